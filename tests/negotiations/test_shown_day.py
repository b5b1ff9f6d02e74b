"""The day a page shows when it is not asked for one."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
TODAY = "2026-11-24"
LAST = date(2026, 1, 25)
NOTE = "No position newer than 25 January 2026 is in the ledger"


@pytest.fixture
def talks():
    return factories.negotiation(stale_after=90)


@pytest.fixture
def russia(talks):
    party = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=party)
    return party


@pytest.fixture
def issue(talks):
    return factories.issue(negotiation=talks, key="donbass", title="Control of the Donbass")


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def pages(talks):
    base = [talks.slug]
    return {
        "front": "/",
        "state": reverse("negotiations:state_of_play", args=base),
        "party": reverse("negotiations:party_detail", args=[*base, "russia"]),
        "issue": reverse("negotiations:issue_detail", args=[*base, "donbass"]),
        "stance": reverse("negotiations:stance_detail", args=[*base, "russia", "donbass"]),
    }


def get(reader, url, **query):
    with time_machine.travel(TODAY, tick=False):
        return reader.get(url, query).content.decode()


@pytest.mark.parametrize("name", ["front", "state", "party", "issue", "stance"])
def test_a_stale_ledger_is_shown_on_the_day_of_its_latest_evidence(
    reader, talks, russia, issue, name
):
    factories.position(issue=issue, party=russia, day=LAST)
    page = get(reader, pages(talks)[name])
    assert NOTE in page
    assert f"?at={TODAY}" in page
    assert "Last said" not in page


@pytest.mark.parametrize("name", ["state", "party", "issue", "stance"])
def test_a_day_asked_for_stands_and_is_handed_on(reader, talks, russia, issue, name):
    factories.position(issue=issue, party=russia, day=LAST)
    page = get(reader, pages(talks)[name], at=TODAY)
    assert NOTE not in page
    assert f"/donbass/?at={TODAY}" in page or f"/russia/?at={TODAY}" in page


def test_fresh_evidence_is_shown_as_of_today(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=date(2026, 8, 26))
    page = get(reader, pages(talks)["state"])
    assert "No position newer" not in page
    assert "90 d · 1" in page


def test_one_day_more_and_it_is_stale(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=date(2026, 8, 25))
    page = get(reader, pages(talks)["state"])
    assert "No position newer than 25 August 2026" in page
    assert "0 d · 1" in page


def test_an_empty_ledger_is_shown_as_of_today(reader, talks, russia, issue):
    assert "state of play, 24 November 2026" in get(reader, pages(talks)["state"])


def test_what_no_statement_holds_up_is_no_evidence(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=LAST)
    refused = factories.position(issue=issue, party=russia, day=date(2026, 2, 9), state="rejected")
    refused.is_shown = False
    refused.save()
    assert NOTE in get(reader, pages(talks)["state"])


def test_a_day_yet_to_come_is_not_the_latest_evidence(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=LAST)
    factories.position(issue=issue, party=russia, day=date(2027, 5, 1))
    assert NOTE in get(reader, pages(talks)["state"])


def test_a_signed_document_that_counts_for_an_issue_is_evidence(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=date(2025, 12, 1))
    signed = factories.document(negotiation=talks, day=LAST)
    factories.signature(document=signed, party=russia)
    assert "newer than 1 December 2025" in get(reader, pages(talks)["state"])
    signed.ties.create(issue=issue)
    assert NOTE in get(reader, pages(talks)["state"])


UNDATED = "Some articles have no known date"


def test_what_only_its_receipt_dates_is_not_the_latest_evidence(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=LAST)
    assert UNDATED not in get(reader, pages(talks)["state"])
    received = date(2026, 11, 20)
    undated = factories.article(published=received, published_found="received")
    factories.position(issue=issue, party=russia, day=received, article=undated)
    page = get(reader, pages(talks)["state"])
    assert NOTE in page
    assert UNDATED in page


def test_a_day_that_its_words_name_counts_whenever_it_was_received(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=date(2025, 12, 1))
    undated = factories.article(published=date(2026, 11, 20), published_found="received")
    made = factories.position(issue=issue, party=russia, day=LAST, article=undated)
    made.statements.update(date=LAST, date_precision="day", date_found="stated")
    assert NOTE in get(reader, pages(talks)["state"])


def test_a_signature_that_only_receipt_dates_is_not_the_latest(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=LAST)
    undated = factories.article(published=date(2026, 11, 20), published_found="received")
    signed = factories.document(negotiation=talks, day=date(2026, 11, 20))
    factories.signature(document=signed, party=russia, article=undated)
    signed.ties.create(issue=issue)
    assert NOTE in get(reader, pages(talks)["state"])


def test_evidence_of_other_talks_does_not_count(reader, talks, russia, issue):
    factories.position(issue=issue, party=russia, day=LAST)
    others = factories.negotiation(slug="other", name="Other")
    their_issue = factories.issue(negotiation=others)
    factories.position(issue=their_issue, party=russia, day=date(2026, 11, 1))
    assert NOTE in get(reader, pages(talks)["state"])


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "x"])
def test_days_that_make_no_sense_count_as_not_asked_for(reader, talks, russia, issue, day):
    factories.position(issue=issue, party=russia, day=LAST)
    for name in ("state", "party", "issue", "stance"):
        assert NOTE in get(reader, pages(talks)[name], at=day)


def test_finding_the_day_costs_no_query(reader, talks, russia, issue, django_assert_num_queries):
    factories.position(issue=issue, party=russia, day=LAST)
    url = pages(talks)["state"]
    get(reader, url)
    with django_assert_num_queries(9):
        get(reader, url)
    with django_assert_num_queries(9):
        get(reader, url, at=TODAY)
