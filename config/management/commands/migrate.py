"""`manage.py migrate` as ever, then the queue's tables and the sealing of the history."""

from typing import Any

from django.conf import settings
from django.core.management.commands.migrate import Command as Migrate
from django.db import connection

from config import migrating, tables
from config.celery import install_queue
from negotiations import audit
from negotiations.accounts import ensure_groups


class Command(Migrate):
    """Leaves the database migrated, its queue made and its audit trail sealed."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Django's migrate, then what it cannot know."""
        if options.get("plan") or options.get("check_unapplied"):
            super().handle(*args, **options)
            return
        owner = connection.settings_dict
        if settings.EMBEDDED:
            tables.mark(owner, is_current=False)
        with migrating.hurried():
            super().handle(*args, **options)
        audit.harden(audit.web_role())
        install_queue(owner["NAME"])
        ensure_groups()
        if settings.EMBEDDED and not (options.get("app_label") or options.get("fake")):
            tables.mark(owner, is_current=True)
