"""The timeline is filtered without a new page, its state is in the address, Back leads back."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/timeline/")
    page.evaluate("window.sameDocument = true")
    return page


def asked(page):
    return parse_qs(urlsplit(page.url).query)


def heading(page):
    return page.get_by_role("heading", level=1)


def test_a_filter_changes_list_headline_and_address_in_place(page):
    before = heading(page).inner_text()
    page.get_by_label("party").select_option("fr")
    expect(heading(page)).not_to_have_text(before)
    assert asked(page) == {"party": ["fr"]}
    assert page.evaluate("window.sameDocument")
    for event in page.locator("article.event").all():
        expect(event).to_contain_text("France")
    expect(page.locator("#live")).to_contain_text("event")


def test_filters_add_up_and_the_address_shows_the_same_to_others(page, visits):
    page.get_by_label("Positions").check()
    page.wait_for_url("**kind=position**")
    page.get_by_label("From").fill("2025-01-01")
    page.wait_for_url("**from=2025-01-01**")
    page.get_by_label("topic").select_option("territory")
    page.wait_for_url("**topic=territory**")
    assert asked(page) == {"kind": ["position"], "topic": ["territory"], "from": ["2025-01-01"]}
    shown = page.locator("#timeline-rows .event-title").all_inner_texts()
    other = visits.page("editor")
    other.goto(page.url)
    assert other.locator("#timeline-rows .event-title").all_inner_texts() == shown
    assert other.get_by_label("Positions").is_checked()
    expect(other.get_by_label("From")).to_have_value("2025-01-01")


def test_back_and_forward_go_through_the_filters(page):
    first = heading(page).inner_text()
    page.get_by_label("party").select_option("fr")
    page.wait_for_url("**party=fr**")
    expect(heading(page)).not_to_have_text(first)
    second = heading(page).inner_text()
    page.go_back()
    expect(heading(page)).to_have_text(first)
    expect(page.get_by_label("party")).to_have_value("")
    page.go_forward()
    expect(heading(page)).to_have_text(second)
    expect(page.get_by_label("party")).to_have_value("fr")
    # What Back brings is the whole page, not the piece that htmx had asked for.
    expect(page.locator(".masthead")).to_be_visible()


def test_older_events_are_added_below_and_take_the_focus(page):
    events = page.locator("article.event")
    before = events.count()
    last = events.last.get_attribute("aria-labelledby")
    page.get_by_role("link", name="Load older events").click()
    expect(events.nth(before)).to_be_visible()
    assert events.nth(before - 1).get_attribute("aria-labelledby") == last
    expect(page.locator("#live")).to_contain_text("older events loaded")
    assert events.nth(before).evaluate("element => element.contains(document.activeElement)")


def test_a_filter_that_leaves_nothing_says_which_one_to_drop(page):
    page.goto("/n/ukraine/timeline/?party=cn&kind=commitment&from=2026-01-01")
    empty = page.locator(".empty")
    expect(empty).to_be_visible()
    empty.get_by_role("link").first.click()
    expect(heading(page)).to_have_text(re.compile(r"\d+ event"))
