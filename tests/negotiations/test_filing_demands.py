"""Demands and their answers: no answer without a sentence."""

from datetime import date
from itertools import permutations
from types import SimpleNamespace

import pytest

from negotiations.filing import file_statements, refresh_records
from negotiations.models import (
    RECORD_LINKS,
    Commitment,
    Demand,
    Response,
    Statement,
    StatementParty,
)
from negotiations.models.choices import CommitmentStatus
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Ukraine and Poland demanded a ceasefire from Russia. Russia did not accept it."


@pytest.fixture
def jointly():
    """Ukraine and Poland ask the same of Russia in one sentence; Russia refuses in the next."""
    talks, russia = factories.negotiation(), factories.party(name="Russia")
    issue = factories.issue(negotiation=talks, topic="ceasefire")
    said = {"negotiation": talks, "issue": issue, "polarity": 1}
    asking = {name: factories.party(name=name) for name in ("Ukraine", "Poland")}

    def demand(name, article):
        made = factories.statement(
            **said,
            article=article,
            party=asking[name],
            act="demand",
            stance="demands",
            quote=TEXT[:51],
        )
        StatementParty.objects.create(statement=made, party=russia, role="addressee")
        return made

    article = factories.article(text=TEXT)
    demands = [demand(name, article) for name in asking]
    answer = factories.statement(
        **said, article=article, party=russia, act="position", stance="rejects", quote=TEXT[53:]
    )
    file_statements([*demands, answer], now=factories.NOW)
    return SimpleNamespace(demands=demands, answer=answer, demand=demand)


def told():
    """Who is shown as answered, how, and on which statements that rests."""
    rows = Response.objects.shown().order_by("demand__party__name")
    return [(str(row.demand.party), row.answer, list(row.basis.statements.all())) for row in rows]


def statuses():
    return {demand.party.name: demand.status for demand in Demand.objects.shown()}


def reject(statement):
    row = Statement.objects.get(pk=statement.pk)
    row.state = "rejected"
    row.save()
    refresh_records([row])


def test_what_two_parties_asked_in_one_sentence_is_answered_to_both(jointly):
    """The statement belongs to one of the answers; the other one rests on it."""
    both = [(name, "rejected", [jointly.answer]) for name in ("Poland", "Ukraine")]
    assert (told(), statuses()) == (both, {"Ukraine": "rejected", "Poland": "rejected"})
    assert not Demand.objects.unanswered().exists()
    file_statements([*jointly.demands, jointly.answer], now=factories.NOW)
    assert told() == both


def test_without_the_sentence_that_they_share_one_of_them_is_answered(jointly):
    elsewhere = jointly.demand("Ukraine", factories.article(text=f"{TEXT} Again."))
    file_statements([elsewhere], now=factories.NOW)
    reject(jointly.demands[0])
    assert told() == [("Poland", "rejected", [jointly.answer])]
    assert statuses() == {"Ukraine": "open", "Poland": "rejected"}


def test_an_answer_that_is_rejected_answers_neither(jointly):
    reject(jointly.answer)
    assert told() == []
    assert statuses() == {"Ukraine": "open", "Poland": "open"}


def test_who_answered_before_the_day_of_the_article_that_tells_of_both(jointly):
    """ "… demanded a ceasefire. Russia did not accept it on 6 January." in an article of the 8th."""
    both = told()
    answer = Statement.objects.get(pk=jointly.answer.pk)
    answer.date, answer.date_precision, answer.date_found = date(2026, 1, 6), "day", "stated"
    answer.save()
    file_statements([*jointly.demands, answer], now=factories.NOW)
    assert told() == both
    assert {row.date for row in Response.objects.shown()} == {date(2026, 1, 6)}

    # The demand that it was given to goes and comes back: the answer to the other one stays.
    for state, names in (("rejected", ["Poland"]), ("proposed", ["Poland", "Ukraine"])):
        demand = Statement.objects.get(pk=jointly.demands[0].pk)
        demand.state = state
        demand.save()
        refresh_records([demand])
        assert [name for name, _answer, _statements in told()] == names


def test_what_was_said_further_up_answers_nothing(jointly):
    """ "Russia refused a ceasefire on 6 January. Ukraine demanded one." """
    text = "Russia refused it. Ukraine and Poland demanded a ceasefire from Russia."
    article = factories.article(text=text, published=date(2026, 1, 9))
    said = {"negotiation": jointly.answer.negotiation, "issue": jointly.answer.issue, "polarity": 1}
    refused = factories.statement(
        **said,
        article=article,
        party=jointly.answer.party,
        act="position",
        stance="rejects",
        quote=text[:18],
        date=date(2026, 1, 6),
        date_precision="day",
        date_found="stated",
    )
    demand = factories.statement(
        **said,
        article=article,
        party=factories.party(name="France"),
        act="demand",
        stance="demands",
        quote=text[19:],
    )
    StatementParty.objects.create(statement=demand, party=jointly.answer.party, role="addressee")
    file_statements([refused, demand], now=factories.NOW)
    assert "France" not in {name for name, _answer, _statements in told()}


