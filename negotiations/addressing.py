"""The further parties that a statement names, as an editor corrects them; taken back from the history."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from negotiations.models import Party, Statement, StatementParty
from negotiations.models.choices import StatementRole, StatementState
from sources.history import event_model

type Named = Mapping[StatementRole, Iterable[int]]


def set_named(statement: Statement, named: Named) -> None:
    """In each role these parties and no others; what stays is not written again."""
    for role, party_ids in named.items():
        wanted = set(party_ids)
        rows = statement.party_rows.filter(role=role)
        known = set(rows.values_list("party_id", flat=True))
        rows.exclude(party__in=wanted).delete()
        StatementParty.objects.bulk_create(
            StatementParty(statement=statement, party_id=pk, role=role)
            for pk in sorted(wanted - known)
        )


def named_before(statement: Statement, instant: datetime) -> Named:
    """Those it named then: the present ones, less what was added since, with what was removed."""
    found: dict[StatementRole, set[int]] = {role: set() for role in StatementRole}
    for role, party in statement.party_rows.values_list("role", "party"):
        found[StatementRole(role)].add(party)
    events = event_model(StatementParty)._default_manager.filter(
        statement=statement.pk, recorded_at__gte=instant
    )
    for label, role, party in events.order_by("-pgh_id").values_list("pgh_label", "role", "party"):
        if label == "insert":
            found[StatementRole(role)].discard(party)
        elif label == "delete":
            found[StatementRole(role)].add(party)
    # A party that was removed from the ledger since cannot come back.
    known = set(
        Party.objects.filter(pk__in=set().union(*found.values())).values_list("pk", flat=True)
    )
    return {role: parties & known for role, parties in found.items()}


def taken_out_of(statements: Iterable[Statement]) -> set[int]:
    """The parties that editors took out of these corrected statements. One query, or none."""
    ids = [row.pk for row in statements]
    if not ids:
        return set()
    events = event_model(StatementParty)._default_manager.filter(
        statement__in=ids, pgh_label="delete", pgh_context__act=StatementState.EDITED
    )
    return set(events.values_list("party", flat=True))


def parties_corrected(statements: Iterable[Statement]) -> list[StatementParty]:
    """All that editors let them name or no longer name, removed ones included: part of their history."""
    of = {row.pk: row for row in statements}
    events = event_model(StatementParty)._default_manager.filter(
        statement__in=of, pgh_context__has_key="user"
    )
    rows = events.values_list("id", "statement", "party", "role").distinct()
    known = Party.objects.in_bulk({party for _pk, _statement, party, _role in rows})
    return [
        StatementParty(pk=pk, statement=of[statement], party=known[party], role=role)
        for pk, statement, party, role in rows
        if party in known
    ]
