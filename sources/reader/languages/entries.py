"""What stands for a form in the word lists: "вимагає" is found under "вимага*"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

STEM = "*"  # "вимаг*" stands for all words that begin so, "*abkommen" for those that end so
_SHORTEST_STEM = 2  # letters


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of all word lists: written out, or by how their forms begin or end."""

    stems: dict[str, str]
    tails: dict[str, str]
    exact: frozenset[str]

    @classmethod
    def among(cls, words: Iterable[str]) -> Entries:
        """The words of all lists, each as it is written there."""
        used = frozenset(words)
        return cls(
            stems={word[:-1]: word for word in used if word.endswith(STEM)},
            tails={word[1:]: word for word in used if word.startswith(STEM)},
            exact=frozenset(word for word in used if STEM not in word),
        )

    def of(self, low: str) -> str:
        """The best entry for a form; the form itself where there is none."""
        if low in self.exact or not (self.stems or self.tails):
            return low
        for length in range(len(low), _SHORTEST_STEM - 1, -1):
            entry = self.stems.get(low[:length]) or self.tails.get(low[-length:])
            if entry:
                return entry
        return low
