"""Keeps what is derived: whether a record shows, its standing, a demand's status."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Count, Q, prefetch_related_objects

from negotiations.filing.answers import (
    DECIDED_BY_EDITORS,
    Subject,
    can_answer,
    demand_status,
    settle,
)
from negotiations.filing.dating import said_on
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
    Standing,
)
from negotiations.models.statement import STANDS


def links_of(statement: Statement) -> list[Record]:
    """The records that a statement holds up."""
    found = (getattr(statement, link) for link in RECORD_LINKS)
    return [record for record in found if record is not None]


def refresh_records(statements: Iterable[Statement]) -> None:
    """After statements were filed, or their state changed."""
    rows = list(statements)
    refresh_rows([record for row in rows for record in links_of(row)], of=rows)


def refresh_rows(records: Iterable[Record], *, of: Sequence[Statement] = ()) -> None:
    """Each record once; a document after its signatures, a demand after the answers to it.

    `of` are the statements that changed, where they are what changed.
    """
    unique = {(type(record), record.pk): record for record in records}
    changed = _Changed()
    changed.note(unique.values())
    changed.note(of)
    _retell(row for row in unique.values() if not isinstance(row, Document))
    changed.note(unique.values())
    answers = {row.pk: row for subject, day in changed.days.items() for row in settle(subject, day)}
    bases = [*answers, *(row.pk for row in unique.values() if isinstance(row, Response))]
    answers |= Response.objects.filter(same_as__in=bases).in_bulk()
    _retell(answers.values())
    _refresh_documents(unique.values())
    demands = {row.pk for row in unique.values() if isinstance(row, Demand)}
    answered = (*unique.values(), *answers.values())
    demands |= {row.demand_id for row in answered if isinstance(row, Response)}
    for demand in Demand.objects.filter(pk__in=demands):
        _refresh_demand(demand)


class _Changed:
    """The subjects of demands that changed, and since which day."""

    def __init__(self) -> None:
        self.days: dict[Subject, date] = {}

    def note(self, rows: Iterable[Record | Statement]) -> None:
        """Whatever may be, or be answered by, what a demand asks for."""
        found = list(rows)
        prefetch_related_objects([row for row in found if isinstance(row, Response)], "demand")
        for row in found:
            if isinstance(row, Response):
                self._note(row.demand, row.date)
            elif isinstance(row, Demand):
                self._note(row, row.date)
            elif isinstance(row, Statement) and can_answer(row):
                self._note(row, said_on(row).date)

    def _note(self, row: Demand | Statement, day: date) -> None:
        subject = Subject.of(row)
        if subject:
            self.days[subject] = min(day, self.days.get(subject, day))


def _retell(records: Iterable[Record]) -> None:
    for record in records:
        retell(record)
        _refresh(record)


def _refresh_documents(records: Iterable[Record]) -> None:
    """A document rests on its signatures; it has no statements of its own."""
    rows = list(records)
    documents = {row.pk for row in rows if isinstance(row, Document)}
    documents |= {row.document_id for row in rows if isinstance(row, Signature)}
    for document in Document.objects.filter(pk__in=documents):
        _refresh_document(document)
        retell(document)


def _refresh(record: Record) -> None:
    confirming = STANDS & Q(state__in=CONFIRMED_STATES)
    if isinstance(record, Signature):
        confirming &= Q(status=record.status)  # another act of the party is not this one
    if isinstance(record, Meeting):  # nor is that it was announced that it was held
        confirming &= Q(meeting_status__in=[record.status, ""])
    counts = record.basis.statements.aggregate(  # type: ignore[attr-defined]  # each kind has it
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
    if demand.status in DECIDED_BY_EDITORS:
        return
    status = demand_status(
        {row.party_id: row.answer for row in _answers(demand)},
        {row.party_id for row in demand.addressee_rows.all()},
        is_restated=demand.last_raised > demand.date,
    )
    if status != demand.status:
        demand.status = status
        demand.save(update_fields=["status"])


def _answers(demand: Demand) -> Iterable[Response]:
    return demand.responses.filter(is_shown=True).order_by("date", "pk")
