"""Every kind of page: accessible in both themes, no wider than the screen, a quiet console."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.articles import PORTUGUESE, open_article, paste, unlike_others
from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
TALKS = "/n/ukraine/"
STANCE = f"{TALKS}parties/ru/issues/donbass/"
FIXED = [
    "/",
    "/method/",
    "/demonstration/remove/",
    "/accounts/password/change/",
    TALKS,
    f"{TALKS}?all=1&at=2025-06-30",
    f"{TALKS}timeline/",
    f"{TALKS}parties/",
    f"{TALKS}parties/ru/",
    f"{TALKS}parties/cn/",
    f"{TALKS}issues/",
    f"{TALKS}issues/donbass/",
    STANCE,
    f"{TALKS}parties/cn/issues/donbass/",
    f"{TALKS}documents/",
    f"{TALKS}demands/",
    f"{TALKS}articles/",
    f"{TALKS}articles/new/",
    f"{TALKS}review/",
    f"{TALKS}briefings/",
    f"{TALKS}briefings/new/",
]
# Where the first page of a kind is linked from.
LINKED = {
    "statements": f"{TALKS}review/",
    "positions": STANCE,
    "documents": f"{TALKS}documents/",
    "demands": f"{TALKS}demands/",
    "meetings": f"{TALKS}timeline/?kind=meeting",
    "commitments": f"{TALKS}timeline/?kind=commitment",
}
OPEN_TO_ALL = ["/accounts/login/", "/accounts/password/reset/"]
WIDTHS = (320, 375, 600, 768, 1024, 1280, 1440)


def pages_of(page: Page, article: str) -> Iterator[str]:
    """Addresses of a page of every kind that an administrator sees."""
    yield from FIXED
    for kind, listed_on in LINKED.items():
        page.goto(listed_on)
        link = page.locator(f"main a[href*='{TALKS}{kind}/']").first
        address = str(link.get_attribute("href")).split("#")[0]
        yield address
        if kind == "statements":
            public_id = address.rstrip("/").split("/")[-1]
            yield f"{address}edit/"
            yield f"{TALKS}history/statement/{public_id}/"
        if kind == "documents":
            yield f"{address}edit/"
    paste(page, unlike_others(PORTUGUESE))
    expect(page.locator(".steps li[data-state=failed]")).to_be_visible(timeout=30_000)
    yield page.url
    open_article(page, article)
    yield page.url
    yield f"{page.url}edit/"


def faults_of(page: Page) -> list[str]:
    """Of the page that is open: in the light theme all, in the dark one what colours can break."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{page.url}: wider than {width}")
    page.emulate_media(color_scheme="light")
    violations = Axe().run(page).response["violations"]
    page.emulate_media(color_scheme="dark")
    violations += page.evaluate("axe.run({ runOnly: ['color-contrast'] })")["violations"]
    return found + [
        f"{page.url}: {one['id']} {one['nodes'][0]['target']}"
        for one in violations
        if one["impact"] in {"serious", "critical"}
    ]


def test_pages_are_accessible_and_no_wider_than_the_screen(visits: Visits, untouched: str):
    page, finder = visits.page("administrator"), visits.page("administrator")
    visited = 0
    for address in pages_of(finder, untouched):
        answer = page.goto(address)
        assert answer
        assert answer.status == 200, address
        assert faults_of(page) == []
        visited += 1
    assert visited == len(FIXED) + len(LINKED) + 6


@pytest.mark.parametrize("address", OPEN_TO_ALL)
def test_pages_for_everybody_too(visits: Visits, address: str):
    page = visits.page()
    page.goto(address)
    assert faults_of(page) == []


def test_a_page_that_is_not_there_too(visits: Visits):
    visits.expect(404)
    page = visits.page("analyst")
    page.goto("/n/nowhere/")
    assert faults_of(page) == []
