"""How sure a statement is: the share of right ones among those that were read in the same way.

What was right is counted on the development set, by rule, in `confidence.toml`; a few marks of a
statement change the odds. `python -m tests.gate.calibrate` counts anew; docs/reader.md explains.
"""

from __future__ import annotations

import enum
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sources.reader.types import Act, Attribution, Statement, Topic

FILE = Path(__file__).with_suffix(".toml")
# So many facts of all rules of an act, and of all acts, weigh as much as the rule's own.
_OF_ACT, _OF_ALL = 12, 20
_PAIR = 2


class Mark(enum.StrEnum):
    """What a statement has that makes it more or less likely to be right."""

    ONE_PARTICIPANT = "one-participant"  # "met his counterpart": a meeting with one party named
    OTHER_TOPIC = "other-topic"  # no topic was recognised
    PARTIAL_QUOTE = "partial-quote"  # words of the party and of the reporter are mixed
    ADDRESSED = "addressed"  # somebody is named of whom it is asked, or to whom it is promised
    SHARED_WORDS = "shared-words"  # the same words tell of several parties or matters


@dataclass(frozen=True, slots=True)
class Count:
    """Facts that a rule found, on passages whose facts are known."""

    right: int
    wrong: int

    def share(self, prior: float, weight: int) -> float:
        """Of right ones, as if there were `weight` more with the share `prior`."""
        return (self.right + weight * prior) / (self.right + self.wrong + weight)


@dataclass(frozen=True, slots=True)
class Table:
    """`factors`: by what each mark multiplies the odds of being right."""

    rules: Mapping[str, Count]
    factors: Mapping[str, float]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Table:
        """As its file has it."""
        return cls({name: Count(*pair) for name, pair in data["rules"].items()}, data["factors"])

    def share_of(self, rule: str) -> float:
        """Of right ones. A rule that was never counted has the share of its act's rules."""
        everything = _sum(self.rules.values())
        act = _sum(count for name, count in self.rules.items() if _act(name) == _act(rule))
        # Half of two facts where nothing at all was counted.
        prior = act.share(everything.share(0.5, _PAIR), _OF_ALL)
        return self.rules.get(rule, Count(0, 0)).share(prior, _OF_ACT)

    def confidence_of(self, rule: str, marks: Collection[str]) -> float:
        """Between 0 and 1, to two digits."""
        share = self.share_of(rule)
        odds = share / (1 - share)
        for mark in marks:
            odds *= self.factors.get(mark, 1.0)
        return round(odds / (1 + odds), 2)


def _act(rule: str) -> str:
    return rule.split(".", 1)[0]


def _sum(counts: Iterable[Count]) -> Count:
    known = list(counts)
    return Count(sum(one.right for one in known), sum(one.wrong for one in known))


@cache
def _table() -> Table:
    return Table.of(tomllib.loads(FILE.read_text(encoding="utf-8")))


@cache
def _confidence(rule: str, marks: frozenset[Mark]) -> float:
    """Counted once: the rules are few, and their marks fewer."""
    return _table().confidence_of(rule, marks)


def weighed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """All statements of a text, each with its confidence."""
    return tuple(
        replace(one, confidence=_confidence(one.rule, frozenset(marks)))
        for one, marks in zip(statements, marks_in(statements), strict=True)
    )


def marks_in(statements: Sequence[Statement]) -> list[set[Mark]]:
    """The marks of each of the statements of a text."""
    told = Counter(one.quote for one in statements)
    return [_marks_of(one, is_shared=told[one.quote] > 1) for one in statements]


def _marks_of(one: Statement, *, is_shared: bool) -> set[Mark]:
    marks = {
        Mark.ONE_PARTICIPANT: one.act is Act.MEETING and len(one.participants) < _PAIR,
        Mark.OTHER_TOPIC: one.topic is Topic.OTHER,
        Mark.PARTIAL_QUOTE: one.attribution is Attribution.PARTIAL_QUOTE,
        Mark.ADDRESSED: bool(one.addressees),
        Mark.SHARED_WORDS: is_shared,
    }
    return {mark for mark, has in marks.items() if has}
