"""Briefings of a negotiation: listing, ordering, following, trying again, downloading."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)
from django_htmx.http import HttpResponseClientRedirect

from negotiations import ordering
from negotiations.briefing.content import from_json
from negotiations.briefing.overview import overview_of
from negotiations.briefing.periods import MONTH, Period, periods_of
from negotiations.briefing.reasons import why
from negotiations.forms.briefings import BriefingForm, all_but
from negotiations.models import Briefing, Negotiation
from negotiations.views.answers import etag_of, see_other
from negotiations.views.asking import Asked
from negotiations.views.days import today
from negotiations.views.listing import pager_context
from negotiations.views.scope import negotiation_or_404
from sources.audience import analysts, readers
from sources.models import WorkState
from sources.partials import AuthedRequest, HtmxHttpRequest, render_page

PAGE = 50
_STEPS = ("ordered", "collected", "made")


@readers
@require_GET
def briefing_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Newest first. `after` is the public id of the last one that was shown."""
    negotiation = negotiation_or_404(request, slug)
    everything = Briefing.objects.filter(negotiation=negotiation)
    rows = everything.listed().select_related("requested_by")
    asked = Asked(request.GET)
    after = asked.mark(lambda mark: _marked(everything, mark))
    if after is not None:
        rows = rows.beyond(after)
    briefings = list(rows[: PAGE + 1])
    context = {
        "negotiation": negotiation,
        "tab": "briefing_list",
        "briefings": briefings[:PAGE],
        "left_out": asked.left_out,
        **pager_context(
            after, f"after={briefings[PAGE - 1].public_id}" if len(briefings) > PAGE else ""
        ),
    }
    return render_page(
        request, "negotiations/briefing_list.html", context, partials={"briefing-rows"}
    )


def _marked(briefings: QuerySet[Briefing], public_id: str) -> Briefing | None:
    """PostgreSQL cannot even be asked about some texts that are no public id."""
    rows = briefings.defer("content", "pdf")
    return rows.filter(public_id=public_id).first() if public_id.isalnum() else None


@analysts
@require_http_methods(["GET", "POST"])
def briefing_new(request: AuthedRequest, slug: str) -> HttpResponse:
    """Period, parties, issues; `from`, `to`, `party`, `issue` in the address fill the form in."""
    negotiation = negotiation_or_404(request, slug)
    if request.method != "POST":
        form = BriefingForm(negotiation)
        periods = periods_of(negotiation, today())
        asked = Asked(request.GET)
        form.initial = _prefilled(asked, form, periods[0])
        return _form_page(request, form, periods, left_out=asked.left_out)
    form = BriefingForm(negotiation, request.POST)
    if not form.is_valid():
        return _form_page(request, form, periods_of(negotiation, today()), status=422)
    briefing = ordering.order(negotiation, form.wish(), by_user=request.user, now=timezone.now())
    url = briefing.get_absolute_url()
    return HttpResponseClientRedirect(url) if request.htmx else see_other(url)


def _prefilled(asked: Asked, form: BriefingForm, best: Period) -> dict[str, Any]:
    """What the address asks for; else the best period, and all parties and issues."""
    since, end = asked.period(usual_end=best.until)
    until = end or best.until
    usual = best.since if until == best.until else until - MONTH
    return {
        "title": asked.query.get("title", ""),
        "since": since or usual,
        "until": until,
        "parties": all_but(asked.query.getlist("party"), form.all_parties),
        "issues": all_but(asked.query.getlist("issue"), form.all_issues),
    }


