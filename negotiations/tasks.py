"""Doors for the queue: each calls the function that bears its verb."""

from celery import shared_task
from django.utils import timezone

from negotiations import reading
from negotiations.briefing import making


@shared_task(ignore_result=True, soft_time_limit=100, time_limit=110)
def read_new_articles() -> None:
    """Plan a reading for each unread version and read what is due."""
    now = timezone.now()
    reading.find_unread(now)
    reading.read_due(now)


@shared_task(ignore_result=True, soft_time_limit=100, time_limit=110)
def render_briefings(briefing_ids: list[int] | None = None) -> None:
    """Render the briefings that are due."""
    making.render_due(timezone.now(), ids=briefing_ids or ())
