"""A statement and what editors decide on it: accept, reject, correct, take back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import trigger_client_event

from negotiations import recording
from negotiations.acts import Act, NothingToUndoError, StaleEditError, WithdrawnError
from negotiations.addressing import parties_corrected
from negotiations.changes import Change, changes_of
from negotiations.forms.statements import RejectForm, StatementForm
from negotiations.models import Negotiation, Statement
from negotiations.models.choices import REJECTION_REASONS, StatementState
from negotiations.records import records_of
from negotiations.views.answers import next_url, see_other, seen_version
from negotiations.views.conflicts import conflict_of
from negotiations.views.scope import negotiation_or_404
from sources.audience import Role, editors, readers, role_of
from sources.partials import AuthedRequest, HtmxHttpRequest, render_page

type Deciding = Callable[[Statement, Act], Statement]
_WITHDRAWN = gettext_lazy(
    "Its article was withdrawn, so nothing can be decided on it; nothing was changed. An editor can "
    "restore the article."
)


@readers
@require_GET
def statement_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """The quote, what was made of it, and for analysts who changed what."""
    negotiation = negotiation_or_404(request, slug)
    role = role_of(request.user)
    statement = _statement_or_404(negotiation, public_id, role)
    context = _context(request, negotiation, statement)
    context["changes"] = _changes(statement) if role >= Role.ANALYST else None
    partials = {"history"} if role >= Role.ANALYST else set()
    return render_page(request, "negotiations/statement_detail.html", context, partials=partials)


def _changes(statement: Statement) -> list[Change]:
    """Of the statement, and of whom it names."""
    return changes_of([statement, *parties_corrected([statement])])


def _statement_or_404(negotiation: Negotiation, public_id: str, role: Role) -> Statement:
    """Readers see what stands; editors also what was refused or withdrawn."""
    rows = Statement.objects.filter(negotiation=negotiation)
    if role < Role.EDITOR:
        rows = rows.standing()
    rows = rows.with_source().select_related("decided_by").prefetch_related("party_rows__party")
    return get_object_or_404(rows, public_id=public_id)


def _context(
    request: HtmxHttpRequest, negotiation: Negotiation, statement: Statement
) -> dict[str, Any]:
    number = request.POST.get("number", "")
    return {
        "negotiation": negotiation,
        "statement": statement,
        "records": records_of([statement], negotiation.slug)[statement.pk],
        "reasons": REJECTION_REASONS,
        "in_article": bool(request.POST.get("in_article")),
        "number": number if number.isdecimal() and len(number) < 6 else "1",
        "next": next_url(request, request.get_full_path()),
    }


@editors
@require_POST
def statement_accept(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """An editor confirms a finding as it is."""
    return _decide(request, slug, public_id, recording.accept)


@editors
@require_POST
def statement_undo(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Back to before the last decision."""
    return _decide(request, slug, public_id, recording.undo)


@editors
@require_POST
def statement_reject(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """An editor refuses a finding, with a reason."""
    form = RejectForm(request.POST)
    if not form.is_valid():
        negotiation = negotiation_or_404(request, slug)
        statement = _statement_or_404(negotiation, public_id, Role.EDITOR)
        notice = _("Choose a reason; nothing was changed.")
        return _row(request, negotiation, statement, notice=notice, status=422)
    return _decide(request, slug, public_id, recording.reject, reason=form.full_reason())


def _decide(
    request: AuthedRequest, slug: str, public_id: str, deciding: Deciding, *, reason: str = ""
) -> HttpResponse:
    """Carry a decision out; the row with the undo for htmx, else back to where it was made."""
    negotiation = negotiation_or_404(request, slug)
    statement = _statement_or_404(negotiation, public_id, Role.EDITOR)
    act = Act(request.user, timezone.now(), reason, seen_version(request, "edit_count"))
    notice: str | Promise = ""
    status = 200
    try:
        deciding(statement, act)
    except StaleEditError:
        notice = _("Somebody was faster. This is what it is now; decide again if you disagree.")
        status = 409
    except NothingToUndoError:
        notice, status = _("There is no decision to take back."), 409
    except WithdrawnError:
        notice, status = _WITHDRAWN, 409
    statement = _statement_or_404(negotiation, public_id, Role.EDITOR)
    if request.htmx or status != 200:
        return _row(request, negotiation, statement, notice=notice, status=status)
    messages.success(request, _said(statement))
    here = reverse("negotiations:statement_detail", args=[slug, public_id])
    return see_other(next_url(request, here))


def _said(statement: Statement) -> str:
    said = {
        StatementState.ACCEPTED: _("Accepted."),
        StatementState.EDITED: _("Corrected and accepted."),
        StatementState.REJECTED: _("Rejected."),
    }
    return said.get(StatementState(statement.state), _("Undecided again."))


def _row(
    request: AuthedRequest,
    negotiation: Negotiation,
    statement: Statement,
    *,
    notice: str | Promise,
    status: int,
) -> HttpResponse:
    """The statement's row, or without htmx its page.

    Rows bear their statement's id, so their partial cannot be found by its target: see render_page.
    """
    context = {**_context(request, negotiation, statement), "notice": notice}
    template = "negotiations/statement_detail.html"
    if not request.htmx:
        context["changes"] = _changes(statement)
        return render_page(request, template, context, status=status)
    response = render(request, f"{template}#statement-row", context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    patch_cache_control(response, private=True)
    return trigger_client_event(response, "decided")  # for the history on the statement's page


@editors
@require_http_methods(["GET", "POST"])
def statement_edit(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Correct what was read, and from which words of the article. 409 when somebody was faster."""
    negotiation = negotiation_or_404(request, slug)
    statement = _statement_or_404(negotiation, public_id, Role.EDITOR)
    if statement.version.article.withdrawn_at is not None:
        return _row(request, negotiation, statement, notice=_WITHDRAWN, status=409)
    context = _context(request, negotiation, statement)
    stored = StatementForm.initial_of(statement)
    template = "negotiations/statement_edit.html"
    if request.method != "POST":
        context["form"] = StatementForm(initial=stored, statement=statement)
        return render_page(request, template, context)
    form = context["form"] = StatementForm(request.POST, statement=statement)
    if not form.is_valid():
        return render_page(request, template, context, status=422)
    data = form.cleaned_data
    act = Act(request.user, timezone.now(), data["reason"], data["edit_count"])
    try:
        recording.correct(statement, form.changes(), act)
    except StaleEditError:
        context["conflict"] = conflict_of(form, statement, stored, "edit_count")
        return render_page(request, template, context, status=409)
    messages.success(request, _("Corrected and accepted."))
    if form.has_dropped_stance:
        messages.info(request, _("Without an issue there is no stance: it keeps its topic only."))
    here = reverse("negotiations:statement_detail", args=[slug, public_id])
    return see_other(next_url(request, here))
