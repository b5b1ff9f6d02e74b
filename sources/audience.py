"""Who may see a view. Every view of ours carries one of these decorators; a test walks the URLs.

    @editors
    @require_POST
    def statement_confirm(request: AuthedRequest, public_id: str) -> HttpResponse: ...

The audience is about roles only. Which rows somebody may see is decided by the QuerySets
(`visible_to`): a restricted negotiation is a 404 for strangers, never a 403.
"""

from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import wraps
from typing import Any, Concatenate

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django_htmx.http import HttpResponseClientRedirect

type View[R: HttpRequest, **P] = Callable[Concatenate[R, P], HttpResponseBase]


class Group(StrEnum):
    """The groups of django.contrib.auth that have a meaning here."""

    ANALYST = "Analyst"
    EDITOR = "Editor"
    ADMINISTRATOR = "Administrator"


class Role(IntEnum):
    """What somebody may do; each may do all that those before it may."""

    STRANGER = 0
    READER = 1
    ANALYST = 2
    EDITOR = 3
    ADMINISTRATOR = 4

    # For templates, which cannot compare with a member.
    @property
    def is_reader(self) -> bool:
        """Logged in."""
        return self >= Role.READER

    @property
    def is_analyst(self) -> bool:
        """May add articles and ask for briefings."""
        return self >= Role.ANALYST

    @property
    def is_editor(self) -> bool:
        """May confirm, correct, reject, annotate."""
        return self >= Role.EDITOR

    @property
    def is_administrator(self) -> bool:
        """May do everything, accounts and demonstration data included."""
        return self >= Role.ADMINISTRATOR


ROLE_OF_GROUP = {
    Group.ANALYST: Role.ANALYST,
    Group.EDITOR: Role.EDITOR,
    Group.ADMINISTRATOR: Role.ADMINISTRATOR,
}


class Audience(StrEnum):
    """Who may see a view."""

    PUBLIC = "public"
    READERS = "readers"
    ANALYSTS = "analysts"
    EDITORS = "editors"
    ADMINISTRATORS = "administrators"

    @property
    def least_role(self) -> Role:
        """The least that somebody must be. Readers include strangers when PUBLIC_READ is set."""
        if self is Audience.PUBLIC or (self is Audience.READERS and settings.PUBLIC_READ):
            return Role.STRANGER
        return _LEAST_ROLE[self]


_LEAST_ROLE = {
    Audience.READERS: Role.READER,
    Audience.ANALYSTS: Role.ANALYST,
    Audience.EDITORS: Role.EDITOR,
    Audience.ADMINISTRATORS: Role.ADMINISTRATOR,
}


def role_of(user: User | AnonymousUser) -> Role:
    """One query per user object at most: the answer is kept on it."""
    if not isinstance(user, User) or not user.is_active:
        return Role.STRANGER
    if user.is_superuser:
        return Role.ADMINISTRATOR
    kept: Role | None = user.__dict__.get("_role")
    if kept is None:
        names = user.groups.filter(name__in=list(Group)).values_list("name", flat=True)
        kept = max((ROLE_OF_GROUP[Group(name)] for name in names), default=Role.READER)
        user.__dict__["_role"] = kept
    return kept


def _seen_by[R: HttpRequest, **P](audience: Audience, view: View[R, P]) -> View[R, P]:
    @wraps(view)
    def guarded(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        # Where everybody may look, nobody is looked up: /livez answers without a database.
        if audience.least_role is Role.STRANGER:
            return view(request, *args, **kwargs)
        role = role_of(request.user)
        if role >= audience.least_role:
            return view(request, *args, **kwargs)
        if role is Role.STRANGER:
            return _to_login(request)
        raise PermissionDenied(f"for {audience} only")

    guarded.audience = audience  # type: ignore[attr-defined]  # read by tests/test_audiences.py
    return guarded


def public[R: HttpRequest, **P](view: View[R, P]) -> View[R, P]:
    """Everybody, logged in or not."""
    return _seen_by(Audience.PUBLIC, view)


def readers[R: HttpRequest, **P](view: View[R, P]) -> View[R, P]:
    """Every account; everybody when PUBLIC_READ is set."""
    return _seen_by(Audience.READERS, view)


def analysts[R: HttpRequest, **P](view: View[R, P]) -> View[R, P]:
    """Analysts, editors, administrators."""
    return _seen_by(Audience.ANALYSTS, view)


def editors[R: HttpRequest, **P](view: View[R, P]) -> View[R, P]:
    """Editors and administrators."""
    return _seen_by(Audience.EDITORS, view)


def administrators[R: HttpRequest, **P](view: View[R, P]) -> View[R, P]:
    """Administrators."""
    return _seen_by(Audience.ADMINISTRATORS, view)


def _to_login(request: HttpRequest) -> HttpResponse:
    """The login page, and from there back to where a GET can lead."""
    htmx: Any = getattr(request, "htmx", None)
    if htmx:
        # A redirect would be followed and the login page swapped into a corner of the page.
        page = redirect_to_login(htmx.current_url_abs_path or settings.LOGIN_REDIRECT_URL)
        return HttpResponseClientRedirect(page.url)
    if request.method in {"GET", "HEAD"}:
        return redirect_to_login(request.get_full_path())
    return redirect_to_login(settings.LOGIN_REDIRECT_URL)
