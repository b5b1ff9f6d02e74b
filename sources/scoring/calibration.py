"""What confidence must be to mean what it says: counted on passages whose facts are known."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sources.reader.confidence import Count, Mark, Table, marks_in
from sources.reader.gold import as_read, is_reported, to_gold
from sources.reader.read import read
from sources.reader.types import Lexicon
from sources.scoring.comparing import Kind
from sources.scoring.confusion import judged
from sources.scoring.passages import Fact, Passage, Passages

_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)  # the last one holds 1
_EXPECTED = 5  # so many facts that are right as often as their rules weigh as much as a mark's own


class Example(NamedTuple):
    """A fact that was read in a passage, and whether it is one (strict)."""

    passage: str
    rule: str
    marks: tuple[str, ...]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Facts whose predicted confidence is from `low` to below `high`."""

    low: float
    high: float
    number: int
    predicted: float
    right: float


def examples_of(gold: Passages, lexicon: Lexicon) -> list[Example]:
    """What the reader finds in the passages; what is set aside teaches nothing."""
    found = {name: {"facts": _facts(passage, lexicon)} for name, passage in gold.items()}
    facts, _ = judged(gold, found)
    return [
        Example(
            one.passage["id"],
            one.found["rule"],
            tuple(one.found["marks"]),
            one.kind is Kind.RIGHT,
        )
        for one in facts
        if one.kind is not Kind.ASIDE
    ]


def _facts(passage: Passage, lexicon: Lexicon) -> list[Fact]:
    known = as_read(passage)
    reading = read(known.text, lexicon, language=known.language, published=known.published)
    marks = [
        sorted(marks)
        for one, marks in zip(reading.statements, marks_in(reading.statements), strict=True)
        if is_reported(one)
    ]
    facts = to_gold(reading, known.text, lexicon)
    return [{**fact, "marks": own} for fact, own in zip(facts, marks, strict=True)]


def fitted(examples: Sequence[Example]) -> Table:
    """The table that these examples make."""
    counts: dict[str, list[int]] = {}
    for one in examples:
        counts.setdefault(one.rule, [0, 0])[not one.is_right] += 1
    table = Table({rule: Count(*counts[rule]) for rule in sorted(counts)}, {})
    return Table(table.rules, {mark.value: _factor(mark, examples, table) for mark in Mark})


def _factor(mark: Mark, examples: Iterable[Example], table: Table) -> float:
    """The odds of being right with the mark, by those that the rules alone let expect."""
    own = [one for one in examples if mark in one.marks]
    if not own:
        return 1.0
    expected = sum(table.share_of(one.rule) for one in own) / len(own)
    count = Count(sum(one.is_right for one in own), sum(not one.is_right for one in own))
    return round(_odds(count.share(expected, _EXPECTED)) / _odds(expected), 2)


def _odds(share: float) -> float:
    return share / (1 - share)


def cross_validated(examples: Sequence[Example]) -> list[tuple[float, bool]]:
    """Confidence of each example, by a table of the other passages, and whether it is right."""
    pairs = []
    for name in sorted({one.passage for one in examples}):
        table = fitted([one for one in examples if one.passage != name])
        pairs += [
            (table.confidence_of(one.rule, one.marks), one.is_right)
            for one in examples
            if one.passage == name
        ]
    return pairs


def bands(pairs: Sequence[tuple[float, bool]]) -> Iterator[Band]:
    """How often what was predicted came true, the surest last; empty bands are left out."""
    for low, high in itertools.pairwise(_BANDS):
        inside = [(sure, is_right) for sure, is_right in pairs if low <= sure < high]
        if inside:
            yield Band(
                low,
                min(high, 1.0),
                len(inside),
                sum(sure for sure, _ in inside) / len(inside),
                sum(is_right for _, is_right in inside) / len(inside),
            )


def as_toml(table: Table) -> str:
    """The file that the reader loads."""
    lines = ["# Made by `python -m tests.gate.calibrate`; see docs/reader.md.", "", "[rules]"]
    lines += [f'"{rule}" = [{one.right}, {one.wrong}]' for rule, one in table.rules.items()]
    lines += ["", "[factors]", *(f"{mark} = {factor}" for mark, factor in table.factors.items())]
    return "\n".join(lines) + "\n"
