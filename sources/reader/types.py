"""What the reader takes and returns: plain frozen values, no Django, no database.

The database, the gold writer and the tests all speak in these types. Values of the
enumerations are those of the ledger (docs/rules.md); offsets are counted in characters
of the text that was given to the reader, so that ``text[span.start:span.end]`` is the quote.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date


class Act(enum.StrEnum):
    """What kind of thing a statement says was done or said."""

    MEETING = "meeting"
    POSITION = "position"
    DEMAND = "demand"
    COMMITMENT = "commitment"
    DOCUMENT = "document"


TO_DO = frozenset({Act.DEMAND, Act.COMMITMENT})  # what they are about is still to be done
SILENCE = "position.silence"  # the rule of what tells that a party has not answered


class Topic(enum.StrEnum):
    """The closed list of subjects. Gold files call it ``issue``."""

    TERRITORY = "territory"
    CEASEFIRE = "ceasefire"
    SECURITY_GUARANTEES = "security-guarantees"
    FOREIGN_TROOPS = "foreign-troops"
    DEMILITARISATION = "demilitarisation"
    MONITORING = "monitoring"
    MILITARY_AID = "military-aid"
    ALLIANCE_MEMBERSHIP = "alliance-membership"
    SANCTIONS = "sanctions"
    PRISONERS = "prisoners"
    HUMANITARIAN = "humanitarian"
    RECONSTRUCTION_REPARATIONS = "reconstruction-reparations"
    POLITICAL_STATUS = "political-status"
    ELECTIONS_GOVERNANCE = "elections-governance"
    REFUGEES_RETURN = "refugees-return"
    NUCLEAR_ENERGY = "nuclear-energy"
    JUSTICE = "justice"
    TALKS_FORMAT = "talks-format"
    OTHER = "other"


class Stance(enum.StrEnum):
    """A party's attitude to a proposition. ``reserved`` is never yielded by the reader."""

    REJECTS = "rejects"
    RESERVED = "reserved"
    UNCLEAR = "unclear"
    OPEN = "open"
    CONDITIONAL = "conditional"
    ACCEPTS = "accepts"
    SUPPORTS = "supports"
    DEMANDS = "demands"


class SignatureStatus(enum.StrEnum):
    """What a party did about a document."""

    SIGNED = "signed"
    INITIALLED = "initialled"
    AGREED = "agreed"
    ANNOUNCED_WILL_SIGN = "announced-will-sign"
    ENDORSED_NOT_SIGNED = "endorsed-not-signed"
    NOT_SIGNED = "not-signed"
    PRESENT_NOT_SIGNED = "present-not-signed"
    REFUSED = "refused"
    ABSENT = "absent"
    NOT_ASKED = "not-asked"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Attribution(enum.StrEnum):
    """Who says so. ``RANKS`` orders them: a higher rank decides on the same day."""

    OFFICIAL_TEXT = "official-text"
    DIRECT_QUOTE = "direct-quote"
    PARTIAL_QUOTE = "partial-quote"
    SPOKESPERSON = "spokesperson"
    INDIRECT_SPEECH = "indirect-speech"
    ANONYMOUS_OFFICIAL = "anonymous-official"
    JOURNALIST = "journalist"
    REPORTED_BY_ADVERSARY = "reported-by-adversary"


class DocumentKind(enum.StrEnum):
    """The kind of a text that parties sign, agree or reject."""

    DECLARATION = "declaration"
    JOINT_STATEMENT = "joint-statement"
    COMMUNIQUE = "communique"
    CEASEFIRE = "ceasefire"
    FRAMEWORK = "framework"
    ROADMAP = "roadmap"
    PLAN = "plan"
    PROPOSAL = "proposal"
    COUNTER_PROPOSAL = "counter-proposal"
    DRAFT = "draft"
    MEMORANDUM = "memorandum"
    PROTOCOL = "protocol"
    TREATY = "treaty"
    UNILATERAL_DECLARATION = "unilateral-declaration"
    RESOLUTION = "resolution"
    OTHER = "other"


