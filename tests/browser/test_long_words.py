"""Whatever people write, no page grows wider than the screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.articles import SHORT, unlike_others
from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
LONG = "Donau" + "dampfschifffahrts" * 11 + "gesellschaft"
TALKS = "/n/ukraine/"
LISTS = (
    "timeline/",
    "articles/",
    "documents/",
    "review/",
    "briefings/",
    "parties/pl/issues/force/",
)
NARROW = (320, 375)
BRIEFING = re.compile(r"/briefings/(?!new/)[^/]+/$")
ARTICLE = re.compile(r"/articles/(?!new/)[^/]+/$")


def handed_in(page: Page) -> list[str]:
    """The pages of an article of long words: of the work, the words, the corrections, the history."""
    page.goto(f"{TALKS}articles/new/")
    text = f"{SHORT} Russia demands full control of the Donbas and {LONG}."
    page.get_by_label("Text of the article").fill(unlike_others(text))
    for label in ("Title", "Outlet"):
        page.get_by_label(label).fill(LONG)
    page.get_by_label("Language").select_option("en")
    page.get_by_label("Published on").fill("2026-01-10")
    page.get_by_label("Address of origin").fill(f"https://x.example/{LONG}")
    page.get_by_role("button", name="Add the article").click()
    page.wait_for_url("**/submissions/*/")
    found = [page.url]
    page.wait_for_url(ARTICLE, timeout=30_000)  # the page of the work goes on by itself
    found += [page.url, f"{page.url}edit/", page.url.replace("articles/", "history/article/")]
    for kind in ("statements", "demands"):
        link = page.locator(f"main a[href*='{TALKS}{kind}/']").first
        if link.count():
            found.append(str(link.get_attribute("href")))
    return found


def corrected(page: Page) -> list[str]:
    """The pages of the oldest document with a long name and a long note."""
    page.goto(f"{TALKS}documents/")
    page.locator("tbody th a").last.click()
    page.wait_for_url("**/documents/*/")
    address = page.url
    page.get_by_label("Note", exact=True).fill(f"{LONG} {LONG}")
    page.get_by_role("button", name="Add the note").click()
    expect(page.get_by_text(LONG).first).to_be_visible()
    page.goto(f"{address}edit/")
    page.get_by_label("Name").fill(LONG)
    page.get_by_label("Why").fill(LONG)
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/documents/*/")
    return [address, f"{address}edit/", address.replace("documents/", "history/document/")]


def exported(page: Page) -> list[str]:
    """The page of a briefing with a long title."""
    page.goto(f"{TALKS}briefings/new/")
    page.get_by_label("Title").fill(LONG)
    page.get_by_role("button", name="Export the briefing").click()
    page.wait_for_url(BRIEFING)
    return [page.url]


def test_a_word_that_is_longer_than_the_screen_is_broken(visits: Visits):
    page = visits.page("administrator")
    addresses = [*handed_in(page), *corrected(page), *exported(page)]
    assert len(addresses) >= 9
    too_wide = []
    for address in [*addresses, *(TALKS + path for path in LISTS)]:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for width in NARROW:
            page.set_viewport_size({"width": width, "height": 900})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                too_wide.append((address, width))
    assert too_wide == []
