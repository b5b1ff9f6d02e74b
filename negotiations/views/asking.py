"""What the address of a page asks for. What of it makes no sense is left out, and named on the page."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations.dates import long_date
from negotiations.models import Party
from negotiations.models.choices import ACTS, TOPICS
from negotiations.views.days import day_in
from sources.cleaning import one_line

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_UNKNOWN: dict[str, "_StrPromise"] = {
    "party": gettext_lazy("No party “%(value)s” takes part in these talks."),
    "topic": gettext_lazy("There is no topic “%(value)s”."),
    "kind": gettext_lazy("There is no kind “%(value)s”."),
    "act": gettext_lazy("There is no kind “%(value)s”."),
    "sort": gettext_lazy("There is no order “%(value)s”."),
    "issue": gettext_lazy("There is no choice “%(value)s” about issues."),
}
_NO_DAY = gettext_lazy("“%(value)s” is no day like 2026-01-31.")
_NO_MARK = gettext_lazy("“%(value)s” marks no place in this list; it is shown from its beginning.")


class Asked:
    """Filters and days of a query string; `left_out` has a sentence for each that was not followed."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.left_out: list[str] = []

    def several[T](self, name: str, known: Mapping[str, T]) -> list[T]:
        """The things that the values stand for, in the order in which they are known.

        Given one by one or with commas between: kind=demand&kind=meeting, kind=demand,meeting.
        """
        values = {value for text in self.query.getlist(name) for value in text.split(",") if value}
        for value in sorted(values - known.keys()):
            self.left_out.append(str(_UNKNOWN[name]) % {"value": _shown(value)})
        return [thing for value, thing in known.items() if value in values]

    def one[T](self, name: str, known: Mapping[str, T]) -> T | None:
        """What the value stands for; None where nothing is asked for, or nothing that is known."""
        value = self.query.get(name, "")
        if value and value not in known:
            self.left_out.append(str(_UNKNOWN[name]) % {"value": _shown(value)})
        return known.get(value)

    def party(self, parties: Mapping[str, Party]) -> Party | None:
        """One of those that take part."""
        return self.one("party", parties)

    def topic(self) -> str:
        """A value of choices.TOPICS, or empty."""
        return self.one("topic", {value: value for value, _label in TOPICS}) or ""

    def act(self) -> str:
        """A value of choices.ACTS, or empty."""
        return self.one("act", {value: value for value, _label in ACTS}) or ""

    def day(self, name: str) -> date | None:
        """A day of the years that a negotiation can be in."""
        text = self.query.get(name, "")
        day = day_in(text)
        if text and day is None:
            self.left_out.append(str(_NO_DAY) % {"value": _shown(text)})
        return day

    def period(self, usual_end: date | None = None) -> tuple[date | None, date | None]:
        """From and to; neither where the one lies after the other, or after the usual end."""
        since, until = self.day("from"), self.day("to") or usual_end
        if since and until and since > until:
            self.left_out.append(_("The period ends before it begins."))
            return None, None
        return since, until

    def mark[T](self, parse: Callable[[str], T | None]) -> T | None:
        """Where a page of a list begins: after what `after` names, the cursor that the list made."""
        text = self.query.get("after", "")
        place = parse(text) if text else None
        if text and place is None:
            self.left_out.append(str(_NO_MARK) % {"value": _shown(text)})
        return place

    def compared(self, day: date, default: date) -> date:
        """The day with which another one is compared, which is not after it."""
        earlier = self.day("compare") or default
        if earlier > day:
            self.left_out.append(
                _("The day to compare with, %(compared)s, lies after the day shown, %(shown)s.")
                % {"compared": long_date(earlier), "shown": long_date(day)}
            )
            return default
        return earlier


def _shown(value: str) -> str:
    """What somebody put into an address, short enough for a sentence."""
    return one_line(value)[:60]
