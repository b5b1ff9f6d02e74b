"""Who holds an office of a party, by a name that no list knows: "Sudans Präsident **Karl Muster** und"."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token

_LONGEST_PERSON = 4  # words of such a name
_PARTICLES = ("al-", "el-", "bin", "ibn", "de", "el", "al", "van", "von")


def behind_holder(
    phrase: Sequence[Token], between: Sequence[Token], language: Language
) -> Sequence[Token]:
    """What stands between two parties without the office and the name of who holds it.

    `phrase` leads the first party. Only a word for "and" may follow: "der sudanesische Präsident
    Karl Muster (und der) Tschad".
    """
    words, at = language.words, 0
    while at < len(between) and between[at].low in words["representatives"]:
        at += 1
    if not at and not any(token.low in words["representatives"] for token in phrase):
        return between
    start = at
    while at < len(between) and _is_name(between[at], language, is_first=at == start):
        at += 1
    is_person = start < at <= start + _LONGEST_PERSON
    is_joined = at < len(between) and between[at].low in words["conjunctions"]
    return between[at:] if is_person and is_joined else between


def _is_name(token: Token, language: Language, *, is_first: bool) -> bool:
    if not token.is_word:
        return False
    if token.text.startswith(_PARTICLES) and not is_first:
        return True
    is_known = language.is_listed(token.plain) or token.plain in language.words["representatives"]
    return token.text[0].isupper() and not is_known
