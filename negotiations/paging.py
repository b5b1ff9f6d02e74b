"""Keyset pages of records, newest first: the cursor names the last row shown."""

from dataclasses import dataclass
from datetime import date

from negotiations.models.record import Record, RecordQuerySet


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page begins: after the row of that day and id."""

    day: date
    pk: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.pk}"

    @classmethod
    def parse(cls, text: str) -> "Cursor | None":
        """None for whatever is no cursor: the list then begins at its beginning."""
        day, _dot, number = text.partition(".")
        try:
            return cls(date.fromisoformat(day), int(number))
        except ValueError:
            return None


def page_of[R: Record](
    rows: RecordQuerySet[R], after: Cursor | None, *, size: int
) -> tuple[list[R], Cursor | None]:
    """One page and the cursor of the next, None at the end. One query and its prefetches."""
    if after is not None:
        rows = rows.beyond(after.day, after.pk)
    page = list(rows.newest()[: size + 1])
    if len(page) <= size:
        return page, None
    last = page[size - 1]
    return page[:size], Cursor(last.date, last.pk)
