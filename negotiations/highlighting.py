"""Cuts an article's text into paragraphs and segments, so that evidence can be marked in it. Pure.

Nothing is lost: the segments and gaps, joined, are the text. Passages may overlap, contain each
other or run over a paragraph's end; each segment names all passages that cover it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BLANK_LINES = re.compile(r"\n{2,}")
_LINE_ENDS = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A half-open range of characters and the key it is known by."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Words with one and the same set of passages over them.

    `keys` are the passages in the order given; `begins` and `ends` those of them that are seen
    for the first or the last time here.
    """

    text: str
    keys: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments, and the line ends that follow them in the text."""

    segments: tuple[Segment, ...]
    gap: str = ""

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return "".join(segment.text for segment in self.segments)


def paragraphs_of(text: str, passages: Iterable[Passage]) -> list[Paragraph]:
    """The text cut at paragraph ends and at the edges of the passages."""
    marked = list(passages)
    blocks = [
        ([(text[a:b], _covering(marked, a, b)) for a, b in _cuts(marked, start, end)], gap)
        for start, end, gap in _blocks(text)
    ]
    order = [keys for pieces, _gap in blocks for _words, keys in pieces]
    first = {key: number for number, keys in reversed([*enumerate(order)]) for key in keys}
    last = {key: number for number, keys in enumerate(order) for key in keys}
    number = iter(range(len(order)))
    return [
        Paragraph(
            tuple(_segment(words, keys, next(number), first, last) for words, keys in pieces), gap
        )
        for pieces, gap in blocks
    ]


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """The text again."""
    return "".join(paragraph.text + paragraph.gap for paragraph in paragraphs)


def _segment(
    words: str, keys: tuple[str, ...], number: int, first: dict[str, int], last: dict[str, int]
) -> Segment:
    begins = tuple(key for key in keys if first[key] == number)
    ends = tuple(key for key in keys if last[key] == number)
    return Segment(words, keys, begins, ends)


def _blocks(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and following gap of each paragraph; without blank lines each line is one."""
    pattern = _BLANK_LINES if "\n\n" in text else _LINE_ENDS
    start = 0
    for gap in pattern.finditer(text):
        yield start, gap.start(), gap.group()
        start = gap.end()
    if start < len(text):
        yield start, len(text), ""


def _cuts(passages: Iterable[Passage], start: int, end: int) -> list[tuple[int, int]]:
    edges = {start, end}
    for passage in passages:
        edges |= {edge for edge in (passage.start, passage.end) if start < edge < end}
    ordered = sorted(edges)
    return list(pairwise(ordered))


def _covering(passages: Iterable[Passage], start: int, end: int) -> tuple[str, ...]:
    return tuple(p.key for p in passages if p.start <= start and end <= p.end)
