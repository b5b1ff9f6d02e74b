"""Texts that tell of years gone by: a day without a year is of the year that they are at.

"In June 2019 … On 4 March": where nothing is counted from the day of publication ("on Tuesday",
"last month"), nothing is news, and what is told goes on in time.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sources.reader.date_patterns import shifts
from sources.reader.languages import Language
from sources.reader.narrative_dates import continued, is_recent
from sources.reader.types import Found, FoundDate, Precision

Match = tuple[int, int, FoundDate]
_YEAR = re.compile(r"(?:19|20)\d\d")
_ITEM = re.compile(r"(?m)^\s*[-•*–—·]")
_ITEMS = 3  # that make a list
_PASSED = 2  # dates of years gone by, behind which no day is the news of these days
_COUNTED = ("counted_months", "counted_years")


def may_be_chronicle(low: str, published: date) -> bool:
    """Whether a year gone by is named at all."""
    return any(int(year) < published.year for year in _YEAR.findall(low))


def days_of_chronicle(
    low: str, matches: Iterable[Match], language: Language, published: date
) -> dict[int, FoundDate]:
    """Where the dates without a year begin -> with their year; none of a text that tells news."""
    found = sorted(matches, key=lambda match: (match[0], -match[1]))
    found = [one for at, one in enumerate(found) if not at or one[0] >= found[at - 1][1]]
    counted = {word for group in _COUNTED for word in shifts(language.lists[group])}
    if any(is_relative(one, low, counted) for one in found):
        return {}
    is_list = len(_ITEM.findall(low)) >= _ITEMS
    if not is_list and any(_is_of_year(value, published) for _, _, value in found):
        return {}
    return _in_order(low, found, language, published)


def is_relative(match: Match, low: str, counted: set[str]) -> bool:
    """Counted from the day of publication, for sure."""
    start, end, value = match
    return value.found is Found.RELATIVE and low[start:end] not in counted


def _is_of_year(value: FoundDate, published: date) -> bool:
    return value.found is Found.STATED and value.day.year >= published.year


def _in_order(
    low: str, found: Sequence[Match], language: Language, published: date
) -> dict[int, FoundDate]:
    days: dict[int, FoundDate] = {}
    anchor: date | None = None
    passed = 0
    for start, end, value in found:
        if value.found is Found.STATED:
            if value.precision is not Precision.YEAR or _goes_on(
                low, start, end, value.day, anchor, language
            ):
                anchor, passed = value.day, passed + 1
        elif value.found is Found.INFERRED and anchor:
            told = continued(value, anchor, published, is_chronicle=passed >= _PASSED)
            if told != value:
                days[start], anchor, passed = told, told.day, passed + 1
    return days | _before_the_first(low, found, published)


def _goes_on(
    low: str, start: int, end: int, year: date, anchor: date | None, language: Language
) -> bool:
    """ "in 2018", "the summer of 2018"; "guarantor since 1960", "the accord of 2015" do not."""
    words, before = language.words, low[:start].split()[-1:]
    lead = low[start:end].split()[0]
    if lead in words["bounds"] or (anchor and year.year < anchor.year):
        return False
    return lead not in words["genitives"] or bool(words["seasons"].intersection(before))


def _before_the_first(low: str, found: Sequence[Match], published: date) -> dict[int, FoundDate]:
    """ "Already in February … signed on 18 March 1994": of the year that is named next.

    Only in the same paragraph: a text may begin with the news, and go on to what was before.
    """
    full = (
        (start, value.day)
        for start, _, value in found
        if value.found is Found.STATED and value.precision is not Precision.YEAR
    )
    first, anchor = next(full, (0, published))
    days = {}
    for start, _, value in found:
        if start >= first or value.found is not Found.INFERRED or "\n" in low[start:first]:
            continue
        if not is_recent(value, published) and (day := _latest(value.day, anchor)):
            days[start] = FoundDate(day, value.precision, Found.INFERRED)
    return days


def _latest(day: date, anchor: date) -> date | None:
    """The last such day up to the anchor."""
    try:
        same = day.replace(year=anchor.year)
        return same if same <= anchor else day.replace(year=anchor.year - 1)
    except ValueError:  # 29 February
        return None
