"""State of play: the table of parties and issues, the first page of a negotiation."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.matrix import Matrix, matrix_of
from negotiations.views.asking import Asked
from negotiations.views.days import COMPARED_DAYS, shown_day
from negotiations.views.scope import negotiation_or_404
from negotiations.wording import matrix_reading
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def state_of_play(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """`at` is the day shown, `compare` the day since which changes are marked.

    `all=1` shows silent parties too; `party` is the one whose list a narrow screen shows.
    """
    negotiation = negotiation_or_404(request, slug)
    asked = Asked(request.GET)
    shown = shown_day(asked.day("at"), negotiation)
    compare = asked.compared(shown.day, default=shown.day - COMPARED_DAYS)
    has_silent = request.GET.get("all") == "1"
    matrix = matrix_of(negotiation, shown.day, compare, with_silent=has_silent)
    context = {
        "negotiation": negotiation,
        "shown": shown,
        "matrix": matrix,
        "has_silent": has_silent,
        "reading": matrix_reading(matrix.verdicts, matrix.conflict_parties),
        "picked": _picked(matrix, asked),
        "left_out": asked.left_out,
        "tab": "state_of_play",
    }
    return render_page(
        request, "negotiations/state_of_play.html", context, partials={"state-of-play"}
    )


def _picked(matrix: Matrix, asked: Asked) -> str:
    """The party asked for, else the first."""
    parties = {column.party.key: column.party for column in matrix.columns}
    party = asked.party(parties)
    return party.key if party else next(iter(parties), "")
