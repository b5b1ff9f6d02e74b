"""Words and marker shapes for stances in templates."""

from django import template

from negotiations import wording
from negotiations.charts import STANCE_OF_LEVEL
from negotiations.dates import LONG, dated, on_day
from negotiations.stance import Effective, Evidence, ShiftKind, Step
from sources.reader.types import Attribution, Stance

register = template.Library()

# Who says so decides the shape of a point; the five shapes never mean a stance.
_MARKERS = {
    Attribution.OFFICIAL_TEXT: "m-official",
    Attribution.DIRECT_QUOTE: "m-own",
    Attribution.PARTIAL_QUOTE: "m-own",
    Attribution.SPOKESPERSON: "m-own",
    Attribution.INDIRECT_SPEECH: "m-own",
    Attribution.ANONYMOUS_OFFICIAL: "m-anon",
    Attribution.JOURNALIST: "m-press",
    Attribution.REPORTED_BY_ADVERSARY: "m-adversary",
}


@register.filter
def stance_label(stance: str) -> str:
    """The word for a stance."""
    return wording.stance_label(Stance(stance))


@register.filter
def shift_label(kind: str) -> str:
    """The word for a change of stance."""
    return wording.shift_label(ShiftKind(kind))


@register.filter
def attribution_label(attribution: str) -> str:
    """Who says so, in words."""
    return wording.attribution_label(Attribution(attribution))


@register.filter
def marker_id(attribution: str) -> str:
    """The id of the marker's shape in _markers.svg."""
    return _MARKERS[Attribution(attribution)]


@register.filter
def level_label(level: int) -> str:
    """The word that stands at a level of the chart."""
    return wording.stance_label(STANCE_OF_LEVEL[level])


@register.filter
def said_when(said: Evidence | Step, pattern: str = LONG) -> str:
    """The day as fine as it is known; for records: `when`."""
    return dated(said.day, said.precision, pattern)


@register.filter
def said_on(said: Evidence | Step) -> str:
    """ "on 7 January 2026", "in 2022"."""
    return on_day(said.day, said.precision)


@register.filter
def since_when(effective: Effective, pattern: str = LONG) -> str:
    """Since when a stance stands, as fine as that is known."""
    return dated(effective.since, effective.since_precision, pattern)


@register.filter
def px(number: float) -> str:
    """A length in an SVG: never with a decimal comma, whatever the language."""
    return f"{number:g}"


@register.filter
def add_px(number: float, more: float) -> str:
    """A sum of lengths in an SVG."""
    return px(number + more)
