"""`manage.py pack load|check NAME`: what a negotiation starts with, from files."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from negotiations.packs.checking import PackError, load_pack
from negotiations.packs.exporting import export
from negotiations.packs.loading import load


class Command(BaseCommand):
    """Checks a pack, loads it, or writes one from the ledger."""

    help = "Check or load a pack, or export a negotiation as one."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One verb, one name."""
        parser.add_argument("verb", choices=["load", "check", "export"])
        parser.add_argument("name", help="a pack's name or folder; for export a negotiation's")
        parser.add_argument("folder", nargs="?", help="where to export to")
        parser.add_argument("--no-articles", action="store_true", help="leave its articles out")

    def handle(self, *args: Any, **options: Any) -> None:
        """All faults at once, each with file and line."""
        try:
            getattr(self, f"_{options['verb']}")(options)
        except PackError as error:
            raise CommandError(str(error)) from error

    def _check(self, options: dict[str, Any]) -> None:
        pack = load_pack(options["name"])
        self.stdout.write(
            f"{pack.slug}: {len(pack.parties)} parties, {len(pack.people)} people, "
            f"{len(pack.issues)} issues, {len(pack.articles)} articles; no faults"
        )

    def _load(self, options: dict[str, Any]) -> None:
        pack = load_pack(options["name"])
        done = load(
            pack, by_user=None, now=timezone.now(), with_articles=not options["no_articles"]
        )
        self.stdout.write(
            f"{pack.slug}: {done.made} rows made, {done.updated} updated, {done.kept} left as people "
            f"changed them, {done.articles} articles handed to the worker"
        )

    def _export(self, options: dict[str, Any]) -> None:
        if not options["folder"]:
            raise CommandError("say where to: pack export NEGOTIATION FOLDER")
        files = export(options["name"], options["folder"])
        self.stdout.write(f"{options['folder']}: {', '.join(files)}")
