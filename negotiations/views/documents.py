"""Documents: who signed, who agreed, who did not; each with its evidence."""

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from negotiations.acts import Act, StaleEditError
from negotiations.documents import (
    PAGE,
    act_groups,
    lines_of,
    name_of,
    quotes_of,
    title_of,
    untold,
)
from negotiations.forms.documents import DocumentForm
from negotiations.models import Document, IssueTie
from negotiations.paging import Cursor, page_of
from negotiations.recording import correct_document
from negotiations.views.answers import see_other
from negotiations.views.asking import Asked
from negotiations.views.conflicts import conflict_of
from negotiations.views.listing import list_context
from negotiations.views.records import annotation_context
from negotiations.views.scope import negotiation_or_404, parties_of, record_or_404
from sources.audience import editors, readers
from sources.partials import AuthedRequest, HtmxHttpRequest, render_page


@readers
@require_GET
def document_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Newest first; `party` leaves those of which it is known what that party did."""
    negotiation = negotiation_or_404(request, slug)
    parties = parties_of(negotiation)
    asked = Asked(request.GET)
    party = asked.party(parties)
    rows = Document.objects.shown().filter(negotiation=negotiation)
    if party is not None:
        rows = rows.involving(party)
    after = asked.mark(Cursor.parse)
    page, following = page_of(rows.with_acts(), after, size=PAGE)
    context = {
        "negotiation": negotiation,
        "tab": "document_list",
        "lines": lines_of(page),
        "left_out": asked.left_out,
        **list_context(parties, party, after, following),
    }
    return render_page(
        request, "negotiations/document_list.html", context, partials={"document-rows"}
    )


@readers
@require_GET
def document_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """What each party did about one text, and of which parties nothing is known."""
    negotiation = negotiation_or_404(request, slug)
    ties = Prefetch("ties", IssueTie.objects.standing(), to_attr="counting")
    rows = Document.objects.with_acts().select_related("meeting").prefetch_related(ties)
    document = record_or_404(request, rows, negotiation, public_id)
    signatures = document.acts  # type: ignore[attr-defined]  # with_acts()
    context = {
        "negotiation": negotiation,
        "tab": "document_list",
        "document": document,
        "name": name_of(document, signatures),
        "sentence": title_of(document, signatures),
        "groups": act_groups(signatures, quotes_of(document)),
        "untold": untold(document, negotiation),
        **annotation_context(request, document),
    }
    return render_page(request, "negotiations/document_detail.html", context)


@editors
@require_http_methods(["GET", "POST"])
def document_edit(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Name, kind, topic, and for which issues it counts; 409 when somebody was faster."""
    negotiation = negotiation_or_404(request, slug)
    rows = Document.objects.with_acts()
    document = record_or_404(request, rows, negotiation, public_id)
    issues = list(negotiation.issues.all())
    stored = DocumentForm.initial_of(document)
    name = name_of(document, document.acts)  # type: ignore[attr-defined]  # with_acts()
    context = {"negotiation": negotiation, "document": document, "name": name}
    template = "negotiations/document_edit.html"
    if request.method != "POST":
        context["form"] = DocumentForm(initial=stored, issues=issues)
        return render_page(request, template, context)
    form = context["form"] = DocumentForm(request.POST, issues=issues)
    if not form.is_valid():
        return render_page(request, template, context, status=422)
    data = form.cleaned_data
    act = Act(request.user, timezone.now(), data["reason"], data["version"])
    try:
        correct_document(document, form.changes(), form.chosen(), act)
    except StaleEditError:
        context["conflict"] = conflict_of(form, document, stored, "version")
        return render_page(request, template, context, status=409)
    messages.success(request, _("The document was corrected."))
    return see_other(document.get_absolute_url())
