#!/usr/bin/env python
"""Django's command line. Starts the embedded database for a command that needs it."""

import contextlib
import os
import sys
from collections.abc import Iterator

import psycopg
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import InterfaceError, OperationalError
from kombu.exceptions import OperationalError as QueueError

from config import embedded
from config.kept import KeptError
from config.programs import EmbeddedError, last_words

# These read files only. `serve` starts and stops everything itself.
WITHOUT_DATABASE = {
    "check",
    "collectstatic",
    "compilemessages",
    "help",
    "makemessages",
    "read",
    "serve",
}
# It restarts, is full, or ends the connection; the queue lies in it, too.
UNREACHABLE = (OperationalError, InterfaceError, psycopg.OperationalError, QueueError)


@contextlib.contextmanager
def database_for(arguments: list[str]) -> Iterator[None]:
    """The embedded server for the time of the command, unless DATABASE_URL names another."""
    wanted = len(arguments) > 1 and arguments[1] not in WITHOUT_DATABASE
    if not wanted or {"--help", "-h"} & set(arguments) or not settings.EMBEDDED:
        yield
        return
    with embedded.running(settings.DATA_DIR, tell=_tell):
        yield


def _tell(line: str) -> None:
    sys.stderr.write(f"{line} …\n")


def main() -> None:
    """Run the command; a known trouble is one line, not a traceback."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        with database_for(sys.argv):
            execute_from_command_line(sys.argv)
    except (EmbeddedError, ImproperlyConfigured, KeptError) as error:
        sys.exit(f"pourparlers: {error}")
    except UNREACHABLE as error:
        sys.exit(f"pourparlers: the database cannot be reached: {last_words(str(error))}")


if __name__ == "__main__":
    main()
