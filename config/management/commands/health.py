"""`manage.py health web|worker|timetable`: whether that process does its work."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from config.health import CHECKS


class Command(BaseCommand):
    """Exit code 0 and "well", or 1 and what is wrong."""

    help = "Say whether the pages, the worker or the timetable of this installation work."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which of them."""
        parser.add_argument("process", choices=sorted(CHECKS))

    def handle(self, *args: Any, **options: Any) -> None:
        """One line."""
        trouble = CHECKS[options["process"]](timezone.now())
        if trouble:
            raise CommandError(trouble)
        self.stdout.write("well")
