"""What an editor does: accept, reject, correct, take back; two editors at once; notes; articles."""

import pytest
from playwright.sync_api import expect

from tests.browser.articles import add, open_article
from tests.browser.visits import NARROW

pytestmark = pytest.mark.browser
MET = "Ukrainian and Russian envoys met in Helsinki on 8 January 2026, officials said."
STALE = "Somebody changed this since you opened it; nothing was overwritten."


@pytest.fixture
def editor(visits, untouched):
    """On the page of an article that nobody else touches."""
    page = visits.page("editor")
    open_article(page, untouched)
    return page


def russia(page):
    """Russia's demand among the findings of an article."""
    return page.locator(".finding").filter(has_text="Russia · demand")


def test_a_finding_is_accepted_in_place_and_taken_back(editor):
    editor.evaluate("window.sameDocument = true")
    finding = russia(editor)
    finding.get_by_role("button", name="Accept").click()
    expect(finding.get_by_role("button", name="Undo")).to_be_focused()
    expect(finding.locator(".standing")).to_have_text("accepted")
    expect(finding).to_contain_text("decided by editor")
    finding.get_by_role("button", name="Undo").click()
    expect(finding.get_by_role("button", name="Accept")).to_be_visible()
    expect(finding.locator(".standing")).to_have_text("unreviewed")
    assert editor.evaluate("window.sameDocument")


def test_a_finding_is_rejected_with_a_reason_that_the_history_keeps(editor):
    finding = russia(editor)
    finding.get_by_text("Reject", exact=True).click()
    finding.get_by_label("Reason").select_option("not-a-position")
    finding.get_by_label("Note").fill("it is a summary")
    finding.get_by_role("button", name="Reject the finding").click()
    expect(finding.locator(".standing")).to_have_text("rejected")
    expect(finding).to_contain_text("it is a summary")
    finding.get_by_role("heading").get_by_role("link").click()
    history = editor.locator(".history li").first
    expect(history).to_contain_text("editor rejected")
    expect(history).to_contain_text("Reason: not a position: it is a summary")
    editor.get_by_role("button", name="Undo").click()
    expect(editor.get_by_role("button", name="Accept")).to_be_visible()
    expect(history).to_contain_text("took back")  # without another visit


def test_a_finding_is_corrected_and_the_history_says_from_what_to_what(editor):
    russia(editor).get_by_role("link", name="Correct").click()
    editor.get_by_label("Stance").select_option("conditional")
    editor.get_by_role("button", name="Save and accept").click()
    expect(editor.locator(".flash")).to_have_text("Corrected and accepted.")
    expect(editor.locator(".finding .stance")).to_have_text("conditional")
    change = editor.locator(".history li").first
    expect(change).to_contain_text("editor corrected")
    row = change.locator("tbody tr").filter(has_text="conditional")
    expect(row.locator("del")).to_have_text("demands")
    expect(row.locator("ins")).to_have_text("conditional")


def test_condition_and_words_are_corrected_and_words_of_nobody_refused(editor, visits):
    visits.expect(422)
    russia(editor).get_by_role("link", name="Correct").click()
    words = editor.get_by_label("The words that say so")
    said = words.input_value()
    words.fill("Nobody wrote this.")
    editor.get_by_role("button", name="Save and accept").click()
    expect(words).to_have_attribute("aria-invalid", "true")
    expect(editor.locator(".field-error")).to_contain_text("do not stand in the article")
    words.fill(said.split(" ", 2)[2])
    editor.get_by_label("On condition").fill(said.split()[-1])
    editor.locator("summary").filter(has_text="Addressed to").click()
    editor.get_by_role("checkbox", name="France").check()
    editor.get_by_role("button", name="Save and accept").click()
    expect(editor.locator(".flash")).to_have_text("Corrected and accepted.")
    finding = editor.locator(".finding")
    expect(finding).to_contain_text("To: France")
    change = editor.locator(".history li").filter(has_text="editor corrected")
    expect(change.locator("del").filter(has_text=said)).to_be_visible()
    expect(change.locator("ins").get_by_text(said.split(" ", 2)[2], exact=True)).to_be_visible()


