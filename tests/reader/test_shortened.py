"""Words that are shortened end nothing: "on Feb. 20", "M. Zelensky", "Lt. Gen. Kellogg"."""

from datetime import date

import pytest

from tests.reader.reading import statements

PUBLISHED = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Mr. Trump and Volodymyr Zelensky met in Geneva on Feb. 5, aides said.", 5),
        ("en", "Negotiators of Ukraine and Russia held talks in Geneva on Feb 5.", 5),
        ("en", "Ukraine and Russia held talks in Geneva on 5 Feb. 2026, Turkey said.", 5),
        ("fr", "Emmanuel Macron a reçu M. Zelensky à Genève le 5 févr. dernier.", 5),
        ("de", "Merz traf Selenskyj am 5. Feb. in Genf.", 5),
        ("es", "El Sr. Sánchez se reunió con el Sr. Zelenski en Ginebra el 5 de feb. pasado.", 5),
    ],
)
def test_a_meeting_keeps_its_day_and_its_place(language, text, day):
    (met,) = [one for one in statements(text, language, PUBLISHED) if one.act == "meeting"]
    assert met.place == "Geneva"
    assert met.date is not None
    assert met.date.day == date(2026, 2, day)
    assert len(met.participants) == 2


@pytest.mark.parametrize(
    ("language", "text", "issue"),
    [
        ("en", "Russia rejected on Aug. 12 the deployment of European troops in Ukraine.", "force"),
        ("en", "Ukraine rejected a proposal by Lt. Gen. Kellogg to give up the Donbas.", "donbass"),
        ("fr", "L'Ukraine a rejeté l'idée de M. Trump de céder tout le Donbass.", "donbass"),
        ("ru", "Россия отвергла предложение г. Трампа ввести европейские войска.", "force"),
    ],
)
def test_a_stance_keeps_what_stands_behind_the_dot(language, text, issue):
    (one,) = [one for one in statements(text, language, PUBLISHED) if one.act == "position"]
    assert one.issue == issue
    assert text[one.quote.start : one.quote.end] == text.removesuffix(".")


def test_what_is_no_month_stays_what_it_is():
    (met,) = statements("Trump met Zelensky in Mar-a-Lago.", "en", PUBLISHED)
    assert (met.place, met.date) == ("Mar-a-Lago", None)
