"""How the pages of a briefing are filled, and what stands beside what nobody has reviewed."""

import io
from itertools import pairwise

import pypdf
import pytest

from negotiations.briefing.content import Sentence
from negotiations.briefing.render import render, render_pdf
from tests.briefing_pdf import text_of
from tests.briefing_sample import matrix, sample


@pytest.mark.parametrize("count", [1, 7, 8, 12, 25])
def test_wide_matrices_show_every_party(count):
    names = tuple(f"Party {number:02}" for number in range(count))
    issues = {f"Issue {row}": " ".join(["conditional"] * count) for row in range(20)}
    made = render(sample(matrix=matrix(names, issues)))
    text = text_of(made.pdf)
    assert all(name in text for name in names)
    # A column too narrow for its word would break it.
    assert text.count("Conditional") >= 20 * count
    pages = pypdf.PdfReader(io.BytesIO(made.pdf)).pages
    assert made.page_count == len(pages)
    # Were the page turned for them, the one before it would end half empty.
    assert all(page.mediabox.width < page.mediabox.height for page in pages)
    for page in pages[:-1]:
        assert widest_gap(page) < float(page.mediabox.height) / 3


def widest_gap(page):
    """The tallest stretch of a page without a line of text, in points."""
    lines = set()

    def hear(text, cm, tm, _font, _size):
        if text.strip():
            lines.add(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    page.extract_text(visitor_text=hear)
    return max(above - below for below, above in pairwise(sorted(lines)))


def test_what_rests_on_machine_readings_alone_says_so_beside_itself():
    read = Sentence(text="France softened.", states=("unreviewed",), notes=(1,))
    checked = Sentence(text="Poland hardened.", notes=(2,))
    text = text_of(render_pdf(sample(language="en", bottom_line=(read, checked))))
    assert "France softened. (unreviewed)" in text
    assert "Poland hardened. (" not in text
    assert "Unreviewed: read by the machine; no editor has confirmed it yet." in text
    text = text_of(render_pdf(sample(language="en", bottom_line=(checked,))))
    assert "no editor has confirmed it yet" not in text
