"""`manage.py migrate` as ever, then the queue's tables and the sealing of the history."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import connection

from config.celery import install_queue
from negotiations import audit
from negotiations.accounts import ensure_groups


class Command(Migrate):
    """Leaves the database migrated, its queue made and its audit trail sealed."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Django's migrate, then what it cannot know."""
        super().handle(*args, **options)
        if not (options.get("plan") or options.get("check_unapplied")):
            audit.harden(audit.web_role())
            install_queue(connection.settings_dict["NAME"])
            ensure_groups()
