#!/usr/bin/env python
"""Django's command line. Starts the embedded database for a command that needs it."""

import contextlib
import os
import sys
from collections.abc import Iterator

import django
import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import InterfaceError, OperationalError
from kombu.exceptions import OperationalError as QueueError

from config import commands, embedded, tables
from config.kept import KeptError
from config.programs import EmbeddedError, last_words
from config.tables import TablesError

# It restarts, is full, or ends the connection; the queue lies in it, too.
UNREACHABLE = (OperationalError, InterfaceError, psycopg.OperationalError, QueueError)


@contextlib.contextmanager
def database_for(arguments: list[str]) -> Iterator[None]:
    """What the command needs of the database, or why it cannot have it.

    The embedded server runs for the time of the command, unless DATABASE_URL names another.
    """
    if not commands.needs_database(arguments):
        yield
        return
    with _server(makes=commands.sets_up(arguments)):
        if commands.needs_tables(arguments):
            django.setup()
            tables.check()
        yield


def _server(*, makes: bool) -> contextlib.AbstractContextManager[None]:
    if not settings.EMBEDDED:
        return contextlib.nullcontext()
    if not makes and not embedded.is_set_up(settings.DATA_DIR):
        raise EmbeddedError(f"nothing is set up in {settings.DATA_DIR} yet; run `make run` first")
    return embedded.running(settings.DATA_DIR, tell=_tell)


def _tell(line: str) -> None:
    sys.stderr.write(f"{line} …\n")


def main() -> None:
    """Run the command; a known trouble is one line, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        with database_for(sys.argv):
            execute_from_command_line(sys.argv)
    except (EmbeddedError, ImproperlyConfigured, KeptError, TablesError) as error:
        sys.exit(f"pourparlers: {error}")
    except UNREACHABLE as error:
        sys.exit(f"pourparlers: the database cannot be reached: {last_words(str(error))}")


if __name__ == "__main__":
    main()
