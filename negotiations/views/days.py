"""Days of pages: what the address asks for, and what a page shows that is not asked for a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from negotiations.models import Negotiation

# Changes are marked that are not older than this.
COMPARED_DAYS = timedelta(days=31)
# Before and after them no day of a negotiation makes sense, and sums of days overflow.
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)


def day_in(text: str) -> date | None:
    """The day that a text like 2026-01-31 stands for; None where it makes no sense."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if _FIRST <= day <= _LAST else None


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


def shown_day(at: date | None, negotiation: Negotiation) -> ShownDay:
    """The day asked for; else the day by default. `negotiation` is from views.scope."""
    return ShownDay(at, query=f"?at={at.isoformat()}") if at else default_day(negotiation)


def default_day(negotiation: Negotiation) -> ShownDay:
    """Today, or where everything in the ledger is stale by now the day of the latest evidence.

    The look-up brought `newest` along: evidence.newest_evidence(today()).
    """
    now, newest = today(), negotiation.newest  # type: ignore[attr-defined]  # annotated
    if newest is None or (now - newest).days <= negotiation.stale_after:
        return ShownDay(now)
    return ShownDay(newest, today=now)
