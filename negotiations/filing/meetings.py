"""Meeting: near in time, no conflict of place or manner, and in the same company."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from negotiations.filing.meeting_facts import COUNTS, facts_of
from negotiations.filing.naming import attending
from negotiations.filing.refreshing import refresh_rows
from negotiations.filing.retelling import retell
from negotiations.models import Meeting, Statement
from negotiations.models.choices import STAYED_AWAY, Standing
from negotiations.models.meeting import MeetingQuerySet
from sources.reader.types import Found, MeetingFormat, MeetingStatus, Precision

_ONE_DAY = timedelta(days=1)
# A meeting mentioned without date may be one of the last week; else an editor must date it.
_RECENT = timedelta(days=7)
_NOT_HELD = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED)
_PAIR = 2
_WIDE = (MeetingFormat.MULTILATERAL, MeetingFormat.SUMMIT)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a meeting, by one statement or by all of a record."""

    date: date | None
    precision: str
    found: str
    place: str
    format: str
    present: frozenset[int]
    away: frozenset[int] = frozenset()

    @property
    def is_call(self) -> bool:
        return self.format == MeetingFormat.PHONE_VIDEO

    @property
    def is_dated(self) -> bool:
        """To the day, in so many words."""
        return self.precision == Precision.DAY and self.found != Found.INFERRED


def file_meeting(statement: Statement) -> None:
    """Join an existing meeting or make one; an undated one is only ever joined."""
    told = _told_by(statement)
    fitting = _fitting(statement, told)
    meeting = _own(statement, told, has_other=bool(fitting)) or next(iter(fitting), None)
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
    _gather(meeting, told, [row for row in fitting if row != meeting])
    retell(meeting)  # at once: the next statement is compared with all that is known


def _told_by(statement: Statement) -> _Told:
    return _Told(
        statement.date,
        statement.date_precision,
        statement.date_found,
        statement.place,
        statement.meeting_format,
        frozenset(attending(statement)),
    )


def _told_of(meeting: Meeting) -> _Told:
    rows = meeting.attendances.all()
    return _Told(
        meeting.date,
        meeting.date_precision,
        meeting.date_found,
        meeting.place,
        meeting.format,
        frozenset(row.party_id for row in rows if row.kind not in STAYED_AWAY),
        frozenset(row.party_id for row in rows if row.kind in STAYED_AWAY),
    )


def _own(statement: Statement, told: _Told, *, has_other: bool) -> Meeting | None:
    """The meeting that it is in, where it still fits what the other statements tell of it.

    Alone it keeps its meeting, whatever an editor corrected, unless it now tells of another one.
    """
    own = Meeting.objects.filter(statements=statement).first()
    if own is None:
        return None
    rows = Statement.objects.standing().filter(meeting=own).exclude(pk=statement.pk)
    others = list(rows.select_related("version__article").prefetch_related("party_rows"))
    if not others:
        return None if has_other or statement.date is None else own
    facts = facts_of(own, others)
    known = _Told(
        facts.get("date", own.date),
        facts.get("date_precision", own.date_precision),
        facts.get("date_found", own.date_found),
        facts["place"],
        facts["format"],
        frozenset(party for row in others for party in attending(row)),
    )
    return own if _dates_fit(told, known) and _is_same(told, known) else None


def _fitting(statement: Statement, told: _Told) -> list[Meeting]:
    """Other meetings that it may tell of: most parties shared, then the same day, then the oldest."""
    found = []
    for meeting in _near(statement).exclude(statements=statement).prefetch_related("attendances"):
        known = _told_of(meeting)
        if _is_same(told, known):
            shared = len(told.present & known.present)
            found.append((-shared, known.date != told.date, meeting.pk, meeting))
    return [meeting for *_order, meeting in sorted(found, key=lambda row: row[:3])]


def _near(statement: Statement) -> QuerySet[Meeting]:
    """Meetings of the negotiation whose date may be the statement's."""
    meetings = Meeting.objects.filter(negotiation=statement.negotiation_id)
    day = statement.date
    if day is None:
        return _undated(statement, meetings)
    if statement.date_precision == Precision.YEAR:
        return meetings.filter(date__year=day.year)
    same_month = Q(date__year=day.year, date__month=day.month)
    if statement.date_precision == Precision.MONTH:
        return meetings.filter(same_month)
    near = Q(date__range=(day - _ONE_DAY, day + _ONE_DAY))
    return meetings.filter(near | same_month & Q(date_precision=Precision.MONTH))


def _undated(statement: Statement, meetings: MeetingQuerySet) -> QuerySet[Meeting]:
    """At its place: one of the last week, or one to come where it is called off."""
    published = statement.version.article.published
    if not statement.place:
        return meetings.none()
    if statement.meeting_status in _NOT_HELD:
        return meetings.to_come(published)
    return meetings.filter(date__range=(published - _RECENT, published))


def _dates_fit(told: _Told, known: _Told) -> bool:
    """As _near() asks the database."""
    if told.date is None or known.date is None:
        return True
    if told.precision == Precision.YEAR:
        return told.date.year == known.date.year
    if Precision.MONTH in (told.precision, known.precision):
        return (told.date.year, told.date.month) == (known.date.year, known.date.month)
    return abs(told.date - known.date) <= _ONE_DAY


def _is_same(told: _Told, known: _Told) -> bool:
    """Near in time as they are (docs/rules.md, section 7)."""
    return (
        bool(told.present & known.present)
        and not told.present & known.away
        and _places_fit(told, known)
        and _manners_fit(told, known)
        and _companies_fit(told, known)
    )


def _places_fit(told: _Told, known: _Told) -> bool:
    return not told.place or not known.place or told.place.casefold() == known.place.casefold()


def _manners_fit(told: _Told, known: _Told) -> bool:
    """A call is no meeting at a place, nor of another format."""
    if told.is_call == known.is_call:
        return True
    other = known if told.is_call else told
    only_counts = other.format in COUNTS and told.present == known.present
    return not other.place and (other.format in ("", MeetingFormat.UNKNOWN) or only_counts)


def _companies_fit(told: _Told, known: _Told) -> bool:
    """One company holds the other; or they overlap, on one day, and are not just two pairs."""
    if told.present <= known.present or known.present <= told.present:
        return True
    if told.is_dated and known.is_dated and told.date != known.date:
        return False
    are_pairs = len(told.present) == len(known.present) == _PAIR
    return not are_pairs or told.format in _WIDE or known.format in _WIDE


def _gather(meeting: Meeting, told: _Told, others: Iterable[Meeting]) -> None:
    """Who names all parties of another meeting that fits tells that it was this one.

    Articles do not come in order. What an editor has touched stays where it is.
    """
    for other in others:
        if other.version > 1 or other.standing != Standing.UNREVIEWED:
            continue
        if _told_of(other).present <= told.present and not other.annotations.exists():
            other.statements.update(meeting=meeting)
            refresh_rows([other])
