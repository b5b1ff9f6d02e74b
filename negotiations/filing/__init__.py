"""Filing: statements become records of the ledger, or corroborate existing ones.

Rules: docs/rules.md, "Filing". Everything filed can be corrected by an editor, and an
editor's decision is never undone here. Runs inside the caller's transaction.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from negotiations.filing.answers import can_answer
from negotiations.filing.commitments import file_commitment
from negotiations.filing.dating import said_on
from negotiations.filing.demands import file_demand
from negotiations.filing.documents import file_signature
from negotiations.filing.meetings import file_meeting
from negotiations.filing.positions import file_position
from negotiations.filing.refreshing import links_of, refresh_records, refresh_rows
from negotiations.filing.turns import take_turn
from negotiations.models import RECORD_LINKS, Statement
from sources.reader.types import Act

_FILERS: dict[str, tuple[Callable[[Statement], None], ...]] = {
    Act.MEETING: (file_meeting,),
    Act.DOCUMENT: (file_signature,),
    Act.DEMAND: (file_position, file_demand),
    Act.COMMITMENT: (file_position, file_commitment),
    Act.POSITION: (file_position,),
}


def file_statements(statements: Sequence[Statement], *, now: datetime) -> None:
    """File each statement anew and bring the records it had and has up to date.

    `now` is not used to date anything: records are dated by what the texts say.
    """
    take_turn(row.negotiation_id for row in statements)
    touched = [link for statement in statements for link in links_of(statement)]
    for statement in sorted(statements, key=lambda row: (row.start, row.pk)):
        before = (statement.said_on, links_of(statement))
        for link in RECORD_LINKS:
            # What it answers is settled when all that is asked is there.
            if link != "response" or not (statement.is_fileable and can_answer(statement)):
                setattr(statement, link, None)
        statement.said_on = None
        if statement.is_fileable:
            _place(statement)
            for file in _FILERS[statement.act]:
                file(statement)
        if (statement.said_on, links_of(statement)) != before:
            statement.save(update_fields=["said_on", *RECORD_LINKS])
        touched += links_of(statement)
    refresh_rows(touched, of=statements)


def _place(statement: Statement) -> None:
    """A position without an issue makes no record: it is listed under this day by itself.

    That a party has not answered is no event: it is shown beside what was asked.
    """
    if statement.act == Act.POSITION and not statement.tells_silence:
        statement.said_on = said_on(statement).date


__all__ = ["file_statements", "links_of", "refresh_records", "refresh_rows", "take_turn"]
