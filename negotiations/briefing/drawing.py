"""A stance chart for paper: the picture, the same told in words, and its table."""

from datetime import date

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import Chart, ChartRow, Mark
from negotiations.briefing.notebook import NoteBook, said_by
from negotiations.briefing.words import day_said, name_of, stance_word
from negotiations.charts import Frame, stance_chart
from negotiations.models import Statement
from negotiations.stance import Evidence, Step
from negotiations.stances import StanceHistory

# As wide as the text of the page; its letters come out at 7.5 points.
PAPER = Frame(width=658, height=176, left=76, right=650, top=44, bottom=140)


def steps_since(history: StanceHistory, since: date) -> list[Step]:
    """The steps of the period, and the last one before it, which stood when it began."""
    before = [step for step in history.steps if step.day < since]
    return [*before[-1:], *(step for step in history.steps if step.day >= since)]


def chart_of(
    history: StanceHistory,
    since: date,
    until: date,
    *,
    meetings: list[tuple[date, str]],
    stale_after: int,
) -> str:
    """The picture as SVG, with the classes of the web's charts."""
    steps = steps_since(history, since)
    chart = stance_chart(steps, until, stale_after=stale_after, frame=PAPER, meetings=meetings)
    return render_to_string("negotiations/_stance_chart_print.svg", {"chart": chart}).strip()


def legend() -> str:
    """What the shapes and lines of all charts mean."""
    return _(
        "Circle: own words. Square: official text. Half-disc: anonymous official. X: told by "
        "another party. Cross: journalist. Hollow: unreviewed. Dotted: stale. Hatched: sources "
        "conflict."
    )


def told(history: StanceHistory, svg: str, rows: tuple[ChartRow, ...], since: date) -> Chart:
    """The picture with its description and its table."""
    steps = steps_since(history, since)
    words = "; ".join(f"{day_said(step).text}: {stance_word(step.stance)}" for step in steps)
    return Chart(
        title=name_of(history.party),
        svg=svg,
        alt=_("Stance of %(party)s over time. %(steps)s.")
        % {"party": name_of(history.party), "steps": words},
        caption=ngettext(
            "%(n)d statement, %(first)s to %(last)s.",
            "%(n)d statements, %(first)s to %(last)s.",
            len(rows),
        )
        % {"n": len(rows), "first": rows[0].day.text, "last": rows[-1].day.text},
        rows=rows,
    )


def row_of(one: Evidence, statement: Statement, book: NoteBook) -> ChartRow:
    """One piece of evidence."""
    states = {"unreviewed": not one.accepted, "disputed": one.disputed}
    return ChartRow(
        day=day_said(one),
        mark=Mark(
            stance=one.stance.value,
            word=stance_word(one.stance),
            states=tuple(state for state, holds in states.items() if holds),
        ),
        said_by=said_by(statement),
        notes=book.cite([statement]),
    )
