"""Two verbs denied at once: who neither accepts nor refuses has said nothing yet."""

from collections.abc import Iterator

from sources.reader.claims import Claim
from sources.reader.languages import Language
from sources.reader.parsing import Parse

_BESIDE = 4  # words from the one verb to the other: ", ні "
_LEADING = 3  # words before the first that deny it: "n'a ni"
_YES = {"accepts", "agreed", "supports"}


def denied_with(claim: Claim, parse: Parse, language: Language) -> int | None:
    """The opposite that is denied beside a verb: "has neither accepted nor rejected the plan"."""
    senses, at = claim.verb.senses, claim.verb.at
    for other in _beside(at, len(parse.tokens)):
        found = language.verbs.get(parse.tokens[other].low, frozenset())
        if _are_opposites(senses, found) or _are_opposites(found, senses):
            return other if _are_denied(min(at, other), max(at, other), parse, language) else None
    return None


def _beside(at: int, end: int) -> Iterator[int]:
    yield from range(at + 1, min(at + _BESIDE, end))
    yield from range(max(at - _BESIDE + 1, 0), at)


def _are_opposites(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & _YES) and "rejects" in other


def _are_denied(first: int, last: int, parse: Parse, language: Language) -> bool:
    denying = language.words["negations"] | language.words["neither"]
    leads = parse.tokens[max(first - _LEADING, 0) : first]
    between = parse.tokens[first + 1 : last]
    return all(any(one.low in denying for one in part) for part in (leads, between))
