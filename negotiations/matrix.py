"""State of play: where every party stands on every issue on one day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations.bars import Bars, IssueStands, Stand, bars_of
from negotiations.evidence import Cell, evidence_by_cell
from negotiations.models import Issue, Negotiation, Participation, Party
from negotiations.models.choices import Role
from negotiations.stance import Effective, Evidence, Shift, series, shifts, stance_at
from negotiations.verdicts import Verdict, joint_verdict
from negotiations.wording import shift_label, stance_label
from sources.reader.types import Topic

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_PARTNERS = (Role.NEGOTIATING_PARTY, Role.GUARANTOR, Role.WITNESS, Role.EXCLUDED)
# Columns stand in this order; a party with several roles stands under the first of them.
_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("conflict", frozenset({Role.CONFLICT_PARTY})),
    ("partners", frozenset({*_PARTNERS, Role.NAMED})),
    (
        "mediators",
        frozenset({Role.MEDIATOR, Role.FACILITATOR, Role.HOST, Role.CONVENOR, Role.OBSERVER}),
    ),
)

# Few headings, so that most have several rows under them; every topic stands under one.
# The short form is for the figure of the front page.
_BASKETS: tuple[tuple["_StrPromise", "_StrPromise", frozenset[Topic]], ...] = (
    (
        gettext_lazy("Territory"),
        gettext_lazy("Territory"),
        frozenset({Topic.TERRITORY, Topic.POLITICAL_STATUS, Topic.NUCLEAR_ENERGY}),
    ),
    (
        gettext_lazy("Ending the fighting"),
        gettext_lazy("Fighting"),
        frozenset({Topic.CEASEFIRE, Topic.MONITORING}),
    ),
    (
        gettext_lazy("Security"),
        gettext_lazy("Security"),
        frozenset(
            {
                Topic.SECURITY_GUARANTEES,
                Topic.FOREIGN_TROOPS,
                Topic.DEMILITARISATION,
                Topic.MILITARY_AID,
                Topic.ALLIANCE_MEMBERSHIP,
            }
        ),
    ),
    (
        gettext_lazy("People"),
        gettext_lazy("People"),
        frozenset({Topic.PRISONERS, Topic.HUMANITARIAN, Topic.REFUGEES_RETURN, Topic.JUSTICE}),
    ),
    (
        gettext_lazy("Money and sanctions"),
        gettext_lazy("Money"),
        frozenset({Topic.SANCTIONS, Topic.RECONSTRUCTION_REPARATIONS}),
    ),
    (
        gettext_lazy("The talks themselves"),
        gettext_lazy("Talks"),
        frozenset({Topic.ELECTIONS_GOVERNANCE, Topic.TALKS_FORMAT, Topic.OTHER}),
    ),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A party and the group it stands in."""

    party: Party
    group: str


@dataclass(frozen=True, slots=True)
class CellView:
    """One party on one issue; `effective` is None where nothing was said, which is no stance."""

    party: Party
    effective: Effective | None
    shift: Shift | None = None

    @property
    def state(self) -> str:
        """The words of data-state: unreviewed, stale, disputed."""
        if self.effective is None:
            return ""
        marks = {
            "unreviewed": self.effective.is_unreviewed,
            "stale": self.effective.is_stale,
            "disputed": self.effective.is_disputed or self.effective.is_mixed,
        }
        return " ".join(mark for mark, holds in marks.items() if holds)

    @property
    def marks(self) -> list[str]:
        """What the marks of the cell say, for those who do not see them."""
        words = {"unreviewed": _("unreviewed"), "stale": _("stale"), "disputed": _("disputed")}
        return [words[mark] for mark in self.state.split()] + (
            [shift_label(self.shift.kind)] if self.shift else []
        )

    @property
    def stance_label(self) -> str:
        """The word for the stance."""
        return stance_label(self.effective.stance) if self.effective else _("no statement")


@dataclass(frozen=True, slots=True)
class Change:
    """A shift with whose it is and what it is about."""

    party: Party
    issue: Issue
    shift: Shift


