"""Organisations that a text names in full and then by their noun: "la Coordination", "the Front".

A name of several words is learned by the noun it opens or ends with; one that two organisations
share is nobody's. It stands for one behind an article, with a capital, and where no longer
name goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sources.reader.infinitives import starts_infinitive
from sources.reader.languages import Language
from sources.reader.languages.expected import word_set
from sources.reader.names import Kinds, Mention
from sources.reader.sentences import Token

_SHORTEST = 2  # words of a name that is worth shortening
_KINDS = ("group_nouns", "army_nouns", "short_nouns")


@dataclass(slots=True)
class ShortNames:
    """Noun of a name -> whose; filled sentence by sentence."""

    parties: dict[str, str] = field(default_factory=dict)

    def add(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], kinds: Kinds, language: Language
    ) -> Iterator[Mention]:
        """Those that are named by their noun again; the names of the sentence are learned."""
        if language.grammar.has_capital_nouns:
            return
        yield from self._again(mentions, tokens, language)
        for one in mentions:
            is_long = one.last - one.first + 1 >= _SHORTEST and one.kind == "name"
            if not is_long or one.party in kinds.states:
                continue
            ends = (tokens[one.first], tokens[one.last])
            noun = next((end.plain for end in ends if _is_noun(end, language)), None)
            if noun and self.parties.setdefault(noun, one.party) != one.party:
                self.parties[noun] = ""

    def _again(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], language: Language
    ) -> Iterator[Mention]:
        if not self.parties:
            return
        taken = {at for one in mentions for at in range(one.first, one.last + 1)}
        for at, token in enumerate(tokens):
            party = self.parties.get(token.plain, "")
            if party and at and at not in taken and token.text[0].isupper():
                led = tokens[at - 1].low.rstrip("'’")
                if led in _leads(language) and not _goes_on(tokens, at, language):
                    yield Mention(at, at, party, "name")


def _is_noun(token: Token, language: Language) -> bool:
    rows = (language.words[kind] for kind in _KINDS)
    return any(token.plain in row or token.low in row for row in rows)


@lru_cache(maxsize=8)
def _leads(language: Language) -> frozenset[str]:
    return word_set(language.descriptions["definite"].replace("'", ""))


def _goes_on(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "the Front for Change", "le Mouvement Vert": another name; not "demande au Front de partir"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return False
    words = language.words
    if following.low in words["genitives"] | words["causes"]:
        return not starts_infinitive(tokens, at + 1, language)
    return following.text[0].isupper() or following.low in words["group_adjectives"]
