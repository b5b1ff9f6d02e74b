"""Who acts behind an opening circumstance, past a participle in passing, or beside groups without name."""

import pytest

from tests.reader.reading import facts

_BOTH = {("document", "Chad", "other", "signed"), ("document", "Sudan", "other", "signed")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sous l'égide de l'ONU, le Tchad et le Soudan ont signé un accord.", _BOTH),
        ("Réunis à Doha sous l'égide de l'ONU, le Tchad et le Soudan ont signé un accord.", _BOTH),
        (
            "Un accord a été signé lundi entre le Tchad et dix mouvements.",
            {("document", "Chad", "other", "signed")},
        ),
        (
            "Les Houthis soutenus par l'Iran ont signé un accord.",
            {("document", "Houthis", "other", "signed")},
        ),
    ],
)
def test_who_signed_is_told_from_who_stands_by(text, expected):
    found = facts(text, "fr")
    assert {row for row in found if row[0] == "document"} == expected
