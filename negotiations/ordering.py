"""Ordering briefings: what is asked for, periods that suggest themselves, the hint to the queue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from negotiations.models import Briefing, Issue, Negotiation, Party, Position
from negotiations.tasks import render_briefings
from negotiations.wording import long_date
from sources.models import WorkState

MONTH, QUARTER, YEAR = timedelta(days=30), timedelta(days=90), timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a briefing is to cover."""

    title: str
    since: date
    until: date
    parties: Sequence[Party]
    issues: Sequence[Issue]


@dataclass(frozen=True, slots=True)
class Period:
    """A period that suggests itself."""

    label: str
    since: date
    until: date


def order(negotiation: Negotiation, wish: Wish, *, by_user: User, now: datetime) -> Briefing:
    """Store what is asked for as work to do, and hint the queue once that is committed."""
    with transaction.atomic():
        briefing = Briefing.objects.create(
            negotiation=negotiation,
            title=wish.title,
            since=wish.since,
            until=wish.until,
            requested_by=by_user,
            requested_at=now,
            next_attempt_at=now,
        )
        briefing.parties.set(wish.parties)
        briefing.issues.set(wish.issues)
        _hint(briefing)
    return briefing


def retry(briefing: Briefing, *, now: datetime) -> bool:
    """Try again at once what failed or waits after a failure; False where there is nothing to do.

    The content stays as it was frozen.
    """
    with transaction.atomic():
        row = Briefing.objects.select_for_update(of=("self",)).get(pk=briefing.pk)
        if row.state not in {WorkState.FAILED, WorkState.WAITING} or not row.reason:
            return False
        row.state, row.attempts, row.next_attempt_at = WorkState.WAITING, 0, now
        row.reason = row.detail = ""
        row.save(update_fields=["state", "attempts", "next_attempt_at", "reason", "detail"])
        _hint(row)
    return True


def _hint(briefing: Briefing) -> None:
    # robust: the row is stored and the timetable finds it; a lost hint costs only delay.
    transaction.on_commit(partial(render_briefings.delay, [briefing.pk]), robust=True)


def periods_of(negotiation: Negotiation, today: date) -> list[Period]:
    """The best suggestion first. Three queries.

    Where nothing was said of late, the period reaches back to when something was.
    """
    positions = Position.objects.shown().filter(negotiation=negotiation, date__lte=today).newest()
    latest, first = positions.first(), positions.reverse().first()
    periods = [
        Period(_("last 30 days"), today - MONTH, today),
        Period(_("last 90 days"), today - QUARTER, today),
        Period(_("last 12 months"), today - YEAR, today),
        *_since_last_briefing(negotiation, today),
    ]
    if latest is None or first is None:
        return periods
    if latest.date < today - MONTH:
        label = _("30 days up to the latest position (%(day)s)") % {"day": long_date(latest.date)}
        periods.insert(0, Period(label, latest.date - MONTH, latest.date))
    label = _("since the first position (%(day)s)") % {"day": long_date(first.date)}
    return [*periods, Period(label, first.date, today)]


def _since_last_briefing(negotiation: Negotiation, today: date) -> list[Period]:
    done = Briefing.objects.filter(negotiation=negotiation, state=WorkState.DONE, until__lt=today)
    until = done.order_by("-until").values_list("until", flat=True).first()
    if until is None:
        return []
    label = _("since the last briefing (%(day)s)") % {"day": long_date(until)}
    return [Period(label, until, today)]
