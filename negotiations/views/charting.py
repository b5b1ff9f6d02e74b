"""Charts for pages: the geometry with the meetings and words that belong to it."""

from datetime import date

from negotiations.charts import STRIP, StanceChart, stance_chart
from negotiations.models import Negotiation
from negotiations.stances import StanceHistory
from sources.reader.types import Precision

MOST_MEETINGS = 40


def chart_of(history: StanceHistory, day: date, negotiation: Negotiation) -> StanceChart | None:
    """The main chart of a stance page, with the meetings of its period. One query."""
    meetings = negotiation.meetings.shown().exclude(place="").filter(date_precision=Precision.DAY)
    first = history.steps[0].day if history.steps else day
    within = meetings.within(first, day).order_by("-date")[:MOST_MEETINGS]
    return stance_chart(
        history.steps,
        day,
        stale_after=negotiation.stale_after,
        meetings=within.values_list("date", "place"),
    )


def sparkline_of(history: StanceHistory, day: date, stale_after: int) -> StanceChart | None:
    """The small chart beside a sentence."""
    return stance_chart(history.steps, day, stale_after=stale_after, frame=STRIP)
