"""The latest quotes of many rows at once: what each signature or answer of a page rests on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from negotiations.filing.dating import Dated, said_on
from negotiations.filing.weighing import doubt
from negotiations.models import Statement

MOST = 3


@dataclass(slots=True)
class Quotes:
    """The latest statements that hold a row up, and how many more there are."""

    statements: list[Statement] = field(default_factory=list)
    total: int = 0

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.statements)


def quotes_by(link: str, statements: QuerySet[Statement]) -> dict[int, Quotes]:
    """Id of the linked row -> its latest MOST quotes. One query, however many rows there are.

    `link` is the foreign key that `statements` are shared out by: "signature", "response".
    """
    ranked = statements.annotate(
        nth=Window(
            RowNumber(),
            partition_by=F(link),
            order_by=[F("version__article__published").desc(), F("pk").desc()],
        ),
        of=Window(Count("pk"), partition_by=F(link)),
    )
    found: dict[int, Quotes] = defaultdict(Quotes)
    for statement in ranked.filter(nth__lte=MOST).order_by(link, "nth"):
        quotes = found[getattr(statement, f"{link}_id")]
        quotes.statements.append(statement)
        quotes.total = statement.of
    return dict(found)


def days_said(statements: Iterable[Statement]) -> list[Dated]:
    """The days on which it was said, oldest first: after the first one, it was restated."""
    said = sorted(map(said_on, statements), key=lambda one: (one.date, doubt(one)))
    return [next(of_one_day) for _day, of_one_day in groupby(said, key=lambda one: one.date)]
