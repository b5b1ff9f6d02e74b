"""From the table to the stance over time, and from each point to the words that prove it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visits import NARROW

pytestmark = pytest.mark.browser
STANCE = "/n/ukraine/parties/ru/issues/donbass/"


def test_a_cell_of_the_table_leads_to_the_stance_with_its_evidence(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/")
    row = page.locator("tr").filter(has=page.get_by_role("link", name="Russian control"))
    russia = row.locator("td[data-stance=demands] a")
    words = russia.inner_text().split()
    russia.click()
    page.wait_for_url(f"**{STANCE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Russia has demanded")
    assert page.locator(".log-entry").count() == int(words[-1])


def test_each_point_leads_to_its_line_of_the_log_and_the_table_says_the_same(visits):
    page = visits.page("analyst")
    page.goto(STANCE)
    points = page.locator(".chart-full a")
    log = page.locator(".log-entry")
    assert points.count() == log.count()
    points.last.press("Enter")
    assert log.first.evaluate("element => element.matches(':target')")
    page.get_by_text("The same as a table").click()
    rows = page.locator(".twin tbody tr")
    expect(rows.last).to_be_visible()
    assert rows.count() == log.count()
    assert rows.first.locator("time").inner_text() == log.last.locator("time").inner_text()


def test_the_others_stand_beside_it_on_one_scale(visits):
    page = visits.page("analyst")
    page.goto(STANCE)
    others = page.locator(".multiple")
    expect(others.first).to_contain_text("Ukraine")
    box, chart = others.first.bounding_box(), page.locator(".chart--main").bounding_box()
    assert box
    assert chart
    assert box["x"] >= chart["x"] + chart["width"]


def test_another_day_is_shown_in_place_and_stays_in_the_address(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("State of play on").fill("2025-06-30")
    page.get_by_role("button", name="Show").first.click()
    page.wait_for_url("**at=2025-06-30**")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_focused()
    assert page.evaluate("window.sameDocument")
    expect(page.locator("#live")).to_have_text(heading.inner_text())
    page.locator("td[data-stance=demands] a").first.click()
    page.wait_for_url("**/issues/*/?at=2025-06-30")
    expect(page.locator(".chart-full")).to_contain_text("30 Jun 2025")


def test_silent_parties_come_when_they_are_asked_for(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/")
    heads = page.locator(".matrix thead tr:last-child th")
    before = heads.count()
    page.get_by_role("link", name="more parties without a statement").click()
    page.wait_for_url("**all=1**")
    assert heads.count() > before
    page.get_by_role("link", name="Leave out the").click()
    expect(heads).to_have_count(before)


def test_no_word_of_the_table_runs_into_the_next_cell(visits):
    page = visits.page("analyst")
    for width in (1440, 1280, 1024, 800):
        page.set_viewport_size({"width": width, "height": 900})
        for query in ("", "?all=1"):
            page.goto(f"/n/ukraine/{query}")
            run_over = page.locator(".matrix td > a").evaluate_all(
                "cells => cells.filter(c => c.scrollWidth > c.clientWidth + 1).map(c => c.innerText)"
            )
            assert run_over == [], width


def test_a_narrow_screen_lists_one_party(visits):
    page = visits.page("analyst", width=NARROW)
    page.goto("/n/ukraine/")
    cells = page.locator(".matrix td[data-stance]:visible")
    rows = page.locator(".matrix tr:not(.basket):has(td)")
    assert cells.count() == rows.count()
    page.get_by_label("Party").select_option(label="Russia")
    page.get_by_role("button", name="Show").last.click()
    page.wait_for_url("**party=ru**")
    expect(cells.first).to_contain_text("Demands")
    cells.first.get_by_role("link").click()
    expect(page.locator(".chart-strip svg")).to_be_visible()
    expect(page.locator(".chart-full")).to_be_hidden()
