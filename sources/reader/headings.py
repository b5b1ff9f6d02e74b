"""The date at the head of an item or a paragraph: "• 4 March 2019 – Chad and Libya sign"."""

from sources.reader.article import Article
from sources.reader.dates import DateAt, dates_in
from sources.reader.parsing import Parse
from sources.reader.types import Precision, Span

_MARKS = frozenset("-•*–—·[(")
_HEAD = 6  # tokens of a head: "On the night of 4 March 2019"


def head_date(parse: Parse, article: Article) -> list[DateAt]:
    """The date that the paragraph of a sentence begins with, if nothing but a mark precedes it."""
    if article.head is None or article.head.date.day == article.published:
        return []  # a dateline
    return [article.head]


def note_head(parse: Parse, article: Article) -> None:
    """Keep the date that heads a paragraph, until the next one begins."""
    if parse.sentence.paragraph == article.paragraph:
        return
    article.paragraph, article.head = parse.sentence.paragraph, None
    tokens = parse.tokens
    first = 0
    while first < len(tokens) - 1 and tokens[first].text in _MARKS:
        first += 1
    last = min(first + _HEAD, len(tokens)) - 1
    span = Span(tokens[first].start, tokens[last].end)
    found = dates_in(article.text, span, article.language, article.published)
    head = next((one for one in found if one.span.start == span.start), None)
    if head is None:
        return
    following = article.text[head.span.end : head.span.end + 3].lstrip(" \u00a0)]").lstrip()
    is_closed = following[:1] in {".", ":", "–", "—", "-", "|", ",", ""} or "\n" in following
    if is_closed and head.date.precision is not Precision.BEFORE:
        article.head = head
