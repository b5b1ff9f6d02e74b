"""That a party has not answered is evidence of its silence, and no stance."""

import pytest
import time_machine
from django.urls import reverse

from negotiations.models import Demand, Position, Statement
from negotiations.review import Filters, queue
from tests import factories
from tests.negotiations.test_same_text import added
from tests.negotiations.test_statement_edit import form, url

pytestmark = pytest.mark.django_db
SAID = "Moscow has not answered yet."
TEXT = f"Ukraine demands that Russia accept a full ceasefire. {SAID}".encode()


@pytest.fixture
def talks():
    made = factories.negotiation()
    for name in ("Russia", "Ukraine"):
        factories.participation(negotiation=made, party=factories.party(name=name))
    return made


@pytest.fixture
def issue(talks):
    made = factories.issue(negotiation=talks, title="A full ceasefire", topic="ceasefire")
    factories.cue(issue=made, text="a full ceasefire")
    return made


@pytest.fixture
def read(talks, issue):
    return added(talks, factories.user(), TEXT)


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_it_makes_no_position_and_no_event(read):
    silence = Statement.objects.silences().get()
    assert (str(silence.party), silence.quote) == ("Russia", SAID.rstrip("."))
    assert (silence.position, silence.response, silence.said_on) == (None, None, None)
    assert [str(one.party) for one in Position.objects.shown()] == ["Ukraine"]


@time_machine.travel("2026-01-22T12:00:00Z", tick=False)
def test_the_demand_shows_it_beside_the_days_of_silence(read, client):
    client.force_login(factories.user())
    page = text_of(client.get(Demand.objects.get().get_absolute_url()))
    assert "Russia: silent for 14 days" in page
    assert SAID.rstrip(".") in page
    assert "spoke on the issue" not in page


def test_one_from_before_the_demand_is_not_shown(read, client):
    Statement.objects.silences().update(date="2025-12-01")
    client.force_login(factories.user())
    (line,) = client.get(Demand.objects.get().get_absolute_url()).context["answers"]
    assert (line.days_silent is not None, line.told.statements) == (True, [])


def test_its_article_says_why_it_is_in_no_record(read, client):
    client.force_login(factories.user())
    silence = Statement.objects.silences().get()
    kept = ["ukraine", silence.version.article.public_id]
    page = text_of(client.get(reverse("negotiations:article_detail", args=kept)))
    assert "No answer is no stance: it makes no record" in page


def test_an_editor_corrects_its_day_without_choosing_a_stance(read, client):
    client.force_login(factories.user(group="Editor"))
    silence = Statement.objects.silences().get()
    told = form(silence, issue=silence.issue_id, date="2026-01-07")
    assert client.post(url(silence), told).status_code == 303
    silence.refresh_from_db()
    assert (silence.tells_silence, str(silence.date)) == (True, "2026-01-07")


def test_on_no_issue_it_needs_none(talks, client):
    """Nothing that an editor could say of it would make it a position."""
    added(talks, factories.user(), TEXT)
    silence = Statement.objects.silences().get()
    assert (silence.issue, silence.said_on) == (None, None)
    asked = queue(talks, Filters(needs_issue=True))
    assert [one.act for one in asked] == ["demand"]
