"""Filing: statements become records of the ledger, or corroborate existing ones.

Rules: docs/rules.md, "Filing". Everything filed can be corrected by an editor, and an
editor's decision is never undone here. Runs inside the caller's transaction.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from negotiations.filing.commitments import file_commitment
from negotiations.filing.dating import said_on
from negotiations.filing.demands import abandoned_answers, file_demand, file_response
from negotiations.filing.documents import file_signature
from negotiations.filing.meetings import file_meeting
from negotiations.filing.positions import file_position
from negotiations.filing.refreshing import links_of, refresh_records, refresh_rows
from negotiations.models import RECORD_LINKS, Statement
from sources.reader.types import Act

# Below this confidence a statement stays in the queue and makes no record.
FILING_THRESHOLD = 0.5

_FILERS: dict[str, tuple[Callable[[Statement], None], ...]] = {
    Act.MEETING: (file_meeting,),
    Act.DOCUMENT: (file_signature,),
    Act.DEMAND: (file_position, file_response, file_demand),
    Act.COMMITMENT: (file_position, file_response, file_commitment),
    Act.POSITION: (file_position, file_response),
}


def file_statements(statements: Sequence[Statement], *, now: datetime) -> None:
    """File each statement anew and bring the records it had and has up to date.

    `now` is not used to date anything: records are dated by what the texts say.
    """
    touched = [link for statement in statements for link in links_of(statement)]
    for statement in sorted(statements, key=lambda row: (row.start, row.pk)):
        before = (statement.said_on, links_of(statement))
        for link in RECORD_LINKS:
            setattr(statement, link, None)
        statement.said_on = None
        if _is_fileable(statement):
            _place(statement)
            for file in _FILERS[statement.act]:
                file(statement)
        if (statement.said_on, links_of(statement)) != before:
            statement.save(update_fields=["said_on", *RECORD_LINKS])
        touched += links_of(statement)
    refresh_rows([*touched, *abandoned_answers(touched)])


def _place(statement: Statement) -> None:
    """A position without an issue makes no record: it is listed under this day by itself."""
    if statement.act == Act.POSITION:
        statement.said_on = said_on(statement).date


def _is_fileable(statement: Statement) -> bool:
    """In a negotiation and sure enough, or decided by an editor."""
    if statement.negotiation_id is None:
        return False
    return statement.confidence >= FILING_THRESHOLD or statement.decided_by_id is not None


__all__ = ["FILING_THRESHOLD", "file_statements", "refresh_records", "refresh_rows"]
