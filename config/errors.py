"""What is answered when something fails: pages in our own look, with a reference for the log."""

import logging
import secrets
import sys
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

logger = logging.getLogger(__name__)
HEADER = "X-Request-ID"
type GetResponse = Callable[[HttpRequest], HttpResponse]


def reference_middleware(get_response: GetResponse) -> GetResponse:
    """Give every request a reference; the log has it where the answer is a failure."""

    def answer(request: HttpRequest) -> HttpResponse:
        reference = secrets.token_hex(4)
        request.META["reference"] = reference
        response = get_response(request)
        response[HEADER] = reference
        if response.status_code >= 500:
            logger.error("%s: %s %s", reference, request.method, request.path)
        return response

    return answer


def method_middleware(get_response: GetResponse) -> GetResponse:
    """A bare "405 method not allowed" gets a page, since people do open addresses of forms."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 405 and not response.content:
            response.content = render(request, "405.html").content
        return response

    return answer


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when the database does not answer. Uses neither account nor database."""
    is_database_down = isinstance(sys.exception(), InterfaceError | OperationalError)
    context = {
        "is_database_down": is_database_down,
        "reference": request.META.get("reference", ""),
    }
    response = HttpResponse(render_to_string("500.html", context))
    response.status_code = 503 if is_database_down else 500
    if is_database_down:
        response["Retry-After"] = "60"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of a form is missing or old; `reason` goes to Django's own log."""
    return render(request, "403_csrf.html", status=403)
