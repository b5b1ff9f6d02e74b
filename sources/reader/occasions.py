"""When it was said: a date for what its own words do not date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sources.reader.article import Article, Occasion
from sources.reader.background import is_background
from sources.reader.dates import dates_in
from sources.reader.evidence import dates_told
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.types import Act, FoundDate, Statement

_CONDITION = "demand.condition"
_SAID = {Act.POSITION, Act.DEMAND, Act.COMMITMENT}
_TOLD = {*_SAID, Act.DOCUMENT}
_JOINT = {Act.COMMITMENT, Act.DOCUMENT}


def dated(found: Sequence[Statement], parse: Parse, article: Article) -> Iterator[Statement]:
    """The statements of a sentence; what has no date is as old as the words that it is said with."""
    for one in found:
        when = None
        if one.act in _SAID and one.date is None:
            when = _said_on(parse, article) or _date_of_rest(one, found)
        if one.act in _TOLD and one.date is None and when is None:
            when = _on_occasion(one, found, parse, article)
        yield replace(one, date=when) if when else one


def note_occasion(found: Sequence[Statement], parse: Parse, article: Article) -> None:
    """Keep when a meeting was, or what a sentence tells, for the sentence behind it."""
    named = [one for one in found if one.date and not is_background(one.date)]
    named.sort(key=lambda one: one.act is not Act.MEETING)
    past = [one for one in named if not _is_ahead(one.date, article)]
    if past:
        parties = {key for one in past for key in (one.party, *one.participants) if key}
        article.occasion = Occasion(
            parse.sentence.paragraph, article.number, past[0].date, frozenset(parties),
            is_meeting=past[0].act is Act.MEETING,
        )  # fmt: skip


def _said_on(parse: Parse, article: Article) -> FoundDate | None:
    """ "must be withdrawn, the spokesman said on Tuesday" """
    said, _told = dates_told(parse, article)
    return next((one.date for one in said if not _is_ahead(one.date, article)), None)


def _is_ahead(when: FoundDate | None, article: Article) -> bool:
    return bool(when and article.published and when.day > article.published)


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


def _on_occasion(
    one: Statement, found: Sequence[Statement], parse: Parse, article: Article
) -> FoundDate | None:
    """ "met on Tuesday. There Kyiv asked for …", "The two signed …", "in 2006. Spain then offered" """
    before = article.occasion
    if before is None or before.paragraph != parse.sentence.paragraph:
        return None
    if article.number > before.number + 1:
        return None
    is_there = before.is_meeting and (
        any(token.plain in article.language.words["there"] for token in parse.tokens)
        or _is_joint(one, found, before)
    )
    if not (is_there or _is_then(parse, article.language)) or _has_date(parse, article):
        return None
    return before.date


def _is_joint(one: Statement, found: Sequence[Statement], before: Occasion) -> bool:
    """Done by those who met, and by more than one of them."""
    done = {other.party for other in found if (other.quote, other.act) == (one.quote, one.act)}
    is_elsewhere = bool(one.place)  # "a treaty initialled by both in Geneva"
    return one.act in _JOINT and len(done) > 1 and done <= before.parties and not is_elsewhere


def _is_then(parse: Parse, language: Language) -> bool:
    """ "then", but not "by then"."""
    words, tokens = language.words, parse.tokens
    return any(
        token.plain in words["then"] and tokens[max(at - 1, 0)].low not in words["bounds"]
        for at, token in enumerate(tokens)
    )


def _has_date(parse: Parse, article: Article) -> bool:
    return bool(dates_in(article.text, parse.sentence.span, article.language, article.published))
