"""How a language writes dates: patterns, and the words without which they are not worth a try."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from sources.reader.languages import Language
from sources.reader.sentences import lowered

_WORD, _DIGIT = re.compile(r"\w+"), re.compile(r"\d")
_LONG, _SHORT = 5, 2  # letters
_NUMBER = "0"  # any, among the words of a passage
AWAY = {
    "relative": "relative_days",
    "week": "relative_weeks",
    "back": "relative_months",
    "ago": "relative_years",
}
# Kinds told by words, and the list that has them; all others need a number.
_WORDED = AWAY | {
    "led month": "months",
    "weekday": "weekdays",
    "counted": "counted_days",
    "months": "counted_months",
    "years": "counted_years",
}


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str], frozenset[str]], ...]:
    """By kind, the surest first, with the words of which it needs one; for a lowered text.

    `day_patterns` of the language say how it writes a day.
    """
    parts = {
        "day": r"(?P<day>\d{1,2})",
        "month": rf"(?P<month>{_any(numbered(language.lists['months']))})\.?",
        "year": r"(?P<year>\d{4})",
    }
    month, year = parts["month"], r"(?P<year>(?:19|20)\d\d)"
    leads, eras = _any(language.lists["month_leads"]), _any(language.lists["year_leads"])
    weekdays = _any(numbered(language.lists["weekdays"]))
    days = language.lists["day_patterns"]
    gone = _any(language.words["last_day"]) or "(?!)"
    rows = [
        ("iso", r"(?<!\w)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
        *(("day", rf"(?<!\w){_filled(row, parts)}") for row in days if "day" in row),
        ("month", rf"(?<!\w){month}(?:\s+de)?\s+{parts['year']}\b"),
        *(("day", rf"(?<!\w){_filled(row, parts)}") for row in days if "day" not in row),
        ("led month", rf"(?<!\w)(?:{leads})\s*{month}\b(?!\s+\d)"),
        ("year", rf"(?<!\w)(?:{eras})\s+{year}\b"),
        (
            "weekday",
            rf"(?<!\w)(?:(?P<gone>{gone})\s+)?(?P<weekday>{weekdays})\b(?:\s+(?P<over>{gone})\b)?",
        ),
        ("counted", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['counted_days']))})(?!\w)"),
        ("months", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['counted_months']))})(?!\w)"),
        ("years", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['counted_years']))})(?!\w)"),
        *(("bare", rf"(?<!\w){_filled(row, parts)}") for row in language.lists["bare_days"]),
        ("relative", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['relative_days']))})(?!\w)"),
        ("week", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['relative_weeks']))})(?!\w)"),
        ("back", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['relative_months']))})(?!\w)"),
        ("ago", rf"(?<!\w)(?P<word>{_any(shifts(language.lists['relative_years']))})(?!\w)"),
    ]
    return tuple((kind, re.compile(pattern), _telling(kind, language)) for kind, pattern in rows)


@lru_cache(maxsize=16)  # of one passage it is asked several times
def worth_trying(piece: str, language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Most sentences have neither a number nor a word by which a date is told."""
    words = {*_WORD.findall(piece), *([_NUMBER] if _DIGIT.search(piece) else ())}
    return tuple(
        (kind, pattern)
        for kind, pattern, needs in _patterns(language)
        if not needs.isdisjoint(words)
    )


def _telling(kind: str, language: Language) -> frozenset[str]:
    """The longest word of each name or phrase by which a date of the kind is told.

    Of short words the one that most phrases of the kind have: "day" of "that day".
    """
    if kind not in _WORDED:
        return frozenset({_NUMBER})
    rows = language.lists[_WORDED[kind]]
    names = numbered(rows) if kind in {"weekday", "led month"} else shifts(rows)
    phrases = [_WORD.findall(lowered(name)) for name in names]
    counts = Counter(word for phrase in phrases for word in phrase)
    for word in language.words["articles"] | language.words["negations"]:
        counts[word] = 0
    return frozenset(
        max(phrase, key=len)
        if max(map(len, phrase)) >= _LONG
        else max(phrase, key=lambda word: (len(word) > _SHORT, counts[word]))
        for phrase in phrases
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(str.lower, words), key=len, reverse=True))


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """A pattern of a language file with what stands for {day}, {month}, {year}."""
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return pattern


@lru_cache(maxsize=32)
def numbered(names: tuple[str, ...]) -> dict[str, int]:
    """Each form of a month or weekday -> its place in the list: "січня|січень"."""
    return {form.lower(): at for at, name in enumerate(names) for form in name.split("|")}


@lru_cache(maxsize=32)
def shifts(rows: tuple[str, ...]) -> dict[str, int]:
    """ "yesterday:-1" -> how many days or months away."""
    return {word: int(number) for word, _, number in (row.rpartition(":") for row in rows)}
