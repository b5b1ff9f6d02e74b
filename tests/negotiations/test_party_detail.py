"""One party on every issue it spoke about."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
AT = {"at": "2026-01-22"}


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def russia(talks):
    party = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=party)
    return party


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def url(party="russia"):
    return reverse("negotiations:party_detail", args=["ukraine", party])


def test_each_issue_it_spoke_about_has_a_sentence_a_word_and_a_chart(reader, talks, russia):
    spoken = factories.issue(negotiation=talks, key="donbass", title="Control of the Donbass")
    factories.issue(negotiation=talks, title="Silent issue")
    factories.position(issue=spoken, party=russia, day=date(2026, 1, 8))
    page = reader.get(url(), AT).content.decode()
    assert "It has spoken on one issue." in page
    assert "Russia has demanded “Control of the Donbass” since 8 January 2026." in page
    assert 'data-stance="demands"' in page
    assert 'aria-label="8 Jan 2026: demands"' in page
    assert reverse("negotiations:stance_detail", args=["ukraine", "russia", "donbass"]) in page
    assert "Silent issue" not in page


def test_charts_below_each_other_share_one_time_axis(reader, talks, russia):
    for day, title in ((date(2025, 1, 8), "Long ago"), (date(2026, 1, 8), "Lately")):
        factories.position(
            issue=factories.issue(negotiation=talks, title=title), party=russia, day=day
        )
    _head, one, other = reader.get(url(), AT).content.decode().split("<figure")
    labels = re.compile(r'<text class="t-soft" x="[\d.]+" y="85">\w+')
    assert len(labels.findall(one)) > 1
    assert labels.findall(one) == labels.findall(other)


def test_silence_is_said(reader, russia):
    assert "No statement by Russia on any issue was found." in reader.get(url()).content.decode()


def test_what_it_said_on_no_issue_is_counted_and_led_to(reader, talks, russia):
    """As of the day shown, and only its own."""
    for party in (russia, russia, factories.party(name="Kenya")):
        factories.unplaced(negotiation=talks, party=party, stance_said="supports")
    page = reader.get(url(), AT).content.decode()
    assert ">2 positions that need an issue</a>" in page
    [address] = re.findall(r'href="(/n/ukraine/timeline/[?]kind=statement[^"]*)"', page)
    assert "2 positions that need an issue" in reader.get(unescape(address)).content.decode()
    assert "need an issue" not in reader.get(url(), {"at": "2020-01-01"}).content.decode()


def test_who_speaks_for_it_is_named_with_the_office(reader, russia):
    person = russia.people.create(key="putin", name="Vladimir Putin", sort_key="putin")
    person.offices.create(title="President of Russia", since=date(2012, 5, 7))
    page = reader.get(url()).content.decode()
    assert "Vladimir Putin" in page
    assert "President of Russia (2012–)" in page


def test_a_party_of_other_talks_is_not_there(reader, talks):
    factories.party(name="Sudan")
    assert reader.get(url("sudan")).status_code == 404


@pytest.mark.parametrize("size", [1, 12])
def test_it_asks_as_many_queries_for_many_issues(
    reader, talks, russia, django_assert_max_num_queries, size
):
    for _number in range(size):
        factories.position(issue=factories.issue(negotiation=talks), party=russia)
    with django_assert_max_num_queries(12):
        reader.get(url(), AT)