def test_the_position_says_the_condition_and_the_words_that_were_corrected(editor):
    finding = editor.locator(".finding").filter(has_text="Poland · position")
    finding.get_by_role("link", name="Correct").click()
    words = "a multinational force in Ukraine"
    editor.get_by_label("The words that say so").fill(words)
    editor.get_by_label("On condition").fill("in Ukraine")
    editor.get_by_label("Issue", exact=False).first.select_option(index=1)
    editor.get_by_label("Stance").select_option("conditional")
    editor.get_by_role("button", name="Save and accept").click()
    expect(editor.locator(".flash")).to_have_text("Corrected and accepted.")
    editor.locator(".finding").get_by_role("link", name="Position", exact=True).click()
    editor.wait_for_url("**/positions/*/")
    evidence = editor.locator(".evidence").filter(has_text=words)
    expect(evidence.locator("blockquote")).to_have_text(words)
    expect(evidence).to_contain_text("On condition: in Ukraine")
    evidence.get_by_role("link").first.click()
    expect(editor.locator("mark").filter(has_text=words).first).to_be_visible()


def test_a_meeting_says_who_met_as_an_editor_corrects_it(visits):
    """Narrow, as on a telephone; all that is rarely needed is folded."""
    editor = visits.page("editor", width=NARROW)
    add(editor, MET)
    finding = editor.locator(".finding").filter(has_text="meeting")
    finding.get_by_role("link", name="Correct").click()
    who = editor.locator("summary").filter(has_text="Who meets")
    expect(who).to_contain_text("Russia")
    assert editor.evaluate("document.documentElement.scrollHeight") < 2000
    assert editor.evaluate("document.documentElement.scrollWidth") == NARROW
    who.click()
    parties = editor.get_by_role("group", name="Who meets")
    parties.get_by_role("checkbox", name="Russia").uncheck()
    parties.get_by_role("checkbox", name="Poland").check()
    editor.get_by_label("What came of it").select_option("postponed")
    editor.get_by_label("Why").fill("The protocol says so.")
    editor.get_by_role("button", name="Save and accept").click()
    expect(editor.locator(".flash")).to_have_text("Corrected and accepted.")
    history = editor.locator(".history li")
    expect(history.filter(has_text="Russia: participant").first).to_contain_text("took out")
    expect(history.filter(has_text="Poland: participant").first).to_contain_text("added")
    editor.locator(".finding").get_by_role("link", name="Meeting", exact=True).click()
    editor.wait_for_url("**/meetings/*/")
    expect(editor.locator("main")).to_contain_text("postponed")
    present = editor.locator("dt:text-is('Present') + dd")
    expect(present).to_contain_text("Poland")
    expect(present).not_to_contain_text("Russia")
    editor.go_back()
    editor.get_by_role("button", name="Undo").click()
    expect(editor.locator(".finding b").filter(has_text="held")).to_be_visible()


def test_a_stale_correction_is_refused_with_both_texts(editor, visits):
    visits.expect(409)
    other = visits.page("administrator")
    russia(editor).get_by_role("link", name="Correct").click()
    editor.wait_for_url("**/edit/")
    other.goto(editor.url)
    other.get_by_label("Stance").select_option("rejects")
    other.get_by_role("button", name="Save and accept").click()
    expect(other.locator(".flash")).to_be_visible()
    editor.get_by_label("Stance").select_option("open")
    editor.get_by_role("button", name="Save and accept").click()
    expect(editor.get_by_text(STALE)).to_be_visible()
    mine, theirs = editor.locator(".versus > section").all()
    expect(mine.locator(".differs")).to_have_text("open")
    expect(theirs.locator(".differs")).to_have_text("rejects")
    expect(theirs.get_by_role("heading")).to_contain_text("administrator")
    mine.get_by_role("button", name="Store mine over it").click()
    expect(editor.locator(".finding .stance")).to_have_text("open")
    expect(editor.locator(".history li").first).to_contain_text("editor corrected")


def test_who_decides_second_is_told_and_sees_what_it_is_now(editor, visits):
    visits.expect(409)
    other = visits.page("administrator")
    other.goto(editor.url)
    russia(other).get_by_role("button", name="Accept").click()
    expect(russia(other).locator(".standing")).to_have_text("accepted")
    finding = russia(editor)
    finding.get_by_role("button", name="Accept").click()
    expect(finding).to_contain_text("Somebody was faster.")
    expect(finding).to_contain_text("decided by administrator")
    expect(editor.locator("#live")).to_contain_text("Somebody was faster.")


