"""Promises that are none, what is not to be had without what, what a text obliges to, what is judged."""

import pytest

from tests.reader.reading import statements


def _told(text, language):
    return [
        (str(one.act), one.party, str(one.topic), str(one.stance or ""))
        for one in statements(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Norway vowed that it would not end the blockade.", ("position", "Norway", "humanitarian", "rejects")),
        ("en", "Netanyahu vowed that Israel would not end the war.", ("position", "Israel", "ceasefire", "rejects")),
        ("de", "Netanjahu kündigte an, Israel werde den Krieg nicht beenden, bevor alle Geiseln frei sind.", ("position", "Israel", "ceasefire", "rejects")),
        ("ru", "КНДР никогда не откажется от ядерного оружия.", ("position", "North Korea", "nuclear-energy", "rejects")),
        ("uk", "КНДР ніколи не відмовиться від ядерної зброї.", ("position", "North Korea", "nuclear-energy", "rejects")),
        ("ru", "«Мы не отдадим ни сантиметра нашей земли», — заявил президент Украины Зеленский.", ("position", "ua", "territory", "rejects")),
        ("en", "Egypt offered a ceasefire under UN supervision.", ("commitment", "Egypt", "ceasefire", "")),
        ("fr", "Le Caire a proposé une trêve sous supervision de l'ONU.", ("commitment", "Egypt", "ceasefire", "")),
        ("es", "Egipto propuso una tregua bajo supervisión de la ONU.", ("commitment", "Egypt", "ceasefire", "")),
        ("en", "There will be no ceasefire without a full Israeli withdrawal, a Hamas official said.", ("demand", "Hamas", "foreign-troops", "")),
        ("fr", "Il n'y aura pas de trêve sans libération des prisonniers, a affirmé le Hamas.", ("demand", "Hamas", "prisoners", "")),
        ("ru", "Без освобождения пленных перемирия не будет, заявил представитель ХАМАС.", ("demand", "Hamas", "prisoners", "")),
        ("uk", "Без звільнення полонених перемир'я не буде, заявив представник ХАМАС.", ("demand", "Hamas", "prisoners", "")),
        ("en", "The agreement obliges Rwanda to withdraw its forces from eastern Congo.", ("commitment", "Rwanda", "foreign-troops", "")),
        ("fr", "Le Rwanda devra retirer ses troupes de l'est de la RDC, selon l'accord.", ("commitment", "Rwanda", "foreign-troops", "")),
        ("de", "Laut dem Abkommen muss Ruanda seine Truppen abziehen.", ("commitment", "Rwanda", "foreign-troops", "")),
        ("es", "El acuerdo obliga a Ruanda a retirar sus tropas.", ("commitment", "Rwanda", "foreign-troops", "")),
        ("ru", "Соглашение обязывает Руанду вывести свои войска из Конго.", ("commitment", "Rwanda", "foreign-troops", "")),
        ("de", "Moskau bezeichnete die Stationierung von Nato-Truppen als inakzeptabel.", ("position", "ru", "foreign-troops", "rejects")),
        ("es", "Moscú calificó de inaceptable el despliegue de tropas de la OTAN.", ("position", "ru", "foreign-troops", "rejects")),
        ("de", "Die Türkei erklärte sich bereit, Gespräche zwischen Russland und der Ukraine auszurichten.", ("commitment", "tr", "talks-format", "")),
    ],
)  # fmt: skip
def test_what_is_said(language, text, expected):
    assert expected in _told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Houthis vowed to carry out more attacks on Israeli ships."),
        ("en", "Qatar offered condolences to Iran."),
        ("fr", "Les Houthis ont juré de mener de nouvelles attaques contre Israël."),
        ("ru", "Хуситы пообещали продолжить атаки на израильские суда."),
        ("es", "Catar ofreció sus condolencias a Irán."),
        ("en", "The plan obliges nobody to withdraw its forces."),
        ("de", "Laut dem Minister muss der Zug halten."),
    ],
)
def test_near_misses(language, text):
    assert not _told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("ru", "Израиль не прекратит войну, пока не будут освобождены все заложники.", "Israel"),
        ("uk", "Ізраїль не припинить війну, доки не звільнять усіх заручників.", "Israel"),
        ("en", "Israel would not end the war until the hostages are freed, Netanyahu said.", "Israel"),
    ],
)  # fmt: skip
def test_what_is_awaited_is_not_refused(language, text, party):
    assert ("position", party, "prisoners", "rejects") not in _told(text, language)
