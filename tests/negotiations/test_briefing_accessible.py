"""A briefing in the hands of a screen reader: tags, descriptions, headers, order, fonts."""

import io
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pypdf

from negotiations.briefing.render import render_pdf
from tests.briefing_sample import sample


@cache
def reader() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render_pdf(sample())))


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure tree below a node."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from elements(child)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node["/K"])


def structure() -> list[Any]:
    return list(elements(reader().root_object["/StructTreeRoot"]))


def test_the_title_is_shown_instead_of_the_file_name():
    preferences: Any = reader().root_object["/ViewerPreferences"]
    assert preferences["/DisplayDocTitle"] is True or preferences["/DisplayDocTitle"].value


def test_every_figure_is_described():
    figures = [one for one in structure() if one["/S"] == "/Figure"]
    assert figures
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_every_table_has_headers_for_its_columns():
    tags = Counter(str(one["/S"]) for one in structure())
    assert tags["/Table"] == tags["/THead"] > 1
    headers = [one for one in structure() if one["/S"] == "/TH"]
    assert all("/Scope" in str(header.get("/A")) for header in headers)


def test_headings_descend_one_by_one():
    levels = [int(str(one["/S"])[2:]) for one in structure() if str(one["/S"])[:2] == "/H"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_notes_are_notes_and_links_say_where_they_lead():
    assert sum(one["/S"] == "/Note" for one in structure()) == len(sample().notes)
    links = [link.get_object() for page in reader().pages for link in page.get("/Annots", [])]
    assert links
    assert all(str(link.get("/Contents", "")).strip() for link in links)


def test_the_tab_order_is_that_of_the_text():
    assert {str(page.get("/Tabs")) for page in reader().pages if page.get("/Annots")} == {"/S"}


def test_all_letters_can_be_copied_and_read_aloud():
    for page in reader().pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            assert "/ToUnicode" in font.get_object()
