"""How the stances of parties on an issue stand to each other (docs/rules.md, section 6)."""

from collections.abc import Sequence
from enum import StrEnum

from negotiations.stance import Effective


class Verdict(StrEnum):
    """How the stances of two parties on an issue stand to each other."""

    OVERLAP = "overlap"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"


def verdict(one: Effective | None, other: Effective | None) -> Verdict:
    """Both on one side, on opposite sides, or not to be told."""
    if one is None or other is None or one.is_stale or other.is_stale:
        return Verdict.UNKNOWN
    product = one.level * other.level
    if product == 0:
        return Verdict.UNKNOWN
    return Verdict.OVERLAP if product > 0 else Verdict.BLOCKED


def joint_verdict(stances: Sequence[Effective | None]) -> Verdict:
    """Of all conflict parties: blocked where any two are, overlap where all pairs do."""
    pairs = {verdict(a, b) for i, a in enumerate(stances) for b in stances[i + 1 :]}
    if Verdict.BLOCKED in pairs:
        return Verdict.BLOCKED
    return Verdict.OVERLAP if pairs == {Verdict.OVERLAP} else Verdict.UNKNOWN


def distance(one: Effective | None, other: Effective | None) -> float | None:
    """0 (same level) to 1 (demands against rejects); None unless both stand and are not stale."""
    if one is None or other is None or one.is_stale or other.is_stale:
        return None
    return abs(one.level - other.level) / 4


def convergence(stances: Sequence[Effective | None]) -> float | None:
    """1 minus the mean distance over all pairs of conflict parties; None where a pair has none."""
    distances = [distance(a, b) for i, a in enumerate(stances) for b in stances[i + 1 :]]
    known = [found for found in distances if found is not None]
    if not distances or len(known) < len(distances):
        return None
    return 1 - sum(known) / len(known)
