"""Reading again: which new statement is an old one, so that people's decisions carry over."""

import hashlib
from collections.abc import Iterable
from typing import Protocol


class Comparable(Protocol):
    """What two statements are compared by; offsets are those of one article version."""

    act: str
    party_id: int | None
    topic: str
    stance_said: str
    status: str
    start: int
    end: int
    identity: str


def identity_of(statement: Comparable, others: Iterable[int] = ()) -> str:
    """The key of a statement inside its version: what it says and where it says it."""
    said = [
        statement.act,
        statement.party_id,
        statement.topic,
        statement.stance_said,
        statement.status,
        statement.start,
        *sorted(others),
    ]
    return hashlib.sha256("|".join(map(str, said)).encode()).hexdigest()


def is_same(new: Comparable, old: Comparable) -> bool:
    """Equal identity; or equal act, party, topic and value over largely the same words."""
    if new.identity == old.identity:
        return True
    says = ("act", "party_id", "topic", "stance_said", "status")
    return all(getattr(new, name) == getattr(old, name) for name in says) and _overlap(new, old)


def _overlap(new: Comparable, old: Comparable) -> bool:
    """By at least half of the shorter quote."""
    shared = min(new.end, old.end) - max(new.start, old.start)
    return 2 * shared >= min(new.end - new.start, old.end - old.start)


def match[T: Comparable](new: Iterable[T], old: Iterable[T]) -> tuple[dict[int, T], list[T]]:
    """Pair each new statement (by its place in the list) with an old one; and the old ones left.

    Exact identities are paired first, so that a near copy cannot take their place.
    """
    fresh, left = list(new), list(old)
    pairs: dict[int, T] = {}
    for exact in (True, False):
        for number, statement in enumerate(fresh):
            if number in pairs:
                continue
            found = next((o for o in left if _fits(statement, o, exact=exact)), None)
            if found is not None:
                pairs[number] = found
                left.remove(found)
    return pairs, left


def _fits(new: Comparable, old: Comparable, *, exact: bool) -> bool:
    return new.identity == old.identity if exact else is_same(new, old)
