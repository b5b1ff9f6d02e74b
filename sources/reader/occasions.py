"""When it was said: a date for what its own words do not date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sources.reader.article import Article
from sources.reader.background import is_background
from sources.reader.evidence import dates_told
from sources.reader.parsing import Parse
from sources.reader.types import Act, FoundDate, Statement

_CONDITION = "demand.condition"
_SAID = {Act.POSITION, Act.DEMAND, Act.COMMITMENT}


def dated(found: Sequence[Statement], parse: Parse, article: Article) -> Iterator[Statement]:
    """The statements of a sentence; what has no date is as old as the words that it is said with."""
    for one in found:
        when = None
        if one.act in _SAID and one.date is None:
            when = _said_on(parse, article) or _date_of_rest(one, found)
        yield replace(one, date=when) if when else one


def _said_on(parse: Parse, article: Article) -> FoundDate | None:
    """ "must be withdrawn, the spokesman said on Tuesday" """
    said, _told = dates_told(parse, article)
    past = (
        one.date for one in said if not (article.published and one.date.day > article.published)
    )
    return next(past, None)


def _date_of_rest(one: Statement, found: Sequence[Statement]) -> FoundDate | None:
    """ "refused on Tuesday any inspection as long as …": the condition was put on the same day."""
    return next(
        (
            other.date
            for other in found
            if one.rule == _CONDITION and other.date and not is_background(other.date)
            and other.act in _SAID and other.party == one.party
            and other.quote.start < one.quote.end and one.quote.start < other.quote.end
        ),
        None,
    )  # fmt: skip
