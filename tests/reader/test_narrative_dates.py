"""Dates that go on from the last one named, and the date that heads an item."""

from datetime import date

import pytest

from tests.reader.reading import statements

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", 'On 6 May 2019 Chad and Libya met in Cairo. On 11 June they signed a ceasefire agreement.', ['2019-05-06', '2019-06-11']),
        ("en", 'On 6 May 2019 Chad and Libya met in Cairo. Two months later they signed a ceasefire agreement.', ['2019-05-06', '2019-07']),
        ("en", 'On 6 May 2019 Chad and Libya met in Cairo. On the 20th they signed a ceasefire agreement.', ['2019-05-06', '2019-05-20']),
        ("en", 'On 6 May 2019 Chad and Libya met in Cairo. Chad signed a ceasefire agreement on 4 March.', ['2019-05-06', '2026-03-04']),
        ("en", 'In November 2018 Chad and Libya met in Cairo. In February they signed a ceasefire agreement.', ['2018-11', '2019-02']),
        ("fr", 'Le 6 mai 2019, le Tchad et la Libye se sont rencontrés au Caire. Le 20, ils ont signé un accord de cessez-le-feu.', ['2019-05-06', '2019-05-20']),
        ("fr", 'Le 6 mai 2019, le Tchad et la Libye se sont rencontrés au Caire. Deux ans plus tard, ils ont signé un accord de cessez-le-feu.', ['2019-05-06', '2021']),
        ("fr", 'Le 6 mai 2019, le Tchad et la Libye se sont rencontrés au Caire. Le 20 juin suivant, ils ont signé un accord de cessez-le-feu.', ['2019-05-06', '2019-06-20']),
        ("fr", '• 6 mai 2019. Le Tchad et la Libye se rencontrent au Caire.\n• 20 juin. Le Tchad et la Libye signent un accord de cessez-le-feu.', ['2019-05-06', '2019-06-20']),
        ("de", 'Am 6. Mai 2019 trafen sich der Tschad und Libyen in Kairo. Am 11. Juni unterzeichneten sie ein Waffenstillstandsabkommen.', ['2019-05-06', '2019-06-11']),
        ("ru", '6 мая 2019 года Чад и Ливия встретились в Каире. 11 июня они подписали соглашение о прекращении огня.', ['2019-05-06', '2019-06-11']),
        ("ru", '6 мая 2019 года Чад и Ливия встретились в Каире. Год спустя они подписали соглашение о прекращении огня.', ['2019-05-06', '2020']),
        ("uk", '• 6 травня 2019 р. Чад і Лівія зустрілися в Каїрі.\n• 11 червня. Чад і Лівія підписали угоду про припинення вогню.', ['2019-05-06', '2019-06-11']),
    ],
)  # fmt: skip
def test_what_is_told_goes_on_in_time(language, text, days):
    found = [one.date and one.date.iso() for one in statements(text, language, THURSDAY)]
    assert list(dict.fromkeys(found)) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 6 May 2019 Chad and Libya met in Cairo. Chad rejected the truce on 4 March.", "2026-03-04"),
        ("On 6 May 2019 Chad and Libya met in Cairo.\nOn Tuesday all was quiet. On 4 October Chad rejected the truce.", "2025-10-04"),
    ],
)  # fmt: skip
def test_the_news_and_another_paragraph_do_not(text, day):
    found = statements(text, "en", THURSDAY)[-1]
    assert (found.date and found.date.iso()) == day


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "The talks moved to Cairo in the summer of 2018.\nOn 6 July Chad and Libya signed a ceasefire agreement.\nIt lasted through the winter. In May Chad rejected the truce.", ["2018-07-06", "2019-05"]),
        ("en", "In 2018 nothing moved. On 11 April Chad and Libya signed a ceasefire agreement. On 12 May they met. On 10 March Chad rejected the truce.", ["2018-04-11", "2018-05-12", "2019-03-10"]),
        ("fr", "Les pourparlers s'ouvrent en juin 2018.\nLe Tchad, garant depuis 1990, attend.\nLe 6 juillet, le Tchad et la Libye signent un accord de cessez-le-feu.\nLe 20, le Tchad rejette la trêve.", ["2018-07-06", "2018-07-20"]),
        ("de", "Schon im Februar unterzeichneten der Tschad und Libyen ein Waffenstillstandsabkommen. Am 3. Juni 2018 trafen sich der Tschad und Libyen in Kairo.", ["2018-02", "2018-06-03"]),
        ("es", "Chad y Libia se reunieron en El Cairo en otoño de 2018.\nEl 6 de abril Chad y Libia firmaron un acuerdo de alto el fuego.", ["2018", "2018-04-06"]),
        ("ru", "Весной 2018 года начались переговоры.\n6 июля Чад и Ливия подписали соглашение о прекращении огня.\nДвумя днями позже Чад отверг перемирие.", ["2018-07-06", "2018-07-08"]),
        ("uk", "Переговори розпочалися навесні 2018 року.\n6 липня Чад і Лівія підписали угоду про припинення вогню.", ["2018-07-06"]),
    ],
)  # fmt: skip
def test_a_text_about_years_gone_by_is_a_chronicle(language, text, days):
    found = [one.date and one.date.iso() for one in statements(text, language, THURSDAY)]
    assert list(dict.fromkeys(found)) == days


def test_a_text_that_counts_from_today_is_none():
    text = "The talks moved to Cairo in the summer of 2018.\nChad said on Monday it was ready.\nOn 6 July Chad and Libya signed a ceasefire agreement."
    found = statements(text, "en", THURSDAY)[-1]
    assert (found.date and found.date.iso()) == "2025-07-06"
