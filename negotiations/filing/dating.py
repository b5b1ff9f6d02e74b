"""On which day a record stands."""

import datetime
from dataclasses import dataclass
from typing import Any

from negotiations.models import Statement
from sources.reader.types import Found, Precision


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with its precision and how it was found, as records store it."""

    date: datetime.date
    date_precision: str
    date_found: str

    def fields(self) -> dict[str, Any]:
        """As keyword arguments of a record."""
        return {
            "date": self.date,
            "date_precision": self.date_precision,
            "date_found": self.date_found,
        }


def said_on(statement: Statement) -> Dated:
    """The day of the act where the text dates it, else the day of publication, inferred.

    A position, demand or commitment cannot have been stated after it was published: a later
    date in the sentence is that of what is asked or promised.
    """
    published = statement.version.article.published
    if statement.date and statement.date <= published:
        return Dated(statement.date, statement.date_precision, statement.date_found)
    return Dated(published, Precision.DAY, Found.INFERRED)
