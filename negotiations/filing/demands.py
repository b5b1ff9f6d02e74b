"""Demands and their restatements."""

from negotiations.filing.answers import Subject
from negotiations.filing.dating import said_on
from negotiations.filing.grouping import CLOSED_BY_EDITORS, demands_alike
from negotiations.filing.naming import addressed
from negotiations.models import Demand, DemandAddressee, Statement
from sources.reader.types import Topic


def file_demand(statement: Statement) -> None:
    """Into a demand like it, or a new one; whether it stays there, grouping.py tells."""
    statement.demand = _like(statement, addressed(statement)) or new_demand(statement)


def _like(statement: Statement, addressees: set[int]) -> Demand | None:
    """The one in which it was, else the latest that no editor closed: what is there stays."""
    subject = Subject.of(statement)
    if subject is None:
        return None
    demands = Demand.objects.filter(subject.query(), party=statement.party_id)
    own = demands.filter(statements=statement.pk).first()
    if own is not None or not subject.is_known:
        return own
    demands = demands.exclude(status__in=CLOSED_BY_EDITORS)
    for demand in demands.prefetch_related("addressee_rows").order_by("-last_raised", "-pk"):
        if demands_alike({row.party_id for row in demand.addressee_rows.all()}, addressees):
            return demand
    return None


def new_demand(statement: Statement) -> Demand:
    """That it raises."""
    dated = said_on(statement)
    demand = Demand.objects.create(
        negotiation_id=statement.filed_in,
        party_id=statement.said_by,
        issue_id=statement.issue_id,
        topic=statement.topic or Topic.OTHER,
        asked=statement.quote,
        last_raised=dated.date,
        **dated.fields(),
    )
    DemandAddressee.objects.bulk_create(
        DemandAddressee(demand=demand, party_id=party_id) for party_id in addressed(statement)
    )
    return demand
