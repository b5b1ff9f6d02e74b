"""A text in another language than named: noticed where it is long enough to be sure."""

import json
from pathlib import Path

import pytest

from sources.labels import SHORTEST, OtherLanguageError, check_label

CASES = Path(__file__).parent.parent / "gate" / "cases"
PASSAGES = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("*.json"))]
LONG = [(one["lang"], one["text"]) for one in PASSAGES if len(one["text"]) >= SHORTEST]
LANGUAGES = sorted({language for language, _text in LONG})


def pieces(text):
    """Of the least length that is judged."""
    return [text[at : at + SHORTEST] for at in range(0, len(text) - SHORTEST + 1, SHORTEST)]


def noticed(text, language):
    """The language that it is surely in, empty where the label may be right."""
    try:
        check_label(text, language)
    except OtherLanguageError as error:
        return error.found
    return ""


def test_there_are_passages_in_several_languages():
    assert len(LANGUAGES) >= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_right_label_is_never_doubted(language):
    texts = [text for code, text in LONG if code == language]
    texts += [piece for text in texts for piece in pieces(text)]
    assert [text for text in texts if noticed(text, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_label_is_noticed_on_every_passage(language):
    for code, text in LONG:
        if code != language:
            assert noticed(text, language) == code


def test_a_short_text_is_not_judged():
    text = "Die Unterhändler haben sich getroffen."
    assert noticed(text, "fr") == ""
    assert noticed(text * 6, "fr") == "de"


def test_a_quote_in_another_language_does_not_tip_the_text():
    english = next(text for code, text in LONG if code == "en")
    french = next(text for code, text in LONG if code == "fr")
    assert noticed(f"{english} « {french[:150]} »", "en") == ""
