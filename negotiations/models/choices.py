"""The enumerations of the ledger, their labels, and the named sets the code asks for.

Values come from sources.reader.types where the reader knows them too; labels live here.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from sources.reader import types

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def labelled(enum: type[StrEnum], **labels: "_StrPromise") -> list[tuple[str, "_StrPromise"]]:
    """Choices of an enumeration of the reader, labels by member name; a missing label raises."""
    return [(member.value, labels[member.name]) for member in enum]


def one_of(
    field: str, values: Iterable[tuple[str, object]], *, name: str
) -> models.CheckConstraint:
    """A constraint that refuses any value that is not among the choices."""
    allowed = [value for value, _label in values]
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": allowed}), name=name)


ACTS = labelled(
    types.Act,
    MEETING=_("meeting"),
    POSITION=_("position"),
    DEMAND=_("demand"),
    COMMITMENT=_("commitment"),
    DOCUMENT=_("document"),
)
TOPICS = labelled(
    types.Topic,
    TERRITORY=_("Territory"),
    CEASEFIRE=_("Ceasefire"),
    SECURITY_GUARANTEES=_("Security guarantees"),
    FOREIGN_TROOPS=_("Foreign troops"),
    DEMILITARISATION=_("Demilitarisation"),
    MONITORING=_("Monitoring"),
    MILITARY_AID=_("Military aid"),
    ALLIANCE_MEMBERSHIP=_("Alliance membership"),
    SANCTIONS=_("Sanctions"),
    PRISONERS=_("Prisoners"),
    HUMANITARIAN=_("Humanitarian"),
    RECONSTRUCTION_REPARATIONS=_("Reconstruction and reparations"),
    POLITICAL_STATUS=_("Political status"),
    ELECTIONS_GOVERNANCE=_("Elections and governance"),
    REFUGEES_RETURN=_("Return of refugees"),
    NUCLEAR_ENERGY=_("Nuclear energy"),
    JUSTICE=_("Justice"),
    TALKS_FORMAT=_("Format of talks"),
    OTHER=_("Other"),
)
STANCES = labelled(
    types.Stance,
    REJECTS=_("rejects"),
    RESERVED=_("reserved"),
    UNCLEAR=_("unclear"),
    OPEN=_("open"),
    CONDITIONAL=_("conditional"),
    ACCEPTS=_("accepts"),
    SUPPORTS=_("supports"),
    DEMANDS=_("demands"),
)
SIGNATURE_STATUSES = labelled(
    types.SignatureStatus,
    SIGNED=_("signed"),
    INITIALLED=_("initialled"),
    AGREED=_("agreed"),
    ANNOUNCED_WILL_SIGN=_("announced it will sign"),
    ENDORSED_NOT_SIGNED=_("endorsed, not signed"),
    NOT_SIGNED=_("not signed"),
    PRESENT_NOT_SIGNED=_("present, not signed"),
    REFUSED=_("refused"),
    ABSENT=_("absent"),
    NOT_ASKED=_("not asked"),
    REJECTED=_("rejected"),
    WITHDRAWN=_("withdrawn"),
)
# What a party does with a text that it makes its own, and with one that may be years old.
TAKEN_ON = (
    types.SignatureStatus.SIGNED,
    types.SignatureStatus.INITIALLED,
    types.SignatureStatus.AGREED,
    types.SignatureStatus.ENDORSED_NOT_SIGNED,
)
TAKING_BACK = (types.SignatureStatus.REJECTED, types.SignatureStatus.WITHDRAWN)
ATTRIBUTIONS = labelled(
    types.Attribution,
    OFFICIAL_TEXT=_("official text"),
    DIRECT_QUOTE=_("own words"),
    PARTIAL_QUOTE=_("own words, in part"),
    SPOKESPERSON=_("spokesperson"),
    INDIRECT_SPEECH=_("indirect speech"),
    ANONYMOUS_OFFICIAL=_("anonymous official"),
    JOURNALIST=_("journalist"),
    REPORTED_BY_ADVERSARY=_("told by the adversary"),
)
DOCUMENT_KINDS = labelled(
    types.DocumentKind,
    DECLARATION=_("declaration"),
    JOINT_STATEMENT=_("joint statement"),
    COMMUNIQUE=_("communiqué"),
    CEASEFIRE=_("ceasefire"),
    FRAMEWORK=_("framework"),
    ROADMAP=_("roadmap"),
    PLAN=_("plan"),
    PROPOSAL=_("proposal"),
    COUNTER_PROPOSAL=_("counter-proposal"),
    DRAFT=_("draft"),
    MEMORANDUM=_("memorandum"),
    PROTOCOL=_("protocol"),
    TREATY=_("agreement"),
    UNILATERAL_DECLARATION=_("unilateral declaration"),
    RESOLUTION=_("resolution"),
    OTHER=_("text"),
)
MEETING_FORMATS = labelled(
    types.MeetingFormat,
    BILATERAL=_("bilateral"),
    TRILATERAL=_("trilateral"),
    MULTILATERAL=_("multilateral"),
    PROXIMITY=_("proximity talks"),
    SHUTTLE=_("shuttle diplomacy"),
    SUMMIT=_("summit"),
    MINISTERIAL=_("ministerial"),
    ENVOY=_("envoys"),
    PHONE_VIDEO=_("phone or video"),
    UNKNOWN=_("format not known"),
)
MEETING_STATUSES = labelled(
    types.MeetingStatus,
    ANNOUNCED=_("announced"),
    CONFIRMED=_("confirmed"),
    HELD=_("held"),
    POSTPONED=_("postponed"),
    CANCELLED=_("cancelled"),
    BROKEN_OFF=_("broken off"),
)
PRECISIONS = labelled(
    types.Precision,
    DAY=_("day"),
    MONTH=_("month"),
    YEAR=_("year"),
    BEFORE=_("before"),
    AFTER=_("after"),
    ABOUT=_("about"),
)
FOUNDS = labelled(
    types.Found,
    STATED=_("stated"),
    RELATIVE=_("relative to the published date"),
    INFERRED=_("inferred"),
    EDITOR=_("set by an editor"),
)


class Phase(models.TextChoices):
    """PA-X's stages of a peace process."""

    PRE_NEGOTIATION = "pre-negotiation", _("pre-negotiation")
    CEASEFIRE = "ceasefire", _("ceasefire")
    FRAMEWORK_PARTIAL = "framework-partial", _("framework, partial")
    FRAMEWORK_COMPREHENSIVE = "framework-comprehensive", _("framework, comprehensive")
    IMPLEMENTATION = "implementation", _("implementation")
    RENEWAL = "renewal", _("renewal")


