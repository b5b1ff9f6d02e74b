"""What a verb shares with the one before it, and what stands between it and its object."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token

_REACH = 30  # words from an auxiliary to the second participle that it helps
_ASIDE = 6  # words between two commas
_STOPS = frozenset(";:.!?")


def joins_participle(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "a salué l'accord et (promis) de lever": the auxiliary is not said twice.

    Not "a salué l'accord négocié et (signé) lundi": joined to a participle of no auxiliary.
    """
    words = language.words
    at = index - 1
    while at > 0 and tokens[at].low in words["inner"]:
        at -= 1
    if language.grammar.is_verb_final or tokens[at].low not in words["conjunctions"]:
        return False
    helpers = words["auxiliaries"] - words["passives"]
    for before in range(at - 1, max(at - _REACH, 0), -1):
        if tokens[before].text in _STOPS:
            return False
        if tokens[before].low not in language.participles:
            continue
        lead = before - 1
        while lead > 0 and tokens[lead].low in words["inner"] | words["negations"]:
            lead -= 1
        return tokens[lead].low in helpers
    return False


def behind_aside(tokens: Sequence[Token], index: int) -> int:
    """Where an aside ends that stands right behind a word: "prêt(, mercredi,) à discuter"."""
    if index + 1 >= len(tokens) or tokens[index + 1].text != ",":
        return index
    for at in range(index + 2, min(index + 2 + _ASIDE, len(tokens))):
        if tokens[at].text == ",":
            return at
        if not tokens[at].is_word:
            break
    return index
