"""What a record says besides its value - since when, to whom, in which words - from what still stands.

Filing only ever widens: an article that is withdrawn or a finding that is rejected must take back
what it alone had added. A record that an editor edited is left as it is.
"""

from collections.abc import Callable, Sequence
from typing import Any

from negotiations.filing.dating import said_on
from negotiations.filing.ties import tie
from negotiations.models import (
    Commitment,
    Demand,
    DemandAddressee,
    Document,
    Record,
    Signature,
    Statement,
)
from negotiations.models.choices import CONFIRMED_STATES, TAKING_BACK, StatementRole
from sources.reader.types import SignatureStatus


def retell(record: Record) -> None:
    """Bring the record in line with its standing statements; one without any stays as it was."""
    tell = _TELLERS.get(type(record))
    if tell is None or record.version > 1:
        return
    statements = _standing(record)
    if statements:
        tell(record, statements)


def _standing(record: Record) -> list[Statement]:
    """Earliest first, by the day they speak of."""
    link = "signature__document" if isinstance(record, Document) else record._meta.model_name
    rows = Statement.objects.standing().filter(**{str(link): record})
    rows = rows.select_related("version__article").prefetch_related("party_rows")
    return sorted(rows, key=lambda row: (said_on(row).date, row.pk))


def _update(record: Record, **values: Any) -> None:
    changed = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in changed.items():
        setattr(record, name, value)
    if changed:
        record.save(update_fields=list(changed))


def _demand(demand: Demand, statements: Sequence[Statement]) -> None:
    first, last = statements[0], statements[-1]
    _update(demand, asked=first.quote, last_raised=said_on(last).date, **said_on(first).fields())
    wanted = _addressed(statements)
    known = set(demand.addressee_rows.values_list("party_id", flat=True))
    if known - wanted:
        demand.addressee_rows.filter(party__in=known - wanted).delete()
    DemandAddressee.objects.bulk_create(
        DemandAddressee(demand=demand, party_id=party) for party in wanted - known
    )


def _commitment(commitment: Commitment, statements: Sequence[Statement]) -> None:
    first, last = statements[0], statements[-1]
    conditions = [row.condition for row in statements if row.condition]
    _update(
        commitment,
        offered=first.quote,
        condition=conditions[-1] if conditions else "",
        last_raised=said_on(last).date,
        **said_on(first).fields(),
    )
    commitment.beneficiaries.set(_addressed(statements))


def _signature(signature: Signature, statements: Sequence[Statement]) -> None:
    """The latest act; on one day what was done, not what was announced.

    What an editor confirmed stands; only that the party took it back later is news.
    """
    confirmed = [row for row in statements if row.state in CONFIRMED_STATES]
    if confirmed:
        decided = said_on(confirmed[-1]).date
        news = (row for row in statements if row.status in TAKING_BACK)
        statements = confirmed + [row for row in news if said_on(row).date > decided]
    latest = said_on(statements[-1]).date
    of_that_day = [row.status for row in statements if said_on(row).date == latest]
    done = [status for status in of_that_day if status != SignatureStatus.ANNOUNCED_WILL_SIGN]
    status = (done or of_that_day)[-1]
    first = next(row for row in statements if row.status == status)
    _update(signature, status=status, **said_on(first).fields())


def _document(document: Document, statements: Sequence[Statement]) -> None:
    name = max((row.document_name for row in statements), key=len)
    _update(document, name=name, **said_on(statements[0]).fields())
    tie(document, statements)


def _addressed(statements: Sequence[Statement]) -> set[int]:
    return {
        row.party_id
        for statement in statements
        for row in statement.party_rows.all()
        if row.role == StatementRole.ADDRESSEE and row.party_id != statement.party_id
    }


_TELLERS: dict[type[Record], Callable[[Any, Sequence[Statement]], None]] = {
    Demand: _demand,
    Commitment: _commitment,
    Signature: _signature,
    Document: _document,
}
