"""Meetings told by set phrases, journeys, hosts, discussions, and by what stands around a noun."""

from datetime import date

import pytest

from tests.reader.reading import lexicon, statements

THURSDAY = date(2026, 3, 12)


def meetings(text, language):
    found = statements(text, language, THURSDAY)
    return [one for one in found if one.act == "meeting"]


@pytest.mark.parametrize(
    ("language", "text", "parties", "day"),
    [
        ("en", 'Egyptian and Sudanese ministers discussed the dam on Monday in Khartoum.', "Egypt Sudan", "2026-03-09"),
        ("en", 'A video conference between the Armenian and Azerbaijani prime ministers is planned for Saturday.', "Armenia Azerbaijan", "2026-03-14"),
        ("en", 'Qatar will host a session of talks between Chad and Libya in Doha on Saturday.', "Chad Libya Qatar", "2026-03-14"),
        ("en", 'The Malian foreign minister is due in Algiers on Saturday for talks with his Algerian counterpart.', "Mali Algeria", "2026-03-14"),
        ("en", "Kenya's president travels to Kampala on Saturday, where Uganda's president will be waiting for him.", "Kenya Uganda", "2026-03-14"),
        ("en", 'Talks between Serbia and Kosovo opened in Brussels on Tuesday.', "Serbia Kosovo", "2026-03-10"),
        ("en", 'Norway brought the Colombian government and the ELN together in Oslo on Tuesday.', "Colombia ELN Norway", "2026-03-10"),
        ("en", 'The summit of the presidents of Chad, Niger and Mali was held in Niamey on 4 February.', "Chad Niger Mali", "2026-02-04"),
        ("en", 'Envoys from Rwanda and Burundi sat down at the same table in Arusha on Tuesday.', "Rwanda Burundi", "2026-03-10"),
        ("en", 'The Moroccan foreign minister had the Spanish foreign minister on the line on Tuesday.', "Morocco Spain", "2026-03-10"),
        ("en", 'Fourth round of indirect talks between Syria and Israel in Baku on 4 March.', "Syria Israel", "2026-03-04"),
        ("en", 'Lebanon and Syria convened on Tuesday in Jeddah for a second session on the border.', "Lebanon Syria", "2026-03-10"),
        ("en", 'The fourth session on the agreement, conducted by Ethiopia and the TPLF in Nairobi on Tuesday, lasted five hours.', "Ethiopia TPLF", "2026-03-10"),
        ("en", 'A delegation of the M23 was received in Luanda on Tuesday by the Angolan president.', "M23 Angola", "2026-03-10"),
        ("en", 'Turkish and Armenian diplomats held their fifth meeting on the border crossing of Margara on 3 March.', "Turkey Armenia", "2026-03-03"),
        ("en", 'The Sudanese army chief has been in Cairo since Tuesday for consultations with the Egyptian president.', "Sudan Egypt", "2026-03-10"),
        ("en", 'Zambia and Malawi took part in a conference in Lusaka in October 2019.', "Zambia Malawi", "2019-10"),
        ("en", "On Tuesday the Greek prime minister was on the phone with Turkey's president.", "Greece Turkey", "2026-03-10"),
        ("en", 'In 1991 the first summit of the presidents of Angola and Zambia took place in Lusaka.', "Angola Zambia", "1991"),
        ("fr", 'Les ministres malien et algérien se sont vus mardi à Alger.', "Mali Algeria", "2026-03-10"),
        ("fr", 'Le Qatar accueille samedi à Doha une séance de pourparlers entre le Tchad et la Libye.', "Chad Libya Qatar", "2026-03-14"),
        ("fr", 'Ministres congolais et rwandais se retrouvent samedi à Luanda.', "Rwanda", "2026-03-14"),
        ("fr", 'Cinquième séance de pourparlers indirects entre Syriens et Israéliens à Bakou le 4 mars.', "Syria Israel", "2026-03-04"),
        ("fr", "Le président kényan s'envolera samedi pour Kampala, où l'attend le président ougandais.", "Kenya Uganda", "2026-03-14"),
        ("fr", "Le ministre malien des Affaires étrangères est attendu samedi à Alger pour s'entretenir avec son homologue algérien.", "Mali Algeria", "2026-03-14"),
        ("fr", 'Le président tchadien a eu mardi son homologue nigérien au téléphone.', "Chad Niger", "2026-03-10"),
        ("fr", "L'Angola a réuni mardi à Luanda des délégués du M23 et de la RDC.", "Angola M23 Congo", "2026-03-10"),
        ("fr", 'Le dernier sommet des présidents du Tchad, du Niger et du Mali se tint à Niamey en février 2019.', "Chad Niger Mali", "2019-02"),
        ("fr", "L'Arménie et l'Azerbaïdjan ont tenu à Sotchi les 1er et 2 novembre leur session annuelle.", "Armenia Azerbaijan", "2025-11-01"),
        ("fr", "Des émissaires serbes et kosovars s'assiéront face à face samedi à Bruxelles.", "Serbia Kosovo", "2026-03-14"),
        ("fr", 'Une délégation du M23 a été reçue mardi à Luanda par le président angolais.', "M23 Angola", "2026-03-10"),
        ("fr", "Les discussions de Djeddah, ouvertes mardi, mettent face à face l'Iran et l'Arabie saoudite.", "Iran Saudi", "2026-03-10"),
        ("fr", 'Le Premier ministre grec, en visite mardi à Ankara, y a rencontré le président turc.', "Greece Turkey", "2026-03-10"),
        ("fr", 'Au terme de deux jours de consultations avec les Égyptiens au Caire, les délégués du Hamas sont repartis mardi.', "Hamas Egypt", "2026-03-10"),
        ("fr", "Le Maroc et l'Espagne ont pris part mardi à Rabat à une réunion sur les migrations.", "Morocco Spain", "2026-03-10"),
        ("de", 'Ägyptische und sudanesische Minister berieten am Montag in Khartum über den Staudamm.', "Egypt Sudan", "2026-03-09"),
        ("de", 'Katar richtet am Samstag in Doha eine Gesprächsrunde zwischen dem Tschad und Libyen aus.', "Chad Libya Qatar", "2026-03-14"),
        ("de", 'Der malische Außenminister wird am Samstag in Algier zu Gesprächen mit seinem algerischen Kollegen erwartet.', "Mali Algeria", "2026-03-14"),
        ("de", 'Vierte Runde indirekter Gespräche zwischen Syrien und Israel am 4. März in Baku.', "Syria Israel", "2026-03-04"),
        ("de", 'Unterhändler Serbiens und des Kosovo saßen sich am Dienstag in Brüssel gegenüber.', "Serbia Kosovo", "2026-03-10"),
        ("de", 'Das erste Gipfeltreffen der Präsidenten von Tschad, Niger und Mali fand im Februar 2019 in Niamey statt.', "Chad Niger Mali", "2019-02"),
        ("de", 'Der griechische Premier telefonierte am Dienstag mit dem türkischen Präsidenten.', "Greece Turkey", "2026-03-10"),
        ("de", 'Am Dienstag kamen in Luanda Vertreter Ruandas und Burundis zusammen.', "Rwanda Burundi", "2026-03-10"),
        ("es", 'Ministros egipcios y sudaneses abordaron el lunes en Jartum la cuestión de la presa.', "Egypt Sudan", "2026-03-09"),
        ("es", 'Catar acogerá el sábado en Doha una sesión de conversaciones entre Chad y Libia.', "Chad Libya Qatar", "2026-03-14"),
        ("es", 'El canciller maliense es esperado el sábado en Argel para entrevistarse con su homólogo argelino.', "Mali Algeria", "2026-03-14"),
        ("es", 'Cuarta ronda de conversaciones indirectas entre Siria e Israel en Bakú el 4 de marzo.', "Syria Israel", "2026-03-04"),
        ("es", 'Negociadores serbios y kosovares se sentaron el martes a la misma mesa en Bruselas.', "Serbia Kosovo", "2026-03-10"),
        ("es", 'El presidente keniano volará el sábado a Kampala, donde lo espera el presidente ugandés.', "Kenya Uganda", "2026-03-14"),
        ("es", 'La primera cumbre de los presidentes de Chad, Níger y Malí tuvo lugar en Niamey en febrero de 2019.', "Chad Niger Mali", "2019-02"),
        ("es", 'Noruega reunió el martes en Oslo al Gobierno colombiano y al ELN.', "Colombia ELN Norway", "2026-03-10"),
        ("es", 'El presidente griego conversó el martes por teléfono con el presidente turco.', "Greece Turkey", "2026-03-10"),
        ("ru", 'Египетские и суданские министры обсудили в понедельник в Хартуме строительство плотины.', "Egypt Sudan", "2026-03-09"),
        ("ru", 'Катар примет в субботу в Дохе раунд переговоров между Чадом и Ливией.', "Chad Libya Qatar", "2026-03-14"),
        ("ru", 'Глава МИД Мали прибудет в субботу в Алжир на переговоры с алжирским коллегой.', "Mali Algeria", "2026-03-14"),
        ("ru", 'Четвёртый раунд непрямых переговоров Сирии и Израиля в Баку 4 марта.', "Syria Israel", "2026-03-04"),
        ("ru", 'Сербские и косовские переговорщики сели за один стол во вторник в Брюсселе.', "Serbia Kosovo", "2026-03-10"),
        ("ru", 'Первый саммит президентов Чада, Нигера и Мали состоялся в Ниамее в феврале 2019 года.', "Chad Niger Mali", "2019-02"),
        ("ru", 'Норвегия усадила за стол переговоров в Осло во вторник правительство Колумбии и повстанцев ELN.', "Colombia ELN Norway", "2026-03-10"),
        ("ru", 'Премьер Греции созвонился во вторник с президентом Турции.', "Greece Turkey", "2026-03-10"),
        ("uk", 'Єгипетські та суданські міністри обговорили в понеділок у Хартумі будівництво греблі.', "Egypt Sudan", "2026-03-09"),
        ("uk", 'Катар прийме в суботу в Досі раунд переговорів між Чадом і Лівією.', "Chad Libya Qatar", "2026-03-14"),
        ("uk", 'Глава МЗС Малі прибуде в суботу до Алжира на переговори з алжирським колегою.', "Mali Algeria", "2026-03-14"),
        ("uk", 'Четвертий раунд непрямих переговорів Сирії та Ізраїлю в Баку 4 березня.', "Syria Israel", "2026-03-04"),
        ("uk", 'Сербські та косовські переговірники сіли за один стіл у вівторок у Брюсселі.', "Serbia Kosovo", "2026-03-10"),
        ("uk", 'Перший саміт президентів Чаду, Нігеру і Малі відбувся в Ніамеї у лютому 2019 року.', "Chad Niger Mali", "2019-02"),
        ("uk", 'У вівторок у Луанді зійшлися делегації Руанди й Бурунді.', "Rwanda Burundi", "2026-03-10"),
        ("uk", "Прем'єр Греції зідзвонився у вівторок із президентом Туреччини.", "Greece Turkey", "2026-03-10"),
        ("de", 'Der Tschad und Libyen trafen sich am Mittwochabend in Kairo.', "Chad Libya", "2026-03-11"),
    ],
)  # fmt: skip
def test_who_met_and_when(language, text, parties, day):
    """By the beginnings of their names."""
    (met,) = meetings(text, language)
    names = {entry.key: entry.name for entry in lexicon().parties}
    named = " ".join(names.get(party, party) for party in met.participants)
    assert all(party in named for party in parties.split()), named
    assert met.date.iso() == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Chad called on Tuesday for talks between Mali and Algeria in Doha.'),
        ("en", 'Mali refused on Tuesday to sit at the same table as Algeria.'),
        ("en", 'Months of talks between Chad and Libya have brought nothing.'),
        ("en", 'Egypt offered on Tuesday to host a summit of Chad and Libya in Cairo.'),
        ("en", 'No meeting between Rwanda and Burundi took place in Arusha on Tuesday.'),
        ("en", 'Kenya said on Tuesday that talks between Chad and Libya in Doha could resume.'),
        ("en", 'Mali and Algeria exchanged fire on Tuesday near the conference centre.'),
        ("en", 'A court in Paris will hear the case between Chad and Libya on Saturday.'),
        ("fr", "Le Mali a refusé mardi de s'asseoir à la même table que l'Algérie."),
        ("fr", "Aucune rencontre entre le Rwanda et le Burundi n'a eu lieu mardi à Arusha."),
        ("fr", "Le Tchad a appelé mardi à des pourparlers entre le Mali et l'Algérie à Doha."),
        ("fr", "L'Égypte a proposé mardi d'accueillir au Caire une conférence entre le Tchad et la Libye."),
        ("fr", "Le Maroc a battu l'Espagne mardi à Rabat au terme d'une rencontre de football."),
        ("de", 'Mali lehnte am Dienstag Gespräche mit Algerien in Doha ab.'),
        ("de", 'Der Tschad forderte am Dienstag Gespräche zwischen Mali und Algerien in Doha.'),
        ("de", 'Ein Treffen zwischen Ruanda und Burundi fand am Dienstag in Arusha nicht statt.'),
        ("es", 'Malí rechazó el martes conversar con Argelia en Doha.'),
        ("es", 'Egipto propuso el martes acoger en El Cairo una conferencia entre Chad y Libia.'),
        ("ru", 'Мали отказалась во вторник садиться за один стол с Алжиром.'),
        ("ru", 'Чад призвал во вторник к переговорам между Мали и Алжиром в Дохе.'),
        ("uk", 'Малі відмовилася у вівторок сідати за один стіл з Алжиром.'),
        ("uk", 'Зустріч між Руандою та Бурунді у вівторок в Аруші не відбулася.'),
    ],
)  # fmt: skip
def test_what_is_only_wished_for_refused_or_denied_is_none(language, text):
    assert meetings(text, language) == []


def test_the_two_sides_who_meet_again_are_those_who_met():
    text = "Der Tschad und Libyen trafen sich in Doha. Der Dialog wird am Samstag in Kairo fortgesetzt."
    assert [one.participants for one in meetings(text, "de")] == [("Chad", "Libya")] * 2
