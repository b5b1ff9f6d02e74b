"""The stance of a party on an issue: pure rules over evidence (docs/rules.md, sections 4 to 6)."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from sources.reader.types import Act, Attribution, Precision, Stance

STALE_AFTER = 90

LEVELS: dict[Stance, int] = {
    Stance.REJECTS: -2,
    Stance.RESERVED: -1,
    Stance.UNCLEAR: 0,
    Stance.OPEN: 1,
    Stance.CONDITIONAL: 1,
    Stance.ACCEPTS: 2,
    Stance.SUPPORTS: 2,
    Stance.DEMANDS: 2,
}
# How strongly a stance stands on its side: for open < conditional < accepts < supports <
# demands, against reserved < rejects.
_STRENGTH: dict[Stance, int] = {
    Stance.UNCLEAR: 0,
    Stance.OPEN: 1,
    Stance.CONDITIONAL: 2,
    Stance.ACCEPTS: 3,
    Stance.SUPPORTS: 4,
    Stance.DEMANDS: 5,
    Stance.RESERVED: 1,
    Stance.REJECTS: 2,
}
RANKS: dict[Attribution, int] = {
    Attribution.OFFICIAL_TEXT: 6,
    Attribution.DIRECT_QUOTE: 5,
    Attribution.PARTIAL_QUOTE: 5,
    Attribution.SPOKESPERSON: 4,
    Attribution.INDIRECT_SPEECH: 4,
    Attribution.ANONYMOUS_OFFICIAL: 2,
    Attribution.JOURNALIST: 2,
    Attribution.REPORTED_BY_ADVERSARY: 1,
}
_MIRROR: dict[Stance, Stance] = {
    Stance.DEMANDS: Stance.REJECTS,
    Stance.SUPPORTS: Stance.REJECTS,
    Stance.ACCEPTS: Stance.REJECTS,
    Stance.REJECTS: Stance.SUPPORTS,
    Stance.CONDITIONAL: Stance.RESERVED,
    Stance.OPEN: Stance.RESERVED,
    Stance.RESERVED: Stance.OPEN,
    Stance.UNCLEAR: Stance.UNCLEAR,
}
_FIRM = {Stance.ACCEPTS, Stance.SUPPORTS, Stance.DEMANDS}
LOOSE = {Stance.CONDITIONAL, Stance.OPEN}


def mirrored(stance: Stance, polarity: int) -> Stance:
    """The stance towards the proposition: as said for +1, the other way round for -1."""
    return _MIRROR[stance] if polarity < 0 else stance


def stance_of(act: str, stance: Stance | None, *, has_condition: bool) -> Stance | None:
    """A demand demands; a commitment supports, or is conditional; a position is as it says."""
    if act == Act.DEMAND:
        return Stance.DEMANDS
    if act == Act.COMMITMENT:
        return Stance.CONDITIONAL if has_condition else Stance.SUPPORTS
    return stance if act == Act.POSITION else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement about one party's stance on one issue.

    `cluster` is equal for copies of one wire story, which count once. `on_premise`: its condition
    is only what the issue itself takes for granted ("a force after a ceasefire"). `has_condition`:
    its words have one, whatever the stance ("signed a declaration on a force after a ceasefire").
    """

    key: str
    day: date
    stance: Stance
    attribution: Attribution
    cluster: Hashable
    accepted: bool = False
    disputed: bool = False
    on_premise: bool = False
    has_condition: bool = False
    precision: str = Precision.DAY


