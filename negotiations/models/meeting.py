"""Meetings and who attended them."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse

from negotiations.models.choices import (
    MEETING_FORMATS,
    MEETING_STATUSES,
    AttendanceKind,
    one_of,
)
from negotiations.models.party import Party
from negotiations.models.record import Record, RecordQuerySet, listed
from sources.history import tracked
from sources.reader.types import MeetingStatus

_TO_COME = (MeetingStatus.ANNOUNCED, MeetingStatus.CONFIRMED)


class MeetingQuerySet(RecordQuerySet["Meeting"]):
    """Which meetings."""

    def involving(self, party: Party) -> Self:
        """With the party in whatever way, also where it declined or was not invited."""
        return self.filter(pk__in=Attendance.objects.filter(party=party).values("meeting"))

    def on_topic(self, topic: str) -> Self:
        """A meeting has no topic of its own, but those of the documents made at it."""
        made_there = Meeting.objects.filter(documents__is_shown=True, documents__topic=topic)
        return self.filter(pk__in=made_there.values("pk"))

    def to_come(self, day: date) -> Self:
        """Announced or confirmed for the day or later, the next one first."""
        rows = self.shown().filter(date__gte=day, status__in=_TO_COME)
        return rows.order_by("date", "pk")


@tracked
class Meeting(Record):
    """Parties met, meet or are due to meet."""

    place = models.CharField(max_length=200, blank=True)
    format = models.CharField(max_length=12, choices=MEETING_FORMATS, default="unknown")
    status = models.CharField(max_length=10, choices=MEETING_STATUSES, default="held")
    parties = models.ManyToManyField(Party, through="Attendance", related_name="meetings")

    objects = MeetingQuerySet.as_manager()

    class Meta:
        indexes = [listed("meeting_listed")]
        constraints = [
            one_of("format", MEETING_FORMATS, name="meeting_format"),
            one_of("status", MEETING_STATUSES, name="meeting_status"),
        ]

    def __str__(self) -> str:
        return f"{self.place or '?'}, {self.when}"

    def get_absolute_url(self) -> str:
        """The page of this meeting."""
        return reverse("negotiations:meeting_detail", args=[self.negotiation.slug, self.public_id])


@tracked
class Attendance(models.Model):
    """How one party attended one meeting."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    party = models.ForeignKey(Party, models.PROTECT, related_name="attendances")
    kind = models.CharField(max_length=12, choices=AttendanceKind, default=AttendanceKind.PRESENT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "party"], name="attendance_once"),
            one_of("kind", AttendanceKind.choices, name="attendance_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_kind_display()}"
