"""The demands of a negotiation with their answers."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from negotiations.views import demands
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:demand_list", args=[talks.slug])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


@pytest.fixture
def russia(talks):
    return taking_part(talks, "Russia")


def taking_part(talks, name):
    party = factories.party(name=name)
    factories.participation(negotiation=talks, party=party)
    return party


def shown(page):
    return [line["demand"] for line in page.context["lines"]]


@time_machine.travel("2026-01-22T12:00:00Z", tick=False)
def test_each_line_says_the_answer_or_the_days_of_silence(reader, talks, url, russia):
    ukraine, france = taking_part(talks, "Ukraine"), taking_part(talks, "France")
    demand = factories.demand(negotiation=talks, party=russia, addressees=[ukraine, france])
    factories.response(demand=demand, party=ukraine, answer="deferred")
    page = " ".join(reader.get(url).content.decode().split())
    assert "Russia makes a demand of France and Ukraine on “Territory”" in page
    assert "Ukraine: <b> deferred" in page
    assert "France: <b> silent for 14 days" in page


def test_one_without_addressee_says_that_no_silence_is_counted(reader, talks, url, russia):
    factories.demand(negotiation=talks, party=russia)
    page = reader.get(url).content.decode()
    assert "no addressee: no silence is counted" in page
    assert "silent for" not in page


def test_the_latest_stance_decides_how_it_reads(reader, talks, url, russia):
    issue = factories.issue(negotiation=talks, title="Control")
    demand = factories.demand(negotiation=talks, party=russia, issue=issue)
    demand.statements.update(stance="demands")
    assert "Russia demands “Control”" in reader.get(url).content.decode()
    factories.statement(
        negotiation=talks,
        party=russia,
        act="demand",
        demand=demand,
        stance="rejects",
        article=factories.article(published="2026-02-01"),
    )
    assert "Russia makes a demand against “Control”" in reader.get(url).content.decode()


def test_newest_first_in_pages_that_show_each_once(reader, talks, url, russia, monkeypatch):
    monkeypatch.setattr(demands, "PAGE", 2)
    made = [
        factories.demand(
            negotiation=talks, party=russia, day=factories.PUBLISHED + timedelta(number // 3)
        )
        for number in range(5)
    ]
    found, address = [], url
    while address:
        page = reader.get(address)
        found += shown(page)
        following = page.context["following"]
        address = f"{url}?{following}" if following else ""
    assert found == made[::-1]


def test_a_party_leaves_those_by_it_and_to_it_on_every_page(
    reader, talks, url, russia, monkeypatch
):
    monkeypatch.setattr(demands, "PAGE", 1)
    ukraine, france = taking_part(talks, "Ukraine"), taking_part(talks, "France")
    to_it = factories.demand(negotiation=talks, party=russia, addressees=[ukraine, france])
    by_it = factories.demand(negotiation=talks, party=ukraine)
    factories.demand(negotiation=talks, party=russia, addressees=[france])
    page = reader.get(url, {"party": ukraine.key})
    assert shown(page) == [by_it]
    assert shown(reader.get(f"{url}?{page.context['following']}")) == [to_it]


@pytest.mark.parametrize("after", ["x", "2026-01-08", "2026-13-08.1", "\x00", "."])
def test_a_cursor_that_is_none_begins_at_the_beginning(reader, talks, url, russia, after):
    demand = factories.demand(negotiation=talks, party=russia)
    assert shown(reader.get(url, {"after": after})) == [demand]


def test_an_empty_list_says_why(reader, url, russia):
    assert "No demand yet" in reader.get(url).content.decode()
    page = reader.get(url, {"party": russia.key}).content.decode()
    assert "No demand by Russia or addressed to it was found." in page
    assert "There are no older demands." in reader.get(url, {"after": "2000-01-01.1"}).text


def test_htmx_gets_the_rows_alone(reader, talks, url, russia):
    factories.demand(negotiation=talks, party=russia)
    answer = reader.get(url, headers={"HX-Request": "true", "HX-Target": "demand-rows"})
    page = answer.content.decode()
    assert page.strip().startswith('<section id="demand-rows"')
    assert 'data-announce="1 demand"' in page


def test_what_rests_on_nothing_or_belongs_elsewhere_is_not_there(reader, talks, url, russia):
    factories.demand(negotiation=talks, party=russia, is_shown=False)
    other = factories.negotiation(slug="other", name="Other")
    factories.demand(negotiation=other, party=russia)
    assert shown(reader.get(url)) == []


def test_a_restricted_negotiation_is_not_there(reader, talks, url):
    talks.access = "restricted"
    talks.save()
    assert reader.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_names_are_text(reader, talks, url):
    party = factories.party(key="b", name="<b>x</b>")
    issue = factories.issue(negotiation=talks, title="<script>t</script>")
    factories.demand(negotiation=talks, party=party, issue=issue, addressees=[party])
    page = reader.get(url).content.decode()
    assert "<b>x</b>" not in page
    assert "<script>t" not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_long_list(
    reader, talks, url, russia, number, django_assert_max_num_queries
):
    for _number in range(number):
        issue = factories.issue(negotiation=talks)
        party = taking_part(talks, f"Party number {_number}")
        demand = factories.demand(
            negotiation=talks, party=russia, issue=issue, addressees=[party, factories.party()]
        )
        factories.response(demand=demand, party=party)
    with django_assert_max_num_queries(10):
        reader.get(url)
