"""Numbers what a briefing cites, in the order in which it first cites it."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import replace

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from negotiations.briefing.content import Note, Notes, Source
from negotiations.briefing.words import day_text, language_name
from negotiations.models import Statement
from negotiations.models.choices import StatementState
from negotiations.stance import RANKS
from sources.models import Article
from sources.reader.types import Attribution

# More would crowd the foot of the page; the ledger's pages hold all of them.
CITED_AT_MOST = 2


class NoteBook:
    """The notes of one briefing. What was cited keeps its number wherever it is cited again.

    One sentence may state several things: those that are said alike share a note.
    """

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._notes: list[Note] = []
        self._articles: list[Article] = []
        self._omissions: list[str] = []

    def leave_out(self, text: str) -> None:
        """Remember a sentence on what there was no room for."""
        self._omissions.append(text)

    @property
    def omissions(self) -> tuple[str, ...]:
        """What there was no room for, in sentences."""
        return tuple(self._omissions)

    def cite(self, statements: Iterable[Statement], *, first: Statement | None = None) -> Notes:
        """The best of the statements, those nearest to the party's own words first.

        `first` comes before all of them, whoever said it.
        """
        best = sorted(statements, key=_how_far_from_its_words)
        numbers: dict[int, None] = {}
        for statement in [first, *best] if first else best:
            numbers[self._number(statement)] = None
            if len(numbers) == CITED_AT_MOST:
                break
        return tuple(numbers)

    def explain(self, text: str) -> Notes:
        """A note that is no quote: how something was counted. The same text is one note."""
        return (self._numbers.get(text) or self._add(text, Note(number=self._next, text=text)),)

    @property
    def notes(self) -> tuple[Note, ...]:
        """All so far, by number; their sources are numbered as this book met them."""
        return tuple(self._notes)

    def article(self, source: int) -> Article:
        """The article that a note of this book calls its source."""
        return self._articles[source - 1]

    def _number(self, statement: Statement) -> int:
        """The number of the note for what a statement rests on."""
        note = _note(self._next, statement, self._source_of(statement))
        key = (statement.version_id, statement.start, statement.end, note.said_by, note.state)
        return self._numbers.get(key) or self._add(key, note)

    def _source_of(self, statement: Statement) -> int:
        article = statement.version.article
        if article not in self._articles:
            self._articles.append(article)
        return self._articles.index(article) + 1

    @property
    def _next(self) -> int:
        return len(self._notes) + 1

    def _add(self, key: Hashable, note: Note) -> int:
        self._numbers[key] = note.number
        self._notes.append(note)
        return note.number


def with_sources(
    notes: Iterable[Note], book: NoteBook
) -> tuple[tuple[Note, ...], tuple[Source, ...]]:
    """The notes with their sources numbered as a reader meets them, and these sources."""
    cited = list(notes)
    counts = Counter(note.source for note in cited if note.source)
    numbers = {old: new for new, old in enumerate(counts, start=1)}
    sources = tuple(
        _source(number, book.article(old), counts[old]) for old, number in numbers.items()
    )
    return tuple(replace(note, source=numbers.get(note.source, 0)) for note in cited), sources


def _how_far_from_its_words(statement: Statement) -> tuple[int, str]:
    return (-RANKS[Attribution(statement.attribution)], statement.public_id)


def _note(number: int, statement: Statement, source: int) -> Note:
    article = statement.version.article
    return Note(
        number=number,
        quote=statement.quote,
        language=statement.language,
        said_by=said_by(statement),
        outlet=article.outlet.name if article.outlet else "",
        title=article.title,
        published=day_text(article.published),
        url=article.url,
        state=_state(statement),
        source=source,
    )


def _state(statement: Statement) -> str:
    if statement.state == StatementState.PROPOSED:
        return capfirst(_("unreviewed"))
    return ""


def states_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """ "unreviewed" where all of them are machine readings that no editor has looked at."""
    states = {statement.state for statement in statements}
    return ("unreviewed",) if states == {StatementState.PROPOSED} else ()


def said_by(statement: Statement) -> str:
    """Who says so: "Emmanuel Macron, indirect speech, after Le Monde"."""
    parts = [statement.who_says]
    if statement.speaker:
        parts.insert(0, statement.speaker.name)
    if statement.reported_by:
        parts.append(_("after %(outlets)s") % {"outlets": ", ".join(statement.reported_by)})
    return capfirst(", ".join(parts))


def _source(number: int, article: Article, count: int) -> Source:
    return Source(
        number=number,
        outlet=article.outlet.name if article.outlet else "",
        title=article.title,
        published=day_text(article.published),
        language=article.language,
        language_name=language_name(article.language),
        url=article.url,
        count=str(count),
    )