@dataclass(frozen=True, slots=True)
class Row:
    """One issue across the parties; the verdict is that of the conflict parties."""

    issue: Issue
    cells: tuple[CellView, ...]
    verdict: Verdict

    def stands(self, columns: Sequence[Column]) -> IssueStands:
        """Those of the parties to the conflict."""
        pairs = zip(self.cells, columns, strict=True)
        effective = [cell.effective for cell, column in pairs if column.group == "conflict"]
        found = tuple(Stand(one.level, one.is_stale) if one else None for one in effective)
        return IssueStands(found, is_blocked=self.verdict is Verdict.BLOCKED)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table, and how many issues overlap, are blocked, are unknown.

    `silent` are the parties that said nothing on any issue; they may have been left out.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    day: date
    compare: date
    silent: tuple[Column, ...]

    @property
    def conflict_parties(self) -> list[Party]:
        """Those between whom the verdicts stand."""
        return [column.party for column in self.columns if column.group == "conflict"]

    @property
    def spans(self) -> list[tuple[str, int]]:
        """Column groups with their widths."""
        grouped = groupby(self.columns, key=lambda column: column.group)
        return [(group, len(list(columns))) for group, columns in grouped]

    @property
    def last_conflict_column(self) -> Column | None:
        """The verdict stands behind it."""
        return next((c for c in reversed(self.columns) if c.group == "conflict"), None)

    @property
    def width(self) -> int:
        """All columns: issue, parties, verdict."""
        return len(self.columns) + 2

    @property
    def baskets(self) -> list[tuple[str, list[Row]]]:
        """Rows under headings, each in the order of the issues."""
        return [
            (str(heading), rows)
            for heading, _short, topics in _BASKETS
            if (rows := [row for row in self.rows if row.issue.topic in topics])
        ]

    @property
    def bars(self) -> Bars | None:
        """The parties to the conflict in one picture."""
        return bars_of(
            [party.name for party in self.conflict_parties],
            [
                (str(short), [row.stands(self.columns) for row in rows])
                for _heading, short, topics in _BASKETS
                if (rows := [row for row in self.rows if row.issue.topic in topics])
            ],
        )

    @property
    def verdicts(self) -> Counter[Verdict]:
        """How many issues overlap, are blocked, are unknown."""
        return Counter(row.verdict for row in self.rows)

    @property
    def changes(self) -> list[Change]:
        """Stances that changed after the day of comparison, latest first.

        What was said for the first time changed nothing.
        """
        found = [
            Change(cell.party, row.issue, cell.shift)
            for row in self.rows
            for cell in row.cells
            if cell.shift is not None and cell.shift.before is not None
        ]
        return sorted(found, key=lambda change: change.shift.after.day, reverse=True)

    @property
    def changed(self) -> int:
        """How many stances changed after the day of comparison."""
        return len(self.changes)

    @property
    def first_heard(self) -> int:
        """How many stances were said for the first time after that day."""
        shifts = [cell.shift for row in self.rows for cell in row.cells if cell.shift is not None]
        return sum(shift.before is None for shift in shifts)


def columns_of(negotiation: Negotiation, day: date) -> tuple[Column, ...]:
    """The parties that take part on a day, conflict parties first."""
    roles: dict[Party, set[str]] = {}
    present = Participation.objects.on(day).filter(negotiation=negotiation).select_related("party")
    for participation in present.order_by("pk"):
        roles.setdefault(participation.party, set()).add(participation.role)
    return tuple(
        Column(party, group)
        for group, group_roles in _GROUPS
        for party, held in roles.items()
        if held & group_roles and not _stands_earlier(held, group)
    )


def _stands_earlier(held: set[str], group: str) -> bool:
    for earlier, roles in _GROUPS:
        if earlier == group:
            return False
        if held & roles:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Days:
    """The day shown, the day compared with, and when silence makes stale."""

    at: date
    compare: date
    stale_after: int


def matrix_of(
    negotiation: Negotiation, at: date, compare: date, *, with_silent: bool = False
) -> Matrix:
    """Four queries, however many parties, issues and statements.

    Parties to the conflict always have a column; others that said nothing on any issue have one
    only `with_silent`.
    """
    columns = columns_of(negotiation, at)
    cells = evidence_by_cell(negotiation, until=at)
    heard = {party for party, _issue in cells}
    # Whom only an article named was not expected to say anything.
    columns = tuple(row for row in columns if not row.party.is_found or row.party.pk in heard)
    silent = tuple(
        column for column in columns if column.group != "conflict" and column.party.pk not in heard
    )
    if not with_silent:
        columns = tuple(column for column in columns if column not in silent)
    days = _Days(at, compare, negotiation.stale_after)
    rows = tuple(_row(issue, columns, cells, days) for issue in negotiation.issues.all())
    return Matrix(columns, rows, at, compare, silent)


def _row(
    issue: Issue, columns: Sequence[Column], cells: dict[Cell, list[Evidence]], days: _Days
) -> Row:
    views = tuple(
        _cell(column.party, cells.get((column.party.pk, issue.pk), []), days) for column in columns
    )
    conflict = [
        view.effective
        for view, column in zip(views, columns, strict=True)
        if column.group == "conflict"
    ]
    return Row(issue, views, joint_verdict(conflict))


def _cell(party: Party, evidence: Sequence[Evidence], days: _Days) -> CellView:
    effective = stance_at(evidence, days.at, stale_after=days.stale_after)
    recent = [shift for shift in shifts(series(evidence)) if shift.after.day > days.compare]
    return CellView(party, effective, recent[-1] if recent else None)
