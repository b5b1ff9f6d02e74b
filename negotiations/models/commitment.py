"""Commitments: offers and promises, possibly conditional."""

from typing import Self

from django.db import models
from django.urls import reverse

from negotiations.models.choices import TOPICS, CommitmentStatus, one_of
from negotiations.models.issue import Issue
from negotiations.models.party import Party
from negotiations.models.record import Record, RecordQuerySet, listed
from sources.history import tracked


class CommitmentQuerySet(RecordQuerySet["Commitment"]):
    """Which commitments."""

    def involving(self, party: Party) -> Self:
        """By the party or to its benefit."""
        received = Commitment.beneficiaries.through.objects.filter(party=party)
        return self.filter(models.Q(party=party) | models.Q(pk__in=received.values("commitment")))


@tracked
class Commitment(Record):
    """What a party binds itself to or offers."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="commitments")
    issue = models.ForeignKey(
        Issue, models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    topic = models.CharField(max_length=32, choices=TOPICS)
    offered = models.TextField(help_text="what is offered, in the words of the first statement")
    condition = models.TextField(blank=True)
    last_raised = models.DateField()
    beneficiaries = models.ManyToManyField(Party, blank=True, related_name="+")
    status = models.CharField(
        max_length=12, choices=CommitmentStatus, default=CommitmentStatus.OFFERED
    )

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        indexes = [
            listed("commitment_listed"),
            models.Index(fields=["negotiation", "party", "topic"], name="commitment_same"),
        ]
        constraints = [
            one_of("topic", TOPICS, name="commitment_topic"),
            one_of("status", CommitmentStatus.choices, name="commitment_status"),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.issue or self.get_topic_display()} ({self.when})"

    def get_absolute_url(self) -> str:
        """The page of this commitment."""
        return reverse(
            "negotiations:commitment_detail", args=[self.negotiation.slug, self.public_id]
        )
