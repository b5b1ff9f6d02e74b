"""Who is meant by "the army", "les rebelles", "the Council", "its envoy": one party of the text.

A description stands for a party only where one fits: the state at whose home the text's groups
are, its only group, or the one of its kind that was named last. Else it stands for nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from sources.reader.cast import Cast
from sources.reader.groups import phrase_start
from sources.reader.introduced import Introduced
from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.names import Kinds, Mention
from sources.reader.rebellions import without_states
from sources.reader.sentences import Token
from sources.reader.short_names import ShortNames
from sources.reader.speakers import Subject
from sources.reader.titled import titled

_BEFORE = 3  # adjectives between an article and its noun
_BEHIND = 4  # words behind a noun in which its owner may be named
_STEM = "*"
_PLURAL = "нці"  # "повстанці" act
_LONGEST_SENTENCE = 400  # words; what is longer is no sentence
_OWNER_REACH = 40  # words before "its" in which its owner may be named
_OFFICE_REACH = 7  # words before the verb in which "the ministry" may stand
_KINDS = ("owned", "army", "state", "rebels", "body")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Some nouns: written out, by how they begin, by how they end."""

    exact: frozenset[str]
    stems: tuple[str, ...]
    tails: tuple[str, ...]

    @classmethod
    def of(cls, words: str) -> "Nouns":
        """From a row of [descriptions]."""
        listed = words.split()
        return cls(
            exact=frozenset(word for word in listed if _STEM not in word),
            stems=tuple(word[:-1] for word in listed if word.endswith(_STEM)),
            tails=tuple(word[1:] for word in listed if word.startswith(_STEM)),
        )

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (
            word in self.exact
            or (bool(self.stems) and word.startswith(self.stems))
            or (bool(self.tails) and word.endswith(self.tails))
        )


@lru_cache(maxsize=8)
def nouns_of(language: Language) -> dict[str, Nouns]:
    """The rows of a language."""
    return {kind: Nouns.of(words) for kind, words in language.descriptions.items()}


@lru_cache(maxsize=1 << 15)
def _describes(plain: str, language: Language) -> bool:
    """Whether a noun can stand for a party."""
    nouns = nouns_of(language)
    return any(plain in nouns.get(kind, ()) for kind in _KINDS)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence's words; `named`: who is named at a word, `covered`: words of a name's phrase."""

    tokens: Sequence[Token]
    named: dict[int, Mention]
    covered: frozenset[int]

    @classmethod
    def of(cls, mentions: Sequence[Mention], tokens: Sequence[Token], language: Language) -> "_Row":
        return cls(
            tokens,
            {at: one for one in mentions for at in range(one.first, one.last + 1)},
            frozenset(
                at
                for one in mentions
                for at in range(phrase_start(one.first, tokens, language), one.first)
            ),
        )


@dataclass(frozen=True, slots=True)
class Describer:
    """Finds the descriptions of one sentence after another; `memory` is what came before."""

    cast: Cast
    memory: Memory
    kinds: Kinds
    language: Language
    nouns: dict[str, Nouns] = field(default_factory=dict)
    people: Introduced = field(default_factory=Introduced)
    short_names: ShortNames = field(default_factory=ShortNames)

    @classmethod
    def of(cls, cast: Cast, memory: Memory, kinds: Kinds, language: Language) -> "Describer":
        """For one text."""
        return cls(cast, memory, kinds, language, nouns_of(language))

    def add(self, mentions: Sequence[Mention], tokens: Sequence[Token]) -> list[Mention]:
        """The mentions with those that descriptions stand for, in order."""
        if len(tokens) > _LONGEST_SENTENCE:
            return list(mentions)
        nouns = self.nouns.get("rebels", ())
        mentions = list(
            without_states(mentions, tokens, nouns, self.kinds, self.language, self._meant)
        )
        short = self.short_names.add(mentions, tokens, self.kinds, self.language)
        found = [*mentions, *self.people.add(mentions, tokens), *short]
        places = [
            at
            for at, token in enumerate(tokens)
            if token.is_word and _describes(token.plain, self.language)
        ]
        if self.memory.voice is not None:
            named = {at for one in mentions for at in range(one.first, one.last + 1)}
            voices = self._speaking(self.memory.voice, tokens)
            found += [one for one in voices if one.first not in named]
        row = _Row.of(found, tokens, self.language) if places else None
        for at in places:
            if row is not None and at not in row.named:
                found += self._mention(at, row)
        return sorted(found, key=lambda one: one.first)

    def _speaking(self, voice: Subject, tokens: Sequence[Token]) -> Iterator[Mention]:
        """ "we", where the paragraph has a voice; not the object of "ils nous ont dit"."""
        words = self.language.words
        taken = words["singular_pronouns"] | words["plural_pronouns"] | words["relatives"]
        for at, token in enumerate(tokens):
            is_council = token.plain in self.nouns["council"] and token.text[0].isupper()
            is_we = token.plain in self.nouns["first"] and (
                at == 0 or tokens[at - 1].low not in taken
            )
            if is_we or is_council:
                for one in voice.mentions:
                    yield replace(one, first=at, last=at, kind="description", is_oblique=False)

    def _mention(self, at: int, row: "_Row") -> Iterator[Mention]:
        """At most one: who is meant by the noun at this place."""
        led = self._led(at, row)
        if led is None or self._has_owner(at, row):
            yield from titled(at, row.tokens, row.named, row.covered, self)
            return
        noun, words = row.tokens[at], self.language.words
        if led in words["anaphora"] and noun.low in words["offices"]:
            return  # "його країна": its verb tells whose
        if led in words["first_person"]:
            voice = self.memory.voice or self.memory.speaker
            meant = _party(voice.mentions[0]) if voice and len(voice.parties) == 1 else None
        elif led in words["possessives"]:
            meant = self._owner(at, row) if noun.plain in self.nouns["owned"] else None
        else:
            meant = self._meant(noun)
        if meant is not None:
            endings = self.language.grammar.oblique_endings
            oblique = bool(endings) and noun.plain.endswith(endings)
            oblique = oblique and not noun.plain.endswith(_PLURAL)
            yield replace(meant, first=at, last=at, kind="description", is_oblique=oblique)

    def _led(self, at: int, row: "_Row") -> str | None:
        """The word that leads the noun, None where it is "a rebel", somebody's by name, or no such noun."""
        adjectives, tokens = self.nouns["adjectives"], row.tokens
        start = at - 1
        while start >= 0 and at - start <= _BEFORE and tokens[start].plain in adjectives:
            start -= 1
        led = tokens[start].plain.rstrip("'’") if start >= 0 else ""
        if start in row.named:
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

    def _has_owner(self, at: int, row: "_Row") -> bool:
        """ "the government of Chad", "le président tchadien", "the president of the court" """
        words, language, tokens = self.language.words, self.language, row.tokens
        small = words["genitives"] | words["articles"] | words["representatives"]
        small |= words["locatives"] | words["from"]
        behind = at + 1
        while behind < len(tokens) and behind - at <= _BEHIND and tokens[behind].low in small:
            behind += 1
        named = row.named.get(behind)
        if at in row.covered:
            return True
        if named and (behind > at + 1 or not language.grammar.lacks_articles):
            return behind > at + 1 or named.kind == "demonym"
        return named is None and self._goes_on(at, row)

    def _goes_on(self, at: int, row: "_Row") -> bool:
        """ "the minister, Abbas Araghchi", "the president of the court", "le ministre Diallo" """
        words, language, tokens = self.language.words, self.language, row.tokens
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or not following.is_word:
            beside = row.named.get(at + 2)
            is_led = following is not None and following.text == ","
            return is_led and beside is not None and beside.kind == "person"
        if is_of_a_thing(tokens, at, language):
            return True
        is_name = following.text[0].isupper() and not language.grammar.has_capital_nouns
        return is_name and following.low not in words["representatives"]

    def _owner(self, at: int, row: "_Row") -> Mention | None:
        """Of whom "its" is: who is named before it in the clause, else who acted last."""
        small = self.language.words["prepositions"] | self.language.words["locatives"]
        led = None
        for place in range(at - 1, max(at - 1 - _OWNER_REACH, -1), -1):
            one = row.named.get(place)
            if one is None or (one.first and row.tokens[one.first - 1].low in small):
                continue
            if not one.is_oblique:
                return _party(one)
            led = led or one
        last = self.memory.last
        if led is None and last and len(last.parties) == 1:
            led = last.mentions[0]
        return _party(led) if led else None

    def _meant(self, noun: Token) -> Mention | None:
        """Whom a noun with an article stands for."""
        nouns, cast, kinds = self.nouns, self.cast, self.kinds
        if noun.plain in nouns["army"]:
            army = cast.army(kinds)
            return Mention(0, 0, army, "name") if army else self._state(noun)
        if noun.plain in nouns["state"]:
            return self._state(noun)
        if noun.plain in nouns["rebels"]:
            return _only(cast.rebels(kinds), self.memory.last, self.memory.last_group)
        if noun.plain in nouns["body"]:
            return _only(cast.bodies(kinds), self.memory.body)
        return None

    def _state(self, noun: Token) -> Mention | None:
        """Of the country in which the text's groups are; else as the text has used the office."""
        held = self.memory.titles.get(noun.low)
        if held is None and noun.low in self.language.words["rulers"]:
            held = self.memory.rulers
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


