"""Names that do not stand for the party they are the name of."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token


def is_of_others(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    """Whether the words from token `first` to `last` name no party, or its opponents at home.

    "The Russian opposition leader called for a ceasefire"; but "Russian opposition to a ceasefire"
    is Russia's, and "the government and the opposition of Venezuela" are both of it.
    """
    return _is_pointing(tokens, first, last, language) or _are_opponents(
        tokens, first, last, language
    )


def _is_pointing(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    """ "Того ж дня": a word of grammar has its capital from the start of the sentence, not Togo's."""
    return first == last == 0 and tokens[0].low in language.words["articles"]


def _are_opponents(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    opponents = language.words["opponents"]
    if first > 0 and tokens[first - 1].low in opponents:
        first -= 1
    elif last + 1 < len(tokens) and tokens[last + 1].low in opponents:
        last += 1
    elif [t.low in opponents or t.low for t in tokens[last + 1 : last + 3]] == ["s", True]:
        last += 2  # "Venezuela's opposition"
    else:
        return False
    if last + 1 < len(tokens) and tokens[last + 1].low in language.words["prepositions"]:
        return False
    while first > 0 and tokens[first - 1].low in language.words["articles"]:
        first -= 1
    return first == 0 or tokens[first - 1].low not in language.words["conjunctions"]
