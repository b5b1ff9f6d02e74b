"""The founding article, where ../shared lies beside the project; and our own, retold, everywhere."""

import json
from pathlib import Path

import pytest

from sources.reader.gold import Passage, passages_of, read_passage
from sources.scoring.figures import score
from sources.scoring.passages import faults, load
from tests.reader.reading import lexicon

FOUNDING = Path(__file__).parents[3] / "shared" / "gold" / "paris-2026-01-07.json"
RETOLD = Path(__file__).parents[1] / "gate" / "cases"


def at(path: Path) -> list[Passage]:
    return passages_of(path, path.read_text(encoding="utf-8"))


def strict_f1(path: Path) -> float:
    gold = load(path)
    (passage,) = at(path)
    row = read_passage(passage, lexicon())
    result, _rows = score(gold, {row["id"]: row}, has_interval=False)
    assert result["unfaithful_quotes"] == 0
    return float(result["strict"]["overall"]["f1"])


@pytest.mark.skipif(not FOUNDING.exists(), reason="the folder shared is not beside the project")
def test_the_founding_article_is_read_as_its_annotators_did():
    assert strict_f1(FOUNDING) >= 0.9


@pytest.mark.parametrize("name", ["paris-like.fr", "paris-like.en"])
def test_the_same_facts_in_other_words_are_found_too(name):
    assert strict_f1(RETOLD / f"{name}.json") >= 0.75


@pytest.mark.parametrize("name", ["paris-like.fr", "paris-like.en"])
def test_the_quotes_of_all_facts_stand_in_the_text(name):
    (passage,) = at(RETOLD / f"{name}.json")
    found = read_passage(passage, lexicon())["facts"]
    assert found
    assert all(fact["quote"] in passage.text for fact in found)


def test_what_it_prints_is_what_the_scorer_takes():
    (passage,) = at(RETOLD / "paris-like.fr.json")
    row = json.loads(json.dumps(read_passage(passage, lexicon())))
    assert set(row) == {"id", "lang", "facts"}
    assert faults({"x": {"text": passage.text, "facts": row["facts"]}}) == []