class Access(models.TextChoices):
    """Who may read a negotiation."""

    OPEN = "open", _("open")
    RESTRICTED = "restricted", _("restricted")


class PartyKind(models.TextChoices):
    """PAA-X actor types that we use."""

    STATE = "state", _("state")
    ENTITY = "entity", _("entity")
    INTERGOVERNMENTAL_ORGANISATION = (
        "intergovernmental-organisation",
        _("intergovernmental organisation"),
    )
    STATE_COALITION = "state-coalition", _("state coalition")
    ARMED_ORGANISATION = "armed-organisation", _("armed organisation")
    POLITICAL_PARTY = "political-party", _("political party")
    CIVIL_SOCIETY = "civil-society", _("civil society")
    OTHER = "other", _("other")


class Role(models.TextChoices):
    """A party's role in a negotiation."""

    CONFLICT_PARTY = "conflict-party", _("conflict party")
    NEGOTIATING_PARTY = "negotiating-party", _("negotiating party")
    MEDIATOR = "mediator", _("mediator")
    FACILITATOR = "facilitator", _("facilitator")
    HOST = "host", _("host")
    CONVENOR = "convenor", _("convenor")
    GUARANTOR = "guarantor", _("guarantor")
    WITNESS = "witness", _("witness")
    OBSERVER = "observer", _("observer")
    EXCLUDED = "excluded", _("excluded")
    NAMED = "named", _("named in an article")


