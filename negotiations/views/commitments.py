"""A commitment: who offers what to whom, on which condition."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.models import Commitment
from negotiations.quotes import days_said
from negotiations.titles import commitment_title
from negotiations.views.records import record_context
from negotiations.views.scope import negotiation_or_404, record_or_404
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def commitment_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """One offer or promise, since when it stands, and the words of its condition."""
    negotiation = negotiation_or_404(request, slug)
    rows = Commitment.objects.select_related("party", "issue").prefetch_related("beneficiaries")
    commitment = record_or_404(request, rows, negotiation, public_id)
    beneficiaries = [str(party) for party in commitment.beneficiaries.all()]
    about = str(commitment.issue or commitment.get_topic_display())
    found = record_context(request, commitment)
    condition = commitment.condition
    context = {
        "negotiation": negotiation,
        "commitment": commitment,
        "about": about,
        "sentence": commitment_title(
            str(commitment.party), beneficiaries, about, is_conditional=bool(condition)
        ),
        "language": next(
            (one.language for one in found["evidence"] if one.condition == condition), ""
        ),
        "restated": days_said(found["evidence"])[1:],
        **found,
    }
    return render_page(request, "negotiations/commitment_detail.html", context)
