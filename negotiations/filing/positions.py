"""Position: same party, issue, stance and day corroborates."""

from negotiations.filing.dating import said_on
from negotiations.models import Position, Statement


def file_position(statement: Statement) -> None:
    """Only a statement with an issue and a polarity makes a position."""
    if not (statement.issue_id and statement.stance and statement.party_id):
        return
    dated = said_on(statement)
    statement.position, _is_new = Position.objects.get_or_create(
        party_id=statement.said_by,
        issue_id=statement.issue_id,
        stance=statement.stance,
        date=dated.date,
        defaults={"negotiation_id": statement.filed_in, **dated.fields()},
    )
