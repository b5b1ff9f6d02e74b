"""What stands for a form in the word lists: "вимагає" is found under "вимага*"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

STEM = "*"  # "вимаг*" stands for all words that begin so, "*abkommen" for those that end so
_SHORTEST_STEM = 2  # letters
_LAST = "\U0010ffff"  # sorts behind all letters


def covers(word: str, plain: str, low: str) -> bool:
    """Whether a word of a phrase stands for a form and its entry: "взя*" for "взяла"."""
    return word == low or (word.endswith(STEM) and plain.startswith(word[:-1]))


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of all word lists: written out, or by how their forms begin or end."""

    stems: dict[str, str]
    tails: dict[str, str]
    exact: frozenset[str]
    ordered: tuple[str, ...]
    longest: int

    @classmethod
    def among(cls, words: Iterable[str]) -> Entries:
        """The words of all lists, each as it is written there."""
        used = frozenset(words)
        return cls(
            stems={word[:-1]: word for word in used if word.endswith(STEM)},
            tails={word[1:]: word for word in used if word.startswith(STEM)},
            exact=frozenset(word for word in used if STEM not in word),
            ordered=tuple(sorted(used)),
            longest=max(map(len, used), default=0),
        )

    def of(self, low: str) -> str:
        """The best entry for a form; the form itself where there is none."""
        if low in self.exact or not (self.stems or self.tails):
            return low
        for length in range(min(len(low), self.longest), _SHORTEST_STEM - 1, -1):
            entry = self.stems.get(low[:length]) or self.tails.get(low[-length:])
            if entry:
                return entry
        return low

    def entered(self, word: str) -> str:
        """A word of a phrase, under the entry of its form unless it is a stem itself."""
        return word if STEM in word else self.of(word)

    def in_phrase(self, word: str) -> str:
        """The same, but "einigung" never stands for all words in "*ung"."""
        return word if self.of(word).startswith(STEM) else self.entered(word)

    def opening(self, word: str) -> frozenset[str]:
        """The entries under which a phrase that begins with this word is looked for."""
        is_stem = word.endswith(STEM)
        return self.that_may_be(word) if is_stem else frozenset({self.of(word)})

    def under(self, words: Iterable[str]) -> frozenset[str]:
        """The words with all entries that begin as one of them: under "взя*" stands "взяла"."""
        found = set(words)
        for word in [word for word in found if word.endswith(STEM)]:
            first = bisect_left(self.ordered, word[:-1])
            found.update(self.ordered[first : bisect_left(self.ordered, word[:-1] + _LAST)])
        return frozenset(found)

    def that_may_be(self, word: str) -> frozenset[str]:
        """The entries that forms of a word of a phrase can have."""
        is_open = word.endswith(STEM)
        return self.under([word]) | {self.of(word[:-1])} if is_open else frozenset({word})
