"""Whom a statement addresses, as an editor corrects it; taken back from the history."""

from collections.abc import Iterable
from datetime import datetime

from negotiations.models import Party, Statement, StatementParty
from negotiations.models.choices import StatementRole
from sources.history import event_model


def set_addressees(statement: Statement, party_ids: Iterable[int]) -> None:
    """These and no others; what stays is not written again."""
    wanted = set(party_ids)
    rows = statement.party_rows.filter(role=StatementRole.ADDRESSEE)
    known = set(rows.values_list("party_id", flat=True))
    rows.exclude(party__in=wanted).delete()
    StatementParty.objects.bulk_create(
        StatementParty(statement=statement, party_id=pk, role=StatementRole.ADDRESSEE)
        for pk in sorted(wanted - known)
    )


def addressees_before(statement: Statement, instant: datetime) -> set[int]:
    """Those it had then: the present ones, less what was added since, with what was removed."""
    rows = statement.party_rows.filter(role=StatementRole.ADDRESSEE)
    found = set(rows.values_list("party_id", flat=True))
    events = event_model(StatementParty)._default_manager.filter(
        statement=statement.pk, role=StatementRole.ADDRESSEE, recorded_at__gte=instant
    )
    for label, party in events.order_by("-pgh_id").values_list("pgh_label", "party"):
        if label == "insert":
            found.discard(party)
        elif label == "delete":
            found.add(party)
    # A party that was removed from the ledger since cannot come back.
    return set(Party.objects.filter(pk__in=found).values_list("pk", flat=True))


def parties_ever(statement: Statement) -> list[StatementParty]:
    """All that it named or was said to name, removed ones included: their changes are its history."""
    events = event_model(StatementParty)._default_manager.filter(statement=statement.pk)
    known = Party.objects.in_bulk(list(events.values_list("party", flat=True).distinct()))
    return [
        StatementParty(pk=pk, statement=statement, party=known[party], role=role)
        for pk, party, role in events.values_list("id", "party", "role").distinct()
        if party in known
    ]
