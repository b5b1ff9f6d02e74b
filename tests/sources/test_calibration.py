"""Confidence is counted: a table of what was right, tried on passages that it was not made of."""

import tomllib

import pytest

from sources.reader.confidence import Count, Table
from sources.scoring.calibration import (
    Example,
    as_toml,
    bands,
    cross_validated,
    examples_of,
    fitted,
)
from tests.gate.calibrate import reliability
from tests.reader.reading import lexicon
from tests.sources.gold_sample import fact


def examples(rule, right, wrong, *marks, passage="p"):
    return [Example(f"{passage}{n}", rule, marks, n < right) for n in range(right + wrong)]


MANY = [
    *examples("demand.demand", 45, 5),
    *examples("demand.demand", 5, 15, "other-topic", passage="q"),
    *examples("position.rejects", 20, 20),
]


def test_a_table_counts_the_rules():
    rules = fitted(MANY).rules
    assert rules == {"demand.demand": Count(50, 20), "position.rejects": Count(20, 20)}


def test_what_is_seldom_right_lowers_the_odds_and_what_never_occurs_leaves_them():
    factors = fitted(MANY).factors
    assert factors["other-topic"] < 0.3
    assert factors["addressed"] == 1.0


def test_a_mark_that_occurred_once_moves_little():
    once = [*MANY, *examples("demand.demand", 0, 1, "addressed", passage="r")]
    assert 0.5 < fitted(once).factors["addressed"] < 1


def test_no_passage_is_predicted_from_itself():
    """A rule of one passage alone: there it is always wrong, and the others do not know it."""
    alone = [Example("alone", "demand.new", (), is_right=False)] * 40
    pairs = cross_validated([*MANY, *alone])
    predicted = {sure for sure, is_right in pairs[:40] if not is_right}
    assert len(pairs) == len(MANY) + 40
    assert min(predicted) > 0.5


def test_bands_tell_how_often_it_came_true():
    pairs = [(0.62, True), (0.68, False), (0.91, True), (1.0, True)]
    low, high = bands(pairs)
    assert (low.low, low.high, low.number, low.right) == (0.6, 0.7, 2, 0.5)
    assert low.predicted == pytest.approx(0.65)
    assert (high.low, high.high, high.number, high.right) == (0.9, 1.0, 2, 1.0)
    assert reliability([low]).splitlines()[-1] == "| 0.6 to 0.7 | 2 | 0.65 | 0.50 |"


def test_the_file_is_what_the_reader_loads():
    table = fitted(MANY)
    assert Table.of(tomllib.loads(as_toml(table))) == table


def test_examples_are_what_the_reader_finds_with_its_marks():
    said = ["Russia demanded full control of the Donbas.", "Poland demanded a longer match."]
    wanted = fact(type="demand", party="Russia", issue="territory", quote=said[0])
    passage = {"id": "x", "lang": "en", "text": " ".join(said), "facts": [wanted]}
    assert examples_of({"x": passage}, lexicon()) == [
        Example("x", "demand.demand", (), is_right=True),
        Example("x", "demand.demand", ("other-topic",), is_right=False),
    ]
