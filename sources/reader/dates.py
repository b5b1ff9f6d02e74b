"""Dates in a sentence: absolute, partial, or relative to the day of publication."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from sources.reader.chronicles import days_of_chronicle, may_be_chronicle
from sources.reader.date_patterns import AWAY, numbered, shifts, worth_trying
from sources.reader.languages import Language
from sources.reader.narrative_dates import (
    continued,
    day_of,
    month_away,
    months_on,
    on_day,
    shifted,
    week_away,
    year_away,
    years_on,
)
from sources.reader.sentences import lowered
from sources.reader.types import Found, FoundDate, Precision, Span

_LONGEST_NOUN = 5  # letters of a noun that ends as a future does: "opéra"
_NARRATIVE = 800  # characters before "two days earlier" in which its day must be named
_CUT = re.compile(r"(?<=\D[.!?])\s|\n")
_BULLETS = frozenset("-•*–—·")
_BESIDE = 6  # characters between a weekday and the date it belongs to: ", the "


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date and the words that give it."""

    span: Span
    date: FoundDate


def dates_in(
    text: str,
    span: Span,
    language: Language,
    published: date | None,
    *,
    is_future: bool | None = None,
) -> list[DateAt]:
    """All dates of a passage, in order; overlapping ones give way to the longer.

    "Le 7 janvier", published on 2026-01-08, is 2026-01-07, inferred: the latest such day
    before, unless the sentence speaks of what is to come (`is_future`: None = by its words).
    """
    return list(_dates_in(text, span, language, published, is_future=is_future))


@lru_cache(maxsize=16)  # each claim of a sentence asks for its dates
def _dates_in(
    text: str, span: Span, language: Language, published: date | None, *, is_future: bool | None
) -> list[DateAt]:
    piece = lowered(text[span.start : span.end])
    if not worth_trying(piece, language):
        return []
    if is_future is None:
        is_future = speaks_of_what_comes(piece.split(), language)
    found: list[DateAt] = []
    matches = [
        *_counted(text, span, language, published),
        *_counted_on(text, span, language, published),
        *_matches(piece, language, published, is_future=is_future),
    ]
    for start, end, value in matches:
        if not any(
            start < one.span.end - span.start and one.span.start - span.start < end for one in found
        ):
            found.append(DateAt(Span(span.start + start, span.start + end), value))
    found.sort(key=lambda one: one.span.start)
    if published and any(one.date.found is Found.INFERRED for one in found):
        found = _with_years(found, text, span, language, published)
    return [one for one in found if not _is_beside_a_full_date(one, found)]


def speaks_of_what_comes(words: Sequence[str], language: Language) -> bool:
    """ "siégera", "is due", "are to meet" """
    endings, grammar = language.grammar.future_endings, language.grammar
    if any(_is_to_come(word, language) for word in words):
        return True
    if grammar.has_aspect:
        endings = ()
    if endings and any(word.endswith(endings) and len(word) > _LONGEST_NOUN for word in words):
        return True
    return any(
        first in language.words["announcing"] and second in grammar.infinitive_leads
        for first, second in pairwise(words)
    )


@lru_cache(maxsize=1 << 15)
def _is_to_come(whole: str, language: Language) -> bool:
    word = whole.removeprefix("n'").removeprefix("n’")  # "n'aura (pas lieu)"
    low = language.fold(word)
    return bool({word, low} & language.words["future"]) or language.is_to_come(word, low)


def _is_beside_a_full_date(one: DateAt, found: list[DateAt]) -> bool:
    """ "lundi 11 janvier 2026": the weekday only repeats (or contradicts) what the date says."""
    if one.date.found is not Found.RELATIVE:
        return False
    return any(
        other.date.found is not Found.RELATIVE and 0 <= other.span.start - one.span.end <= _BESIDE
        for other in found
    )


def _counted(
    text: str, span: Span, language: Language, published: date | None
) -> Iterator[tuple[int, int, FoundDate]]:
    """ "On 7 May … Two days earlier …": counted from the day that the text named last before.

    "The day before the summit" is counted from the summit, of which nothing is known.
    """
    piece = lowered(text[span.start : span.end])
    pattern = dict(worth_trying(piece, language)).get("counted")
    for match in pattern.finditer(piece) if pattern else ():
        if _is_of_an_event(piece[match.end() :].split(maxsplit=1)[:1], language):
            continue
        start = span.start + match.start()
        is_news = match["word"] in shifts(language.lists["relative_days"])
        # "накануне" alone, or in a paragraph of its own, is the day before this one
        first = text.rfind("\n", 0, start) + 1 if is_news else 0
        anchor = _last_day(text, start, language, published, first) or (
            published if is_news else None
        )
        if anchor is not None:
            shift = shifts(language.lists["counted_days"])[match["word"]]
            yield match.start(), match.end(), on_day(anchor + timedelta(days=shift))


def _counted_on(
    text: str, span: Span, language: Language, published: date | None
) -> Iterator[tuple[int, int, FoundDate]]:
    """ "deux mois plus tard", "the same year", "le 20": counted from the last date of the text."""
    piece = lowered(text[span.start : span.end])
    for kind, pattern in worth_trying(piece, language):
        for match in pattern.finditer(piece) if kind in _ON else ():
            start = span.start + match.start()
            anchor = _last_date(text, start, language, published)
            if anchor is None or (kind == "bare" and anchor.precision is Precision.YEAR):
                continue
            counted = _ON[kind](anchor.day, match, language)
            if counted is not None:
                yield match.start(), match.end(), counted


