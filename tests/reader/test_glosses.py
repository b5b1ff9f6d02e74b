"""Acronyms that a text gives itself."""

import pytest

from tests.reader.reading import facts

_REJECTED = ("position", "United Tajik Opposition", "other", "rejects")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'Opposition tadjike unie (OTU) se tait. L'OTU a rejeté le plan.", "fr"),
        ("L'OTU (Opposition tadjike unie) se tait. L'OTU a rejeté le plan.", "fr"),
        ("The United Tajik Opposition (XTO) is silent. The XTO rejected the plan.", "en"),
    ],
)
def test_an_acronym_is_who_it_stands_for(text, language):
    assert facts(text, language) == {_REJECTED}


@pytest.mark.parametrize(
    "text",
    [
        "The United Tajik Opposition (in Dushanbe) is silent. The XTO rejected the plan.",
        "The United Tajik Opposition (see XTO) is silent. The XTO rejected the plan.",
    ],
)
def test_other_words_in_brackets_are_nobody(text):
    assert facts(text, "en") == set()
