"""Commitments: as demands, with beneficiaries; a condition added or dropped is a change."""

from negotiations.filing.answers import Subject
from negotiations.filing.dating import said_on
from negotiations.filing.grouping import CLOSED_BY_EDITORS, commitments_alike
from negotiations.filing.naming import addressed
from negotiations.models import Commitment, Statement
from sources.reader.types import Topic


def file_commitment(statement: Statement) -> None:
    """Into a commitment like it, or a new one; whether it stays there, grouping.py tells.

    What its condition is now, retelling.py tells; the history keeps what it was.
    """
    statement.commitment = _like(statement, addressed(statement)) or new_commitment(statement)


def _like(statement: Statement, beneficiaries: set[int]) -> Commitment | None:
    """The one in which it was, else the latest that no editor closed: what is there stays."""
    subject = Subject.of(statement)
    if subject is None:
        return None
    commitments = Commitment.objects.filter(subject.query(), party=statement.party_id)
    own = commitments.filter(statements=statement.pk).first()
    if own is not None or not subject.is_known:
        return own
    commitments = commitments.exclude(status__in=CLOSED_BY_EDITORS)
    for row in commitments.prefetch_related("beneficiaries").order_by("-last_raised", "-pk"):
        if commitments_alike({party.pk for party in row.beneficiaries.all()}, beneficiaries):
            return row
    return None


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
