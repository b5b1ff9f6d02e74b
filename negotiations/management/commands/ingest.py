"""`manage.py ingest FILE... --negotiation SLUG`: take articles in from the command line."""

import time
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from negotiations.articles import articles_of
from negotiations.models import Assignment, Negotiation, Statement
from negotiations.outcomes import outcome_of
from sources import cleaning, intake
from sources.intake import IntakeError, Particulars
from sources.models import Article, Submission
from sources.reader.languages import available
from sources.tasks import take_in

PATIENCE_SECONDS = 300


class Command(BaseCommand):
    """Hands files to the worker; with --wait, says what became of them."""

    help = "Add articles from text or HTML files; the worker reads them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE... and what is known about them."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--negotiation", required=True, help="the negotiation's short name")
        parser.add_argument("--published", type=_day, help="YYYY-MM-DD")
        parser.add_argument("--outlet", default="")
        parser.add_argument("--lang", default="", choices=sorted(available()), help="two letters")
        parser.add_argument("--url", default="", help="the address of origin")
        parser.add_argument("--wait", action="store_true", help="wait and print what was found")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse bad files by name, hand in the rest; fail at the end if any was bad."""
        negotiation = _negotiation(options["negotiation"])
        submissions, failures = [], 0
        for path in options["files"]:
            try:
                submissions.append(_hand_in(path, negotiation, options))
                followed = _page("submission", negotiation, submissions[-1])
                self.stdout.write(f"{path}: handed in as {submissions[-1].public_id}, {followed}")
            except (IntakeError, OSError) as error:
                failures += 1
                self.stderr.write(f"{path}: {_why(error)}")
        if options["wait"]:
            failures += self._wait_for(submissions, negotiation)
        if failures:
            raise CommandError(f"{failures} of {len(options['files'])} not taken in")

    def _wait_for(self, submissions: list[Submission], negotiation: Negotiation) -> int:
        """Print the outcome of each, with the address of its article; returns how many failed."""
        failures = 0
        for submission in submissions:
            outcome = _wait(submission)
            article = _article(submission, negotiation)
            said = outcome.message.rstrip(".") if article else outcome.message
            self.stdout.write(f"{submission.filename}: {said}{article}")
            failures += outcome.is_failure
            for statement in outcome.statements:
                self.stdout.write("  " + _line(statement))
        return failures


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a day like 2026-01-08") from error


def _negotiation(slug: str) -> Negotiation:
    try:
        return Negotiation.objects.get(slug=slug)
    except Negotiation.DoesNotExist as error:
        known = ", ".join(Negotiation.objects.values_list("slug", flat=True)) or "none"
        raise CommandError(f"no negotiation {slug!r}; there are: {known}") from error


def _hand_in(path: Path, negotiation: Negotiation, options: dict[str, Any]) -> Submission:
    particulars = Particulars(
        filename=path.name,
        outlet=options["outlet"],
        url=options["url"],
        language=options["lang"],
        published=options["published"],
    )
    with transaction.atomic():
        submission = intake.submit(
            cleaning.bytes_of(path),
            particulars,
            by_user=None,
            now=timezone.now(),
            collection=negotiation.collection,
        )
        Assignment.objects.create(submission=submission, negotiation=negotiation)
        take_in.delay_on_commit([submission.pk])  # type: ignore[attr-defined]  # Celery adds it for Django
    return submission


def _why(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _wait(submission: Submission) -> Any:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        outcome = outcome_of(Submission.objects.get(pk=submission.pk))
        if outcome.is_final:
            return outcome
        if time.monotonic() > until:
            raise CommandError(
                f"{submission.filename}: still {outcome.message} after {PATIENCE_SECONDS} s; "
                "is a worker running?"
            )
        time.sleep(0.2)


def _article(submission: Submission, negotiation: Negotiation) -> str:
    """The page of the article it became, or of the same one that is already there.

    Who has this command line may see every one.
    """
    article = Submission.objects.select_related("article").get(pk=submission.pk).article
    if article is None:
        return ""
    is_here = articles_of(negotiation).filter(pk=article.pk).exists()
    where = _page("article", negotiation, article) if is_here else article.public_id
    found = article.get_published_found_display()
    return f", {where} {article}, published {article.published} ({found})"


def _page(kind: str, negotiation: Negotiation, row: Submission | Article) -> str:
    """The address on this site: which host it has, only a browser knows."""
    return reverse(f"negotiations:{kind}_detail", args=[negotiation.slug, row.public_id])


def _line(statement: Statement) -> str:
    about = statement.issue or statement.get_topic_display()
    value = statement.status or statement.stance or statement.stance_said
    if statement.tells_silence:
        value = "no answer"
    who = statement.party or ", ".join(str(row.party) for row in statement.party_rows.all())
    parts = [statement.get_act_display(), str(who), str(about or ""), value]
    return " | ".join(part for part in parts if part) + f" | « {statement.quote} »"
