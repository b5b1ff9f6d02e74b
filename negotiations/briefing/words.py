"""Names, dates and stances as the briefing prints them, in the active language."""

from datetime import date

from babel import Locale
from django.utils.text import capfirst
from django.utils.translation import get_language

from negotiations.briefing.content import Day, Mark
from negotiations.dates import SHORT, dated
from negotiations.models import Issue, Negotiation, Party, Record
from negotiations.stance import Effective, Evidence, Step
from negotiations.wording import stance_label
from sources.reader.types import Precision, Stance

NO_STATEMENT = "none"


def name_of(named: Party | Negotiation) -> str:
    """A party's or negotiation's name."""
    return (named.name_fr if get_language() == "fr" else "") or named.name


def title_of(issue: Issue) -> str:
    """An issue's proposition."""
    return (issue.title_fr if get_language() == "fr" else "") or issue.title


def about(record: Record) -> str:
    """What a demand or commitment is about: its issue, or its topic where it has none."""
    issue: Issue | None = getattr(record, "issue", None)
    return title_of(issue) if issue else capfirst(record.get_topic_display())  # type: ignore[attr-defined]  # all callers' records have a topic


def day_text(day: date, precision: str = Precision.DAY) -> str:
    """A date as fine as it is known: "7 Jan 2026", "Jan 2026", "c. 7 Jan 2026"."""
    return dated(day, precision, SHORT)


def day_of(record: Record) -> Day:
    """A record's date."""
    return Day(iso=record.date.isoformat(), text=day_text(record.date, record.date_precision))


def day_said(said: Evidence | Step) -> Day:
    """Of a piece of evidence, or of what the evidence of one day amounts to."""
    return Day(iso=said.day.isoformat(), text=day_text(said.day, said.precision))


def whole_day(day: date) -> Day:
    """A date known to the day."""
    return Day(iso=day.isoformat(), text=day_text(day))


def stance_word(stance: Stance) -> str:
    """The word that stands beside the shape."""
    return capfirst(stance_label(stance))


def mark_of(effective: Effective | None) -> Mark:
    """A stance on a day; no statement is a dash, never a stance."""
    if effective is None:
        return Mark(stance=NO_STATEMENT, word="–")
    states = {
        "unreviewed": effective.is_unreviewed,
        "stale": effective.is_stale,
        "disputed": effective.is_disputed,
        "mixed": effective.is_mixed,
    }
    return Mark(
        stance=effective.stance.value,
        word=stance_word(effective.stance),
        states=tuple(state for state, holds in states.items() if holds),
    )


def mark_of_step(step: Step) -> Mark:
    """What the evidence of one day amounted to."""
    states = {
        "unreviewed": step.is_unreviewed,
        "disputed": step.is_disputed,
        "mixed": step.is_mixed,
    }
    return Mark(
        stance=step.stance.value,
        word=stance_word(step.stance),
        states=tuple(state for state, holds in states.items() if holds),
    )


def language_name(code: str) -> str:
    """A language in words; its code where the words are not known."""
    names = Locale.parse(get_language() or "en", sep="-").languages
    return capfirst(str(names.get(code, code)))


def listed(names: list[str]) -> str:
    """Names in a row."""
    return ", ".join(names)
