"""What all records of the ledger share: a public id, a version, a standing, a date."""

from datetime import date
from typing import Self

from django.db import models

from negotiations.dates import dated
from negotiations.models.choices import FOUNDS, PRECISIONS, Standing
from negotiations.models.negotiation import Negotiation
from negotiations.models.party import Party
from sources.identifiers import new_public_id


class RecordQuerySet[M: models.Model](models.QuerySet[M]):
    """Which records."""

    # The column of the day that they stand under.
    DAY = "date"

    def shown(self) -> Self:
        """With at least one statement that still stands."""
        return self.filter(is_shown=True)

    def confirmed(self) -> Self:
        """Looked at and confirmed by an editor."""
        return self.filter(standing=Standing.CONFIRMED)

    def within(self, since: date | None, until: date | None) -> Self:
        """Dated in the closed period; None leaves an end open."""
        rows = self if since is None else self.filter(**{f"{self.DAY}__gte": since})
        return rows if until is None else rows.up_to(until)

    def up_to(self, day: date) -> Self:
        """Dated on the day or earlier."""
        return self.filter(**{f"{self.DAY}__lte": day})

    def before(self, day: date) -> Self:
        """Dated earlier than the day."""
        return self.filter(**{f"{self.DAY}__lt": day})

    def newest(self) -> Self:
        """Latest first, in the order that keyset pages use."""
        return self.order_by(f"-{self.DAY}", "-id")

    def beyond(self, day: date, pk: int) -> Self:
        """What comes after a row of that day in the order of newest()."""
        # The first condition alone says nothing new, but it bounds the scan of the index.
        is_before = models.Q((f"{self.DAY}__lt", day))
        return self.up_to(day).filter(is_before | models.Q(pk__lt=pk))

    def involving(self, party: Party) -> Self:
        """By the party; kinds that name further parties say what else."""
        return self.filter(party=party)

    def on_topic(self, topic: str) -> Self:
        """Under one of choices.TOPICS."""
        return self.filter(topic=topic)


class Record(models.Model):
    """A row of the ledger that rests on statements (their foreign keys point here).

    `is_shown` and `standing` are kept by filing.refresh(); nothing else writes them.
    `version` counts the people's edits and guards against lost updates.
    """

    public_id = models.CharField(max_length=8, unique=True, default=new_public_id, editable=False)
    negotiation = models.ForeignKey(Negotiation, models.CASCADE, related_name="%(class)ss")
    date = models.DateField()
    date_precision = models.CharField(max_length=6, choices=PRECISIONS, default="day")
    date_found = models.CharField(max_length=8, choices=FOUNDS, default="stated")
    is_shown = models.BooleanField(default=True)
    is_disputed = models.BooleanField(default=False)
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.UNREVIEWED)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    @property
    def basis(self) -> "Record":
        """The record whose statements hold it up: its own, as a rule."""
        return self

    @property
    def when(self) -> str:
        """The day with its doubt: "before 7 January 2026"."""
        return dated(self.date, self.date_precision)


def listed(name: str) -> models.Index:
    """The index behind a record's list by date."""
    return models.Index(
        fields=["negotiation", "-date", "-id"], condition=models.Q(is_shown=True), name=name
    )
