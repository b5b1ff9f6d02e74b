"""Quotations of several sentences: who is named where they end says all of it."""

import pytest

from tests.reader.reading import facts


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        (
            "fr",
            "« Les troupes rwandaises doivent partir. Nous y tenons », a dit le président congolais.",
            ("demand", "DR Congo"),
        ),
        (
            "fr",
            "« Le retrait du Rwanda n'est pas négociable. Pas un jour de plus », a dit Kinshasa.",
            ("demand", "DR Congo"),
        ),
        (
            "fr",
            "Le président congolais a réagi : « C'est trop. Les troupes rwandaises doivent partir. »",
            ("demand", "DR Congo"),
        ),
        (
            "en",
            "“Rwandan troops must leave our land. We insist,” the Congolese president said.",
            ("demand", "DR Congo"),
        ),
    ],
)
def test_the_first_sentence_is_the_speakers(language, text, fact):
    assert fact in {one[:2] for one in facts(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "« Les troupes rwandaises doivent partir. J'y tiens », a dit un habitant de Goma.",
        "Kinshasa se tait. Un marchand parle : « C'est trop. Les troupes rwandaises doivent partir. »",
    ],
)
def test_what_a_passer_by_says_is_nobodys(text):
    assert not facts(text, "fr")