def _last_date(text: str, end: int, language: Language, published: date | None) -> FoundDate | None:
    """The last date before that is no mere weekday or "yesterday"."""
    start = max(end - _NARRATIVE, 0)
    found = [
        (at, value)
        for at, _, value in _matches(lowered(text[start:end]), language, published, is_future=False)
        if value.found is not Found.RELATIVE
    ]
    if not found:
        return None
    at, value = max(found, key=lambda pair: pair[0])
    return _retold(start + at, value, text, language, published)


def _retold(
    at: int, value: FoundDate, text: str, language: Language, published: date | None
) -> FoundDate:
    """With the year of the chronicle that it stands in."""
    if published is None or value.found is not Found.INFERRED:
        return value
    return _chronicle(text, language, published).get(at, value)


def _with_years(
    found: list[DateAt], text: str, span: Span, language: Language, published: date
) -> list[DateAt]:
    """Dates without a year, of the year of the full date before them in the paragraph or list."""
    if days := _chronicle(text, language, published):
        return [DateAt(one.span, days.get(one.span.start, one.date)) for one in found]
    start = text.rfind("\n", 0, span.start) + 1
    if text[start : start + 2].strip()[:1] in _BULLETS:
        start = max(span.start - _NARRATIVE, 0)
    start = max(start, span.start - _NARRATIVE)
    anchor = _last_full(lowered(text[start : span.start]), language)
    told: list[DateAt] = []
    for one in found:
        if one.date.found is Found.STATED:
            is_full = one.date.precision in {Precision.DAY, Precision.MONTH}
            anchor = one.date.day if is_full else anchor
            told.append(one)
        else:
            value = continued(one.date, anchor, published) if anchor else one.date
            anchor = value.day if anchor and value != one.date else anchor
            told.append(DateAt(one.span, value))
    return told


@lru_cache(maxsize=4)  # each sentence with such a date asks for all of its text
def _chronicle(text: str, language: Language, published: date) -> dict[int, FoundDate]:
    low = lowered(text)
    if not may_be_chronicle(low, published):
        return {}
    matches = _matches(low, language, published, is_future=False)
    return days_of_chronicle(low, matches, language, published)


def _last_full(before: str, language: Language) -> date | None:
    """The last date with a year and a month."""
    found = [
        (start, value.day)
        for start, _, value in _matches(before, language, None, is_future=False)
        if value.found is Found.STATED and value.precision is not Precision.YEAR
    ]
    return max(found)[1] if found else None


def _is_of_an_event(following: Sequence[str], language: Language) -> bool:
    """ "la veille du sommet", "накануне переговоров" """
    words = language.words
    for word in following:
        low = language.fold(word.strip('.,;:!?»”"').partition("'")[0])
        if low in words["genitives"] | words["meeting_nouns"] | set(language.documents):
            return True
        # "the day before the talks"; "la veille, la Russie" has its comma before.
        return low in words["articles"] and language.grammar.has_bare_nouns
    return False


def _last_day(
    text: str, end: int, language: Language, published: date | None, first: int = 0
) -> date | None:
    """The last day named in the sentences before, each with its own tense.

    What a weekday was counted from is told already: "said on Thursday it would. A day earlier, …".
    """
    start = max(end - _NARRATIVE, first)
    before = lowered(text[start:end])
    cuts = [0, *(cut.end() for cut in _CUT.finditer(before)), len(before)]
    for begin, last in reversed(list(pairwise(cuts))):
        piece = before[begin:last]
        is_future = speaks_of_what_comes(piece.split(), language)
        days = [
            (at, _retold(start + begin + at, value, text, language, published).day)
            for ahead in {is_future, False}
            for at, _, value in _matches(piece, language, published, is_future=ahead)
            if value.precision is Precision.DAY
            and ahead == (is_future and value.found is not Found.RELATIVE)
        ]
        if days:
            return max(days)[1]
    return None


def _matches(
    piece: str, language: Language, published: date | None, *, is_future: bool
) -> Iterator[tuple[int, int, FoundDate]]:
    for kind, pattern in worth_trying(piece, language):
        if kind in _COUNTED:
            continue
        for match in pattern.finditer(piece):
            if kind == "relative" and match["word"] in shifts(language.lists["counted_days"]):
                continue
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
        if parts["gone"] or parts["over"]:  # "last Thursday": a week ago, said on a Thursday
            return _weekday(str(parts["weekday"]), language, published, is_future=False, least=1)
        return _weekday(str(parts["weekday"]), language, published, is_future=is_future)
    if kind in _AWAY:
        number = shifts(language.lists[AWAY[kind]])[lowered(str(parts["word"]))]
        return _AWAY[kind](published, number)
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
    return numbered(language.lists["months"])[name.lower()] + 1


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
    name: str, language: Language, published: date | None, *, is_future: bool, least: int = 0
) -> FoundDate | None:
    """The nearest such day on the side that the tense points to; the day itself counts."""
    if published is None:
        return None
    wanted = numbered(language.lists["weekdays"])[name.lower()]
    back = (published.weekday() - wanted - least) % 7 + least
    days = (-back) % 7 or 7 if is_future else -back
    return shifted(published, days)


_AWAY: dict[str, Callable[[date | None, int], FoundDate | None]] = {
    "relative": shifted,
    "week": week_away,
    "back": month_away,
    "ago": year_away,
}


def _number(group: str, match: re.Match[str], language: Language) -> int:
    return shifts(language.lists[group])[lowered(match["word"])]


_ON: dict[str, Callable[[date, re.Match[str], Language], FoundDate | None]] = {
    "months": lambda day, match, words: months_on(day, _number("counted_months", match, words)),
    "years": lambda day, match, words: years_on(day, _number("counted_years", match, words)),
    "bare": lambda day, match, _words: day_of(day, int(match["day"])),
}
_COUNTED = {"counted", *_ON}
