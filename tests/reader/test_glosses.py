"""What a text says of names itself: acronyms, who holds an office, and "n't"."""

import pytest

from sources.reader import languages
from sources.reader.sentences import sentences
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


_BOTH = {("document", "Chad", "other", "signed"), ("document", "Sudan", "other", "signed")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad's minister, Ali Hassan, and Sudan's envoy, Omar Bashir, signed the accord.", "en"),
        ("Chad's minister Ali Hassan and Sudan's envoy Omar Bashir signed the accord.", "en"),
        (
            "Le ministre tchadien des Affaires étrangères, Ali Hassan, et l'émissaire soudanais, "
            "Omar Saleh, ont signé l'accord.",
            "fr",
        ),
    ],
)
def test_both_sign_whose_envoys_are_named(text, language):
    assert facts(text, language) == _BOTH


def test_who_only_follows_does_not_act_with_the_first():
    text = "Chad's minister, Ali Hassan, rejected the plan, and Sudan's envoy signed the accord."
    assert facts(text, "en") == {
        ("position", "Chad", "other", "rejects"),
        ("document", "Sudan", "other", "signed"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad hasn't signed the agreement.", ("document", "Chad", "other", "not-signed")),
        ("Chad won't accept the plan.", ("position", "Chad", "other", "rejects")),
        ("Chad won’t send troops.", ("position", "Chad", "foreign-troops", "rejects")),
        ("Chad can't accept the plan.", ("position", "Chad", "other", "rejects")),
        ("Chad isn't ready to talk.", ("position", "Chad", "talks-format", "rejects")),
    ],
)
def test_a_short_negation_denies(text, expected):
    assert facts(text, "en") == {expected}


@pytest.mark.parametrize(
    "text", ["Chad hasn’t signed, can't, won't.", "n't", "L'ONU n'a pas", "n'"]
)
def test_every_word_is_where_it_says(text):
    words = [token for row in sentences(text, languages.load("en")) for token in row.tokens]
    assert words
    assert all(text[token.start : token.end] == token.text for token in words)
