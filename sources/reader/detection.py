"""In which of its languages the reader takes a text to be."""

import math
import re
from collections import Counter
from collections.abc import Mapping

import py3langid

from sources.reader import languages
from sources.reader.types import UnsupportedLanguageError

# The odds of another language that are taken for certainty.
CERTAIN = math.log(100)
_ENOUGH = 5000  # characters
_PASSAGES = re.compile(r"(?<=[.!?…»”])\s+|\n+")


def detect_language(text: str) -> str:
    """Two letters. Raises UnsupportedLanguageError for one that the reader has no words of.

    A short text, and one in several languages, may be a little likelier in a rare language than in
    any that can be read. It is read in the one that it has most of.
    """
    start = text[:_ENOUGH]
    scores = dict(py3langid.rank(start))
    found, best = max(scores, key=lambda code: scores[code]), _likeliest(scores)
    if found != best and odds(scores, found, best, start) > CERTAIN:
        raise UnsupportedLanguageError(found)
    if found == best:
        return best
    shares: Counter[str] = Counter()
    for passage in _PASSAGES.split(start):
        shares[_likeliest(dict(py3langid.rank(passage)))] += len(passage)
    return max(shares, key=lambda code: shares[code])


def _likeliest(scores: Mapping[str, float]) -> str:
    """Of the languages that can be read."""
    return max(languages.available(), key=lambda code: scores.get(code, -math.inf))


def odds(scores: Mapping[str, float], found: str, other: str, text: str) -> float:
    """How much likelier one language is than the other, as a logarithm.

    Scores grow with the length; by its root they are odds that hold for any (py3langid.langid).
    """
    return (scores[found] - scores.get(other, -math.inf)) / math.sqrt(len(text.encode()) or 1)
