"""Builds the reader's lexicon from parties, people, aliases and issue cues.

One lexicon per negotiation: all parties and people, and the issues of that negotiation.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection

from negotiations.models import (
    Alias,
    Cue,
    Issue,
    Negotiation,
    Office,
    Participation,
    Party,
    Person,
)
from negotiations.models.choices import AliasKind, PartyKind, Role
from sources.history import event_table
from sources.reader.types import IssueEntry, Lexicon, PartyEntry, PersonEntry, Topic

type ByLanguage = dict[str, tuple[str, ...]]
# Participations decide which negotiation a text is about.
_SOURCES = (Party, Person, Office, Alias, Issue, Cue, Participation)
# Parties that the reader found itself change nothing in what it finds (newcomers.py).
_COUNTED = {Party: "NOT is_found", Participation: f"role <> '{Role.NAMED}'"}


@dataclass(frozen=True, slots=True)
class StoredLexicon:
    """A lexicon, the digest of each entry by key, and the digest of the whole."""

    lexicon: Lexicon
    entries: dict[str, str]
    digest: str

    def fingerprint(self, matched: Iterable[str]) -> str:
        """What a reading depends on: the entries found in its text, names and cues included."""
        known = sorted((key, self.entries[key]) for key in matched if key in self.entries)
        return _digest(repr(known))


def lexicon_of(negotiation: Negotiation) -> StoredLexicon:
    """The present lexicon of a negotiation; one small query while nothing changed."""
    return _build(negotiation.pk, lexicon_stamp())


def lexicon_stamp() -> str:
    """Changes whenever a name, office or cue does: the newest history row of each table."""
    newest = [
        # Table names come from our own models.
        f'(SELECT coalesce(max(pgh_id), 0) FROM "{event_table(model)}" '  # noqa: S608
        f"WHERE {_COUNTED.get(model, 'true')})"
        for model in _SOURCES
    ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(newest))
        return "-".join(str(number) for number in cursor.fetchone())


@lru_cache(maxsize=32)
def _build(negotiation_id: int, _stamp: str) -> StoredLexicon:
    lexicon = Lexicon(_parties(negotiation_id), _people(), _issues(negotiation_id))
    entries: dict[str, str] = defaultdict(str)
    every: tuple[PartyEntry | PersonEntry | IssueEntry, ...] = (
        *lexicon.parties,
        *lexicon.people,
        *lexicon.issues,
    )
    for entry in every:
        entries[entry.key] = _digest(entries[entry.key] + repr(entry))
    return StoredLexicon(lexicon, dict(entries), _digest(repr(sorted(entries.items()))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _parties(negotiation_id: int) -> tuple[PartyEntry, ...]:
    rows = Participation.objects.filter(negotiation=negotiation_id, role=Role.CONFLICT_PARTY)
    opposed = set(rows.values_list("party_id", flat=True))
    names = {kind: _by_owner("party_id", kind) for kind in AliasKind}
    return tuple(
        PartyEntry(
            key=party.key,
            name=party.name,
            names=_with_own_names(names[AliasKind.NAME][party.pk], party.name, party.name_fr),
            demonyms=_frozen(names[AliasKind.DEMONYM][party.pk]),
            metonyms=_frozen(names[AliasKind.METONYM][party.pk]),
            is_coalition=party.kind == PartyKind.STATE_COALITION,
            is_conflict_party=party.pk in opposed,
        )
        for party in Party.objects.filter(is_found=False).order_by("pk")
    )


def _people() -> tuple[PersonEntry, ...]:
    names = _by_owner("person_id", AliasKind.NAME)
    offices: dict[int, list[Office]] = defaultdict(list)
    for office in Office.objects.order_by("pk"):
        offices[office.person_id].append(office)
    people = []
    for person in (
        Person.objects.filter(party__is_found=False).select_related("party").order_by("pk")
    ):
        own = _with_own_names(names[person.pk], person.name, "")
        # One entry per office: who speaks for a party does so in the days of the office.
        people += [
            PersonEntry(
                key=person.key,
                name=person.name,
                party=person.party.key,
                names=own,
                offices=_titles(office),
                is_spokesperson=office.is_spokesperson,
                since=office.since,
                until=office.until,
            )
            for office in offices[person.pk] or [Office(title="")]
        ]
    return tuple(people)


def _issues(negotiation_id: int) -> tuple[IssueEntry, ...]:
    cues: dict[tuple[int, int], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cue in Cue.objects.filter(issue__negotiation=negotiation_id).order_by("pk"):
        cues[cue.issue_id, cue.polarity][cue.language].append(cue.text)
    return tuple(
        IssueEntry(
            key=issue.key,
            topic=Topic(issue.topic),
            cues_for=_frozen(cues[issue.pk, 1]),
            cues_against=_frozen(cues[issue.pk, -1]),
        )
        for issue in Issue.objects.filter(negotiation=negotiation_id).order_by("pk")
    )


def _by_owner(owner: str, kind: AliasKind) -> dict[int, dict[str, list[str]]]:
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    aliases = Alias.objects.filter(kind=kind, **{f"{owner}__isnull": False}).order_by("pk")
    for owner_id, language, text in aliases.values_list(owner, "language", "text"):
        found[owner_id][language].append(text)
    return found


def _with_own_names(names: dict[str, list[str]], english: str, french: str) -> ByLanguage:
    """The aliases, with the record's own names first."""
    own = {language: list(texts) for language, texts in names.items()}
    for language, name in (("en", english), ("fr", french or english)):
        if name and name not in own.setdefault(language, []):
            own[language].insert(0, name)
    return _frozen(own)


def _titles(office: Office) -> ByLanguage:
    titles = {"en": office.title, "fr": office.title_fr}
    return {language: (title,) for language, title in titles.items() if title}


def _frozen(texts: dict[str, list[str]]) -> ByLanguage:
    return {language: tuple(found) for language, found in texts.items() if found}
