"""A text in another language than named: noticed where it is long enough to be sure."""

import json
import re
from pathlib import Path

import pytest

from sources.labels import SHORTEST, OtherLanguageError, check_label, likelier_label

CASES = Path(__file__).parent.parent / "gate" / "cases"
PASSAGES = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("*.json"))]
LONG = [(one["lang"], one["text"]) for one in PASSAGES if len(one["text"]) >= SHORTEST]
SHORT = [
    (one["lang"], sentence)
    for one in PASSAGES
    for sentence in re.split(r"(?<=[.!?])\s+", one["text"])
    if 40 <= len(sentence) < SHORTEST
]
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


def test_of_short_texts_the_right_label_is_not_doubted():
    assert len(SHORT) > 500
    assert [text for language, text in SHORT if likelier_label(text, language)] == []


def test_of_short_texts_most_wrong_labels_are_noticed_and_the_right_one_is_named():
    seeming = [
        (language, likelier_label(text, label))
        for language, text in SHORT
        for label in LANGUAGES
        if label != language
    ]
    noticed = [(language, found) for language, found in seeming if found]
    assert len(noticed) > 0.8 * len(seeming)
    assert all(language == found for language, found in noticed)


def test_names_alone_tell_no_language_and_long_texts_are_judged_otherwise():
    assert likelier_label("Rubio, Witkoff, Kushner, Umerov, Yermak, Dmitriev.", "fr") == ""
    german = "Die Unterhändler haben sich in der Stadt mit den Vertretern getroffen."
    assert likelier_label(german, "fr") == "de"
    assert likelier_label(german * 3, "fr") == ""
