"""Who holds an office of a party, by a name that no list knows: "Sudans Präsident **Karl Muster** und"."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token

_LONGEST_PERSON = 4  # words of such a name
_PARTICLES = frozenset(["bin", "ibn", "de", "el", "al", "van", "von"])
_ARTICLES = ("al-", "el-")  # "Ahmed al-Sharaa"


def behind_holder(
    phrase: Sequence[Token], between: Sequence[Token], language: Language
) -> Sequence[Token]:
    """What stands between two parties without the office and the name of who holds it.

    `phrase` leads the first party. Only a word for "and" may follow: "der sudanesische Präsident
    Karl Muster (und der) Tschad".
    """
    words = language.words
    start = int(bool(between) and between[0].low == "s")  # "Chad's"
    at = start
    offices = words["representatives"] | words["genitives"]  # "ministre des Affaires étrangères"
    while at < len(between) and between[at].low in offices:
        at += 1
    if at == start and not any(token.low in words["representatives"] for token in phrase):
        return between
    at = start = _behind_comma(between, at)  # "the Chadian minister, Karl Muster, and"
    while at < len(between) and _is_name(between[at], language, is_first=at == start):
        at += 1
    is_person = start < at <= start + _LONGEST_PERSON
    at = _behind_comma(between, at)
    is_joined = at < len(between) and between[at].low in words["conjunctions"]
    return between[at:] if is_person and is_joined else between


def _behind_comma(tokens: Sequence[Token], at: int) -> int:
    return at + (at < len(tokens) and tokens[at].text == ",")


def _is_name(token: Token, language: Language, *, is_first: bool) -> bool:
    if not token.is_word:
        return False
    if not is_first and (token.text in _PARTICLES or token.text.startswith(_ARTICLES)):
        return True
    is_known = language.is_listed(token.plain) or token.plain in language.words["representatives"]
    return token.text[0].isupper() and not is_known
