"""`manage.py backup FILE`: the whole database in one checked file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from config.backup import BackupError, back_up
from config.programs import last_words


class Command(BaseCommand):
    """Works while everything runs: it is one snapshot."""

    help = "Write the whole database to FILE."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--overwrite", action="store_true", help="replace what FILE holds")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much was written."""
        if options["file"].exists() and not options["overwrite"]:
            raise CommandError(f"{options['file']} exists; say --overwrite to replace it")
        try:
            manifest = back_up(settings.OWNER_DATABASE, options["file"], now=timezone.now())
        except (BackupError, psycopg.Error) as error:
            raise CommandError(last_words(str(error))) from error
        self.stdout.write(
            f"{options['file']}: {manifest.total} rows of {len(manifest.rows)} tables"
        )
