"""Work in rows: the truth about what is to be done. A queue message is only a hint."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

# A worker that has held a row for longer is taken for dead; longer than any task may run.
LEASE = timedelta(seconds=settings.WORK_LEASE_SECONDS)
MAX_ATTEMPTS = 5
# No row is begun later than this after the first: the last must end before the task's time limit.
PATIENCE = timedelta(seconds=50)
BACK_OFF = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=5), timedelta(hours=1))


class LostError(RuntimeError):
    """Another worker has taken the row over: what this one made is dropped."""


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
            hopeless = self.due(now).filter(attempts__gte=MAX_ATTEMPTS)
            hopeless.update(state=WorkState.FAILED, reason="gave-up", lease_until=None)
            taken = list(
                self.due(now)
                .select_for_update(skip_locked=True, of=("self",))
                .order_by("id")[:limit]
            )
            for row in taken:
                row.attempts += 1
                row.state = WorkState.WORKING
                row.lease_until = now + LEASE
                row.save(update_fields=["attempts", "state", "lease_until"])
        return taken

    def free(self, now: datetime) -> int:
        """Make what workers hold due at once, leases or not; returns how many rows that were.

        Only for who knows that no worker lives (config/left.py). The attempt that was lost stays
        counted, so what kills its worker every time is still given up; and a worker that lives
        all the same cannot store its result any more (`Work.held`), so nothing is stored twice.
        """
        held = self.filter(state=WorkState.WORKING)
        return held.update(state=WorkState.WAITING, next_attempt_at=now, lease_until=None)

    def one_by_one(self, now: datetime, *, limit: int) -> Iterator[tuple[M, datetime]]:
        """Claim up to `limit` due rows in turn, each with the time it is claimed at.

        So the lease of none runs while another is worked on, and a row that kills its worker
        every time burns no attempt of the others.
        """
        began = time.monotonic()
        for _count in range(limit):
            elapsed = timedelta(seconds=time.monotonic() - began)
            taken = self.claim(now + elapsed) if elapsed < PATIENCE else []
            if not taken:
                return
            yield taken[0], now + elapsed


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

    @contextmanager
    def held(self) -> Iterator[None]:
        """A transaction in which the row is locked and still that of this attempt.

        Raises LostError if the lease ran out and another worker has it, or it is gone.
        """
        with transaction.atomic():
            rows = type(self)._default_manager.select_for_update(of=("self",))
            mine = rows.filter(pk=self.pk, state=WorkState.WORKING, attempts=self.attempts)
            if mine.values_list("pk", flat=True).first() is None:
                raise LostError(f"{self._meta.verbose_name} {self.pk}")
            yield

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
