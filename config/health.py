"""`python -m config.health web|worker|timetable`: whether that process does its work.

Exit code 0 or 1 with one line; what the containers' health checks call.
"""

import os
import sys
import time
import urllib.error
import urllib.request
from datetime import timedelta

import django
from django.conf import settings
from django.utils import timezone

# A due piece of work that nobody has taken for so long, or a timetable that has not been
# written for so long (Celery writes it every three minutes), is no hiccup any more.
PATIENCE = timedelta(minutes=10)


def web() -> str:
    """The trouble with the pages of this container, or nothing."""
    host = next((h.lstrip(".") for h in settings.ALLOWED_HOSTS if h != "*"), "localhost")
    request = urllib.request.Request(
        f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/readyz",
        headers={"Host": host, "X-Forwarded-Proto": "https"},
    )
    try:
        with urllib.request.urlopen(request, timeout=4):  # noqa: S310 - our own address
            return ""
    except (urllib.error.URLError, OSError) as error:
        return f"the pages do not answer: {error}"


def worker() -> str:
    """Work that is due and lies about, or nothing."""
    # Models exist once Django is set up.
    from negotiations.models import Briefing, Reading  # noqa: PLC0415
    from sources.models import Submission  # noqa: PLC0415

    since = timezone.now() - PATIENCE
    waiting = {
        model.__name__: model.objects.due(since).count()
        for model in (Submission, Reading, Briefing)
    }
    left = [f"{count} {name}" for name, count in waiting.items() if count]
    return f"work is left lying for {PATIENCE}: {', '.join(left)}" if left else ""


def timetable() -> str:
    """A timetable that is not kept, or nothing."""
    written = [path.stat().st_mtime for path in settings.DATA_DIR.glob("timetable*")]
    if written and time.time() - max(written) < PATIENCE.total_seconds():
        return ""
    return f"the timetable was not written within {PATIENCE}"


CHECKS = {"web": web, "worker": worker, "timetable": timetable}


def main(arguments: list[str]) -> int:
    """The verdict on the one process that is named."""
    if len(arguments) != 1 or arguments[0] not in CHECKS:
        sys.stderr.write(f"say one of: {', '.join(CHECKS)}\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    trouble = CHECKS[arguments[0]]()
    sys.stdout.write(f"{trouble or 'well'}\n")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
