"""What a finished briefing holds, counted from its frozen content."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from negotiations.briefing.content import Briefing, Change, Sentence, fingerprint

_CHANGES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Check:
    """Something that must hold before a briefing is passed on; `text` says what was found."""

    text: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """The summary of a briefing's page, in the language of the briefing."""

    as_of: str
    period: str
    demonstration: str
    bottom_line: tuple[Sentence, ...]
    changes: tuple[Change, ...]
    sections: tuple[tuple[str, int], ...]
    checks: tuple[Check, ...]
    fingerprint: str


def overview_of(briefing: Briefing) -> Overview:
    """Counts and checks; the fingerprint is printed at the foot of every page."""
    digest = fingerprint(briefing)
    return Overview(
        as_of=briefing.as_of_text,
        period=briefing.period,
        demonstration=briefing.demonstration,
        bottom_line=briefing.bottom_line,
        changes=briefing.changes[:_CHANGES_SHOWN],
        sections=_sections(briefing),
        checks=(_footnoted(briefing), _described(briefing), _reviewed(briefing)),
        fingerprint=" ".join(digest[i : i + 4] for i in (0, 4, 8)),
    )


def _sections(briefing: Briefing) -> tuple[tuple[str, int], ...]:
    """The headings of the file with how much stands under them; empty ones are not in the file."""
    labels = briefing.labels
    rows = briefing.matrix.rows if briefing.matrix else ()
    first_heard = sum(change.before is None for change in briefing.changes)
    counts = (
        (labels["bottom_line"], len(briefing.bottom_line)),
        (labels["what_changed"], len(briefing.changes) - first_heard),
        (_("Heard for the first time"), first_heard),
        (labels["where_parties_stand"], len(rows)),
        *((issue.title, len(issue.sentences)) for issue in briefing.issues),
        (labels["unchanged"], len(briefing.unchanged)),
        (labels["demands_and_answers"], len(briefing.demands)),
        (labels["offers_and_commitments"], len(briefing.commitments)),
        (labels["documents_and_signatures"], len(briefing.documents)),
        (labels["annotations"], len(briefing.annotations)),
        (labels["past_dates"], len(briefing.past_dates)),
        (labels["next_dates"], len(briefing.next_dates)),
        (labels["gaps_and_confidence"], len(briefing.gaps)),
        (labels["sources"], len(briefing.sources)),
    )
    return tuple((heading, count) for heading, count in counts if count)


def _footnoted(briefing: Briefing) -> Check:
    sections = (*briefing.issues, *briefing.unchanged)
    sentences = [
        *briefing.bottom_line,
        *(sentence for section in sections for sentence in section.sentences),
        *briefing.gaps,
    ]
    bare = sum(not sentence.notes and not sentence.is_judgement for sentence in sentences)
    if bare:
        return Check(_("Sentences without a note: %(n)d") % {"n": bare}, holds=False)
    return Check(_("Every sentence has a note or is marked as judgement"), holds=True)


def _described(briefing: Briefing) -> Check:
    charts = [chart for section in briefing.issues for chart in section.charts]
    bare = sum(not chart.alt for chart in charts)
    if bare:
        return Check(_("Charts without a description: %(n)d") % {"n": bare}, holds=False)
    return Check(_("Every chart is described in words and has its table"), holds=True)


def _reviewed(briefing: Briefing) -> Check:
    quoted = [note for note in briefing.notes if note.quote]
    unreviewed = sum(bool(note.state) for note in quoted)
    if not unreviewed:
        return Check(_("All statements cited have been reviewed"), holds=True)
    text = _("Machine readings shown as unreviewed: %(n)d of %(total)d notes")
    return Check(text % {"n": unreviewed, "total": len(quoted)}, holds=False)
