"""Meeting: same negotiation, dates at most a day apart, no conflict of place, a shared party."""

from collections.abc import Iterable
from datetime import timedelta

from negotiations.models import Attendance, Meeting, Statement
from negotiations.models.choices import STAYED_AWAY, AttendanceKind, StatementRole
from sources.reader.types import MeetingFormat, MeetingStatus, Precision

_ONE_DAY = timedelta(days=1)
# A meeting mentioned without date may be one of the last week; else an editor must date it.
_RECENT = timedelta(days=7)


def file_meeting(statement: Statement) -> None:
    """Join an existing meeting or make one; an undated one is only ever joined."""
    parties = _attending(statement)
    meeting = _same(statement, set(parties))
    if meeting is None:
        if statement.date is None:
            return
        meeting = Meeting.objects.create(
            negotiation_id=statement.filed_in,
            date=statement.date,
            date_precision=statement.date_precision,
            date_found=statement.date_found,
            place=statement.place,
            format=statement.meeting_format or MeetingFormat.UNKNOWN,
            status=statement.meeting_status or MeetingStatus.HELD,
        )
    else:
        _complete(meeting, statement)
    known = set(meeting.attendances.values_list("party_id", flat=True))
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, party_id=party_id, kind=kind)
        for party_id, kind in parties.items()
        if party_id not in known
    )
    statement.meeting = meeting


def _attending(statement: Statement) -> dict[int, AttendanceKind]:
    """Party id -> how it attends; a host who takes part is a host."""
    kinds = {
        StatementRole.PARTICIPANT: AttendanceKind.PRESENT,
        StatementRole.HOST: AttendanceKind.HOST,
    }
    rows = sorted(statement.party_rows.all(), key=lambda row: row.role == StatementRole.HOST)
    return {row.party_id: kinds[StatementRole(row.role)] for row in rows if row.role in kinds}


def _same(statement: Statement, parties: set[int]) -> Meeting | None:
    fitting = [
        (len(parties & attending), -meeting.pk, meeting)
        for meeting in _near(statement)
        if _place_fits(statement.place, meeting.place)
        and (attending := _present(meeting.attendances.all(), parties))
    ]
    return max(fitting)[2] if fitting else None


def _near(statement: Statement) -> Iterable[Meeting]:
    """Meetings of the negotiation whose date may be the statement's."""
    meetings = Meeting.objects.filter(negotiation=statement.negotiation_id).prefetch_related(
        "attendances"
    )
    day = statement.date
    if day is None:
        if not statement.place:
            return []
        published = statement.version.article.published
        return meetings.filter(date__gte=published - _RECENT, date__lte=published)
    if statement.date_precision == Precision.MONTH:
        return meetings.filter(date__year=day.year, date__month=day.month)
    if statement.date_precision == Precision.YEAR:
        return meetings.filter(date__year=day.year)
    return meetings.filter(date__range=(day - _ONE_DAY, day + _ONE_DAY))


def _place_fits(one: str, other: str) -> bool:
    return not one or not other or one.casefold() == other.casefold()


def _present(rows: Iterable[Attendance], parties: set[int]) -> set[int]:
    """The parties of the meeting that are shared; none where one is contradicted."""
    shared = {row.party_id for row in rows if row.party_id in parties}
    contradicted = any(row.party_id in parties and row.kind in STAYED_AWAY for row in rows)
    return set() if contradicted else shared


def _complete(meeting: Meeting, statement: Statement) -> None:
    """Fill what was not known; what is there stays. An announced meeting comes to be held."""
    meeting.place = meeting.place or statement.place
    if meeting.format == MeetingFormat.UNKNOWN and statement.meeting_format:
        meeting.format = statement.meeting_format
    if meeting.status == MeetingStatus.ANNOUNCED and statement.meeting_status:
        meeting.status = statement.meeting_status
    if statement.date and meeting.date_precision != Precision.DAY == statement.date_precision:
        meeting.date, meeting.date_precision = statement.date, statement.date_precision
        meeting.date_found = statement.date_found
    meeting.save()
