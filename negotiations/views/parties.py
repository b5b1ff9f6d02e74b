"""Parties, and the stance of one party on one issue over time."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from negotiations.matrix import columns_of
from negotiations.models import Issue, Negotiation, Party
from negotiations.stances import (
    StanceHistory,
    evidence_log,
    histories_of_party,
    histories_on_issue,
)
from negotiations.timeline import MOST_COUNTED, Filters, counts_of
from negotiations.titles import counted
from negotiations.views.asking import Asked
from negotiations.views.charting import chart_of, first_day, stance_lines, strip_of
from negotiations.views.days import shown_day
from negotiations.views.scope import negotiation_or_404
from negotiations.wording import stance_sentence
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page

MOST_MULTIPLES = 4


@readers
@require_GET
def party_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The parties that take part, with their roles."""
    negotiation = negotiation_or_404(request, slug)
    participations = negotiation.participations.select_related("party").order_by(
        "party__sort_key", "role"
    )
    context = {"negotiation": negotiation, "participations": participations, "tab": "party_list"}
    return render_page(request, "negotiations/party_list.html", context)


@readers
@require_GET
def party_detail(request: HtmxHttpRequest, slug: str, key: str) -> HttpResponse:
    """Where one party stands on every issue it spoke about, each as a step chart."""
    negotiation = negotiation_or_404(request, slug)
    party = get_object_or_404(negotiation.parties.distinct(), key=key)
    asked = Asked(request.GET)
    shown = shown_day(asked.day("at"), negotiation)
    histories = histories_of_party(negotiation, party, shown.day)
    context = {
        "negotiation": negotiation,
        "party": party,
        "roles": negotiation.participations.filter(party=party),
        "people": party.people.prefetch_related("offices"),
        "stances": stance_lines(histories, shown.day, negotiation.stale_after),
        "without_issue": _without_issue(negotiation, party, shown.day),
        "shown": shown,
        "left_out": asked.left_out,
        "tab": "party_list",
    }
    return render_page(request, "negotiations/party_detail.html", context)


def _without_issue(negotiation: Negotiation, party: Party, day: date) -> str:
    """How many positions that name the party are on no issue yet; empty for none."""
    filters = Filters(kinds=("statement",), party=party, until=day)
    n = counts_of(negotiation, filters).get("statement", 0)
    return counted("statement", n, MOST_COUNTED) if n else ""


@readers
@require_GET
def stance_detail(request: HtmxHttpRequest, slug: str, key: str, issue_key: str) -> HttpResponse:
    """One party on one issue: the sentence, the chart, the others, the evidence."""
    negotiation = negotiation_or_404(request, slug)
    party = get_object_or_404(negotiation.parties.distinct(), key=key)
    issue = get_object_or_404(negotiation.issues, key=issue_key)
    asked = Asked(request.GET)
    shown = shown_day(asked.day("at"), negotiation)
    history, others = _histories(negotiation, party, issue, shown.day)
    context = {
        "negotiation": negotiation,
        "party": party,
        "issue": issue,
        "history": history,
        "unreviewed": sum(not one.accepted for one in history.evidence),
        "sentence": stance_sentence(party.name, issue.title, history.effective, shown.day),
        **_charts(history, others, shown.day, negotiation),
        "log": evidence_log(history),
        "shown": shown,
        "left_out": asked.left_out,
        "tab": "party_list",
    }
    return render_page(request, "negotiations/stance_detail.html", context)


def _histories(
    negotiation: Negotiation, party: Party, issue: Issue, day: date
) -> tuple[StanceHistory, list[StanceHistory]]:
    """The party's, and those of others that have spoken on the issue. Three queries."""
    parties = [column.party for column in columns_of(negotiation, day)]
    others = [other for other in parties if other.pk != party.pk]
    history, *rest = histories_on_issue(negotiation, issue, [party, *others], day)
    return history, [other for other in rest if other.effective][:MOST_MULTIPLES]


def _charts(
    history: StanceHistory, others: list[StanceHistory], day: date, negotiation: Negotiation
) -> dict[str, Any]:
    """The main chart, wide and narrow, and the others' on the same time axis."""
    since = first_day([history, *others], day)
    return {
        "chart": chart_of(history, day, negotiation, since=since),
        "strip": strip_of(history, day, negotiation.stale_after),
        "others": stance_lines(others, day, negotiation.stale_after, since=since),
    }
