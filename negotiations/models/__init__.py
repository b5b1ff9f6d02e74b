"""The ledger. docs/rules.md says what its values mean."""

from negotiations.models.annotation import Annotation
from negotiations.models.briefing import Briefing
from negotiations.models.commitment import Commitment
from negotiations.models.demand import Demand, DemandAddressee, Response
from negotiations.models.document import Document, IssueTie, Signature
from negotiations.models.issue import Cue, Issue, Polarity
from negotiations.models.meeting import Attendance, Meeting
from negotiations.models.negotiation import Negotiation, Participation
from negotiations.models.party import Alias, Membership, Office, Party, Person
from negotiations.models.position import Position
from negotiations.models.record import Record
from negotiations.models.statement import (
    RECORD_LINKS,
    Assignment,
    Reading,
    Statement,
    StatementParty,
    WithoutIssueQuerySet,
)

__all__ = [
    "RECORD_LINKS",
    "Alias",
    "Annotation",
    "Assignment",
    "Attendance",
    "Briefing",
    "Commitment",
    "Cue",
    "Demand",
    "DemandAddressee",
    "Document",
    "Issue",
    "IssueTie",
    "Meeting",
    "Membership",
    "Negotiation",
    "Office",
    "Participation",
    "Party",
    "Person",
    "Polarity",
    "Position",
    "Reading",
    "Record",
    "Response",
    "Signature",
    "Statement",
    "StatementParty",
    "WithoutIssueQuerySet",
]
