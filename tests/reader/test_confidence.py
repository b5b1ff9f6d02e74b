"""Confidence: what was counted of the rule, and what the statement has that changes the odds."""

import tomllib
from dataclasses import replace

import pytest

from sources.reader.confidence import FILE, Count, Mark, Table, marks_in
from sources.reader.types import (
    Act,
    Attribution,
    Span,
    Statement,
    Topic,
)
from tests.reader.reading import statements

TABLE = Table(
    {
        "demand.often": Count(80, 20),
        "demand.seldom": Count(2, 0),
        "position.bad": Count(10, 40),
    },
    {"other-topic": 0.5, "shared-words": 2.0},
)


def test_what_was_counted_often_has_nearly_its_own_share():
    assert TABLE.share_of("demand.often") == pytest.approx(0.8, abs=0.01)


def test_a_rule_that_was_right_twice_is_not_certain():
    assert TABLE.share_of("demand.often") < TABLE.share_of("demand.seldom") < 0.9


def test_a_rule_that_was_never_counted_has_the_share_of_its_act():
    demand, position = TABLE.share_of("demand.new"), TABLE.share_of("position.new")
    assert demand == pytest.approx((82 + 20 * TABLE.share_of("x.new")) / (102 + 20))
    assert position < TABLE.share_of("x.new") < demand


def test_with_nothing_counted_it_is_one_half():
    assert Table({}, {}).confidence_of("demand.new", ()) == 0.5


def test_marks_change_the_odds():
    plain = TABLE.confidence_of("demand.often", ())
    assert plain == 0.8
    assert TABLE.confidence_of("demand.often", {"other-topic"}) == 0.66
    assert TABLE.confidence_of("demand.often", {"other-topic", "shared-words"}) == plain
    assert TABLE.confidence_of("demand.often", {"addressed"}) == plain  # no factor is known


def statement(**values):
    one = Statement(Act.DEMAND, Span(0, 9), "demand.demand", "en", topic=Topic.TERRITORY)
    return replace(one, **values)


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ({}, set()),
        ({"topic": Topic.OTHER}, {Mark.OTHER_TOPIC}),
        ({"addressees": ("ru",)}, {Mark.ADDRESSED}),
        ({"attribution": Attribution.PARTIAL_QUOTE}, {Mark.PARTIAL_QUOTE}),
        ({"act": Act.MEETING, "topic": None, "participants": ("ru",)}, {Mark.ONE_PARTICIPANT}),
        ({"act": Act.MEETING, "topic": None, "participants": ("ru", "ua")}, set()),
    ],
)
def test_a_statement_has_its_marks(values, marks):
    assert marks_in([statement(**values)]) == [marks]


def test_words_that_tell_twice_mark_both():
    twice = [statement(party="fr"), statement(party="de"), statement(quote=Span(9, 12))]
    assert marks_in(twice) == [{Mark.SHARED_WORDS}, {Mark.SHARED_WORDS}, set()]


def test_the_table_of_the_reader_has_counts_and_a_factor_for_each_mark():
    data = tomllib.loads(FILE.read_text("utf-8"))
    assert set(data["factors"]) == set(Mark)
    assert all(factor > 0 for factor in data["factors"].values())
    assert sum(sum(pair) for pair in data["rules"].values()) > 500


def test_the_reader_is_surer_of_a_topic_it_knows():
    known, unknown = (
        statements(f"On Friday Russia demanded {what}.", "en")
        for what in ("full control of the Donbas", "a rescheduling of the football match")
    )
    assert [one.topic for one in (*known, *unknown)] == [Topic.TERRITORY, Topic.OTHER]
    assert 0.5 < unknown[0].confidence < known[0].confidence < 1