class Talks:
    """Two parties on one issue, and what they say on a day; each sentence in a text of its own."""

    def __init__(self):
        self.negotiation = factories.negotiation()
        self.issue = factories.issue(negotiation=self.negotiation, topic="security-guarantees")
        self.asking, self.asked = factories.party(name="London"), factories.party(name="Washington")

    def say(self, party, act, day, **fields):
        article = factories.article(published=day, text=f"{party} said {act} on {day}: {fields}.")
        made = factories.statement(
            negotiation=self.negotiation,
            party=party,
            issue=self.issue,
            topic=self.issue.topic,
            polarity=1,
            act=act,
            article=article,
            **fields,
        )
        return Statement.objects.get(pk=made.pk)

    def demand(self, day, **fields):
        made = self.say(self.asking, "demand", day, stance="demands", **fields)
        StatementParty.objects.create(statement=made, party=self.asked, role="addressee")
        return made

    def answer(self, day, stance):
        return self.say(self.asked, "position", day, stance=stance, stance_said=stance)


@pytest.fixture
def talks():
    return Talks()


def file(*statements):
    """Each as read from its own text, in this order."""
    for statement in statements:
        file_statements([Statement.objects.get(pk=statement.pk)], now=factories.NOW)


def links():
    names = [f"{link}_id" for link in RECORD_LINKS]
    return list(Statement.objects.order_by("pk").values_list("pk", *names))


def test_filed_again_nothing_moves_although_the_demand_was_met(talks):
    demand, answer = talks.demand(date(2025, 3, 3)), talks.answer(date(2025, 8, 19), "supports")
    file(demand, answer)
    assert Demand.objects.get().status == "met"
    before = links()
    for _again in range(2):
        file(demand, answer)
        assert links() == before
    assert Demand.objects.get().status == "met"
    assert Response.objects.shown().count() == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_whichever_text_is_read_first_the_answer_goes_to_the_demand_before_it(talks, order):
    said = [
        talks.demand(date(2025, 3, 3)),
        talks.answer(date(2025, 5, 1), "rejects"),
        talks.demand(date(2025, 6, 1), quote="London"),
    ]
    file(*(said[number] for number in order))
    (response,) = Response.objects.shown()
    assert (response.date, response.answer) == (date(2025, 5, 1), "rejected")
    assert response.demand.date == date(2025, 3, 3)
    before = links()
    file(*said)
    assert links() == before


def test_an_answer_goes_to_a_later_demand_that_was_read_after_it(talks):
    """Two parties ask; the answer is to the one that asked last before it."""
    first, answer = talks.demand(date(2025, 3, 3)), talks.answer(date(2025, 8, 19), "supports")
    file(first, answer)
    talks.asking = factories.party(name="Paris")
    second = talks.demand(date(2025, 6, 1))
    file(second)
    (response,) = Response.objects.shown()
    assert response.demand.party.name == "Paris"
    statuses = {demand.party.name: demand.status for demand in Demand.objects.all()}
    assert statuses == {"London": "open", "Paris": "met"}
    before = links()
    file(first, answer, second)
    assert links() == before


def test_a_promise_that_was_kept_is_not_made_again_by_filing_again(talks):
    promise = talks.say(talks.asked, "commitment", date(2025, 3, 3), stance="supports")
    file(promise)
    Commitment.objects.update(status=CommitmentStatus.KEPT)
    file(promise)
    assert Commitment.objects.get().status == CommitmentStatus.KEPT


def test_a_demand_of_nobody_in_particular_is_its_own_in_whichever_order(talks):
    """As the Russian demand of the Donbass: nobody was silent about it, nobody rejected it."""
    of_nobody = [
        talks.say(talks.asking, "demand", date(2025, 4, day), stance="demands") for day in (1, 9)
    ]
    addressed = talks.demand(date(2025, 3, 3))
    rejected = talks.answer(date(2025, 5, 1), "rejects")
    for order in ([of_nobody[0], addressed, of_nobody[1]], [addressed, *of_nobody]):
        Statement.objects.update(demand=None, response=None)
        Demand.objects.all().delete()
        file(*order, rejected)
        demands = Demand.objects.shown().order_by("date")
        assert [(row.date, row.last_raised, row.status) for row in demands] == [
            (date(2025, 3, 3), date(2025, 3, 3), "rejected"),
            (date(2025, 4, 1), date(2025, 4, 9), "restated"),
        ]
        assert [row.addressees.count() for row in demands] == [1, 0]


