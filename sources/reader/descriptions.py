"""Who is meant by "the army", "les rebelles", "the Council", "its envoy": one party of the text.

A description stands for a party only where one fits: the state at whose home the text's groups
are, its only group, or the one of its kind that was named last. Else it stands for nobody.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from sources.reader.cast import Cast
from sources.reader.groups import phrase_start
from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.names import Kinds, Mention
from sources.reader.sentences import Token
from sources.reader.speakers import Subject

_FILE = Path(__file__).with_name("descriptions.toml")
_BEFORE = 3  # adjectives between an article and its noun
_BEHIND = 4  # words behind a noun in which its owner may be named
_STEM = "*"
_KINDS = ("owned", "army", "state", "rebels", "body")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Some nouns: written out, by how they begin, by how they end."""

    exact: frozenset[str]
    stems: tuple[str, ...]
    tails: tuple[str, ...]

    @classmethod
    def of(cls, words: str) -> "Nouns":
        """From a row of descriptions.toml."""
        listed = words.split()
        return cls(
            exact=frozenset(word for word in listed if _STEM not in word),
            stems=tuple(word[:-1] for word in listed if word.endswith(_STEM)),
            tails=tuple(word[1:] for word in listed if word.startswith(_STEM)),
        )

    def __contains__(self, word: str) -> bool:
        return (
            word in self.exact
            or (bool(self.stems) and word.startswith(self.stems))
            or (bool(self.tails) and word.endswith(self.tails))
        )


@lru_cache(maxsize=1)
def _all() -> dict[str, dict[str, Nouns]]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        code: {kind: Nouns.of(words) for kind, words in row.items()} for code, row in rows.items()
    }


