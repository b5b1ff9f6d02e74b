"""The queue of what nobody has decided on yet."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.models import Party
from negotiations.models.choices import ACTS, REJECTION_REASONS
from negotiations.records import records_of
from negotiations.review import LOWEST, OLDEST, Filters, beyond, queue, queue_page
from negotiations.views.asking import Asked
from negotiations.views.scope import negotiation_or_404, parties_of
from sources.audience import editors
from sources.partials import AuthedRequest, render_page

MOST_COUNTED = 1000


@editors
@require_GET
def review_list(request: AuthedRequest, slug: str) -> HttpResponse:
    """Filters live in the address: act, party, issue=none, sort, after."""
    negotiation = negotiation_or_404(request, slug)
    asked, parties = Asked(request.GET), parties_of(negotiation)
    filters = _filters(asked, parties)
    rows, following = queue_page(
        negotiation, filters, asked.mark(lambda mark: beyond(mark, filters.sort))
    )
    records = records_of(rows, slug)
    context = {
        "negotiation": negotiation,
        "tab": "review_list",
        "filters": filters,
        "left_out": asked.left_out,
        "rows": [(row, records[row.pk]) for row in rows],
        "count": queue(negotiation, filters)[: MOST_COUNTED + 1].count(),
        "most_counted": MOST_COUNTED,
        "following": urlencode([*filters.pairs(), ("after", following)]) if following else "",
        "acts": ACTS,
        "parties": parties.values(),
        "reasons": REJECTION_REASONS,
        "next": request.get_full_path(),
    }
    return render_page(request, "negotiations/review_list.html", context, partials={"review-rows"})


def _filters(asked: Asked, parties: Mapping[str, Party]) -> Filters:
    party = asked.party(parties)
    return Filters(
        act=asked.act(),
        party=party.key if party else "",
        needs_issue=asked.one("issue", {"none": True}) or False,
        sort=asked.one("sort", {OLDEST: OLDEST, LOWEST: LOWEST}) or OLDEST,
    )
