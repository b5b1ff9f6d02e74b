"""The front page."""

from datetime import date

import pytest
import time_machine

from tests import factories

pytestmark = pytest.mark.django_db
NOW = "2026-01-22"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def front(client):
    client.force_login(factories.user())
    return lambda: " ".join(client.get("/").content.decode().split())


def talks_with(*names, slug="ukraine", name="Ukraine"):
    made = factories.negotiation(slug=slug, name=name)
    for party in names:
        factories.participation(negotiation=made, party=factories.party(name=party))
    return made


def test_it_opens_with_what_the_table_comes_to(front):
    talks = talks_with("Ukraine", "Russia")
    blocked = factories.issue(negotiation=talks)
    factories.issue(negotiation=talks)
    for name, stance in (("Ukraine", "rejects"), ("Russia", "demands")):
        factories.position(issue=blocked, party=talks.parties.get(name=name), stance=stance)
    page = front()
    assert (
        "Ukraine and Russia overlap on 0 of 2 issues and are blocked on 1; on 1 it cannot be told."
        in page
    )
    assert page.count('class="b-for"') == page.count('class="b-against"') == 1
    assert page.count('class="b-verdict"') == 1


def test_three_parties_to_the_conflict_are_not_listed_in_the_headline(front):
    talks = talks_with("A", "B", "C")
    factories.issue(negotiation=talks)
    assert "The parties to the conflict overlap on 0 of 1 issues" in front()


def test_changes_of_the_last_month_stand_beside_it(front):
    talks = talks_with("Ukraine", "Russia")
    issue = factories.issue(negotiation=talks, title="Control of the Donbass")
    russia = talks.parties.get(name="Russia")
    factories.position(issue=issue, party=russia, stance="open", day=date(2025, 12, 1))
    factories.position(issue=issue, party=russia, stance="demands", day=date(2026, 1, 8))
    page = front()
    assert "Changed since 22 December" in page
    assert "Russia on Control of the Donbass" in page
    assert "condition lifted, after 38 days" in page


def test_demands_that_wait_longest_are_listed_with_their_days(front):
    talks = talks_with("Ukraine", "Russia")
    ukraine, russia = (talks.parties.get(name=name) for name in ("Ukraine", "Russia"))
    issue = factories.issue(negotiation=talks, title="Return of deported children")
    factories.demand(
        negotiation=talks, party=ukraine, issue=issue, addressees=[russia], day=date(2026, 1, 2)
    )
    page = front()
    assert "Demands without an answer" in page
    assert "Return of deported children" in page
    assert "20 days" in page


@pytest.mark.parametrize("reason", ["answered", "closed", "to nobody"])
def test_demands_that_wait_for_nobody_are_not(front, reason):
    talks = talks_with("Ukraine", "Russia")
    ukraine, russia = (talks.parties.get(name=name) for name in ("Ukraine", "Russia"))
    demand = factories.demand(
        negotiation=talks,
        party=ukraine,
        addressees=[] if reason == "to nobody" else [russia],
        status="met" if reason == "closed" else "open",
    )
    if reason == "answered":
        demand.responses.create(
            negotiation=talks, party=russia, answer="rejected", date=demand.date
        )
    assert "Demands without an answer" not in front()


def test_the_one_with_the_latest_evidence_leads(front):
    old = talks_with("A", "B", slug="aaa", name="Aaa")
    new = talks_with("C", "D", slug="zzz", name="Zzz")
    for talks, party, day in ((old, "A", date(2025, 12, 1)), (new, "C", date(2026, 1, 8))):
        issue = factories.issue(negotiation=talks)
        factories.position(issue=issue, party=talks.parties.get(name=party), day=day)
    lead, others = front().split("Also followed")
    assert 'href="/n/zzz/"' in lead
    assert 'href="/n/aaa/"' not in lead
    assert 'href="/n/aaa/"' in others


def test_restricted_talks_are_not_there_for_strangers(front):
    talks = talks_with("A", "B", slug="secret", name="Secret")
    talks.access = "restricted"
    talks.save()
    page = front()
    assert "Secret" not in page
    assert "No negotiation is open to you" in page


@pytest.mark.parametrize("group", ["", "Analyst", "Editor"])
@pytest.mark.parametrize("are_there", [True, False], ids=["of others", "none"])
def test_who_may_see_no_talks_is_told_whom_to_ask_and_not_whether_there_are_any(
    client, group, are_there
):
    if are_there:
        factories.negotiation(slug="secret", name="Secret", access="restricted")
    client.force_login(factories.user(group=group))
    page = client.get("/").content.decode()
    assert "No negotiation is open to you" in page
    assert "Ask an administrator for access." in page
    assert "pack load" not in page


def test_an_administrator_without_talks_is_told_how_to_begin(client):
    client.force_login(factories.user(group="Administrator"))
    page = client.get("/").content.decode()
    assert "No negotiation is followed yet" in page
    assert "manage.py pack load" in page
    assert 'href="/admin/negotiations/negotiation/add/"' in page


def test_the_public_logs_in_first(client):
    assert client.get("/").status_code == 302