def test_the_queue_loses_what_is_decided_and_keeps_its_filters(editor):
    editor.goto("/n/ukraine/review/")
    editor.get_by_label("Kind").select_option("demand")
    editor.wait_for_url("**act=demand**")
    editor.get_by_label("Order").select_option("lowest")
    editor.wait_for_url("**sort=lowest**")
    finding = editor.locator(".finding").first
    key = finding.get_attribute("id")
    expect(finding).to_contain_text("demand")
    finding.get_by_role("button", name="Accept").click()
    expect(editor.locator(f"#{key}").get_by_role("button", name="Undo")).to_be_visible()
    editor.reload()
    expect(editor.get_by_label("Order")).to_have_value("lowest")
    expect(editor.locator(f"#{key}")).to_have_count(0)


@pytest.fixture
def position(editor):
    """On the page of the position that Russia's demand became."""
    russia(editor).get_by_role("link", name="Position", exact=True).click()
    editor.wait_for_url("**/positions/*/")
    return editor


def test_a_position_is_annotated_for_the_briefing(position):
    notes = position.locator("#annotations")
    notes.get_by_label("Note").fill("Said before the talks began.")
    notes.get_by_label("Words it is about").fill("full control of the Donbas")
    notes.get_by_label("For the briefing").check()
    notes.get_by_role("button", name="Add the note").click()
    note = notes.locator(".note").filter(has_text="Said before the talks began.").last
    expect(note).to_contain_text("for the briefing")
    expect(note.locator("blockquote")).to_have_text("full control of the Donbas")
    expect(position.locator("#live")).to_have_text("The note was added.")
    note.get_by_text("Answer", exact=True).first.click()
    note.get_by_label("Answer").fill("And repeated after them.")
    note.get_by_role("button", name="Add the answer").click()
    expect(notes).to_contain_text("And repeated after them.")
    position.get_by_role("link", name="History").first.click()
    expect(position.locator(".history")).to_contain_text("editor wrote a note")


def test_a_note_is_edited_and_removed(position):
    notes = position.locator("#annotations")
    notes.get_by_label("Note").fill("To be removed.")
    notes.get_by_role("button", name="Add the note").click()
    notes.locator(".note").filter(has_text="To be removed.").get_by_role("link").first.click()
    position.get_by_label("Note").fill("Other words.")
    position.get_by_role("button", name="Save").click()
    expect(position.locator(".flash")).to_have_text("The note was changed.")
    note = notes.locator(".note").filter(has_text="Other words.")
    note.get_by_role("button", name="Remove").click()
    expect(notes.locator(".note").filter(has_text="Other words.")).to_have_count(0)
    expect(position.locator("#live")).to_have_text("The note was removed.")


def test_a_position_is_disputed_and_the_table_says_so(position):
    position.get_by_label("Why is it disputed?").fill("two outlets differ")
    position.get_by_role("button", name="Mark as disputed").click()
    expect(position.locator(".flash")).to_have_text("Marked as disputed.")
    expect(position.locator(".standing").first).to_have_text("disputed")
    position.get_by_role("button", name="No longer disputed").click()
    expect(position.locator(".flash")).to_have_text("No longer disputed.")


def test_an_article_added_by_mistake_is_withdrawn_and_restored(editor, visits):
    address, reader = editor.url, visits.page("analyst")
    editor.get_by_text("Withdraw this article").click()
    editor.get_by_label("Why was it added by mistake?").fill("a test")
    editor.get_by_role("button", name="Withdraw the article").click()
    expect(editor.locator("main .error")).to_contain_text("Withdrawn by editor")
    visits.expect(404)
    answer = reader.goto(address)
    assert answer
    assert answer.status == 404
    editor.get_by_role("button", name="Restore it").click()
    expect(editor.get_by_text("Withdraw this article")).to_be_visible()
    reader.goto(address)
    expect(reader.locator(".finding").first).to_be_visible()


def test_what_is_known_of_an_article_is_corrected(editor):
    editor.get_by_role("link", name="Correct title, outlet, date").click()
    editor.get_by_label("Outlet").fill("Le Monde")
    editor.get_by_label("Published on").fill("2026-01-09")
    editor.get_by_role("button", name="Save").click()
    expect(editor.locator(".flash")).to_have_text("The article was corrected.")
    expect(editor.locator(".source").first).to_contain_text("Le Monde")
    expect(editor.locator(".source").first).to_contain_text("9 January 2026")
    editor.get_by_role("link", name="History").click()
    change = editor.locator(".history li").first
    expect(change).to_contain_text("editor corrected the article")
    expect(change.locator("tbody")).to_contain_text("10 January 2026")
