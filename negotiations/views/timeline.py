"""The timeline: what happened and what was said, the latest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET
from django_htmx.http import push_url

from negotiations.events import Event, events_of
from negotiations.models import Negotiation, Party
from negotiations.models.choices import TOPICS
from negotiations.timeline import (
    MOST_COUNTED,
    OFFERED,
    Filters,
    Key,
    counts_of,
    page_of_keys,
    tightest,
)
from negotiations.titles import counted
from negotiations.views.asking import Asked
from negotiations.views.days import today
from negotiations.views.scope import negotiation_or_404, parties_of
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page

_PLURALS = {
    "meeting": gettext_lazy("Meetings"),
    "document": gettext_lazy("Documents"),
    "position": gettext_lazy("Positions"),
    "demand": gettext_lazy("Demands"),
    "commitment": gettext_lazy("Commitments"),
    "statement": gettext_lazy("Without an issue"),
}


@readers
@require_GET
def timeline(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The state is in the address: kind (several), party, topic, from, to, after."""
    negotiation = negotiation_or_404(request, slug)
    parties = parties_of(negotiation)
    asked = Asked(request.GET)
    filters = _filters(asked, parties)
    after = asked.mark(Key.parse)
    counts = counts_of(negotiation, filters)
    context = {
        "negotiation": negotiation,
        "tab": "timeline",
        "filters": filters,
        "left_out": asked.left_out,
        "parties": parties.values(),
        "topics": TOPICS,
        "kinds": [(kind, _PLURALS[kind]) for kind in OFFERED],
        **_counted(counts),
        **_entries(negotiation, filters, after, is_empty=not counts),
    }
    response = render_page(
        request,
        "negotiations/timeline.html",
        context,
        partials={"timeline-rows", "timeline-older"},
    )
    if request.htmx and after is None:
        push_url(response, f"{request.path}?{urlencode(filters.pairs())}".rstrip("?"))
    return response


def _filters(asked: Asked, parties: Mapping[str, Party]) -> Filters:
    kinds = asked.several("kind", {kind: kind for kind in OFFERED})
    party, topic = asked.party(parties), asked.topic()
    since, until = asked.period()
    return Filters(kinds=tuple(kinds), party=party, topic=topic, since=since, until=until)


def _counted(counts: dict[str, int]) -> dict[str, Any]:
    """How many events there are, and how many of each kind."""
    total = sum(counts.values())
    is_more = any(n > MOST_COUNTED for n in counts.values())
    return {
        "total": counted("event", total, MOST_COUNTED if is_more else total),
        "by_kind": [counted(kind, n, MOST_COUNTED) for kind, n in counts.items()],
    }


def _entries(
    negotiation: Negotiation, filters: Filters, after: Key | None, *, is_empty: bool
) -> dict[str, Any]:
    """The page's events under their months, or why there are none."""
    if is_empty:
        name, number = tightest(negotiation, filters)
        return {"months": [], "is_first": True, "tight": name and _relaxed(filters, name, number)}
    keys, following = page_of_keys(negotiation, filters, after)
    events, day = events_of(negotiation, keys), today()
    return {
        "months": _months(events, day, after.day if after else None),
        "latest": next((event.day for event in events if event.day <= day), None),
        "is_first": after is None,
        "shown": len(events),
        "following": urlencode([*filters.pairs(), ("after", str(following))]) if following else "",
    }


@dataclass(frozen=True, slots=True)
class Tight:
    """The filter that keeps most away: what would be there without it."""

    label: str
    found: str
    query: str


def _relaxed(filters: Filters, name: str, number: int) -> Tight:
    labels = {
        "kind": _("the choice of kinds"),
        "party": _("“%(name)s”") % {"name": filters.party},
        "topic": _("“%(name)s”") % {"name": dict(TOPICS).get(filters.topic, "")},
        "period": _("the period"),
    }
    query = urlencode(filters.relaxed()[name].pairs())
    return Tight(str(labels[name]), counted("event", number, MOST_COUNTED), query)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event; `is_after_today` marks the first one that is not to come."""

    event: Event
    is_ahead: bool
    is_after_today: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A heading with its entries; a month that began on an earlier page is continued."""

    first: date
    is_continued: bool
    entries: list[Entry]

    @property
    def anchor(self) -> str:
        """Its id, unlike that of the same month on the page before."""
        return f"m-{self.entries[0].event.key}" if self.is_continued else f"m-{self.first:%Y-%m}"


def _months(events: Iterable[Event], day: date, before: date | None) -> list[Month]:
    """`day` is today, `before` the day of the last event of the page before."""
    months: list[Month] = []
    previous = before
    for first, group in groupby(events, key=lambda event: event.day.replace(day=1)):
        entries = []
        for event in group:
            was_ahead = previous is not None and previous > day
            is_ahead = event.day > day
            entries.append(Entry(event, is_ahead, was_ahead and not is_ahead))
            previous = event.day
        is_continued = not months and before is not None and before.replace(day=1) == first
        months.append(Month(first, is_continued, entries))
    return months
