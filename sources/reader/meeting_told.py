"""What a sentence tells of a meeting, however it tells it: its day, place, format and status."""

from dataclasses import dataclass

from sources.reader.article import Article
from sources.reader.dates import DateAt, dates_in, speaks_of_what_comes
from sources.reader.evidence import dates_told, reported_by
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.types import (
    Act,
    Attribution,
    Found,
    MeetingFormat,
    MeetingStatus,
    Span,
    Statement,
)

_STOPS = {";", ":", ".", "!", "?", "»", "”"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of a meeting, however it tells it."""

    rule: str
    quote: Span
    parties: tuple[str, ...]
    place: str
    dates: list[DateAt]
    hosts: tuple[str, ...] = ()


def as_statement(
    told: Told,
    parse: Parse,
    article: Article,
    *,
    is_planned: bool = False,
    status: MeetingStatus | None = None,
) -> Statement:
    """The statement; its status is that of its day, unless it is planned or known."""
    if status is None:
        status = MeetingStatus.ANNOUNCED if is_planned else _status(told.dates, article)
    return Statement(
        act=Act.MEETING,
        quote=told.quote,
        rule=told.rule,
        language=article.language.code,
        participants=told.parties,
        hosts=told.hosts,
        format=_format(parse, len(told.parties), article.language),
        meeting_status=status,
        place=told.place,
        date=told.dates[0].date if told.dates else None,
        attribution=Attribution.JOURNALIST,
        reported_by=reported_by(parse, article),
    )


def place_in(span: Span, parse: Parse) -> str:
    """The first place that a passage names."""
    inside = (at for at in parse.places if span.start <= parse.tokens[at].start < span.end)
    return next((parse.places[at] for at in inside), "")


def dates_of(
    within: Span, parse: Parse, article: Article, *, is_ahead: bool = False, is_held: bool = False
) -> list[DateAt]:
    """The dates of a passage, with the tense of its whole sentence.

    A weekday beside a verb of what is to come (`is_ahead`) is the next such day, or today; beside
    one of what was (`is_held`), the last: "received him on Tuesday to prepare the next round".
    """
    whole = (article.text, parse.sentence.span, article.language, article.published)
    _said, found = dates_told(parse, article)
    if is_ahead and article.published:
        ahead = {one.span: one for one in dates_in(*whole, is_future=True)}
        found = [
            ahead.get(one.span, one)
            if one.date.found is not Found.STATED and one.date.day < article.published
            else one
            for one in found
        ]
    if is_held and not _is_ahead_without(article.language.words["next"], parse, article.language):
        past = {one.span: one for one in dates_in(*whole, is_future=False)}
        found = [past.get(one.span, one) for one in found]
    return [one for one in found if within.start <= one.span.start < within.end]


def _is_ahead_without(words: frozenset[str], parse: Parse, language: Language) -> bool:
    """Whether anything else tells of what is to come."""
    said = [token.plain for token in parse.tokens if token.low not in words]
    return speaks_of_what_comes(said, language)


def _format(parse: Parse, parties: int, language: Language) -> MeetingFormat:
    lows = {token.low for token in parse.tokens}
    if lows & language.words["calls"]:
        return MeetingFormat.PHONE_VIDEO
    if lows & language.words["summits"]:
        return MeetingFormat.SUMMIT
    if lows & language.words["envoys"]:
        return MeetingFormat.ENVOY
    if lows & language.words["ministers"]:
        return MeetingFormat.MINISTERIAL
    by_number = {2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL}
    return by_number.get(
        parties, MeetingFormat.MULTILATERAL if parties > 3 else MeetingFormat.UNKNOWN
    )


def _status(found: list[DateAt], article: Article) -> MeetingStatus:
    if found and article.published and found[0].date.day > article.published:
        return MeetingStatus.ANNOUNCED
    return MeetingStatus.HELD


def clause_around(parse: Parse, index: int) -> Span:
    """The words about the meeting, between marks that end a clause."""
    first, last = index, index
    while first > 0 and parse.tokens[first - 1].text not in _STOPS:
        first -= 1
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].text not in _STOPS:
        last += 1
    return Span(parse.tokens[first].start, parse.tokens[last].end)
