"""A small ledger for tests of the briefing."""

from datetime import UTC, date, datetime
from typing import Any

from negotiations.briefing.scope import Scope
from tests import factories

SINCE, UNTIL = date(2026, 1, 1), date(2026, 1, 22)
AS_OF = datetime(2026, 1, 22, 18, tzinfo=UTC)


class World:
    """Two conflict parties, a mediator, three issues, and what they said."""

    def __init__(self) -> None:
        self.count = 0
        self.negotiation = factories.negotiation(name="Ukraine", name_fr="L’Ukraine")
        self.ukraine = factories.party(key="ua", name="Ukraine")
        self.russia = factories.party(key="ru", name="Russia", name_fr="Russie")
        self.states = factories.party(key="us", name="United States", name_fr="États-Unis")
        for party in (self.ukraine, self.russia):
            factories.participation(negotiation=self.negotiation, party=party)
        factories.participation(negotiation=self.negotiation, party=self.states, role="mediator")
        self.donbass = factories.issue(
            negotiation=self.negotiation,
            title="Russian control of the whole Donbass",
            title_fr="Contrôle russe de tout le Donbass",
        )
        self.force = factories.issue(
            negotiation=self.negotiation, title="A multinational force", topic="foreign-troops"
        )
        self.nato = factories.issue(
            negotiation=self.negotiation, title="Staying outside NATO", topic="alliance-membership"
        )

    def scope(self, **changes: Any) -> Scope:
        values: dict[str, Any] = {
            "negotiation": self.negotiation,
            "since": SINCE,
            "until": UNTIL,
            "parties": (self.ukraine, self.russia, self.states),
            "issues": (self.donbass, self.force, self.nato),
            "as_of": AS_OF,
            "title": "Ukraine after Paris",
            "reference": "Briefing 7KXM2P4Q",
            "authors": ("O. Melnyk",),
        }
        return Scope(**(values | changes))

    def said(self, party: Any, issue: Any, stance: str, day: date, **fields: Any) -> Any:
        self.count += 1
        quote = fields.pop("quote", f"{party.name} {stance} {issue.title}, text {self.count}.")
        if "article" not in fields:
            fields["article"] = factories.article(text=f"Before. {quote} After.")
        return factories.position(
            party=party, issue=issue, stance=stance, day=day, quote=quote, **fields
        )
