"""Pure geometry of the charts: stance series in, numbers for one SVG template out.

A stance is a step and holds until the next statement: lines are horizontal, changes vertical,
nothing is interpolated. Sizes never mean anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from negotiations.stance import LEVELS, Evidence, Step
from sources.reader.types import Attribution, Stance

_DAY = timedelta(days=1)
_MARKERS = {
    Attribution.OFFICIAL_TEXT: "m-official",
    Attribution.ANONYMOUS_OFFICIAL: "m-anon",
    Attribution.JOURNALIST: "m-press",
    Attribution.REPORTED_BY_ADVERSARY: "m-adversary",
}
_CHARACTER = 6.7  # mean width in pixels of 12px sans text
_LANE_NAMES = 80  # room in pixels for a lane's sign and word


@dataclass(frozen=True, slots=True)
class Frame:
    """The drawing's size and the box in which steps stand, in pixels."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def names_lanes(self) -> bool:
        """There is room for the words beside the lanes."""
        return self.left >= _LANE_NAMES


MAIN = Frame(width=1040, height=376, left=112, right=1032, top=92, bottom=318)
# Beside others of its kind, as wide as the column they stand in.
MULTIPLE = Frame(width=296, height=88, left=2, right=290, top=8, bottom=68)
# The main chart of a narrow screen.
STRIP = Frame(width=343, height=152, left=88, right=337, top=12, bottom=124)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to x. A range of less than a month is widened, so that steps can be told apart."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """In pixels, held inside the frame."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(self.left + min(max(share, 0.0), 1.0) * (self.right - self.left), 1)


@dataclass(frozen=True, slots=True)
class Segment:
    """A horizontal stretch of the step line."""

    x1: float
    x2: float
    y: float
    side: str
    is_stale: bool
    is_unreviewed: bool


