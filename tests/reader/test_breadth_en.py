"""Idioms of English press and diplomacy: one sentence for each class of expression."""

import pytest

from sources.reader.languages.inflection import english
from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rwanda has given its blessing to a deployment of African Union observers.",
            ("position", "Rwanda", "monitoring", "accepts"),
        ),
        (
            "Uganda has hinted it could live with a regional force in Ituri.",
            ("position", "Uganda", "foreign-troops", "accepts"),
        ),
        (
            "Kinshasa poured cold water on the idea of a power-sharing government.",
            ("position", "DR Congo", "elections-governance", "rejects"),
        ),
        (
            "Serbia vowed never to recognise Kosovo.",
            ("position", "Serbia", "political-status", "rejects"),
        ),
        (
            "Mali quit ECOWAS in January 2025.",
            ("position", "Mali", "alliance-membership", "rejects"),
        ),
        (
            "Egypt came out in favour of a humanitarian corridor.",
            ("position", "Egypt", "humanitarian", "supports"),
        ),
        (
            "Venezuela signalled it was amenable to a prisoner exchange.",
            ("position", "Venezuela", "prisoners", "open"),
        ),
        (
            "The junta in Niamey has been non-committal about a date for elections.",
            ("position", "Niger", "elections-governance", "unclear"),
        ),
        (
            "Chad would not be drawn on the return of refugees.",
            ("position", "Chad", "refugees-return", "unclear"),
        ),
        (
            "South Sudan put its name to a protocol on cantonment.",
            ("document", "South Sudan", "demilitarisation", "signed"),
        ),
        (
            "The Houthis have long clamoured for the lifting of the blockade on Hodeidah port.",
            ("demand", "Houthis", "humanitarian", ""),
        ),
        (
            "The TPLF maintained that Amhara forces have to vacate the zone.",
            ("demand", "TPLF", "territory", ""),
        ),
        (
            "Israel gave Hezbollah two days to surrender its weapons.",
            ("demand", "Israel", "demilitarisation", ""),
        ),
        (
            "Mauritania intends to help the refugees back to Timbuktu.",
            ("commitment", "Mauritania", "refugees-return", ""),
        ),
        (
            "Kenya is to furnish officers for the ceasefire observers.",
            ("commitment", "Kenya", "monitoring", ""),
        ),
        (
            "Qatar put its convention centre at the disposal of the negotiators for talks.",
            ("commitment", "Qatar", "talks-format", ""),
        ),
        (
            "The M23 shall withdraw from all territories that it occupies.",
            ("commitment", "M23", "territory", ""),
        ),
        (
            "Kenya endorsed the Egyptian initiative for a ceasefire.",
            ("position", "Kenya", "ceasefire", "supports"),
        ),
    ],
)
def test_what_an_idiom_says(text, expected):
    assert expected in facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab vowed to carry out more bombings in Kenya.",
        "Iran threatened to walk away from the talks.",
        "Israel will retaliate, and will continue its strikes.",
        "Armenia called up reservists on Monday.",
        "Iran offered its condolences to Turkey over the plane crash.",
        "Denmark is mulling a longer period of conscription.",
        "Malaysia's opposition leader organised a rally.",
        "The facilitators brought Chad and Sudan back to the table.",
        "Kenya disbursed 200 million dollars to Zambia last week.",
        "Chad held a press conference on disputed districts.",
    ],
)
def test_what_only_looks_like_an_act(text):
    assert facts(text, "en") == set()


def test_who_is_expected_for_talks_meets_on_the_day_to_come():
    text = "Egypt's envoy is expected in Doha on Sunday for talks with Qatar."
    found = {(one.participants, one.date and one.date.iso()) for one in statements(text, "en")}
    assert found == {(("Egypt", "Qatar"), "2026-01-11")}


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("give", {"give", "gives", "gave", "given", "giving"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("be", {"be", "is", "are", "was", "were", "being", "been", "am"}),
    ],
)
def test_forms_of_an_english_verb(lemma, forms):
    assert forms <= english(lemma)[0]
