"""Briefings from the order to the file. Rows are the truth; a lost message costs only delay.

The content is frozen once, in a short transaction of its own, and every attempt renders that one.
The file is made outside of any transaction, and stored only while the attempt still holds its row.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, transaction

from negotiations.briefing.child import render_in_child
from negotiations.briefing.collect import collect
from negotiations.briefing.content import to_json
from negotiations.briefing.render import Rendered, RenderError
from negotiations.briefing.scope import scope_of
from negotiations.models import Briefing
from sources.models import LostError, WorkState

logger = logging.getLogger(__name__)

# What may have been the machine's fault and not the content's: worth another attempt.
_PASSING = frozenset({"too-slow", "crashed"})
LAYOUT, ERROR = "layout", "error"


def render_due(now: datetime, *, ids: Sequence[int] = (), limit: int = 20) -> int:
    """Make what is due, at most `limit` briefings; returns how many were worked on."""
    rows = Briefing.objects.filter(id__in=ids) if ids else Briefing.objects.all()
    count = 0
    for briefing, claimed_at in rows.one_by_one(now, limit=limit):
        make(briefing, now=claimed_at)
        count += 1
    return count


def make(briefing: Briefing, *, now: datetime) -> None:
    """One claimed briefing becomes a file, or fails with a named reason."""
    try:
        _freeze(briefing, now)
        made = render_in_child(briefing.content)
        _store(briefing, made, now)
    except LostError:
        logger.warning("briefing %s was taken over by another worker", briefing.public_id)
    except RenderError as error:
        _refuse(briefing, error, now)
    except Exception as error:
        # Whatever goes wrong stops this briefing only; the row says what it was.
        logger.exception("briefing %s", briefing.public_id)
        detail = type(error).__name__
        _end(briefing, lambda row: row.postpone(now, ERROR, detail))


def _freeze(briefing: Briefing, now: datetime) -> None:
    """Collect the content, unless an earlier attempt has done so: it is never collected twice."""
    if briefing.content is not None:
        return
    with _one_instant():
        content = to_json(collect(scope_of(briefing, as_of=now)))
    with _held(briefing) as row:
        row.content = content
        row.save(update_fields=["content"])
    briefing.content = content


@contextmanager
def _one_instant() -> Iterator[None]:
    """Every query inside sees the ledger of one instant, whatever is being filed meanwhile."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _held(briefing: Briefing) -> Iterator[Briefing]:
    """The row, locked, if it is still that of this attempt. Raises LostError."""
    with transaction.atomic():
        mine = Briefing.objects.select_for_update(of=("self",)).filter(
            pk=briefing.pk, state=WorkState.WORKING, attempts=briefing.attempts
        )
        # A deferred column is not written back by save(): the content is large.
        row = mine.defer("content", "pdf").first()
        if row is None:
            raise LostError(f"briefing {briefing.pk}")
        yield row


def _store(briefing: Briefing, made: Rendered, now: datetime) -> None:
    with _held(briefing) as row:
        row.pdf = made.pdf
        row.pdf_sha256 = hashlib.sha256(made.pdf).hexdigest()
        row.page_count = made.page_count
        row.reason = row.detail = ""
        row.finish(now)


def _refuse(briefing: Briefing, error: RenderError, now: datetime) -> None:
    """The same content fails the same way again, unless the machine was at fault."""
    if error.detail in _PASSING:
        _end(briefing, lambda row: row.postpone(now, error.detail))
    else:
        _end(briefing, lambda row: row.fail(error.block or LAYOUT, error.detail))


def _end(briefing: Briefing, how: Callable[[Briefing], None]) -> None:
    """End this attempt without a file; nothing is written if the row is another worker's now."""
    try:
        with _held(briefing) as row:
            how(row)
    except LostError:
        logger.warning("briefing %s was taken over by another worker", briefing.public_id)
