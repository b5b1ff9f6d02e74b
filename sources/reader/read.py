"""TEMPORARY placeholder by the lead so that imports work; helper-1 replaces this file."""

from datetime import date

from sources.reader.types import Lexicon, Reading

READER_VERSION = "0"


def read(text: str, lexicon: Lexicon, *, language: str | None, published: date | None) -> Reading:
    """Placeholder."""
    return Reading(language or "en", (), frozenset())


def detect_language(text: str) -> str:
    """Placeholder."""
    return "en"


def matched_keys(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Keys of the lexicon's entries whose names or cues occur in the text."""
    return frozenset()