def _form_page(
    request: AuthedRequest,
    form: BriefingForm,
    periods: list[Period],
    *,
    left_out: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    context = {
        "negotiation": form.negotiation,
        "tab": "briefing_list",
        "form": form,
        "left_out": left_out,
        "party_boxes": form.party_boxes(_last_day(form)),
        "issue_boxes": form.issue_boxes(),
        "periods": _with_links(request, form, periods),
    }
    return render_page(
        request,
        "negotiations/briefing_new.html",
        context,
        partials={"briefing-form", "briefing-period"},
        status=status,
    )


def _last_day(form: BriefingForm) -> date:
    day = form["until"].value()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(str(day))
    except ValueError:
        return today()


def _with_links(
    request: AuthedRequest, form: BriefingForm, periods: list[Period]
) -> list[dict[str, Any]]:
    """Each suggested period as a link to this form, with whatever else the address has."""
    shown = (str(form["since"].value()), str(form["until"].value()))
    links = []
    for period in periods:
        query = request.GET.copy()
        query["from"], query["to"] = period.since.isoformat(), period.until.isoformat()
        is_shown = shown == (query["from"], query["to"])
        links.append({"period": period, "url": f"?{query.urlencode()}", "is_shown": is_shown})
    return links


@readers
@require_GET
def briefing_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """Asked again and again until the briefing is made or failed; 304 while nothing changed."""
    negotiation = negotiation_or_404(request, slug)
    briefing = _briefing_or_404(negotiation, public_id)
    tag = etag_of(_seen(briefing), request.user.pk)
    answer = get_conditional_response(request, etag=tag) if request.htmx else None
    if isinstance(answer, HttpResponseNotModified):
        return answer
    response = _state_page(request, negotiation, briefing, tag)
    response["ETag"] = tag
    return response


def _briefing_or_404(negotiation: Negotiation, public_id: str) -> Any:
    """With `has_content` and `size`, without the content and the file themselves."""
    rows = Briefing.objects.filter(negotiation=negotiation).listed()
    rows = rows.annotate(has_content=Q(content__isnull=False)).select_related("requested_by")
    return get_object_or_404(rows, public_id=public_id)


def _seen(briefing: Any) -> tuple[object, ...]:
    """What the page shows of the work."""
    return (
        briefing.pk,
        briefing.state,
        briefing.attempts,
        briefing.has_content,
        briefing.reason,
        briefing.next_attempt_at,
    )


def _state_page(
    request: HtmxHttpRequest, negotiation: Negotiation, briefing: Any, tag: str
) -> HttpResponse:
    is_done = briefing.state == WorkState.DONE
    context = {
        "negotiation": negotiation,
        "tab": "briefing_list",
        "briefing": briefing,
        "poll_headers": json.dumps({"If-None-Match": tag}),
        "steps": _steps(briefing),
        "reason": why(briefing.reason) if briefing.reason else "",
        "overview": overview_of(from_json(briefing.content)) if is_done else None,
        "again": _same_again(briefing) if briefing.state == WorkState.FAILED else "",
    }
    return render_page(
        request, "negotiations/briefing_detail.html", context, partials={"briefing-state"}
    )


def _steps(briefing: Any) -> list[tuple[str, str]]:
    """(step, state): done, working, failed, or not begun."""
    done = 1 + briefing.has_content
    rest = "failed" if briefing.state == WorkState.FAILED else "working"
    return list(zip(_STEPS, ["done"] * done + [rest] + ["waiting"] * 2, strict=False))


def _same_again(briefing: Briefing) -> str:
    """The query that fills the form in with the same order."""
    parties = "".join(f"&party={key}" for key in briefing.parties.values_list("key", flat=True))
    issues = "".join(f"&issue={key}" for key in briefing.issues.values_list("key", flat=True))
    return f"from={briefing.since}&to={briefing.until}{parties}{issues}"


@analysts
@require_POST
def briefing_retry(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Try again at once, with the content as it was frozen."""
    negotiation = negotiation_or_404(request, slug)
    briefing = _briefing_or_404(negotiation, public_id)
    ordering.retry(briefing, now=timezone.now())
    if not request.htmx:
        return see_other(briefing.get_absolute_url())
    briefing = _briefing_or_404(negotiation, public_id)
    return _state_page(request, negotiation, briefing, etag_of(_seen(briefing), request.user.pk))


@readers
@require_safe
def briefing_pdf(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """The file; 404 until it is made."""
    negotiation = negotiation_or_404(request, slug)
    rows = Briefing.objects.filter(negotiation=negotiation, state=WorkState.DONE)
    briefing = get_object_or_404(rows.defer("content", "pdf"), public_id=public_id)
    tag = f'"{briefing.pdf_sha256}"'
    answer = get_conditional_response(request, etag=tag)
    if answer is None:
        if briefing.pdf is None:
            raise Http404("no file")
        answer = HttpResponse(bytes(briefing.pdf), content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition_header(
            as_attachment=True, filename=_filename(negotiation, briefing)
        )
    answer["ETag"] = tag
    answer["X-Content-Type-Options"] = "nosniff"
    # Asked for again each time: whoever may no longer see the negotiation gets no copy.
    patch_cache_control(answer, private=True, no_cache=True)
    return answer


def _filename(negotiation: Negotiation, briefing: Briefing) -> str:
    """ "ukraine-2026-01-22-after-paris.pdf": letters that every system can store."""
    title = slugify(briefing.title)[:60].strip("-")
    parts = [negotiation.slug, briefing.until.isoformat(), title or briefing.public_id]
    return "-".join(parts) + ".pdf"
