"""Dates in a sentence: absolute, partial, or relative to the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sources.reader.languages import Language
from sources.reader.types import Found, FoundDate, Precision, Span

_NUMBER = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_RELATIVE = {
    "hier": -1, "aujourd'hui": 0, "avant-hier": -2, "demain": 1,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip


_BESIDE = 6  # characters between a weekday and the date it belongs to: ", the "


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date and the words that give it."""

    span: Span
    date: FoundDate


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = "|".join(language.lists["months"])
    weekdays = "|".join(language.lists["weekdays"])
    flags = re.IGNORECASE
    return (
        ("iso", re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b")),
        ("day", re.compile(rf"\b{_NUMBER}\s*(?:au|et|to|and|-|–)\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?P<month>{months})\b(?:,?\s+(?P<year>\d{{4}}))?", flags)),
        ("day", re.compile(rf"\b{_NUMBER}\s+(?:of\s+)?(?P<month>{months})\b(?:,?\s+(?P<year>\d{{4}}))?", flags)),
        ("day", re.compile(rf"\b(?P<month>{months})\s+{_NUMBER}\b(?:,?\s+(?P<year>\d{{4}}))?", flags)),
        ("month", re.compile(rf"\b(?P<month>{months})\s+(?P<year>\d{{4}})\b", flags)),
        ("month", re.compile(rf"\b(?:in|en|last|in early|in late|since|depuis|fin|début|mi-)\s*(?P<month>{months})\b(?!\s+\d)", flags)),
        ("year", re.compile(r"\b(?:in|en|since|depuis|of|de)\s+(?P<year>(?:19|20)\d\d)\b", flags)),
        ("weekday", re.compile(rf"\b(?P<weekday>{weekdays})\b", flags)),
        ("relative", re.compile("\\b(?P<word>" + "|".join(_RELATIVE) + ")(?!\\w)", flags)),
    )  # fmt: skip


def dates_in(text: str, span: Span, language: Language, published: date | None) -> list[DateAt]:
    """All dates of a passage, in order; overlapping ones give way to the longer.

    "Le 7 janvier", published on 2026-01-08, is 2026-01-07, inferred: the latest such day
    before, unless the sentence speaks of what is to come.
    """
    piece = text[span.start : span.end].replace("’", "'")
    is_future = any(word in language.words["future"] for word in piece.lower().split())
    found: list[DateAt] = []
    for start, end, value in _matches(piece, language, published, is_future=is_future):
        if not any(
            start < one.span.end - span.start and one.span.start - span.start < end for one in found
        ):
            found.append(DateAt(Span(span.start + start, span.start + end), value))
    found.sort(key=lambda one: one.span.start)
    return [one for one in found if not _is_beside_a_full_date(one, found)]


def _is_beside_a_full_date(one: DateAt, found: list[DateAt]) -> bool:
    """ "lundi 11 janvier 2026": the weekday only repeats (or contradicts) what the date says."""
    if one.date.found is not Found.RELATIVE:
        return False
    return any(
        other.date.found is not Found.RELATIVE and 0 <= other.span.start - one.span.end <= _BESIDE
        for other in found
    )


def _matches(
    piece: str, language: Language, published: date | None, *, is_future: bool
) -> Iterator[tuple[int, int, FoundDate]]:
    for kind, pattern in _patterns(language):
        for match in pattern.finditer(piece):
            value = _value(kind, match.groupdict(), language, published, is_future=is_future)
            if value is not None:
                yield match.start(), match.end(), value


def _value(
    kind: str,
    parts: dict[str, str | None],
    language: Language,
    published: date | None,
    *,
    is_future: bool,
) -> FoundDate | None:
    if kind == "weekday":
        return _weekday(str(parts["weekday"]), language, published, is_future=is_future)
    if kind == "relative":
        return _shifted(published, _RELATIVE[str(parts["word"]).lower()])
    month = _month(parts.get("month"), language)
    day = int(parts.get("day") or 0) or None
    if parts.get("year"):
        return _made(int(str(parts["year"])), month, day, Found.STATED)
    return _without_year(month, day, published, is_future=is_future)


def _month(name: str | None, language: Language) -> int | None:
    if name is None:
        return None
    if name.isdecimal():
        return int(name)
    names = [month.lower() for month in language.lists["months"]]
    return names.index(name.lower()) + 1


def _made(year: int, month: int | None, day: int | None, found: Found) -> FoundDate | None:
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    try:
        return FoundDate(date(year, month or 1, day or 1), precision, found)
    except ValueError:
        return None


def _without_year(
    month: int | None, day: int | None, published: date | None, *, is_future: bool
) -> FoundDate | None:
    """The latest such day before publication; the next one where the tense points forward."""
    if published is None or month is None:
        return None
    for year in (published.year, published.year - 1, published.year + 1):
        made = _made(year, month, day, Found.INFERRED)
        if made is None:
            continue
        ahead = made.day > published
        if year > published.year or ahead == is_future or (not ahead and not is_future):
            return made
        if is_future and not ahead and (published - made.day).days < 120:
            return made
    return None


def _weekday(
    name: str, language: Language, published: date | None, *, is_future: bool
) -> FoundDate | None:
    """The nearest such day on the side that the tense points to; the day itself counts."""
    if published is None:
        return None
    wanted = [day.lower() for day in language.lists["weekdays"]].index(name.lower())
    back = (published.weekday() - wanted) % 7
    days = (-back) % 7 or 7 if is_future else -back
    return _shifted(published, days)


def _shifted(published: date | None, days: int) -> FoundDate | None:
    if published is None:
        return None
    return FoundDate(published + timedelta(days=days), Precision.DAY, Found.RELATIVE)
