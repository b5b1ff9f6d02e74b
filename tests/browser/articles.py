"""Articles that tests add, each unlike every other, and how a person adds one."""

import json
import re
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import Page, TimeoutError

from tests.browser.product import ROOT, Product

# Three or four where nothing else runs; other tests and other articles may be before it.
READ_SECONDS = 120

PARIS = json.loads((ROOT / "tests/gate/cases/paris-like.fr.json").read_text("utf-8"))["text"]
SHORT = (
    "On 9 January 2026 Russia demanded full control of the Donbas. "
    "Ukraine rejected the cession of the Donbas. "
    "Poland supports a multinational force in Ukraine."
)

# Of no language that the reader has words of.
PORTUGUESE = (
    "Os negociadores ucranianos e russos reuniram-se na sexta-feira em Istambul. A Rússia exige o "
    "controlo total do Donbass, enquanto a Ucrânia recusa qualquer cedência de território."
)


def unlike_others(text: str) -> str:
    """The same text would be refused as a duplicate."""
    return f"{text}\n\n{uuid4()}"


def paste(page: Page, text: str) -> None:
    """From the list of articles to the page that follows the work."""
    page.goto("/n/ukraine/articles/")
    page.get_by_role("link", name="Add an article").click()
    page.get_by_label("Text of the article").fill(text)
    page.get_by_label("Published on").fill("2026-01-10")
    page.get_by_role("button", name="Add the article").click()


def add(page: Page, text: str = SHORT) -> str:
    """Paste, wait until it is read and shown; returns the address of the article's page."""
    paste(page, unlike_others(text))
    await_article(page)
    return page.url


def await_article(page: Page) -> None:
    """The page that follows the work goes on to the article by itself; else what it said instead."""
    try:
        page.wait_for_url(re.compile(r"/articles/(?!new/)\w+/$"), timeout=READ_SECONDS * 1000)
    except TimeoutError as late:
        said = page.locator("main").inner_text()
        raise AssertionError(f"not read after {READ_SECONDS} s; the page says: {said}") from late


def hand_in(product: Product, folder: Path, number: int) -> list[str]:
    """So many articles at once from the command line; returns their submissions' ids."""
    paths = [folder / f"dispatch-{n}.txt" for n in range(number)]
    for path in paths:
        path.write_text(unlike_others(SHORT), "utf-8")
    asked = ("--negotiation", "ukraine", "--published", "2026-01-10", "--wait")
    done = product.manage("ingest", *map(str, paths), *asked)
    assert done.returncode == 0, done.stderr
    return re.findall(r"handed in as (\w+)", done.stdout)


def open_article(page: Page, submission: str) -> None:
    """From the page that followed the work to the article."""
    page.goto(f"/n/ukraine/submissions/{submission}/")
    await_article(page)
