"""Parties, and the stance of one party on one issue over time."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from negotiations.matrix import columns_of
from negotiations.stances import evidence_log, histories_of_party, histories_on_issue
from negotiations.views.charting import chart_of, sparkline_of
from negotiations.views.days import day_of, today
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
    day = day_of(request, "at", today())
    stances = [
        {
            "history": history,
            "sentence": stance_sentence(party.name, history.issue.title, history.effective, day),
            "chart": sparkline_of(history, day, negotiation.stale_after),
        }
        for history in histories_of_party(negotiation, party, day)
    ]
    context = {
        "negotiation": negotiation,
        "party": party,
        "roles": negotiation.participations.filter(party=party),
        "people": party.people.prefetch_related("offices"),
        "stances": stances,
        "day": day,
        "tab": "party_list",
    }
    return render_page(request, "negotiations/party_detail.html", context)


@readers
@require_GET
def stance_detail(request: HtmxHttpRequest, slug: str, key: str, issue_key: str) -> HttpResponse:
    """One party on one issue: the sentence, the chart, the others, the evidence."""
    negotiation = negotiation_or_404(request, slug)
    party = get_object_or_404(negotiation.parties.distinct(), key=key)
    issue = get_object_or_404(negotiation.issues, key=issue_key)
    day = day_of(request, "at", today())
    parties = [column.party for column in columns_of(negotiation, day)]
    others = [other for other in parties if other.pk != party.pk]
    histories = histories_on_issue(negotiation, issue, [party, *others], day)
    history, spoken = histories[0], [other for other in histories[1:] if other.effective]
    context = {
        "negotiation": negotiation,
        "party": party,
        "issue": issue,
        "history": history,
        "sentence": stance_sentence(party.name, issue.title, history.effective, day),
        "chart": chart_of(history, day, negotiation),
        "others": [
            {"history": other, "chart": sparkline_of(other, day, negotiation.stale_after)}
            for other in spoken[:MOST_MULTIPLES]
        ],
        "log": evidence_log(history),
        "day": day,
        "tab": "party_list",
    }
    return render_page(request, "negotiations/stance_detail.html", context)
