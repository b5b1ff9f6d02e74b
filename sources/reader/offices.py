"""Who holds an office: "le président ukrainien", "Russia's foreign minister" are a person of the lexicon."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sources.reader.groups import phrase_start
from sources.reader.languages import Language
from sources.reader.languages.expected import word_set
from sources.reader.names import Mention, holds
from sources.reader.sentences import Token, words_of
from sources.reader.types import PartyEntry, PersonEntry

# "Minister of Foreign Affairs" and "foreign minister" are one office.
_EMPTY = word_set("of the for de des du la le les l d et and pour à affairs affaires")
_FORMER = word_set("former ex ancien ancienne late outgoing acting")
_REACH = 4  # words after the name in which "des affaires étrangères" may stand


@dataclass(frozen=True, slots=True)
class Office:
    """The words of a title that tell it from others, and one person's days in it."""

    words: frozenset[str]
    person: PersonEntry


class Offices:
    """The offices of a lexicon's people, by party."""

    def __init__(self, people: Iterable[PersonEntry], parties: Mapping[str, PartyEntry]) -> None:
        self._held: dict[str, list[Office]] = defaultdict(list)
        for person in people:
            party = parties.get(person.party)
            own = _own_words(party) if party else frozenset()
            for titles in person.offices.values():
                self._held[person.party] += [
                    Office(bag, person) for title in titles if (bag := _telling(title) - own)
                ]

    def named(
        self, mention: Mention, tokens: Sequence[Token], language: Language, day: date | None
    ) -> Mention:
        """The mention as one of the person in office on the day, where exactly one fits."""
        if mention.kind == "person" or mention.party not in self._held:
            return mention
        words = _around(mention, tokens, language)
        first = phrase_start(mention.first, tokens, language)
        if _FORMER & {*words, *(token.low for token in tokens[max(first - 1, 0) : first])}:
            return mention
        fitting = [
            office
            for office in self._held[mention.party]
            if office.words <= words and holds(office.person, day)
        ]
        # "the president's spokesman" is not the president: no other word of office may stand there.
        longest = max((len(office.words) for office in fitting), default=0)
        best = {o.person.key: o for o in fitting if len(o.words) == longest}
        if len(best) != 1:
            return mention
        ((key, office),) = best.items()
        if (words & language.words["representatives"]) - office.words - _EMPTY:
            return mention
        return replace(mention, person=key, is_spokesperson=office.person.is_spokesperson)


def _telling(title: str) -> frozenset[str]:
    return frozenset(words_of(title)) - _EMPTY


def _own_words(party: PartyEntry) -> frozenset[str]:
    named = (party.names, party.demonyms, party.metonyms)
    return frozenset(
        word
        for kind in named
        for phrases in kind.values()
        for phrase in phrases
        for word in words_of(phrase)
    )


def _around(mention: Mention, tokens: Sequence[Token], language: Language) -> frozenset[str]:
    """The words of office about a party: "Ukraine's foreign minister", "ministre russe de la défense"."""
    first = phrase_start(mention.first, tokens, language)
    last = mention.last
    words = language.words
    genitive = words["genitives"] | words["articles"]
    led = tokens[last + 1].low if last + 1 < len(tokens) else ""
    is_owned = led == "s" or led in words["representatives"]
    is_led = mention.kind == "demonym" and led in words["genitives"]
    while last + 1 < len(tokens) and last - mention.last < _REACH:
        low = tokens[last + 1].low
        if not (
            is_led or (is_owned and (low == "s" or low in words["representatives"] | genitive))
        ):
            break
        last += 1
    return frozenset(token.low for token in tokens[first : last + 1])
