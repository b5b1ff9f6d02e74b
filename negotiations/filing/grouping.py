"""Which statements are one demand, or one commitment: told anew from all that stand on a subject.

Articles come in any order, so what an earlier filing made of a statement says nothing about where
it belongs. Day by day, each one restates the latest that is like it and was not closed before
that day, or begins a new one (docs/rules.md, section 7).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Prefetch

from negotiations.filing.answers import DECIDED_BY_EDITORS, Subject, demand_status
from negotiations.filing.dating import said_on
from negotiations.filing.naming import addressed
from negotiations.models import Annotation, Commitment, Demand, Response, Statement
from negotiations.models.choices import CommitmentStatus, DemandStatus

type Grouped = Demand | Commitment
# What nobody but an editor says of one: from then on it is as it is.
CLOSED_BY_EDITORS = DECIDED_BY_EDITORS | {
    CommitmentStatus.KEPT,
    CommitmentStatus.BROKEN,
    CommitmentStatus.WITHDRAWN,
}


def _demands_alike(of: set[int], also: set[int]) -> bool:
    """Asked of one party at least in common, or both of nobody in particular."""
    return bool(of & also) or of == also


def _commitments_alike(to: set[int], also: set[int]) -> bool:
    """Promised to one party at least in common, or one of them to nobody in particular."""
    return bool(to & also) or not to or not also


def _never_alike(_of: set[int], _also: set[int]) -> bool:
    """On no issue and no topic: each is about something of its own."""
    return False


_ALIKE: dict[type[Grouped], Callable[[set[int], set[int]], bool]] = {
    Demand: _demands_alike,
    Commitment: _commitments_alike,
}
_WHOM = {Demand: "addressees", Commitment: "beneficiaries"}


def like[G: (Demand, Commitment)](kind: type[G], statement: Statement) -> G | None:
    """The one in which it was, else the latest that no editor closed: what is there stays.

    Only where a new statement is put at first; regroup() tells where it belongs.
    """
    subject = Subject.of(statement)
    if subject is None:
        return None
    rows = kind._default_manager.filter(subject.query(), party=statement.party_id)
    own = rows.filter(statements=statement.pk).first()
    if own is not None or not subject.is_known:
        return own
    whom, alike = addressed(statement), _ALIKE[kind]
    open_ones = rows.exclude(status__in=CLOSED_BY_EDITORS).prefetch_related(_WHOM[kind])
    return next(
        (
            row
            for row in open_ones.order_by("-last_raised", "-pk")
            if alike({party.pk for party in getattr(row, _WHOM[kind]).all()}, whom)
        ),
        None,
    )


def regroup(
    kind: type[Grouped], subject: Subject, new: Callable[[Statement], Grouped]
) -> tuple[list[Grouped], date] | None:
    """Put each statement where it belongs; the rows that gained or lost one, and since when.

    None where all of them are there. A row that an editor closed keeps what it has.
    """
    rows = _rows(kind, subject)
    moved: list[tuple[Statement, Grouped]] = []
    taken: set[int] = set()
    for party in {row.party_id: None for row in rows}:
        by_party = [row for row in rows if row.party_id == party]
        groups = _groups(by_party, _ALIKE[kind] if subject.is_known else _never_alike)
        for group, row in _kept(groups, by_party, taken):
            target = row or new(group.members[0].statement)
            moved += [(one.statement, target) for one in group.members if one.row.pk != target.pk]
    if not moved:
        return None
    name = kind._meta.model_name or ""
    changed = {target.pk: target for _statement, target in moved}
    left = {row.pk: row for row in rows}
    for statement, target in moved:
        source = left[getattr(statement, f"{name}_id")]
        changed[source.pk] = source
        setattr(statement, name, target)
        statement.save(update_fields=[name])
    _hand_over_notes(name, rows, moved)
    since = min(said_on(statement).date for statement, _target in moved)
    return list(changed.values()), min([since, *(row.date for row in changed.values())])


@dataclass(frozen=True, slots=True)
class _Member:
    statement: Statement
    row: Grouped
    day: date
    whom: frozenset[int]

    @property
    def order(self) -> tuple[date, int, list[int]]:
        """By day; on one day who is addressed together with others first. Not by arrival."""
        return self.day, -len(self.whom), sorted(self.whom)


@dataclass(slots=True)
class _Group:
    """Statements that are one; `row` is set where an editor closed it."""

    members: list[_Member] = field(default_factory=list)
    whom: set[int] = field(default_factory=set)
    row: Grouped | None = None

    def add(self, member: _Member) -> None:
        self.members.append(member)
        self.whom |= member.whom

    @property
    def last(self) -> date:
        return self.members[-1].day

    def was_closed(self, day: date, until: dict[int, date]) -> bool:
        """Before that day: by the answers of those of whom it had been asked, or by an editor."""
        if self.row is not None:
            return day > until[self.row.pk]
        rows = {one.row.pk: one.row for one in self.members}
        return _status(list(rows.values()), self.whom, day) == DemandStatus.MET


def _rows(kind: type[Grouped], subject: Subject) -> list[Grouped]:
    """All on the subject, with their standing statements as `said`; a demand's answers too."""
    standing = Statement.objects.standing().fileable().select_related("version__article")
    standing = standing.prefetch_related("party_rows").defer("version__text")
    rows = kind._default_manager.filter(subject.query()).annotate(notes=Count("annotations"))
    rows = rows.prefetch_related(Prefetch("statements", standing.order_by("pk"), to_attr="said"))
    if kind is Demand:
        answers = Response.objects.shown().order_by("date", "pk")
        rows = rows.prefetch_related(Prefetch("responses", answers, to_attr="answers"))
    return list(rows.order_by("pk"))


