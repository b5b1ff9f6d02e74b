"""What tests read in a briefing's file."""

import io
import unicodedata

import pypdf


def text_of(pdf: bytes) -> str:
    """All words of the file, on one line, in composed form and without invisible marks."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    return unicodedata.normalize("NFC", words.replace("\u00ad", "").replace("\u200b", ""))
