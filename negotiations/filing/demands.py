"""Demands, their restatements, and the answers of their addressees."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from negotiations.filing.dating import said_on
from negotiations.filing.naming import addressed
from negotiations.models import Demand, DemandAddressee, Record, Response, Statement
from negotiations.models.choices import CLOSED_DEMANDS, Answer
from negotiations.stance import LEVELS, mirrored
from sources.reader.types import Act, Stance, Topic

_ANSWERS = {
    Stance.ACCEPTS: Answer.ACCEPTED,
    Stance.SUPPORTS: Answer.ACCEPTED,
    Stance.CONDITIONAL: Answer.CONDITIONAL,
    Stance.OPEN: Answer.DEFERRED,
    Stance.RESERVED: Answer.REJECTED,
    Stance.REJECTS: Answer.REJECTED,
}


def file_demand(statement: Statement) -> None:
    """A new demand, or the restatement of one that is not closed."""
    dated = said_on(statement)
    addressees = addressed(statement)
    demand = _same(statement, addressees)
    may_be_answered = demand is None or dated.date < demand.date
    if demand is None:
        demand = Demand.objects.create(
            negotiation_id=statement.filed_in,
            party_id=statement.said_by,
            issue_id=statement.issue_id,
            topic=statement.topic or Topic.OTHER,
            asked=statement.quote,
            last_raised=dated.date,
            **dated.fields(),
        )
    elif dated.date < demand.date:
        demand.date, demand.date_precision = dated.date, dated.date_precision
        demand.date_found = dated.date_found
    demand.last_raised = max(demand.last_raised, dated.date)
    demand.save()
    known = set(demand.addressee_rows.values_list("party_id", flat=True))
    DemandAddressee.objects.bulk_create(
        DemandAddressee(demand=demand, party_id=party_id) for party_id in addressees - known
    )
    statement.demand = demand
    if may_be_answered or addressees - known:
        _find_answers(demand, addressees | known, _side(demand, statement))


def file_response(statement: Statement) -> None:
    """An addressee's later statement on the demand's issue answers the latest open demand."""
    demand = _asked_of(statement)
    if demand is not None:
        _answer(statement, demand, _side(demand))


def abandoned_answers(records: Iterable[Record]) -> Iterable[Response]:
    """Answers on what these demands are about that nothing says any more: another demand has them.

    Within one text a demand looks for answers before the statement that answers it is filed.
    """
    about = Q(pk__in=[])
    for demand in records:
        if isinstance(demand, Demand):
            about |= Q(
                demand__negotiation=demand.negotiation_id,
                demand__issue=demand.issue_id,
                demand__topic=demand.topic,
            )
    return Response.objects.shown().filter(about, statements=None)


def _same(statement: Statement, addressees: set[int]) -> Demand | None:
    """Same party and issue (topic if no issue), addressees not disjoint, not closed.

    A demand of nobody in particular is restated only by another one. Filed again, a statement
    stays with its demand, even if that was met meanwhile; alone in it, whomever it now addresses.
    """
    own = Exists(Statement.objects.filter(pk=statement.pk, demand=OuterRef("pk")))
    open_ones = (
        Demand.objects.filter(
            negotiation=statement.negotiation_id,
            party=statement.party_id,
            issue=statement.issue_id,
            topic=statement.topic or Topic.OTHER,
        )
        .annotate(is_own=own)
        .filter(Q(is_own=True) | ~Q(status__in=CLOSED_DEMANDS))
        .prefetch_related("addressee_rows")
        .order_by("-is_own", "-last_raised", "-pk")
    )
    fallback = None
    for demand in open_ones:
        known = {row.party_id for row in demand.addressee_rows.all()}
        if demand.is_own:  # type: ignore[attr-defined]  # annotated
            others = _others_in(demand, statement)
            fallback = None if others else demand
            known = {party for row in others for party in addressed(row)} if others else known
        if known & addressees or known == addressees:
            return demand
    return fallback


def _others_in(demand: Demand, statement: Statement) -> list[Statement]:
    rows = Statement.objects.standing().filter(demand=demand).exclude(pk=statement.pk)
    return list(rows.prefetch_related("party_rows"))


def _asked_of(statement: Statement) -> Demand | None:
    """The latest demand that it can answer: open, or closed by this very answer."""
    own = Exists(Statement.objects.filter(pk=statement.pk, response__demand=OuterRef("pk")))
    about = Q(issue=None, topic=statement.topic)
    if statement.issue_id:
        about = Q(issue=statement.issue_id)
    return (
        Demand.objects.filter(
            about,
            negotiation=statement.negotiation_id,
            addressee_rows__party=statement.party_id,
            date__lte=said_on(statement).date,
            is_shown=True,
        )
        .annotate(is_own=own)
        .filter(Q(is_own=True) | ~Q(status__in=CLOSED_DEMANDS))
        .exclude(party=statement.party_id)
        .order_by("-date", "-pk")
        .first()
    )


def _answer(statement: Statement, demand: Demand, asked: int) -> None:
    answer = _answer_of(statement, demand, asked)
    if answer is None:
        return
    dated = said_on(statement)
    statement.response, _is_new = Response.objects.get_or_create(
        demand=demand,
        party_id=statement.said_by,
        answer=answer,
        date=dated.date,
        defaults={"negotiation_id": statement.filed_in, **dated.fields()},
    )


def _answer_of(statement: Statement, demand: Demand, asked: int) -> Answer | None:
    """How a statement answers a demand for that side; None where it says nothing about it."""
    said = statement.stance_said if not demand.issue_id else statement.stance
    if statement.act == Act.DEMAND:
        # A counter-demand on the issue; asking for the same thing is agreement.
        is_counter = demand.issue_id is None or LEVELS[Stance(said or "unclear")] * asked < 0
        return Answer.COUNTER_PROPOSED if is_counter else Answer.ACCEPTED
    if statement.act == Act.COMMITMENT and not demand.issue_id:
        return Answer.CONDITIONAL if statement.condition else Answer.ACCEPTED
    if not said:
        return None
    return _ANSWERS.get(Stance(mirrored(Stance(said), asked)))


def _side(demand: Demand, filed: Statement | None = None) -> int:
    """+1 if the demand asks for the issue's proposition, -1 if against it.

    `filed` is a statement of it that is not stored as such yet.
    """
    if demand.issue_id is None:
        return 1
    stances: Iterable[str] = demand.statements.exclude(stance="").values_list("stance", flat=True)
    said = [*stances, *([filed.stance] if filed and filed.stance else [])]
    against = any(LEVELS[Stance(stance)] < 0 for stance in said)
    return -1 if against else 1


def _find_answers(demand: Demand, addressees: set[int], asked: int) -> None:
    """Answers that were read before the demand was: articles do not come in order.

    An answer to an earlier demand on the same goes to this one if it came after it.
    """
    about = Q(issue=demand.issue_id) if demand.issue_id else Q(issue=None, topic=demand.topic)
    earlier = (
        Statement.objects.standing()
        .filter(about, negotiation=demand.negotiation_id, party__in=addressees)
        .filter(act__in=[Act.POSITION, Act.COMMITMENT, Act.DEMAND])
        .filter(
            Q(response=None)
            | Q(response__demand__date__lt=demand.date)
            | Q(response__demand__date=demand.date, response__demand__lt=demand)
        )
        .select_related("version__article")
    )
    for statement in earlier:
        if said_on(statement).date >= demand.date:
            _answer(statement, demand, asked)
            statement.save(update_fields=["response"])