class AttendanceKind(models.TextChoices):
    """How a party attended a meeting."""

    PRESENT = "present", _("present")
    REPRESENTED = "represented", _("represented")
    HOST = "host", _("host")
    MEDIATOR = "mediator", _("mediator")
    DECLINED = "declined", _("declined")
    NOT_INVITED = "not-invited", _("not invited")
    UNKNOWN = "unknown", _("unknown")


STAYED_AWAY = frozenset({AttendanceKind.DECLINED, AttendanceKind.NOT_INVITED})


class StatementState(models.TextChoices):
    """What became of a proposal."""

    PROPOSED = "proposed", _("proposed")
    ACCEPTED = "accepted", _("accepted")
    EDITED = "edited", _("edited and accepted")
    REJECTED = "rejected", _("rejected")
    DUPLICATE = "duplicate", _("duplicate")
    SUPERSEDED = "superseded", _("superseded")
    ORPHANED = "orphaned", _("orphaned")


STANDING_STATES = frozenset(
    {StatementState.PROPOSED, StatementState.ACCEPTED, StatementState.EDITED}
)
CONFIRMED_STATES = frozenset({StatementState.ACCEPTED, StatementState.EDITED})
DECIDED_STATES = frozenset(
    {
        StatementState.ACCEPTED,
        StatementState.EDITED,
        StatementState.REJECTED,
        StatementState.DUPLICATE,
    }
)


class Standing(models.TextChoices):
    """How far people have looked at a record."""

    UNREVIEWED = "unreviewed", _("unreviewed")
    CONFIRMED = "confirmed", _("confirmed")
    DISPUTED = "disputed", _("disputed")


class DemandStatus(models.TextChoices):
    """Where a demand stands; WITHDRAWN and LAPSED are set by editors."""

    OPEN = "open", _("open")
    RESTATED = "restated", _("restated")
    PARTLY_MET = "partly-met", _("partly met")
    MET = "met", _("met")
    REJECTED = "rejected", _("rejected")
    WITHDRAWN = "withdrawn", _("withdrawn")
    LAPSED = "lapsed", _("lapsed")


CLOSED_DEMANDS = frozenset({DemandStatus.MET, DemandStatus.WITHDRAWN, DemandStatus.LAPSED})


class Answer(models.TextChoices):
    """How an addressee answered a demand."""

    ACCEPTED = "accepted", _("accepted")
    PARTLY = "partly", _("partly accepted")
    CONDITIONAL = "conditional", _("conditional")
    COUNTER_PROPOSED = "counter-proposed", _("counter-proposed")
    DEFERRED = "deferred", _("deferred")
    REJECTED = "rejected", _("rejected")


class CommitmentStatus(models.TextChoices):
    """Where a commitment stands."""

    OFFERED = "offered", _("offered")
    CONFIRMED = "confirmed", _("confirmed")
    IN_PROGRESS = "in-progress", _("in progress")
    KEPT = "kept", _("kept")
    BROKEN = "broken", _("broken")
    WITHDRAWN = "withdrawn", _("withdrawn")


class AliasKind(models.TextChoices):
    """What sort of name an alias is."""

    NAME = "name", _("name")
    DEMONYM = "demonym", _("demonym")
    METONYM = "metonym", _("metonym")


class StatementRole(models.TextChoices):
    """How a party other than the speaker appears in a statement."""

    ADDRESSEE = "addressee", _("addressee")
    PARTICIPANT = "participant", _("participant")
    HOST = "host", _("host")


# Why an editor refused a finding (docs/rules.md); a note may follow after ": ".
REJECTION_REASONS = [
    ("wrong-party", _("wrong party")),
    ("wrong-issue", _("wrong issue")),
    ("not-a-position", _("not a position")),
    ("out-of-context", _("quote out of context")),
    ("duplicate", _("duplicate")),
    ("bad-translation", _("bad translation")),
    ("other", _("other")),
]
