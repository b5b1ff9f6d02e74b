"""The briefing as a file: what it shows, what it refuses, and that hostile text stays text."""

import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pypdf
import pypdf.generic
import pytest

from negotiations.briefing import child
from negotiations.briefing.child import render_in_child
from negotiations.briefing.content import (
    AnnotationLine,
    Briefing,
    ContentError,
    Sentence,
    from_json,
    to_json,
)
from negotiations.briefing.labels import briefing_labels
from negotiations.briefing.render import RenderError, render, render_pdf
from negotiations.briefing.settable import TEMPLATE, missing_glyphs
from tests.briefing_pdf import text_of
from tests.briefing_sample import PARTIES, day, matrix, sample, without
from tests.briefing_sources import NOTES, note

SECTIONS = (
    "bottom_line",
    "changes",
    "matrix",
    "issues",
    "demands",
    "commitments",
    "documents",
    "annotations",
    "past_dates",
    "next_dates",
    "gaps",
    "sources",
    "method",
)


@pytest.fixture(autouse=True, scope="module")
def no_child_is_left():
    yield
    child._child._stop()


def squeezed(text: str) -> str:
    return "".join(text.split())


def annotated(body: str) -> Briefing:
    """A briefing with nothing but one editor's note."""
    line = AnnotationLine(subject="Subject", body=body, author="O. Melnyk", day=day("20 Jan 2026"))
    return without(*(set(SECTIONS) - {"annotations"})).__replace__(annotations=(line,))


# What it shows


def test_same_content_gives_same_bytes():
    assert render_pdf(sample()) == render_pdf(sample())


def test_other_content_gives_another_fingerprint():
    one, other = text_of(render_pdf(sample())), text_of(render_pdf(sample(period="2025")))
    assert one[one.index("sha256") :][:21] != other[other.index("sha256") :][:21]


def test_it_is_pdf_ua_with_language_title_and_bookmarks():
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(sample(language="fr"))))
    root: Any = reader.root_object
    assert root["/Lang"] == "fr"
    assert "'/Marked': True" in str(root["/MarkInfo"])
    metadata = root["/Metadata"].get_object()
    assert isinstance(metadata, pypdf.generic.StreamObject)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata.get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == sample().title
    titles = [item.title for item in reader.outline if not isinstance(item, list)]
    assert titles[:3] == ["Bottom line", "What changed", "Where the parties stand"]


def test_quotes_are_there_in_their_own_scripts():
    text = squeezed(text_of(render_pdf(sample())))
    assert squeezed("les États-Unis n'ont pas signé la déclaration finale") in text
    assert squeezed("спочатку повне припинення вогню, потім переговори про решту") in text


def test_quotes_carry_their_language_for_screen_readers():
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(sample(language="en"))))
    found = set()
    size: Any = reader.trailer["/Size"]
    for number in range(1, size):
        item: Any = reader.get_object(number)
        if isinstance(item, dict):
            found.add(str(item.get("/Lang", "")))
    assert {"en", "fr", "uk"} <= found


def test_every_page_bears_mark_label_and_number():
    reader = pypdf.PdfReader(io.BytesIO(render_pdf(sample())))
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert text.count("Internal") >= 2
        assert "Demonstration data, do not cite" in text
        assert f"Page {number} of {count}" in text


def test_a_note_used_twice_is_printed_once():
    text = squeezed(text_of(render_pdf(without("issues", "documents", "demands"))))
    assert text.count(squeezed("soldats français pourraient être déployés à l’avenir pour")) == 1


def test_empty_sections_leave_no_heading():
    for name in SECTIONS:
        alone = without(*(set(SECTIONS) - {name}))
        titles = pypdf.PdfReader(io.BytesIO(render_pdf(alone))).outline
        assert len([title for title in titles if not isinstance(title, list)]) == 1, name
    assert not pypdf.PdfReader(io.BytesIO(render_pdf(without(*SECTIONS)))).outline


def test_the_stored_tree_makes_the_same_file():
    stored = json.loads(json.dumps(to_json(sample())))
    assert from_json(stored) == sample()
    assert render_pdf(from_json(stored)) == render_pdf(sample())


