"""Positions: party x issue x stance on a day."""

from typing import Self

from django.db import models
from django.urls import reverse

from negotiations.models.choices import STANCES, one_of
from negotiations.models.issue import Issue
from negotiations.models.party import Party
from negotiations.models.record import Record, RecordQuerySet, listed
from sources.history import tracked


class PositionQuerySet(RecordQuerySet["Position"]):
    """Which positions."""

    def on_topic(self, topic: str) -> Self:
        """On an issue under the topic."""
        return self.filter(issue__topic=topic)


@tracked
class Position(Record):
    """One party's stance on one issue as shown on one day; further statements corroborate it."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="positions")
    issue = models.ForeignKey(Issue, models.CASCADE, related_name="positions")
    stance = models.CharField(max_length=12, choices=STANCES)

    objects = PositionQuerySet.as_manager()

    class Meta:
        indexes = [
            listed("position_listed"),
            models.Index(
                fields=["issue", "party", "-date"],
                condition=models.Q(is_shown=True),
                name="position_cell",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "issue", "stance", "date"], name="position_once"
            ),
            one_of("stance", STANCES, name="position_stance"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.get_stance_display()} {self.issue} ({self.when})"

    def get_absolute_url(self) -> str:
        """The page of this position."""
        return reverse("negotiations:position_detail", args=[self.negotiation.slug, self.public_id])
