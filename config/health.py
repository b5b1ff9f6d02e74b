"""Whether a process does its work: what `manage.py health` and the containers' checks say."""

import os
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings

from negotiations.models import Briefing, Reading
from sources.models import Submission

# A due piece of work that nobody has taken for so long, or a timetable that has not been
# written for so long (Celery writes it every three minutes), is no hiccup any more.
PATIENCE = timedelta(minutes=10)


def web_trouble(_now: datetime) -> str:
    """The trouble with the pages of this machine, or nothing."""
    host = next((name.lstrip(".") for name in settings.ALLOWED_HOSTS if name != "*"), "localhost")
    request = urllib.request.Request(
        f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/readyz",
        headers={"Host": host, "X-Forwarded-Proto": "https"},
    )
    try:
        with urllib.request.urlopen(request, timeout=4):  # noqa: S310 - our own address
            return ""
    except (urllib.error.URLError, OSError) as error:
        return f"the pages do not answer: {error}"


def worker_trouble(now: datetime) -> str:
    """Work that is due and lies about, or nothing."""
    waiting = {
        model.__name__: model.objects.due(now - PATIENCE).count()
        for model in (Submission, Reading, Briefing)
    }
    left = [f"{count} {name}" for name, count in waiting.items() if count]
    return f"work is left lying for {PATIENCE}: {', '.join(left)}" if left else ""


def timetable_trouble(now: datetime) -> str:
    """A timetable that is not kept, or nothing."""
    written = [path.stat().st_mtime for path in settings.DATA_DIR.glob("timetable*")]
    if written and now.timestamp() - max(written) < PATIENCE.total_seconds():
        return ""
    return f"the timetable was not written within {PATIENCE}"


CHECKS: dict[str, Callable[[datetime], str]] = {
    "web": web_trouble,
    "worker": worker_trouble,
    "timetable": timetable_trouble,
}
