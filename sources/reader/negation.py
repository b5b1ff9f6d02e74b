"""Answers put off: "has neither accepted nor rejected", "has not yet accepted"."""

from collections.abc import Iterator

from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.languages import Language
from sources.reader.parsing import Parse

_BESIDE = 4  # words from the one verb to the other: ", ні "
_LEADING = 3  # words before the first that deny it: "n'a ni"
_YES = {"accepts", "agreed", "supports"}


def denied_with(claim: Claim, parse: Parse, language: Language) -> int | None:
    """The opposite that is denied beside a verb: "has neither accepted nor rejected the plan"."""
    senses, at = claim.verb.senses, claim.verb.at
    if "open" in senses:  # "не прийняла і не відкинула": what is denied stands last
        at = claim.verb.last
        senses |= language.verbs.get(parse.tokens[at].low, frozenset())
    if not (senses & _YES or "rejects" in senses):
        return None
    tokens = parse.tokens
    for other in _beside(at, len(tokens)):
        found = language.verbs.get(tokens[other].low)
        if found is None:
            continue
        if _are_opposites(senses, found) or _are_opposites(found, senses):
            return other if _are_denied(min(at, other), max(at, other), parse, language) else None
    return None


def _beside(at: int, end: int) -> Iterator[int]:
    yield from range(at + 1, min(at + _BESIDE, end))
    yield from range(max(at - _BESIDE + 1, 0), at)


def _are_opposites(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & _YES) and "rejects" in other


def _are_denied(first: int, last: int, parse: Parse, language: Language) -> bool:
    words = language.words
    denying = words["negations"] | words["neither"]
    leads = parse.tokens[max(first - _LEADING, 0) : first]
    between = parse.tokens[first + 1 : last]
    is_led = any(one.low in denying for one in leads)
    # "did not accept or reject"
    return is_led and any(one.low in denying | words["alternatives"] for one in between)


def is_put_off(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "has not yet accepted", "has yet to accept", "noch nicht": no refusal either."""
    verb, tokens, words = claim.verb, parse.tokens, language.words
    if verb.senses & {"signed", "not-signed", "demand"} or not verb.senses & _YES:
        return False
    start, end = max(verb.first - 2, 0), verb.last + 2
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, verb, language)
    for at in range(start, min(end, len(tokens))):
        if tokens[at].plain not in words["yet"]:
            continue
        before = at - 1  # an auxiliary may stand between: "non ha ancora accettato"
        while before > start and tokens[before].low in words["auxiliaries"]:
            before -= 1
        beside = {token.low for token in (*tokens[max(before, 0) : at], *tokens[at + 1 : at + 2])}
        is_ahead = verb.is_infinitive and bool(beside & language.grammar.infinitive_leads)
        # "weder … noch" puts nothing off, "noch nicht" does; "no apoya todavía".
        behind = at > verb.at and not language.grammar.is_verb_final
        is_denied = verb.is_negated and (bool(beside & words["negations"]) or behind)
        if (is_ahead and at < verb.at and not language.grammar.is_verb_final) or is_denied:
            return True
    return False
