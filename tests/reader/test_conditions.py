"""What a condition is: a word that may mean one does not always."""

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vladimir Poutine exige la levée des sanctions contre la Russie.", "fr"),
        ("Україна вимагає припинення вогню без попередніх умов.", "uk"),
    ],
)
def test_no_condition(text, language):
    (one,) = statements(text, language)
    assert one.condition is None


def test_a_swap_is_a_condition():
    text = "La Russie accepte un cessez-le-feu contre la levée des sanctions."
    found = [
        text[one.condition.start : one.condition.end]
        for one in statements(text, "fr")
        if one.condition
    ]
    assert any("contre la levée des sanctions" in piece for piece in found)
