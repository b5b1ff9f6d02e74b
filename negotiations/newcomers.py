"""Parties that no pack names: the reader knows them, and a statement about the talks needs them.

"la Hongrie a refusé de la signer": without Hungary the declaration would look unanimous. But a
stray country on a stray topic is no party to talks (docs/rules.md, section 8).
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache

from django.db.models import ProtectedError
from django.utils.text import slugify

from negotiations.folding import sort_key
from negotiations.models import Briefing, Negotiation, Participation, Party
from negotiations.models.choices import PartyKind, Role
from negotiations.models.statement import FILING_THRESHOLD
from sources.reader import types
from sources.reader.names import NameIndex
from sources.reader.types import Act, Lexicon, PartyEntry


def admit(
    found: Sequence[types.Statement],
    negotiation: Negotiation,
    taking_part: Collection[str],
    ledger: Collection[str],
) -> list[dict[str, Party]]:
    """For each statement the parties, by the reader's key, that join the talks through it.

    `taking_part` and `ledger` are the keys of the parties to the talks on that day and of all.
    Made where they are not there yet, whichever worker is first.
    """
    joined = [keys & _world().parties.keys() - set(ledger) for keys in _joined(found, taking_part)]
    parties = {key: _party(key) for key in sorted(set().union(*joined))}
    for party in parties.values():
        Participation.objects.get_or_create(negotiation=negotiation, party=party, role=Role.NAMED)
    return [{key: parties[key] for key in keys} for keys in joined]


def forget_newcomers() -> None:
    """Delete the parties that were found in nothing that is left, and that nobody worked on."""
    in_briefings = Briefing.parties.through.objects.values("party")
    rows = Party.objects.filter(is_found=True, people=None, aliases=None, coalitions=None)
    set_down = Participation.objects.known().values("party")
    for party in rows.exclude(pk__in=in_briefings).exclude(pk__in=set_down):
        with suppress(ProtectedError):  # something rests on it
            party.delete()


def _joined(found: Sequence[types.Statement], taking_part: Collection[str]) -> Iterator[set[str]]:
    documents = {row.document.number for row in found if row.document and row.party in taking_part}
    for row in found:
        names = {row.party or "", *row.addressees, *row.participants, *row.hosts}
        if row.confidence < FILING_THRESHOLD:
            yield set()
        elif row.act == Act.DOCUMENT:
            yield names if row.document and row.document.number in documents else set()
        elif row.act == Act.MEETING:
            yield names if not names.isdisjoint(taking_part) else set()
        elif row.issue:
            yield names
        else:
            yield set(row.addressees) if row.party in taking_part else set()


def _party(key: str) -> Party:
    entry = _world().parties[key]
    return Party.objects.get_or_create(
        key=slugify(entry.name),
        defaults={
            "name": entry.name,
            "name_fr": next(iter(entry.names.get("fr", ())), ""),
            "sort_key": sort_key(entry.name),
            "kind": _kind(entry),
            "is_found": True,
        },
    )[0]


def _kind(entry: PartyEntry) -> PartyKind:
    """As far as the reader knows: whether an organisation is armed, it does not."""
    if entry.key in _world().kinds.states:
        return PartyKind.STATE
    return PartyKind.STATE_COALITION if entry.is_coalition else PartyKind.OTHER


@lru_cache(maxsize=1)
def _world() -> NameIndex:
    return NameIndex(Lexicon())
