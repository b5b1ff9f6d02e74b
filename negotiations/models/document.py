"""Documents and what each party did about them, non-signature included."""

from typing import Self

from django.conf import settings
from django.db import models
from django.urls import reverse

from negotiations.models.choices import (
    DOCUMENT_KINDS,
    SIGNATURE_STATUSES,
    TAKING_BACK,
    TOPICS,
    one_of,
)
from negotiations.models.issue import Issue
from negotiations.models.meeting import Meeting
from negotiations.models.party import Party
from negotiations.models.record import Record, RecordQuerySet, listed
from sources.history import tracked


class DocumentQuerySet(RecordQuerySet["Document"]):
    """Which documents."""

    def involving(self, party: Party) -> Self:
        """Where it is known what the party did about it, not signing included."""
        signatures = Signature.objects.shown().filter(party=party)
        return self.filter(pk__in=signatures.values("document"))

    def counting_for(self, issue: Issue) -> Self:
        """Signing them counts as accepting the issue."""
        ties = IssueTie.objects.filter(issue=issue, is_tied=True)
        return self.filter(pk__in=ties.values("document"))

    def with_acts(self) -> Self:
        """With their shown signatures as `acts`, by name of the party. One further query."""
        signatures = Signature.objects.shown().select_related("party").order_by("party__sort_key")
        return self.prefetch_related(models.Prefetch("signatures", signatures, to_attr="acts"))


@tracked
class Document(Record):
    """A named or described text. Its date is that of the first act we know of."""

    kind = models.CharField(max_length=24, choices=DOCUMENT_KINDS, default="other")
    name = models.CharField(max_length=300, blank=True)
    topic = models.CharField(max_length=32, choices=TOPICS)
    meeting = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="documents"
    )

    # An editor said what name, kind, topic and ties it has: filing changes none of them.
    is_corrected = models.BooleanField(default=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        indexes = [listed("document_listed")]
        constraints = [
            one_of("kind", DOCUMENT_KINDS, name="document_kind"),
            one_of("topic", TOPICS, name="document_topic"),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.get_kind_display()}, {self.when}"

    def get_absolute_url(self) -> str:
        """The page of this document."""
        return reverse("negotiations:document_detail", args=[self.negotiation.slug, self.public_id])


class IssueTieQuerySet(models.QuerySet["IssueTie"]):
    """Which ties."""

    def standing(self) -> Self:
        """Those that count, in the order of the issues."""
        rows = self.filter(is_tied=True).select_related("issue")
        return rows.order_by("issue__order", "issue_id")


@tracked
class IssueTie(models.Model):
    """What the parties do about a document counts as their stance on an issue.

    The pack ties by name (`decided_by` is empty); an editor ties or unties, and that stands.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="ties")
    issue = models.ForeignKey(Issue, models.CASCADE, related_name="ties")
    is_tied = models.BooleanField(default=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = IssueTieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "issue"], name="issue_tie_once"),
        ]

    def __str__(self) -> str:
        return str(self.issue)


class SignatureQuerySet(RecordQuerySet["Signature"]):
    """Which signatures."""

    def later_rejections(self) -> Self:
        """The party left or refused a document that was there before: an event of its own."""
        return self.filter(status__in=TAKING_BACK, date__gt=models.F("document__date"))

    def on_topic(self, topic: str) -> Self:
        """Of documents under one of choices.TOPICS."""
        return self.filter(document__topic=topic)


@tracked
class Signature(Record):
    """What one party did about one document: signed, agreed, not-signed, refused, ..."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="signatures")
    party = models.ForeignKey(Party, models.PROTECT, related_name="signatures")
    status = models.CharField(max_length=20, choices=SIGNATURE_STATUSES)

    objects = SignatureQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["negotiation", "-date", "-id"],
                condition=models.Q(is_shown=True, status__in=TAKING_BACK),
                name="signature_taken_back",
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["document", "party"], name="signature_once"),
            one_of("status", SIGNATURE_STATUSES, name="signature_status"),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_status_display()}"
