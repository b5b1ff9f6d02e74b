"""Stores what a reader found: new statements, carried-over decisions, superseded ones; files them."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime

from negotiations.earlier import as_read
from negotiations.filing import file_statements, refresh_records, take_turn
from negotiations.filing.titled import name_in
from negotiations.matching import identity_of, match
from negotiations.models import (
    Issue,
    Negotiation,
    Participation,
    Party,
    Person,
    Reading,
    Statement,
    StatementParty,
)
from negotiations.models.choices import DECIDED_STATES, StatementRole, StatementState
from negotiations.newcomers import admit
from negotiations.stance import mirrored, stance_of
from sources.cleaning import one_line
from sources.models import ArticleVersion
from sources.reader import types
from sources.reader.types import Act

# What a new reading may change in a statement that nobody has decided on.
_READ_FIELDS = [
    "identity",
    "act",
    "party",
    "speaker",
    "on_behalf_of",
    "topic",
    "issue",
    "polarity",
    "stance_said",
    "stance",
    "status",
    "document_number",
    "document_kind",
    "document_name",
    "meeting_format",
    "meeting_status",
    "place",
    "date",
    "date_precision",
    "date_found",
    "condition",
    "attribution",
    "reported_by",
    "start",
    "end",
    "quote",
    "rule",
    "confidence",
    "language",
    "reading",
    "negotiation",
]


class Names:
    """Lexicon keys to rows: one query per table for a whole reading."""

    def __init__(self, negotiation: Negotiation) -> None:
        known = Party.objects.filter(is_found=False)
        self.parties: Mapping[str, Party] = {party.key: party for party in known}
        self.people = {person.key: person for person in Person.objects.all()}
        self.issues = {issue.key: issue for issue in Issue.objects.filter(negotiation=negotiation)}

    def joined_by(self, newcomers: Mapping[str, Party]) -> "Names":
        """With those that only one statement brings in."""
        names = copy(self)
        names.parties = {**self.parties, **newcomers} if newcomers else self.parties
        return names


def store_statements(
    reading: Reading,
    version: ArticleVersion,
    found: Sequence[types.Statement],
    *,
    now: datetime,
) -> int:
    """Bring the version's statements in line with a reading; returns how many it has.

    Runs inside the caller's transaction. Decisions of editors stay: a statement that is found
    again keeps its state, one that is not found stays if decided and is superseded if not.
    """
    if reading.negotiation is None:
        return 0
    take_turn([reading.negotiation_id])
    names = Names(reading.negotiation)
    fresh = _distinct(
        _row(one, reading, version, names.joined_by(newcomers))
        for one, newcomers in zip(found, _newcomers(found, reading, version, names), strict=True)
    )
    # Locked: an editor who decides at this moment must not be overwritten.
    old = list(
        version.statements.exclude(state=StatementState.SUPERSEDED)
        .filter(rule__gt="")
        .select_for_update(of=("self",))
    )
    pairs, gone = _pair([row for row, _parties in fresh], old)
    found_again = [
        _update(pairs[number], row, parties) if number in pairs else _create(row, parties)
        for number, (row, parties) in enumerate(fresh)
    ]
    kept = list(dict.fromkeys(found_again))  # what an editor moved may be found in both places
    _supersede([row for row in gone if row.state not in DECIDED_STATES])
    file_statements(
        [row for row in kept if row.state not in {StatementState.REJECTED, "duplicate"}], now=now
    )
    return len(kept)


def _newcomers(
    found: Sequence[types.Statement], reading: Reading, version: ArticleVersion, names: Names
) -> list[dict[str, Party]]:
    """The parties in no pack that each statement brings in."""
    if reading.negotiation is None:
        return [{} for _statement in found]
    present = Participation.objects.on(version.article.published).known()
    keys = present.filter(negotiation=reading.negotiation).values_list("party__key", flat=True)
    return admit(found, reading.negotiation, set(keys), names.parties.keys())


def _pair(
    fresh: Sequence[Statement], old: Sequence[Statement]
) -> tuple[dict[int, Statement], list[Statement]]:
    """Each new statement, by its number, with the old one that it is; and the old ones left.

    What an editor corrected or moved is known again as it was read, which the same reader finds
    again, and as it is now, which a better one finds.
    """
    known = {row.pk: row for row in old}
    read = as_read([row for row in old if row.state in DECIDED_STATES], _COMPARED)
    before = [copy(row) for row in old]
    for row in before:
        for name, value in read.get(row.pk, {}).items():
            setattr(row, name, value)
    pairs, left = match(fresh, before)
    changed = [known[row.pk] for row in before if _said(row) != _said(known[row.pk])]
    rest = [number for number in range(len(fresh)) if number not in pairs]
    as_now, _others = match([fresh[number] for number in rest], changed)
    found = {number: known[row.pk] for number, row in pairs.items()}
    found |= {rest[number]: row for number, row in as_now.items()}
    return found, [known[row.pk] for row in left]


def _said(row: Statement) -> list[object]:
    return [getattr(row, name) for name in _COMPARED]


# By which a statement is known again (matching.py).
_COMPARED = ("act", "party_id", "topic", "stance_said", "status", "start", "end")

type Parties = list[tuple[Party, StatementRole]]


def _row(
    found: types.Statement, reading: Reading, version: ArticleVersion, names: Names
) -> tuple[Statement, Parties] | None:
    """An unsaved row; None where the party is not in the ledger."""
    party = names.parties.get(found.party or "")
    others = _others(found, names)
    if party is None and (found.act != Act.MEETING or not others):
        return None
    issue = names.issues.get(found.issue or "")
    row = Statement(
        version=version,
        reading=reading,
        negotiation=_negotiation(reading, version, party, others),
        act=found.act,
        party=party,
        speaker=names.people.get(found.speaker or ""),
        on_behalf_of=names.parties.get(found.on_behalf_of or ""),
        topic=found.topic or "",
        issue=issue,
        polarity=found.polarity if issue else 0,
        stance_said=found.stance or "",
        stance=_stance(found) if issue else "",
        condition=_text(version, found.condition),
        attribution=found.attribution,
        reported_by=[one_line(name)[:200] for name in found.reported_by],
        start=found.quote.start,
        end=found.quote.end,
        quote=_text(version, found.quote),
        rule=found.rule[:60],
        confidence=found.confidence,
        language=found.language,
        place=one_line(found.place)[:200],
    )
    _set_particulars(row, found)
    row.identity = identity_of(row, [party.pk for party, _role in others])
    return row, others


def _set_particulars(row: Statement, found: types.Statement) -> None:
    """The fields that only some kinds of statement have."""
    row.status = found.status or ""
    row.meeting_format = found.format or ""
    row.meeting_status = found.meeting_status or ""
    if found.document:
        row.document_number = found.document.number
        row.document_kind = found.document.kind
        name = found.document.name or name_in(row.quote, row.document_kind, row.language)
        row.document_name = one_line(name)[:300]
    if found.date:
        row.date = found.date.day
        row.date_precision = found.date.precision
        row.date_found = found.date.found


def _stance(found: types.Statement) -> str:
    """The stance towards the issue's proposition (docs/rules.md, "From statement to issue")."""
    if not found.polarity:
        return ""
    said = stance_of(found.act, found.stance, has_condition=found.condition is not None)
    return mirrored(said, found.polarity) if said else ""


