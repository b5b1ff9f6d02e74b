"""Geometry of the charts: steps, points, ticks; the bars of the front page."""

from datetime import date
from itertools import pairwise

import pytest

from negotiations.bars import IssueStands, Stand, bars_of
from negotiations.charts import MAIN, MULTIPLE, STRIP, stance_chart
from negotiations.matrix import _BASKETS
from negotiations.stance import Evidence, series
from sources.reader.types import Attribution, Stance, Topic


def steps(*said):
    return series(
        Evidence(str(number), day, stance, Attribution.DIRECT_QUOTE, cluster=number)
        for number, (day, stance) in enumerate(said)
    )


def chart_of(said, until, **options):
    chart = stance_chart(said, until, stale_after=90, **options)
    assert chart is not None
    return chart


def test_a_line_is_dotted_once_its_evidence_is_stale():
    said = steps((date(2025, 1, 1), Stance.OPEN), (date(2025, 7, 1), Stance.REJECTS))
    chart = chart_of(said, date(2025, 8, 1))
    assert [(line.side, line.is_stale) for line in chart.segments] == [
        ("for", False),
        ("for", True),
        ("against", False),
    ]
    assert len(chart.risers) == 1
    assert chart.segments[0].x2 == chart.segments[1].x1


def test_one_statement_draws_no_line():
    chart = chart_of(steps((date(2025, 1, 1), Stance.OPEN)), date(2025, 8, 1))
    assert chart.segments == ()
    assert len(chart.points) == 1


def test_charts_with_one_beginning_put_one_day_at_one_place():
    day, since, until = date(2025, 10, 1), date(2025, 1, 1), date(2026, 1, 1)
    early = steps((since, Stance.OPEN), (day, Stance.OPEN))
    late = steps((day, Stance.REJECTS))
    charts = [chart_of(said, until, frame=MULTIPLE, since=since) for said in (early, late)]
    assert charts[0].points[1].x == charts[1].points[0].x


def test_the_words_of_the_lanes_have_room_on_a_narrow_screen_too():
    chart = chart_of(steps((date(2025, 1, 1), Stance.OPEN)), date(2025, 8, 1), frame=STRIP)
    assert chart.frame.names_lanes
    assert min(point.x for point in chart.points) >= chart.frame.left
    assert not MULTIPLE.names_lanes  # beside a sentence that says the stance


@pytest.mark.parametrize("frame", [MAIN, MULTIPLE, STRIP])
@pytest.mark.parametrize("first", [date(2015, 3, 1), date(2022, 3, 1), date(2025, 2, 1)])
def test_labels_of_the_time_axis_do_not_overlap_and_tell_years_apart(frame, first):
    said = steps((first, Stance.OPEN), (date(2025, 12, 1), Stance.OPEN))
    chart = chart_of(said, date(2026, 1, 22), frame=frame)
    labelled = [tick for tick in chart.ticks if tick.label]
    assert labelled
    for before, after in pairwise(labelled):
        assert after.x - before.x > 6.7 * (8 if before.is_year else 3)
        # A year's first label carries the year, or nobody knows which April it is.
        assert after.is_year or after.day.year == before.day.year


def test_every_topic_stands_under_exactly_one_heading():
    topics = [topic for _heading, _short, topics in _BASKETS for topic in topics]
    assert sorted(topics) == sorted(Topic)


def issue(*levels, is_blocked=False):
    stands = tuple(None if level is None else Stand(level, is_stale=False) for level in levels)
    return IssueStands(stands, is_blocked)


def test_bars_stand_up_for_and_hang_down_against_their_axis():
    bars = bars_of(["A", "B"], [("Territory", [issue(2, -1, is_blocked=True), issue(0, None)])])
    assert bars is not None
    one, other = bars.lines
    assert [(bar.side, bar.y + bar.height) for bar in one.bars] == [
        ("for", one.axis),
        ("neutral", one.axis + 1.5),
    ]
    assert [(bar.side, bar.y) for bar in other.bars] == [("against", other.axis)]
    assert one.bars[0].height == 2 * other.bars[0].height
    assert bars.shades == (64.0,)


def test_bars_of_silence_are_no_picture():
    assert bars_of(["A"], [("Territory", [issue(None)])]) is None
    assert bars_of([], []) is None


def test_headings_too_close_to_each_other_stand_on_two_rows():
    bars = bars_of(["A"], [("Ending", [issue(1)]), ("Security", [issue(1)])])
    assert bars is not None
    assert [heading.row for heading in bars.headings] == [0, 1]
