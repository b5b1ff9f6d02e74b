"""Loads what stances rest on: the bridge between the ledger's rows and the pure stance rules."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Greatest

from negotiations.models import Issue, Negotiation, Party, Position, Signature, Statement
from negotiations.models.choices import CONFIRMED_STATES
from negotiations.stance import LOOSE, Evidence
from sources.models.article import PublishedFound
from sources.reader import languages
from sources.reader.evidence import first_of
from sources.reader.types import Attribution, Found, Precision, SignatureStatus, Stance

type Cell = tuple[int, int]
_BESIDE_PREMISE = 5  # words: "(once) a (ceasefire) is signed"
# A document counts only for the issues that somebody tied it to.
_DOCUMENT_STANCES = {
    SignatureStatus.SIGNED: Stance.ACCEPTS,
    SignatureStatus.INITIALLED: Stance.ACCEPTS,
    SignatureStatus.AGREED: Stance.ACCEPTS,
    SignatureStatus.REJECTED: Stance.REJECTS,
    SignatureStatus.WITHDRAWN: Stance.REJECTS,
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
    ids = None if issues is None else [issue.pk for issue in issues]
    signatures = _signatures(negotiation, ids, until)
    if ids is not None:
        statements = statements.filter(position__issue__in=ids)
    if parties is not None:
        keys = [party.pk for party in parties]
        statements = statements.filter(party__in=keys)
        signatures = signatures.filter(party__in=keys)
    if until is not None:
        statements = statements.filter(position__date__lte=until)
    if confirmed_only:
        statements = statements.filter(state__in=CONFIRMED_STATES)
        signatures = signatures.filter(state__in=CONFIRMED_STATES)
    return _grouped([*statements.values_list(*_COLUMNS), *_of_documents(signatures)])


_COLUMNS = (
    "position__party_id",
    "position__issue_id",
    "public_id",
    "position__date",
    "position__stance",
    "position__date_precision",
    "attribution",
    "version__article_id",
    "state",
    "position__is_disputed",
    "condition",
    "quote",
    "language",
    # Of the few that are conditional: most rows need no list of words.
    Case(When(position__stance=Stance.CONDITIONAL, then=F("position__issue__premises"))),
)


def newest_evidence(until: date) -> Greatest:
    """The day of a negotiation's latest evidence for any stance, to annotate its look-up with.

    Nothing where there is none. The positions' list index answers; documents that somebody tied
    to an issue are few. What only the receipt of an article dates is no news: it may be old.
    """
    positions = Position.objects.shown().filter(negotiation=OuterRef("pk"), date__lte=until)
    signatures = Signature.objects.shown().filter(
        negotiation=OuterRef("pk"), document__ties__is_tied=True, date__lte=until
    )
    # PostgreSQL's GREATEST passes over what is missing.
    return Greatest(
        Subquery(positions.filter(_dated("position")).newest().values("date")[:1]),
        Subquery(signatures.filter(_dated("signature")).newest().values("date")[:1]),
    )


def rests_on_undated() -> Exists:
    """Whether anything of a negotiation stands on the day of an article's receipt, to annotate."""
    article = Q(version__article__published_found=PublishedFound.RECEIVED)
    return Exists(Statement.objects.standing().filter(article, negotiation=OuterRef("pk")))


def _dated(link: str) -> Exists:
    """A statement of the record whose day is known: its article's, or one that the words name."""
    article = ~Q(version__article__published_found=PublishedFound.RECEIVED)
    own = Q(date_found__in=[Found.STATED, Found.EDITOR], date__lte=_PUBLISHED)
    return Exists(Statement.objects.standing().filter(article | own, **{link: OuterRef("pk")}))


def _positions(negotiation: Negotiation) -> QuerySet[Statement]:
    return Statement.objects.standing().filter(negotiation=negotiation, position__isnull=False)


# As filing.dating.said_on().
_PUBLISHED = F("version__article__published")
_ACTED = Case(When(date__lte=_PUBLISHED, then=F("date")), default=_PUBLISHED)
_ACTED_PRECISION = Case(
    When(date__lte=_PUBLISHED, then=F("date_precision")), default=Value(Precision.DAY)
)


def _signatures(
    negotiation: Negotiation, issues: list[int] | None, until: date | None
) -> QuerySet[Statement]:
    """Each act by itself: a party that signed and withdrew later had accepted until then."""
    # In one look: a second filter on ties would be met by another tie of the document.
    tied = Q(signature__document__ties__is_tied=True)
    if issues is not None:
        tied &= Q(signature__document__ties__issue__in=issues)
    rows = Statement.objects.standing().filter(tied, negotiation=negotiation)
    rows = rows.filter(status__in=list(_DOCUMENT_STANCES))
    return rows if until is None else rows.alias(acted=_ACTED).filter(acted__lte=until)


def _of_documents(signatures: QuerySet[Statement]) -> list[tuple[Any, ...]]:
    rows = signatures.values_list(
        "signature__party_id",
        "signature__document__ties__issue_id",
        "public_id",
        _ACTED,
        "status",
        _ACTED_PRECISION,
        "attribution",
        "version__article_id",
        "state",
        "signature__is_disputed",
        "condition",
        "quote",
        "language",
    )
    return [(*row[:4], _DOCUMENT_STANCES[SignatureStatus(row[4])], *row[5:], None) for row in rows]


def _has_condition(condition: str, quote: str, language: str) -> bool:
    """It is on one that the reader, or an editor, saw, or its words have one all the same."""
    if condition or language not in languages.available():
        return bool(condition)
    return first_of(quote, languages.load(language).lists["conditions"]) is not None


def _is_on_premise(condition: str, premises: Sequence[str] | None) -> bool:
    """ "once a ceasefire is signed" says no more than an issue "after a ceasefire".

    "if Congress approves it after a ceasefire" does: few words may stand beside the premise, and
    no name.
    """
    low = condition.lower()
    for premise in (one.lower() for one in premises or ()):
        beside = low.replace(premise, " ", 1).split()
        names = [word for word in condition.split()[1:] if word[0].isupper()]
        is_named = all(word.lower() in premise or premise in word.lower() for word in names)
        if premise in low and len(beside) <= _BESIDE_PREMISE and is_named:
            return True
    return False


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[Cell, list[Evidence]]:
    cells: dict[Cell, list[Evidence]] = defaultdict(list)
    words: dict[str, tuple[str, str, str]] = {}
    for (
        party,
        issue,
        key,
        day,
        stance,
        precision,
        attribution,
        article,
        state,
        is_disputed,
        condition,
        quote,
        language,
        premises,
    ) in rows:
        words[str(key)] = (condition, quote, language)
        cells[party, issue].append(
            Evidence(
                key=str(key),
                day=day,
                precision=precision,
                stance=Stance(stance),
                attribution=Attribution(attribution),
                # Until copies of one wire story are clustered, an article is its own cluster.
                cluster=article,
                accepted=state in CONFIRMED_STATES,
                disputed=bool(is_disputed),
                on_premise=_is_on_premise(condition, premises),
            )
        )
    for cell, found in cells.items():
        found.sort(key=lambda evidence: (evidence.day, evidence.key))
        # Where no condition was set, none can be lifted, and nobody has to look for one.
        if any(one.stance in LOOSE for one in found):
            cells[cell] = [
                replace(one, has_condition=_has_condition(*words[one.key])) for one in found
            ]
    return dict(cells)
