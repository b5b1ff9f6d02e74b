"""What killed workers left behind, at the next start of `make run`."""

import time
from datetime import datetime

from django.db import connection

from negotiations.models import Briefing, Reading
from sources.models import Submission

# The sessions of what has just ended may still be listed for a moment.
_PATIENCE_SECONDS = 2.0
# The rights of every role suffice for these columns; the server's own processes have no user.
_OTHERS = (
    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() "
    "AND usesysid IS NOT NULL AND pid <> pg_backend_pid())"
)


def free(now: datetime) -> int:
    """Free the work that killed workers held, instead of waiting for the end of its lease.

    Called by the supervisor of the embedded database before it starts its worker. It is safe
    because nobody else is connected: the server is on a socket of this machine, and a worker
    that lives, started by hand or left by a killed supervisor, has a session, for it listens
    to the queue in the database. Where there is any other session nothing is freed, and
    leases run out as they do elsewhere. With BROKER_URL the queue is not here, but whoever
    works on a row has its session from the claim to the end of the task.
    """
    until = time.monotonic() + _PATIENCE_SECONDS
    while _others_are_connected():
        if time.monotonic() > until:
            return 0
        time.sleep(0.1)
    return sum(model.objects.free(now) for model in (Submission, Reading, Briefing))


def _others_are_connected() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_OTHERS)
        return bool(cursor.fetchone()[0])
