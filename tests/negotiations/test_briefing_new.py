"""Ordering a briefing: what is chosen beforehand, what is refused, what becomes of it."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone

from negotiations.models import Briefing
from negotiations.tasks import render_briefings
from tests import factories
from tests.briefing_world import World

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "briefing-form"}


@pytest.fixture
def world() -> World:
    world = World()
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    return world


@pytest.fixture
def url(world):
    return reverse("negotiations:briefing_new", args=[world.negotiation.slug])


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def order_of(world, **changes):
    return {
        "title": "After Paris",
        "since": "2025-12-09",
        "until": "2026-01-08",
        "parties": ["ua", "ru"],
        "issues": [world.donbass.key],
        **changes,
    }


def ticked(page):
    return len(re.findall(r'name="(?:parties|issues)"[^>]*checked', page))


def initial(answer):
    return answer.context["form"].initial


def test_all_parties_and_issues_are_chosen_beforehand(analyst, url, world):
    page = analyst.get(url)
    assert initial(page)["parties"] == ["ru", "ua", "us"]
    assert initial(page)["issues"] == [world.donbass.key, world.force.key, world.nato.key]
    assert ticked(page.content.decode()) == 6


def test_the_period_reaches_back_to_where_something_was_said(analyst, url):
    """Nothing was said in the last month: the 30 days up to the latest position are better."""
    page = analyst.get(url)
    assert (initial(page)["since"], initial(page)["until"]) == (
        date(2025, 12, 8),
        date(2026, 1, 7),
    )
    assert "30 days up to the latest position (7 January 2026)" in page.content.decode()


def test_with_fresh_positions_it_is_the_last_month(analyst, url, world):
    today = timezone.localdate()
    world.said(world.ukraine, world.nato, "open", today - timedelta(days=3))
    page = analyst.get(url)
    assert (initial(page)["since"], initial(page)["until"]) == (today - timedelta(days=30), today)


def test_an_empty_negotiation_can_be_asked_about_too(analyst):
    bare = factories.negotiation(slug="bare", name="Bare")
    page = analyst.get(reverse("negotiations:briefing_new", args=[bare.slug]))
    assert page.status_code == 200
    assert "No party takes part yet." in page.content.decode()


def test_the_last_briefing_suggests_what_came_since(analyst, url, world):
    factories.finished_briefing(negotiation=world.negotiation, until=date(2026, 1, 2))
    assert "Since the last briefing (2 January 2026)" in analyst.get(url).content.decode()


def test_the_address_fills_the_form_in(analyst, url, world):
    query = {"from": "2025-11-01", "to": "2025-12-01", "party": "us", "issue": world.nato.key}
    page = analyst.get(url, query)
    assert initial(page) == {
        "title": "",
        "since": date(2025, 11, 1),
        "until": date(2025, 12, 1),
        "parties": ["us"],
        "issues": [world.nato.key],
    }


def test_an_end_alone_gives_the_month_before_it(analyst, url):
    page = analyst.get(url, {"to": "2025-12-01"})
    assert initial(page)["since"] == date(2025, 11, 1)


@pytest.mark.parametrize("query", ["from=x&to=2026-13-01", "party=nobody&issue=%00", "title=%00"])
def test_an_address_that_makes_no_sense_is_passed_over(analyst, url, query):
    page = analyst.get(f"{url}?{query}")
    assert page.status_code == 200
    assert initial(page)["parties"] == ["ru", "ua", "us"]


def test_a_suggested_period_replaces_the_dates_and_nothing_else(analyst, url):
    answer = analyst.get(
        url,
        {"from": "2025-11-01", "to": "2025-12-01", "party": "us"},
        HTTP_HX_REQUEST="true",
        HTTP_HX_TARGET="briefing-period",
    )
    page = answer.content.decode()
    assert page.lstrip().startswith('<fieldset id="briefing-period"')
    assert 'value="2025-11-01"' in page
    assert "party=us" in page
    assert 'name="parties"' not in page


def test_it_orders_and_leads_to_where_it_can_be_followed(
    analyst, url, world, monkeypatch, django_capture_on_commit_callbacks
):
    hinted: list[list[int]] = []
    monkeypatch.setattr(render_briefings, "delay", hinted.append)
    with django_capture_on_commit_callbacks(execute=True):
        answer = analyst.post(url, order_of(world))
    made = Briefing.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, made.get_absolute_url())
    assert (made.title, made.since, made.until) == (
        "After Paris",
        date(2025, 12, 9),
        date(2026, 1, 8),
    )
    assert set(made.parties.all()) == {world.ukraine, world.russia}
    assert list(made.issues.all()) == [world.donbass]
    assert hinted == [[made.pk]]


def test_htmx_is_sent_there_as_a_whole_page(analyst, url, world):
    answer = analyst.post(url, order_of(world), **HTMX)
    assert answer["HX-Redirect"] == Briefing.objects.get().get_absolute_url()


def test_without_a_title_it_is_named_after_negotiation_and_period(analyst, url, world):
    analyst.post(url, order_of(world, title="  "))
    assert Briefing.objects.get().title == "Ukraine, 9 December 2025 to 8 January 2026"


TOMORROW = (timezone.localdate() + timedelta(days=2)).isoformat()
MISTAKES = [
    ({"since": ""}, "Say where the period begins."),
    ({"until": ""}, "Say where the period ends."),
    ({"since": "yesterday"}, "This is no date."),
    ({"since": "2026-01-09"}, "The period ends before it begins."),
    ({"since": "0001-01-01"}, "The ledger does not reach back before 1900."),
    ({"until": TOMORROW}, "The period cannot end in the future."),
    ({"parties": []}, "Choose at least one party."),
    ({"issues": []}, "Choose at least one issue."),
    ({"parties": ["ua", "fr"]}, "“fr” does not belong to this negotiation."),
    ({"issues": ["\x00"]}, "does not belong to this negotiation."),
    ({"title": "x" * 201}, "at most 200 characters"),
    ({"title": "a\x00b"}, "Null characters are not allowed."),
]


@pytest.mark.parametrize(("changes", "said"), MISTAKES)
def test_each_mistake_is_named_and_what_was_typed_is_kept(analyst, url, world, changes, said):
    answer = analyst.post(url, order_of(world, **changes))
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert said in page
    if "title" not in changes:
        assert 'value="After Paris"' in page
    if "parties" not in changes:
        assert ticked(page) == (2 if "issues" in changes else 3)
    assert not Briefing.objects.exists()


def test_htmx_gets_the_form_alone_with_its_mistakes(analyst, url, world):
    answer = analyst.post(url, order_of(world, parties=[]), **HTMX)
    assert answer.status_code == 422
    assert answer.content.decode().lstrip().startswith("<form")
    assert "Choose at least one party." in answer.content.decode()


def test_hostile_names_are_text(analyst, url, world):
    world.force.title = "<script>alert(1)</script>"
    world.force.save()
    page = analyst.post(url, order_of(world, title="<b>x", parties=[])).content.decode()
    assert "<script>alert" not in page
    assert "<b>x" not in page


def test_readers_may_not_order(client, url, world):
    client.force_login(factories.user())
    assert client.get(url).status_code == 403
    assert client.post(url, order_of(world)).status_code == 403
    assert not Briefing.objects.exists()


def test_strangers_are_asked_to_log_in(client, url):
    assert client.get(url).status_code == 302


def test_a_restricted_negotiation_is_not_there(analyst, url, world):
    world.negotiation.access = "restricted"
    world.negotiation.save()
    assert analyst.get(url).status_code == 404
    assert analyst.post(url, order_of(world)).status_code == 404


def test_the_number_of_queries_does_not_grow(analyst, url, world, django_assert_max_num_queries):
    for number in range(12):
        party = factories.party(key=f"p{number}", name=f"Party {number}")
        factories.participation(negotiation=world.negotiation, party=party, role="observer")
        factories.issue(negotiation=world.negotiation)
    with django_assert_max_num_queries(11):
        analyst.get(url)


# From the pages that show what a briefing can hold


def link_on(client, address):
    found = re.search(r'href="([^"]*/briefings/new/[^"]*)"', client.get(address).content.decode())
    return unescape(found.group(1)) if found else ""


def test_state_of_play_party_and_issue_lead_to_the_form_filled_in(analyst, url, world):
    home = f"/n/{world.negotiation.slug}/"
    assert link_on(analyst, home) == f"{url}?"
    days = "from=2025-12-01&to=2026-01-08"
    assert link_on(analyst, f"{home}?at=2026-01-08&compare=2025-12-01") == f"{url}?{days}"
    party = link_on(analyst, f"{home}parties/ru/?at=2026-01-08")
    assert party == f"{url}?party=ru&to=2026-01-08"
    issue = link_on(analyst, f"{home}issues/{world.nato.key}/")
    assert issue == f"{url}?issue={world.nato.key}&"
    assert initial(analyst.get(party))["parties"] == ["ru"]
    assert initial(analyst.get(issue))["issues"] == [world.nato.key]


def test_readers_are_not_led_there(client, world):
    client.force_login(factories.user())
    home = f"/n/{world.negotiation.slug}/"
    for address in (home, f"{home}parties/ru/", f"{home}issues/{world.nato.key}/"):
        assert link_on(client, address) == ""
