"""What becomes of a submission, as it happens."""

import json

from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_GET
from django_htmx.http import trigger_client_event

from negotiations.articles import articles_of
from negotiations.models import Negotiation
from negotiations.outcomes import STEPS, Outcome, outcome_of
from negotiations.views.answers import etag_of
from negotiations.views.scope import negotiation_or_404
from sources.audience import Role, analysts, role_of
from sources.models import Article, Submission
from sources.partials import AuthedRequest, render_page


@analysts
@require_GET
def submission_detail(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Asked every second until the outcome is final; 304 while nothing changed.

    Then it goes on to the article: a redirect, or for who has been watching an event that
    static/js/app.js follows.
    """
    negotiation = negotiation_or_404(request, slug)
    rows = Submission.objects.filter(assignment__negotiation=negotiation)
    submission = get_object_or_404(
        rows.select_related("article__outlet").defer("raw"), public_id=public_id
    )
    outcome = outcome_of(submission)
    tag = etag_of(submission.pk, submission.attempts, outcome, request.user.pk)
    answer = get_conditional_response(request, etag=tag) if request.htmx else None
    if isinstance(answer, HttpResponseNotModified):
        return answer
    found = _article_of(request, negotiation, submission)
    withdrawn = found if found and found[1].withdrawn_at else None
    article = None if withdrawn and role_of(request.user) < Role.EDITOR else found
    onward = _url_of(*article) if article and outcome.is_final and not outcome.is_failure else ""
    if onward and not request.htmx:
        return redirect(onward)
    context = {
        "negotiation": negotiation,
        "tab": "article_list",
        "submission": submission,
        "outcome": outcome,
        "poll_headers": json.dumps({"If-None-Match": tag}),
        "steps": _steps(outcome),
        "article": article,
        "withdrawn": withdrawn,
        "is_duplicate": submission.reason == "duplicate",
    }
    response = render_page(
        request, "negotiations/submission_detail.html", context, partials={"submission-state"}
    )
    response["ETag"] = tag
    if onward:
        trigger_client_event(response, "move-on", {"url": onward})
    return response


def _url_of(negotiation: Negotiation, article: Article) -> str:
    return reverse("negotiations:article_detail", args=[negotiation.slug, article.public_id])


def _steps(outcome: Outcome) -> list[tuple[str, str]]:
    """(step, state): done, working, failed, or not begun."""
    done = STEPS.index(outcome.step)
    rest = "failed" if outcome.is_failure else "working"
    states = ["done"] * (done + 1) + [rest] + ["waiting"] * len(STEPS)
    return list(zip(STEPS, states, strict=False))


def _article_of(
    request: AuthedRequest, negotiation: Negotiation, submission: Submission
) -> tuple[Negotiation, Article] | None:
    """The article it became, or the one that was there already, where this user may see it.

    Also a withdrawn one: who adds it again is told why it went.
    """
    article = submission.article
    if article is None:
        return None
    candidates = [
        negotiation,
        *Negotiation.objects.visible_to(request.user).exclude(pk=negotiation.pk),
    ]
    for candidate in candidates:
        if articles_of(candidate).filter(pk=article.pk).exists():
            return candidate, article
    return None
