"""Meeting: same negotiation, dates at most a day apart, no conflict of place, a shared party."""

from collections.abc import Iterable
from datetime import timedelta

from negotiations.filing.naming import attending
from negotiations.filing.retelling import retell
from negotiations.models import Attendance, Meeting, Statement
from negotiations.models.choices import STAYED_AWAY
from sources.reader.types import MeetingStatus, Precision

_ONE_DAY = timedelta(days=1)
# A meeting mentioned without date may be one of the last week; else an editor must date it.
_RECENT = timedelta(days=7)


def file_meeting(statement: Statement) -> None:
    """Join an existing meeting or make one; an undated one is only ever joined."""
    meeting = _same(statement, set(attending(statement)))
    if meeting is None:
        if statement.date is None:
            return
        meeting = Meeting.objects.create(
            negotiation_id=statement.filed_in,
            date=statement.date,
            date_precision=statement.date_precision,
            date_found=statement.date_found,
            status=statement.meeting_status or MeetingStatus.HELD,
        )
    statement.meeting = meeting
    statement.save(update_fields=["meeting"])
    retell(meeting)  # at once: the next statement is compared with all that is known


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
