"""Demands and promises on no issue: a topic makes two of them one, "Other" is no topic."""

from datetime import date
from types import SimpleNamespace

import pytest

from negotiations.filing import file_statements, refresh_records
from negotiations.models import Commitment, Demand, Response, Statement, StatementParty
from negotiations.models.choices import DemandStatus
from sources.reader.types import SILENCE
from tests import factories

pytestmark = pytest.mark.django_db
ASKED, GIVEN, SILENT = date(2026, 1, 15), date(2026, 2, 20), date(2026, 2, 24)


@pytest.fixture
def talks():
    """Ukraine asks the United States; `say` makes a statement on no issue and files it."""
    made = factories.negotiation()
    parties = {name: factories.party(name=name) for name in ("Ukraine", "United States")}

    def say(name, act, *, topic, day, to="", article=None, **fields):
        article = article or factories.article(published=day, text=f"{name} {act} {topic} {day}.")
        row = factories.statement(
            negotiation=made, party=parties[name], act=act, topic=topic, article=article, **fields
        )
        if to:
            StatementParty.objects.create(statement=row, party=parties[to], role="addressee")
        file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)
        return row

    return SimpleNamespace(say=say)


def ask(talks, topic, day=ASKED, **fields):
    fields = {"stance_said": "demands", **fields}
    return talks.say("Ukraine", "demand", topic=topic, day=day, to="United States", **fields)


def test_on_other_each_demand_is_its_own_and_nothing_answers_it(talks):
    """ "… asked to clarify its security clauses": not what was asked in January, nor an answer."""
    ask(talks, "other")
    ask(talks, "other", SILENT)
    talks.say("United States", "demand", topic="other", day=SILENT, to="Ukraine")
    talks.say("United States", "position", topic="other", day=SILENT, stance_said="rejects")
    assert [demand.statements.count() for demand in Demand.objects.shown()] == [1, 1, 1]
    assert set(Demand.objects.values_list("status", flat=True)) == {DemandStatus.OPEN}
    assert not Response.objects.shown().exists()
    assert Demand.objects.unanswered().count() == 3


def test_on_a_topic_a_demand_is_raised_again_and_answered(talks):
    ask(talks, "security-guarantees")
    ask(talks, "security-guarantees", SILENT)
    talks.say(
        "United States", "position", topic="security-guarantees", day=SILENT, stance_said="rejects"
    )
    demand = Demand.objects.shown().get()
    assert (demand.statements.count(), demand.status) == (2, DemandStatus.REJECTED)


def test_on_other_each_promise_is_its_own(talks):
    for topic, count in (("other", 2), ("humanitarian", 1)):
        for day in (ASKED, SILENT):
            talks.say("Ukraine", "commitment", topic=topic, day=day)
        assert Commitment.objects.shown().filter(topic=topic).count() == count


def test_read_again_a_demand_on_other_keeps_its_address(talks):
    rows = [ask(talks, "other"), ask(talks, "other", SILENT)]
    before = list(Statement.objects.order_by("pk").values_list("demand", flat=True))
    for row in reversed(rows):
        file_statements([Statement.objects.get(pk=row.pk)], now=factories.NOW)
    assert list(Statement.objects.order_by("pk").values_list("demand", flat=True)) == before


def test_what_had_been_taken_for_one_on_other_comes_apart(talks):
    rows = [ask(talks, "other"), ask(talks, "other", SILENT)]
    one = Demand.objects.earliest("pk")
    Statement.objects.update(demand=one)
    refresh_records(Statement.objects.filter(pk=rows[0].pk))
    assert len(set(Statement.objects.values_list("demand", flat=True))) == 2


@pytest.fixture
def told(talks):
    """One article says that Washington refused on the 20th, and on the 24th that it was silent."""
    text = "Kyiv asked again. Washington refused. It has not replied."
    article = factories.article(published=SILENT, text=text)
    ask(talks, "security-guarantees")
    said = {"topic": "security-guarantees", "day": SILENT, "article": article}
    dated = {"date": GIVEN, "date_precision": "day", "date_found": "stated"}
    talks.say(
        "United States", "position", quote=text[18:36], stance_said="rejects", **said, **dated
    )
    silence = {"quote": text[38:], "stance_said": "unclear", "rule": SILENCE}
    return lambda **fields: talks.say("United States", "position", **said, **silence, **fields)


def test_an_article_that_says_that_there_is_no_reply_holds_none(told):
    assert Response.objects.shown().count() == 1
    silence = told()
    assert not Response.objects.shown().exists()
    assert Demand.objects.unanswered().exists()

    silence.state = "rejected"
    silence.save()
    refresh_records([silence])
    assert Response.objects.shown().count() == 1


def test_a_silence_of_an_earlier_day_does_not_hide_what_came_after(told):
    told(date=ASKED, date_precision="day", date_found="stated")
    assert Response.objects.shown().count() == 1


def test_a_silence_in_another_article_does_not_hide_an_answer(told, talks):
    silence = {"stance_said": "unclear", "rule": SILENCE}
    talks.say(
        "United States", "position", topic="security-guarantees", day=date(2026, 2, 26), **silence
    )
    assert Response.objects.shown().count() == 1


def test_in_one_article_what_stands_further_up_is_no_answer(talks):
    """ "Kyiv asked Washington to clarify. Washington urged Kyiv to make a deal." """
    text = "Kyiv asked Washington to clarify. Washington urged Kyiv to make a deal."
    said = {"topic": "security-guarantees", "day": SILENT, "stance_said": "demands"}
    said["article"] = factories.article(published=SILENT, text=text)
    talks.say("Ukraine", "demand", to="United States", quote=text[:33], **said)
    talks.say("United States", "demand", to="Ukraine", quote=text[34:], **said)
    answers = Response.objects.shown().values_list("party__name", "answer")
    assert list(answers) == [("United States", "counter-proposed")]
