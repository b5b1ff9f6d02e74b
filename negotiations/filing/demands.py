"""Demands and their restatements."""

from negotiations.filing.dating import said_on
from negotiations.filing.grouping import like
from negotiations.filing.naming import addressed
from negotiations.models import Demand, DemandAddressee, Statement
from sources.reader.types import Topic


def file_demand(statement: Statement) -> None:
    """Into a demand like it, or a new one; whether it stays there, grouping.py tells."""
    statement.demand = like(Demand, statement) or new_demand(statement)


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
