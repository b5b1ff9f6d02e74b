"""Readings of article versions and the statements they yielded: the unit of evidence."""

from datetime import date
from typing import Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from negotiations.models.choices import (
    ACTS,
    ATTRIBUTIONS,
    DOCUMENT_KINDS,
    FOUNDS,
    MEETING_FORMATS,
    MEETING_STATUSES,
    PRECISIONS,
    SIGNATURE_STATUSES,
    STANCES,
    STANDING_STATES,
    TOPICS,
    StatementRole,
    StatementState,
    one_of,
)
from negotiations.models.commitment import Commitment
from negotiations.models.demand import Demand, Response
from negotiations.models.document import Document, Signature
from negotiations.models.issue import Issue
from negotiations.models.meeting import Meeting
from negotiations.models.negotiation import Negotiation
from negotiations.models.party import Party, Person
from negotiations.models.position import Position
from negotiations.models.record import RecordQuerySet
from sources.history import tracked
from sources.identifiers import new_public_id
from sources.models import ArticleVersion, Submission, Work
from sources.models.work import WorkQuerySet
from sources.reader.types import SILENCE, Act, Attribution

RECORD_LINKS = ("meeting", "signature", "position", "demand", "response", "commitment")


# Below this confidence a statement stays in the queue and makes no record until an editor decides.
FILING_THRESHOLD = 0.5

# A statement stands while nobody refused it and its article was not withdrawn.
STANDS = models.Q(state__in=STANDING_STATES, version__article__withdrawn_at=None)


class Assignment(models.Model):
    """Somebody said for which negotiation a submission is meant."""

    submission = models.OneToOneField(
        Submission, models.CASCADE, primary_key=True, related_name="assignment"
    )
    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="assignments")

    def __str__(self) -> str:
        return f"{self.submission} for {self.negotiation}"


class Reading(Work):
    """One reading of one version by one reader with the names and cues found in it.

    `fingerprint` covers the lexicon entries that occur in the text: a new alias elsewhere
    leaves the reading valid.
    """

    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="readings")
    negotiation = models.ForeignKey(
        Negotiation, models.CASCADE, null=True, blank=True, related_name="readings"
    )
    reader_version = models.CharField(max_length=20)
    fingerprint = models.CharField(max_length=64)
    lexicon_stamp = models.CharField(
        max_length=64, help_text="the whole lexicon when the fingerprint was last compared"
    )
    language = models.CharField(max_length=2, blank=True)
    unknown_names = ArrayField(models.CharField(max_length=100), default=list, blank=True)

    objects = WorkQuerySet["Reading"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "negotiation", "reader_version", "fingerprint"],
                name="reading_once",
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(state="waiting"),
                name="reading_waiting",
            ),
            models.Index(
                fields=["lease_until"],
                condition=models.Q(state="working"),
                name="reading_working",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} by {self.reader_version}"


class StatementQuerySet(models.QuerySet["Statement"]):
    """Which statements."""

    def standing(self) -> Self:
        """Neither rejected nor replaced nor withdrawn: they hold up their records."""
        return self.filter(STANDS)

    def fileable(self) -> Self:
        """As Statement.is_fileable."""
        sure = models.Q(confidence__gte=FILING_THRESHOLD) | models.Q(decided_by__isnull=False)
        return self.filter(sure, negotiation__isnull=False)

    def silences(self) -> Self:
        """As Statement.tells_silence."""
        return self.filter(rule=SILENCE, stance="")

    def said_since(self, day: date) -> Self:
        """Of that day and later, by what the text says, else by its publication."""
        is_undated = models.Q(date=None, version__article__published__gte=day)
        return self.filter(models.Q(date__gte=day) | is_undated)

    def in_order(self) -> Self:
        """As they come in the text."""
        return self.order_by("version_id", "start", "id")

    def with_source(self) -> Self:
        """With all that a line of evidence shows, in one query."""
        rows = self.select_related(
            "party", "speaker", "issue", "version__article__outlet", "on_behalf_of"
        )
        return rows.defer("version__text")  # a page of quotes would load a whole article for each


