"""Issues: all parties on one proposition."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from negotiations.documents import title_of
from negotiations.matrix import columns_of
from negotiations.models import Document
from negotiations.stances import histories_on_issue
from negotiations.verdicts import joint_verdict
from negotiations.views.asking import Asked
from negotiations.views.charting import stance_lines
from negotiations.views.days import shown_day
from negotiations.views.scope import negotiation_or_404
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def issue_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """All issues of a negotiation under their topics, with the phrases that show them."""
    negotiation = negotiation_or_404(request, slug)
    context = {
        "negotiation": negotiation,
        "issues": negotiation.issues.prefetch_related("cues"),
        "tab": "issue_list",
    }
    return render_page(request, "negotiations/issue_list.html", context)


@readers
@require_GET
def issue_detail(request: HtmxHttpRequest, slug: str, key: str) -> HttpResponse:
    """Where each party stands on one issue, and whether the conflict parties meet."""
    negotiation = negotiation_or_404(request, slug)
    issue = get_object_or_404(negotiation.issues, key=key)
    asked = Asked(request.GET)
    shown = shown_day(asked.day("at"), negotiation)
    columns = columns_of(negotiation, shown.day)
    histories = histories_on_issue(negotiation, issue, [c.party for c in columns], shown.day)
    conflict = [
        history.effective
        for history, column in zip(histories, columns, strict=True)
        if column.group == "conflict"
    ]
    context = {
        "negotiation": negotiation,
        "issue": issue,
        "stances": stance_lines(histories, shown.day, negotiation.stale_after),
        "silent": [history.party for history in histories if not history.effective],
        "verdict": joint_verdict(conflict),
        "documents": [
            (document, title_of(document, document.acts))  # type: ignore[attr-defined]  # with_acts()
            for document in Document.objects.shown().counting_for(issue).newest().with_acts()
        ],
        "cues": issue.cues.order_by("-polarity", "language", "text"),
        "shown": shown,
        "left_out": asked.left_out,
        "tab": "issue_list",
    }
    return render_page(request, "negotiations/issue_detail.html", context)
