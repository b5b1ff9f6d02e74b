"""Who is named: states, capitals, people in the days of their office, acronyms, coalitions."""

from datetime import date

import pytest

from sources.reader import languages
from sources.reader.names import NameIndex
from sources.reader.sentences import sentences
from tests.reader.reading import lexicon

EN = languages.load("en")
NAMES = NameIndex(lexicon())


def named(text, day=date(2026, 1, 8)):
    return [
        mention.party
        for sentence in sentences(text, EN)
        for mention in NAMES.find(sentence.tokens, day, EN)
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Moscow and the Kremlin", ["ru", "ru"]),
        ("la Russie", ["ru"]),
        ("les Ukrainiens", ["ua"]),
        ("the U.S. and the UN", ["us", "un"]),
        ("Un accord qui nous convient", []),  # "un" and "us" are words
        ("Au nom de la paix", []),
        ("the Sudanese army", ["Sudanese Armed Forces"]),
        ("Kuala Lumpur", ["Malaysia"]),
        ("les Houthistes", ["Houthis"]),
        ("Netanyahu", ["Israel"]),
    ],
)
def test_words_name(text, parties):
    assert named(text) == parties


def test_a_person_speaks_for_the_party_only_in_office():
    assert named("Joe Biden", date(2022, 3, 1)) == ["us"]
    assert named("Olaf Scholz", date(2024, 6, 1)) == ["de"]


def test_the_longest_name_wins():
    assert named("the coalition of the willing") == ["cow"]
