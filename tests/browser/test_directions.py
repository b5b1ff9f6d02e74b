"""Marks of direction in an article's words turn nothing outside of the element they stand in."""

import pytest

from tests.browser.articles import SHORT, add

pytestmark = pytest.mark.browser
# An override; and one that first closes every isolate which a browser makes of `dir` and `bdi`.
TURNS = {"an override": "\u202e", "behind closed isolates": "\u2069\u2069\u2069\u202e"}
_PLACES_OF_LETTERS = """element => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), places = [];
    const range = document.createRange();
    for (let text; (text = texts.nextNode());) for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at); range.setEnd(text, at + 1);
        const box = range.getBoundingClientRect();
        if (box.width) places.push([Math.round(box.top), box.left]);
    }
    return places;
}"""


def reads_forward(locator):
    """Whether the letters of an element stand from left to right, line by line."""
    lines: dict[int, list[float]] = {}
    for top, left in locator.evaluate(_PLACES_OF_LETTERS):
        lines.setdefault(top, []).append(left)
    assert lines
    return all(line == sorted(line) for line in lines.values())


@pytest.mark.parametrize("turn", TURNS.values(), ids=list(TURNS))
def test_what_stands_around_a_quote_reads_forward(visits, turn):
    text = SHORT.replace(
        "Ukraine rejected the cession of the Donbas.",
        f"If Russia signs {turn}the ceasefire, France will send troops to Ukraine.",
    ).replace("full control", f"full {turn}control")
    page = visits.page("editor")
    add(page, text)
    assert not reads_forward(page.locator(".article-text")), "the words themselves are as received"
    for around in (".finding-title", ".finding > .source", ".finding .evidence > .source"):
        for element in page.locator(around).all():
            assert reads_forward(element)
    condition = page.locator(".finding .evidence > p.meta", has_text="On condition").first
    condition.evaluate(
        "p => p.append(Object.assign(document.createElement('b'), {textContent: 'thereafter'}))"
    )
    assert reads_forward(condition.locator("b"))