@dataclass(frozen=True, slots=True)
class Riser:
    """The vertical at a change of level."""

    x: float
    y1: float
    y2: float


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of evidence."""

    x: float
    y: float
    marker: str
    side: str
    number: int
    evidence: Evidence
    has_label: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Where sources conflict: the levels they span."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the time axis; `label` is empty where there is no room."""

    x: float
    day: date
    label: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A meeting: a vertical with its place, on one of two rows of labels."""

    x: float
    label: str
    label_x: float
    row: int
    anchor: str


@dataclass(frozen=True, slots=True)
class StanceChart:
    """Everything the template draws."""

    frame: Frame
    segments: tuple[Segment, ...]
    risers: tuple[Riser, ...]
    points: tuple[Point, ...]
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    rules: tuple[Rule, ...]
    levels: tuple[tuple[int, float, str], ...]
    now_x: float
    steps: tuple[Step, ...]

    @property
    def rows(self) -> tuple[Evidence, ...]:
        """The same as a table: one row for each point, oldest first."""
        return tuple(point.evidence for point in self.points)


def stance_chart(
    steps: Sequence[Step],
    until: date,
    *,
    stale_after: int,
    frame: Frame = MAIN,
    meetings: Iterable[tuple[date, str]] = (),
    since: date | None = None,
) -> StanceChart | None:
    """The chart of a series up to a day; None for an empty one. A single step draws no line."""
    known = [step for step in steps if step.day <= until]
    if not known:
        return None
    scale = time_scale(since or known[0].day, until, frame)
    return StanceChart(
        frame=frame,
        segments=_segments(known, until, stale_after, scale, frame),
        risers=_risers(known, scale, frame),
        points=_points(known, scale, frame),
        bands=_bands(known, until, scale, frame),
        ticks=_ticks(scale),
        rules=_rules(meetings, scale, frame),
        levels=tuple((level, _y(level, frame), side_of(level)) for level in (2, 1, 0, -1, -2)),
        now_x=scale.x(until),
        steps=tuple(known),
    )


def time_scale(first: date, last: date, frame: Frame) -> Scale:
    """With a margin before the first point, so that its marker lies inside."""
    days = max((last - first).days, 30)
    margin = max(days // 30, 1)
    return Scale(
        max(first - margin * _DAY, date.min + _DAY), first + days * _DAY, frame.left, frame.right
    )


def side_of(level: int) -> str:
    """The class of a level: for, against or neutral."""
    return "for" if level > 0 else "against" if level < 0 else "neutral"


def _y(level: int, frame: Frame) -> float:
    return round(frame.top + (2 - level) / 4 * (frame.bottom - frame.top), 1)


def _segments(
    steps: Sequence[Step], until: date, stale_after: int, scale: Scale, frame: Frame
) -> tuple[Segment, ...]:
    """Solid while evidence is fresh, dotted from the day it is stale."""
    if len(steps) == 1:
        return ()
    found = []
    for step, end in zip(steps, [*(later.day for later in steps[1:]), until], strict=True):
        level = LEVELS[step.stance]
        fresh_until = min(end, step.day + stale_after * _DAY)
        for start, stop, is_stale in ((step.day, fresh_until, False), (fresh_until, end, True)):
            if scale.x(stop) > scale.x(start):
                found.append(
                    Segment(
                        scale.x(start),
                        scale.x(stop),
                        _y(level, frame),
                        side_of(level),
                        is_stale,
                        step.is_unreviewed,
                    )
                )
    return tuple(found)


def _risers(steps: Sequence[Step], scale: Scale, frame: Frame) -> tuple[Riser, ...]:
    return tuple(
        Riser(scale.x(after.day), _y(LEVELS[before.stance], frame), _y(LEVELS[after.stance], frame))
        for before, after in pairwise(steps)
        if LEVELS[before.stance] != LEVELS[after.stance]
    )


def _points(steps: Sequence[Step], scale: Scale, frame: Frame) -> tuple[Point, ...]:
    """Evidence of one day and level is set side by side; a label only where there is room."""
    found: list[Point] = []
    taken: dict[float, float] = {}
    labelled: dict[float, float] = {}
    for number, one in enumerate((one for step in steps for one in step.evidence), 1):
        level = LEVELS[one.stance]
        y = _y(level, frame)
        x = max(scale.x(one.day), taken.get(y, -99.0) + 6)
        x = round(min(x, frame.right), 1)
        has_label = x - labelled.get(y, -99.0) >= 14
        taken[y] = x
        if has_label:
            labelled[y] = x
        marker = _MARKERS.get(one.attribution, "m-own")
        found.append(Point(x, y, marker, side_of(level), number, one, has_label))
    return tuple(found)


def _bands(steps: Sequence[Step], until: date, scale: Scale, frame: Frame) -> tuple[Band, ...]:
    found = []
    for step, end in zip(steps, [*(later.day for later in steps[1:]), until], strict=True):
        if not step.is_mixed:
            continue
        levels = [LEVELS[stance] for stance, _count in step.counts]
        top, bottom = _y(max(levels), frame), _y(min(levels), frame)
        x, right = scale.x(step.day), scale.x(end)
        found.append(Band(x, top, round(max(right - x, 4), 1), round(bottom - top, 1)))
    return tuple(found)


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """Months, quarters or years, whichever has room for its labels; labels never overlap."""
    month = (scale.right - scale.left) / ((scale.last - scale.first).days / 30.4)
    least = _CHARACTER * 3 + 10
    months = list(range(1, 13)) if month > least else [1, 4, 7, 10] if month * 3 > least else [1]
    found: list[Tick] = []
    free = scale.left
    for year in range(scale.first.year, scale.last.year + 1):
        for month in months:
            day = date(year, month, 1)
            if not scale.first <= day <= scale.last:
                continue
            is_year = month == 1 or not found
            width = _CHARACTER * (8 if is_year else 3)
            x = scale.x(day)
            has_room = x >= free and x + width <= scale.right + 8
            label = ("j" if is_year else "m") if has_room else ""
            free = x + width + 10 if has_room else free
            found.append(Tick(x, day, label, is_year))
    return tuple(found)


def _rules(meetings: Iterable[tuple[date, str]], scale: Scale, frame: Frame) -> tuple[Rule, ...]:
    """Labels on two rows; where both are taken the line stands without one."""
    found = []
    free = [frame.left, frame.left]
    for day, place in sorted(set(meetings)):
        if not scale.first <= day <= scale.last:
            continue
        x, width = scale.x(day), _CHARACTER * len(place)
        row = next(
            (row for row in (0, 1) if x + 4 >= free[row] and x + 4 + width <= frame.width), -1
        )
        if row >= 0:
            free[row] = x + 4 + width + 8
        found.append(Rule(x, place if row >= 0 else "", x + 4, max(row, 0), "start"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of the density strip."""

    x: float
    y: float
    width: float
    height: float
    month: date
    count: int


def density(counts: Sequence[tuple[date, int]], *, width: float, height: float) -> tuple[Bar, ...]:
    """Bars of equal width for consecutive months; the highest fills the strip."""
    most = max((count for _month, count in counts), default=0)
    if not most:
        return ()
    step = width / len(counts)
    return tuple(
        Bar(
            round(number * step, 1),
            round(height - count / most * height, 1),
            round(max(step - 1, 0.5), 1),
            round(count / most * height, 1),
            month,
            count,
        )
        for number, (month, count) in enumerate(counts)
    )


STANCE_OF_LEVEL = {
    2: Stance.ACCEPTS,
    1: Stance.OPEN,
    0: Stance.UNCLEAR,
    -1: Stance.RESERVED,
    -2: Stance.REJECTS,
}
