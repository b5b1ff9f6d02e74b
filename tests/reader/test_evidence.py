"""Quotes, dates, conditions, attribution, issues with polarity: the evidence around a fact."""

from datetime import date

import pytest

from sources.reader.types import Attribution, Found, Precision
from tests.reader.reading import statements


def only(text, language="en", published=date(2026, 1, 8)):
    (found,) = statements(text, language, published)
    return found


def said(text, one):
    return text[one.quote.start : one.quote.end]


def test_the_quote_is_the_clause_with_who_acts():
    text = "It was cold. Russia demands full control of the Donbas, which Kyiv finds hard to hear."
    (demand, *_rest) = statements(text, "en")
    assert said(text, demand) == "Russia demands full control of the Donbas"


def test_a_line_broken_inside_a_sentence_stays_in_the_quote():
    text = "Russia demands full control\nof the Donbas."
    assert said(text, only(text)) == "Russia demands full control\nof the Donbas"


def test_a_condition_is_told_apart_from_what_is_offered():
    text = "France promet plusieurs milliers de soldats une fois la trêve signée."
    found = only(text, "fr")
    assert text[found.condition.start : found.condition.end].startswith("une fois la trêve")
    assert found.topic == "foreign-troops"


def test_even_if_is_no_condition():
    assert only("La France soutient la trêve même si elle tarde.", "fr").condition is None


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Russia demands full control of the Donbas.", 1),
        ("Ukraine demands that Russia leave the Donbas.", -1),
    ],
)
def test_leaving_the_donbas_never_counts_as_holding_it(text, polarity):
    found = only(text)
    assert (found.issue, found.polarity) == ("donbass", polarity)


@pytest.mark.parametrize(
    ("text", "language", "day", "precision", "found"),
    [
        (
            "The United States signed the declaration on 6 January 2026.",
            "en",
            date(2026, 1, 6),
            "day",
            "stated",
        ),
        (
            "Les États-Unis ont signé la déclaration le 6 janvier.",
            "fr",
            date(2026, 1, 6),
            "day",
            "inferred",
        ),
        ("Russia signed the treaty on Monday.", "en", date(2026, 1, 5), "day", "relative"),
        ("La Russie a signé l'accord hier.", "fr", date(2026, 1, 7), "day", "relative"),
        ("Russia signed the treaty in December 2025.", "en", date(2025, 12, 1), "month", "stated"),
        ("La Russie a signé le traité en 2015.", "fr", date(2015, 1, 1), "year", "stated"),
    ],
)
def test_the_date_is_the_act_s(text, language, day, precision, found):
    when = only(text, language).date
    assert (when.day, when.precision, when.found) == (day, Precision(precision), Found(found))


def test_a_day_without_year_is_the_latest_before_publication():
    found = only("La Russie a signé le traité le 24 décembre.", "fr", date(2026, 1, 8))
    assert found.date.day == date(2025, 12, 24)


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Russia rejected the truce.", Attribution.INDIRECT_SPEECH),
        ("Kyiv said that Russia rejected the truce.", Attribution.REPORTED_BY_ADVERSARY),
        ("Dmitry Peskov rejected the truce.", Attribution.SPOKESPERSON),
    ],
)
def test_who_says_so_is_kept(text, attribution):
    assert only(text).attribution is attribution


def test_the_outlet_that_reports_it_is_kept():
    text = "Franceinfo rapporte que les États-Unis n'ont pas signé la déclaration finale."
    assert only(text, "fr").reported_by == ("Franceinfo",)


def test_two_mentions_of_one_text_are_one_document():
    text = (
        "In a declaration on security guarantees, France agreed to cooperate. "
        "The United States did not sign the declaration."
    )
    documents = [one.document for one in statements(text, "en") if one.document]
    assert len({ref.number for ref in documents}) == 1
    assert [one.topic for one in statements(text, "en") if one.party == "us"] == [
        "security-guarantees"
    ]


def test_a_position_called_unclear_is_on_what_its_paragraph_is_about():
    text = "La position des États-Unis reste floue. Ils n'ont rien dit de leur soutien militaire direct."
    found = [one for one in statements(text, "fr") if one.stance == "unclear"]
    assert [one.issue for one in found] == ["us-backing"]


def test_a_paragraph_about_two_things_settles_nothing():
    text = (
        "La position des États-Unis reste floue, sur les garanties de sécurité comme sur leur "
        "soutien militaire direct."
    )
    found = [one for one in statements(text, "fr") if one.stance == "unclear"]
    assert [one.issue for one in found] in ([None], [])


def test_a_text_is_known_again_by_its_name():
    text = (
        "France adopted the Paris Declaration on security guarantees. Poland signed a declaration on "
        "foreign troops. The United States did not sign the Paris Declaration."
    )
    found = [(one, one.document) for one in statements(text, "en") if one.document]
    numbers = {one.party: document.number for one, document in found}
    assert numbers["us"] == numbers["fr"] != numbers["pl"]
    assert [one.topic for one, _document in found if one.party == "us"] == ["security-guarantees"]


def test_a_text_signed_by_three_is_one_text():
    text = "France, Poland and Ukraine signed a declaration on foreign troops."
    found = statements(text, "en")
    assert {one.party for one in found} == {"fr", "pl", "ua"}
    assert len({one.document for one in found}) == 1


def test_a_name_in_quotation_marks_is_nobody_s_words():
    text = "La « Coalition des volontaires » a rejeté la levée des sanctions."
    assert only(text, "fr").attribution is Attribution.INDIRECT_SPEECH
    text = "Paris a rejeté une trêve « sans avenir »."
    assert only(text, "fr").attribution is Attribution.PARTIAL_QUOTE


@pytest.mark.parametrize(
    ("text", "language", "polarity"),
    [
        ("Russia demands that Ukraine join NATO.", "en", 1),
        ("Russia demanded that Ukraine give up its bid to join NATO.", "en", -1),
        ("Moscou exige que Kiev abandonne toute idée de rejoindre l'OTAN.", "fr", -1),
    ],
)
def test_giving_up_turns_the_side(text, language, polarity):
    (found,) = statements(text, language)
    assert (found.issue, found.polarity) == ("nato", polarity)


def test_a_full_date_wins_over_the_weekday_beside_it():
    text = "La Russie a signé le traité lundi 11 janvier 2026."
    assert only(text, "fr", date(2026, 1, 15)).date.day == date(2026, 1, 11)
