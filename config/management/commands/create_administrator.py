"""`manage.py create_administrator NAME`: the first account of a production installation."""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from config.settings import secret
from negotiations.accounts import create_administrator


class Command(BaseCommand):
    """The others are made by that administrator on the pages under /admin/."""

    help = (
        "Make an account in the group Administrator. The password is asked for, or taken from "
        "ADMINISTRATOR_PASSWORD or the file that ADMINISTRATOR_PASSWORD_FILE names."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom to make."""
        parser.add_argument("username")
        parser.add_argument("--email", default="", help="needed to reset a forgotten password")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a name that is taken and a password that the validators refuse."""
        password = secret("ADMINISTRATOR_PASSWORD") or _asked()
        try:
            made = create_administrator(options["username"], options["email"], password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{made.username} is an administrator")


def _asked() -> str:
    if not sys.stdin.isatty():
        raise CommandError("no password: set ADMINISTRATOR_PASSWORD, or use a terminal")
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("Password again: "):
        raise CommandError("the two passwords differ")
    return password
