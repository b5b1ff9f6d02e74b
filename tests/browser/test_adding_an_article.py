"""An article comes in by paste, by file, from the command line; bad ones are told what is wrong."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.articles import (
    PARIS,
    PORTUGUESE,
    SHORT,
    add,
    await_article,
    paste,
    unlike_others,
)

pytestmark = pytest.mark.browser
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 200
RECIPE = (
    "Préchauffez le four à 180 degrés. Mélangez la farine, le sucre et les œufs, puis ajoutez le "
    "beurre fondu et la levure. Versez la pâte dans un moule et enfournez pendant trente minutes."
)


def test_pasted_it_is_read_and_each_passage_leads_to_its_record(visits):
    page = visits.page("analyst")
    paste(page, unlike_others(PARIS))
    expect(page.get_by_role("heading", level=1)).to_have_text("The article is being taken in")
    expect(page.locator(".steps li[data-state=working]")).to_have_count(1)
    await_article(page)
    marks, findings = page.locator("mark.evidence"), page.locator(".finding")
    expect(findings.nth(7)).to_be_visible()
    assert marks.count() >= 8
    russia = findings.filter(has_text="Russian control of the whole Donbass")
    expect(russia.locator(".stance")).to_have_text("demands")
    expect(russia).to_contain_text("le Kremlin exige que le Donbass passe tout entier")
    expect(russia.get_by_role("link", name="Demand", exact=True)).to_be_visible()

    unsigned = findings.filter(has_text="not signed")
    expect(unsigned).to_contain_text("reported by Franceinfo")
    unsigned.get_by_role("link", name="Signature").click()
    group = page.locator("section.section").filter(has=page.locator("#status-not-signed"))
    expect(group).to_contain_text("United States")
    expect(group).to_contain_text("les Américains n'ont pas apposé leur signature")


def test_a_passage_and_its_finding_lead_to_each_other(visits):
    page = visits.page("analyst")
    add(page)
    page.get_by_role("link", name="Finding 1").first.click()
    finding = page.locator(".finding").first
    assert finding.evaluate("element => element.matches(':target')")
    finding.get_by_role("link", name="Passage 1 in the article").click()
    mark = page.locator("mark.evidence").first
    shown = mark.evaluate("e => e.matches(':target') && getComputedStyle(e).backgroundColor")
    assert shown not in {False, "rgba(0, 0, 0, 0)"}


def test_a_file_is_taken_in_under_its_name(visits, tmp_path):
    path = tmp_path / "dispatch.txt"
    path.write_text(unlike_others(SHORT), "utf-8")
    page = visits.page("analyst")
    page.goto("/n/ukraine/articles/new/")
    page.set_input_files("[name=upload]", path)
    page.get_by_role("button", name="Add the article").click()
    expect(page.get_by_text("dispatch.txt")).to_be_visible()
    await_article(page)
    page.go_back()
    expect(page).to_have_url(re.compile("/articles/new/$"))


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "empty.txt", "There is no article text in it."),
        (PNG, "picture.png", "It is not a text or a web page."),
        (b"x" * 20 * 1024 * 1024, "big.txt", "It is larger than 5 MB."),
        ("Réunis à Genève. ".encode("latin-1") * 9, "latin.txt", "It is not UTF-8 text."),
    ],
    ids=["empty", "binary", "20 MB", "latin-1"],
)
def test_a_bad_file_is_told_beside_the_field_and_what_was_typed_stays(
    visits, tmp_path, content, name, words
):
    (tmp_path / name).write_bytes(content)
    visits.expect(422)
    page = visits.page("analyst")
    page.goto("/n/ukraine/articles/new/")
    page.set_input_files("[name=upload]", tmp_path / name)
    page.get_by_label("Outlet").fill("Le Monde")
    page.get_by_role("button", name="Add the article").click()
    expect(page.locator(".field").filter(has_text="File")).to_contain_text(words)
    expect(page.get_by_label("Outlet")).to_have_value("Le Monde")


def test_an_unsupported_language_is_told_where_the_work_is_followed(visits):
    page = visits.page("analyst")
    paste(page, unlike_others(PORTUGUESE))
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text("could not be taken in", timeout=30_000)
    told = "Its language is not supported. (Portuguese)"
    expect(page.locator("#submission-state")).to_contain_text(told)


def test_an_article_about_nothing_here_says_so_on_its_page(visits):
    page = visits.page("analyst")
    add(page, RECIPE)
    told = "names fewer than two parties of this negotiation"
    expect(page.locator("main .empty")).to_contain_text(told)


def test_the_same_article_twice_leads_to_the_first(visits):
    page = visits.page("analyst")
    text = unlike_others(SHORT)
    paste(page, text)
    await_article(page)
    first = page.url
    paste(page, text)
    title = page.get_by_role("heading", level=1)
    expect(title).to_have_text("This article is already there", timeout=30_000)
    page.get_by_role("link", name="Open the article").click()
    expect(page).to_have_url(first)


def test_from_the_command_line_it_is_read_by_the_same_worker(product, tmp_path):
    path = tmp_path / "dispatch.txt"
    path.write_text(unlike_others(SHORT), "utf-8")
    asked = ("--negotiation", "ukraine", "--published", "2026-01-10", "--wait")
    first = product.manage("ingest", str(path), *asked)
    assert first.returncode == 0, first.stderr
    assert re.search(r"dispatch.txt: \d+ statements found", first.stdout)
    found = r"demand \| Russia \| Russian control of the whole Donbass \| demands \| « .*Donbas »"
    assert re.search(found, first.stdout)
    again = product.manage("ingest", str(path), *asked)
    assert again.returncode == 1
    assert "The same text is already there, /n/" in again.stdout


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        (PORTUGUESE, "Its language is not supported. (Portuguese)", 1),
        (RECIPE, "names fewer than two parties of this negotiation", 0),
    ],
    ids=["Portuguese", "recipe"],
)
def test_the_command_line_tells_what_the_worker_finds_out(product, tmp_path, text, words, code):
    path = tmp_path / "dispatch.txt"
    path.write_text(unlike_others(text), "utf-8")
    done = product.manage("ingest", str(path), "--negotiation", "ukraine", "--wait")
    assert words in done.stdout
    assert done.returncode == code
