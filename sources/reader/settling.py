"""What only the whole text can settle: a document's topic, an issue left unsaid, repetitions."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sources.reader.article import Article
from sources.reader.background import is_background
from sources.reader.topics import IssueMatch
from sources.reader.types import SILENCE, Span, Stance, Statement, Topic

_LONGEST_HEADING = 160  # characters
_WIDEST = 5000  # characters beside a quote in which its paragraph may say what it is about


def settled(
    found: Iterable[Statement], article: Article, paragraphs: Sequence[Span]
) -> list[Statement]:
    """The statements of a text, each fact once."""
    known = [_with_topic(one, article) for one in found]
    told = _without_headings(known, article, paragraphs)
    return _once(_without_side(_with_issue(one, article, paragraphs)) for one in told)


def _without_headings(
    found: Sequence[Statement], article: Article, paragraphs: Sequence[Span]
) -> list[Statement]:
    """A heading says in short what the text says in full, with its conditions and its day."""
    in_heading = [_is_heading(_around(one, paragraphs), article.text) for one in found]
    in_full = {
        (one.act, one.party, one.topic)
        for one, is_short in zip(found, in_heading, strict=True)
        if not is_short
    }
    return [
        one
        for one, is_short in zip(found, in_heading, strict=True)
        if not (is_short and (one.act, one.party, one.topic) in in_full)
    ]


def _is_heading(paragraph: Span, text: str) -> bool:
    if paragraph.end - paragraph.start >= _LONGEST_HEADING:
        return False
    return text[paragraph.start : paragraph.end].rstrip()[-1:].isalnum()


def _around(one: Statement, paragraphs: Sequence[Span]) -> Span:
    """The paragraph in which the evidence of a statement begins."""
    at = bisect_right(paragraphs, one.quote.start, key=lambda span: span.start)
    return paragraphs[at - 1] if at else one.quote


def grown(span: Span | None, more: Span) -> Span:
    """The range that covers both."""
    return more if span is None else Span(min(span.start, more.start), max(span.end, more.end))


def _with_topic(one: Statement, article: Article) -> Statement:
    """What a text is about may be said only after it was signed."""
    if one.document is None or one.topic is not Topic.OTHER:
        return one
    return replace(one, topic=article.documents.topics.get(one.document.number, one.topic))


def _with_issue(one: Statement, article: Article, paragraphs: Sequence[Span]) -> Statement:
    """ "La position des États-Unis reste floue": on what, the paragraph says, if it says one thing.

    Only for a position that is called unclear, which has no side that could be mistaken.
    """
    if one.stance is not Stance.UNCLEAR or one.issue is not None:
        return one
    around = _around(one, paragraphs)
    first, last = one.quote.start - _WIDEST, one.quote.end + _WIDEST
    matches = article.issues.find_all(
        article.text[max(around.start, first) : min(around.end, last)]
    )
    fitting: dict[str, IssueMatch] = {
        match.key: match for match in matches if one.topic in {match.topic, Topic.OTHER}
    }
    if len(fitting) != 1:
        return one
    (match,) = fitting.values()
    return replace(one, topic=match.topic, issue=match.key, polarity=match.polarity)


def _without_side(one: Statement) -> Statement:
    """ "Moscow has not answered" is about an issue, and no stance on it."""
    return replace(one, polarity=0) if one.rule == SILENCE else one


def _once(found: Iterable[Statement]) -> list[Statement]:
    """One fact for each act, party, topic, stance or status; a meeting by date, place and parties."""
    kept: dict[tuple[object, ...], Statement] = {}
    for one in found:
        key: tuple[object, ...] = (
            one.act,
            one.party,
            one.topic,
            one.stance,
            one.status,
            one.issue,
            one.polarity,
        )
        if one.document:
            key += (one.document.number,)
            if key in kept and _is_of_another_year(one, kept[key]):
                key += (one.date,)
        if one.participants:
            key += (one.participants, one.date, one.place)
        if key not in kept or (is_background(kept[key].date) and not is_background(one.date)):
            kept[key] = one  # what is said again today is said today
    return list(kept.values())


def _is_of_another_year(one: Statement, known: Statement) -> bool:
    """ "The accord of 1992 … the definitive accord, signed in 2019": another text of that kind."""
    if one.date is None or known.date is None:
        return False
    return one.date.day.year != known.date.day.year
