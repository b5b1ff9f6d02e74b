"""Pure geometry of the front page's figure: one bar per issue and party, up is for, down against.

Columns of the same issue stand under each other; where the parties are blocked the column is
shaded. Height is the level, never how often something was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_LEFT = 64.0  # room for the parties' names
_STEP, _BAR, _GAP = 15.0, 11.0, 6.0
_UNIT = 19.0  # height of one level
_FLAT = 3.0  # height of a bar for neither
_ROW = 92.0  # from one party's axis to the next
_CHARACTER = 6.7  # mean width in pixels of 12px sans text


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one party stands on one issue."""

    level: int
    is_stale: bool


@dataclass(frozen=True, slots=True)
class IssueStands:
    """One issue: each party in turn, None where it said nothing."""

    stands: tuple[Stand | None, ...]
    is_blocked: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; `side` is for, against or neutral."""

    x: float
    y: float
    height: float
    side: str
    is_stale: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One party: its name, its axis and its bars."""

    name: str
    axis: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a stretch of issues has in common; on the second row where the first is taken."""

    x: float
    right: float
    label: str
    row: int


@dataclass(frozen=True, slots=True)
class Bars:
    """Everything the template draws."""

    width: float
    height: float
    foot: float
    lines: tuple[Line, ...]
    shades: tuple[float, ...]
    headings: tuple[Heading, ...]
    step: float = _STEP
    bar: float = _BAR
    left: float = _LEFT


def bars_of(
    names: Sequence[str], baskets: Sequence[tuple[str, Sequence[IssueStands]]]
) -> Bars | None:
    """The figure of these parties; None where there is nothing to draw."""
    issues = [one for _heading, ones in baskets for one in ones]
    if not any(stand for one in issues for stand in one.stands):
        return None
    columns = _columns([len(ones) for _heading, ones in baskets])
    foot = _ROW * len(names)
    right = columns[-1] + _STEP
    headings = _headings(baskets, columns)
    rows = 1 + max(heading.row for heading in headings)
    return Bars(
        width=max(right, *(heading.x + _width(heading.label) for heading in headings)),
        height=foot + 10 + 14 * rows,
        foot=foot,
        lines=tuple(
            Line(name, axis := _ROW * number + _ROW / 2, _bars(number, axis, issues, columns))
            for number, name in enumerate(names)
        ),
        shades=tuple(x for x, one in zip(columns, issues, strict=True) if one.is_blocked),
        headings=headings,
    )


def _columns(sizes: Sequence[int]) -> list[float]:
    """Where each issue's column begins; a gap parts the headings."""
    found, x = [], _LEFT
    for size in sizes:
        found += [x + _STEP * number for number in range(size)]
        x += _STEP * size + _GAP
    return found


def _bars(
    number: int, axis: float, issues: Sequence[IssueStands], columns: Sequence[float]
) -> tuple[Bar, ...]:
    return tuple(
        _bar(x + (_STEP - _BAR) / 2, axis, stand)
        for x, one in zip(columns, issues, strict=True)
        if (stand := one.stands[number]) is not None
    )


def _bar(x: float, axis: float, stand: Stand) -> Bar:
    height = _UNIT * abs(stand.level)
    if stand.level > 0:
        return Bar(x, axis - height, height, "for", stand.is_stale)
    if stand.level < 0:
        return Bar(x, axis, height, "against", stand.is_stale)
    return Bar(x, axis - _FLAT / 2, _FLAT, "neutral", stand.is_stale)


def _headings(
    baskets: Sequence[tuple[str, Sequence[IssueStands]]], columns: Sequence[float]
) -> tuple[Heading, ...]:
    found: list[Heading] = []
    first, free = 0, [0.0, 0.0]
    for label, ones in baskets:
        x, right = columns[first], columns[first + len(ones) - 1] + _STEP
        row = 0 if x >= free[0] else 1
        free[row] = x + _width(label) + 6
        found.append(Heading(x, right, label, row))
        first += len(ones)
    return tuple(found)


def _width(label: str) -> float:
    return _CHARACTER * len(label)
