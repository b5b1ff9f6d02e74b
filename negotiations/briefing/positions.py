"""Where the parties of a briefing stand: shifts, the matrix, and one section for each issue."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import (
    Cell,
    Change,
    Chart,
    IssueSection,
    Matrix,
    MatrixRow,
    Sentence,
)
from negotiations.briefing.drawing import chart_of, legend, row_of, steps_since, told
from negotiations.briefing.notebook import NoteBook
from negotiations.briefing.scope import Scope
from negotiations.briefing.sentences import standing_sentence, together
from negotiations.briefing.words import (
    day_said,
    day_text,
    mark_of,
    mark_of_step,
    name_of,
    title_of,
)
from negotiations.evidence import evidence_by_cell
from negotiations.models import Issue, Meeting, Statement
from negotiations.stance import Effective, Shift, Step
from negotiations.stances import StanceHistory, history_of
from negotiations.wording import shift_label
from sources.reader.types import MeetingStatus

CHARTS_AT_MOST = 12
SENTENCES_AT_MOST = 120
CHANGES_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Positions:
    """All stances of the scope, and the statements that they rest on."""

    scope: Scope
    histories: dict[tuple[int, int], StanceHistory]
    statements: dict[str, Statement]
    meetings: list[tuple[date, str]]

    def history(self, party: int, issue: int) -> StanceHistory | None:
        """None where the party said nothing on the issue."""
        return self.histories.get((party, issue))

    def drawn(self) -> set[tuple[int, int]]:
        """Party and issue of each chart: the latest moves; a first statement is none.

        Where nobody moved, those that first spoke in the period and said more than one thing.
        """
        changes = self.changes()
        moved = [history for history, shift in changes if shift.before is not None]
        first = [history for history, _shift in changes if len(history.steps) > 1]
        keys = dict.fromkeys((one.party.pk, one.issue.pk) for one in moved or first)
        return set(list(keys)[:CHARTS_AT_MOST])

    def said_by_party(self, party: int) -> bool:
        """Whether it took a stance on some issue of the scope."""
        return any(of == party for of, _issue in self.histories)

    def said_on_issue(self, issue: int) -> bool:
        """Whether some party of the scope took a stance on it."""
        return any(on == issue for _party, on in self.histories)

    def unchanged_issues(self) -> list[Issue]:
        """Those with a stance of which none changed in the period."""
        changed = {history.issue.pk for history, _shift in self.changes()}
        return [
            issue
            for issue in self.scope.issues
            if self.said_on_issue(issue.pk) and issue.pk not in changed
        ]

    def effective(self, party: int, issue: int) -> Effective | None:
        """The stance on the last day of the period."""
        history = self.history(party, issue)
        return history.effective if history else None

    def changes_of(self, history: StanceHistory) -> list[Shift]:
        """What changed in the period."""
        return [
            shift
            for shift in history.shifts
            if self.scope.since <= shift.after.day <= self.scope.until
        ]

    def changes(self) -> list[tuple[StanceHistory, Shift]]:
        """All changes of the period, the latest first."""
        found = [
            (history, shift)
            for history in self.histories.values()
            for shift in self.changes_of(history)
        ]
        return sorted(found, key=_latest_first)

    def said_by_keys(self, keys: Iterable[str]) -> list[Statement]:
        """The statements with these public ids."""
        return [self.statements[key] for key in keys if key in self.statements]


def load_positions(scope: Scope) -> Positions:
    """Four queries, however many cells."""
    cells = evidence_by_cell(
        scope.negotiation, parties=scope.parties, issues=scope.issues, until=scope.until
    )
    histories = {
        (party.pk, issue.pk): history_of(
            party,
            issue,
            cells[party.pk, issue.pk],
            scope.until,
            stale_after=scope.negotiation.stale_after,
        )
        for issue in scope.issues
        for party in scope.parties
        if (party.pk, issue.pk) in cells
    }
    keys = {key for history in histories.values() for key in _cited(history, scope.since)}
    rows = Statement.objects.filter(public_id__in=keys).with_source()
    statements = {row.public_id: row for row in rows}
    held = Meeting.objects.shown().filter(
        negotiation=scope.negotiation, date__lte=scope.until, status=MeetingStatus.HELD
    )
    places = list(held.exclude(place="").values_list("date", "place"))
    return Positions(scope, histories, statements, places)


def _cited(history: StanceHistory, since: date) -> set[str]:
    """Evidence of the period, what stood before it, and what stands now and since when."""
    recent = {one.key for step in steps_since(history, since) for one in step.evidence}
    if history.effective is not None:
        recent |= set(history.effective.begun)
    for shift in history.shifts:
        if shift.after.day >= since and shift.before:
            recent |= {one.key for one in shift.before.deciding}
    return recent


def _latest_first(found: tuple[StanceHistory, Shift]) -> tuple[int, int, str]:
    history, shift = found
    return (-shift.after.day.toordinal(), history.issue.order, history.party.sort_key)


def changes(positions: Positions, book: NoteBook) -> tuple[Change, ...]:
    """The shifts of the period with both quotes, the latest first."""
    found = positions.changes()
    more = len(found) - CHANGES_AT_MOST
    if more > 0:
        text = ngettext(
            "%(n)d earlier change of the period is not listed.",
            "%(n)d earlier changes of the period are not listed.",
            more,
        )
        book.leave_out(text % {"n": more})
    found = found[:CHANGES_AT_MOST]
    return tuple(_change(history, shift, positions, book) for history, shift in found)


def _change(history: StanceHistory, shift: Shift, positions: Positions, book: NoteBook) -> Change:
    days = shift.days_between
    before = shift.before
    return Change(
        day=day_said(shift.after),
        party=name_of(history.party),
        issue=title_of(history.issue),
        kind=shift_label(shift.kind),
        before=mark_of_step(before) if before else None,
        before_notes=book.cite(_shown_by(before, positions)) if before else (),
        after=mark_of_step(shift.after),
        after_notes=book.cite(_shown_by(shift.after, positions)),
        days_between=days,
        interval=_interval(days),
    )


def _interval(days: int | None) -> str:
    if days is None:
        return ""
    return ngettext("%(days)d day", "%(days)d days", days) % {"days": days}


def _shown_by(step: Step, positions: Positions) -> list[Statement]:
    """The statements that show a step: those of its stance; where sources conflict, all."""
    deciding = [one for one in step.deciding if step.is_mixed or one.stance is step.stance]
    return positions.said_by_keys(one.key for one in deciding)


def matrix(positions: Positions) -> Matrix | None:
    """Issues in rows, parties in columns, in the order of the scope.

    Where some spoke, those who said nothing are named under the table instead of filling it.
    """
    scope = positions.scope
    if not scope.parties or not scope.issues:
        return None
    spoke = [party for party in scope.parties if positions.said_by_party(party.pk)]
    parties, issues = spoke or scope.parties, scope.issues
    if spoke:
        issues = tuple(issue for issue in issues if positions.said_on_issue(issue.pk))
    rows = tuple(
        MatrixRow(
            issue=title_of(issue),
            cells=tuple(_cell(positions, party.pk, issue.pk) for party in parties),
        )
        for issue in issues
    )
    silent = [name_of(party) for party in scope.parties if party not in parties]
    untouched = [title_of(issue) for issue in scope.issues if issue not in issues]
    return Matrix(
        parties=tuple(name_of(party) for party in parties),
        rows=rows,
        caption=_caption(len(rows), len(parties), scope.until),
        silent=_silent(silent, untouched),
    )


def _caption(issues: int, parties: int, day: date) -> str:
    return _("%(issues)s, %(parties)s, %(day)s.") % {
        "issues": ngettext("%(n)d issue", "%(n)d issues", issues) % {"n": issues},
        "parties": ngettext("%(n)d party", "%(n)d parties", parties) % {"n": parties},
        "day": day_text(day),
    }


def _silent(parties: list[str], issues: list[str]) -> str:
    texts = []
    if parties:
        text = _("No statement of a stance was found by %(parties)s.")
        texts.append(text % {"parties": together(parties)})
    if issues:
        text = _("Nobody was found to take a stance on: %(issues)s.")
        texts.append(text % {"issues": "; ".join(issues)})
    return " ".join(texts)


def _cell(positions: Positions, party: int, issue: int) -> Cell:
    history = positions.history(party, issue)
    effective = history.effective if history else None
    if history is None or effective is None:
        return Cell(mark=mark_of(None))
    detail = _("%(days)d d · %(count)d") % {
        "days": effective.age,
        "count": effective.evidence_count,
    }
    return Cell(
        mark=mark_of(effective),
        detail=detail,
        is_changed=bool(positions.changes_of(history)),
    )


def issue_sections(
    positions: Positions, book: NoteBook
) -> tuple[tuple[IssueSection, ...], tuple[IssueSection, ...]]:
    """A sentence on each party that spoke, a chart for each that changed.

    Then the issues on which nothing changed, sentences only, so that every stance has its note.
    """
    quiet = positions.unchanged_issues()
    sections, unchanged = [], []
    drawn, sentences_left = positions.drawn(), SENTENCES_AT_MOST
    for issue in positions.scope.issues:
        if issue in quiet and sentences_left > 0:
            section = _section(issue, positions, book, drawn)
            sentences_left -= len(section.sentences)
            unchanged.append(section)
        elif issue not in quiet and positions.said_on_issue(issue.pk):
            sections.append(_section(issue, positions, book, drawn))
    if len(unchanged) < len(quiet):
        text = _("The stances on %(n)d issues without a change are in the table only.")
        book.leave_out(text % {"n": len(quiet) - len(unchanged)})
    return _with_legend(sections), tuple(unchanged)


def _with_legend(sections: list[IssueSection]) -> tuple[IssueSection, ...]:
    """The first chart explains the shapes of all."""
    for number, section in enumerate(sections):
        if section.charts:
            first, *others = section.charts
            explained = replace(first, caption=f"{first.caption} {legend()}")
            sections[number] = replace(section, charts=(explained, *others))
            break
    return tuple(sections)


def _section(
    issue: Issue, positions: Positions, book: NoteBook, drawn: set[tuple[int, int]]
) -> IssueSection:
    histories = [
        history
        for party in positions.scope.parties
        if (history := positions.history(party.pk, issue.pk)) is not None
    ]
    sentences = tuple(
        Sentence(
            text=standing_sentence(name_of(history.party), history.effective),
            states=("unreviewed",) if history.effective.rests_on_unreviewed else (),
            notes=_notes_on(history.effective, positions, book),
        )
        for history in histories
        if history.effective is not None
    )
    charted = [history for history in histories if (history.party.pk, issue.pk) in drawn]
    return IssueSection(
        title=title_of(issue),
        topic=str(issue.get_topic_display()),
        sentences=sentences,
        charts=tuple(_chart(history, positions, book) for history in charted),
    )


def _notes_on(effective: Effective, positions: Positions, book: NoteBook) -> tuple[int, ...]:
    """ "has accepted this since …": what was said then, and what was said last."""
    begun, latest = map(positions.said_by_keys, (effective.begun, effective.deciding))
    earlier = [row for row in begun if row not in latest]
    return book.cite(latest, first=earlier[0] if earlier else None)


def _chart(history: StanceHistory, positions: Positions, book: NoteBook) -> Chart:
    scope = positions.scope
    svg = chart_of(
        history,
        scope.since,
        scope.until,
        meetings=positions.meetings,
        stale_after=scope.negotiation.stale_after,
    )
    evidence = [one for step in steps_since(history, scope.since) for one in step.evidence]
    rows = tuple(
        row_of(one, positions.statements[one.key], book)
        for one in evidence
        if one.key in positions.statements
    )
    return told(history, svg, rows, scope.since)
