"""The queue of what nobody has decided on yet."""

from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_GET

from negotiations.models import Party
from negotiations.models.choices import ACTS, REJECTION_REASONS
from negotiations.records import records_of
from negotiations.review import LOWEST, OLDEST, Filters, queue, queue_page
from negotiations.views.scope import negotiation_or_404
from sources.audience import editors
from sources.partials import AuthedRequest, render_page

MOST_COUNTED = 1000


@editors
@require_GET
def review_list(request: AuthedRequest, slug: str) -> HttpResponse:
    """Filters live in the address: act, party, issue=none, sort, after."""
    negotiation = negotiation_or_404(request, slug)
    filters = _filters(request.GET)
    rows, following = queue_page(negotiation, filters, request.GET.get("after", ""))
    records = records_of(rows, slug)
    kept = {k: v for k, v in request.GET.items() if k in {"act", "party", "issue", "sort"} and v}
    context = {
        "negotiation": negotiation,
        "tab": "review_list",
        "filters": filters,
        "rows": [(row, records[row.pk]) for row in rows],
        "count": queue(negotiation, filters)[: MOST_COUNTED + 1].count(),
        "most_counted": MOST_COUNTED,
        "following": urlencode({**kept, "after": following}) if following else "",
        "acts": ACTS,
        "parties": Party.objects.filter(participations__negotiation=negotiation).distinct(),
        "reasons": REJECTION_REASONS,
        "next": request.get_full_path(),
    }
    return render_page(request, "negotiations/review_list.html", context, partials={"review-rows"})


def _filters(query: QueryDict) -> Filters:
    """Values that are not known count as not given."""
    act = query.get("act", "")
    return Filters(
        act=act if act in dict(ACTS) else "",
        party=query.get("party", "")[:50].replace("\x00", ""),
        needs_issue=query.get("issue") == "none",
        sort=LOWEST if query.get("sort") == LOWEST else OLDEST,
    )
