"""One view, one template: the whole page, or the one named piece of it that htmx asked for.

The only reader of the HX-Target header. A partial's name, its DOM id and the HX-Target are the
same word; a piece that the view does not list is never served, so the browser chooses nothing.
"""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control, patch_vary_headers
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request that passed through HtmxMiddleware."""

    htmx: HtmxDetails


class AuthedRequest(HtmxHttpRequest):
    """A request inside a view for analysts, editors or administrators: somebody is logged in."""

    user: User


def render_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    partials: Collection[str] = (),
    status: int = 200,
) -> HttpResponse:
    """Answer with the page, or with one of its listed partials when htmx targets it.

    Templates know as `partial` which piece is served ("" for the page): out of band swaps need it.
    409 and 422 are swapped in by htmx like 200; other errors show the error region of base.html.
    """
    partial = _wanted_partial(request, partials)
    name = f"{template}#{partial}" if partial else template
    response = render(request, name, {**context, "partial": partial or ""}, status=status)
    if partial:
        response.write(_messages_out_of_band(request))
    # On the whole page too: a cache must not answer one with the other.
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    patch_cache_control(response, private=True)
    return response


def _wanted_partial(request: HttpRequest, partials: Collection[str]) -> str | None:
    htmx = getattr(request, "htmx", None)
    if not htmx or htmx.history_restore_request or htmx.boosted:
        return None
    return htmx.target if htmx.target in partials else None


def _messages_out_of_band(request: HttpRequest) -> str:
    """The flash messages, for the element that base.html keeps for them; nothing if none wait."""
    if not get_messages(request):
        return ""
    return render_to_string("_messages.html", {"out_of_band": True}, request)