def _status(rows: Sequence[Grouped], whom: set[int], day: date) -> DemandStatus:
    answers = [
        answer for row in rows for answer in getattr(row, "answers", ()) if answer.date < day
    ]
    answers.sort(key=lambda answer: (answer.date, answer.pk))
    latest = {answer.party_id: answer.answer for answer in answers}
    return demand_status(latest, whom, is_restated=False)


def _groups(rows: Iterable[Grouped], alike: Callable[[set[int], set[int]], bool]) -> list[_Group]:
    members = [
        _Member(statement, row, said_on(statement).date, frozenset(addressed(statement)))
        for row in rows
        for statement in row.said  # type: ignore[union-attr]  # prefetched
    ]
    until: dict[int, date] = {}
    for one in members:
        until[one.row.pk] = max(one.day, until.get(one.row.pk, one.day))
    groups: list[_Group] = []
    for one in sorted(members, key=lambda member: member.order):
        pinned = one.row if one.row.status in CLOSED_BY_EDITORS else None
        group = next((row for row in groups if pinned and row.row == pinned), None)
        if group is None:
            like = [
                row
                for row in groups
                if alike(row.whom, set(one.whom))
                and not (pinned and row.row)
                and not row.was_closed(one.day, until)
            ]
            like.sort(key=lambda row: (row.last, row.members[0].order))
            group = like[-1] if like else _Group()
            if not like:
                groups.append(group)
            group.row = group.row or pinned
        group.add(one)
    return groups


def _kept(
    groups: Sequence[_Group], rows: Sequence[Grouped], taken: set[int]
) -> Iterable[tuple[_Group, Grouped | None]]:
    """Each with the row that it goes on in, which keeps its address; None where it needs one.

    A row that was left without statements is there to be used again.
    """
    taken |= {group.row.pk for group in groups if group.row}
    unused = [row for row in rows if not row.said]  # type: ignore[union-attr]  # prefetched
    for group in groups:
        if group.row is not None:
            yield group, group.row
            continue
        here = [one.row for one in group.members if one.row.pk not in taken]
        here.sort(key=lambda row: (not _is_worked_on(row), -here.count(row), row.pk))
        row = here[0] if here else next((row for row in unused if row.pk not in taken), None)
        taken |= {row.pk} if row else set()
        yield group, row


def _is_worked_on(row: Grouped) -> bool:
    """People wrote notes on it or said that it is disputed."""
    return row.is_disputed or row.notes > 0  # type: ignore[union-attr]  # annotated


def _hand_over_notes(
    name: str, rows: Iterable[Grouped], moved: Iterable[tuple[Statement, Grouped]]
) -> None:
    """What people noted on a row that has nothing left goes with its statements."""
    moved = list(moved)
    gone = {statement.pk: target for statement, target in moved}
    for row in rows:
        said = row.said  # type: ignore[union-attr]  # prefetched
        if row.notes and said and all(one.pk in gone for one in said):  # type: ignore[union-attr]
            Annotation.objects.filter(**{name: row}).update(**{name: gone[said[0].pk]})
