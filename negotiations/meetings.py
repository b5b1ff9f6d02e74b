"""What pages show of meetings: who attended how; the next one of a negotiation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from negotiations import titles
from negotiations.models import Attendance, Meeting, Party
from negotiations.models.choices import STAYED_AWAY, AttendanceKind

# From those who invite to those who were not asked.
_ORDER = (
    AttendanceKind.HOST,
    AttendanceKind.MEDIATOR,
    AttendanceKind.PRESENT,
    AttendanceKind.REPRESENTED,
    AttendanceKind.UNKNOWN,
    AttendanceKind.DECLINED,
    AttendanceKind.NOT_INVITED,
)


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    """The parties that attended in the same way."""

    kind: AttendanceKind
    parties: list[Party]


def attendance_groups(rows: Iterable[Attendance]) -> list[AttendanceGroup]:
    """From hosts to those that were not invited."""
    by_kind: dict[str, list[Party]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row.party)
    return [AttendanceGroup(kind, by_kind[kind]) for kind in _ORDER if kind in by_kind]


def title_of(meeting: Meeting, rows: Iterable[Attendance]) -> str:
    """Who met where, or is to."""
    parties = [str(row.party) for row in rows if row.kind not in STAYED_AWAY]
    return titles.meeting_title(meeting.status, meeting.place, parties)


def next_meeting(day: date) -> Subquery:
    """The next meeting of a negotiation, to annotate its look-up with: every page shows it.

    As JSON, for a query of its own on every page would be one in twelve; see meeting_from().
    """
    due = Meeting.objects.to_come(day).filter(negotiation=OuterRef("pk"))
    told = JSONObject(public_id="public_id", date="date", place="place", status="status")
    return Subquery(due.values_list(told)[:1])


def meeting_from(told: dict[str, str]) -> Meeting:
    """What next_meeting() found, as a row that is only to be shown."""
    return Meeting(**{**told, "date": date.fromisoformat(told["date"])})
