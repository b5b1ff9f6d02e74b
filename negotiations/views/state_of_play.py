"""State of play: the table of parties and issues, the first page of a negotiation."""

from datetime import timedelta

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.matrix import matrix_of
from negotiations.views.days import day_of, today
from negotiations.views.scope import negotiation_or_404
from negotiations.wording import matrix_reading
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page

COMPARED_DAYS = timedelta(days=31)


@readers
@require_GET
def state_of_play(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """`at` is the day shown, `compare` the day since which changes are marked."""
    negotiation = negotiation_or_404(request, slug)
    at = day_of(request, "at", today())
    compare = min(day_of(request, "compare", at - COMPARED_DAYS), at)
    matrix = matrix_of(negotiation, at, compare)
    picked = request.GET.get("party", "")
    context = {
        "negotiation": negotiation,
        "matrix": matrix,
        "reading": matrix_reading(matrix.verdicts),
        "picked": picked if any(c.party.key == picked for c in matrix.columns) else "",
        "tab": "state_of_play",
    }
    return render_page(
        request, "negotiations/state_of_play.html", context, partials={"state-of-play"}
    )
