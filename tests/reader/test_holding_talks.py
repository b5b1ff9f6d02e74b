"""Talks that are held, ended, planned or taken up again: between whom, where and when."""

from datetime import date

import pytest

from tests.reader.reading import statements

THURSDAY = date(2026, 3, 12)
MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)
SATURDAY, NEXT_MONDAY = date(2026, 3, 14), date(2026, 3, 16)


def meetings(text, language):
    return [
        (set(one.participants), one.place, one.date and one.date.day, one.meeting_status)
        for one in statements(text, language, THURSDAY)
        if one.act == "meeting"
    ]


@pytest.mark.parametrize(
    ("language", "text", "place", "day"),
    [
        ("en", "Lavrov held more than six hours of talks with Sybiha in Doha on Tuesday.", "Doha", TUESDAY),
        ("en", "Lavrov had two days of consultations with Sybiha in Doha, ending on Tuesday.", "Doha", TUESDAY),
        ("en", "Ukrainian and Russian envoys wound up three days of discussions in Doha on Tuesday.", "Doha", TUESDAY),
        ("en", "Moscow and Kyiv completed a fifth round of negotiations in Doha on Tuesday.", "Doha", TUESDAY),
        ("fr", "Lavrov a eu mardi à Doha plus de six heures d'entretiens avec Sybiha.", "Doha", TUESDAY),
        ("fr", "Kiev et Moscou ont terminé mardi à Doha trois jours de négociations.", "Doha", TUESDAY),
        ("de", "Lawrow hat am Dienstag in Doha sechs Stunden lang Verhandlungen mit Sybiha geführt.", "Doha", TUESDAY),
        ("de", "Kiew und Moskau haben am Dienstag in Doha ihre Gespräche beendet.", "Doha", TUESDAY),
        ("es", "Lavrov mantuvo el martes en Doha más de seis horas de conversaciones con Sibiga.", "Doha", TUESDAY),
        ("es", "Kiev y Moscú finalizaron el martes en Doha tres jornadas de negociaciones.", "Doha", TUESDAY),
        ("uk", "Київ і Москва завершили у вівторок у Досі триденні переговори.", "Doha", TUESDAY),
        ("ru", "Лавров имел во вторник в Дохе шестичасовую беседу с Сибигой.", "Doha", TUESDAY),
        ("ru", "Киев и Москва закончили во вторник в Дохе трёхдневные переговоры.", "Doha", TUESDAY),
    ],
)  # fmt: skip
def test_talks_that_are_held_or_ended_are_a_meeting(language, text, place, day):
    assert meetings(text, language) == [({"ua", "ru"}, place, day, "held")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia ended its support for Ukraine on Tuesday in Doha."),
        ("en", "Kyiv urged Moscow on Tuesday to resume talks in Doha."),
        ("de", "Russland hat am Dienstag keine Gespräche mit Kiew geführt."),
        ("de", "Kiew hat am Dienstag den Beschuss nach Verhandlungen mit Moskau beendet."),
        ("en", "Russia started a new round of strikes on Ukraine on Tuesday."),
        ("en", "Ukraine gave two days for talks with Russia."),
        ("fr", "Paris et Londres ont entamé mardi un nouveau cycle de sanctions."),
        ("ru", "Россия начала новый раунд санкций во вторник."),
        ("ru", "Россия имела в виду переговоры с Украиной."),
        ("fr", "Kiev a fait savoir mardi qu'il n'enverrait personne aux discussions avec Moscou."),
    ],
)
def test_other_ends_are_none(language, text):
    assert meetings(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zelensky and Putin meet in Rome on Monday."),
        ("en", "A meeting between Zelensky and Putin is expected in Rome on Monday."),
        ("fr", "Zelensky et Poutine se retrouvent lundi à Rome."),
        ("fr", "Une rencontre entre Zelensky et Poutine est attendue lundi à Rome."),
        ("de", "Selenskyj und Putin treffen sich am Montag in Rom."),
        ("de", "Kiew und Moskau setzen ihre Gespräche am Montag in Rom fort."),
        ("es", "Zelenski y Putin se reúnen el lunes en Roma."),
        ("uk", "Зеленський і Путін зустрічаються в понеділок у Римі."),
        ("uk", "Путін прилетить до Рима в понеділок, щоб зустрітися із Зеленським."),
        ("ru", "Путин прилетит в Рим в понедельник, чтобы встретиться с Зеленским."),
    ],
)
def test_what_is_told_in_the_present_is_to_come(language, text):
    assert meetings(text, language) == [({"ua", "ru"}, "Rome", NEXT_MONDAY, "announced")]


