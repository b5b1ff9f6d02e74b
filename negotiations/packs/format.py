"""A pack in memory: values only. checking.py makes it from files, loading.py puts it into the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sources.reader.types import IssueEntry, Lexicon, PartyEntry, PersonEntry, Topic

type ByLanguage = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PackParty:
    """A party with its identifiers and the names it goes by."""

    key: str
    name: str
    name_fr: str = ""
    kind: str = "state"
    wikidata: str = ""
    iso3: str = ""
    ucdp: str = ""
    paax: str = ""
    names: ByLanguage = field(default_factory=dict)
    demonyms: ByLanguage = field(default_factory=dict)
    metonyms: ByLanguage = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PackOffice:
    """An office held from a day to a day; None leaves an end open."""

    title: str
    title_fr: str = ""
    since: date | None = None
    until: date | None = None
    is_spokesperson: bool = False


@dataclass(frozen=True, slots=True)
class PackPerson:
    """Somebody who speaks for a party in the days of an office."""

    key: str
    name: str
    party: str
    wikidata: str = ""
    names: ByLanguage = field(default_factory=dict)
    offices: tuple[PackOffice, ...] = ()


@dataclass(frozen=True, slots=True)
class PackMembership:
    """A party in a coalition."""

    coalition: str
    party: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PackParticipation:
    """A party's role in the negotiation."""

    party: str
    role: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PackIssue:
    """A proposition with the phrases that speak for it and against it."""

    key: str
    topic: str
    title: str
    title_fr: str = ""
    cues_for: ByLanguage = field(default_factory=dict)
    cues_against: ByLanguage = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    premises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackArticle:
    """A demonstration text."""

    path: Path
    title: str
    text: str
    language: str
    published: date
    outlet: str


@dataclass(frozen=True, slots=True)
class Pack:
    """One negotiation as it starts."""

    slug: str
    name: str
    name_fr: str
    summary: str
    phase: str
    stale_after: int
    parties: tuple[PackParty, ...]
    people: tuple[PackPerson, ...]
    memberships: tuple[PackMembership, ...]
    participations: tuple[PackParticipation, ...]
    issues: tuple[PackIssue, ...]
    articles: tuple[PackArticle, ...] = ()

    def lexicon(self) -> Lexicon:
        """What the reader needs of it; keys are the pack's."""
        opposed = {row.party for row in self.participations if row.role == "conflict-party"}
        return Lexicon(
            parties=tuple(_party_entry(party, opposed) for party in self.parties),
            people=tuple(entry for person in self.people for entry in _person_entries(person)),
            issues=tuple(
                IssueEntry(
                    key=issue.key,
                    topic=Topic(issue.topic),
                    cues_for=dict(issue.cues_for),
                    cues_against=dict(issue.cues_against),
                )
                for issue in self.issues
            ),
        )


def _party_entry(party: PackParty, opposed: set[str]) -> PartyEntry:
    names = {code: tuple(found) for code, found in party.names.items()}
    names["en"] = (party.name, *names.get("en", ()))
    names["fr"] = (party.name_fr or party.name, *names.get("fr", ()))
    return PartyEntry(
        key=party.key,
        name=party.name,
        names=names,
        demonyms=dict(party.demonyms),
        metonyms=dict(party.metonyms),
        is_coalition=party.kind == "state-coalition",
        is_conflict_party=party.key in opposed,
    )


def _person_entries(person: PackPerson) -> list[PersonEntry]:
    """One for each office: who speaks for a party does so in the days of the office."""
    return [
        PersonEntry(
            key=person.key,
            name=person.name,
            party=person.party,
            names=dict(person.names),
            offices={"en": (office.title,), "fr": (office.title_fr or office.title,)},
            is_spokesperson=office.is_spokesperson,
            since=office.since,
            until=office.until,
        )
        for office in person.offices or (PackOffice(title=""),)
    ]
