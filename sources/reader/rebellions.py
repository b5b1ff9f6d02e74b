"""Rebels with the nationality of the state they fight: "les rebelles tchadiens", "Chadian rebels".

They are not that state, but the group named beside them ("la guérilla colombienne des FARC"), else
the one whom "the rebels" stand for, else nobody.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from sources.reader.languages import Language
from sources.reader.names import Kinds, Mention
from sources.reader.sentences import Token

_BESIDE = 4  # words from the nationality to the group's own name

type _Meant = Callable[[Token], Mention | None]


def without_states(
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    nouns: Container[str],
    kinds: Kinds,
    language: Language,
    meant: _Meant,
) -> Iterator[Mention]:
    """The mentions, a state's beside a noun of rebels put right."""
    for number, one in enumerate(mentions):
        noun = _rebels(one, tokens, nouns) if one.kind == "demonym" else None
        if noun is None or one.party not in kinds.states:
            yield one
            continue
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        if following is not None and _is_theirs(following, one, tokens, nouns, language):
            group: Mention | None = following if following.party not in kinds.states else None
        else:
            group = meant(noun)
        if group is not None and kinds.homes.get(group.party, one.party) == one.party:
            yield replace(
                group, first=one.first, last=one.last, kind="description", is_oblique=one.is_oblique
            )


def _rebels(one: Mention, tokens: Sequence[Token], nouns: Container[str]) -> Token | None:
    """The noun right before or behind the nationality."""
    for at in (one.first - 1, one.last + 1):
        if 0 <= at < len(tokens) and tokens[at].is_word and tokens[at].plain in nouns:
            return tokens[at]
    return None


def _is_theirs(
    named: Mention,
    one: Mention,
    tokens: Sequence[Token],
    nouns: Container[str],
    language: Language,
) -> bool:
    """ "rebelles burundais du CNDD", "Colombian rebel group FARC"; not "Chadian rebels and France"."""
    small = language.words["genitives"] | language.words["articles"]
    small |= language.words["representatives"]
    between = tokens[one.last + 1 : named.first]
    return len(between) <= _BESIDE and all(t.low in small or t.plain in nouns for t in between)
