"""Cues with "…": a few words may stand between, no comma; who acts keeps the sides apart."""

import pytest

from sources.reader.topics import IssueIndex
from sources.reader.types import IssueEntry, Lexicon, Topic
from tests.reader.reading import statements


def found(cue: str, text: str) -> bool:
    entry = IssueEntry("army", Topic.DEMILITARISATION, cues_for={"en": (cue,)})
    return IssueIndex(Lexicon(issues=(entry,)), "en").find(text) is not None


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("to limit army posts", True),
        ("to limit its own army", True),
        ("limits on the Ukrainian army", True),
        ("to limit the size of its army", False),  # four words
        ("to limit exports, the army said", False),
        ("an unlimited army", False),
    ],
)
def test_up_to_three_words_may_stand_between(text, is_found):
    assert found("limit* … army", text) is is_found


@pytest.mark.parametrize(
    ("language", "text", "issue", "polarity"),
    [
        (
            "en",
            "Russia demands the full withdrawal of Ukrainian forces from the Donbas.",
            "donbass",
            1,
        ),
        (
            "en",
            "Kyiv demands the full withdrawal of Russian forces from the Donbas.",
            "donbass",
            -1,
        ),
        ("fr", "Moscou exige le retrait complet de l'armée ukrainienne du Donbass.", "donbass", 1),
        ("fr", "Kiev exige le retrait complet de l'armée russe du Donbass.", "donbass", -1),
        ("de", "Moskau fordert den Rückzug der ukrainischen Armee aus dem Donbass.", "donbass", 1),
        (
            "de",
            "Kiew fordert den vollen Rückzug der russischen Armee aus dem Donbass.",
            "donbass",
            -1,
        ),
        ("es", "Moscú exige la retirada total del ejército ucraniano del Donbás.", "donbass", 1),
        ("uk", "Москва вимагає виведення всіх українських підрозділів із Донбасу.", "donbass", 1),
        ("ru", "Москва требует вывода всех украинских подразделений из Донбасса.", "donbass", 1),
        ("en", "Moscow demands that Kyiv limit its army to 600,000 men.", "army", 1),
        ("fr", "Moscou exige que Kiev limite son armée à 600 000 hommes.", "army", 1),
        ("en", "Kyiv demands the return of all deported Ukrainian children.", "children", 1),
        ("fr", "L'Union européenne exige de participer aux négociations.", "european-seat", 1),
        ("en", "The European Union demands to take part in the talks.", "european-seat", 1),
    ],
)
def test_what_stands_between_hides_nothing(language, text, issue, polarity):
    demands = [one for one in statements(text, language) if one.act == "demand"]
    assert [(one.issue, one.polarity) for one in demands] == [(issue, polarity)]
