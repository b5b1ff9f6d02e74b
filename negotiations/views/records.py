"""A position; and what all records have: a history, and whether reviewers dispute them."""

from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from negotiations.acts import Act, StaleEditError
from negotiations.addressing import parties_corrected
from negotiations.annotations import threads_of
from negotiations.articles import articles_of
from negotiations.changes import changes_of
from negotiations.forms.annotations import AnnotationForm
from negotiations.models import Document, Negotiation, Position, Record
from negotiations.recording import mark_disputed
from negotiations.records import (
    RECORD_KINDS,
    evidence_of,
    kind_of,
    label_of,
    position_sentence,
    url_of,
    with_neighbours,
)
from negotiations.views.answers import next_url, posted_text, see_other, seen_version
from negotiations.views.scope import negotiation_or_404, record_or_404
from sources.audience import Role, analysts, editors, readers, role_of
from sources.partials import AuthedRequest, HtmxHttpRequest, render_page

MOST_STATEMENTS = 100


@readers
@require_GET
def position_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """One party's stance on one issue on one day, with the evidence for it."""
    negotiation = negotiation_or_404(request, slug)
    position = record_or_404(request, with_neighbours(Position), negotiation, public_id)
    context = {
        "negotiation": negotiation,
        "position": position,
        "sentence": position_sentence(position),
        **record_context(request, position),
    }
    return render_page(request, "negotiations/position_detail.html", context)


def record_context(request: HttpRequest, record: Record) -> dict[str, Any]:
    """What the page of any record shows: its evidence and the notes on it."""
    return {
        "evidence": list(evidence_of(record)[:MOST_STATEMENTS]),
        **annotation_context(request, record),
    }


def annotation_context(request: HttpRequest, record: Record) -> dict[str, Any]:
    """What negotiations/_annotations.html wants, on every page of a record."""
    is_analyst = role_of(request.user) >= Role.ANALYST
    return {
        "record": record,
        "record_kind": kind_of(record),
        "threads": threads_of(record) if is_analyst else None,
        "annotation_form": AnnotationForm(auto_id="note_%s"),
    }


@analysts
@require_GET
def record_history(request: AuthedRequest, slug: str, kind: str, public_id: str) -> HttpResponse:
    """Who changed what, for records, statements and articles."""
    negotiation = negotiation_or_404(request, slug)
    subject, rows, url = _history_rows(negotiation, kind, public_id, role_of(request.user))
    context = {
        "negotiation": negotiation,
        "subject": position_sentence(subject) if isinstance(subject, Position) else subject,
        "subject_label": label_of(kind),
        "subject_url": url,
        "changes": [(label_of(kind_of(change.subject)), change) for change in changes_of(rows)],
    }
    return render_page(request, "negotiations/record_history.html", context)


def _history_rows(
    negotiation: Negotiation, kind: str, public_id: str, role: Role
) -> tuple[Model, list[Model], str]:
    """The row asked for, all rows whose changes are its history, and its page."""
    if kind in RECORD_KINDS:
        rows = with_neighbours(RECORD_KINDS[kind]).filter(negotiation=negotiation)
        record = get_object_or_404(rows, public_id=public_id)
        evidence = list(evidence_of(record)[:MOST_STATEMENTS])
        below: list[Model] = [*evidence, *parties_corrected(evidence), *_notes(record)]
        if isinstance(record, Document):
            below += record.ties.select_related("issue")
        return record, [record, *below], url_of(record, negotiation.slug)
    url = reverse("negotiations:state_of_play", args=[negotiation.slug])
    if kind == "statement":
        statement = get_object_or_404(negotiation.statements, public_id=public_id)
        url = reverse("negotiations:statement_detail", args=[negotiation.slug, public_id])
        return statement, [statement, *parties_corrected([statement])], url
    if kind == "article":
        articles = articles_of(negotiation)
        if role < Role.EDITOR:
            articles = articles.filter(withdrawn_at=None)
        article = get_object_or_404(articles, public_id=public_id)
        url = reverse("negotiations:article_detail", args=[negotiation.slug, public_id])
        return article, [article], url
    raise Http404(f"no history of {kind}")


def _notes(record: Record) -> list[Model]:
    notes = getattr(record, "annotations", None)
    return list(notes.select_related("author")[:MOST_STATEMENTS]) if notes is not None else []


@editors
@require_POST
def record_dispute(request: AuthedRequest, slug: str, kind: str, public_id: str) -> HttpResponse:
    """Reviewers disagree about a record, or (is_disputed=no) no longer do."""
    negotiation = negotiation_or_404(request, slug)
    if kind not in RECORD_KINDS:
        raise Http404(f"no records of kind {kind}")
    rows = with_neighbours(RECORD_KINDS[kind]).filter(negotiation=negotiation)
    record = get_object_or_404(rows, public_id=public_id)
    reason = posted_text(request, "reason")
    act = Act(request.user, timezone.now(), reason, seen_version(request))
    is_disputed = request.POST.get("is_disputed") == "yes"
    try:
        mark_disputed(record, act, is_disputed=is_disputed)
        said = _("Marked as disputed.") if is_disputed else _("No longer disputed.")
        messages.success(request, said)
    except StaleEditError:
        messages.error(
            request, _("Somebody changed this record since you opened it; nothing was changed.")
        )
    return see_other(next_url(request, url_of(record, slug)))
