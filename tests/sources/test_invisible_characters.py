"""What nobody sees: taken out of lines that people type, kept in the words of articles."""

import pytest
from django import forms

from sources.cleaning import clean, first_line, hidden_in, one_line, visible
from sources.forms import LineField, WordsField

BIDI = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
OTHERS = ["\u00ad", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", "\x1b", "\U000e0041"]


@pytest.mark.parametrize("hidden", BIDI + OTHERS)
def test_a_line_loses_what_nobody_sees(hidden):
    assert one_line(f"Le {hidden}Monde{hidden}") == "Le Monde"
    assert visible(f"Le {hidden}Monde{hidden}") == "Le Monde"
    assert hidden_in(f"Le {hidden}Monde") == f"U+{ord(hidden):04X}"


@pytest.mark.parametrize("text", ["הארץ", "الجزيرة", "می\u200cخواهم", "क्\u200dष", "Zürich", "🕊️"])
def test_no_language_loses_a_letter(text):
    assert one_line(text) == visible(text) == text
    assert hidden_in(text) == ""


@pytest.mark.parametrize("broken", ["Le\nMonde", "Le\r\nMonde", "Le\u2028Monde", " Le \t Monde "])
def test_a_line_is_one_line(broken):
    assert one_line(broken) == "Le Monde"


def test_several_lines_stay_several():
    assert WordsField().clean(" One\u202e\r\n  two\u2069 ") == "One\n  two"


def test_a_field_of_hidden_characters_alone_is_empty():
    assert LineField(required=False).clean("\u202e\u200b ") == ""
    for field in (LineField(), WordsField()):
        with pytest.raises(forms.ValidationError, match="required"):
            field.clean("\u202e\u200b ")


def test_an_article_keeps_its_words_and_its_title_is_clean():
    text = "\u202eTalks\u202c in \u2067Paris\u2069\n\n" + "They met and agreed on a plan. " * 3
    cleaned = clean(text.encode())
    assert cleaned.text == text.strip()
    assert cleaned.title == "Talks in Paris"


def test_a_title_is_the_first_line_with_something_to_see():
    assert first_line("\u202e\u200b\nTalks in Paris") == "Talks in Paris"


def test_hidden_characters_alone_are_no_article():
    with pytest.raises(ValueError, match="empty"):
        clean(("\u202e\u200b" * 60).encode())


@pytest.mark.parametrize("field", [LineField(), WordsField()])
def test_a_null_character_is_refused(field):
    with pytest.raises(forms.ValidationError, match="Null characters"):
        field.clean("a\x00b")
