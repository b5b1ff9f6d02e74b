"""What a briefing is asked to cover."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import translation
from django.utils.translation import gettext as _

from negotiations.matrix import columns_of
from negotiations.models import Briefing, Issue, Negotiation, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a briefing is to cover."""

    title: str
    since: date
    until: date
    parties: Sequence[Party]
    issues: Sequence[Issue]


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


def scope_of(order: Briefing, *, as_of: datetime, language: str = "en") -> Scope:
    """What a briefing's row asks for; `as_of` is the instant of collecting. Four queries.

    Parties stand as in the state of play, those to the conflict first.
    """
    person = order.requested_by
    with translation.override(language):
        reference = _("Pourparlers, briefing %(id)s") % {"id": order.public_id}
    return Scope(
        negotiation=order.negotiation,
        since=order.since,
        until=order.until,
        parties=_in_order(order),
        issues=tuple(order.issues.all()),
        as_of=as_of,
        title=order.title,
        reference=reference,
        authors=(person.get_full_name() or person.get_username(),),
        language=language,
    )


def _in_order(order: Briefing) -> tuple[Party, ...]:
    chosen = list(order.parties.all())
    columns = [column.party for column in columns_of(order.negotiation, order.until)]
    taking_part = [party for party in columns if party in chosen]
    return (*taking_part, *(party for party in chosen if party not in taking_part))
