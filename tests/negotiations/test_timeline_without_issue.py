"""Positions that need an issue: on the timeline, and no position (docs/rules.md)."""

from datetime import timedelta

import pytest
from django.urls import reverse

from negotiations.filing import file_statements
from tests import factories

pytestmark = pytest.mark.django_db
DAY = factories.PUBLISHED


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:timeline", args=[talks.slug])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


@pytest.fixture
def russia(talks):
    party = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=party)
    return party


def events(page):
    return [entry.event for month in page.context["months"] for entry in month.entries]


def kinds(page):
    return [event.kind for event in events(page)]


def test_a_position_that_needs_an_issue_says_so_and_takes_no_side(reader, talks, url, russia):
    factories.unplaced(negotiation=talks, party=russia, stance_said="supports")
    [event] = events(reader.get(url))
    assert (event.label, event.outcome, event.stance) == ("Position", "needs an issue", "")
    assert "1 position that needs an issue." in reader.get(url).content.decode()


def test_what_does_not_stand_or_has_a_position_is_not_listed_beside_it(
    reader, talks, url, russia, client
):
    factories.position(issue=factories.issue(negotiation=talks), party=russia, said_on=DAY)
    factories.unplaced(negotiation=talks, party=russia, state="rejected")
    factories.statement(negotiation=talks, party=russia, confidence=0.2)  # not filed
    gone = factories.article(withdrawn_at=factories.NOW)
    factories.unplaced(negotiation=talks, party=russia, article=gone)
    assert kinds(reader.get(url)) == ["position"]


@pytest.mark.parametrize(
    ("date_", "when", "standing", "state"),
    [
        (None, "8 Jan", "unreviewed", "proposed"),
        (DAY - timedelta(2), "Jan", "unreviewed", "proposed"),
        (DAY + timedelta(9), "8 Jan", "confirmed", "accepted"),
    ],
)
def test_filing_places_a_position_without_an_issue(
    reader, talks, url, russia, date_, when, standing, state
):
    row = factories.statement(
        negotiation=talks, party=russia, date=date_, date_precision="month", state=state
    )
    file_statements([row], now=factories.NOW)
    [event] = events(reader.get(url))
    assert (event.when, event.standing) == (when, standing)
    row.issue, row.stance = factories.issue(negotiation=talks), "supports"
    file_statements([row], now=factories.NOW)
    assert kinds(reader.get(url)) == ["position"]
    row.issue.delete()
    assert kinds(reader.get(url)) == ["statement"]
