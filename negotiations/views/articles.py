"""Articles of a negotiation: adding, listing, reading beside the evidence, correcting, withdrawing."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from negotiations import recording
from negotiations.acts import Act, AlreadyThereError, StaleEditError, UnassignableError
from negotiations.articles import (
    article_lines,
    article_page,
    articles_of,
    hand_in,
    open_submissions,
)
from negotiations.forms.articles import ArticleEditForm, ArticleForm, WithdrawForm
from negotiations.models import Negotiation
from negotiations.models.choices import REJECTION_REASONS
from negotiations.paging import Cursor
from negotiations.views.answers import posted_text, see_other, seen_version
from negotiations.views.asking import Asked
from negotiations.views.conflicts import conflict_of
from negotiations.views.listing import pager_context
from negotiations.views.scope import negotiation_or_404
from negotiations.wording import language_name
from sources.audience import Audience, Role, analysts, editors, readers, role_of
from sources.intake import REASONS, IntakeError
from sources.labels import OtherLanguageError
from sources.models import Article
from sources.partials import AuthedRequest, HtmxHttpRequest, render_page

_WHY_NOT_MOVED = {
    UnassignableError: gettext_lazy("Nobody handed this article in: it stays where it is."),
    AlreadyThereError: gettext_lazy("The same text is already in that negotiation."),
}


@readers
@require_GET
def article_list(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Newest first, with what is still on its way on top."""
    negotiation = negotiation_or_404(request, slug)
    asked = Asked(request.GET)
    after = asked.mark(Cursor.parse)
    lines, following = article_lines(negotiation, after)
    is_analyst = role_of(request.user) >= Role.ANALYST
    context = {
        "negotiation": negotiation,
        "tab": "article_list",
        "lines": lines,
        "left_out": asked.left_out,
        **pager_context(after, f"after={following}" if following else ""),
        "coming": open_submissions(negotiation) if is_analyst and after is None else [],
    }
    return render_page(
        request, "negotiations/article_list.html", context, partials={"article-rows"}
    )


@readers
@require_GET
def article_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """The words with their evidence. Who has no account sees the quotes, never the whole."""
    negotiation = negotiation_or_404(request, slug)
    role = role_of(request.user)
    article = _article_or_404(negotiation, public_id, role)
    context = {
        "negotiation": negotiation,
        "tab": "article_list",
        "page": article_page(article, negotiation, with_refused=role >= Role.EDITOR),
        "article": article,
        "has_whole_text": role > Role.STRANGER,
        "reasons": REJECTION_REASONS,
        "next": request.get_full_path(),
        "withdraw_form": WithdrawForm(initial={"version": article.version}),
    }
    return render_page(request, "negotiations/article_detail.html", context)


def _article_or_404(negotiation: Negotiation, public_id: str, role: Role) -> Article:
    """A withdrawn article is out of every view but the editors'."""
    rows = articles_of(negotiation)
    if role < Role.EDITOR:
        rows = rows.filter(withdrawn_at=None)
    return get_object_or_404(rows, public_id=public_id)


