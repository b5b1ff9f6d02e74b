"""What each rule found and got wrong, and how near the reader came to what it missed."""

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sources.scoring.comparing import (
    HALF,
    Compared,
    Kind,
    compare,
    coverage,
    differs_in_value,
    misses_date,
    shares_participants,
    spans,
)
from sources.scoring.figures import facts_in
from sources.scoring.names import canon, members
from sources.scoring.passages import Fact, Passage, Passages, quotes, readings


class Gap(enum.StrEnum):
    """In what the nearest reading differs from a fact; of several the first one counts."""

    NOTHING = "nothing"  # was read in those words
    OTHERS = "others"  # only facts that have little in common with it
    TYPE = "type"
    PARTY = "party"
    TOPIC = "topic"
    STANCE = "stance"
    STATUS = "status"
    PARTICIPANTS = "who met"
    DATE = "date"
    QUOTE = "quote"  # stands elsewhere, covers less than half or is too long


_IN_COMPANY = {Gap.PARTY, Gap.TOPIC}  # a second party or topic that was not told apart


@dataclass(frozen=True, slots=True)
class RuleCount:
    """Facts that a rule found; `confidence` is the mean of what it gave the right and wrong ones."""

    right: int
    wrong: int
    aside: int
    confidence: float

    @property
    def precision(self) -> float | None:
        """Share of right ones; None where there is nothing to tell by."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None


@dataclass(frozen=True, slots=True)
class Missed:
    """A fact that was not found; `found` is the wrong one that was read in its stead, if any."""

    passage: Passage
    gold: Fact
    gaps: tuple[Gap, ...]
    found: Fact | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact that was found, and what is to be thought of it."""

    passage: Passage
    kind: Kind
    found: Fact


def judged(gold: Passages, found: Passages) -> tuple[list[Judged], list[Missed]]:
    """All that was found in these passages, and all that was missed in them (strict)."""
    facts: list[Judged] = []
    missed: list[Missed] = []
    for name, passage in gold.items():
        rows = compare(passage, facts_in(found, name), is_strict=True)
        facts += [Judged(passage, row.kind, row.found) for row in rows if row.found is not None]
        missed += _missed(passage, rows)
    return facts, missed


def by_rule(facts: Iterable[Judged]) -> dict[str, RuleCount]:
    """The rules by name, those that cost most first."""
    own: dict[str, list[Judged]] = {}
    for one in facts:
        own.setdefault(one.found.get("rule") or "no rule named", []).append(one)
    counts = {rule: _count(rows) for rule, rows in own.items()}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1].wrong, pair[0])))


def _count(rows: list[Judged]) -> RuleCount:
    kinds = [row.kind for row in rows]
    sure = [row.found.get("confidence") or 0.0 for row in rows if row.kind is not Kind.ASIDE]
    return RuleCount(
        kinds.count(Kind.RIGHT),
        kinds.count(Kind.WRONG),
        kinds.count(Kind.ASIDE),
        sum(sure) / len(sure) if sure else 0.0,
    )


def _missed(passage: Passage, rows: list[Compared]) -> Iterator[Missed]:
    """Each wrong fact is the nearest of one missed fact at most: the fewest gaps first."""
    left = [row.gold for row in rows if row.kind is Kind.MISSED and row.gold is not None]
    wrong = [row.found for row in rows if row.kind is Kind.WRONG and row.found is not None]
    others = [
        row.found for row in rows if row.kind in {Kind.RIGHT, Kind.ASIDE} and row.found is not None
    ]
    pairs = []
    for at, gold in enumerate(left):
        for number, found in enumerate(wrong):
            if gaps := _near(passage["text"], gold, found):
                share = _overlap(passage["text"], gold, found)
                pairs.append((len(gaps), -share, at, number, gaps))
    taken: dict[int, tuple[int, tuple[Gap, ...]]] = {}
    for _, _, at, number, gaps in sorted(pairs):
        if at not in taken and number not in {one for one, _ in taken.values()}:
            taken[at] = number, gaps
    for at, gold in enumerate(left):
        if at in taken:
            number, gaps = taken[at]
            yield Missed(passage, gold, gaps, wrong[number])
        else:
            yield Missed(passage, gold, (_in_company(passage["text"], gold, others, wrong),))


def _in_company(text: str, gold: Fact, others: list[Fact], wrong: list[Fact]) -> Gap:
    """What it lacks beside facts that were read in its words and stand for themselves."""
    there = [one for one in others if _overlap(text, gold, one)]
    for one in there:
        gaps = gaps_between(text, gold, one)
        if len(gaps) == 1 and gaps[0] in _IN_COMPANY:
            return gaps[0]
    return Gap.OTHERS if there or any(_overlap(text, gold, one) for one in wrong) else Gap.NOTHING


def _near(text: str, gold: Fact, found: Fact) -> tuple[Gap, ...]:
    """The gaps between two facts that have much in common; () where they have not."""
    gaps = gaps_between(text, gold, found)
    if not _overlap(text, gold, found):
        return gaps if gaps == (Gap.QUOTE,) else ()
    is_same_matter = Gap.TYPE not in gaps and Gap.TOPIC not in gaps
    return gaps if is_same_matter or _shares_party(gold, found) else ()


def _shares_party(gold: Fact, found: Fact) -> bool:
    return bool(_parties(gold) & _parties(found))


def _parties(fact: Fact) -> set[str]:
    return {canon(fact["party"])} if fact.get("party") else members(fact.get("participants"))


def gaps_between(text: str, gold: Fact, found: Fact) -> tuple[Gap, ...]:
    """In what they differ, of all that counts as right of the gold fact the nearest."""
    told = min(([*_gaps_told(one, found)] for one in readings(gold)), key=len)
    return (*told, *([Gap.QUOTE] if coverage(text, gold, found) < HALF else []))


def _gaps_told(gold: Fact, found: Fact) -> Iterator[Gap]:
    is_same_type = gold["type"] == found.get("type")
    if not is_same_type:
        yield Gap.TYPE
    if "meeting" in {gold["type"], found.get("type")}:
        if is_same_type:
            yield from _gaps_of_meeting(gold, found)
        return
    if canon(gold.get("party")) != canon(found.get("party")):
        yield Gap.PARTY
    if gold.get("issue") != found.get("issue"):
        yield Gap.TOPIC
    if is_same_type and differs_in_value(gold, found):
        yield Gap.STANCE if gold["type"] == "position" else Gap.STATUS


def _gaps_of_meeting(gold: Fact, found: Fact) -> Iterator[Gap]:
    if not shares_participants(gold, found):
        yield Gap.PARTICIPANTS
    if misses_date(gold, found):
        yield Gap.DATE


def _overlap(text: str, gold: Fact, found: Fact) -> int:
    """Characters that the two quotes share, however long they are."""
    return max(
        (
            min(end, last) - max(start, first)
            for first, last in spans(text, found.get("quote"))
            for quote in quotes(gold)
            for start, end in spans(text, quote)
            if first < end and start < last
        ),
        default=0,
    )
