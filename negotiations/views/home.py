"""The front page, the method page, and whether the site is well."""

from datetime import timedelta

from django.db import connection
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from negotiations.matrix import matrix_of
from negotiations.models import Negotiation
from negotiations.views.days import today
from negotiations.wording import matrix_reading
from sources.audience import public, readers
from sources.partials import HtmxHttpRequest, render_page

MOST_ON_FRONT = 20


@readers
@require_GET
def negotiation_list(request: HtmxHttpRequest) -> HttpResponse:
    """The negotiations this user may see, each with its one-line reading."""
    day = today()
    negotiations = Negotiation.objects.visible_to(request.user).order_by("name")[:MOST_ON_FRONT]
    entries = []
    for negotiation in negotiations:
        matrix = matrix_of(negotiation, day, day - timedelta(days=31))
        entries.append(
            {
                "negotiation": negotiation,
                "matrix": matrix,
                "reading": matrix_reading(matrix.verdicts) if matrix.rows else "",
            }
        )
    return render_page(request, "negotiations/negotiation_list.html", {"entries": entries})


@public
@require_GET
def method_detail(request: HtmxHttpRequest) -> HttpResponse:
    """How stances are read, said in full."""
    return render_page(request, "negotiations/method_detail.html", {})


@public
@never_cache
@require_GET
def liveness_detail(request: HtmxHttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


@public
@never_cache
@require_GET
def readiness_detail(request: HtmxHttpRequest) -> HttpResponse:
    """The process answers and reaches its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
