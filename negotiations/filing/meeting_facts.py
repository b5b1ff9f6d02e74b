"""What a meeting's statements come to: its day, place, format, status and who attended."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from negotiations.addressing import taken_out_of
from negotiations.earlier import as_read
from negotiations.filing.dating import Dated
from negotiations.filing.naming import attending
from negotiations.filing.weighing import decided, doubt, first_said
from negotiations.models import Attendance, Meeting, Statement
from negotiations.models.choices import (
    CONFIRMED_STATES,
    AttendanceKind,
    StatementRole,
    StatementState,
)
from sources.reader.types import MeetingFormat, MeetingStatus, Precision

_TO_COME = (MeetingStatus.ANNOUNCED, MeetingStatus.CONFIRMED)
# What statements tell; an attendance of another kind is not theirs to take back.
_TOLD = (AttendanceKind.PRESENT, AttendanceKind.HOST)
# These count the parties; they do not say how they met.
COUNTS = (MeetingFormat.BILATERAL, MeetingFormat.TRILATERAL, MeetingFormat.MULTILATERAL)


def facts_of(meeting: Meeting, statements: Sequence[Statement]) -> dict[str, Any]:
    """The fields of the meeting, from its standing statements."""
    leading = _leading(statements)
    rest = [row for row in statements if row not in leading]
    ranked = [*leading, *rest]
    status = first_said([*leading, *_by_news(rest)], "meeting_status") or meeting.status
    return {
        **_day(leading, rest, status),
        "place": first_said(ranked, "place"),
        "format": _format(ranked),
        "status": status,
    }


def _format(ranked: Sequence[Statement]) -> str:
    """How they met; one that only counts the parties counts all who are known in the end.

    It counts more than the known ones where a sentence named some who are not in the ledger.
    """
    formats = [row for row in ranked if row.meeting_format != MeetingFormat.UNKNOWN]
    said = first_said(formats, "meeting_format") or MeetingFormat.UNKNOWN
    if said not in COUNTS or _is_format_decided(ranked):
        return said
    known = _taking_part(ranked) - _refused(ranked)
    if len(known) < 2:
        return said
    counted = COUNTS[min(len(known), 4) - 2]
    return counted if _taken_out(ranked) else max(said, counted, key=COUNTS.index)


def _taking_part(statements: Iterable[Statement]) -> set[int]:
    """Not who is the host alone."""
    return {
        row.party_id
        for statement in statements
        for row in statement.party_rows.all()
        if row.role == StatementRole.PARTICIPANT
    }


def _is_format_decided(statements: Iterable[Statement]) -> bool:
    """An editor corrected it; to accept a count of two says nothing of a third."""
    corrected = [row for row in statements if row.state == StatementState.EDITED]
    read = as_read(corrected, ["meeting_format"]) if corrected else {}
    return any(
        read.get(row.pk, {}).get("meeting_format", row.meeting_format) != row.meeting_format
        for row in corrected
    )


def set_attendances(meeting: Meeting, statements: Sequence[Statement]) -> None:
    """Everybody whom a standing statement names and no editor took out, and nobody else."""
    wanted: dict[int, AttendanceKind] = {}
    for statement in [*_leading(statements), *statements]:
        wanted = {**attending(statement), **wanted}
    for pk in _refused(statements):
        del wanted[pk]
    if not wanted:
        return
    known = {row.party_id: row for row in Attendance.objects.filter(meeting=meeting)}
    gone = [row.pk for pk, row in known.items() if pk not in wanted and row.kind in _TOLD]
    if gone:
        Attendance.objects.filter(pk__in=gone).delete()
    for pk, row in known.items():
        if row.kind in _TOLD and wanted.get(pk, row.kind) != row.kind:
            row.kind = wanted[pk]
            row.save(update_fields=["kind"])
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, party_id=pk, kind=kind)
        for pk, kind in wanted.items()
        if pk not in known
    )


def _refused(statements: Sequence[Statement]) -> set[int]:
    """Whom an editor took out of a statement, and only what nobody decided on still names."""
    taken_out = _taken_out(statements)
    vouched = {party for row in decided(statements) for party in attending(row)}
    named = {party for row in statements for party in attending(row)}
    return (taken_out & named) - vouched


def _taken_out(statements: Iterable[Statement]) -> set[int]:
    return taken_out_of(row for row in statements if row.state == StatementState.EDITED)


def _leading(statements: Sequence[Statement]) -> list[Statement]:
    """What editors decided; but that an announced meeting was held, or not, is news."""
    settled = decided(statements)
    if not settled or first_said(settled, "meeting_status") not in _TO_COME:
        return settled
    since = _known_until([row for row in settled if row.meeting_status])
    news = (row for row in statements if row.state not in CONFIRMED_STATES and _is_outcome(row))
    return [*_by_news(row for row in news if row.version.article.published >= since), *settled]


def _known_until(settled: Sequence[Statement]) -> date:
    """From which day on a text is news to who decided.

    To accept that a meeting was announced, or to correct where, says nothing of what came of it.
    Who corrected it to announced refused what had been read of it by then.
    """
    corrected = [row for row in settled if row.state == StatementState.EDITED]
    read = as_read(corrected, ["meeting_status"]) if corrected else {}
    days = [row.version.article.published for row in settled]
    for row in corrected:
        said = read.get(row.pk, {}).get("meeting_status", row.meeting_status)
        if said != row.meeting_status and row.decided_at:
            days.append(row.decided_at.date() + timedelta(days=1))
    return max(days)


def _by_news(statements: Iterable[Statement]) -> list[Statement]:
    """What became of the meeting before what was announced, the latest text first."""
    return sorted(
        statements,
        key=lambda row: (_is_outcome(row), row.version.article.published, row.pk),
        reverse=True,
    )


def _is_outcome(statement: Statement) -> bool:
    return bool(statement.meeting_status) and statement.meeting_status not in _TO_COME


def _day(leading: Sequence[Statement], rest: Sequence[Statement], status: str) -> dict[str, Any]:
    """The day that was decided; else that of the surest statement that tells the status.

    Who accepts "in January" decides no day, so a sentence that has one still dates the meeting.
    """

    def order(row: Statement) -> tuple[bool, bool, tuple[bool, int], int]:
        dated = _dated(row)
        is_vague = dated.date_precision != Precision.DAY
        return is_vague, row.meeting_status != status, doubt(dated), row.pk

    dated = [row for row in leading if row.date and row.date_precision == Precision.DAY]
    dated += sorted((row for row in [*leading, *rest] if row.date), key=order)
    return _dated(dated[0]).fields() if dated else {}


def _dated(row: Statement) -> Dated:
    if row.date is None:
        raise ValueError("an undated statement dates no meeting")
    return Dated(row.date, row.date_precision, row.date_found)
