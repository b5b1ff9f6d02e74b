"""An office names the person who holds it on the day: "le président français"."""

from datetime import date

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("en", "The French president welcomed the plan.", "macron"),
        ("en", "Ukraine's foreign minister rejected any withdrawal from the Donbas.", "sybiha"),
        ("en", "The Russian foreign minister demanded a lasting ceasefire.", "lavrov"),
        ("fr", "Le président ukrainien a réclamé un cessez-le-feu.", "zelensky"),
        (
            "fr",
            "Le ministre russe des affaires étrangères a exigé le retrait des troupes.",
            "lavrov",
        ),
        # Not the holder: somebody who works for the office, who held it once, or nobody named.
        ("en", "The spokesman of the French president welcomed the plan.", None),
        ("en", "The former Ukrainian president called for a ceasefire.", None),
        ("en", "The French government welcomed the plan.", None),
        ("fr", "Le porte-parole du ministre ukrainien de la défense a rejeté le plan.", None),
    ],
)
def test_an_office_names_its_holder(language, text, person):
    (one,) = statements(text, language)
    assert one.speaker == person


def test_the_holder_is_the_one_of_the_day():
    text = "The American president rejected the plan."
    (before,) = statements(text, "en", date(2024, 5, 1))
    (after,) = statements(text, "en", date(2025, 5, 1))
    assert before.speaker != after.speaker == "trump"
