"""Demands and their restatements."""

from django.db.models import Exists, OuterRef, Q

from negotiations.filing.dating import said_on
from negotiations.filing.naming import addressed
from negotiations.models import Demand, DemandAddressee, Statement
from negotiations.models.choices import CLOSED_DEMANDS
from sources.reader.types import Topic


def file_demand(statement: Statement) -> None:
    """A new demand, or the restatement of one that is not closed."""
    dated = said_on(statement)
    addressees = addressed(statement)
    demand = _same(statement, addressees)
    if demand is None:
        demand = Demand.objects.create(
            negotiation_id=statement.filed_in,
            party_id=statement.said_by,
            issue_id=statement.issue_id,
            topic=statement.topic or Topic.OTHER,
            asked=statement.quote,
            last_raised=dated.date,
            **dated.fields(),
        )
    elif dated.date < demand.date:
        demand.date, demand.date_precision = dated.date, dated.date_precision
        demand.date_found = dated.date_found
    demand.last_raised = max(demand.last_raised, dated.date)
    demand.save()
    known = set(demand.addressee_rows.values_list("party_id", flat=True))
    DemandAddressee.objects.bulk_create(
        DemandAddressee(demand=demand, party_id=party_id) for party_id in addressees - known
    )
    statement.demand = demand


def _same(statement: Statement, addressees: set[int]) -> Demand | None:
    """Same party and issue (topic if no issue), addressees not disjoint, not closed.

    A demand of nobody in particular is restated only by another one. Filed again, a statement
    stays with its demand, even if that was met meanwhile; alone in it, whomever it now addresses.
    """
    own = Exists(Statement.objects.filter(pk=statement.pk, demand=OuterRef("pk")))
    open_ones = (
        Demand.objects.filter(
            negotiation=statement.negotiation_id,
            party=statement.party_id,
            issue=statement.issue_id,
            topic=statement.topic or Topic.OTHER,
        )
        .annotate(is_own=own)
        .filter(Q(is_own=True) | ~Q(status__in=CLOSED_DEMANDS))
        .prefetch_related("addressee_rows")
        .order_by("-is_own", "-last_raised", "-pk")
    )
    fallback = None
    for demand in open_ones:
        known = {row.party_id for row in demand.addressee_rows.all()}
        if demand.is_own:  # type: ignore[attr-defined]  # annotated
            others = _others_in(demand, statement)
            fallback = None if others else demand
            known = {party for row in others for party in addressed(row)} if others else known
        if known & addressees or known == addressees:
            return demand
    return fallback


def _others_in(demand: Demand, statement: Statement) -> list[Statement]:
    rows = Statement.objects.standing().filter(demand=demand).exclude(pk=statement.pk)
    return list(rows.prefetch_related("party_rows"))
