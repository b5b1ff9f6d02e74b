"""Notes on records: writing, answering, editing, removing. Editors write; analysts read."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from negotiations import recording
from negotiations.acts import Act, StaleEditError
from negotiations.annotations import NotInEvidenceError, subject_of
from negotiations.forms.annotations import AnnotationEditForm, AnnotationForm
from negotiations.models import Annotation, Negotiation, Record
from negotiations.models.annotation import SUBJECTS
from negotiations.records import ANNOTATED_KINDS, url_of, with_neighbours
from negotiations.views.answers import next_url, posted_text, see_other, seen_version
from negotiations.views.conflicts import conflict_of
from negotiations.views.records import annotation_context
from negotiations.views.scope import negotiation_or_404
from sources.audience import editors
from sources.partials import AuthedRequest, render_page

_PAGE = "negotiations/annotation_new.html"


@editors
@require_POST
def annotation_new(request: AuthedRequest, slug: str, kind: str, public_id: str) -> HttpResponse:
    """A note on a record, or with `parent` an answer to one."""
    negotiation = negotiation_or_404(request, slug)
    record = _record_or_404(negotiation, kind, public_id)
    form = AnnotationForm(request.POST, auto_id="note_%s")
    parent = _parent(record, kind, posted_text(request, "parent", longest=8))
    if form.is_valid():
        act = Act(request.user, timezone.now())
        try:
            recording.annotate(record, form.note(), act, parent=parent)
        except NotInEvidenceError:
            form.refuse_quote()
        else:
            return _thread(request, negotiation, record, _("The note was added."))
    context = {**annotation_context(request, record), "negotiation": negotiation}
    context |= {"annotation_form": form, "record_url": url_of(record, slug), "parent": parent}
    return render_page(request, _PAGE, context, partials={"annotations"}, status=422)


def _record_or_404(negotiation: Negotiation, kind: str, public_id: str) -> Record:
    if kind not in ANNOTATED_KINDS:
        raise Http404(f"no notes on {kind}")
    rows = with_neighbours(ANNOTATED_KINDS[kind]).filter(negotiation=negotiation)
    return get_object_or_404(rows, public_id=public_id)


def _parent(record: Record, kind: str, public_id: str) -> Annotation | None:
    """The note that is answered: one on this record, and not itself an answer."""
    if not public_id:
        return None
    notes = Annotation.objects.current().filter(**{kind: record}, parent=None)
    return get_object_or_404(notes, public_id=public_id)


def _thread(
    request: AuthedRequest, negotiation: Negotiation, record: Record, said: str
) -> HttpResponse:
    """The thread as it is now for htmx; else back to the record."""
    url = url_of(record, negotiation.slug)
    if not request.htmx:
        messages.success(request, said)
        return see_other(next_url(request, f"{url}#annotations"))
    context = {
        **annotation_context(request, record),
        "negotiation": negotiation,
        "record_url": url,
        "said": said,
    }
    return render_page(request, _PAGE, context, partials={"annotations"})


@editors
@require_http_methods(["GET", "POST"])
def annotation_edit(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Other words for a note; 409 when somebody was faster."""
    negotiation = negotiation_or_404(request, slug)
    annotation = _annotation_or_404(negotiation, public_id)
    record = subject_of(annotation)
    url = url_of(record, slug)
    stored = AnnotationEditForm.initial_of(annotation)
    context: dict[str, Any] = {
        "negotiation": negotiation,
        "annotation": annotation,
        "record_url": url,
    }
    template = "negotiations/annotation_edit.html"
    if request.method != "POST":
        context["form"] = AnnotationEditForm(initial=stored)
        return render_page(request, template, context)
    form = context["form"] = AnnotationEditForm(request.POST)
    if not form.is_valid():
        return render_page(request, template, context, status=422)
    act = Act(request.user, timezone.now(), seen_version=form.cleaned_data["version"])
    try:
        recording.edit_annotation(annotation, form.note(), act)
    except StaleEditError:
        context["conflict"] = conflict_of(form, annotation, stored, "version")
        return render_page(request, template, context, status=409)
    except NotInEvidenceError:
        form.refuse_quote()
        return render_page(request, template, context, status=422)
    messages.success(request, _("The note was changed."))
    return see_other(f"{url}#note-{annotation.public_id}")


def _annotation_or_404(negotiation: Negotiation, public_id: str) -> Annotation:
    rows = Annotation.objects.current().filter(negotiation=negotiation)
    return get_object_or_404(rows.select_related("author", *SUBJECTS), public_id=public_id)


@editors
@require_POST
def annotation_remove(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Off every page and briefing; the history keeps it."""
    negotiation = negotiation_or_404(request, slug)
    annotation = _annotation_or_404(negotiation, public_id)
    act = Act(request.user, timezone.now(), seen_version=seen_version(request))
    try:
        recording.remove_annotation(annotation, act)
        said = _("The note was removed.")
    except StaleEditError:
        said = _("Somebody changed the note since you opened it; it was not removed.")
    return _thread(request, negotiation, subject_of(annotation), said)
