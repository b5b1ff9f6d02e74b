"""Which of a record's statements decides where they differ.

What an editor decided outranks what was read; of several decisions the latest.
"""

from collections.abc import Iterable, Sequence

from negotiations.filing.dating import Dated
from negotiations.models import Statement
from negotiations.models.choices import CONFIRMED_STATES
from sources.reader.types import Found, Precision

_FOUND: tuple[str, ...] = (Found.EDITOR, Found.STATED, Found.RELATIVE, Found.INFERRED)


def decided_at(statement: Statement) -> float:
    """When an editor accepted or corrected it, in seconds; 0 where none did."""
    if statement.state not in CONFIRMED_STATES:
        return 0.0
    return statement.decided_at.timestamp() if statement.decided_at else 1.0


def decided(statements: Iterable[Statement]) -> list[Statement]:
    """Those that an editor accepted or corrected, the latest decision first."""
    rows = [row for row in statements if row.state in CONFIRMED_STATES]
    return sorted(rows, key=lambda row: (decided_at(row), row.pk), reverse=True)


def first_said(statements: Iterable[Statement], field: str) -> str:
    """The first value that is not empty."""
    return next((value for row in statements if (value := getattr(row, field))), "")


def settled(statements: Sequence[Statement], field: str, current: str) -> str:
    """What an editor decided; else what the record says, as long as a statement says so too."""
    if by_editor := first_said(decided(statements), field):
        return by_editor
    is_said = any(getattr(row, field) == current for row in statements)
    return current if is_said else first_said(statements, field) or current


def doubt(dated: Dated) -> tuple[bool, int]:
    """Grows with the doubt about a date: its precision, then how it was found."""
    found = dated.date_found
    return dated.date_precision != Precision.DAY, _FOUND.index(found) if found in _FOUND else 9


def surest(dates: Iterable[tuple[Statement, Dated]]) -> Dated:
    """The date of the latest decision, else the one with least doubt, else the first."""

    def order(pair: tuple[Statement, Dated]) -> tuple[float, tuple[bool, int], int]:
        statement, dated = pair
        return -decided_at(statement), doubt(dated), statement.pk

    return min(dates, key=order)[1]
