"""Thousands of phrases, looked for in a text in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator

from sources.reader.languages import GAP
from sources.reader.languages.entries import STEM

_START = re.compile(r"(?<!\w)\S")  # where a phrase may begin
_FIRST = 2  # letters by which phrases are looked up


class Cues:
    """Phrases by their first letters: a word is tried against those that begin as it does.

    Their patterns are made when such a word comes: there are thousands, and most never do.
    """

    def __init__(self, cues: Iterable[str], form: Callable[[str], str]) -> None:
        self._form = form
        self._rows: dict[str, list[str]] = {}
        self._free: list[str] = []  # may begin in any way: "*truppe"
        self._patterns: dict[str, re.Pattern[str] | None] = {}
        for cue in cues:
            first = cue[:_FIRST]
            is_free = len(first) < _FIRST or STEM in first or GAP in first
            (self._free if is_free else self._rows.setdefault(first, [])).append(cue)

    def found_in(self, low: str) -> Iterator[re.Match[str]]:
        """In order, of those that begin with the same word the first."""
        end = 0
        for start in _START.finditer(low):
            at = start.start()
            if at < end:
                continue
            first = low[at : at + _FIRST]
            pattern = self._patterns.get(first) or self._pattern(first)
            match = pattern.match(low, at) if pattern else None
            if match:
                end = match.end()
                yield match

    def _pattern(self, first: str) -> re.Pattern[str] | None:
        if first not in self._rows:
            first = ""
        if first not in self._patterns:
            rows = "|".join(map(self._form, (*self._rows.get(first, ()), *self._free)))
            self._patterns[first] = re.compile(rf"(?:{rows})(?!\w)") if rows else None
        return self._patterns[first]
