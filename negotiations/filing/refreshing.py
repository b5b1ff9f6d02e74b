"""Keeps what is derived: whether a record shows, its standing, a demand's status."""

import logging
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.db.models import Count, Q, prefetch_related_objects

from negotiations.filing.answers import (
    DECIDED_BY_EDITORS,
    Subject,
    can_answer,
    demand_status,
    settle,
)
from negotiations.filing.commitments import new_commitment
from negotiations.filing.dating import said_on
from negotiations.filing.demands import new_demand
from negotiations.filing.grouping import regroup
from negotiations.filing.retelling import retell
from negotiations.filing.turns import take_turn
from negotiations.models import (
    RECORD_LINKS,
    Commitment,
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
from sources.reader.types import Act, Topic

logger = logging.getLogger(__name__)


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
    take_turn({row.negotiation_id for row in unique.values()} | {row.negotiation_id for row in of})
    changed = _Changed()
    changed.note(unique.values())
    changed.note(of)
    _retell(row for row in unique.values() if not isinstance(row, Document))
    changed.note(unique.values())
    demands = {row.pk for row in unique.values() if isinstance(row, Demand)}
    demands |= _retell_answers([row.pk for row in unique.values() if isinstance(row, Response)])
    for subject, day in changed.days.items():
        demands |= _settle(subject, day)
    for subject in changed.promised:
        regrouped = regroup(Commitment, subject, new_commitment)
        _retell(regrouped[0] if regrouped else ())
    _refresh_documents(unique.values())
    for demand in Demand.objects.filter(pk__in=demands):
        _refresh_demand(demand)


# Each settles the next day at least on which one was closed before it was raised again.
_ROUNDS = 50


def _settle(subject: Subject, since: date) -> set[int]:
    """What is one demand depends on when the earlier was met, and that on what was one before.

    So in turns, until both agree. Returns the demands that may stand otherwise.
    """
    changed = set()
    for _round in range(_ROUNDS):
        changed |= _retell_answers([row.pk for row in settle(subject, since)])
        regrouped = regroup(Demand, subject, new_demand)
        if regrouped is None:
            return changed
        rows, since = regrouped
        _retell(rows)
        changed |= {row.pk for row in rows}
    logger.warning("demands and answers on %s do not settle", subject)
    return changed


def _retell_answers(keys: Collection[int]) -> set[int]:
    """Of these responses and those that rest on them; returns the demands that they answer."""
    answers = list(Response.objects.filter(Q(pk__in=keys) | Q(same_as__in=keys))) if keys else []
    _retell(answers)
    return {row.demand_id for row in answers}


class _Changed:
    """The subjects of demands that changed, and since which day; those of promises."""

    def __init__(self) -> None:
        self.days: dict[Subject, date] = {}
        self.promised: set[Subject] = set()

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
            if isinstance(row, Commitment):
                self._note_promise(row.negotiation_id, row.issue_id, row.topic)
            elif isinstance(row, Statement) and row.act == Act.COMMITMENT and row.negotiation_id:
                self._note_promise(row.negotiation_id, row.issue_id, row.topic or Topic.OTHER)

    def _note_promise(self, negotiation: int, issue: int | None, topic: str) -> None:
        self.promised.add(Subject(negotiation, issue, "" if issue else topic))

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
    confirmed = bool(signatures) and all(row.standing == Standing.CONFIRMED for row in signatures)
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
