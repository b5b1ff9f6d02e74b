"""`manage.py read PATH...`: what the reader finds in texts, as JSON. Needs no database."""

import json
from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from negotiations.packs.checking import PackError, load_pack
from sources import cleaning
from sources.cleaning import CleaningError
from sources.intake import REASONS
from sources.reader.gold import PassageError, files_at, passages_of, read_passage
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
        """Name what cannot be read and print the rest; fail at the end if there was any."""
        lexicon = _lexicon(options["pack"])
        files = [file for path in options["paths"] for file in files_at(path)]
        found, bad = [], set()
        for file in files:
            try:
                for passage in passages_of(file, _content(file)):
                    known = replace(
                        passage,
                        language=passage.language or options["lang"],
                        published=passage.published or options["published"],
                    )
                    found.append(read_passage(known, lexicon))
            except _UNREADABLE as error:
                bad.add(file)
                self.stderr.write(_why(file, error))
        self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))
        if bad:
            raise CommandError(f"{len(bad)} of {len(files)} not read")


_UNREADABLE = (PassageError, CleaningError, OSError, UnsupportedLanguageError)


def _content(file: Path) -> str:
    """The words as they stand, refused for the same reasons as an article is."""
    raw = cleaning.bytes_of(file)
    cleaning.check(raw)
    return cleaning.decode(raw)


def _why(file: Path, error: Exception) -> str:
    if isinstance(error, PassageError):
        return str(error)
    if isinstance(error, CleaningError):
        return f"{file}: {REASONS[error.reason]}"
    if isinstance(error, OSError):
        return f"{file}: {error.strerror}"
    return f"{file}: the language {error} is not supported"


def _lexicon(pack: str) -> Lexicon:
    try:
        return load_pack(pack).lexicon()
    except PackError as error:
        raise CommandError(str(error)) from error
