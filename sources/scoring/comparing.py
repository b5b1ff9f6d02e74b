"""Found facts against the facts that are there, passage by passage.

Strict:  same type, party, issue, and stance (position) or status (document); for a meeting,
shared participants and, where gold has a date, the same date; the quote covers at least half of
a gold quote and is not longer than max(3 x gold quote, 600) characters.
Lenient: same type and party, same issue or same date, and any overlap of the quotes; for a
meeting, one shared participant and any overlap.

Matching is one-to-one and optimal in number (augmenting paths, tried in order of the share of
the gold quote that is covered). What matches only an optional gold fact, or repeats one that is
already matched, is set aside: it counts neither for nor against. A quote that is not an exact
part of the text matches nothing.
"""

import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sources.scoring.names import canon, members
from sources.scoring.passages import Fact, Passage, one_party_each, quotes, readings

HALF, LONGEST = 0.5, 600  # of a gold quote; characters


class Kind(enum.StrEnum):
    """What became of a fact. Values as the scorer's JSON has them."""

    RIGHT = "tp"
    MISSED = "fn"
    WRONG = "fp"
    ASIDE = "aside"


class Compared(NamedTuple):
    """A gold fact with what matched it; either alone where there is no other."""

    kind: Kind
    type: str | None
    gold: Fact | None
    found: Fact | None


def spans(text: str, quote: str | None) -> list[tuple[int, int]]:
    """Where a quote stands in a text, from and to; each place that it stands at."""
    places, at = [], text.find(quote) if quote else -1
    while quote and at >= 0:
        places.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places


def coverage(text: str, gold: Fact, found: Fact) -> float:
    """Largest share of a gold quote that the found quote covers; 0 where that is too long."""
    best = 0.0
    for first, last in spans(text, found.get("quote")):
        for quote in quotes(gold):
            if last - first > max(3 * len(quote), LONGEST):
                continue
            for start, end in spans(text, quote):
                shared = min(end, last) - max(start, first)
                best = max(best, shared / (end - start))
    return best


def same_date(gold: str | None, found: str | None) -> bool:
    """Equal, or one a coarser form of the other (2023-02 and 2023-02-13)."""
    return bool(gold and found) and (
        str(gold).startswith(str(found)) or str(found).startswith(str(gold))
    )


def agrees(gold: Fact, found: Fact, *, is_strict: bool) -> bool:
    """Does what was found say what this reading of the gold fact says, quotes apart?"""
    if gold["type"] != found.get("type"):
        return False
    if gold["type"] == "meeting":
        return _is_same_meeting(gold, found, is_strict=is_strict)
    if canon(gold.get("party")) != canon(found.get("party")):
        return False
    is_same_issue = bool(gold.get("issue") == found.get("issue"))
    if not is_strict:
        return is_same_issue or same_date(gold.get("date"), found.get("date"))
    return is_same_issue and not differs_in_value(gold, found)


def differs_in_value(gold: Fact, found: Fact) -> bool:
    """In the stance of a position, or the status of a document."""
    name = {"position": "stance", "document": "status"}.get(gold["type"])
    return name is not None and gold.get(name) != found.get(name)


def shares_participants(gold: Fact, found: Fact) -> bool:
    """Two of those who met (or the one that gold names), and half of the found ones."""
    want, have = members(gold.get("participants")), members(found.get("participants"))
    shared = len(want & have)
    return shared >= min(2, len(want)) and 2 * shared >= len(have)


def misses_date(gold: Fact, found: Fact) -> bool:
    """A meeting whose day gold tells, found with another day or none."""
    return bool(gold.get("date")) and not same_date(gold["date"], found.get("date"))


def _is_same_meeting(gold: Fact, found: Fact, *, is_strict: bool) -> bool:
    if is_strict:
        return not misses_date(gold, found) and shares_participants(gold, found)
    return bool(members(gold.get("participants")) & members(found.get("participants")))


def _weight(text: str, gold: Fact, found: Fact, *, is_strict: bool) -> float:
    """0 where the two do not match, else how much of the gold quote is covered."""
    if not any(agrees(reading, found, is_strict=is_strict) for reading in readings(gold)):
        return 0.0
    share = coverage(text, gold, found)
    return share if share > 0 and (share >= HALF or not is_strict) else 0.0


def assign(edges: Mapping[int, Sequence[tuple[float, int]]], left: Iterable[int]) -> dict[int, int]:
    """Maximum one-to-one matching. edges: {gold: [(weight, found)]} -> {gold: found}."""
    owner: dict[int, int] = {}

    def place(gold: int, seen: set[int]) -> bool:
        for _, found in edges[gold]:
            if found not in seen:
                seen.add(found)
                if found not in owner or place(owner[found], seen):
                    owner[found] = gold
                    return True
        return False

    for gold in sorted(left, key=lambda one: -max((w for w, _ in edges[one]), default=0)):
        place(gold, set())
    return {gold: found for found, gold in owner.items()}


def compare(passage: Passage, facts: Iterable[Fact], *, is_strict: bool) -> list[Compared]:
    """What became of each fact of one passage, and of each that was found in it."""
    text, gold, found = passage["text"], passage["facts"], one_party_each(facts)
    table = {
        number: sorted(
            (
                (weight, at)
                for at, one in enumerate(found)
                if (weight := _weight(text, fact, one, is_strict=is_strict)) > 0
            ),
            reverse=True,
        )
        for number, fact in enumerate(gold)
    }
    needed = [number for number, fact in enumerate(gold) if not fact.get("optional")]
    matched = assign(table, needed)
    used = set(matched.values())
    out = [Compared(Kind.RIGHT, gold[g]["type"], gold[g], found[at]) for g, at in matched.items()]
    out += [
        Compared(Kind.MISSED, gold[g]["type"], gold[g], None) for g in needed if g not in matched
    ]
    excused = {at for g in table for _, at in table[g] if gold[g].get("optional") or g in matched}
    for at, one in enumerate(found):
        if at not in used:
            kind = Kind.ASIDE if at in excused else Kind.WRONG
            out.append(Compared(kind, one.get("type"), None, one))
    return out
