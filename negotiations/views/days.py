"""Days of pages: what the address asks for, and what a page shows that is not asked for a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.utils import timezone

from negotiations.models import Negotiation

# Changes are marked that are not older than this.
COMPARED_DAYS = timedelta(days=31)
# Before and after them no day of a negotiation makes sense, and sums of days overflow.
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


def day_of[D](request: HttpRequest, name: str, default: D) -> date | D:
    """The day in the query string; the default where it is missing or makes no sense."""
    try:
        day = date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return default
    return day if _FIRST <= day <= _LAST else default


def today() -> date:
    """In the time zone of the installation."""
    return timezone.localdate()


@dataclass(frozen=True, slots=True)
class ShownDay:
    """The day that a page of a negotiation shows, and why it is not today.

    `query` hands a day that was asked for on to further pages; `today` is set where the page
    has gone back to the latest evidence by itself, and has to say so.
    """

    day: date
    query: str = ""
    today: date | None = None


def shown_day(request: HttpRequest, negotiation: Negotiation) -> ShownDay:
    """`at` if asked for; else the day by default. `negotiation` is from views.scope."""
    asked = day_of(request, "at", None)
    if asked is not None:
        return ShownDay(asked, query=f"?at={asked.isoformat()}")
    return default_day(negotiation)


def default_day(negotiation: Negotiation) -> ShownDay:
    """Today, or where everything in the ledger is stale by now the day of the latest evidence.

    The look-up brought `newest` along: evidence.newest_evidence(today()).
    """
    now, newest = today(), negotiation.newest  # type: ignore[attr-defined]  # annotated
    if newest is None or (now - newest).days <= negotiation.stale_after:
        return ShownDay(now)
    return ShownDay(newest, today=now)
