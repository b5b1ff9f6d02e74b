"""One party on one issue over time: what the stance page and the party page show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from negotiations.evidence import evidence_by_cell
from negotiations.models import Issue, Negotiation, Party, Statement
from negotiations.stance import Effective, Evidence, Shift, Step, series, shifts, stance_at


@dataclass(frozen=True, slots=True)
class StanceHistory:
    """All that is known of a party's stance on an issue up to a day."""

    party: Party
    issue: Issue
    evidence: tuple[Evidence, ...]
    steps: tuple[Step, ...]
    shifts: tuple[Shift, ...]
    effective: Effective | None

    @property
    def changes(self) -> int:
        """How often the stance changed; a first statement is no change."""
        return sum(shift.before is not None for shift in self.shifts)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line of the evidence log: the statement and the change it made, if it did.

    `is_again`: it says what the line before said.
    """

    number: int
    statement: Statement
    evidence: Evidence
    shift: Shift | None
    is_again: bool


def history_of(
    party: Party, issue: Issue, evidence: Sequence[Evidence], day: date, *, stale_after: int
) -> StanceHistory:
    """From evidence (any order) to steps, shifts and the stance on the day."""
    known = tuple(one for one in evidence if one.day <= day)
    steps = series(known)
    return StanceHistory(
        party=party,
        issue=issue,
        evidence=tuple(one for step in steps for one in step.evidence),
        steps=steps,
        shifts=shifts(steps),
        effective=stance_at(known, day, stale_after=stale_after),
    )


def histories_of_party(negotiation: Negotiation, party: Party, day: date) -> list[StanceHistory]:
    """On every issue the party spoke about, in the order of the issues. Three queries."""
    cells = evidence_by_cell(negotiation, parties=[party], until=day)
    return [
        history_of(
            party, issue, cells[party.pk, issue.pk], day, stale_after=negotiation.stale_after
        )
        for issue in negotiation.issues.all()
        if (party.pk, issue.pk) in cells
    ]


def histories_on_issue(
    negotiation: Negotiation, issue: Issue, parties: Sequence[Party], day: date
) -> list[StanceHistory]:
    """Of each of the parties, also those that said nothing. Two queries."""
    cells = evidence_by_cell(negotiation, issues=[issue], until=day)
    stale_after = negotiation.stale_after
    return [
        history_of(party, issue, cells.get((party.pk, issue.pk), []), day, stale_after=stale_after)
        for party in parties
    ]


def evidence_log(history: StanceHistory) -> list[LogEntry]:
    """Newest first, numbered from the oldest. One query."""
    keys = [one.key for one in history.evidence]
    rows = Statement.objects.filter(public_id__in=keys).with_source()
    statements = {row.public_id: row for row in rows.select_related("position", "signature")}
    made = {_first_deciding(shift.after): shift for shift in history.shifts}
    before = (None, *(one.stance for one in history.evidence))
    entries = [
        LogEntry(
            number, statements[one.key], one, made.get(one.key), one.stance is before[number - 1]
        )
        for number, one in enumerate(history.evidence, 1)
        if one.key in statements
    ]
    return entries[::-1]


def _first_deciding(step: Step) -> str:
    """The piece of evidence beside which a change is shown."""
    return next(one.key for one in step.deciding if one.stance is step.stance or step.is_mixed)
