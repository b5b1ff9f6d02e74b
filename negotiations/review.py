"""The queue: statements that nobody has decided on, in keyset pages."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from negotiations.models import Negotiation, Statement
from negotiations.models.choices import StatementState
from negotiations.paging import number_in
from sources.reader.types import SILENCE, Act

PAGE = 25
OLDEST, LOWEST = "oldest", "lowest"
_WITH_ISSUE = (Act.POSITION, Act.DEMAND, Act.COMMITMENT)


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the queue is asked for; empty means everything."""

    act: str = ""
    party: str = ""
    needs_issue: bool = False
    sort: str = OLDEST

    def pairs(self) -> list[tuple[str, str]]:
        """As a query string has them, without what is not set."""
        issue, sort = "none" if self.needs_issue else "", self.sort if self.sort != OLDEST else ""
        pairs = [("act", self.act), ("party", self.party), ("issue", issue), ("sort", sort)]
        return [(name, value) for name, value in pairs if value]


def queue(negotiation: Negotiation, filters: Filters) -> QuerySet[Statement]:
    """The undecided statements of a negotiation that pass the filters, unordered."""
    rows = Statement.objects.filter(
        negotiation=negotiation, state=StatementState.PROPOSED, version__article__withdrawn_at=None
    )
    if filters.act:
        rows = rows.filter(act=filters.act)
    if filters.party:
        rows = rows.filter(party__key=filters.party)
    if filters.needs_issue:
        rows = rows.filter(issue=None, act__in=_WITH_ISSUE).exclude(rule=SILENCE)
    return rows


def queue_page(
    negotiation: Negotiation, filters: Filters, after: Q | None
) -> tuple[list[Statement], str]:
    """One page, and the cursor of the next ("" at the end). Two queries."""
    rows = queue(negotiation, filters).with_source()  # type: ignore[attr-defined]  # StatementQuerySet
    order = ("confidence", "pk") if filters.sort == LOWEST else ("pk",)
    rows = rows.filter(after or Q()).order_by(*order)
    page = list(rows.prefetch_related("party_rows__party")[: PAGE + 1])
    if len(page) <= PAGE:
        return page, ""
    page = page[:PAGE]
    last = page[-1]
    return page, f"{last.confidence!r}_{last.pk}" if filters.sort == LOWEST else str(last.pk)


def beyond(after: str, sort: str) -> Q | None:
    """What comes after the cursor that queue_page() made in that order; None for other texts."""
    try:
        if sort == LOWEST:
            confidence, number = after.split("_")
            value = float(confidence)
            if not 0 <= value <= 1:  # nor "nan", after which nothing comes
                return None
            return Q(confidence__gt=value) | Q(confidence=value, pk__gt=number_in(number))
        return Q(pk__gt=number_in(after))
    except ValueError:
        return None
