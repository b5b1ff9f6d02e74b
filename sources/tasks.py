"""Doors for the queue: each calls the function that bears its verb."""

from celery import shared_task
from django.utils import timezone

from sources import intake


@shared_task(ignore_result=True, soft_time_limit=100, time_limit=110)
def take_in(submission_ids: list[int]) -> None:
    """Take in these submissions, as far as they are still due."""
    intake.take_in_due(timezone.now(), ids=submission_ids)


@shared_task(ignore_result=True, soft_time_limit=100, time_limit=110)
def sweep() -> None:
    """Take in what a lost message or a killed worker left behind."""
    intake.take_in_due(timezone.now())


@shared_task(ignore_result=True, soft_time_limit=100, time_limit=110)
def drop_old_bytes() -> None:
    """Forget bytes that were kept long enough."""
    intake.drop_old_bytes(timezone.now())
