"""Annotations: an editor's note on a record, threaded, internal or for the briefing."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.text import Truncator

from negotiations.models.commitment import Commitment
from negotiations.models.demand import Demand
from negotiations.models.document import Document
from negotiations.models.meeting import Meeting
from negotiations.models.negotiation import Negotiation
from negotiations.models.position import Position
from sources.history import tracked
from sources.identifiers import new_public_id

SUBJECTS = ("position", "meeting", "document", "demand", "commitment")


def exactly_one(fields: tuple[str, ...]) -> Q:
    """A condition that holds when just one of the foreign keys is set."""
    whole = Q()
    for chosen in fields:
        whole |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return whole


class AnnotationQuerySet(models.QuerySet["Annotation"]):
    """Which annotations."""

    def for_briefing(self) -> Self:
        """Marked by their author to be printed."""
        return self.filter(for_briefing=True, is_removed=False)

    def current(self) -> Self:
        """Not removed."""
        return self.filter(is_removed=False)


@tracked
class Annotation(models.Model):
    """A note; `quote` optionally repeats words of the evidence it is about."""

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="annotations")
    position = models.ForeignKey(
        Position, models.CASCADE, null=True, blank=True, related_name="annotations"
    )
    meeting = models.ForeignKey(
        Meeting, models.CASCADE, null=True, blank=True, related_name="annotations"
    )
    document = models.ForeignKey(
        Document, models.CASCADE, null=True, blank=True, related_name="annotations"
    )
    demand = models.ForeignKey(
        Demand, models.CASCADE, null=True, blank=True, related_name="annotations"
    )
    commitment = models.ForeignKey(
        Commitment, models.CASCADE, null=True, blank=True, related_name="annotations"
    )
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="replies"
    )
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    body = models.TextField()
    quote = models.TextField(blank=True)
    for_briefing = models.BooleanField(default=False)
    is_removed = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        ordering = ["written_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=exactly_one(SUBJECTS), name="annotation_of_one_record"
            ),
            models.CheckConstraint(condition=~Q(body=""), name="annotation_has_body"),
        ]

    def __str__(self) -> str:
        return Truncator(self.body).chars(60)
