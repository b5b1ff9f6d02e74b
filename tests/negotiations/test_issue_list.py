"""What a negotiation is about."""

import re

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


@pytest.fixture
def page(reader, talks):
    def get():
        return reader.get(reverse("negotiations:issue_list", args=[talks.slug])).content.decode()

    return get


def test_issues_stand_in_their_order_with_topic_and_number_of_phrases(page, talks):
    second = factories.issue(negotiation=talks, title="A force", topic="foreign-troops", order=2)
    first = factories.issue(negotiation=talks, title="The Donbass", topic="territory", order=1)
    for text in ("leave the Donbass", "control of the Donbass"):
        factories.cue(issue=first, text=text)
    shown = page()
    rows = re.findall(r'<th scope="row"><a href="([^"]+)">([^<]+)', shown)
    addresses = [
        reverse("negotiations:issue_detail", args=[talks.slug, i.key]) for i in (first, second)
    ]
    assert rows == [(addresses[0], "The Donbass"), (addresses[1], "A force")]
    assert re.findall(r'<td class="num">(\d+)', shown) == ["2", "0"]
    assert "Territory" in shown


def test_those_of_other_talks_are_not_there(page, talks):
    other = factories.negotiation(slug="sudan", name="Sudan")
    factories.issue(negotiation=other, title="Elsewhere")
    shown = page()
    assert "Elsewhere" not in shown
    assert "No issue yet" in shown


def test_more_issues_take_no_more_queries(reader, talks, django_assert_max_num_queries):
    url = reverse("negotiations:issue_list", args=[talks.slug])
    for _number in range(12):
        factories.cue(issue=factories.issue(negotiation=talks), text="a phrase")
    with django_assert_max_num_queries(8):
        reader.get(url)
