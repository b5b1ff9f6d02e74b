"""The front page, the method page, and whether the site is well."""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import F
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from negotiations.demands import about, answers_of
from negotiations.matrix import Matrix, matrix_of
from negotiations.models import Demand, Negotiation
from negotiations.views.days import COMPARED_DAYS, ShownDay, default_day
from negotiations.views.scope import visible_negotiations
from negotiations.wording import matrix_reading
from sources.audience import public, readers
from sources.partials import HtmxHttpRequest, render_page

MOST_ON_FRONT, MOST_SILENCES = 20, 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One negotiation of the front page: how it stands on the day shown."""

    negotiation: Negotiation
    shown: ShownDay
    matrix: Matrix

    @property
    def reading(self) -> str:
        """The state of play in one line; nothing where there is no issue."""
        if not self.matrix.rows:
            return ""
        return matrix_reading(self.matrix.verdicts, self.matrix.conflict_parties)


@readers
@require_GET
def negotiation_list(request: HtmxHttpRequest) -> HttpResponse:
    """The negotiations this user may see, the one with the latest evidence first and largest."""
    latest = F("newest").desc(nulls_last=True)
    rows = visible_negotiations(request.user).order_by(latest, "name")[:MOST_ON_FRONT]
    entries = [_entry(negotiation) for negotiation in rows]
    context = {"entries": entries, "silences": _silences(entries[0]) if entries else []}
    return render_page(request, "negotiations/negotiation_list.html", context)


def _entry(negotiation: Negotiation) -> Entry:
    shown = default_day(negotiation)
    matrix = matrix_of(negotiation, shown.day, shown.day - COMPARED_DAYS)
    return Entry(negotiation, shown, matrix)


def _silences(entry: Entry) -> list[dict[str, Any]]:
    """The demands that have been waiting longest, with who has not answered for how long."""
    day = entry.shown.day
    demands = Demand.objects.shown().filter(negotiation=entry.negotiation).within(None, day)
    waiting = (
        demands.on_an_issue().unanswered().with_answers().order_by("date", "pk")[:MOST_SILENCES]
    )
    return [
        {
            "demand": demand,
            "about": about(demand),
            "lines": [line for line in answers_of(demand, day, {}) if line.days_silent is not None],
        }
        for demand in waiting
    ]


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
