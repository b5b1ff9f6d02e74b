"""`manage.py read PATH...`: what the reader finds in texts, as JSON. Needs no database."""

import json
from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from negotiations.packs.checking import PackError, load_pack
from sources.reader.gold import PassageError, passages_at, read_passage
from sources.reader.types import Lexicon, UnsupportedLanguageError


class Command(BaseCommand):
    """Prints a list of {"id", "lang", "facts"}, as the scorer takes it."""

    help = "Read texts and print the facts found in them as JSON (needs no database)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """PATH... and what is known about all of them; a gold file brings its own."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--pack", default="ukraine", help="whose parties and issues to know")
        parser.add_argument("--published", type=date.fromisoformat, help="YYYY-MM-DD")
        parser.add_argument("--lang", help="two letters, as fr")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bad paths are named; nothing is printed unless all were read."""
        lexicon = _lexicon(options["pack"])
        found = []
        try:
            for path in options["paths"]:
                for passage in passages_at(path):
                    known = replace(
                        passage,
                        language=passage.language or options["lang"],
                        published=passage.published or options["published"],
                    )
                    found.append(read_passage(known, lexicon))
        except PassageError as error:
            raise CommandError(str(error)) from error
        except UnsupportedLanguageError as error:
            raise CommandError(f"{path}: the language {error} is not supported") from error
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))


def _lexicon(pack: str) -> Lexicon:
    try:
        return load_pack(pack).lexicon()
    except PackError as error:
        raise CommandError(str(error)) from error
