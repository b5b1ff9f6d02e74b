"""`manage.py read PATH...`: what the reader finds in texts, as JSON. Needs no database.

`manage.py read --report [PATH...]`: held against the facts that annotated passages come with.
"""

import json
from argparse import ArgumentParser
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from negotiations.packs.checking import PackError, load_pack
from sources import cleaning
from sources.cleaning import CleaningError
from sources.intake import REASONS
from sources.reader.gold import PassageError, as_read, files_at, passages_of, read_passage
from sources.reader.types import Lexicon, UnsupportedLanguageError
from sources.scoring.passages import Passages, faults, load
from sources.scoring.report import report_of

_DEVELOPMENT_SET = Path("tests/gate/cases")  # of a checkout; an installation has none


class Command(BaseCommand):
    """Prints a list of {"id", "lang", "facts"}, as the scorer takes it."""

    help = "Read texts and print the facts found in them as JSON (needs no database)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """PATH... and what is known about all of them; a gold file brings its own."""
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
        parser.add_argument(
            "--report",
            action="store_true",
            help="what the rules get right and wrong of annotated passages (the development set, "
            "where no PATH is named); --lang fr,de restricts it, -v 2 shows each error",
        )
        parser.add_argument("--pack", default="ukraine", help="whose parties and issues to know")
        parser.add_argument("--published", type=date.fromisoformat, help="YYYY-MM-DD")
        parser.add_argument("--lang", help="two letters, as fr")

    def handle(self, *args: Any, **options: Any) -> None:
        """Name what cannot be read and print the rest; fail at the end if there was any."""
        lexicon = _lexicon(options["pack"])
        if options["report"]:
            self._report(lexicon, **options)
            return
        if not options["paths"]:
            raise CommandError("name the texts to read")
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

    def _report(self, lexicon: Lexicon, **options: Any) -> None:
        wanted = options["lang"].split(",") if options["lang"] else None
        gold = {
            name: passage
            for name, passage in _annotated(options["paths"]).items()
            if wanted is None or passage["lang"] in wanted
        }
        found: Passages = {}
        for passage in gold.values():
            try:
                found[passage["id"]] = read_passage(as_read(passage), lexicon)
            except UnsupportedLanguageError as error:
                self.stderr.write(_why(passage["id"], error))
        for line in report_of(gold, found, is_long=options["verbosity"] > 1):
            self.stdout.write(line)


_UNREADABLE = (PassageError, CleaningError, OSError, UnsupportedLanguageError)


def _content(file: Path) -> str:
    """The words as they stand, refused for the same reasons as an article is."""
    raw = cleaning.bytes_of(file)
    cleaning.check(raw)
    return cleaning.decode(raw)


def _why(file: Path | str, error: Exception) -> str:
    if isinstance(error, PassageError):
        return str(error)
    if isinstance(error, CleaningError):
        return f"{file}: {REASONS[error.reason]}"
    if isinstance(error, OSError):
        return f"{file}: {error.strerror}"
    return f"{file}: the language {error} is not supported"


def _annotated(paths: list[Path]) -> Passages:
    """Passages with facts, of the files and folders or of the development set."""
    here = settings.BASE_DIR / _DEVELOPMENT_SET
    if not paths and not here.is_dir():
        raise CommandError("there is no development set here: name annotated passages")
    gold: Passages = {}
    for path in paths or [here]:
        try:
            gold |= load(path)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{path}: no annotated passages ({error})") from error
    if wrong := faults(gold):
        raise CommandError("\n".join(wrong))
    return gold


def _lexicon(pack: str) -> Lexicon:
    try:
        return load_pack(pack).lexicon()
    except PackError as error:
        raise CommandError(str(error)) from error
