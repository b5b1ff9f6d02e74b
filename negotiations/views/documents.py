"""Documents: who signed, who agreed, who did not; each with its evidence."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.documents import (
    PAGE,
    act_groups,
    line_of,
    name_of,
    quotes_of,
    title_of,
    untold,
)
from negotiations.models import Document
from negotiations.paging import Cursor, page_of
from negotiations.views.listing import list_context
from negotiations.views.records import annotation_context
from negotiations.views.scope import negotiation_or_404, parties_of, record_or_404
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def document_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Newest first; `party` leaves those of which it is known what that party did."""
    negotiation = negotiation_or_404(request, slug)
    parties = parties_of(negotiation)
    party = parties.get(request.GET.get("party", ""))
    rows = Document.objects.shown().filter(negotiation=negotiation)
    if party is not None:
        rows = rows.involving(party)
    after = Cursor.parse(request.GET.get("after", ""))
    page, following = page_of(rows.with_acts(), after, size=PAGE)
    context = {
        "negotiation": negotiation,
        "tab": "document_list",
        "lines": [line_of(document) for document in page],
        **list_context(parties, party, after, following),
    }
    return render_page(
        request, "negotiations/document_list.html", context, partials={"document-rows"}
    )


@readers
@require_GET
def document_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """What each party did about one text, and of which parties nothing is known."""
    negotiation = negotiation_or_404(request, slug)
    rows = Document.objects.with_acts().select_related("meeting").prefetch_related("issues")
    document = record_or_404(request, rows, negotiation, public_id)
    signatures = document.acts  # type: ignore[attr-defined]  # with_acts()
    context = {
        "negotiation": negotiation,
        "tab": "document_list",
        "document": document,
        "name": name_of(document, signatures),
        "sentence": title_of(document, signatures),
        "groups": act_groups(signatures, quotes_of(document)),
        "untold": untold(document, negotiation),
        **annotation_context(request, document),
    }
    return render_page(request, "negotiations/document_detail.html", context)