@tracked
class Statement(models.Model):
    """What one article version says, as read by a reader or an editor.

    `stance_said` is in the words of the text, `stance` is towards the issue's proposition
    (mirrored by an against cue). The links at the end are what filing made of it.
    """

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    version = models.ForeignKey(ArticleVersion, models.CASCADE, related_name="statements")
    reading = models.ForeignKey(
        Reading, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    negotiation = models.ForeignKey(
        Negotiation, models.CASCADE, null=True, blank=True, related_name="statements"
    )
    identity = models.CharField(max_length=64)
    act = models.CharField(max_length=10, choices=ACTS)
    party = models.ForeignKey(
        Party, models.PROTECT, null=True, blank=True, related_name="statements"
    )
    speaker = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    on_behalf_of = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    topic = models.CharField(max_length=32, choices=TOPICS, blank=True)
    issue = models.ForeignKey(
        Issue, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    polarity = models.SmallIntegerField(default=0)
    stance_said = models.CharField(max_length=12, choices=STANCES, blank=True)
    stance = models.CharField(max_length=12, choices=STANCES, blank=True)
    status = models.CharField(max_length=20, choices=SIGNATURE_STATUSES, blank=True)
    document_number = models.PositiveSmallIntegerField(null=True, blank=True)
    document_kind = models.CharField(max_length=24, choices=DOCUMENT_KINDS, blank=True)
    document_name = models.CharField(max_length=300, blank=True)
    # An editor said which document it is about; empty where filing finds that out.
    document = models.ForeignKey(
        Document, models.SET_NULL, null=True, blank=True, related_name="assigned_statements"
    )
    meeting_format = models.CharField(max_length=12, choices=MEETING_FORMATS, blank=True)
    meeting_status = models.CharField(max_length=10, choices=MEETING_STATUSES, blank=True)
    place = models.CharField(max_length=200, blank=True)
    date = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=6, choices=PRECISIONS, blank=True)
    date_found = models.CharField(max_length=8, choices=FOUNDS, blank=True)
    condition = models.TextField(blank=True)
    attribution = models.CharField(max_length=24, choices=ATTRIBUTIONS)
    reported_by = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    rule = models.CharField(max_length=60)
    confidence = models.FloatField()
    language = models.CharField(max_length=2)
    state = models.CharField(max_length=12, choices=StatementState, default=StatementState.PROPOSED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.TextField(blank=True)
    edit_count = models.PositiveIntegerField(default=1)

    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    signature = models.ForeignKey(
        Signature, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    position = models.ForeignKey(
        Position, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    demand = models.ForeignKey(
        Demand, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    response = models.ForeignKey(
        Response, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    commitment = models.ForeignKey(
        Commitment, models.SET_NULL, null=True, blank=True, related_name="statements"
    )
    # The day under which filing places a position; empty for what is not filed.
    said_on = models.DateField(null=True, blank=True, editable=False)

    objects = StatementQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["version", "start", "id"], name="statement_in_order"),
            models.Index(
                fields=["negotiation", "-said_on", "-id"],
                condition=models.Q(position=None, act="position", said_on__isnull=False),
                name="statement_without_issue",
            ),
        ]
        constraints = [
            # Running a reading twice adds nothing.
            models.UniqueConstraint(
                fields=["version", "negotiation", "identity"],
                condition=models.Q(state__in=["proposed", "accepted", "edited", "rejected"]),
                name="statement_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="statement_has_evidence"
            ),
            models.CheckConstraint(
                condition=models.Q(act="meeting") | models.Q(party__isnull=False),
                name="statement_has_party",
            ),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0, confidence__lte=1),
                name="statement_confidence",
            ),
            models.CheckConstraint(
                condition=models.Q(polarity__in=[-1, 0, 1]), name="statement_polarity"
            ),
            models.CheckConstraint(
                condition=~models.Q(act="document") | ~models.Q(status=""),
                name="statement_document_has_status",
            ),
            one_of("act", ACTS, name="statement_act"),
            one_of("state", StatementState.choices, name="statement_state"),
            one_of("attribution", ATTRIBUTIONS, name="statement_attribution"),
            one_of("stance", [*STANCES, ("", "")], name="statement_stance"),
            one_of("topic", [*TOPICS, ("", "")], name="statement_topic"),
        ]
        triggers = [
            # text[start:end] == quote, whoever writes the row and however.
            pgtrigger.Trigger(
                name="quote_stands_in_its_text",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert
                | pgtrigger.UpdateOf("version_id", "start", "end", "quote"),  # type: ignore[no-untyped-call]  # pgtrigger has no types
                declare=[("words", "text")],
                func=pgtrigger.Func(  # type: ignore[no-untyped-call]  # as above
                    'SELECT substr(text, NEW."start" + 1, NEW."end" - NEW."start") INTO words '
                    "FROM sources_articleversion WHERE id = NEW.version_id; "
                    "IF words IS DISTINCT FROM NEW.quote THEN "
                    "RAISE EXCEPTION 'the quote does not stand at % in version %', "
                    "NEW.\"start\", NEW.version_id USING ERRCODE = 'check_violation'; "
                    "END IF; RETURN NEW;"
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.party or self.act}: {Truncator(self.quote).chars(60)}"

    @property
    def is_fileable(self) -> bool:
        """In a negotiation and sure enough, or decided by an editor."""
        is_sure = self.confidence >= FILING_THRESHOLD or self.decided_by_id is not None
        return is_sure and self.negotiation_id is not None

    @property
    def tells_silence(self) -> bool:
        """ "Moscow has not answered": no stance, until an editor says which."""
        return self.rule == SILENCE and not self.stance

    @property
    def who_says(self) -> str:
        """Its attribution in words; a person of another party who tells of this one is no journalist."""
        is_other = self.speaker is not None and self.speaker.party_id != self.party_id
        if is_other and self.attribution == Attribution.JOURNALIST:
            return _("told by a third party")
        return self.get_attribution_display()

    @property
    def filed_in(self) -> int:
        """The id of its negotiation; filing takes no statement without one."""
        if self.negotiation_id is None:
            raise ValueError("a statement without negotiation is not filed")
        return self.negotiation_id

    @property
    def said_by(self) -> int:
        """The id of its party; only a meeting has none."""
        if self.party_id is None:
            raise ValueError(f"a {self.act} without party is not filed")
        return self.party_id

    @property
    def addressees(self) -> list[Party]:
        """Of whom it demands, or to whom it promises; of the rows that were fetched with it."""
        rows = self.party_rows.all()
        return [row.party for row in rows if row.role == StatementRole.ADDRESSEE]

    @property
    def record(self) -> models.Model | None:
        """The record that this statement holds up, the most particular one first."""
        for link in ("signature", "meeting", "demand", "commitment", "response", "position"):
            if getattr(self, f"{link}_id") is not None:
                return getattr(self, link)  # type: ignore[no-any-return]  # by name, on purpose
        return None


class WithoutIssueQuerySet(RecordQuerySet[Statement]):
    """Positions that are on no issue: they make no record and are listed by themselves."""

    DAY = "said_on"

    def shown(self) -> Self:
        """Filed, standing and without a position."""
        return self.filter(STANDS, act=Act.POSITION, position=None, said_on__isnull=False)

    def involving(self, party: Party) -> Self:
        """Said by the party or addressed to it."""
        named = StatementParty.objects.filter(party=party, role=StatementRole.ADDRESSEE)
        return self.filter(models.Q(party=party) | models.Q(pk__in=named.values("statement")))


@tracked
class StatementParty(models.Model):
    """A further party named in a statement: addressee, participant or host."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="party_rows")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    role = models.CharField(max_length=12, choices=StatementRole)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "party", "role"], name="statement_party_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_role_display()}"
