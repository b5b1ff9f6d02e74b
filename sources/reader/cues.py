"""Thousands of phrases, looked for in a text in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator

from sources.reader.languages import GAP
from sources.reader.languages.entries import STEM

_START = re.compile(r"(?<!\w)\S")  # where a phrase may begin
_FIRST = 4  # letters by which phrases are looked up, but for shorter words
_SHORT = 2
_KEPT = 20_000  # beginnings of words


class Cues:
    """Phrases by their first letters: a word is tried against those that begin as it does.

    Their patterns are made when such a word comes: there are thousands, and most never do.
    """

    def __init__(self, cues: Iterable[str], form: Callable[[str], str]) -> None:
        self._form = form
        self._cues = tuple(cues)
        # Places among them, by what they begin with; "" for those that may begin in any way: "*truppe"
        self._rows: dict[str, list[int]] = {}
        self._patterns: dict[str, re.Pattern[str] | None] = {}
        for at, cue in enumerate(self._cues):
            self._rows.setdefault(_opening(cue), []).append(at)

    def found_in(self, low: str) -> Iterator[re.Match[str]]:
        """In order, of those that begin with the same word the first."""
        end, patterns = 0, self._patterns
        for start in _START.finditer(low):
            at = start.start()
            if at < end:
                continue
            first = low[at : at + _FIRST]
            pattern = patterns[first] if first in patterns else self._pattern(first)
            match = pattern.match(low, at) if pattern else None
            if match:
                end = match.end()
                yield match

    def _pattern(self, first: str) -> re.Pattern[str] | None:
        """One for all letters with which the same phrases begin."""
        known = tuple(one for one in ("", first[:_SHORT], first) if one in self._rows)
        key = known[-1] if known else ""
        if key not in self._patterns:
            places = sorted(at for one in set(known) for at in self._rows[one])
            rows = "|".join(self._form(self._cues[at]) for at in places)
            self._patterns[key] = re.compile(rf"(?:{rows})(?!\w)") if rows else None
        if len(self._patterns) < _KEPT:
            self._patterns[first] = self._patterns[key]
        return self._patterns[key]


def _opening(cue: str) -> str:
    """The first letters if all of them are given, else the first two, else none."""
    for length in (_FIRST, _SHORT):
        first = cue[:length]
        if len(first) == length and not {STEM, GAP} & set(first):
            return first
    return ""