# The inner view is protected: this one must first see whether the body can be read at all.
@csrf_exempt
def article_new(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Paste or upload. A body that Django refuses to read gets the form's own message too."""
    try:
        request.POST  # noqa: B018 - reading it is what raises
    except RequestDataTooBig:
        return _too_large(cast(HtmxHttpRequest, request), slug)
    return _article_new(cast(AuthedRequest, request), slug)


@analysts
def _too_large(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """What was typed cannot be kept: it was never read."""
    negotiation = negotiation_or_404(request, slug)
    form = ArticleForm(data={})
    form.full_clean()
    form.errors.clear()
    form.add_error("text", REASONS["too-large"])
    return _article_form(request, negotiation, form, status=422)


@csrf_protect
@analysts
@require_http_methods(["GET", "POST"])
def _article_new(request: AuthedRequest, slug: str) -> HttpResponse:
    negotiation = negotiation_or_404(request, slug)
    if request.method != "POST":
        return _article_form(request, negotiation, ArticleForm())
    form = ArticleForm(request.POST, request.FILES)
    if not form.is_valid():
        return _article_form(request, negotiation, form, status=422)
    try:
        submission = hand_in(
            negotiation,
            form.raw(),
            form.particulars(),
            by_user=request.user,
            now=timezone.now(),
        )
    except IntakeError as error:
        form.refuse(error)
        return _article_form(request, negotiation, form, status=422)
    return see_other(reverse("negotiations:submission_detail", args=[slug, submission.public_id]))


def _article_form(
    request: HtmxHttpRequest, negotiation: Negotiation, form: ArticleForm, status: int = 200
) -> HttpResponse:
    context = {"negotiation": negotiation, "form": form, "tab": "article_list"}
    return render_page(request, "negotiations/article_new.html", context, status=status)


article_new.audience = Audience.ANALYSTS  # type: ignore[attr-defined]  # that of both inner views


@editors
@require_http_methods(["GET", "POST"])
def article_edit(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Title, outlet, date, language, address, negotiation; 409 when somebody was faster."""
    negotiation = negotiation_or_404(request, slug)
    article = get_object_or_404(articles_of(negotiation), public_id=public_id)
    stored = ArticleEditForm.initial_of(article, negotiation)
    context: dict[str, Any] = {"negotiation": negotiation, "article": article}
    if request.method != "POST":
        context["form"] = ArticleEditForm(initial=stored, user=request.user)
        return render_page(request, "negotiations/article_edit.html", context)
    form = ArticleEditForm(request.POST, user=request.user)
    context["form"] = form
    if not form.is_valid():
        return render_page(request, "negotiations/article_edit.html", context, status=422)
    try:
        url = _correct(request, article, negotiation, form)
    except StaleEditError:
        context["conflict"] = conflict_of(form, article, stored, "version")
        return render_page(request, "negotiations/article_edit.html", context, status=409)
    except (UnassignableError, AlreadyThereError) as error:
        form.add_error("negotiation", _WHY_NOT_MOVED[type(error)])
    except OtherLanguageError as error:
        form.add_error("language", _("Its text is in %s.") % language_name(error.found))
    else:
        messages.success(request, _("The article was corrected."))
        return see_other(url)
    return render_page(request, "negotiations/article_edit.html", context, status=422)


def _correct(
    request: AuthedRequest, article: Article, negotiation: Negotiation, form: ArticleEditForm
) -> str:
    """Store the corrections; returns the address of the article where it is now."""
    data = form.cleaned_data
    act = Act(request.user, timezone.now(), data["reason"], data["version"])
    chosen: Negotiation = data["negotiation"]
    with transaction.atomic():
        recording.correct_article(article, form.changes(), act)
        if chosen != negotiation:
            recording.assign_article(article, chosen, act)
    return reverse("negotiations:article_detail", args=[chosen.slug, article.public_id])


@editors
@require_POST
def article_withdraw(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Out of every view, with all that rests on it alone. Needs a reason."""
    return _set_withdrawn(request, slug, public_id, is_withdrawn=True)


@editors
@require_POST
def article_restore(request: AuthedRequest, slug: str, public_id: str) -> HttpResponse:
    """Undo of a withdrawal."""
    return _set_withdrawn(request, slug, public_id, is_withdrawn=False)


def _set_withdrawn(
    request: AuthedRequest, slug: str, public_id: str, *, is_withdrawn: bool
) -> HttpResponse:
    negotiation = negotiation_or_404(request, slug)
    article = get_object_or_404(articles_of(negotiation), public_id=public_id)
    reason = posted_text(request, "reason")
    here = reverse("negotiations:article_detail", args=[slug, public_id])
    if is_withdrawn and not reason:
        messages.error(request, _("Say why the article is withdrawn; nothing was changed."))
        return see_other(here)
    act = Act(request.user, timezone.now(), reason, seen_version(request))
    set_state = recording.withdraw_article if is_withdrawn else recording.restore_article
    try:
        set_state(article, act)
    except StaleEditError:
        messages.error(
            request, _("Somebody changed the article since you opened it; nothing was changed.")
        )
    return see_other(here)
