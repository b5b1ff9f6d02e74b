"""Commitments: as demands, with beneficiaries; a condition added or dropped is a change."""

from negotiations.filing.dating import said_on
from negotiations.filing.grouping import like
from negotiations.filing.naming import addressed
from negotiations.models import Commitment, Statement
from sources.reader.types import Topic


def file_commitment(statement: Statement) -> None:
    """Into a commitment like it, or a new one; whether it stays there, grouping.py tells.

    What its condition is now, retelling.py tells; the history keeps what it was.
    """
    statement.commitment = like(Commitment, statement) or new_commitment(statement)


def new_commitment(statement: Statement) -> Commitment:
    """That it makes."""
    dated = said_on(statement)
    commitment = Commitment.objects.create(
        negotiation_id=statement.filed_in,
        party_id=statement.said_by,
        issue_id=statement.issue_id,
        topic=statement.topic or Topic.OTHER,
        offered=statement.quote,
        condition=statement.condition,
        last_raised=dated.date,
        **dated.fields(),
    )
    commitment.beneficiaries.set(addressed(statement))
    return commitment