@dataclass(frozen=True, slots=True)
class Describer:
    """Finds the descriptions of one sentence after another; `memory` is what came before."""

    cast: Cast
    memory: Memory
    kinds: Kinds
    language: Language
    nouns: dict[str, Nouns] = field(default_factory=dict)

    @classmethod
    def of(cls, cast: Cast, memory: Memory, kinds: Kinds, language: Language) -> "Describer":
        """For one text."""
        return cls(cast, memory, kinds, language, _all().get(language.code, {}))

    def add(self, mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
        """The mentions with those that descriptions stand for, in order."""
        if not self.nouns:
            return list(mentions)
        taken = {at for one in mentions for at in range(one.first, one.last + 1)}
        found = list(mentions)
        for at, token in enumerate(tokens):
            if not token.is_word or at in taken:
                continue
            kind = next((one for one in _KINDS if token.plain in self.nouns[one]), "")
            if kind:
                found += self._mention(at, tokens, mentions, found)
        return sorted(found, key=lambda one: one.first)

    def _mention(
        self,
        at: int,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        found: Sequence[Mention],
    ) -> Iterator[Mention]:
        """At most one: who is meant by the noun at this place."""
        led = self._led(at, tokens, mentions)
        if led is None or self._has_owner(at, tokens, mentions):
            return
        noun = tokens[at]
        if led in self.language.words["possessives"]:
            meant = self._owner(at, found, tokens) if noun.plain in self.nouns["owned"] else None
        else:
            meant = self._meant(noun)
        if meant is not None:
            endings = self.language.grammar.oblique_endings
            oblique = bool(endings) and noun.plain.endswith(endings)
            yield replace(meant, first=at, last=at, kind="description", is_oblique=oblique)

    def _led(self, at: int, tokens: Sequence[Token], mentions: Sequence[Mention]) -> str | None:
        """The word that leads the noun, None where it is "a rebel", somebody's by name, or no such noun."""
        adjectives = self.nouns["adjectives"]
        start = at - 1
        while start >= 0 and at - start <= _BEFORE and tokens[start].plain in adjectives:
            start -= 1
        led = tokens[start].plain.rstrip("'’") if start >= 0 else ""
        if any(one.first <= start <= one.last for one in mentions):
            return None
        if led in self.language.words["possessives"]:
            return led
        if self.language.grammar.lacks_articles:
            return led if self._is_free(start, tokens) else None
        return led if led in self.nouns["definite"] else None

    def _is_free(self, start: int, tokens: Sequence[Token]) -> bool:
        """Without articles: no adjective of which nothing is known stands before the noun."""
        if start < 0 or not tokens[start].is_word:
            return True
        before = tokens[start]
        endings = self.language.grammar.adjective_endings
        is_adjective = bool(endings) and before.plain.endswith(endings)
        return not is_adjective or self.language.is_listed(before.plain)

    def _has_owner(self, at: int, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
        """ "the government of Chad", "le président tchadien", "the president of the court" """
        words, language = self.language.words, self.language
        for one in mentions:
            if one.first > at and phrase_start(one.first, tokens, language) <= at:
                return True
        small = words["genitives"] | words["articles"] | words["representatives"]
        small |= words["locatives"] | words["from"]
        behind = at + 1
        while behind < len(tokens) and behind - at <= _BEHIND and tokens[behind].low in small:
            behind += 1
        named = any(one.first <= behind <= one.last for one in mentions)
        if named and (behind > at + 1 or not language.grammar.lacks_articles):
            return behind > at + 1 or self._is_demonym(behind, mentions)
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not following.is_word:
            return False
        if following.low in words["genitives"] and not language.grammar.has_capital_nouns:
            thing = next((t.plain for t in tokens[at + 2 : at + 5] if t.low not in small), "")
            return thing not in self.nouns["portfolios"]
        is_name = following.text[0].isupper() and not language.grammar.has_capital_nouns
        return is_name and not named and following.low not in words["representatives"]

    def _is_demonym(self, at: int, mentions: Sequence[Mention]) -> bool:
        return any(one.first <= at <= one.last and one.kind == "demonym" for one in mentions)

    def _owner(self, at: int, found: Sequence[Mention], tokens: Sequence[Token]) -> Mention | None:
        """Of whom "its" is: who is named before it in the clause, else who acted last."""
        small = self.language.words["prepositions"] | self.language.words["locatives"]
        for one in reversed(found):
            if one.last >= at or one.is_oblique:
                continue
            if one.first == 0 or tokens[one.first - 1].low not in small:
                return _party(one)
        last = self.memory.last
        return _party(last.mentions[0]) if last and len(last.parties) == 1 else None

    def _meant(self, noun: Token) -> Mention | None:
        """Whom a noun with an article stands for."""
        nouns, cast, kinds = self.nouns, self.cast, self.kinds
        if noun.plain in nouns["army"]:
            army = cast.army(kinds)
            return Mention(0, 0, army, "name") if army else self._state(noun)
        if noun.plain in nouns["state"]:
            return self._state(noun)
        if noun.plain in nouns["rebels"]:
            return _only(cast.rebels(kinds), self.memory.last_group)
        if noun.plain in nouns["body"]:
            return _only(cast.bodies(kinds), self.memory.body)
        return None

    def _state(self, noun: Token) -> Mention | None:
        """Of the country in which the text's groups are; else as the text has used the office."""
        held = self.memory.titles.get(noun.low)
        if held is not None:
            return held.mentions[0]
        home = self.cast.home(self.kinds)
        if home is not None:
            return Mention(0, 0, home, "name")
        one = self.memory.acting_state or self.memory.last_state
        return one.mentions[0] if one and len(one.parties) == 1 else None


def _party(mention: Mention) -> Mention:
    """The party, whoever spoke for it."""
    return replace(mention, person=None, is_spokesperson=False, aide=None)


def _only(fitting: Sequence[str], last: Subject | None) -> Mention | None:
    """The only one of the text, else the one named last."""
    if len(fitting) == 1:
        return Mention(0, 0, fitting[0], "name")
    is_one = last is not None and len(last.parties) == 1 and last.parties[0] in fitting
    return _party(last.mentions[0]) if last and is_one else None
