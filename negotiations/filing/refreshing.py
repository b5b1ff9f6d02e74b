"""Keeps what is derived: whether a record shows, its standing, a demand's status."""

from collections.abc import Iterable

from django.db.models import Count, Q

from negotiations.filing.retelling import retell
from negotiations.models import (
    RECORD_LINKS,
    Demand,
    Document,
    Meeting,
    Record,
    Response,
    Signature,
    Statement,
)
from negotiations.models.choices import (
    CONFIRMED_STATES,
    Answer,
    DemandStatus,
    Standing,
)
from negotiations.models.statement import STANDS

_DECIDED_BY_EDITORS = {DemandStatus.WITHDRAWN, DemandStatus.LAPSED}


def links_of(statement: Statement) -> list[Record]:
    """The records that a statement holds up."""
    found = (getattr(statement, link) for link in RECORD_LINKS)
    return [record for record in found if record is not None]


def refresh_records(statements: Iterable[Statement]) -> None:
    """After the state of statements changed."""
    refresh_rows([record for statement in statements for record in links_of(statement)])


def refresh_rows(records: Iterable[Record]) -> None:
    """Each record once; a document after its signatures, a demand after its responses."""
    unique = {(type(record), record.pk): record for record in records}
    demands = {row.demand_id for row in unique.values() if hasattr(row, "demand_id")}
    # A document rests on its signatures; it has no statements of its own.
    documents = {row.pk for row in unique.values() if isinstance(row, Document)}
    for record in unique.values():
        if not isinstance(record, Document):
            retell(record)
            _refresh(record)
    documents |= {row.document_id for row in unique.values() if isinstance(row, Signature)}
    for document in Document.objects.filter(pk__in=documents):
        _refresh_document(document)
        retell(document)
    demands |= {row.pk for row in unique.values() if isinstance(row, Demand)}
    for demand in Demand.objects.filter(pk__in=demands):
        _refresh_demand(demand)


def _refresh(record: Record) -> None:
    confirming = STANDS & Q(state__in=CONFIRMED_STATES)
    if isinstance(record, Signature):
        confirming &= Q(status=record.status)  # another act of the party is not this one
    if isinstance(record, Meeting):  # nor is that it was announced that it was held
        confirming &= Q(meeting_status__in=[record.status, ""])
    counts = record.statements.aggregate(  # type: ignore[attr-defined]  # each kind has it
        shown=Count("pk", filter=STANDS),
        confirmed=Count("pk", filter=confirming),
    )
    _write(record, is_shown=counts["shown"] > 0, is_confirmed=counts["confirmed"] > 0)


def _refresh_document(document: Document) -> None:
    signatures = list(document.signatures.filter(is_shown=True))
    confirmed = any(row.standing == Standing.CONFIRMED for row in signatures)
    _write(document, is_shown=bool(signatures), is_confirmed=confirmed)


def _write(record: Record, *, is_shown: bool, is_confirmed: bool) -> None:
    standing = Standing.CONFIRMED if is_confirmed else Standing.UNREVIEWED
    if record.is_disputed:
        standing = Standing.DISPUTED
    if (record.is_shown, record.standing) != (is_shown, standing):
        record.is_shown, record.standing = is_shown, standing
        record.save(update_fields=["is_shown", "standing"])


def _refresh_demand(demand: Demand) -> None:
    if demand.status in _DECIDED_BY_EDITORS:
        return
    status = demand_status(
        {row.party_id: Answer(row.answer) for row in _answers(demand)},
        {row.party_id for row in demand.addressee_rows.all()},
        is_restated=demand.last_raised > demand.date,
    )
    if status != demand.status:
        demand.status = status
        demand.save(update_fields=["status"])


def _answers(demand: Demand) -> Iterable[Response]:
    return demand.responses.filter(is_shown=True).order_by("date", "pk")


def demand_status(
    latest: dict[int, Answer], addressees: set[int], *, is_restated: bool
) -> DemandStatus:
    """Where a demand stands, from the latest answer of each addressee."""
    answers = [latest[party] for party in addressees if party in latest]
    unanimous = len(answers) == len(addressees) > 0
    if unanimous and all(answer == Answer.ACCEPTED for answer in answers):
        return DemandStatus.MET
    if unanimous and all(answer == Answer.REJECTED for answer in answers):
        return DemandStatus.REJECTED
    if any(answer in {Answer.ACCEPTED, Answer.PARTLY} for answer in answers):
        return DemandStatus.PARTLY_MET
    return DemandStatus.RESTATED if is_restated else DemandStatus.OPEN
