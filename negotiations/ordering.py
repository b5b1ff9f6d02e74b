"""Ordering briefings, and trying again: the row is the order, the message to the queue a hint."""

from datetime import datetime
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction

from negotiations.briefing.scope import Wish
from negotiations.models import Briefing, Negotiation
from negotiations.tasks import render_briefings
from sources.models import WorkState


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
