"""Dates of records and languages as people read them; the next meeting."""

from django import template

from negotiations import meetings, wording
from negotiations.dates import LONG, dated
from negotiations.filing.dating import Dated
from negotiations.models import Meeting, Record, Statement

register = template.Library()


@register.filter
def when(record: Record | Statement | Dated, pattern: str = LONG) -> str:
    """The day with its doubt: "before 7 January 2026"."""
    return dated(record.date, record.date_precision, pattern) if record.date else ""


@register.filter
def as_meeting(told: dict[str, str] | None) -> Meeting | None:
    """What negotiations.meetings.next_meeting() brought along with a negotiation."""
    return meetings.meeting_from(told) if told else None


@register.filter
def language_name(code: str) -> str:
    """ "fr" -> "French", in the language of the page."""
    return wording.language_name(code)
