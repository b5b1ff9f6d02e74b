"""The day on which a text says that it was written or published: its dateline (docs/rules.md, 9)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from sources.reader.dates import dates_in
from sources.reader.languages import Language
from sources.reader.types import Found, FoundDate, Precision, Span

_LINES = 6  # of the head, at most: title, standfirst, byline, dateline
_LINE = 200  # characters: a longer line is prose, and the head ends with it
_YEARS = 5  # back, in which a weekday and a day fit one year only
_CAPITAL = r"[^\W\d_a-zà-öø-ÿа-яіїєґё][\w'’.-]*"
_PLACE = re.compile(
    rf"\W*(?P<place>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}(?:,\s{_CAPITAL}(?:\s{_CAPITAL})?)?)"
    r"(?:\s\([^()]{2,40}\))?\s*,[\s,]*(?:[^\W\d_]{1,3}\s+)?"  # "(AFP)"; "den", "el", "on"
)
_AGENCY = r"\s*\([^()]{2,40}\)\s*\.?\s*[-–—:]"
_TIME = r",?\s*(?:[^\W\d_]{1,3}\s+){0,2}\d{1,2}\s?[:.hч]\s?\d\d\b"
# What may stand behind the day: nothing or the hour; behind a place also what the text begins with.
_END = re.compile(rf"(?:{_TIME})?(?:\s*$|\s+[|·•–—-])")
_BEHIND_PLACE = re.compile(
    rf"(?:{_TIME})?(?:,\s[^,.]{{2,30}}?)?(?:\s*$|{_AGENCY}|\.?\s*[-–—:]|\.\s|\s*\()"
)
_BEHIND_DAY = re.compile(rf"{_END.pattern}|{_AGENCY}")
_SHORT = re.compile(
    r"(?<![^\W_])(?P<word>[^\W\d_]{3,5})(?![^\W_])(?:\.|(?=\s\d)|(?<=\d\s.{3})|(?<=\d\s.{4}))"
)


def day_of(text: str, language: Language, received: date) -> date | None:
    """The day of its dateline, if it has one that leaves no doubt; never after `received`.

    "PARIS, 7 January 2026 (Agency) — The …", "Publié le 8 janvier 2026", "Kyiv, 24 лютого 2022",
    or a line with nothing but a day. One without a year counts only with a weekday that fits one
    of the last five years: "GENEVA, Tuesday 17 February (Agency) —".
    """
    for line in (_without_short_months(line, language) for line in _head(text)):
        for found in dates_in(line, Span(0, len(line)), language, received, is_future=False)[:1]:
            before, behind = line[: found.span.start], line[found.span.end :]
            ahead, weekday = _without_weekday(before, language)
            if _is_dateline(ahead, behind, language):
                day = _day(found.date, weekday, received)
                return day if day and day <= received else None
    return None


def _head(text: str) -> Iterator[str]:
    """The lines up to the first one that is prose, with its beginning."""
    lines = [line.strip() for line in text[:5000].split("\n") if line.strip()]
    for line in lines[:_LINES]:
        yield line[:_LINE]
        if len(line) > _LINE:
            return


def _is_dateline(before: str, behind: str, language: Language) -> bool:
    behind = _tail(language).sub("", behind, count=1)
    if not before.strip(" ,"):
        return bool(_BEHIND_DAY.match(behind))
    if _lead(language).search(before):
        return bool(_END.match(behind))
    place = _PLACE.fullmatch(before)
    return bool(place and _is_place(place["place"], language) and _BEHIND_PLACE.match(behind))


def _is_place(words: str, language: Language) -> bool:
    """No word for a text or an act: "Paris Declaration, 6 January 2026" is a heading."""
    low = [language.fold(word.strip(".,").lower()) for word in words.split()]
    others = language.words["meeting_nouns"]
    return not any(
        word in language.documents or word in language.nouns or word in others for word in low
    )


def _day(found: FoundDate, weekday: int | None, received: date) -> date | None:
    if found.precision is not Precision.DAY or found.found is Found.RELATIVE:
        return None
    if found.found is Found.STATED:
        return found.day
    if weekday is None:
        return None
    for year in range(received.year, received.year - _YEARS, -1):
        try:
            day = found.day.replace(year=year)
        except ValueError:  # 29 February
            continue
        if day <= received and day.weekday() == weekday:
            return day
    return None


def _without_weekday(before: str, language: Language) -> tuple[str, int | None]:
    """What stands before the weekday that the day is given with, and which one it is."""
    bare = before.rstrip(" ,").lower()
    for number, forms in enumerate(language.lists["weekdays"]):
        for form in forms.split("|"):
            head = before[: max(0, len(bare) - len(form))]
            if bare.endswith(form.lower()) and not head[-1:].isalnum():
                return head, number
    return before, None


def _without_short_months(line: str, language: Language) -> str:
    """ "Feb. 24, 2022" and "24 Feb 2022" with the month in full."""

    def in_full(match: re.Match[str]) -> str:
        return _month(match["word"].lower(), language) or match.group()

    return _SHORT.sub(in_full, line)


def _month(word: str, language: Language) -> str | None:
    """The month that begins so, if one alone does."""
    rows = [months.split("|") for months in language.lists["months"]]
    found = [next((form for form in row if form.lower().startswith(word)), "") for row in rows]
    if sum(bool(form) for form in found) != 1:
        return None
    return next(filter(None, found))


@lru_cache(maxsize=8)
def _lead(language: Language) -> re.Pattern[str]:
    """ "Published on", at the beginning or behind a mark: "By A. Author | Published on" """
    return re.compile(
        rf"(?:^|[|·•–—]\s*)\W*(?:{_any(language.lists['published_leads'])})\W*$", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def _tail(language: Language) -> re.Pattern[str]:
    """ "24 лютого 2022 року" """
    return re.compile(rf"^\s*(?:{_any(language.lists['year_tails'])})(?!\w)", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
