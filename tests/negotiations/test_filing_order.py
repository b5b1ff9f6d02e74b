"""What is one demand and what is another does not depend on which article came first."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import combinations, permutations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from negotiations import recording
from negotiations.acts import Act
from negotiations.filing import file_statements, refresh_records
from negotiations.models import (
    Annotation,
    Commitment,
    Demand,
    Response,
    Statement,
    StatementParty,
)
from tests import factories

pytestmark = pytest.mark.django_db
MAY = date(2025, 5, 1)


class Talks:
    """Who said what of whom on one issue; each sentence in a text of its own."""

    def __init__(self):
        self.negotiation = factories.negotiation()
        self.issue = factories.issue(negotiation=self.negotiation, topic="security-guarantees")
        names = ("Ukraine", "Washington", "Paris")
        self.parties = {name: factories.party(name=name) for name in names}

    def say(self, day, party, act, stance, *whom):
        number = Statement.objects.count()
        text = f"{party} said {act} {stance} of {whom} on {day}, {number}."
        made = factories.statement(
            negotiation=self.negotiation,
            party=self.parties[party],
            issue=self.issue,
            topic=self.issue.topic,
            polarity=1,
            act=act,
            stance=stance,
            stance_said=stance,
            article=factories.article(published=MAY + timedelta(days=day - 1), text=text),
        )
        for name in whom:
            StatementParty.objects.create(
                statement=made, party=self.parties[name], role="addressee"
            )
        return made

    def file(self, said):
        """Each as read from its own text, from nothing, in this order."""
        Statement.objects.update(demand=None, response=None, commitment=None, position=None)
        for kind in (Response, Demand, Commitment):
            kind.objects.all().delete()
        for row in said:
            file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)


@pytest.fixture
def talks():
    return Talks()


def days(*dates):
    return tuple((row - MAY).days + 1 for row in dates)


def ledger():
    """The demands that stand, who was asked, the answers; promises."""
    demands = [
        (
            *days(row.date, row.last_raised),
            row.status,
            tuple(sorted(party.name for party in row.addressees.all())),
            tuple(
                (*days(given.date), given.party.name, given.answer)
                for given in row.responses.filter(is_shown=True).order_by("date", "party__name")
            ),
        )
        for row in Demand.objects.shown()
    ]
    promises = [
        (*days(row.date, row.last_raised), sorted(party.name for party in row.beneficiaries.all()))
        for row in Commitment.objects.shown()
    ]
    return sorted(demands), sorted(promises)


def asks(day, *whom):
    return (day, "Ukraine", "demand", "demands", *(whom or ("Washington",)))


def answers(day, stance, party="Washington"):
    return (day, party, "position", stance)


def promises(day, *whom):
    return (day, "Washington", "commitment", "supports", *whom)


US, BOTH = ("Washington",), ("Paris", "Washington")
CASES = {
    "one that was met much later": (
        [asks(5), asks(6), asks(7), answers(270, "supports")],
        [(5, 7, "met", US, ((270, "Washington", "accepted"),))],
    ),
    "met, and asked again": (
        [asks(1), answers(10, "supports"), asks(20), asks(25)],
        [
            (1, 1, "met", US, ((10, "Washington", "accepted"),)),
            (20, 25, "restated", US, ()),
        ],
    ),
    "met twice": (
        [asks(1), answers(10, "supports"), asks(20), answers(30, "accepts")],
        [
            (1, 1, "met", US, ((10, "Washington", "accepted"),)),
            (20, 20, "met", US, ((30, "Washington", "accepted"),)),
        ],
    ),
    "met, and refused before it was asked again": (
        [asks(1), answers(10, "supports"), answers(12, "rejects"), asks(20)],
        None,
    ),
    "met on the day on which it was asked again": (
        [asks(1), answers(10, "supports"), asks(10)],
        [(1, 10, "met", US, ((10, "Washington", "accepted"),))],
    ),
    "refused, and asked again": (
        [asks(1), answers(10, "rejects"), asks(20)],
        [(1, 20, "rejected", US, ((10, "Washington", "rejected"),))],
    ),
    "of one, of the other, of both": (
        [asks(1, "Washington"), asks(2, "Paris"), asks(3, *BOTH), asks(4, "Washington")],
        [(1, 1, "open", US, ()), (2, 4, "restated", BOTH, ())],
    ),
    "of one, of the other, of both on one day": (
        [asks(1, "Washington"), asks(1, "Paris"), asks(1, *BOTH)],
        [(1, 1, "open", BOTH, ())],
    ),
    "of two, of whom one accepts": (
        [asks(1, *BOTH), answers(5, "accepts"), asks(9, "Paris"), answers(12, "accepts", "Paris")],
        None,
    ),
    "of nobody and of somebody": (
        [(1, "Ukraine", "demand", "demands"), asks(2), (3, "Ukraine", "demand", "demands")],
        [(1, 3, "restated", (), ()), (2, 2, "open", US, ())],
    ),
    "promised to each": (
        [promises(1, "Ukraine"), promises(2, "Paris"), promises(3), promises(4, "Paris")],
        None,
    ),
}


def orders(count):
    """All of up to three sentences; of four every fifth, and the one that is back to front."""
    found = list(permutations(range(count)))
    return found if count < 4 else [*found[::5], found[-1]]


@pytest.mark.parametrize("case", CASES)
def test_the_same_demands_and_answers_in_whichever_order(talks, case):
    sentences, expected = CASES[case]
    said = [talks.say(*sentence) for sentence in sentences]
    found: dict[str, list[tuple[int, ...]]] = {}
    for order in orders(len(said)):
        talks.file([said[number] for number in order])
        found.setdefault(str(ledger()), []).append(order)
        demands, promised = ledger()
        assert demands or promised
        if expected is not None:
            assert demands == expected, order
    assert len(found) == 1, found


EVENTS = [asks(1), asks(6), asks(12), answers(4, "supports"), answers(8, "rejects")]
EVENTS += [answers(10, "accepts"), asks(9, "Paris"), answers(11, "accepts", "Paris")]


@pytest.mark.parametrize("chosen", list(combinations(range(len(EVENTS)), 4))[::4])
def test_any_four_sentences(talks, chosen):
    said = [talks.say(*EVENTS[number]) for number in chosen]
    found: dict[str, list[tuple[int, ...]]] = {}
    for order in orders(4):
        talks.file([said[number] for number in order])
        found.setdefault(str(ledger()), []).append(order)
    assert len(found) == 1, found


def test_an_answer_between_that_is_rejected_makes_the_two_one_again(talks):
    """And comes back when the decision is undone; the note that somebody wrote stays with it."""
    first, again = talks.say(*asks(1)), talks.say(*asks(20))
    talks.file([first, again])
    answer = talks.say(*answers(10, "accepts"))
    file_statements([answer], now=factories.NOW)
    assert [row.status for row in Demand.objects.shown().order_by("date")] == ["met", "open"]
    second = Demand.objects.shown().get(date__gt=MAY)
    factories.annotation(record=second, author=factories.user(group="Editor"))
    editor = factories.user(group="Editor")
    row = Statement.objects.get(pk=answer.pk)
    row = recording.reject(row, Act(editor, factories.NOW, seen_version=row.edit_count))
    (one,) = Demand.objects.shown()
    assert (*days(one.date, one.last_raised), one.status) == (1, 20, "restated")
    assert Annotation.objects.get().demand == one
    recording.undo(row, Act(editor, factories.NOW, seen_version=row.edit_count))
    assert [row.status for row in Demand.objects.shown().order_by("date")] == ["met", "open"]
    assert Demand.objects.shown().filter(annotations=Annotation.objects.get()).exists()


@pytest.mark.parametrize("status", ["withdrawn", "lapsed"])
def test_what_an_editor_closed_stays_closed(talks, status):
    rows = [talks.say(*asks(day)) for day in (5, 8, 3, 7, 12)]
    talks.file(rows[:2])
    Demand.objects.update(status=status)
    for row in rows[2:]:
        file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)
    refresh_records(Statement.objects.all())
    shown = Demand.objects.shown().order_by("date")
    assert [(*days(row.date, row.last_raised), row.status) for row in shown] == [
        (3, 8, status),
        (12, 12, "open"),
    ]


@pytest.mark.django_db(transaction=True)
def test_workers_that_file_at_one_moment_make_one_demand_and_do_not_wait_for_each_other():
    talks = Talks()
    said = [talks.say(*asks(day)) for day in (5, 5, 6, 7)]
    start = threading.Barrier(len(said))

    def work(row):
        start.wait()
        try:
            with transaction.atomic():
                file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(said)) as pool:
        list(pool.map(work, said))
    (one,) = Demand.objects.shown()
    assert days(one.date, one.last_raised) == (5, 7)
    assert one.statements.count() == len(said)


def test_one_more_asks_as_many_queries_however_often_it_was_said_before(talks):
    asked = []
    for first, times in ((1, 3), (101, 15)):
        talks.file([talks.say(*asks(first + day)) for day in range(times)])
        one = Statement.objects.get(pk=talks.say(*asks(first + 40)).pk)
        with CaptureQueriesContext(connection) as queries:
            file_statements([one], now=factories.NOW)
        asked.append(len(queries))
        Statement.objects.all().delete()
    assert asked[0] == asked[1]
