"""Cutting a text into sentences and words without losing a character's place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.reader import languages
from sources.reader.sentences import lowered, sentences

FR = languages.load("fr")


def cut(text):
    return [text[one.span.start : one.span.end] for one in sentences(text, FR)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Un. Deux.", ["Un.", "Deux."]),
        ("C'est en discussion.Franceinfo rapporte autre chose.", ["C'est en discussion.", "Franceinfo rapporte autre chose."]),
        ("M. Poutine a parlé. Fin.", ["M. Poutine a parlé.", "Fin."]),
        ("Environ 3.5 millions. Oui.", ["Environ 3.5 millions.", "Oui."]),
        ("Il a dit « non. » Puis rien.", ["Il a dit « non. »", "Puis rien."]),
        ("Un titre\nUne phrase suit.", ["Un titre", "Une phrase suit."]),
        ("Il exige :\n- un\n- deux", ["Il exige :", "- un", "- deux"]),
        ("La ligne est coupée au\nmilieu de la phrase.", ["La ligne est coupée au\nmilieu de la phrase."]),
    ],
)  # fmt: skip
def test_a_text_is_cut_into(text, pieces):
    assert cut(text) == pieces


@given(st.text(max_size=300))
def test_every_word_stands_where_it_says(text):
    for sentence in sentences(text, FR):
        assert 0 <= sentence.span.start < sentence.span.end <= len(text)
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text


@given(st.text(max_size=300))
def test_in_small_letters_every_character_keeps_its_place(text):
    assert len(lowered(text)) == len(text)


def test_one_letter_does_not_grow_in_small_letters():
    assert lowered("İstanbul, ’Ё") == "istanbul, 'е"
