"""Who is named where: parties, people by name, and offices ("le président français")."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale

from sources.reader.sentences import Token, words_of
from sources.reader.types import Lexicon, PartyEntry, PersonEntry

_WORLD = Path(__file__).parent / "world.toml"


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named by the words from token `first` to `last` (both included).

    `kind`: name, demonym, metonym, person. `person` is a key of the lexicon.
    """

    first: int
    last: int
    party: str
    kind: str
    person: str | None = None
    is_spokesperson: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    kind: str
    people: tuple[PersonEntry, ...] = ()
    is_acronym: bool = False


@dataclass(frozen=True, slots=True)
class Kinds:
    """Keys of the states and of the coalitions; the rest are groups and organisations."""

    states: frozenset[str]
    coalitions: frozenset[str]


class NameIndex:
    """All names of a lexicon and of the world, by their first word; look-up is linear."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.parties = {entry.key: entry for entry in merged(lexicon)}
        self.kinds = Kinds(
            states=frozenset(k for k, entry in self.parties.items() if entry.name in _states()),
            coalitions=frozenset(k for k, entry in self.parties.items() if entry.is_coalition),
        )
        self._own = frozenset(entry.key for entry in lexicon.parties)
        self._names: dict[str, dict[tuple[str, ...], _Entry]] = defaultdict(dict)
        self._longest: dict[str, int] = defaultdict(int)
        for key, entry in self.parties.items():
            for kind in ("metonyms", "demonyms", "names"):
                for phrases in getattr(entry, kind).values():
                    self._add(phrases, _Entry(key, kind[:-1]))
        self._add_people((*_leaders(self.parties), *lexicon.people))

    def find(self, tokens: Sequence[Token], day: date | None) -> Iterator[Mention]:
        """Longest names first; a person counts for the party of the office held on the day."""
        index = 0
        while index < len(tokens):
            found = self._at(tokens, index)
            if found is None:
                index += 1
                continue
            last, entry = found
            mention = _mention(entry, index, last, day)
            if mention is not None:
                yield mention
            index = last + 1

    def _at(self, tokens: Sequence[Token], index: int) -> tuple[int, _Entry] | None:
        by_words = self._names.get(tokens[index].low)
        if not by_words:
            return None
        for length in range(self._longest[tokens[index].low], 0, -1):
            words = tuple(token.low for token in tokens[index : index + length])
            entry = by_words.get(words)
            if entry is not None and _is_cased(entry, tokens[index : index + length]):
                return index + length - 1, entry
        return None

    def _add(self, phrases: Iterable[str], entry: _Entry) -> None:
        for phrase in phrases:
            words = words_of(phrase)
            if words:
                is_acronym = len(phrase) <= 4 and phrase.isupper()
                self._names[words[0]][words] = replace(entry, is_acronym=is_acronym)
                self._longest[words[0]] = max(self._longest[words[0]], len(words))

    def _add_people(self, people: Sequence[PersonEntry]) -> None:
        by_key: dict[str, list[PersonEntry]] = defaultdict(list)
        for person in people:
            by_key[person.key].append(person)
        for key, entries in by_key.items():
            names = {name for one in entries for found in one.names.values() for name in found}
            names |= {one.name for one in entries}
            # A surname alone, as news uses after the first mention.
            names |= {name.split()[-1] for name in names if len(name.split()[-1]) > 3}
            self._add(names, _Entry(key, "person", tuple(entries)))


def _is_cased(entry: _Entry, tokens: Sequence[Token]) -> bool:
    """Demonyms are lower case in French; "UN" is no "un", "US" no "us"; a name has its capital."""
    if entry.kind == "demonym" or len(tokens) > 1:
        return True
    text = tokens[0].text.rstrip("'’")
    if entry.is_acronym:
        return text == text.upper()
    return not text[0].islower() or len(text) > 8


def _mention(entry: _Entry, first: int, last: int, day: date | None) -> Mention | None:
    if entry.kind != "person":
        return Mention(first, last, entry.key, entry.kind)
    held = [person for person in entry.people if holds(person, day)]
    if not held:
        return None
    # Leaders that no pack describes speak for their party, but are nobody's record.
    key = None if entry.key.startswith("leader:") else entry.key
    return Mention(first, last, held[0].party, "person", key, held[0].is_spokesperson)


def holds(person: PersonEntry, day: date | None) -> bool:
    """Whether the person is in the office on the day."""
    if day is None:
        return True
    return (person.since is None or person.since <= day) and (
        person.until is None or day <= person.until
    )


def _leaders(parties: Mapping[str, PartyEntry]) -> list[PersonEntry]:
    """Heads of state and of movements that news names without saying whose they are."""
    keys = {entry.name: key for key, entry in parties.items()}
    return [
        PersonEntry(key=f"leader:{name}", name=name.replace("_", " "), party=keys[party])
        for party, names in _data()["leaders"].items()
        if party in keys
        for name in names.split()
    ]


def merged(lexicon: Lexicon) -> list[PartyEntry]:
    """The lexicon's parties, with the world's names for the same party, and the rest of the world."""
    world = {entry.name: entry for entry in _world()}
    found = []
    for party in lexicon.parties:
        known = world.pop(party.name, None)
        found.append(_union(party, known) if known else party)
    return [*found, *world.values()]


def _union(party: PartyEntry, known: PartyEntry) -> PartyEntry:
    def both(
        one: dict[str, tuple[str, ...]], two: dict[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        return {code: (*one.get(code, ()), *two.get(code, ())) for code in {*one, *two}}

    return replace(
        party,
        names=both(party.names, known.names),
        demonyms=both(party.demonyms, known.demonyms),
        metonyms=both(party.metonyms, known.metonyms),
        is_coalition=party.is_coalition or known.is_coalition,
    )


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(_WORLD.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return frozenset(_data()["states"])


@lru_cache(maxsize=1)
def _world() -> tuple[PartyEntry, ...]:
    """States, organisations and groups that need no pack."""
    data = _data()
    territories = {code: Locale(code).territories for code in ("en", "fr")}
    found = []
    for name, row in data["states"].items():
        names: dict[str, tuple[str, ...]] = {
            code: (territories[code][row["code"]],) for code in territories
        }
        names["en"] = (*names["en"], name, *_phrases(row.get("names", "")))
        found.append(
            PartyEntry(
                key=name,
                name=name,
                names=names,
                demonyms={code: _phrases(row[code]) for code in ("en", "fr")},
                metonyms={"en": _phrases(row["metonyms"])},
            )
        )
    for name, row in data["groups"].items():
        found.append(
            PartyEntry(
                key=name,
                name=name,
                names={"en": (name, *_phrases(row["names"]))},
                demonyms={"en": _phrases(row.get("demonyms", ""))},
                metonyms={"en": _phrases(row.get("metonyms", ""))},
                is_coalition=row.get("coalition", False),
            )
        )
    return tuple(found)


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    data = _data()
    return {name.replace("_", " "): english for name, english in data["places"].items()}


def english_place(name: str) -> str:
    """ "Londres" is London; a place without an English name of its own stays as it is."""
    return _places().get(name, name)


def _phrases(words: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in words.split())
