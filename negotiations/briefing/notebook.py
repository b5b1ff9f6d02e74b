"""Numbers the statements that a briefing cites, in the order in which it first cites them."""

from collections.abc import Iterable

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from negotiations.briefing.content import Note, Notes, Source
from negotiations.briefing.words import day_text, language_name
from negotiations.models import Statement
from negotiations.models.choices import ATTRIBUTIONS, StatementState
from negotiations.stance import RANKS
from sources.models import Article
from sources.reader.types import Attribution

_ATTRIBUTIONS = dict(ATTRIBUTIONS)
# More would crowd the foot of the page; the ledger's pages hold all of them.
CITED_AT_MOST = 2


class NoteBook:
    """The notes of one briefing. A statement keeps its number wherever it is cited again."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._notes: list[Note] = []
        self._statements: list[Statement] = []

    def cite(self, statements: Iterable[Statement]) -> Notes:
        """The best of the statements, those nearest to the party's own words first."""
        best = sorted(statements, key=_how_far_from_its_words)[:CITED_AT_MOST]
        return tuple(self._number(statement) for statement in best)

    def explain(self, text: str) -> Notes:
        """A note that is no quote: how something was counted."""
        self._notes.append(Note(number=len(self._notes) + 1, text=text))
        return (len(self._notes),)

    @property
    def notes(self) -> tuple[Note, ...]:
        """All so far, by number."""
        return tuple(self._notes)

    @property
    def unreviewed(self) -> Notes:
        """The notes that nobody has reviewed yet."""
        return tuple(
            self._numbers[statement.public_id]
            for statement in self._statements
            if statement.state == StatementState.PROPOSED
        )

    @property
    def has_demonstration(self) -> bool:
        """Whether any of it rests on texts written for demonstration."""
        return any(_article(statement).is_demonstration for statement in self._statements)

    def sources(self) -> tuple[Source, ...]:
        """The articles cited, latest first."""
        articles = {_article(statement).pk: _article(statement) for statement in self._statements}
        counts = dict.fromkeys(articles, 0)
        for statement in self._statements:
            counts[_article(statement).pk] += 1
        newest = sorted(articles.values(), key=lambda one: (one.published, one.pk), reverse=True)
        return tuple(_source(article, counts[article.pk]) for article in newest)

    def _number(self, statement: Statement) -> int:
        known = self._numbers.get(statement.public_id)
        if known is not None:
            return known
        number = len(self._notes) + 1
        self._numbers[statement.public_id] = number
        self._statements.append(statement)
        self._notes.append(_note(number, statement))
        return number


def _how_far_from_its_words(statement: Statement) -> tuple[int, str]:
    return (-RANKS[Attribution(statement.attribution)], statement.public_id)


def _article(statement: Statement) -> Article:
    return statement.version.article


def _note(number: int, statement: Statement) -> Note:
    article = _article(statement)
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
    )


def _state(statement: Statement) -> str:
    if statement.state == StatementState.PROPOSED:
        return capfirst(_("unreviewed"))
    return ""


def said_by(statement: Statement) -> str:
    """Who says so: "Emmanuel Macron, indirect speech, after Le Monde"."""
    parts = [str(_ATTRIBUTIONS[statement.attribution])]
    if statement.speaker:
        parts.insert(0, statement.speaker.name)
    if statement.reported_by:
        parts.append(_("after %(outlets)s") % {"outlets": ", ".join(statement.reported_by)})
    return capfirst(", ".join(parts))


def _source(article: Article, count: int) -> Source:
    return Source(
        outlet=article.outlet.name if article.outlet else "",
        title=article.title,
        published=day_text(article.published),
        language=article.language,
        language_name=language_name(article.language),
        url=article.url,
        count=str(count),
    )
