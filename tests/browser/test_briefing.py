"""A briefing is ordered, made by the worker, and downloaded as a PDF."""

import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def test_a_briefing_is_exported_and_holds_what_was_chosen(visits, tmp_path):
    page = visits.page("analyst")
    page.goto("/n/ukraine/parties/ru/issues/donbass/")
    page.get_by_role("link", name="Export a briefing").click()
    page.get_by_label("Title").fill("The Donbass in January")
    page.locator("[name=since]").fill("2026-01-01")
    page.locator("[name=until]").fill("2026-01-31")
    page.get_by_role("button", name="Export the briefing").click()
    page.wait_for_url("**/briefings/*/")
    link = page.get_by_role("link", name=re.compile("PDF"))
    expect(link.first).to_be_visible(timeout=30_000)
    with page.expect_download() as download:
        link.first.click()
    path = tmp_path / "briefing.pdf"
    download.value.save_as(path)
    assert path.read_bytes().startswith(b"%PDF-")
    reader = PdfReader(path)
    text = "\n".join(part.extract_text() for part in reader.pages)
    assert "The Donbass in January" in text
    assert "Russian control of the whole Donbass" in text
    assert reader.metadata
    assert reader.metadata.title == "The Donbass in January"
    reader.close()