def test_a_participle_is_no_present():
    text = "Selenskyj und Putin haben am Montag lange miteinander telefoniert."
    assert meetings(text, "de") == [({"ua", "ru"}, "", MONDAY, "held")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The coalition of the willing backed it. The coalition's defence ministers will meet in Rome on Monday."),
        ("fr", "La coalition des volontaires a approuvé. Les ministres de la coalition se retrouveront lundi à Rome."),
        ("de", "Die Koalition der Willigen stimmte zu. Die Minister der Koalition treffen sich am Montag in Rom."),
        ("es", "La Coalición de Voluntarios lo aprobó. Los jefes de Estado Mayor de la coalición se reunirán el lunes en Roma."),
        ("uk", "Коаліція охочих погодилася. Міністри коаліції зустрінуться в понеділок у Римі."),
        ("ru", "Коалиция желающих согласилась. Министры коалиции встретятся в понедельник в Риме."),
    ],
)  # fmt: skip
def test_the_ministers_of_a_coalition_meet_for_it(language, text):
    assert meetings(text, language) == [({"cow"}, "Rome", NEXT_MONDAY, "announced")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Russia, Ukraine and the United States met in Doha on Wednesday. Russia and Ukraine swapped maps. "
            "The next session will take place in Rome on Saturday.",
        ),
        (
            "fr",
            "La Russie, l'Ukraine et les États-Unis se sont réunis mercredi à Doha. Kiev et Moscou ont échangé "
            "des cartes. La prochaine session se tiendra samedi à Rome.",
        ),
        (
            "uk",
            "Росія, Україна та США зустрілися в середу в Досі. Росія та Україна обмінялися картами. "
            "Наступний раунд відбудеться в суботу в Римі.",
        ),
        (
            "ru",
            "Россия, Украина и США встретились в среду в Дохе. Россия и Украина обменялись картами. "
            "Следующий раунд состоится в субботу в Риме.",
        ),
    ],
)
def test_the_next_round_is_of_all_who_met(language, text):
    held, ahead = meetings(text, language)
    assert held == ({"ru", "ua", "us"}, "Doha", WEDNESDAY, "held")
    assert ahead == ({"ru", "ua", "us"}, "Rome", SATURDAY, "announced")


def test_who_met_others_does_not_come_again():
    text = "Zelensky met Macron in Paris on Monday. Russia and Ukraine argued on. The next round will be held in Rome on Saturday."
    assert meetings(text, "en")[-1] == ({"ru", "ua"}, "Rome", SATURDAY, "announced")


@pytest.mark.parametrize(
    ("language", "text", "parties", "place"),
    [
        ("en", "France's Macron and Ukraine's Zelensky met in Rome on Monday.", {"fr", "ua"}, "Rome"),
        ("en", "Zelensky sat down on Monday in Rome with France's president, Emmanuel Macron.", {"fr", "ua"}, "Rome"),
        ("en", "A meeting in Rome on Monday brought together France, Germany and Ukraine.", {"fr", "de", "ua"}, "Rome"),
        ("fr", "Macron a reçu lundi à Rome Volodymyr Zelensky.", {"fr", "ua"}, "Rome"),
        ("fr", "Une réunion a rassemblé lundi à Rome les ministres français, allemand et ukrainien.", {"fr", "de", "ua"}, "Rome"),
        ("de", "Macron setzte sich am Montag in Rom mit Selenskyj an einen Tisch.", {"fr", "ua"}, "Rome"),
        ("es", "Macron se sentó el lunes en Roma con negociadores ucranianos.", {"fr", "ua"}, "Rome"),
        ("es", "Macron acogió el lunes en Roma a Zelenski.", {"fr", "ua"}, "Rome"),
        ("uk", "Макрон прийняв у понеділок у Римі українську делегацію.", {"fr", "ua"}, "Rome"),
        ("ru", "Макрон поговорил по телефону с Зеленским в понедельник.", {"fr", "ua"}, ""),
        ("ru", "Макрон и Зеленский пообщались в понедельник в Риме.", {"fr", "ua"}, "Rome"),
    ],
)  # fmt: skip
def test_other_ways_to_say_that_they_met(language, text, parties, place):
    assert meetings(text, language) == [(parties, place, MONDAY, "held")]


def test_who_speaks_for_another_does_not_meet_him():
    text = "Peskov, who speaks for Putin, was in Rome on Monday."
    assert meetings(text, "en") == []
