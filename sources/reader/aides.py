"""Whoever speaks beside a name and is not who bears it: "a senior official in the Macron administration"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.sentences import Token

_REACH = 7  # words between an official and the name beside which he stands
_BEHIND = 4  # words behind a name that say whose it is: "'s senior adviser"


@dataclass(frozen=True, slots=True)
class _Aide:
    """Who stands beside a name: `low` is the word for him, if any; `is_staff` of a person."""

    low: str = ""
    is_staff: bool = False
    at: int | None = None


def without_aides(mention: Mention, tokens: Sequence[Token], language: Language) -> Mention:
    """Of an official without a name the party stays, not the person whose official it is."""
    words, is_person = language.words, mention.kind == "person"
    behind = _behind(mention, tokens, language)
    before = _before(mention, tokens, language, is_staff=behind.is_staff)
    if is_person and not (before.is_staff or behind.is_staff):
        return mention
    low = behind.low or before.low
    if not (is_person or low):
        return mention
    speaks = low in words["spokespeople"]
    is_unnamed = low in words["aides"] and not _is_named(tokens, mention.last + 1, language)
    at = None if behind.low else before.at
    return replace(
        mention,
        person=None if is_person or is_unnamed else mention.person,
        is_spokesperson=speaks or (mention.is_spokesperson and not is_person),
        is_unnamed=is_unnamed,
        aide=at,
        is_oblique=mention.is_oblique if at is None else _is_oblique(tokens[at], language),
    )


def _behind(mention: Mention, tokens: Sequence[Token], language: Language) -> _Aide:
    """ "Zelensky's adviser", "the Trump administration", "a Ukrainian official"."""
    words = language.words
    near = [token.low for token in tokens[mention.last + 1 : mention.last + 1 + _BEHIND]]
    is_owner = near[:1] == ["s"]
    known = words["representatives"] | words["staff"]
    is_staff = near[:1] != [] and near[0] in words["staff"] and language.grammar.has_bare_nouns
    for low in near[is_owner:]:
        if low in words["aides"] | words["spokespeople"]:
            return _Aide(low, is_staff=is_staff or is_owner)
        if low not in known and low not in words["organs"] | words["genitives"]:
            break
    return _Aide(is_staff=is_staff or (is_owner and bool(set(near[1:2]) & known)))


def _before(
    mention: Mention, tokens: Sequence[Token], language: Language, *, is_staff: bool
) -> _Aide:
    """ "conseiller (d'Emmanuel Macron)", "чиновник адміністрації (Зеленського)".

    A title does not count: "adviser Mykhailo Podolyak", "chef du gouvernement Donald Tusk".
    """
    words, grammar = language.words, language.grammar
    is_owned = mention.is_oblique
    leads = words["genitives"] | words["from"] | words["staff_leads"]
    for at in range(mention.first - 1, max(mention.first - 1 - _REACH, -1), -1):
        low = tokens[at].low
        if low in words["aides"] | words["spokespeople"]:
            # "за словами радника Подоляка": in one case, it is his title.
            is_led = is_staff or (is_owned and not _is_oblique(tokens[at], language))
            return _Aide(low, is_led, at) if is_led or mention.kind != "person" else _Aide()
        if low in words["staff"]:
            is_staff = is_staff or is_owned or not grammar.has_bare_nouns
        elif low in words["representatives"]:
            if is_staff:
                return _Aide()
        elif low in leads:
            is_owned = True
        elif low not in words["articles"] and low not in words["locatives"]:
            break
    return _Aide(is_staff=is_staff)


def _is_named(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "Ukrainian official Ivan Petrenko": two capitals that no list knows."""
    while at < len(tokens) and tokens[at].low in language.words["representatives"]:
        at += 1
    pair = tokens[at : at + 2]
    return len(pair) > 1 and all(token.text[0].isupper() for token in pair)


def _is_oblique(token: Token, language: Language) -> bool:
    return token.plain.endswith(language.grammar.oblique_endings)
