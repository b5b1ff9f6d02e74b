"""Articles from bytes to filed records, in one process on a database of its own."""

import time
from collections.abc import Iterator
from io import StringIO

from django.core.management import call_command
from django.test.utils import setup_databases, teardown_databases
from django.utils import timezone

from bench.reading import Figure
from negotiations import reading
from negotiations.models import Assignment, Negotiation
from negotiations.packs.checking import load_pack
from sources import intake
from sources.intake import Particulars

COPIES = 4  # of each demonstration article in a round, each with a line of its own


def measure(rounds: int) -> Iterator[Figure]:
    """Take in, read and file the demonstration articles, several times over."""
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        call_command("pack", "load", "ukraine", "--no-articles", stdout=StringIO())
        yield (
            "articles, bytes to ledger",
            [_round(number) for number in range(rounds)],
            "articles/s",
        )
    finally:
        teardown_databases(databases, verbosity=0)


def _round(number: int) -> float:
    now, ukraine = timezone.now(), Negotiation.objects.get(slug="ukraine")
    articles = load_pack("ukraine").articles * COPIES
    began = time.perf_counter()
    for index, article in enumerate(articles):
        text = f"{article.text}\n\nCopy {number}-{index}."
        particulars = Particulars(filename="bench.txt", published=article.published)
        submission = intake.submit(text.encode(), particulars, by_user=None, now=now)
        Assignment.objects.create(submission=submission, negotiation=ukraine)
    while intake.take_in_due(now, limit=100):
        pass
    reading.find_unread(now)
    while reading.read_due(now, limit=100):
        pass
    return len(articles) / (time.perf_counter() - began)
