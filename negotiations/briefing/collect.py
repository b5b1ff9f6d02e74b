"""The ledger as a briefing: frozen at one instant, in a bounded number of queries."""

from dataclasses import replace

from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _

from negotiations.briefing import positions as standing
from negotiations.briefing import records, summary
from negotiations.briefing.content import Briefing, Sentence
from negotiations.briefing.demands import demands as demands_of
from negotiations.briefing.labels import briefing_labels
from negotiations.briefing.notebook import NoteBook, with_sources
from negotiations.briefing.numbering import in_order_of_use
from negotiations.briefing.scope import Scope
from negotiations.briefing.words import name_of
from negotiations.dates import long_date


def collect(scope: Scope) -> Briefing:
    """All that the ledger says on the scope, in the scope's language."""
    with translation.override(scope.language):
        book = NoteBook()
        positions = standing.load_positions(scope)
        counted = summary.counted(positions, book)
        briefing = _without_notes(scope, positions, book)
        lines = (
            *counted,
            *summary.main_changes(positions, book),
            *summary.not_signed(briefing.documents),
            *summary.longest_silence(briefing.demands, scope.negotiation.stale_after),
        )
        return _with_notes(briefing, lines, positions, book)


def _without_notes(scope: Scope, positions: standing.Positions, book: NoteBook) -> Briefing:
    """The sections in the order of the file, so that notes are numbered as they are met."""
    changes = standing.changes(positions, book)
    issues, unchanged = standing.issue_sections(positions, book)
    demands = demands_of(scope, book)
    commitments = records.commitments(scope, book)
    documents = records.documents(scope, book)
    past, coming = records.meetings(scope, book)
    return Briefing(
        language=scope.language,
        title=scope.title,
        negotiation=name_of(scope.negotiation),
        reference=scope.reference,
        as_of=scope.as_of.isoformat(),
        as_of_text=_as_of(scope),
        period=_("Period %(since)s to %(until)s")
        % {"since": long_date(scope.since), "until": long_date(scope.until)},
        labels=briefing_labels(),
        authors=scope.authors,
        mark=scope.mark,
        changes=changes,
        matrix=standing.matrix(positions),
        issues=issues,
        unchanged=unchanged,
        demands=demands,
        commitments=commitments,
        documents=documents,
        annotations=records.annotations(scope),
        past_dates=past,
        next_dates=coming,
    )


def _as_of(scope: Scope) -> str:
    instant = timezone.localtime(scope.as_of)
    return _("As of %(instant)s %(zone)s") % {
        "instant": formats.date_format(instant, "j F Y, H:i"),
        "zone": instant.tzname(),
    }


def _with_notes(
    briefing: Briefing,
    bottom_line: tuple[Sentence, ...],
    positions: standing.Positions,
    book: NoteBook,
) -> Briefing:
    whole = replace(briefing, bottom_line=bottom_line, notes=book.notes)
    numbered, numbers = in_order_of_use(whole)
    (counted,) = summary.count_note(positions, book)
    notes, sources = with_sources(numbered.notes, book)
    articles = [book.article(note.source) for note in numbered.notes if note.source]
    is_demonstration = any(article.is_demonstration for article in articles)
    return replace(
        numbered,
        demonstration=_("Demonstration data, do not cite") if is_demonstration else "",
        gaps=tuple(
            Sentence(text=text, notes=(numbers[counted],))
            for text in summary.gaps(positions, book, notes, sources)
        ),
        method=summary.method(positions),
        notes=notes,
        sources=sources,
    )
