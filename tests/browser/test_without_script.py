"""Every POST works with scripts switched off: the form, the redirect, the page that says so."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.articles import SHORT, await_article, open_article, unlike_others
from tests.browser.visits import Visits

pytestmark = pytest.mark.browser


def plain(visits: Visits, role: str = "") -> Page:
    return visits.page(role, has_script=False)


def flash(page: Page, words: str) -> None:
    expect(page.locator(".flash")).to_contain_text(words)


@pytest.fixture
def editor(visits, untouched):
    """On the page of an article that nobody else touches."""
    page = plain(visits, "editor")
    open_article(page, untouched)
    return page


def test_logging_in_and_out(visits, product):
    page = plain(visits)
    page.goto("/n/ukraine/")
    page.wait_for_url("**/accounts/login/?next=**")
    page.get_by_label("Login").fill("analyst")
    page.get_by_label("Password").fill(product.passwords["analyst"])
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/n/ukraine/")
    page.get_by_text("analyst").click()
    page.get_by_role("button", name="Log out").click()
    page.goto("/n/ukraine/")
    page.wait_for_url("**/accounts/login/?next=**")


def test_adding_an_article_and_being_taken_to_it_when_it_is_read(visits):
    page = plain(visits, "analyst")
    page.goto("/n/ukraine/articles/new/")
    page.get_by_label("Text of the article").fill(unlike_others(SHORT))
    page.get_by_role("button", name="Add the article").click()
    await_article(page)
    expect(page.locator("mark.evidence").first).to_be_visible()


def test_accepting_and_taking_back(editor):
    finding = editor.locator(".finding").first
    finding.get_by_role("button", name="Accept").click()
    flash(editor, "Accepted.")
    editor.wait_for_url("**/articles/*/")
    finding.get_by_role("button", name="Undo").click()
    flash(editor, "Undecided again.")


def test_rejecting_and_correcting(editor):
    finding = editor.locator(".finding").first
    finding.get_by_text("Reject", exact=True).click()
    finding.get_by_label("Reason").select_option("wrong-party")
    finding.get_by_role("button", name="Reject the finding").click()
    flash(editor, "Rejected.")
    finding.get_by_role("link", name="Correct").click()
    editor.get_by_label("Stance").select_option("open")
    editor.get_by_role("button", name="Save and accept").click()
    flash(editor, "Corrected and accepted.")


def test_a_stale_decision_is_told(editor, visits):
    visits.expect(409)
    other = plain(visits, "administrator")
    other.goto(editor.url)
    other.locator(".finding").first.get_by_role("button", name="Accept").click()
    editor.locator(".finding").first.get_by_role("button", name="Accept").click()
    expect(editor.locator("main")).to_contain_text("Somebody was faster.")


def test_writing_editing_and_removing_a_note_and_disputing(editor):
    editor.locator(".finding").first.get_by_role("link", name="Position", exact=True).click()
    notes = editor.locator("#annotations")
    notes.get_by_label("Note").fill("Without a script.")
    notes.get_by_role("button", name="Add the note").click()
    flash(editor, "The note was added.")
    note = notes.locator(".note").filter(has_text="Without a script.").last
    note.get_by_role("link", name="Edit").click()
    editor.get_by_label("Note").fill("Edited, without a script.")
    editor.get_by_role("button", name="Save").click()
    flash(editor, "The note was changed.")
    note.get_by_role("button", name="Remove").click()
    flash(editor, "The note was removed.")
    editor.get_by_role("button", name="Mark as disputed").click()
    flash(editor, "Marked as disputed.")
    editor.get_by_role("button", name="No longer disputed").click()
    flash(editor, "No longer disputed.")


def test_correcting_withdrawing_and_restoring_an_article(editor):
    editor.get_by_role("link", name="Correct title, outlet, date").click()
    editor.get_by_label("Title").fill("Another title")
    editor.get_by_role("button", name="Save").click()
    flash(editor, "The article was corrected.")
    expect(editor.get_by_role("heading", level=1)).to_have_text("Another title")
    editor.get_by_text("Withdraw this article").click()
    editor.get_by_label("Why was it added by mistake?").fill("a test")
    editor.get_by_role("button", name="Withdraw the article").click()
    expect(editor.locator("main .error")).to_contain_text("Withdrawn by editor")
    editor.get_by_role("button", name="Restore it").click()
    expect(editor.locator("main .error")).to_have_count(0)


def test_filters_are_forms(visits):
    page = plain(visits, "editor")
    page.goto("/n/ukraine/timeline/")
    page.get_by_label("party").select_option("fr")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**party=fr**")
    page.get_by_role("link", name=re.compile("Load older|Show everything")).first.click()
    page.goto("/n/ukraine/review/")
    page.get_by_label("Kind").select_option("demand")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**act=demand**")
    page.goto("/n/ukraine/")
    page.get_by_label("State of play on").fill("2025-06-30")
    page.get_by_role("button", name="Show").first.click()
    page.wait_for_url("**at=2025-06-30**")


def test_ordering_a_briefing(visits):
    page = plain(visits, "analyst")
    page.goto("/n/ukraine/briefings/new/")
    page.get_by_role("button", name="Export the briefing").click()
    page.wait_for_url("**/briefings/*/")
    link = page.get_by_role("link", name=re.compile("PDF"))
    for _look in range(60):
        if link.count():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(link.first).to_be_visible()
