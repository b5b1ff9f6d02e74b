"""Documents and demands: who signed and who did not, who answered and who is silent."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_document_shows_who_did_not_sign_with_the_evidence(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/documents/")
    row = page.locator("tbody tr").filter(has_text="Not signed: United States").first
    row.locator("th").get_by_role("link").click()
    group = page.locator("section.section").filter(has=page.locator("#status-not-signed"))
    expect(group).to_contain_text("United States")
    evidence = group.locator(".evidence").first
    quote = evidence.locator("blockquote p").inner_text()
    assert re.search("did not sign|n'ont pas apposé leur signature", quote)
    evidence.locator(".source a").first.click()
    page.wait_for_url("**/articles/*/#s-*")
    expect(page.locator("mark.evidence:target, mark.evidence:has(:target)")).to_have_text(quote)


def test_a_demand_shows_for_how_long_an_addressee_is_silent(visits):
    page = visits.page("analyst")
    page.goto("/n/ukraine/demands/")
    row = page.locator("tbody tr").filter(has_text=re.compile(r"silent for \d+ day")).first
    silence = row.locator(".row-line").filter(has_text="silent for").first.inner_text()
    days = re.search(r"silent for \d+ days?", silence)
    assert days
    row.get_by_role("link").first.click()
    expect(page.locator("main")).to_contain_text(days[0])
