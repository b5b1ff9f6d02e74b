"""Which of an addressee's statements answers which demand, and where that leaves the demand.

Articles come in any order, are corrected, rejected and withdrawn. So the answers on a subject are
told anew, day by day, from the demands and statements that stand; they are never patched.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django.db.models import F, Min, Prefetch, Q

from negotiations.filing.dating import said_on
from negotiations.filing.naming import addressed
from negotiations.models import Demand, Response, Statement
from negotiations.models.choices import Answer, DemandStatus
from negotiations.stance import LEVELS, mirrored
from sources.reader.types import Act, Found, Stance, Topic

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

    @property
    def is_known(self) -> bool:
        """ "Other" is no topic: what is on it and on no issue has nothing in common."""
        return self.issue is not None or self.topic != Topic.OTHER

    def query(self) -> Q:
        """Of demands or statements."""
        about = Q(issue=self.issue) if self.issue else Q(issue=None, topic=self.topic)
        return Q(about, negotiation=self.negotiation)


def can_answer(statement: Statement) -> bool:
    """Whether it is of a kind that says how a party stands to what was asked of it."""
    return statement.act in _ACTS


def settle(subject: Subject, since: date) -> list[Response]:
    """Let each statement of that day and later answer the latest open demand before it.

    What several parties asked in one sentence is answered to all of them. `since` is the first day
    on which anything about the subject changed. Returns the responses that gained or lost what
    they rest on.
    """
    since = _with_answers_beside(subject, since)
    asked = _Asked(subject, since)
    changed = []
    for day, statements in groupby(_spoken(subject, asked.parties, since), key=_day):
        given, told_in = [], set()
        for statement in statements:
            before = statement.response
            statement.response = _response(statement, asked.of(statement, day))
            if statement.response != before:
                statement.save(update_fields=["response"])
                changed += [row for row in (before, statement.response) if row]
            if statement.response:
                given.append(statement.response)
                told_in.add(statement.version_id)
        repeated = asked.repeat(given, day, told_in)
        changed += repeated
        given += repeated
        # Two papers that report one acceptance on one day both report it of this demand.
        asked.note(sorted(given, key=lambda row: row.pk))
    return changed + [_rest(row, on=None) for row in asked.dropped]


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


type _Passage = tuple[int, int, int]


@dataclass(slots=True)
class _Asked:
    """The demands on a subject, and what was answered to them up to the day that is reached."""

    subject: Subject
    since: date
    demands: list[Demand] = field(init=False)
    addressees: dict[int, set[int]] = field(init=False)
    answers: defaultdict[int, dict[int, str]] = field(init=False)
    # Of each demand the passages that raise it, and of each passage the demands.
    passages: defaultdict[int, list[tuple[date, _Passage]]] = field(init=False)
    askers: defaultdict[_Passage, list[Demand]] = field(init=False)
    # Answers that rest on another one, by that one and by demand; those that no longer do.
    repeated: defaultdict[int, dict[int, Response]] = field(init=False)
    silent_until: dict[tuple[int, int | None], date] = field(init=False)
    dropped: list[Response] = field(default_factory=list)

    def __post_init__(self) -> None:
        saying = Statement.objects.standing().select_related("version__article")
        saying = saying.defer("version__text")
        self.demands = list(
            Demand.objects.shown()
            .filter(self.subject.query())
            .exclude(status__in=DECIDED_BY_EDITORS)
            .prefetch_related("addressee_rows", Prefetch("statements", saying))
            # Of those of one day whichever article came first, the same.
            .order_by("-date", "party__sort_key", "pk")
        )
        self.addressees = {
            demand.pk: {row.party_id for row in demand.addressee_rows.all()}
            for demand in self.demands
        }
        self.answers = defaultdict(dict)
        self.passages, self.askers = defaultdict(list), defaultdict(list)
        for demand in self.demands:
            for row in demand.statements.all():
                passage = (row.version_id, row.start, row.end)
                self.passages[demand.pk].append((_day(row), passage))
                self.askers[passage].append(demand)
        self.silent_until = _silent_until(self.subject)
        self.repeated = defaultdict(dict)
        for given in Response.objects.filter(same_as__demand__in=self.demands):
            self.repeated[given.basis_id][given.demand_id] = given
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

    def of(self, statement: Statement, day: date) -> Iterator[Demand]:
        """The demands of its party raised by that day and not met before it, the latest first."""
        if not self.subject.is_known or self._is_told_silent(statement, day):
            return
        for demand in self.demands:
            addressees = self.addressees[demand.pk]
            is_asked = statement.party_id in addressees - {demand.party_id}
            if is_asked and self._was_raised(demand, statement, day):
                status = demand_status(self.answers[demand.pk], addressees, is_restated=False)
                if status != DemandStatus.MET:
                    yield demand

    def _is_told_silent(self, statement: Statement, day: date) -> bool:
        """Its own article says that its party had not answered by then."""
        until = self.silent_until.get((statement.version_id, statement.party_id))
        return until is not None and day <= until

    def _was_raised(self, demand: Demand, statement: Statement, day: date) -> bool:
        """By that day; or, where only its article dates it, further up in the text of the answer.

        "Kyiv demands an exchange. Moscow rejected the demand on Tuesday." - in an article of Thursday.
        """
        if demand.date <= day:
            return self.subject.issue is not None or not self._comes_after(demand, statement, day)
        if demand.date_found != Found.INFERRED:
            return False
        return any(
            version == statement.version_id and start < statement.start
            for _said, (version, start, _end) in self.passages[demand.pk]
        )

    def _comes_after(self, demand: Demand, statement: Statement, day: date) -> bool:
        """Raised on that day and further down in the same text: on a topic alone no answer to it."""
        raised = [one for one in self.passages[demand.pk] if one[0] <= day]
        return bool(raised) and all(
            said == day and version == statement.version_id and start > statement.start
            for said, (version, start, _end) in raised
        )

    def repeat(self, given: Sequence[Response], day: date, told_in: set[int]) -> list[Response]:
        """Give the answers of one day also to those who asked the same in the same sentence.

        `told_in` are the article versions that tell of these answers.
        """
        taken = {(row.demand_id, row.party_id, row.answer) for row in given}
        rows = []
        for response in {row.pk: row for row in given}.values():
            before = self.repeated[response.pk]
            for demand in self._joint(response, day, told_in):
                key = (demand.pk, response.party_id, response.answer)
                if key not in taken:
                    taken.add(key)
                    rows.append(before.get(demand.pk) or _repeated(response, demand))
            self.dropped += [
                row
                for row in before.values()
                if (row.demand_id, row.party_id, row.answer) not in taken
            ]
        return rows

    def _joint(self, response: Response, day: date, told_in: set[int]) -> list[Demand]:
        """What others had asked of the answering party in the sentences of the answered demand."""
        found = {
            demand.pk: demand
            for said, passage in self.passages[response.demand_id]
            if said <= day or passage[0] in told_in
            for demand in self.askers[passage]
            if demand.party_id != response.party_id in self.addressees[demand.pk]
        }
        found.pop(response.demand_id, None)
        return list(found.values())


def _repeated(response: Response, demand: Demand) -> Response:
    """The same answer to another demand, resting on the same statements."""
    dated = {name: getattr(response, name) for name in ("date_precision", "date_found")}
    row, is_new = Response.objects.get_or_create(
        demand=demand,
        party_id=response.party_id,
        answer=response.answer,
        date=response.date,
        defaults={"negotiation_id": response.negotiation_id, "same_as": response, **dated},
    )
    return row if is_new else _rest(row, on=response)


def _rest(row: Response, *, on: Response | None) -> Response:
    if row.same_as != on:
        row.same_as = on
        row.save(update_fields=["same_as"])
    return row


def _silent_until(subject: Subject) -> dict[tuple[int, int | None], date]:
    """The latest day on which an article says that a party has not answered, by both.

    On an issue what a party said is known to be about what was asked; on a topic it is a guess,
    and the article's own word outranks it.
    """
    if subject.issue is not None:
        return {}
    rows = Statement.objects.standing().silences().filter(subject.query())
    told: dict[tuple[int, int | None], date] = {}
    for row in rows.select_related("version__article").defer("version__text"):
        key = (row.version_id, row.party_id)
        told[key] = max(_day(row), told.get(key, _day(row)))
    return told


def _with_answers_beside(subject: Subject, since: date) -> date:
    """That day, or an earlier one of what may answer a demand that only its article dates.

    Or of what answers nothing, or does again, as its article tells later on of a silence.
    """
    is_undated = Q(date=None) | Q(date__gt=F("version__article__published"))
    demanding = Statement.objects.filter(
        subject.query(), is_undated, act=Act.DEMAND, version__article__published__gte=since
    )
    silences = Statement.objects.filter(subject.query(), issue=None).silences().said_since(since)
    telling = Q(version__in=demanding.values("version"))
    telling |= Q(version__in=silences.values("version"))
    beside = Statement.objects.standing().filter(
        subject.query(), telling, act__in=_ACTS, date__lt=since
    )
    earliest: date | None = beside.aggregate(earliest=Min("date"))["earliest"]
    return earliest or since


def _spoken(subject: Subject, parties: set[int], since: date) -> Iterator[Statement]:
    """What may be an answer, by day; also what was one and is no longer."""
    rows = (
        Statement.objects.standing()
        .fileable()
        .filter(subject.query(), Q(party__in=parties) | Q(response__isnull=False), act__in=_ACTS)
        .filter(Q(date__gte=since) | Q(version__article__published__gte=since))
        .select_related("version__article", "response")
        .prefetch_related("party_rows")
        .defer("version__text")
    )
    recent = (row for row in rows if _day(row) >= since)
    yield from sorted(recent, key=lambda row: (_day(row), row.pk))


def _day(statement: Statement) -> date:
    return said_on(statement).date


def _response(statement: Statement, demands: Iterable[Demand]) -> Response | None:
    """To the first of the demands that it says anything about."""
    answers = ((demand, _answer_to(statement, demand)) for demand in demands)
    return next((_answered(statement, to, how) for to, how in answers if how), None)


def _answered(statement: Statement, demand: Demand, answer: Answer) -> Response:
    dated = said_on(statement)
    given = statement.response
    wanted = (demand.pk, statement.party_id, answer, dated.date)
    if given and (given.demand_id, given.party_id, given.answer, given.date) == wanted:
        return given  # as nearly all are: nothing to ask the database
    response, _is_new = Response.objects.get_or_create(
        demand=demand,
        party_id=statement.said_by,
        answer=answer,
        date=dated.date,
        defaults={"negotiation_id": statement.filed_in, **dated.fields()},
    )
    return _rest(response, on=None)


def _answer_to(statement: Statement, demand: Demand) -> Answer | None:
    """How a statement answers a demand; None where it says nothing about it."""
    said = statement.stance_said if not demand.issue_id else statement.stance
    side = _side(demand)
    if statement.act == Act.DEMAND:
        level = LEVELS[Stance(said or "unclear")] * side if demand.issue_id else 0
        return _demanded_in_turn(demand, addressed(statement), level)
    if statement.act == Act.COMMITMENT and not demand.issue_id:
        return Answer.CONDITIONAL if statement.condition else Answer.ACCEPTED
    if not said:
        return None
    return _ANSWERS.get(Stance(mirrored(Stance(said), side)))


def _demanded_in_turn(demand: Demand, of: set[int], level: int) -> Answer | None:
    """What a demand `of` those parties says to an earlier one; `level` is for it where positive.

    Asked back of who had asked, or for the contrary, it is a counter-demand. Who asks only others
    for the same thing has not said to do it; who asks nobody in particular for it agrees that it
    should be.
    """
    if demand.party_id in of or level < 0:
        return Answer.COUNTER_PROPOSED
    if of:
        return None
    return Answer.ACCEPTED if level > 0 else Answer.COUNTER_PROPOSED


def _side(demand: Demand) -> int:
    """+1 if the demand asks for the issue's proposition, -1 if against it."""
    if demand.issue_id is None:
        return 1
    stances = (row.stance for row in demand.statements.all() if row.stance)
    against = any(LEVELS[Stance(stance)] < 0 for stance in stances)
    return -1 if against else 1