@dataclass(frozen=True, slots=True)
class Step:
    """What the evidence of one day amounts to."""

    day: date
    stance: Stance
    counts: tuple[tuple[Stance, int], ...]
    is_mixed: bool
    evidence: tuple[Evidence, ...]
    deciding: tuple[Evidence, ...]

    @property
    def is_tied(self) -> bool:
        """`unclear` only because as many say one thing as another."""
        return self.is_mixed and self.stance is Stance.UNCLEAR

    @property
    def is_one_sided_tie(self) -> bool:
        """As many say one thing as another, and all say it is for the issue, or against it."""
        levels = [LEVELS[stance] for stance, _count in self.counts]
        return self.is_tied and (min(levels) > 0 or max(levels) < 0)

    @property
    def is_unreviewed(self) -> bool:
        """No accepted statement among those that decide."""
        return not any(one.accepted for one in self.deciding)

    @property
    def is_one_unreviewed(self) -> bool:
        """Nobody has reviewed it, and no second report tells of it; copies are one report."""
        telling = self._telling or self.deciding
        return self.is_unreviewed and len({one.cluster for one in telling}) == 1

    @property
    def is_disputed(self) -> bool:
        """An editor marked one of the positions."""
        return any(one.disputed for one in self.deciding)

    @property
    def is_firm(self) -> bool:
        """For the issue as it is put, on no condition of the party's own."""
        return self.stance in _FIRM or self.is_on_premise

    @property
    def is_on_premise(self) -> bool:
        """Conditional only on what the issue itself takes for granted."""
        return self.stance is Stance.CONDITIONAL and all(one.on_premise for one in self._telling)

    @property
    def has_condition(self) -> bool:
        """Nobody tells of the stance without a condition."""
        telling = self._telling
        is_conditional = self.stance is Stance.CONDITIONAL
        return bool(telling) and (is_conditional or all(one.has_condition for one in telling))

    @property
    def precision(self) -> str:
        """Of its day: as fine as any of its evidence knows it."""
        known = [one.precision for one in self._telling or self.evidence]
        return Precision.DAY if Precision.DAY in known else known[0]

    @property
    def _telling(self) -> list[Evidence]:
        return [one for one in self.deciding if one.stance is self.stance]

    @property
    def is_only_from_adversary(self) -> bool:
        """Told by the other side alone; such a step makes no shift."""
        return all(one.attribution is Attribution.REPORTED_BY_ADVERSARY for one in self.evidence)


def series(evidence: Iterable[Evidence]) -> tuple[Step, ...]:
    """One step per day with evidence, oldest first."""
    ordered = sorted(evidence, key=lambda one: (one.day, one.key))
    return tuple(_step(day, tuple(ones)) for day, ones in groupby(ordered, key=lambda one: one.day))


def _step(day: date, evidence: tuple[Evidence, ...]) -> Step:
    """The highest rank of the day decides; within it the stance with most clusters."""
    rank = max(RANKS[one.attribution] for one in evidence)
    deciding = tuple(one for one in evidence if RANKS[one.attribution] == rank)
    clusters: dict[Stance, set[Hashable]] = {}
    firmest = max(
        (one.stance for one in deciding if one.stance in _FIRM), key=_strength, default=None
    )
    for one in deciding:
        # On the premise beside a firm word of the same day, it is that word.
        is_firm = firmest and one.on_premise and one.stance is Stance.CONDITIONAL
        stance = firmest if firmest and is_firm else one.stance
        clusters.setdefault(stance, set()).add(one.cluster)
    counts = Counter({stance: len(found) for stance, found in clusters.items()})
    stance, is_mixed = _majority(counts)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], -LEVELS[pair[0]], pair[0]))
    return Step(day, stance, tuple(ordered), is_mixed, evidence, deciding)


def _strength(stance: Stance) -> int:
    return _STRENGTH[stance]


def _majority(counts: Counter[Stance]) -> tuple[Stance, bool]:
    most = max(counts.values())
    leaders = [stance for stance, count in counts.items() if count == most]
    levels = {LEVELS[stance] for stance in leaders}
    spread = max(LEVELS[stance] for stance in counts) - min(LEVELS[stance] for stance in counts)
    if len(levels) > 1:
        return Stance.UNCLEAR, True
    # Equal level, equal count: the stronger word for the same side.
    return max(leaders, key=_strength), spread >= 2


@dataclass(frozen=True, slots=True)
class Effective:
    """A stance as it stands on a day, with everything a page must say beside it.

    `since` is the day from which it has stood without change, `last_said` the day of the
    latest evidence, `age` the days since then. `begun` and `deciding` are the statements of the
    two; `is_unreviewed` looks at the latest, `rests_on_unreviewed` at both.
    """

    stance: Stance
    since: date
    since_precision: str
    last_said: date
    age: int
    is_stale: bool
    is_mixed: bool
    is_tied: bool
    is_unreviewed: bool
    rests_on_unreviewed: bool
    is_disputed: bool
    counts: tuple[tuple[Stance, int], ...]
    evidence_count: int
    begun: tuple[str, ...]
    deciding: tuple[str, ...]

    @property
    def level(self) -> int:
        """From -2 to +2."""
        return LEVELS[self.stance]

    @property
    def is_said_once(self) -> bool:
        """One statement only."""
        return self.evidence_count == 1


