"""Answers that several pages share: back to where one came from, and not twice the same."""

import hashlib

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from sources.cleaning import one_line


def see_other(url: str) -> HttpResponse:
    """303: what was posted is done, look there with a GET."""
    return HttpResponseRedirect(url, status=303)


def next_url(request: HttpRequest, default: str) -> str:
    """Where the form was, if it says so and that is a page of ours."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if is_ours and wanted.startswith("/") else default


def seen_version(request: HttpRequest, name: str = "version") -> int:
    """The version that the form was made from. A form without it is not one of ours: 400."""
    try:
        return int(request.POST[name])
    except (KeyError, ValueError) as error:
        raise BadRequest(f"{name} is missing") from error


def etag_of(*parts: object) -> str:
    """A tag that changes with what the page shows."""
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def posted_text(request: HttpRequest, name: str, *, longest: int = 2000) -> str:
    """A line that somebody typed outside of a form class."""
    return one_line(request.POST.get(name, ""))[:longest]