def test_who_demands_the_contrary_has_not_accepted():
    """Read before the demand, in one text: "Russia demands ...; Ukraine demanded the withdrawal"."""
    text = "Russia demanded the Donbas. Ukraine demanded that Russia leave it."
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, topic="territory")
    russia, ukraine = factories.party(name="Russia"), factories.party(name="Ukraine")
    said = {
        "negotiation": talks,
        "article": factories.article(text=text),
        "issue": issue,
        "act": "demand",
    }
    counter = factories.statement(
        **said, party=russia, polarity=1, stance="demands", quote=text[:26]
    )
    demand = factories.statement(
        **said, party=ukraine, polarity=-1, stance="rejects", quote=text[28:]
    )
    StatementParty.objects.create(statement=demand, party=russia, role="addressee")
    file_statements([counter, demand], now=factories.NOW)
    (response,) = Response.objects.shown()
    assert response.answer == "counter-proposed"
    assert Demand.objects.get(party=ukraine).status != "met"


def test_an_answer_moves_on_when_its_demand_turns_out_to_be_older(talks):
    """London asked in May, Paris in April; that London had asked in March is read last."""
    late, answer = talks.demand(date(2025, 5, 2)), talks.answer(date(2025, 6, 1), "rejects")
    london, talks.asking = talks.asking, factories.party(name="Paris")
    other = talks.demand(date(2025, 4, 1))
    talks.asking = london
    file(late, other, answer)
    assert Response.objects.shown().get().demand.party == london
    file(talks.demand(date(2025, 3, 3)))
    assert Response.objects.shown().get().demand.party.name == "Paris"


def test_an_answer_to_a_demand_that_is_rejected_goes_to_the_one_before(talks):
    first, answer = talks.demand(date(2025, 3, 3)), talks.answer(date(2025, 6, 1), "rejects")
    talks.asking = factories.party(name="Paris")
    second = talks.demand(date(2025, 5, 2))
    file(first, second, answer)
    assert Response.objects.shown().get().demand.party.name == "Paris"
    Statement.objects.filter(pk=second.pk).update(state="rejected")
    refresh_records(Statement.objects.filter(pk=second.pk))
    assert Response.objects.shown().get().demand.party.name == "London"
    Statement.objects.filter(pk=second.pk).update(state="proposed")
    refresh_records(Statement.objects.filter(pk=second.pk))
    assert Response.objects.shown().get().demand.party.name == "Paris"


def test_what_is_not_sure_enough_to_be_filed_answers_nothing(talks):
    unsure = talks.answer(date(2025, 6, 1), "rejects")
    Statement.objects.filter(pk=unsure.pk).update(confidence=0.3)
    file(unsure, talks.demand(date(2025, 3, 3)))
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    ("of", "answers"),
    [
        ({"London"}, ["counter-proposed"]),  # back at who asked
        ({"Moscow", "London"}, ["counter-proposed"]),
        ({"Moscow"}, []),  # not what it does itself
        (set(), ["accepted"]),
    ],
)
def test_who_is_asked_and_asks_the_same_in_turn(talks, of, answers):
    asked = talks.demand(date(2025, 3, 3))
    in_turn = talks.say(talks.asked, "demand", date(2025, 4, 1), stance="demands")
    for name in of:
        whom = talks.asking if name == "London" else factories.party(name=name)
        StatementParty.objects.create(statement=in_turn, party=whom, role="addressee")
    file(asked, in_turn)
    assert [row.answer for row in Response.objects.shown()] == answers
    met = Demand.objects.get(party=talks.asking).status == "met"
    assert met is (answers == ["accepted"])


def test_a_demand_back_answers_the_one_who_had_asked_not_who_asked_last(talks):
    asked = talks.demand(date(2025, 3, 3))
    london, talks.asking = talks.asking, factories.party(name="Paris")
    asked_last = talks.demand(date(2025, 3, 20))
    back = talks.say(talks.asked, "demand", date(2025, 4, 1), stance="demands")
    StatementParty.objects.create(statement=back, party=london, role="addressee")
    file(asked, asked_last, back)
    (response,) = Response.objects.shown()
    assert (response.answer, response.demand.party) == ("counter-proposed", london)
