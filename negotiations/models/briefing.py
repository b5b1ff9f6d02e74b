"""Briefings: a frozen selection of the ledger, rendered to PDF by the worker."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.urls import reverse

from negotiations.models.issue import Issue
from negotiations.models.negotiation import Negotiation
from negotiations.models.party import Party
from sources.identifiers import new_public_id
from sources.models import Work
from sources.models.work import WorkQuerySet, WorkState


class BriefingQuerySet(WorkQuerySet["Briefing"]):
    """Which briefings."""

    def demonstration(self) -> Self:
        """Those that quote demonstration texts: their content bears the label."""
        return self.filter(content__demonstration__isnull=False).exclude(content__demonstration="")

    def listed(self) -> Self:
        """Newest first, without the heavy columns; `size` is that of the file in bytes."""
        rows = self.defer("content", "pdf").annotate(size=Length("pdf"))
        return rows.order_by("-requested_at", "-id")

    def beyond(self, last: "Briefing") -> Self:
        """Those that stand after `last` in the list."""
        earlier = models.Q(requested_at__lt=last.requested_at)
        return self.filter(earlier | models.Q(requested_at=last.requested_at, pk__lt=last.pk))


class Briefing(Work):
    """What was asked for, the content frozen at that moment, and the file made from it.

    The PDF lies in the row: one backup holds everything, and any web process can serve it.
    """

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="briefings")
    title = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField()
    parties = models.ManyToManyField(Party, related_name="+")
    issues = models.ManyToManyField(Issue, related_name="+")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    content = models.JSONField(null=True, blank=True)
    pdf = models.BinaryField(null=True, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    page_count = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = BriefingQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["negotiation", "-requested_at", "-id"], name="briefing_listed"),
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(state="waiting"),
                name="briefing_waiting",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")), name="briefing_period"
            ),
            models.CheckConstraint(
                condition=~models.Q(state=WorkState.DONE)
                | models.Q(content__isnull=False, pdf__isnull=False, page_count__gt=0)
                & ~models.Q(pdf_sha256=""),
                name="briefing_done_has_file",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of this briefing."""
        return reverse("negotiations:briefing_detail", args=[self.negotiation.slug, self.public_id])
