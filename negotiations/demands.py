"""What the pages of demands show: per addressee the answer, or the days of silence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from negotiations import titles
from negotiations.models import Demand, Party, Response, Statement
from negotiations.models.choices import CLOSED_DEMANDS
from negotiations.quotes import Quotes, quotes_by

PAGE = 50


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer, with the latest quotes that say so."""

    response: Response
    quotes: Quotes


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What one addressee answered: the latest answer, those before it, or since when nothing.

    `days_silent` is None where there is an answer, where the demand is closed, and where the party
    spoke on the issue since (`spoke_on`) without an answer to this demand. `told` are the words
    that say that it has not answered.
    """

    party: Party
    latest: GivenAnswer | None
    earlier: tuple[GivenAnswer, ...]
    days_silent: int | None
    spoke_on: date | None = None
    told: Quotes = field(default_factory=Quotes)


def answers_of(demand: Demand, day: date, quotes: dict[int, Quotes]) -> list[AnswerLine]:
    """Addressee by addressee; `demand` brings its answers along, `day` is today."""
    given: dict[int, list[GivenAnswer]] = defaultdict(list)
    for response in demand.answers:  # type: ignore[attr-defined]  # DemandQuerySet.with_answers
        given[response.party_id].append(
            GivenAnswer(response, quotes.get(response.basis_id, Quotes()))
        )
    return [_line(row, given[row.party_id], demand, day) for row in demand.addressee_rows.all()]


def _line(row: Any, given: list[GivenAnswer], demand: Demand, day: date) -> AnswerLine:
    """`row` is an addressee with its last word (DemandAddresseeQuerySet)."""
    if given:
        return AnswerLine(row.party, given[-1], tuple(reversed(given[:-1])), None)
    is_silent = demand.status not in CLOSED_DEMANDS and row.spoke_on is None
    days = max((day - demand.date).days, 0) if is_silent else None
    return AnswerLine(row.party, None, (), days, row.spoke_on)


def with_silences(demand: Demand, lines: Sequence[AnswerLine]) -> list[AnswerLine]:
    """The same with what tells of silence. One query, where anybody is silent on an issue."""
    silent = [line.party.pk for line in lines if line.days_silent is not None]
    if not silent or demand.issue_id is None:
        return list(lines)
    rows = Statement.objects.standing().silences().filter(party__in=silent, issue=demand.issue_id)
    told = quotes_by("party", rows.said_since(demand.date).with_source())
    return [replace(line, told=told.get(line.party.pk, line.told)) for line in lines]


def quotes_of(demand: Demand) -> dict[int, Quotes]:
    """Id of a response's basis -> its quotes. One query; `demand` brings its answers along."""
    bases = [response.basis_id for response in demand.answers]  # type: ignore[attr-defined]  # with_answers
    statements = Statement.objects.standing().filter(response__in=bases)
    return quotes_by("response", statements.with_source())


def about(demand: Demand) -> str:
    """Its issue, or its topic where it has none."""
    return str(demand.issue or demand.get_topic_display())


def title_of(demand: Demand, stance: str) -> str:
    """Who wants what of whom. `stance` is that of its evidence towards the issue, if known."""
    addressees = [str(row.party) for row in demand.addressee_rows.all()]
    known = stance if demand.issue_id else ""
    return titles.demand_title(str(demand.party), addressees, about(demand), known)


def stances_of(demands: Iterable[Demand]) -> dict[int, str]:
    """Demand id -> the stance of its latest standing statement. One query."""
    rows = (
        Statement.objects.standing()
        .filter(demand__in=[demand.pk for demand in demands])
        .order_by("demand_id", "-version__article__published", "-pk")
        .distinct("demand_id")
    )
    return dict(rows.values_list("demand_id", "stance"))
