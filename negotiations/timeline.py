"""The timeline: five kinds of records, and positions that need an issue, in one order, filtered.

With the documents go later rejections of them: who leaves a text does so on another day. In keyset
pages. The order is by day, the latest first; within a day by kind, then by id. Each kind is asked
for one page beyond the cursor, and the database merges: what comes first of all is among what comes
first of each.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import CharField, Count, IntegerField, QuerySet, Value

from negotiations.models import (
    Commitment,
    Demand,
    Document,
    Meeting,
    Negotiation,
    Party,
    Position,
    Signature,
    Statement,
    WithoutIssueQuerySet,
)
from negotiations.models.record import RecordQuerySet
from negotiations.paging import number_in

PAGE = 25
# Beyond it a page says "more than": counting a million rows would cost more than the page.
MOST_COUNTED = 1000
_ROWS: dict[str, Callable[[], RecordQuerySet[Any]]] = {
    "meeting": Meeting.objects.all,
    "document": Document.objects.all,
    "signature": Signature.objects.later_rejections,
    "position": Position.objects.all,
    "demand": Demand.objects.all,
    "commitment": Commitment.objects.all,
    "statement": lambda: WithoutIssueQuerySet(Statement),
}
# Also their order within a day.
KINDS = tuple(_ROWS)
# What one can ask for; the others go with one of these.
OFFERED = tuple(kind for kind in KINDS if kind != "signature")


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the timeline is asked for; nothing set means everything."""

    kinds: tuple[str, ...] = ()
    party: Party | None = None
    topic: str = ""
    since: date | None = None
    until: date | None = None

    def pairs(self) -> list[tuple[str, str]]:
        """As a query string has them, without what is not set."""
        days = [("from", self.since), ("to", self.until)]
        return [
            *(("kind", kind) for kind in self.kinds),
            *([("party", self.party.key)] if self.party else []),
            *([("topic", self.topic)] if self.topic else []),
            *((name, day.isoformat()) for name, day in days if day is not None),
        ]

    def relaxed(self) -> dict[str, "Filters"]:
        """Each filter that is set -> the others without it. The two days are one filter."""
        without = {
            "kind": replace(self, kinds=()),
            "party": replace(self, party=None),
            "topic": replace(self, topic=""),
            "period": replace(self, since=None, until=None),
        }
        return {name: filters for name, filters in without.items() if filters != self}


@dataclass(frozen=True, slots=True)
class Key:
    """The place of a record in the order; as text, the cursor of what comes after it."""

    day: date
    kind: str
    pk: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.kind}.{self.pk}"

    @classmethod
    def parse(cls, text: str) -> "Key | None":
        """None for whatever is no cursor: the timeline then begins at its beginning."""
        try:
            day, kind, number = text.split(".")
            return cls(date.fromisoformat(day), KINDS[KINDS.index(kind)], number_in(number))
        except ValueError:
            return None


def page_of_keys(
    negotiation: Negotiation, filters: Filters, after: Key | None
) -> tuple[list[Key], Key | None]:
    """One page, and the cursor of the next (None at the end). One query."""
    first, *others = [
        _beyond(_rows(kind, negotiation, filters), kind, after)
        .newest()
        .annotate(rank=Value(KINDS.index(kind), output_field=IntegerField()))
        .values_list("rank", _ROWS[kind]().DAY, "id")[: PAGE + 1]
        for kind in _asked(filters)
    ]
    merged: QuerySet[Any, Any] = first
    if others:  # a single query is in order already; the first one names the columns of several
        merged = first.union(*others, all=True).order_by("-date", "rank", "-id")[: PAGE + 1]
    keys = [Key(day, KINDS[rank], pk) for rank, day, pk in merged]
    return (keys, None) if len(keys) <= PAGE else (keys[:PAGE], keys[PAGE - 1])


def _asked(filters: Filters) -> list[str]:
    wanted = set(filters.kinds or OFFERED)
    if "document" in wanted:
        wanted.add("signature")
    return [kind for kind in KINDS if kind in wanted]


def _rows(kind: str, negotiation: Negotiation, filters: Filters) -> RecordQuerySet[Any]:
    rows = _ROWS[kind]().shown().filter(negotiation=negotiation)
    rows = rows.within(filters.since, filters.until)
    if filters.party is not None:
        rows = rows.involving(filters.party)
    return rows.on_topic(filters.topic) if filters.topic else rows


def _beyond(rows: RecordQuerySet[Any], kind: str, after: Key | None) -> RecordQuerySet[Any]:
    """What of a kind comes after the cursor; kinds that it passed resume on an earlier day."""
    if after is None:
        return rows
    if kind == after.kind:
        return rows.beyond(after.day, after.pk)
    is_passed = KINDS.index(kind) < KINDS.index(after.kind)
    return rows.before(after.day) if is_passed else rows.up_to(after.day)


def counts_of(negotiation: Negotiation, filters: Filters) -> dict[str, int]:
    """How many of each kind pass the filters, each at most MOST_COUNTED + 1. One query."""
    first, *others = [_counted(kind, _rows(kind, negotiation, filters)) for kind in _asked(filters)]
    found: Mapping[str, int] = dict(first.union(*others, all=True))
    return {kind: found[kind] for kind in KINDS if found.get(kind)}


def _counted(kind: str, found: RecordQuerySet[Any]) -> QuerySet[Any, tuple[str, int]]:
    some = _ROWS[kind]().filter(pk__in=found.values("pk")[: MOST_COUNTED + 1])
    named = some.annotate(counted=Value(kind, output_field=CharField())).values("counted")
    rows: QuerySet[Any, tuple[str, int]]
    rows = named.annotate(n=Count("pk")).values_list("counted", "n")
    return rows


def tightest(negotiation: Negotiation, filters: Filters) -> tuple[str, int]:
    """Which filter, left out, lets most through, and how many; where nothing passes them all.

    ("", 0) where no single one does. One query for each filter that is set, four at most.
    """
    passing = {
        name: sum(counts_of(negotiation, relaxed).values())
        for name, relaxed in filters.relaxed().items()
    }
    best = max(passing, key=lambda name: passing[name], default="")
    return (best, passing[best]) if best and passing[best] else ("", 0)
