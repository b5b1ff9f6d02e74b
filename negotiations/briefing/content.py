"""What a briefing says: a frozen tree of plain values in the briefing's own language.

Texts and dates are ready for display, so that the stored tree gives the same file for ever,
whatever becomes of translations and of the ledger. Text of users and of articles is always a
plain string: neither the PDF nor a page may read markup in it. No Django here.
"""

import dataclasses
import hashlib
import json
import types
import typing
from dataclasses import dataclass
from typing import Any

type Notes = tuple[int, ...]


class ContentError(ValueError):
    """A stored tree is not a briefing; the message names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as fine as it is known (ISO, may be empty) and as the reader sees it."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: either it stands on numbered notes or it is marked as a judgement.

    `states`, here and in the lines below: "unreviewed" where it rests on machine readings alone.
    """

    text: str
    states: tuple[str, ...] = ()
    notes: Notes = ()
    is_judgement: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stance as shown: its value ("none" = no statement), its word, and how sure it is.

    `states`: any of "unreviewed", "stale", "disputed", "mixed".
    """

    stance: str
    word: str
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A shift: before and after, each with the notes that hold its quote."""

    day: Day
    party: str
    issue: str
    kind: str
    before: Mark | None = None
    before_notes: Notes = ()
    after: Mark
    after_notes: Notes
    days_between: int | None = None
    interval: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One party on one issue. `detail` is the small line: age and number of statements."""

    mark: Mark
    detail: str = ""
    is_changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One issue; the cells stand in the order of the matrix's parties."""

    issue: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The state of play: issues in rows, parties in columns; `silent` names who is not in it."""

    parties: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    caption: str
    silent: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.parties):
                raise ContentError(f"matrix: {row.issue!r} has {len(row.cells)} cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One piece of evidence under a chart: the chart's table twin."""

    day: Day
    mark: Mark
    said_by: str
    notes: Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A stance chart as SVG, told in words by `alt`, with its table twin."""

    title: str
    svg: str
    alt: str
    caption: str
    rows: tuple[ChartRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueSection:
    """One issue: where the parties stand, in sentences, and how they came there, in charts."""

    title: str
    topic: str
    sentences: tuple[Sentence, ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One addressee's answer, or the days it has been silent."""

    party: str
    words: str
    states: tuple[str, ...] = ()
    notes: Notes = ()
    days_silent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandLine:
    """A demand in the words of its first statement."""

    party: str
    about: str
    is_on_issue: bool = False
    asked: str
    language: str
    day: Day
    restated: str = ""
    status: str
    states: tuple[str, ...] = ()
    notes: Notes = ()
    answers: tuple[AnswerLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLine:
    """An offer or promise, with its condition in the words of the source."""

    party: str
    about: str
    offered: str
    condition: str
    language: str
    condition_language: str = ""
    day: Day
    status: str
    states: tuple[str, ...] = ()
    notes: Notes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """What one party did about a document; `is_signed` puts it among the signatories."""

    party: str
    status: str
    word: str
    is_signed: bool
    states: tuple[str, ...] = ()
    notes: Notes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """A document and what each party did about it. Not signing is a fact like signing."""

    name: str
    kind: str
    day: Day
    signatures: tuple[SignatureLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A meeting, past or to come."""

    day: Day
    what: str
    status: str
    states: tuple[str, ...] = ()
    notes: Notes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationLine:
    """An editor's note marked for the briefing."""

    subject: str
    body: str
    author: str
    day: Day
    quote: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A numbered note: the sentence of the source, who says so, and where it stands.

    A note without quote explains (`text`), for instance how a number was counted. `source` is
    the number of its article among the sources, 0 for none.
    """

    number: int
    text: str = ""
    quote: str = ""
    language: str = ""
    said_by: str = ""
    outlet: str = ""
    title: str = ""
    published: str = ""
    url: str = ""
    permalink: str = ""
    state: str = ""
    source: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that the notes quote, numbered as they meet it."""

    number: int = 0
    outlet: str
    title: str
    published: str
    language: str
    language_name: str
    url: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The whole tree. `as_of` is an instant in ISO 8601 with offset; it also dates the file.

    The fields stand in the order of the file: notes are numbered as a reader meets them.
    """

    language: str
    title: str
    negotiation: str
    reference: str
    as_of: str
    as_of_text: str
    period: str
    labels: dict[str, str]
    authors: tuple[str, ...] = ()
    mark: str = ""
    demonstration: str = ""
    bottom_line: tuple[Sentence, ...] = ()
    changes: tuple[Change, ...] = ()
    matrix: Matrix | None = None
    issues: tuple[IssueSection, ...] = ()
    unchanged: tuple[IssueSection, ...] = ()
    demands: tuple[DemandLine, ...] = ()
    commitments: tuple[CommitmentLine, ...] = ()
    documents: tuple[DocumentLine, ...] = ()
    annotations: tuple[AnnotationLine, ...] = ()
    past_dates: tuple[DateLine, ...] = ()
    next_dates: tuple[DateLine, ...] = ()
    gaps: tuple[Sentence, ...] = ()
    method: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()


def to_json(briefing: Briefing) -> dict[str, Any]:
    """The tree as JSON values (lists for tuples), to be stored."""
    tree: dict[str, Any] = json.loads(json.dumps(dataclasses.asdict(briefing)))
    return tree


def from_json(tree: Any) -> Briefing:
    """The briefing that to_json() stored. Raises ContentError."""
    briefing: Briefing = _read(Briefing, tree, "briefing")
    return briefing


def fingerprint(briefing: Briefing) -> str:
    """sha256 of the content: two files with the same one say the same."""
    text = json.dumps(dataclasses.asdict(briefing), sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _read(kind: Any, value: Any, place: str) -> Any:
    """`value` as the annotated `kind`: a dataclass, tuple, dict, union with None, or plain."""
    kind = kind.__value__ if isinstance(kind, typing.TypeAliasType) else kind
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return None if value is None else _read(arguments[0], value, place)
    if origin is tuple and isinstance(value, list):
        return tuple(_read(arguments[0], item, f"{place}[{i}]") for i, item in enumerate(value))
    if origin is dict and isinstance(value, dict):
        return {str(key): _read(arguments[1], value[key], f"{place}.{key}") for key in value}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _read_dataclass(kind, value, place)
    if isinstance(kind, type) and type(value) is kind:
        return value
    raise ContentError(f"{place}: not a {getattr(kind, '__name__', kind)}")


def _read_dataclass(kind: type[Any], value: Any, place: str) -> Any:
    hints = typing.get_type_hints(kind)
    if not isinstance(value, dict) or not value.keys() <= hints.keys():
        raise ContentError(f"{place}: not a {kind.__name__}")
    parts = {name: _read(hints[name], part, f"{place}.{name}") for name, part in value.items()}
    try:
        return kind(**parts)
    except TypeError as error:
        raise ContentError(f"{place}: {error}") from error
