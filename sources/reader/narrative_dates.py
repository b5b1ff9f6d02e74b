"""Dates counted from another one, or from the day of publication: "two months later", "le 20 du même mois", a day of the same year."""

from datetime import date, timedelta

from sources.reader.types import Found, FoundDate, Precision

_RECENT = timedelta(days=21)  # a day so near before publication is of this year
_STEP = {Precision.DAY: 2, Precision.MONTH: 1}


def is_recent(one: FoundDate, published: date) -> bool:
    """So near to the day of publication that it is the news, or still to come."""
    first = published.replace(day=1) if one.precision is Precision.MONTH else published
    return first - _RECENT <= one.day <= published or one.day > published


def continued(
    one: FoundDate, anchor: date, published: date, *, is_chronicle: bool = False
) -> FoundDate:
    """A date without a year, behind a full one of an earlier year: of that year, or of the next.

    "On 6 May 2023 … on 11 May …": what is told goes on in time; what is recent is the news.
    """
    is_news = published - _RECENT <= one.day <= published or one.day > published
    if is_news and not is_chronicle:
        return one
    if anchor.year >= one.day.year or one.found is not Found.INFERRED:
        return one
    by = _STEP.get(one.precision, 0)
    parts = (anchor.month, anchor.day)[:by]
    year = anchor.year + ((one.day.month, one.day.day)[:by] < parts)
    try:
        day = one.day.replace(year=year)
    except ValueError:
        return one
    return FoundDate(day, one.precision, Found.INFERRED) if day <= published else one


def months_on(anchor: date, months: int) -> FoundDate:
    """ "deux mois plus tard", "the same month" """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return FoundDate(date(year, month + 1, 1), Precision.MONTH, Found.RELATIVE)


def years_on(anchor: date, years: int) -> FoundDate:
    """ "a year later", "the same year" """
    return FoundDate(date(anchor.year + years, 1, 1), Precision.YEAR, Found.RELATIVE)


def day_of(anchor: date, day: int) -> FoundDate | None:
    """ "le 20": of the month that was named last."""
    try:
        return FoundDate(anchor.replace(day=day), Precision.DAY, Found.INFERRED)
    except ValueError:
        return None


def week_away(published: date | None, weeks: int) -> FoundDate | None:
    """ "last week": the month in which it lies, as near as ISO 8601 months tell."""
    if published is None:
        return None
    day = published + timedelta(weeks=weeks)
    return FoundDate(day.replace(day=1), Precision.MONTH, Found.RELATIVE)


def month_away(published: date | None, months: int) -> FoundDate | None:
    """ "last month", as the month that it is."""
    if published is None:
        return None
    year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    return FoundDate(date(year, month + 1, 1), Precision.MONTH, Found.RELATIVE)


def year_away(published: date | None, years: int) -> FoundDate | None:
    """ "last year" """
    if published is None:
        return None
    return FoundDate(date(published.year + years, 1, 1), Precision.YEAR, Found.RELATIVE)


def shifted(published: date | None, days: int) -> FoundDate | None:
    if published is None:
        return None
    return FoundDate(published + timedelta(days=days), Precision.DAY, Found.RELATIVE)


def on_day(day: date) -> FoundDate:
    return FoundDate(day, Precision.DAY, Found.RELATIVE)