def _only(fitting: Sequence[str], *last: Subject | None) -> Mention | None:
    """The only one of the text, else the first of those that acted or were named last."""
    if len(fitting) == 1:
        return Mention(0, 0, fitting[0], "name")
    for one in last:
        if one is not None and len(one.parties) == 1 and one.parties[0] in fitting:
            return _party(one.mentions[0])
    return None


def are_states(lows: Sequence[str], language: Language) -> bool:
    """ "the two countries", "les deux capitales" """
    nouns = nouns_of(language).get("states")
    return nouns is not None and any(low in nouns for low in lows)


def is_latter(lows: Sequence[str], language: Language) -> bool:
    """ "the latter", "ces derniers" """
    nouns = nouns_of(language).get("latter")
    return nouns is not None and any(low in nouns for low in lows)


def is_of_a_thing(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "the president of the court"; not "the minister of defence"."""
    small = language.words["genitives"] | language.words["articles"]
    behind = tokens[at + 1 : at + 5]
    if not behind or behind[0].low not in language.words["genitives"]:
        return False
    if language.grammar.has_capital_nouns:
        return False
    thing = next((token.plain for token in behind if token.low not in small), "")
    return bool(thing) and thing not in nouns_of(language).get("portfolios", ())


def office_in(tokens: Sequence[Token], language: Language) -> str:
    """ "ses diplomates", "the ministry", "правительство": somebody's, whom the text named before."""
    offices, grammar = language.words["offices"], language.grammar
    near = tokens[-_OFFICE_REACH:]
    if grammar.lacks_articles:
        start = max((at + 1 for at, token in enumerate(near) if not token.is_word), default=0)
        acting = (t for t in near[start:] if not t.plain.endswith(grammar.oblique_endings))
        return next((token.low for token in acting if token.low in offices), "")
    for at, (led, token) in enumerate(pairwise(near), start=1):
        is_led = token.low in offices and led.low in language.words["articles"]
        if is_led and not is_of_a_thing(near, at, language):
            return token.low
    return ""
