"""Keyset pages of records, newest first: the cursor names the last row shown."""

from dataclasses import dataclass
from datetime import date

from negotiations.models.record import Record, RecordQuerySet

# PostgreSQL's bigint: a greater id cannot even be asked for.
_GREATEST_ID = 2**63 - 1


def number_in(text: str) -> int:
    """The id of a row as a list writes it; ValueError for others, such as "1_0" or "٣"."""
    number = int(text)
    if str(number) != text or not 0 < number <= _GREATEST_ID:
        raise ValueError(f"no id: {text}")
    return number


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page begins: after the row of that day and id."""

    day: date
    pk: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.pk}"

    @classmethod
    def parse(cls, text: str) -> "Cursor | None":
        """None for whatever is no cursor of such a list, which then begins at its beginning."""
        day, _dot, number = text.partition(".")
        try:
            return cls(date.fromisoformat(day), number_in(number))
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
