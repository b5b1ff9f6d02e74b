"""Who did what about a text in relative clauses, with whom, and where it and meetings were."""

import pytest

from sources.reader.types import Act
from tests.reader.reading import statements


def _signed(text, language):
    return {
        (one.party, str(one.status))
        for one in statements(text, language)
        if one.act is Act.DOCUMENT
    }


def _places(text, language, act):
    return {one.place for one in statements(text, language) if one.act is act}


BOTH = {("Chad", "signed"), ("Libya", "signed")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Nobody remembers the accord to which Chad and Libya set their hands in 2019, it seems.", BOTH),
        ("en", "Niger, which sponsored the 2015 accord that Chad and Libya signed in May, has renewed its offer.", BOTH),
        ("en", "Delegates of Chad initialled a protocol on fishing.", {("Chad", "initialled")}),
        ("en", "Chad signed a truce with Libya in 2019.", BOTH),
        ("en", "Chad has not signed a truce with Libya.", {("Chad", "not-signed")}),
        ("en", "Chad signed a truce with Libya's help.", {("Chad", "signed")}),
        ("en", "Chad should sign a truce with Libya.", set()),
        ("fr", "Le Tchad a signé le protocole, mais la Libye n'a toujours pas signé.", {("Chad", "signed"), ("Libya", "not-signed")}),
        ("fr", "Le Tchad a respecté la trêve signée avec la Libye le 18 janvier.", BOTH),
        ("fr", "Le Tchad et la Libye ont conclu, au bout de onze jours de palabres, un protocole.", {("Chad", "agreed"), ("Libya", "agreed")}),
        ("fr", "Le Tchad et la Libye se sont quittés sans communiqué commun.", set()),
        ("uk", "Чад підписав угоду про перемир'я з Лівією в 2019 році.", BOTH),
        ("ru", "Чад подписал соглашение о перемирии с Ливией.", BOTH),
        ("de", "Das Abkommen, das der Tschad mit Libyen unterzeichnet hat, gilt.", BOTH),
        ("es", "Chad firmó una tregua con Libia en 2019.", BOTH),
    ],
)  # fmt: skip
def test_who_signed(language, text, expected):
    assert _signed(text, language) == expected


def test_texts_of_two_years_are_two():
    text = "Chad and Libya signed the accord in 1992. Chad and Libya signed the accord in 2019."
    years = {
        one.date.day.year for one in statements(text, "en") if one.date and one.party == "Chad"
    }
    assert years == {1992, 2019}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Chad and Libya talked in Geneva, where they signed a truce.", "Geneva"),
        ("en", "After talks in the Swiss city of Lugano, Chad and Libya signed a truce.", "Lugano"),
        ("fr", "Le président se trouve à Genève. Le Tchad et la Libye y ont signé une trêve.", "Geneva"),
        ("fr", "Le Tchad et la Libye ont signé une trêve dans la capitale qatarie.", "Doha"),
        ("fr", "Le président est à Genève. Le Tchad et la Libye ont signé une trêve.", ""),
        ("en", "Chad and Libya signed a truce, Niger said in Geneva.", ""),
        ("de", "Der Tschad und Libyen unterzeichneten in der katarischen Hauptstadt eine Waffenruhe.", "Doha"),
    ],
)  # fmt: skip
def test_where_a_text_was_signed(language, text, place):
    assert _places(text, language, Act.DOCUMENT) == {place}


def test_whom_a_delegation_met():
    text = "Une délégation du Tchad a rencontré mardi à Doha des représentants de la Libye."
    met = [one.participants for one in statements(text, "fr") if one.act is Act.MEETING]
    assert met == [("Chad", "Libya")]


def test_what_will_not_be_is_no_meeting():
    text = "Chad will not sit down with Libya in Geneva."
    assert not [one for one in statements(text, "en") if one.act is Act.MEETING]
