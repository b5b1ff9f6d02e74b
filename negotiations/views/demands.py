"""Demands: what is asked of whom, and the answer or the days of silence."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.demands import (
    PAGE,
    about,
    answers_of,
    quotes_of,
    stances_of,
    title_of,
    with_silences,
)
from negotiations.models import Demand
from negotiations.paging import Cursor, page_of
from negotiations.quotes import days_said
from negotiations.views.asking import Asked
from negotiations.views.days import shown_day
from negotiations.views.listing import list_context
from negotiations.views.records import record_context
from negotiations.views.scope import negotiation_or_404, parties_of, record_or_404
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def demand_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Newest first; `party` leaves those by the party or addressed to it."""
    negotiation = negotiation_or_404(request, slug)
    parties = parties_of(negotiation)
    asked = Asked(request.GET)
    party = asked.party(parties)
    rows = Demand.objects.shown().filter(negotiation=negotiation)
    if party is not None:
        rows = rows.involving(party)
    after = asked.mark(Cursor.parse)
    page, following = page_of(rows.with_answers(), after, size=PAGE)
    stances, shown = stances_of(page), shown_day(asked.day("at"), negotiation)
    context = {
        "negotiation": negotiation,
        "tab": "demand_list",
        "shown": shown,
        "lines": [
            {
                "demand": demand,
                "sentence": title_of(demand, stances.get(demand.pk, "")),
                "answers": answers_of(demand, shown.day, {}),
            }
            for demand in page
        ],
        "left_out": asked.left_out,
        **list_context(parties, party, after, following),
    }
    return render_page(request, "negotiations/demand_list.html", context, partials={"demand-rows"})


@readers
@require_GET
def demand_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """One demand with everything that was said of it since."""
    negotiation = negotiation_or_404(request, slug)
    demand = record_or_404(request, Demand.objects.with_answers(), negotiation, public_id)
    found = record_context(request, demand)
    days = days_said(found["evidence"])
    asked = Asked(request.GET)
    shown = shown_day(asked.day("at"), negotiation)
    stance = next((one.stance for one in reversed(found["evidence"]) if one.stance), "")
    context = {
        "negotiation": negotiation,
        "tab": "demand_list",
        "shown": shown,
        "left_out": asked.left_out,
        "demand": demand,
        "about": about(demand),
        "sentence": title_of(demand, stance),
        "answers": with_silences(demand, answers_of(demand, shown.day, quotes_of(demand))),
        "restated": days[1:],
        **found,
    }
    return render_page(request, "negotiations/demand_detail.html", context)
