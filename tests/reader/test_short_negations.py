"""The short negation of English: "has|n't"."""

import pytest

from sources.reader import languages
from sources.reader.sentences import sentences
from tests.reader.reading import facts


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
