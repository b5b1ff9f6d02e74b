"""What is a condition and what is not; what a refusal or demand is about."""

import pytest

from sources.reader.types import Topic
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


@pytest.mark.parametrize(
    ("text", "language", "topic", "issue"),
    [
        (
            "Rusia exige la retirada de las tropas ucranianas de Donetsk.",
            "es",
            "territory",
            "donbass",
        ),
        ("Ucrania exige un alto el fuego inmediato.", "es", "ceasefire", "ceasefire-first"),
        ("Ukraine rejected any result reached without it.", "en", "talks-format", None),
        ("L'Ukraine exige que les troupes russes reculent.", "fr", "territory", None),
        ("Ukraine ruled out talks with Putin.", "en", "talks-format", "leaders-meeting"),
    ],
)
def test_what_it_is_about(text, language, topic, issue):
    (one,) = statements(text, language)
    assert (one.topic, one.issue) == (Topic(topic), issue)
