"""`manage.py restore FILE`: the database becomes what the backup holds, or stays as it was."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from config.backup import BackupError, restore
from config.programs import last_words


class Command(BaseCommand):
    """Pages and workers must be stopped meanwhile."""

    help = "Replace the database by the one in FILE, a backup made by `backup`."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From where, and whether data may be replaced."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="replace a database with data")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, compare, then bring tables and rights up to date."""
        connections.close_all()
        try:
            manifest = restore(settings.OWNER_DATABASE, options["file"], replace=options["replace"])
        except (BackupError, psycopg.Error) as error:
            raise CommandError(last_words(str(error))) from error
        call_command("migrate", verbosity=0)
        self.stdout.write(
            f"restored {manifest.total} rows of {len(manifest.rows)} tables, "
            f"as of {manifest.made_at}"
        )
