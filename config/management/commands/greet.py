"""What `make run` says when everything is up: progress of the demonstration, address, logins."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from negotiations.accounts import make_demo_logins
from negotiations.models import Reading
from sources.models import Submission

PATIENCE_SECONDS = 180


class Command(BaseCommand):
    """Waits for the demonstration articles to be read, then prints where to look."""

    help = "Print the address and the demonstration logins (used by make run)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the pages are."""
        parser.add_argument("--port", default="8000")

    def handle(self, *args: Any, **options: Any) -> None:
        """Progress first, so that the pages are full when the address appears."""
        self._wait_for_demonstration()
        self.stdout.write(f"\nPourparlers is at http://127.0.0.1:{options['port']}\n\n")
        for username, password in make_demo_logins():
            self.stdout.write(f"  {username:15} {password}")
        self.stdout.write("\nCtrl-C stops everything.")

    def _wait_for_demonstration(self) -> None:
        """The worker reads them; this only watches."""
        until, shown = time.monotonic() + PATIENCE_SECONDS, -1
        while time.monotonic() < until:
            handed_in, read = _progress()
            if read != shown and handed_in:
                self.stdout.write(
                    f"\rDemonstration articles read: {read} of {handed_in}", ending=""
                )
                self.stdout.flush()
                shown = read
            if read >= handed_in:
                break
            time.sleep(0.3)
        if shown >= 0:
            self.stdout.write("")


def _progress() -> tuple[int, int]:
    """How many demonstration articles were handed in, and how many are done with."""
    demonstration = Submission.objects.filter(is_demonstration=True)
    unread = demonstration.unfinished().count()
    waiting = Reading.objects.unfinished().filter(version__article__is_demonstration=True)
    articles = demonstration.filter(state="done", article__versions__readings=None)
    total = demonstration.count()
    return total, total - unread - waiting.count() - articles.count()
