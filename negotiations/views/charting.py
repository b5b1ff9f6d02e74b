"""Charts for pages: the geometry with the meetings and words that belong to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from negotiations.charts import MULTIPLE, STRIP, StanceChart, stance_chart
from negotiations.models import Negotiation
from negotiations.stances import StanceHistory
from negotiations.wording import stance_sentence
from sources.reader.types import Precision

MOST_MEETINGS = 40


def first_day(histories: Iterable[StanceHistory], day: date) -> date:
    """Where the time axis of charts that stand beside each other begins."""
    return min((history.steps[0].day for history in histories if history.steps), default=day)


def chart_of(
    history: StanceHistory, day: date, negotiation: Negotiation, *, since: date
) -> StanceChart | None:
    """The main chart of a stance page, with the meetings of its period. One query."""
    meetings = negotiation.meetings.shown().exclude(place="").filter(date_precision=Precision.DAY)
    within = meetings.within(since, day).order_by("-date")[:MOST_MEETINGS]
    return stance_chart(
        history.steps,
        day,
        stale_after=negotiation.stale_after,
        since=since,
        meetings=within.values_list("date", "place"),
    )


def strip_of(history: StanceHistory, day: date, stale_after: int) -> StanceChart | None:
    """The main chart of a narrow screen."""
    return stance_chart(history.steps, day, stale_after=stale_after, frame=STRIP)


def stance_lines(
    histories: Iterable[StanceHistory], day: date, stale_after: int, *, since: date | None = None
) -> list[dict[str, Any]]:
    """Those that spoke, each with its sentence and a small chart, all on one time axis."""
    spoken = [history for history in histories if history.effective]
    since = since or first_day(spoken, day)
    return [
        {
            "history": history,
            "sentence": stance_sentence(
                history.party.name, history.issue.title, history.effective, day
            ),
            "chart": stance_chart(
                history.steps, day, stale_after=stale_after, since=since, frame=MULTIPLE
            ),
        }
        for history in spoken
    ]
