"""Text made safe to set: what no font shows is spelled out, directions stay inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.briefing.glyphs import (
    FontError,
    coverage,
    displayable,
    isolated,
    missing_in,
    spelled_out,
)
from negotiations.briefing.settable import TEMPLATE

COVERED = coverage(TEMPLATE / "fonts")
OPENS, CLOSES = "\u2066\u2067\u2068", "\u2069"
TURNING = st.text(alphabet="ab \u05d0\u0628\u202a\u202e\u202c\u2066\u2067\u2068\u2069")


def depths(text):
    """How deep in isolates each place of the text is."""
    depth, found = 0, [0]
    for char in text:
        depth += (char in OPENS) - (char == CLOSES)
        found.append(depth)
    return found


@given(TURNING)
def test_isolates_are_balanced_and_hold(text):
    found = depths(isolated(text))
    assert found[-1] == 0
    assert min(found) == 0
    if "\u202e" in text:
        # Everything stands inside one isolate, which ends at the very end.
        assert 0 not in found[1:-1]


def test_plain_text_needs_no_isolate():
    assert isolated("Київ, Paris, Αθήνα") == "Київ, Paris, Αθήνα"


@given(st.text())
def test_what_comes_out_can_be_shown(text):
    shown = displayable(text, COVERED)
    assert missing_in(shown, COVERED) == set()


@pytest.mark.parametrize(
    "script", ["ÀéŒß€—…", "їґєІыЪ", "άΩῷ", "אבגשּׁ", "سلام،؟پچگ", "→≠≤½№•", "ǎȘțđŁẤ"]
)
def test_the_fonts_cover_the_scripts_we_promise(script):
    assert missing_in(script, COVERED) == set()


def test_long_runs_are_shortened_with_their_count():
    assert spelled_out("漢" * 10, COVERED) == "[" + "U+6F22 " * 8 + "+2]"


def test_words_too_long_for_a_line_can_break():
    shown = displayable("https://example.org/" + "x" * 100, COVERED)
    assert max(len(part) for part in shown.split("\u200b")) <= 25


def test_a_file_that_is_no_font_is_refused(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"not a font")
    with pytest.raises(FontError, match=r"broken\.ttf"):
        coverage(tmp_path)


def test_a_folder_without_fonts_is_refused(tmp_path):
    with pytest.raises(FontError, match="no font"):
        coverage(tmp_path)
