"""Work in rows: the truth about what is to be done. A queue message is only a hint."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

# A worker that has held a row for longer is taken for dead; longer than any task may run.
LEASE = timedelta(seconds=settings.WORK_LEASE_SECONDS)
MAX_ATTEMPTS = 5
BACK_OFF = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=5), timedelta(hours=1))


class WorkState(models.TextChoices):
    """Where a piece of work stands. DONE and FAILED are final."""

    WAITING = "waiting", _("waiting")
    WORKING = "working", _("working")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class WorkQuerySet[M: "Work"](models.QuerySet[M]):
    """What is due, and who takes it."""

    def due(self, now: datetime) -> Self:
        """Waiting for its turn, or abandoned by a worker whose lease ran out."""
        waiting = models.Q(state=WorkState.WAITING, next_attempt_at__lte=now)
        abandoned = models.Q(state=WorkState.WORKING, lease_until__lt=now)
        return self.filter(waiting | abandoned)

    def unfinished(self) -> Self:
        """Not yet done and not given up."""
        return self.filter(state__in=[WorkState.WAITING, WorkState.WORKING])

    def claim(self, now: datetime, *, limit: int = 1) -> list[M]:
        """Take up to `limit` due rows.

        The attempt is counted and committed before the work, so that a row that kills its
        worker every time is given up after MAX_ATTEMPTS.
        """
        with transaction.atomic():
            rows = list(
                self.due(now)
                .select_for_update(skip_locked=True, of=("self",))
                .order_by("id")[:limit]
            )
            taken = []
            for row in rows:
                row.attempts += 1
                if row.attempts > MAX_ATTEMPTS:
                    row.fail("gave-up", row.detail)
                    continue
                row.state = WorkState.WORKING
                row.lease_until = now + LEASE
                row.save(update_fields=["attempts", "state", "lease_until"])
                taken.append(row)
        return taken


class Work(models.Model):
    """State, attempts, lease, next attempt and a named reason."""

    state = models.CharField(max_length=10, choices=WorkState, default=WorkState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    next_attempt_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    detail = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def is_finished(self) -> bool:
        """Done or given up: nothing more will happen by itself."""
        return self.state in {WorkState.DONE, WorkState.FAILED}

    def finish(self, now: datetime) -> None:
        """Done. Called inside the transaction that stores the result."""
        self.state, self.finished_at, self.lease_until = WorkState.DONE, now, None
        self.save()

    def fail(self, reason: str, detail: str = "") -> None:
        """Give up for good, with a named reason that the page explains."""
        self.state, self.reason, self.detail = WorkState.FAILED, reason, detail[:2000]
        self.lease_until = None
        self.save()

    def postpone(self, now: datetime, reason: str, detail: str = "") -> None:
        """Try again later; the waiting time grows with the attempts."""
        if self.attempts >= MAX_ATTEMPTS:
            self.fail(reason, detail)
            return
        wait = BACK_OFF[min(max(self.attempts, 1), len(BACK_OFF)) - 1]
        self.state, self.reason, self.detail = WorkState.WAITING, reason, detail[:2000]
        self.next_attempt_at, self.lease_until = now + wait, None
        self.save()
