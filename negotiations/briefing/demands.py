"""The demands of a briefing: who asked whom for what, and each answer or the days of silence.

A bounded number of queries, however many demands there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import AnswerLine, DemandLine
from negotiations.briefing.notebook import NoteBook, states_of
from negotiations.briefing.records import (
    MOST,
    at_most,
    concerns,
    evidence,
    in_the_words_of,
    language_of,
    said_by_then,
)
from negotiations.briefing.scope import Scope
from negotiations.briefing.sentences import together
from negotiations.briefing.words import about, day_of, day_text, name_of
from negotiations.filing.answers import demand_status
from negotiations.filing.dating import said_on
from negotiations.models import Demand, DemandAddressee, Response, Statement
from negotiations.models.choices import CLOSED_DEMANDS, Answer, DemandStatus

_BY_EDITORS = frozenset({DemandStatus.WITHDRAWN, DemandStatus.LAPSED})


def demands(scope: Scope, book: NoteBook) -> tuple[DemandLine, ...]:
    """Raised in the period or open when it ended; by or to one of the parties; latest first."""
    involved = Q(party__in=scope.party_ids) | Q(addressee_rows__party__in=scope.party_ids)
    alive = Q(last_raised__gte=scope.since) | ~Q(status__in=CLOSED_DEMANDS)
    closed_later = Q(responses__is_shown=True, responses__date__gt=scope.until)
    rows = (
        Demand.objects.shown()
        .filter(concerns(scope), involved, alive | closed_later)
        .filter(negotiation=scope.negotiation, date__lte=scope.until)
        .select_related("party", "issue")
        .prefetch_related(
            evidence(),
            Prefetch("addressee_rows", _addressees(scope.until)),
            Prefetch("responses", _answers(scope.until), to_attr="answers"),
        )
        .distinct()
        .order_by("-last_raised", "-pk")
    )
    omission = _("Only the %(n)d demands raised last are listed.")
    found = at_most(rows[: MOST + 1], MOST, book, omission)
    words = _last_words(found)
    asked = sorted((_asked(demand, scope.until, words) for demand in found), key=_latest_first)
    return _joined([_demand(one, scope.until, book) for one in asked])


def _addressees(until: date) -> QuerySet[DemandAddressee]:
    return DemandAddressee.objects.with_last_word(until).select_related("party")


def _answers(until: date) -> QuerySet[Response]:
    return (
        Response.objects.shown()
        .filter(date__lte=until)
        .order_by("date", "pk")
        .select_related("same_as")
        .prefetch_related(evidence(), evidence("same_as__statements"))
    )


type _Spoken = dict[tuple[int, int, date], list[Statement]]


def _last_words(demands: Iterable[Any]) -> _Spoken:
    """(party, issue, day) -> the statements of a stance since the demand, if no answer to it."""
    keys = {
        (row.party_id, demand.issue_id, row.spoke_on)
        for demand in demands
        for row in demand.addressee_rows.all()
        if row.spoke_on is not None
    }
    parties, issues, days = zip(*keys, strict=True) if keys else ((), (), ())
    rows = Statement.objects.standing().filter(
        position__party__in=parties, position__issue__in=issues, position__date__in=days
    )
    spoken: _Spoken = defaultdict(list)
    for row in rows.with_source().select_related("position").in_order() if keys else ():
        position: Any = row.position
        spoken[position.party_id, position.issue_id, position.date].append(row)
    return spoken


@dataclass(frozen=True, slots=True)
class _Asked:
    """A demand as it stood on the last day of the period; `spoken` as _last_words() has it."""

    demand: Any
    statements: list[Statement]
    raised: date
    status: DemandStatus
    answers: dict[int, Any]
    spoken: _Spoken


def _asked(demand: Any, until: date, spoken: _Spoken) -> _Asked:
    """Later restatements and answers are taken away again."""
    statements = said_by_then(demand.evidence, until)
    days = [said_on(one).date for one in statements if said_on(one).date <= until]
    raised = max([demand.date, *days])
    answers = {answer.party_id: answer for answer in demand.answers}
    status = DemandStatus(demand.status)
    if status not in _BY_EDITORS:
        status = demand_status(
            {party: Answer(answer.answer) for party, answer in answers.items()},
            {row.party_id for row in demand.addressee_rows.all()},
            is_restated=raised > demand.date,
        )
    return _Asked(demand, statements, raised, status, answers, spoken)


def _latest_first(asked: _Asked) -> tuple[int, int, str, int]:
    demand = asked.demand
    return (-asked.raised.toordinal(), -demand.date.toordinal(), demand.asked, demand.pk)


def _demand(asked: _Asked, until: date, book: NoteBook) -> DemandLine:
    demand = asked.demand
    first = in_the_words_of(demand.asked, asked.statements)
    addressees = sorted(demand.addressee_rows.all(), key=lambda row: row.party.sort_key)
    return DemandLine(
        party=name_of(demand.party),
        about=about(demand),
        is_on_issue=demand.issue_id is not None,
        asked=demand.asked,
        language=language_of(first),
        day=day_of(demand),
        restated=_restated(asked),
        status=_status(asked),
        states=states_of(asked.statements),
        notes=book.cite(_latest(asked.statements), first=first),
        answers=tuple(
            _answer(row, asked.answers.get(row.party_id), asked, until, book) for row in addressees
        ),
    )


def _latest(statements: Sequence[Statement]) -> list[Statement]:
    """Those of the last day: beside the first words they show that the demand still stands."""
    days = {one.pk: said_on(one).date for one in statements}
    return [one for one in statements if days[one.pk] == max(days.values())]


def _restated(asked: _Asked) -> str:
    if asked.raised == asked.demand.date:
        return ""
    # The date stays on one line of its narrow column.
    return _("restated %(date)s") % {"date": day_text(asked.raised).replace(" ", "\u00a0")}


def _status(asked: _Asked) -> str:
    """A restated demand is an open one; when it was restated stands beside its date."""
    is_restated = asked.status is DemandStatus.RESTATED
    return str((DemandStatus.OPEN if is_restated else asked.status).label)


def _answer(
    row: DemandAddressee, answer: Any, asked: _Asked, until: date, book: NoteBook
) -> AnswerLine:
    party = name_of(row.party)
    if answer is not None:
        words = _("%(answer)s, %(date)s") % {
            "answer": answer.get_answer_display(),
            "date": day_text(answer.date, answer.date_precision),
        }
        known = said_by_then(answer.basis.evidence, until)
        states, notes = states_of(known), book.cite(known)
        return AnswerLine(party=party, words=words, states=states, notes=notes)
    if asked.status in CLOSED_DEMANDS:
        return AnswerLine(party=party, words=_("no answer found"))
    spoke_on: date | None = row.spoke_on  # type: ignore[attr-defined]  # with_last_word()
    if spoke_on is not None:
        words = _("no answer to this; spoke on the issue on %(date)s") % {
            "date": day_text(spoke_on)
        }
        said = asked.spoken.get((row.party_id, asked.demand.issue_id, spoke_on), [])
        states, notes = states_of(said), book.cite(said)
        return AnswerLine(party=party, words=words, states=states, notes=notes)
    days = (until - asked.demand.date).days
    return AnswerLine(party=party, words=_silent_for(days), days_silent=days)


def _silent_for(days: int) -> str:
    if not days:
        return _("asked on that day")
    return ngettext("silent for %(days)d day", "silent for %(days)d days", days) % {"days": days}


def _joined(lines: Sequence[DemandLine]) -> tuple[DemandLine, ...]:
    """Parties that ask for the same in the same words, with the same answers, in one line."""
    return tuple(_one_line(list(same)) for _key, same in groupby(lines, key=_same))


def _same(line: DemandLine) -> tuple[object, ...]:
    answers = tuple((answer.party, answer.words, answer.states) for answer in line.answers)
    return (line.about, line.asked, line.day, line.restated, line.status, line.states, answers)


def _one_line(lines: list[DemandLine]) -> DemandLine:
    return replace(
        lines[0],
        party=together([line.party for line in lines]),
        notes=_once(number for line in lines for number in line.notes),
    )


def _once(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))
