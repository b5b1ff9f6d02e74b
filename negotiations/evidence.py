"""Loads what stances rest on: the bridge between the ledger's rows and the pure stance rules."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from negotiations.models import Issue, Negotiation, Party, Position, Signature, Statement
from negotiations.models.choices import StatementState
from negotiations.stance import Evidence
from sources.reader.types import Attribution, SignatureStatus, Stance

type Cell = tuple[int, int]
_ACCEPTED = {StatementState.ACCEPTED, StatementState.EDITED}
# A document counts only for the issues that somebody tied it to.
_DOCUMENT_STANCES = {
    SignatureStatus.SIGNED: Stance.ACCEPTS,
    SignatureStatus.INITIALLED: Stance.ACCEPTS,
    SignatureStatus.AGREED: Stance.ACCEPTS,
    SignatureStatus.REJECTED: Stance.REJECTS,
}


def evidence_by_cell(
    negotiation: Negotiation,
    *,
    parties: Iterable[Party] | None = None,
    issues: Iterable[Issue] | None = None,
    until: date | None = None,
    confirmed_only: bool = False,
) -> dict[Cell, list[Evidence]]:
    """(party id, issue id) -> evidence, oldest first. Two queries however many cells."""
    statements = _positions(negotiation)
    signatures = _signatures(negotiation)
    if parties is not None:
        ids = [party.pk for party in parties]
        statements, signatures = statements.filter(party__in=ids), signatures.filter(party__in=ids)
    if issues is not None:
        ids = [issue.pk for issue in issues]
        statements = statements.filter(position__issue__in=ids)
        signatures = signatures.filter(signature__document__issues__in=ids)
    if until is not None:
        statements = statements.filter(position__date__lte=until)
        signatures = signatures.filter(signature__date__lte=until)
    if confirmed_only:
        statements = statements.filter(state__in=_ACCEPTED)
        signatures = signatures.filter(state__in=_ACCEPTED)
    return _grouped([*statements.values_list(*_COLUMNS), *_of_documents(signatures)])


_COLUMNS = (
    "position__party_id",
    "position__issue_id",
    "public_id",
    "position__date",
    "position__stance",
    "attribution",
    "version__article_id",
    "state",
    "position__is_disputed",
)


def newest_evidence(until: date) -> Greatest:
    """The day of a negotiation's latest evidence for any stance, to annotate its look-up with.

    Nothing where there is none. The positions' list index answers; documents that somebody tied
    to an issue are few.
    """
    positions = Position.objects.shown().filter(negotiation=OuterRef("pk"), date__lte=until)
    signatures = Signature.objects.shown().filter(
        negotiation=OuterRef("pk"), document__issues__isnull=False, date__lte=until
    )
    # PostgreSQL's GREATEST passes over what is missing.
    return Greatest(
        Subquery(positions.newest().values("date")[:1]),
        Subquery(signatures.newest().values("date")[:1]),
    )


def _positions(negotiation: Negotiation) -> QuerySet[Statement]:
    return Statement.objects.standing().filter(negotiation=negotiation, position__isnull=False)


def _signatures(negotiation: Negotiation) -> QuerySet[Statement]:
    return Statement.objects.standing().filter(
        negotiation=negotiation,
        signature__status__in=list(_DOCUMENT_STANCES),
        signature__document__issues__isnull=False,
    )


def _of_documents(signatures: QuerySet[Statement]) -> list[tuple[object, ...]]:
    rows = signatures.values_list(
        "signature__party_id",
        "signature__document__issues",
        "public_id",
        "signature__date",
        "signature__status",
        "attribution",
        "version__article_id",
        "state",
        "signature__is_disputed",
    )
    return [(*row[:4], _DOCUMENT_STANCES[SignatureStatus(row[4])], *row[5:]) for row in rows]


def _grouped(rows: Iterable[tuple[object, ...]]) -> dict[Cell, list[Evidence]]:
    cells: dict[Cell, list[Evidence]] = defaultdict(list)
    for party, issue, key, day, stance, attribution, article, state, is_disputed in rows:
        cells[party, issue].append(  # type: ignore[index]  # values_list rows are untyped
            Evidence(
                key=str(key),
                day=day,  # type: ignore[arg-type]
                stance=Stance(stance),  # type: ignore[arg-type]
                attribution=Attribution(attribution),  # type: ignore[arg-type]
                # Until copies of one wire story are clustered, an article is its own cluster.
                cluster=article,
                accepted=state in _ACCEPTED,
                disputed=bool(is_disputed),
            )
        )
    for found in cells.values():
        found.sort(key=lambda evidence: (evidence.day, evidence.key))
    return dict(cells)