def test_the_template_uses_the_labels_that_there_are():
    used = set()
    for path in TEMPLATE.glob("*.typ"):
        used |= set(re.findall(r"labels\.([a-z_]+)", path.read_text())) - {"at"}
    known = set(briefing_labels())
    assert used <= known
    states = {f"{kind}_{state}" for kind in ("state", "legend") for state in STATES}
    assert states <= known
    assert known - used - states == {"missing_glyphs"}


# Hostile text stays text

STATES = ("unreviewed", "disputed", "stale", "mixed")
HOSTILE = (
    '#read("/etc/passwd")',
    '#include "secret.typ"',
    "$x^2$ *bold* _em_ = Heading",
    "// comment /* open",
    "</script><script>alert(1)</script>",
    '"quoted" \\ back\\u{41}slash',
    "@label <label> #{ panic() }",
    "'); DROP TABLE x; --",
    "https://example.org/#a",
    "[https://example.org](x) ]]>",
    "&amp; &#65; %s {0} %(page)s",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_text_is_shown_as_it_is(text):
    made = text_of(render_pdf(annotated(text)))
    assert squeezed(text) in squeezed(made)


def test_markup_is_inert_in_every_field():
    text = '#read("/etc/passwd") $x$ *b*'
    tree = _with_every_text(to_json(sample()), text)
    made = text_of(render_pdf(from_json(tree)))
    assert squeezed(made).count(squeezed(text)) > 30
    assert "root:" not in made


def test_broken_characters_are_harmless_in_every_field():
    text = "\ud800 \x00 \x1b \ufffe \U0001f600"
    tree = _with_every_text(to_json(sample()), text)
    made = text_of(render_pdf(from_json(tree)))
    assert squeezed(made).count("[U+D800]") > 30


KEPT = {"iso", "as_of", "svg", "language", "stance", "states", "status", "labels"}


def _with_every_text(tree, text):
    if isinstance(tree, dict):
        return {
            key: part if key in KEPT else _with_every_text(part, text) for key, part in tree.items()
        }
    if isinstance(tree, list):
        return [_with_every_text(part, text) for part in tree]
    return text if isinstance(tree, str) and tree else tree


@pytest.mark.parametrize(
    "text",
    [
        "مفاوضات السلام في باريس",
        "שיחות השלום בפריז",
        "Ειρηνευτικές συνομιλίες",
        "Türkiye, Đurđević, Łódź, ﬁn",
        "a\u0301 e\u0308 и\u0306",
        "\u200e\u200f\u00ad\u200d",
        "\r\n\ttabs\u2028lines\u0085",
        " ",
    ],
)
def test_scripts_and_marks_can_be_set(text):
    assert render(annotated(f"before {text} after")).missing == ()


def test_characters_without_a_glyph_are_spelled_out_and_listed():
    briefing = annotated("peace \U0001f600 漢 \ue000 \x07 \ufffe")
    made = render(briefing)
    text = text_of(made.pdf)
    assert missing_glyphs(briefing) == {"\U0001f600", "漢", "\ue000", "\x07", "\ufffe"}
    assert "[U+1F600]" in text
    assert "[U+6F22]" in text
    assert "U+1F600 GRINNING FACE" in text
    assert "U+1F600 GRINNING FACE" in made.missing


def test_a_mark_that_no_font_shows_on_its_base_is_spelled_out():
    # Both characters have a font, but not the same one.
    made = render(annotated("x Ғ\u0486 y"))
    assert made.missing == ("U+0486 COMBINING CYRILLIC PSILI PNEUMATA",)
    assert "[U+0486]" in text_of(made.pdf)


def test_a_quote_of_ten_kilobytes_and_an_endless_word_fit():
    long = note(99, "слово " * 1700, "Own words", language="uk")
    briefing = sample(
        notes=(*NOTES, long),
        gaps=(Sentence(text="Long.", notes=(99,)), Sentence(text="x" * 10_000)),
    )
    text = text_of(render_pdf(briefing))
    assert text.count("слово") == 1700
    assert squeezed(text).count("x") >= 10_000


# What it refuses


def test_no_file_beside_the_template_can_be_read(tmp_path, monkeypatch):
    secret = tmp_path / "secret.txt"
    secret.write_text("PLANTED-SECRET")
    template = Path(shutil.copytree(TEMPLATE, tmp_path / "template"))
    entry = template / "briefing.typ"
    for path in (str(secret), "../secret.txt", "../../secret.txt"):
        entry.write_text(f'#read("{path}")\n' + (TEMPLATE / "briefing.typ").read_text())
        with monkeypatch.context() as patched:
            patched.setattr("negotiations.briefing.render.TEMPLATE", template)
            with pytest.raises(RenderError) as caught:
                render(sample())
        assert "PLANTED-SECRET" not in str(caught.value)


def test_a_symbolic_link_in_the_template_is_refused(tmp_path, monkeypatch):
    template = Path(shutil.copytree(TEMPLATE, tmp_path / "template"))
    (template / "innocent.txt").symlink_to("/etc/passwd")
    monkeypatch.setattr("negotiations.briefing.render.TEMPLATE", template)
    with pytest.raises(RenderError, match=r"symbolic link refused: innocent\.txt") as caught:
        render(sample())
    assert caught.value.block == "template"


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/passwd"/>',
        '<use href="other.svg#x"/>',
        "<script>1</script>",
        "<foreignObject/>",
        '<rect fill="url(http://example.org/x)"/>',
        '<style>@import "x.css";</style>',
        "<unclosed>",
    ],
)
def test_charts_that_reach_outside_themselves_are_refused(inside):
    briefing = _with_chart(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')
    with pytest.raises(RenderError) as caught:
        render(briefing)
    assert caught.value.block == "issues"


def test_a_chart_with_a_declaration_is_refused():
    with pytest.raises(RenderError, match="declaration"):
        render(_with_chart('<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]><svg>&a;</svg>'))


def _with_chart(svg: str) -> Briefing:
    whole = sample()
    issue = whole.issues[0]
    chart = issue.charts[0].__replace__(svg=svg)
    return whole.__replace__(issues=(issue.__replace__(charts=(chart,)),))


def test_the_part_at_fault_is_named():
    # A drawing without size passes our check and fails in the compiler.
    with pytest.raises(RenderError) as caught:
        render(_with_chart('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'))
    assert caught.value.block == "issues"


@pytest.mark.parametrize(
    ("changes", "block"),
    [
        ({"as_of": "yesterday"}, "as_of"),
        ({"as_of": "2026-01-22T18:00:00"}, "as_of"),
        ({"language": "xx"}, "language"),
        ({"title": " "}, "title"),
        ({"gaps": (Sentence(text="Nowhere.", notes=(404,)),)}, "notes"),
    ],
)
def test_impossible_content_is_refused_by_name(changes, block):
    with pytest.raises(RenderError) as caught:
        render(sample(**changes))
    assert caught.value.block == block


def test_a_row_of_the_wrong_width_is_refused():
    with pytest.raises(ContentError, match="5 cells"):
        matrix(PARTIES, {"Issue": "open open open open open"})


@pytest.mark.parametrize(
    "tree", [None, [], {}, {"title": "x"}, {"language": 1}, {"unknown": 1}, "text"]
)
def test_a_stored_tree_that_is_no_briefing_is_refused(tree):
    with pytest.raises(ContentError):
        from_json(tree)


def test_the_place_of_a_wrong_value_is_named():
    tree = to_json(sample())
    tree["gaps"][1]["notes"] = ["one"]
    with pytest.raises(ContentError, match=r"briefing\.gaps\[1\]\.notes\[0\]"):
        from_json(tree)


# In the child process


def test_a_child_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(child._child, "seconds", 0.001)
    with pytest.raises(RenderError, match="too-slow"):
        render_in_child(to_json(sample()))


def test_the_child_makes_the_same_file():
    made = render_in_child(to_json(sample()))
    assert made.pdf == render_pdf(sample())
    assert made.page_count == len(pypdf.PdfReader(io.BytesIO(made.pdf)).pages)


def test_the_child_names_the_part_at_fault_and_lives_on():
    with pytest.raises(RenderError) as caught:
        render_in_child(to_json(sample(gaps=(Sentence(text="Nowhere.", notes=(404,)),))))
    assert caught.value.block == "notes"
    assert render_in_child(to_json(sample())).page_count > 1