class MeetingFormat(enum.StrEnum):
    """How the parties met."""

    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    MULTILATERAL = "multilateral"
    PROXIMITY = "proximity"
    SHUTTLE = "shuttle"
    SUMMIT = "summit"
    MINISTERIAL = "ministerial"
    ENVOY = "envoy"
    PHONE_VIDEO = "phone-video"
    UNKNOWN = "unknown"


class MeetingStatus(enum.StrEnum):
    """Where a meeting stands."""

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    BROKEN_OFF = "broken-off"


class Precision(enum.StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"


class Found(enum.StrEnum):
    """How a date was found."""

    STATED = "stated"
    RELATIVE = "relative"
    INFERRED = "inferred"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of the text, ``0 <= start < end <= len(text)``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date of the act. ``day`` is the first day of the month or year at those precisions."""

    day: date
    precision: Precision = Precision.DAY
    found: Found = Found.STATED

    def iso(self) -> str:
        """The date as fine as it is known: ``2026-01-07``, ``2026-01`` or ``2026``."""
        whole = self.day.isoformat()
        return {Precision.YEAR: whole[:4], Precision.MONTH: whole[:7]}.get(self.precision, whole)


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document as one article names it; equal ``number`` in one reading = the same text."""

    number: int
    kind: DocumentKind = DocumentKind.OTHER
    name: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one text says one party did, wants, offers or thinks: the unit of evidence.

    ``party`` and the other names are the lexicon's keys (``PartyEntry.key``).
    ``issue`` is the key of the lexicon's issue whose cue matched the content and
    ``polarity`` whether that cue is for (+1) or against (-1) the issue's proposition; 0
    means that no cue with a polarity matched. ``stance`` is as said, before polarity.
    ``reported_by`` is the reporting chain, nearest the words first ("Le Monde").
    ``confidence`` is given when the whole text is read (`confidence.weighed`).
    """

    act: Act
    quote: Span
    rule: str
    language: str
    party: str | None = None
    speaker: str | None = None
    on_behalf_of: str | None = None
    addressees: tuple[str, ...] = ()
    topic: Topic | None = None
    issue: str | None = None
    polarity: int = 0
    stance: Stance | None = None
    status: SignatureStatus | None = None
    document: DocumentRef | None = None
    participants: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    format: MeetingFormat | None = None
    meeting_status: MeetingStatus | None = None
    place: str = ""
    date: FoundDate | None = None
    condition: Span | None = None
    attribution: Attribution = Attribution.JOURNALIST
    reported_by: tuple[str, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party of the lexicon. ``key`` is what statements carry; ``name`` is canonical English.

    ``names``: language code -> names, demonyms and metonyms ("la Russie", "russe", "Kremlin").
    Keys of the reader's own states and organisations are their canonical English names.
    ``is_conflict_party``: one of those who fight each other, as far as the lexicon tells.
    """

    key: str
    name: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    demonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    metonyms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_coalition: bool = False
    is_conflict_party: bool = False


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person who speaks for a party in an office, from and to (None = open)."""

    key: str
    name: str
    party: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    offices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_spokesperson: bool = False
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue with its cue phrases per language, each for or against its proposition."""

    key: str
    topic: Topic
    cues_for: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cues_against: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names and cues of one pack or of the whole database; the reader adds its own states."""

    parties: tuple[PartyEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    issues: tuple[IssueEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the reader found in one text.

    ``matched`` holds the lexicon keys (parties, people, issues) whose names or cues occur in
    the text: it decides which texts a changed lexicon makes unread again.
    ``unknown_names`` are the parties of statements that the lexicon and the world do not know:
    organisations by the shape of their name, whose key is the name as the text has it.
    """

    language: str
    statements: tuple[Statement, ...]
    matched: frozenset[str]
    unknown_names: tuple[str, ...] = ()


class UnsupportedLanguageError(ValueError):
    """The text is in a language for which the reader has no data."""