def _text(version: ArticleVersion, span: types.Span | None) -> str:
    return version.text[span.start : span.end] if span else ""


def _others(found: types.Statement, names: Names) -> Parties:
    """Addressees, participants and hosts that the ledger knows, each once per role."""
    groups = (
        (found.addressees, StatementRole.ADDRESSEE),
        (found.participants, StatementRole.PARTICIPANT),
        (found.hosts, StatementRole.HOST),
    )
    return [
        (names.parties[key], role)
        for keys, role in groups
        for key in dict.fromkeys(keys)
        if key in names.parties
    ]


def _negotiation(
    reading: Reading, version: ArticleVersion, party: Party | None, others: Parties
) -> Negotiation | None:
    """The reading's negotiation if the party takes part in it on that day."""
    day = version.article.published
    present = Participation.objects.on(day).filter(negotiation=reading.negotiation)
    keys = {party.pk} if party else {other.pk for other, _role in others}
    return reading.negotiation if present.filter(party__in=keys).exists() else None


def _distinct(
    rows: Iterable[tuple[Statement, Parties] | None],
) -> list[tuple[Statement, Parties]]:
    """One row for each identity: a repeated statement adds nothing."""
    found: dict[str, tuple[Statement, Parties]] = {}
    for row in rows:
        if row is not None:
            found.setdefault(row[0].identity, row)
    return list(found.values())


def _create(row: Statement, parties: Parties) -> Statement:
    row.save()
    _set_parties(row, parties)
    return row


def _update(old: Statement, new: Statement, parties: Parties) -> Statement:
    """Take over what a new reading says, unless an editor has decided."""
    if old.state in DECIDED_STATES:
        return old
    old.state = StatementState.PROPOSED
    for name in _READ_FIELDS:
        setattr(old, name, getattr(new, name))
    old.save()
    wanted = {(party.pk, role): (party, role) for party, role in parties}
    for row in old.party_rows.all():
        if wanted.pop((row.party_id, StatementRole(row.role)), None) is None:
            row.delete()
    _set_parties(old, list(wanted.values()))
    return old


def _set_parties(row: Statement, parties: Parties) -> None:
    StatementParty.objects.bulk_create(
        StatementParty(statement=row, party=party, role=role) for party, role in parties
    )


def _supersede(rows: Sequence[Statement]) -> None:
    for row in rows:
        row.state = StatementState.SUPERSEDED
        row.save(update_fields=["state"])
    refresh_records(rows)
