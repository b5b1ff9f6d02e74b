"""Marking evidence in a text: nothing is lost, every passage is found again."""

from hypothesis import given
from hypothesis import strategies as st

from negotiations.highlighting import Passage, Segment, paragraphs_of, text_of

TEXTS = st.text(alphabet=st.sampled_from("ab é\n«д"), max_size=60)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS.filter(bool))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    passages = [
        Passage(f"k{number}", min(span), max(span))
        for number, span in enumerate(spans)
        if span[0] != span[1]
    ]
    return text, passages


@given(marked_texts())
def test_segments_and_gaps_joined_are_the_text(marked):
    text, passages = marked
    assert text_of(paragraphs_of(text, passages)) == text


@given(marked_texts())
def test_the_segments_of_a_passage_are_its_words_without_paragraph_ends(marked):
    text, passages = marked
    segments = [s for paragraph in paragraphs_of(text, passages) for s in paragraph.segments]
    gap = "\n\n" if "\n\n" in text else "\n"
    for passage in passages:
        words = "".join(s.text for s in segments if passage.key in s.keys)
        quote = text[passage.start : passage.end]
        assert words.replace("\n", "") == quote.replace("\n", "")
        if gap not in quote and not quote.startswith("\n") and not quote.endswith("\n"):
            assert words == quote


@given(marked_texts())
def test_each_visible_passage_begins_once_and_ends_once(marked):
    text, passages = marked
    segments = [s for paragraph in paragraphs_of(text, passages) for s in paragraph.segments]
    for passage in passages:
        seen = [s for s in segments if passage.key in s.keys]
        assert sum(passage.key in s.begins for s in segments) == (1 if seen else 0)
        assert sum(passage.key in s.ends for s in segments) == (1 if seen else 0)
        if seen:
            assert passage.key in seen[0].begins
            assert passage.key in seen[-1].ends


@given(marked_texts())
def test_no_segment_is_empty(marked):
    for paragraph in paragraphs_of(*marked):
        assert all(segment.text for segment in paragraph.segments)


def test_overlapping_passages_share_a_segment():
    (paragraph,) = paragraphs_of("one two three", [Passage("a", 0, 7), Passage("b", 4, 13)])
    assert paragraph.segments == (
        Segment("one ", ("a",), ("a",), ()),
        Segment("two", ("a", "b"), ("b",), ("a",)),
        Segment(" three", ("b",), (), ("b",)),
    )


def test_a_text_with_blank_lines_keeps_its_single_line_ends_inside_paragraphs():
    first, second = paragraphs_of("a\nb\n\nc", [])
    assert first.text == "a\nb"
    assert first.gap == "\n\n"
    assert second.text == "c"


def test_a_text_without_blank_lines_has_a_paragraph_on_each_line():
    assert [paragraph.text for paragraph in paragraphs_of("a\nb\nc", [])] == ["a", "b", "c"]


def test_a_passage_over_a_paragraph_end_is_marked_in_both():
    first, second = paragraphs_of("one\n\ntwo", [Passage("a", 0, 8)])
    assert first.segments[0].begins == ("a",)
    assert first.segments[0].ends == ()
    assert second.segments[0].ends == ("a",)
