"""The product is started once; the browser once for this folder; each test has its own visits.

The browser is not the session's: while Playwright runs, other tests of the same process could
not use the database.
"""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.browser import product as running_product
from tests.browser.articles import hand_in
from tests.browser.product import Product
from tests.browser.visits import Visits

CHROMIUM = shutil.which("chromium")
ARTICLES_AT_ONCE = 20
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def product(request: pytest.FixtureRequest) -> Iterator[Product]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    if request.config.getoption("loadgroup", default=False):
        # Else each process starts a product of its own, and nobody sees why all takes so long.
        assert all(name.endswith("@browser") for name in _browser_tests(request.session))
    with running_product.running() as running:
        yield running


def _browser_tests(session: pytest.Session) -> list[str]:
    return [item.nodeid for item in session.items if item.get_closest_marker("browser")]


@pytest.fixture(scope="session")
def sessions() -> dict[str, StorageState]:
    """Role -> cookies."""
    return {}


@pytest.fixture(scope="package")
def browser(product: Product) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pool() -> list[str]:
    """Submissions of articles that no test has touched; filled as it runs empty."""
    return []


@pytest.fixture
def untouched(product: Product, pool: list[str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The submission of a read article that is this test's own."""
    if not pool:
        pool += hand_in(product, tmp_path_factory.mktemp("articles"), ARTICLES_AT_ONCE)
    return pool.pop()


@pytest.fixture
def visits(
    product: Product, browser: Browser, sessions: dict[str, StorageState]
) -> Iterator[Visits]:
    """Nothing in the console: no error, no violation of the content security policy."""
    made = Visits(product, browser, sessions)
    yield made
    made.close()
    assert made.complaints == []
