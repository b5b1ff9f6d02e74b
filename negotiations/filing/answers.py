"""Which of an addressee's statements answers which demand, and where that leaves the demand.

Articles come in any order, are corrected, rejected and withdrawn. So the answers on a subject are
told anew, day by day, from the demands and statements that stand; they are never patched.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.db.models import Prefetch, Q

from negotiations.filing.dating import said_on
from negotiations.models import Demand, Response, Statement
from negotiations.models.choices import Answer, DemandStatus
from negotiations.stance import LEVELS, mirrored
from sources.reader.types import Act, Stance, Topic

DECIDED_BY_EDITORS = frozenset({DemandStatus.WITHDRAWN, DemandStatus.LAPSED})

_ACTS = frozenset({Act.POSITION, Act.COMMITMENT, Act.DEMAND})

_ANSWERS = {
    Stance.ACCEPTS: Answer.ACCEPTED,
    Stance.SUPPORTS: Answer.ACCEPTED,
    Stance.CONDITIONAL: Answer.CONDITIONAL,
    Stance.OPEN: Answer.DEFERRED,
    Stance.RESERVED: Answer.REJECTED,
    Stance.REJECTS: Answer.REJECTED,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a demand and its answers are about: an issue, or a topic where they are on none."""

    negotiation: int
    issue: int | None
    topic: str

    @classmethod
    def of(cls, row: Statement | Demand) -> "Subject | None":
        """None for a statement outside every negotiation, which answers nothing."""
        if row.negotiation_id is None:
            return None
        topic = "" if row.issue_id else row.topic or Topic.OTHER
        return cls(row.negotiation_id, row.issue_id, topic)

    def query(self) -> Q:
        """Of demands or statements."""
        about = Q(issue=self.issue) if self.issue else Q(issue=None, topic=self.topic)
        return Q(about, negotiation=self.negotiation)


def can_answer(statement: Statement) -> bool:
    """Whether it is of a kind that says how a party stands to what was asked of it."""
    return statement.act in _ACTS


def settle(subject: Subject, since: date) -> list[Response]:
    """Let each statement of that day and later answer the latest open demand before it.

    `since` is the first day on which anything about the subject changed. Returns the responses
    that gained or lost a statement.
    """
    asked = _Asked(subject, since)
    changed = []
    for day, statements in groupby(_spoken(subject, asked.parties, since), key=_day):
        given = []
        for statement in statements:
            before = statement.response
            statement.response = _response(statement, asked.latest(statement, day))
            if statement.response != before:
                statement.save(update_fields=["response"])
                changed += [row for row in (before, statement.response) if row]
            if statement.response:
                given.append(statement.response)
        # Two papers that report one acceptance on one day both report it of this demand.
        asked.note(sorted(given, key=lambda row: row.pk))
    return changed


def demand_status(
    latest: Mapping[int, str], addressees: set[int], *, is_restated: bool
) -> DemandStatus:
    """Where a demand stands, from the latest answer of each addressee."""
    answers = [latest[party] for party in addressees if party in latest]
    unanimous = len(answers) == len(addressees) > 0
    if unanimous and all(answer == Answer.ACCEPTED for answer in answers):
        return DemandStatus.MET
    if unanimous and all(answer == Answer.REJECTED for answer in answers):
        return DemandStatus.REJECTED
    if any(answer in {Answer.ACCEPTED, Answer.PARTLY} for answer in answers):
        return DemandStatus.PARTLY_MET
    return DemandStatus.RESTATED if is_restated else DemandStatus.OPEN


@dataclass(slots=True)
class _Asked:
    """The demands on a subject, and what was answered to them up to the day that is reached."""

    subject: Subject
    since: date
    demands: list[Demand] = field(init=False)
    addressees: dict[int, set[int]] = field(init=False)
    answers: defaultdict[int, dict[int, str]] = field(init=False)

    def __post_init__(self) -> None:
        saying = Statement.objects.standing().exclude(stance="").only("demand_id", "stance")
        self.demands = list(
            Demand.objects.shown()
            .filter(self.subject.query())
            .exclude(status__in=DECIDED_BY_EDITORS)
            .prefetch_related("addressee_rows", Prefetch("statements", saying))
            .order_by("-date", "-pk")
        )
        self.addressees = {
            demand.pk: {row.party_id for row in demand.addressee_rows.all()}
            for demand in self.demands
        }
        self.answers = defaultdict(dict)
        earlier = Response.objects.shown().filter(demand__in=self.demands, date__lt=self.since)
        self.note(earlier.order_by("date", "pk"))

    @property
    def parties(self) -> set[int]:
        """Of whom anything is demanded."""
        return set().union(*self.addressees.values())

    def note(self, responses: Iterable[Response]) -> None:
        """Oldest first."""
        for row in responses:
            self.answers[row.demand_id][row.party_id] = row.answer

    def latest(self, statement: Statement, day: date) -> Demand | None:
        """The latest demand of its party that was raised by that day and not met before it."""
        for demand in self.demands:
            addressees = self.addressees[demand.pk]
            if demand.date <= day and statement.party_id in addressees - {demand.party_id}:
                status = demand_status(self.answers[demand.pk], addressees, is_restated=False)
                if status != DemandStatus.MET:
                    return demand
        return None


def _spoken(subject: Subject, parties: set[int], since: date) -> Iterator[Statement]:
    """What may be an answer, by day; also what was one and is no longer."""
    rows = (
        Statement.objects.standing()
        .fileable()
        .filter(subject.query(), Q(party__in=parties) | Q(response__isnull=False), act__in=_ACTS)
        .filter(Q(date__gte=since) | Q(version__article__published__gte=since))
        .select_related("version__article", "response")
        .defer("version__text")
    )
    recent = (row for row in rows if _day(row) >= since)
    yield from sorted(recent, key=lambda row: (_day(row), row.pk))


def _day(statement: Statement) -> date:
    return said_on(statement).date


def _response(statement: Statement, demand: Demand | None) -> Response | None:
    answer = _answer_to(statement, demand) if demand else None
    if demand is None or answer is None:
        return None
    dated = said_on(statement)
    given = statement.response
    is_given = given and (given.demand_id, given.party_id, given.answer, given.date) == (
        demand.pk,
        statement.party_id,
        answer,
        dated.date,
    )
    if is_given:
        return given  # as nearly all are: nothing to ask the database
    response, _is_new = Response.objects.get_or_create(
        demand=demand,
        party_id=statement.said_by,
        answer=answer,
        date=dated.date,
        defaults={"negotiation_id": statement.filed_in, **dated.fields()},
    )
    return response


def _answer_to(statement: Statement, demand: Demand) -> Answer | None:
    """How a statement answers a demand; None where it says nothing about it."""
    said = statement.stance_said if not demand.issue_id else statement.stance
    side = _side(demand)
    if statement.act == Act.DEMAND:
        # A counter-demand on the issue; asking for the same thing is agreement.
        is_counter = demand.issue_id is None or LEVELS[Stance(said or "unclear")] * side < 0
        return Answer.COUNTER_PROPOSED if is_counter else Answer.ACCEPTED
    if statement.act == Act.COMMITMENT and not demand.issue_id:
        return Answer.CONDITIONAL if statement.condition else Answer.ACCEPTED
    if not said:
        return None
    return _ANSWERS.get(Stance(mirrored(Stance(said), side)))


def _side(demand: Demand) -> int:
    """+1 if the demand asks for the issue's proposition, -1 if against it."""
    if demand.issue_id is None:
        return 1
    against = any(LEVELS[Stance(row.stance)] < 0 for row in demand.statements.all())
    return -1 if against else 1
