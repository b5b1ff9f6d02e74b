"""Commitments: as demands, with beneficiaries; a condition added or dropped is a change."""

from django.db.models import Exists, OuterRef, Q

from negotiations.filing.dating import said_on
from negotiations.filing.naming import addressed
from negotiations.models import Commitment, Statement
from negotiations.models.choices import CommitmentStatus
from sources.reader.types import Topic

_CLOSED = (CommitmentStatus.KEPT, CommitmentStatus.BROKEN, CommitmentStatus.WITHDRAWN)


def file_commitment(statement: Statement) -> None:
    """A new commitment, or the restatement of one that is not closed."""
    dated = said_on(statement)
    beneficiaries = addressed(statement)
    commitment = _same(statement, beneficiaries)
    if commitment is None:
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
    elif dated.date >= commitment.last_raised:
        # The history keeps what the condition was.
        commitment.condition = statement.condition or commitment.condition
        commitment.last_raised = dated.date
        commitment.save()
    elif dated.date < commitment.date:
        commitment.date, commitment.date_precision = dated.date, dated.date_precision
        commitment.date_found = dated.date_found
        commitment.save()
    commitment.beneficiaries.add(*beneficiaries)
    statement.commitment = commitment


def _same(statement: Statement, beneficiaries: set[int]) -> Commitment | None:
    """As for demands. Filed again, a statement stays with its commitment, even a kept one."""
    own = Exists(Statement.objects.filter(pk=statement.pk, commitment=OuterRef("pk")))
    open_ones = (
        Commitment.objects.filter(
            negotiation=statement.negotiation_id,
            party=statement.party_id,
            issue=statement.issue_id,
            topic=statement.topic or Topic.OTHER,
        )
        .annotate(is_own=own)
        .filter(Q(is_own=True) | ~Q(status__in=_CLOSED))
        .prefetch_related("beneficiaries")
        .order_by("-is_own", "-last_raised", "-pk")
    )
    for commitment in open_ones:
        known = {party.pk for party in commitment.beneficiaries.all()}
        if known & beneficiaries or not known or not beneficiaries:
            return commitment
    return None
