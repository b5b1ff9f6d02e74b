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
_SEVERAL = 2  # languages
_READABLE = 0.8  # of a text in several: so much must be in some that can be read


def detect_language(text: str) -> str:
    """Two letters. Raises UnsupportedLanguageError for one that the reader has no words of.

    A short text may be as likely in a rare language as in one that can be read: it is read. A text
    in several languages is taken for a rare one as well; it is read in the one it has most of.
    """
    start = text[:_ENOUGH]
    known = languages.available()
    scores = dict(py3langid.rank(start))
    code, best = (
        max(some, key=lambda one: scores[one]) for some in (scores, known & scores.keys())
    )
    if code == best or odds(scores, code, best, start) < CERTAIN:
        return best
    shares: Counter[str] = Counter()
    for passage in _PASSAGES.split(start):
        shares[py3langid.classify(passage)[0]] += len(passage)
    readable = {one: share for one, share in shares.items() if one in known}
    if len(readable) < _SEVERAL or sum(readable.values()) < _READABLE * shares.total():
        raise UnsupportedLanguageError(code)
    return max(readable, key=lambda one: readable[one])


def odds(scores: Mapping[str, float], found: str, other: str, text: str) -> float:
    """How much likelier one language is than the other, as a logarithm.

    Scores grow with the length; by its root they are odds that hold for any (py3langid.langid).
    """
    return (scores[found] - scores.get(other, -math.inf)) / math.sqrt(len(text.encode()) or 1)
