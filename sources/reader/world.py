"""The parties, people and places that need no pack: world.toml, parties.toml and people.toml."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale

from sources.reader.types import Lexicon, PartyEntry, PersonEntry

_FOLDER = Path(__file__).parent
LATIN = ("en", "fr")  # names in these are looked for in every text
_SHORTEST = 4  # letters of a last name that stands alone
_PARTICLES = ("al-", "el-", "as-", "az-", "ad-", "аль-", "ас-", "аш-", "аз-", "эль-", "ель-")
_SPAN = 3  # "2014-12-01" has three parts


@dataclass(frozen=True, slots=True)
class Role:
    """Where a party is at home, what it is, and names that mean it only there."""

    home: str = ""
    kind: str = ""
    at_home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks for a party by name in the days of an office; `shorts` are the names after the first."""

    name: str
    party: str
    shorts: tuple[str, ...]
    since: date | None = None
    until: date | None = None

    def entry(self, party: str) -> PersonEntry:
        """As the names of a lexicon have it; "leader:" says that no record describes the person."""
        return PersonEntry(
            key=f"leader:{self.name}",
            name=self.name,
            party=party,
            since=self.since,
            until=self.until,
        )


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


@lru_cache(maxsize=4)
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """Canonical English names."""
    return frozenset(_data("world.toml")["states"])


@lru_cache(maxsize=1)
def _world() -> tuple[PartyEntry, ...]:
    """States, organisations and groups that need no pack."""
    found = {entry.name: entry for entry in (*_states(), *_groups())}
    for name, row in _data("parties.toml").items():
        names = _listed(row["names"])
        seats = tuple(one for one in names if row["kind"] == "state" and _is_seat(one))
        more = PartyEntry(
            key=name,
            name=name,
            names={"en": (*_own_name(name), *(one for one in names if one not in seats))},
            demonyms={"en": _listed(row.get("demonyms", ""))},
            metonyms={"en": seats},
        )
        found[name] = _union(found[name], more) if name in found else more
    return tuple(found.values())


def _is_seat(name: str) -> bool:
    """ "Koulouba", "Nairobi": where a state is governed from; not "FARDC"."""
    return " " not in name and not name.isupper()


def _own_name(name: str) -> tuple[str, ...]:
    """The canonical name, unless others are called so elsewhere: "House of Representatives"."""
    return () if name in roles()[name].at_home else (name,)


def _states() -> Iterator[PartyEntry]:
    named = {code: territories(code) for code in LATIN}
    for name, row in _data("world.toml")["states"].items():
        names: dict[str, tuple[str, ...]] = {code: (named[code][name],) for code in LATIN}
        names["en"] = (*names["en"], name, *_phrases(row.get("names", "")))
        yield PartyEntry(
            key=name,
            name=name,
            names=names,
            demonyms={code: _phrases(row[code]) for code in LATIN},
            metonyms={"en": _phrases(row["metonyms"])},
        )


def _groups() -> Iterator[PartyEntry]:
    for name, row in _data("world.toml")["groups"].items():
        yield PartyEntry(
            key=name,
            name=name,
            names={"en": (name, *_phrases(row["names"]))},
            demonyms={"en": _phrases(row.get("demonyms", ""))},
            metonyms={"en": _phrases(row.get("metonyms", ""))},
            is_coalition=row.get("coalition", False),
        )


@lru_cache(maxsize=1)
def roles() -> dict[str, Role]:
    """The parties of parties.toml by name."""
    return {
        name: Role(row.get("home", ""), row["kind"], _listed(row.get("at_home", "")))
        for name, row in _data("parties.toml").items()
    }


@lru_cache(maxsize=1)
def people() -> tuple[Person, ...]:
    """All of people.toml, in its order."""
    rows = _data("people.toml")["people"].items()
    return tuple(_person(party, one) for party, names in rows for one in _listed(names))


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words before a last name that are no first name: "Marshal", "шейх"."""
    return frozenset(_data("people.toml")["titles"].split())


def _person(party: str, written: str) -> Person:
    """ "Iván Márquez@2019-08-29-|Márquez": a name, the days of the office, short names."""
    whole, _, shorts = written.partition("|")
    name, _, days = whole.partition("@")
    name = name.partition("@")[0].strip()
    if "@" in shorts:
        shorts, _, days = shorts.partition("@")
    since, until = _days(days)
    called = tuple(one.strip() for one in shorts.split(",")) if shorts else _last_names(name)
    if shorts and set(_last_names(name)) & {*called}:
        called = (*called, *_last_names(name))  # "Burhan" is "al-Burhan" as well
    return Person(
        name, party, tuple(one for one in dict.fromkeys(called) if one != name), since, until
    )


def _days(written: str) -> tuple[date | None, date | None]:
    """ "2019-08-29-", "-2019-08-28", "2014-12-01-2019-11-30" """
    if not written:
        return None, None
    parts = written.split("-")
    first = "-".join(parts[:_SPAN]) if parts[0] else ""
    last = "-".join(parts[_SPAN:] if parts[0] else parts[1:])
    return (
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


def _last_names(name: str) -> tuple[str, ...]:
    """ "al-Burhan" is "Burhan" as well."""
    last = name.split()[-1]
    bare = next((last.removeprefix(one) for one in _PARTICLES if last.startswith(one)), last)
    return tuple(one for one in dict.fromkeys((last, bare)) if len(one) >= _SHORTEST)


@lru_cache(maxsize=1)
def leaders() -> dict[str, tuple[str, ...]]:
    """The leaders of world.toml: party -> people."""
    return {party: _phrases(names) for party, names in _data("world.toml")["leaders"].items()}


@lru_cache(maxsize=8)
def territories(code: str) -> dict[str, str]:
    """The states of world.toml -> their names in a language, by CLDR."""
    names = Locale(code).territories
    return {name: names[row["code"]] for name, row in _data("world.toml")["states"].items()}


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """A state, by its name and by its code, as packs do -> its capital."""
    found: dict[str, str] = {}
    for name, row in _data("world.toml")["states"].items():
        capital = next(iter(_phrases(row.get("metonyms", ""))), "")
        found |= {name: capital, row["code"].lower(): capital}
    return found


def capital_of(party: str) -> str:
    """The town from which a state is ruled; empty, if it is none."""
    return _capitals().get(party, "")


@lru_cache(maxsize=1)
def places() -> dict[str, str]:
    """What a place is called -> its English name."""
    rows = _data("world.toml")["places"].items()
    return {name.replace("_", " "): english for name, english in rows}


def _phrases(words: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in words.split())


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name for one in names.split(";") if (name := " ".join(one.split())))
