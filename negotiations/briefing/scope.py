"""What a briefing is asked to cover."""

from dataclasses import dataclass
from datetime import date, datetime

from negotiations.models import Issue, Negotiation, Party


@dataclass(frozen=True, slots=True)
class Scope:
    """Negotiation, period, parties and issues; `as_of` is the instant at which it is frozen.

    Whoever builds a scope has checked that the reader may see the negotiation.
    """

    negotiation: Negotiation
    since: date
    until: date
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    as_of: datetime
    title: str
    reference: str
    authors: tuple[str, ...] = ()
    mark: str = ""
    language: str = "en"

    @property
    def party_ids(self) -> set[int]:
        """Primary keys of the parties."""
        return {party.pk for party in self.parties}

    @property
    def issue_ids(self) -> set[int]:
        """Primary keys of the issues."""
        return {issue.pk for issue in self.issues}

    @property
    def topics(self) -> set[str]:
        """Topics of the issues: records without an issue belong by their topic."""
        return {issue.topic for issue in self.issues}
