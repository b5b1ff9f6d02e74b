"""What a record says - since when, to whom, in which words, how it stands - from what still stands.

Filing only ever adds: a correction, a finding that is rejected and an article that is withdrawn
must change or take back what they alone had said. What an editor set on the record itself stays;
what an editor decided on a statement outranks what was read (weighing.py).
"""

from collections.abc import Callable, Sequence
from typing import Any

from negotiations.filing.dating import Dated, said_on
from negotiations.filing.meeting_facts import facts_of, set_attendances
from negotiations.filing.naming import addressed
from negotiations.filing.ties import tie
from negotiations.filing.titled import best_of
from negotiations.filing.weighing import decided, decided_at, doubt, settled, surest
from negotiations.models import (
    Commitment,
    Demand,
    DemandAddressee,
    Document,
    Meeting,
    Position,
    Record,
    Response,
    Signature,
    Statement,
)
from negotiations.models.choices import CONFIRMED_STATES, TAKEN_ON, TAKING_BACK
from sources.reader.types import SignatureStatus


def retell(record: Record) -> None:
    """Bring the record in line with its standing statements; one without any stays as it was."""
    statements = _standing(record)
    if statements:
        _TELLERS[type(record)](record, statements)


def _standing(record: Record) -> list[Statement]:
    """Earliest first, by the day they speak of; on one day what was decided last comes last."""
    link = "signature__document" if isinstance(record, Document) else record._meta.model_name
    rows = Statement.objects.standing().filter(**{str(link): record.basis})
    rows = rows.select_related("version__article").prefetch_related("party_rows")
    rows = rows.defer("version__text")  # of one or none the words are told
    return sorted(rows, key=lambda row: (said_on(row).date, decided_at(row), row.pk))


def _update(record: Record, **values: Any) -> None:
    changed = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in changed.items():
        setattr(record, name, value)
    if changed:
        record.save(update_fields=list(changed))


def _beginning(statements: Sequence[Statement]) -> tuple[Statement, Dated]:
    """The first words, and since when."""
    day = said_on(statements[0]).date
    first = [row for row in statements if said_on(row).date == day]
    return min(first, key=lambda row: row.pk), surest((row, said_on(row)) for row in first)


def _demand(demand: Demand, statements: Sequence[Statement]) -> None:
    first, since = _beginning(statements)
    last_raised = said_on(statements[-1]).date
    _update(demand, asked=first.quote, last_raised=last_raised, **since.fields())
    wanted = _addressed(statements)
    known = set(demand.addressee_rows.values_list("party_id", flat=True))
    if known - wanted:
        demand.addressee_rows.filter(party__in=known - wanted).delete()
    DemandAddressee.objects.bulk_create(
        DemandAddressee(demand=demand, party_id=party) for party in wanted - known
    )


def _commitment(commitment: Commitment, statements: Sequence[Statement]) -> None:
    first, since = _beginning(statements)
    conditions = [row.condition for row in statements if row.condition]
    _update(
        commitment,
        offered=first.quote,
        condition=conditions[-1] if conditions else "",
        last_raised=said_on(statements[-1]).date,
        **since.fields(),
    )
    commitment.beneficiaries.set(_addressed(statements))


def _addressed(statements: Sequence[Statement]) -> set[int]:
    return {party for row in statements for party in addressed(row)}


def _on_its_day(record: Position | Response, statements: Sequence[Statement]) -> None:
    """Whose day is part of what it is; how sure that is, its statements tell."""
    of_that_day = [(row, said_on(row)) for row in statements if said_on(row).date == record.date]
    if of_that_day:
        _update(record, **surest(of_that_day).fields())


def _signature(signature: Signature, statements: Sequence[Statement]) -> None:
    status = status_that_stands(statements)
    same = [row for row in statements if row.status == status]
    _update(signature, status=status, **_acted_on(same).fields())


def status_that_stands(statements: Sequence[Statement]) -> str:
    """What one party did about one document; its statements come earliest first.

    The latest act, the firmest of those that took the text on; on one day what was done, not what
    was announced. What an editor confirmed stands; only that the party took it back later is news.
    """
    told = statements
    confirmed = [row for row in statements if row.state in CONFIRMED_STATES]
    if confirmed:
        until = said_on(confirmed[-1]).date
        news = (row for row in statements if row.status in TAKING_BACK)
        told = confirmed + [row for row in news if said_on(row).date > until]
    latest = said_on(told[-1]).date
    of_that_day = [row.status for row in told if said_on(row).date == latest]
    done = [status for status in of_that_day if status != SignatureStatus.ANNOUNCED_WILL_SIGN]
    latest_act = (done or of_that_day)[-1]
    if confirmed or latest_act not in TAKEN_ON:
        return latest_act
    return min(_taken_on_last(told), key=TAKEN_ON.index)


def _taken_on_last(told: Sequence[Statement]) -> list[str]:
    """What it did since it last did not: who signed and is said to have agreed has signed."""
    found: list[str] = []
    for row in reversed(told):
        if row.status in TAKEN_ON:
            found.append(row.status)
        elif row.status != SignatureStatus.ANNOUNCED_WILL_SIGN and found:
            break
    return found


def _acted_on(same: Sequence[Statement]) -> Dated:
    """The day of one act of one party: as decided last, else the first that is told."""
    dated = [row for row in decided(same) if row.date]
    return said_on((dated or same)[0])


def _document(document: Document, statements: Sequence[Statement]) -> None:
    _update(document, **_first_act(statements).fields())
    if document.is_corrected:
        return
    _update(
        document,
        name=best_of((row.document_name, row.language) for row in statements),
        kind=settled(statements, "document_kind", document.kind),
        topic=settled(statements, "topic", document.topic),
    )
    tie(document, statements)


def _first_act(statements: Sequence[Statement]) -> Dated:
    """The earliest act that took the text on, else of any; each on the day that _acted_on() says."""
    acts: dict[tuple[int | None, str], list[Statement]] = {}
    for row in [row for row in statements if row.status in TAKEN_ON] or statements:
        acts.setdefault((row.signature_id, row.status), []).append(row)
    return min((_acted_on(rows) for rows in acts.values()), key=lambda day: (day.date, doubt(day)))


def _meeting(meeting: Meeting, statements: Sequence[Statement]) -> None:
    _update(meeting, **facts_of(meeting, statements))
    set_attendances(meeting, statements)


_TELLERS: dict[type[Record], Callable[[Any, Sequence[Statement]], None]] = {
    Position: _on_its_day,
    Response: _on_its_day,
    Demand: _demand,
    Commitment: _commitment,
    Signature: _signature,
    Document: _document,
    Meeting: _meeting,
}
