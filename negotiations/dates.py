"""Days as people read them: one way in prose, one in tables; config/formats says the same of times."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sources.reader.types import Precision

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_SPANS = {Precision.MONTH, Precision.YEAR}
LONG, SHORT = "j F Y", "j M Y"
_DATES: dict[str, "_StrPromise"] = {
    Precision.ABOUT: gettext_lazy("c. %(date)s"),
    Precision.BEFORE: gettext_lazy("before %(date)s"),
    Precision.AFTER: gettext_lazy("after %(date)s"),
}


def long_date(day: date) -> str:
    """As people write it: 7 January 2026."""
    return date_format(day, LONG)


def on_day(day: date, precision: str) -> str:
    """When something was said or done: "on 7 January 2026", "in January 2026", "in 2022"."""
    said = dated(day, precision)
    if precision in _SPANS:
        return _("in %(day)s") % {"day": said}
    return said if precision in _DATES else _("on %(day)s") % {"day": said}


def dated(day: date, precision: str, pattern: str = LONG) -> str:
    """A day with its doubt: "before 7 January 2026", "January 2026".

    `pattern` begins with the day of the month, which a month is shown without.
    """
    patterns: dict[str, str] = {Precision.YEAR: "Y", Precision.MONTH: pattern.removeprefix("j ")}
    text = date_format(day, patterns.get(precision, pattern))
    return str(_DATES.get(precision, "%(date)s")) % {"date": text}
