"""Whom a statement names besides the party that speaks."""

from negotiations.models import Statement
from negotiations.models.choices import AttendanceKind, StatementRole

_KINDS = {
    StatementRole.PARTICIPANT: AttendanceKind.PRESENT,
    StatementRole.HOST: AttendanceKind.HOST,
}


def addressed(statement: Statement) -> set[int]:
    """Of whom it is demanded, or to whom it is promised."""
    return {
        row.party_id
        for row in statement.party_rows.all()
        if row.role == StatementRole.ADDRESSEE and row.party_id != statement.party_id
    }


def attending(statement: Statement) -> dict[int, AttendanceKind]:
    """Party id -> how it attends; a host who takes part is a host."""
    rows = sorted(statement.party_rows.all(), key=lambda row: row.role == StatementRole.HOST)
    return {row.party_id: _KINDS[StatementRole(row.role)] for row in rows if row.role in _KINDS}
