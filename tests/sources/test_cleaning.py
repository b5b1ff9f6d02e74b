"""Bytes in, clean text out, or a named refusal."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources import cleaning
from sources.child import ChildError
from sources.cleaning import CleaningError, clean

TEXT = "Les envoyés ukrainiens et américains se sont réunis à Paris. " * 3
PAGE = f"""<!doctype html><html lang="fr"><head><title>Paris</title>
<meta property="article:published_time" content="2026-01-07T20:15:00Z">
<meta property="og:site_name" content="Le Quotidien">
<link rel="canonical" href="https://quotidien.example/paris"></head>
<body><nav>Menu</nav><article><h1>Rencontre à Paris</h1><p>{TEXT}</p><p>{TEXT}</p></article>
<script>alert("no")</script></body></html>"""


def reason_of(raw, filename=""):
    with pytest.raises(CleaningError) as caught:
        clean(raw, filename=filename)
    return caught.value.reason


def outcome_of(raw):
    """ "cleaned" where the text is one, else the reason of the refusal."""
    try:
        cleaned = clean(raw)
    except CleaningError as error:
        return error.reason
    assert len(cleaned.text) >= cleaning.SHORTEST_TEXT
    assert cleaned.title
    return "cleaned"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        (b"Too short.", "empty"),
        ("\u00a0\u2003 ".encode() * 30, "empty"),
        (b"%PDF-1.7 and then pages", "binary"),
        (b"PK\x03\x04 a word processor's file", "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\x01" * 100, "binary"),
        (b"words\x00words " * 20, "binary"),
        (b"words\x01\x02\x03\x04words " * 20, "binary"),
        ("Réunis à Paris, les envoyés. ".encode("latin-1") * 5, "wrong-encoding"),
        ("Переговоры в Париже. ".encode("cp1251") * 5, "wrong-encoding"),
        (b"x" * (cleaning.MAX_BYTES + 1), "too-large"),
        (b"x" * 20 * 1024 * 1024, "too-large"),
    ],
)
def test_what_is_no_article_is_refused_by_name(raw, reason):
    assert reason_of(raw) == reason


def test_a_page_without_an_article_is_empty():
    assert reason_of(b"<!doctype html><html><body><nav>Menu</nav></body></html>") == "empty"


def test_a_plain_text_keeps_its_words_and_its_paragraphs():
    cleaned = clean(f"Titre\r\n\r\n{TEXT}\r\n".encode())
    assert cleaned.title == "Titre"
    assert cleaned.text == f"Titre\n\n{TEXT.strip()}"


def test_a_byte_order_mark_and_utf_16_are_understood():
    assert clean(TEXT.encode("utf-8-sig")).text == TEXT.strip()
    assert clean(TEXT.encode("utf-16")).text == TEXT.strip()


def test_a_page_yields_text_title_date_outlet_and_address():
    cleaned = clean(PAGE.encode(), filename="saved.html")
    assert TEXT.strip() in cleaned.text
    assert "alert" not in cleaned.text
    assert cleaned.title == "Rencontre à Paris"
    assert cleaned.published == date(2026, 1, 7)
    assert cleaned.outlet == "Le Quotidien"
    assert cleaned.url == "https://quotidien.example/paris"


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "ftp://x.example/a", "https://x/" + "a" * 2100]
)
def test_an_address_that_is_no_safe_link_is_dropped(href):
    page = PAGE.replace("https://quotidien.example/paris", href)
    assert clean(page.encode()).url == ""


def test_a_page_is_known_by_its_first_characters_too():
    assert cleaning.looks_like_html(b"\xef\xbb\xbf  <!DOCTYPE HTML><p>", "")
    assert not cleaning.looks_like_html(b"The <html> element", "")


def test_markup_pasted_as_text_stays_text():
    text = "He said <script>alert(1)</script> and left the room of the talks."
    assert clean(text.encode()).text == text


def test_a_page_that_kills_the_child_is_a_named_failure(monkeypatch):
    class Dead:
        def call(self, _raw):
            raise ChildError("crashed")

    monkeypatch.setattr(cleaning, "_page_cleaner", Dead())
    assert reason_of(PAGE.encode()) == "page-unreadable"


def test_a_deeply_nested_page_is_answered():
    page = "<!doctype html><body>" + "<div>" * 20_000 + TEXT * 3 + "</body>"
    assert outcome_of(page.encode()) in {"cleaned", "page-unreadable", "empty"}


@given(st.binary(max_size=300))
def test_any_bytes_are_cleaned_or_refused_by_name(raw):
    if cleaning.looks_like_html(raw, ""):
        return
    assert outcome_of(raw) in {"cleaned", "empty", "binary", "wrong-encoding"}


@given(st.text(max_size=200))
def test_tidying_twice_changes_nothing(text):
    once = cleaning.tidy(text)
    assert cleaning.tidy(once) == once


UNSEEN = "France refused to sign the declaration, and so did Germany and Poland."


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display:none">{}</p>',
        '<p style="color: red; DISPLAY : None !important">{}</p>',
        "<p>Seen: <span style='visibility: hidden'>{}</span></p>",
        "<div hidden><p>{}</p></div>",
        '<div hidden="until-found"><p>{}</p></div>',
    ],
)
@pytest.mark.parametrize("tag", ["article", "div"])
def test_what_a_page_hides_is_not_its_text(hidden, tag):
    after = "The ministers went home in the evening, and the talks in Paris went on without them."
    page = PAGE.replace("article>", f"{tag}>")
    more = f"{hidden.format(UNSEEN)}<p>{after}</p></{tag}>"
    text = clean(page.replace(f"</{tag}>", more).encode()).text
    assert "refused" not in text
    assert after in text


def test_words_after_what_is_hidden_in_a_line_stay():
    line = (
        f"<p>Before <span hidden>{UNSEEN}</span> after it in the line.</p><p>{TEXT}</p></article>"
    )
    text = clean(PAGE.replace("</article>", line).encode()).text
    assert "after it in the line" in text
    assert "refused" not in text


def test_a_page_that_hides_all_of_itself_shows_it_by_a_script():
    page = PAGE.replace("<body>", '<body style="visibility:hidden">')
    assert TEXT.strip() in clean(page.encode()).text


@pytest.mark.parametrize("drawing", ["<svg>", '<svg viewBox="0 0 9 9"><g><path d="M0 0h9">'])
def test_text_after_a_drawing_without_an_end_is_not_lost(drawing):
    more = f"{drawing}<p>{UNSEEN}</p><p>{TEXT}</p></article>"
    assert UNSEEN in clean(PAGE.replace("</article>", more).encode()).text


def test_a_drawing_keeps_its_words_to_itself():
    drawing = f"<svg><title>{UNSEEN}</title><text>{UNSEEN}</text></svg><p>{TEXT}</p></article>"
    assert UNSEEN not in clean(PAGE.replace("</article>", drawing).encode()).text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[Demonstration – invented]\n\nTalks in Oslo\nMore.", "Talks in Oslo"),
        ("(AP) - Talks in Oslo end\nMore.", "Talks in Oslo end"),
        ("[Photo: J. Doe] (dpa) — Talks in Oslo", "Talks in Oslo"),
        ("[Foto: A]\n(Symbolbild)\nGespräche in Oslo", "Gespräche in Oslo"),
        ("Talks (again) in Oslo", "Talks (again) in Oslo"),
        ("(Un)likely talks in Oslo", "(Un)likely talks in Oslo"),
        ("[Only this]", "[Only this]"),
        ("(unclosed talks in Oslo", "(unclosed talks in Oslo"),
    ],
)
def test_what_stands_in_brackets_is_no_title(text, title):
    assert cleaning.first_line(text) == title


def page_with(css: str, more: str) -> bytes:
    page = PAGE.replace("</head>", f"<style>{css}</style></head>")
    return page.replace("</article>", f"{more}<p>{TEXT}</p></article>").encode()


@pytest.mark.parametrize(
    ("css", "opening"),
    [
        (".x{display:none}", "<p class=x>"),
        ("/* .y{} */ p.x, .z { color: red; DISPLAY : none !important }", '<p class="a x">'),
        ("@import 'a.css'; #ad{visibility:hidden}", "<p id=ad>"),
        (".x{display:block;display:none}", "<p class=x>"),
    ],
)
def test_what_the_pages_own_style_sheet_hides_is_not_its_text(css, opening):
    assert "refused" not in clean(page_with(css, f"{opening}{UNSEEN}</p>")).text


@pytest.mark.parametrize(
    "css",
    [
        ".y{display:none}",
        "@media print{.x{display:none}}",
        ".x{display:none} .x.open, .x{display:block}",
        ".x{display:none} .tabs > .x:target{display:block}",
        ".print .x{display:none}",
        ".x:empty{display:none}",
        ".x{color:red} } {",
    ],
)
def test_what_a_style_sheet_may_show_is_text(css):
    assert UNSEEN in clean(page_with(css, f"<p class=x>{UNSEEN}</p>")).text


def test_a_style_sheet_that_hides_the_article_waits_for_a_script():
    page = PAGE.replace("</head>", "<style>.body{visibility:hidden}</style></head>")
    page = page.replace("<article>", "<article class=body>")
    assert TEXT.strip() in clean(page.encode()).text
