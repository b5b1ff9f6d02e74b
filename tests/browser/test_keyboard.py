"""Without a mouse: the skip link, the focus ring, the keys, and where the focus is after a swap."""

import pytest
from playwright.sync_api import expect

from tests.browser.articles import open_article

pytestmark = pytest.mark.browser


def test_the_first_tab_stop_skips_to_the_content(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_every_tab_stop_shows_where_it_is(visits):
    page = visits.page("editor")
    page.goto("/n/ukraine/parties/ru/issues/donbass/")
    seen = 0
    for _stop in range(60):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => {
                const element = document.activeElement;
                if (element === document.body) return null;
                const { outlineStyle, outlineWidth } = getComputedStyle(element);
                return [outlineStyle, parseFloat(outlineWidth), element.outerHTML.slice(0, 80)];
            }"""
        )
        if style is None:
            break
        kind, width, element = style
        assert (kind, width >= 2) == ("solid", True), element
        seen += 1
    assert seen > 20


def test_keys_are_listed_and_lead_to_the_views(visits):
    page = visits.page("editor")
    page.goto("/n/ukraine/issues/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/timeline/")
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/review/")


def test_letters_do_nothing_in_a_field_and_when_they_are_switched_off(visits):
    page = visits.page("editor")
    page.goto("/n/ukraine/articles/new/")
    page.get_by_label("Title").press_sequentially("g t ?")
    expect(page.get_by_label("Title")).to_have_value("g t ?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    page.get_by_label("Title").blur()
    page.keyboard.press("?")
    page.get_by_label("Single letters act as keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_j_and_k_go_through_a_list(visits):
    page = visits.page("editor")
    page.goto("/n/ukraine/review/")
    findings = page.locator(".finding")
    inside = "element => element.contains(document.activeElement)"
    page.keyboard.press("j")
    assert findings.nth(0).evaluate(inside)
    page.keyboard.press("j")
    assert findings.nth(1).evaluate(inside)
    page.keyboard.press("k")
    assert findings.nth(0).evaluate(inside)


def test_a_decision_by_keyboard_leaves_the_focus_on_its_undo(visits, untouched):
    page = visits.page("editor")
    open_article(page, untouched)
    finding = page.locator(".finding").first
    finding.get_by_role("button", name="Accept").press("Enter")
    expect(finding.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(finding.get_by_role("button", name="Accept")).to_be_visible()
    # The button that had it is gone: it goes to the heading of the row, not to the page's top.
    assert finding.evaluate("element => element.contains(document.activeElement)")