def stance_at(
    evidence: Iterable[Evidence], day: date, *, stale_after: int = STALE_AFTER
) -> Effective | None:
    """The stance on a day; None where nothing was said, which is not neutrality."""
    steps = series(one for one in evidence if one.day <= day)
    if not steps:
        return None
    last = steps[-1]
    changed = [shift.after.day for shift in shifts(steps)]
    unchanged = (step for step in steps if not changed or step.day >= changed[-1])
    # Beside a premise, other words make no shift; but they are not this stance either.
    since = next(step for step in unchanged if step.stance is last.stance)
    age = (day - last.day).days
    return Effective(
        stance=last.stance,
        since=since.day,
        since_precision=since.precision,
        last_said=last.day,
        age=age,
        is_stale=age > stale_after,
        is_mixed=last.is_mixed,
        is_tied=last.is_tied,
        is_unreviewed=last.is_unreviewed,
        rests_on_unreviewed=last.is_unreviewed or since.is_unreviewed,
        is_disputed=last.is_disputed,
        counts=last.counts,
        evidence_count=sum(len(step.evidence) for step in steps),
        begun=tuple(one.key for one in since.deciding),
        deciding=tuple(one.key for one in last.deciding),
    )


class ShiftKind(StrEnum):
    """How a stance changed."""

    FIRST = "first"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REVERSED = "reversed"
    CLARIFIED = "clarified"
    BLURRED = "blurred"
    CONDITIONED = "conditioned"
    CONDITION_LIFTED = "condition-lifted"


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of stance: before and after, with the steps that show them."""

    kind: ShiftKind
    before: Step | None
    after: Step

    @property
    def days_between(self) -> int | None:
        """None for a first statement, and where one of the two is not known to the day."""
        steps = (self.before, self.after)
        if self.before is None or any(step and step.precision != Precision.DAY for step in steps):
            return None
        return (self.after.day - self.before.day).days


def shift_kind(before: Stance | None, after: Stance) -> ShiftKind | None:
    """How two stances that follow each other differ; None where they are equal."""
    if before is None:
        return ShiftKind.FIRST
    if before is after:
        return None
    if LEVELS[before] * LEVELS[after] <= 0:
        return _crossed(LEVELS[before], LEVELS[after])
    return _on_one_side(before, after)


def _kind(before: Step | None, after: Step) -> ShiftKind | None:
    """As shift_kind(); no condition is lifted by who still names one, be it in other words."""
    kind = _kind_beside_premise(before, after)
    if kind is not ShiftKind.CONDITION_LIFTED or not after.has_condition:
        return kind
    return None if _hangs_on(before, after) else ShiftKind.HARDENED


def _kind_beside_premise(before: Step | None, after: Step) -> ShiftKind | None:
    """A condition that is the issue's own premise is none that is set or lifted."""
    if before is None or not (before.is_on_premise or after.is_on_premise):
        return shift_kind(before.stance if before else None, after.stance)
    if before.is_firm and after.is_firm:
        return None
    if before.stance is after.stance:
        return ShiftKind.CONDITIONED if before.is_firm else ShiftKind.CONDITION_LIFTED
    return shift_kind(before.stance, after.stance)


def _hangs_on(before: Step | None, after: Step) -> bool:
    """A yes on a condition of the party's own, and then again one that names a condition."""
    is_own = before and before.stance is Stance.CONDITIONAL and not before.is_on_premise
    is_yes = after.is_firm and after.stance is not Stance.DEMANDS
    return bool(is_own) and is_yes and after.has_condition


def _on_one_side(before: Stance, after: Stance) -> ShiftKind:
    if before in _FIRM and after in LOOSE:
        return ShiftKind.CONDITIONED
    if before in LOOSE and after in _FIRM:
        return ShiftKind.CONDITION_LIFTED
    return ShiftKind.HARDENED if _STRENGTH[after] > _STRENGTH[before] else ShiftKind.SOFTENED


def _crossed(old: int, new: int) -> ShiftKind:
    """Into, out of or across the middle."""
    if old == 0:
        return ShiftKind.CLARIFIED
    if new == 0:
        return ShiftKind.BLURRED
    if abs(new - old) >= 3:
        return ShiftKind.REVERSED
    return ShiftKind.SOFTENED if new > 0 else ShiftKind.HARDENED


def shifts(steps: Sequence[Step]) -> tuple[Shift, ...]:
    """All changes of stance, oldest first.

    What only the adversary tells makes none, nor does a day whose sources differ on how far the
    party is for it, or against it: it was not unclear. Nor does a yes that still names a
    condition: who then names none lifts the one before.
    """
    found, before = [], None
    for step in steps:
        if step.is_only_from_adversary or step.is_one_sided_tie or _hangs_on(before, step):
            continue
        kind = _kind(before, step)
        if kind is not None:
            found.append(Shift(kind, before, step))
        before = step
    return tuple(found)
