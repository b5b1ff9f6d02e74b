"""Who takes part in a negotiation, in which role."""

import re
from datetime import date

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
        return reader.get(reverse("negotiations:party_list", args=[talks.slug])).content.decode()

    return get


def takes_part(talks, name, sort_key, role="conflict-party", **fields):
    party = factories.party(name=name, key=sort_key)
    type(party).objects.filter(pk=party.pk).update(sort_key=sort_key)
    made = factories.participation(negotiation=talks, party=party, role=role)
    type(made).objects.filter(pk=made.pk).update(**fields) if fields else None
    return party


def test_parties_stand_in_the_order_of_their_folded_names(page, talks):
    takes_part(talks, "Ukraine", "ukraine")
    takes_part(talks, "Égypte", "egypte", role="mediator")
    takes_part(talks, "France", "france", role="guarantor")
    assert re.findall(r'<th scope="row"><a [^>]*>([^<]+)', page()) == [
        "Égypte",
        "France",
        "Ukraine",
    ]


def test_each_leads_to_its_page_and_says_role_and_since_when(page, talks):
    party = takes_part(talks, "France", "france", role="guarantor", since=date(2025, 3, 27))
    shown = page()
    assert reverse("negotiations:party_detail", args=[talks.slug, party.key]) in shown
    assert "guarantor" in shown
    assert "27 March 2025" in shown


def test_those_of_other_talks_are_not_there(page, talks):
    takes_part(factories.negotiation(slug="sudan", name="Sudan"), "Elsewhere", "elsewhere")
    shown = page()
    assert "Elsewhere" not in shown
    assert "No party takes part yet" in shown


def test_more_parties_take_no_more_queries(reader, talks, django_assert_max_num_queries):
    url = reverse("negotiations:party_list", args=[talks.slug])
    for number in range(12):
        takes_part(talks, f"Party {number}", f"party-{number}")
    with django_assert_max_num_queries(8):
        reader.get(url)
