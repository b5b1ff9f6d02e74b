"""Periods that suggest themselves for a briefing."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from negotiations.dates import long_date
from negotiations.models import Briefing, Negotiation, Position
from sources.models import WorkState

MONTH, QUARTER, YEAR = timedelta(days=30), timedelta(days=90), timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Period:
    """A period that suggests itself."""

    label: str
    since: date
    until: date


def periods_of(negotiation: Negotiation, today: date) -> list[Period]:
    """The best suggestion first. Three queries.

    Where nothing was said of late, the period reaches back to when something was.
    """
    positions = Position.objects.shown().filter(negotiation=negotiation, date__lte=today).newest()
    latest, first = positions.first(), positions.reverse().first()
    periods = [
        Period(_("last 30 days"), today - MONTH, today),
        Period(_("last 90 days"), today - QUARTER, today),
        Period(_("last 12 months"), today - YEAR, today),
        *_since_last_briefing(negotiation, today),
    ]
    if latest is None or first is None:
        return periods
    if latest.date < today - MONTH:
        label = _("30 days up to the latest position (%(day)s)") % {"day": latest.when}
        periods.insert(0, Period(label, latest.date - MONTH, latest.date))
    label = _("since the first position (%(day)s)") % {"day": first.when}
    return [*periods, Period(label, first.date, today)]


def _since_last_briefing(negotiation: Negotiation, today: date) -> list[Period]:
    done = Briefing.objects.filter(negotiation=negotiation, state=WorkState.DONE, until__lt=today)
    until = done.order_by("-until").values_list("until", flat=True).first()
    if until is None:
        return []
    label = _("since the last briefing (%(day)s)") % {"day": long_date(until)}
    return [Period(label, until, today)]
