"""A circumstance that opens a sentence: "**Sous l'égide de l'ONU**, le Tchad et le Soudan ont signé"."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token

_LONGEST_LIST = 30  # words of a list of names before its verb


def ends_before(first: int, name: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether the phrase with a name at `first` is one, and the name at `name` acts behind its comma."""
    start = _clause_start(first, tokens, language)
    is_apart = _is_circumstance(start, tokens, language) or _is_bare(start, name, tokens, language)
    return is_apart and _acts(name, tokens, language)


def _clause_start(at: int, tokens: Sequence[Token], language: Language) -> int:
    while at > 0 and tokens[at - 1].is_word and tokens[at - 1].low not in language.words["breaks"]:
        at -= 1
    return at


def _is_circumstance(start: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "Sous", "À la demande", "Après", "Réunis", "Signataires": no name of a list stands so."""
    words, low = language.words, tokens[start].low
    leads = words["prepositions"] | words["locatives"] | words["circumstances"]
    if low in leads:
        return low not in words["genitives"] | words["among"] | words["agents"]
    return start == 0 and low in language.verbs


def _is_bare(start: int, name: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "**Signataires** de l'accord de Doha, le Tchad": a noun without the article that names have."""
    words = language.words
    has_article = tokens[name - 1].low in words["articles"]
    is_noun = tokens[start].low not in words["representatives"] | words["articles"]
    return start == 0 and has_article and is_noun and tokens[1].low in words["genitives"]


def _acts(name: int, tokens: Sequence[Token], language: Language) -> bool:
    """A verb follows the list of names with no comma between: "le Tchad, le Soudan et la Libye **ont**"."""
    words = language.words
    small = words["articles"] | words["conjunctions"] | words["genitives"]
    is_last = False
    for at in range(name, min(name + _LONGEST_LIST, len(tokens))):
        token = tokens[at]
        is_verb = token.low in words["auxiliaries"] | words["perfect"] | words["passives"]
        is_verb = is_verb or token.low in words["reflexives"] or token.low in language.verbs
        if is_verb and token.text[0].islower():
            return tokens[at - 1].is_word
        is_named = token.text[0].isupper() or token.low in words["representatives"]
        if not (is_named or token.low in small or token.text == ",") or (
            is_last and token.text == ","
        ):
            return False
        is_last = is_last or token.low in words["conjunctions"]
    return False
