"""Bytes in, clean text out: decoding, the text of a page, its title and date. No database."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sources.child import Child, ChildError

MAX_BYTES = 5 * 1024 * 1024
SHORTEST_TEXT = 40
_page_cleaner = Child("sources.page_cleaner")
_BLANKS = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\n{3,}")
# C0 and C1 controls other than tab and line feed: no text has them, binary files do.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# "(Reuters) - ", "[Demonstration – invented article]": what leads a line in brackets.
_BRACKETED = re.compile(r"^(?:(?:\[[^\[\]]*\]|\([^()]*\))(?:[\s:.–—-]+|$))+")
# What nobody sees: marks of direction (embeddings, overrides and isolates reorder what follows),
# blanks without width, soft hyphens, fillers, tags. Not the joiners U+200C and U+200D: Persian
# and Hindi are written with them.
_INVISIBLE = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class CleaningError(ValueError):
    """Bytes that hold no readable article. `reason` is one of intake.REASONS."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of an article, and what the page says of itself."""

    text: str
    title: str
    published: date | None = None
    outlet: str = ""
    url: str = ""


def clean(raw: bytes, *, filename: str = "") -> Cleaned:
    """Plain text or an HTML page. Raises CleaningError with a named reason."""
    check(raw)
    if looks_like_html(raw, filename):
        return _clean_page(raw)
    text = tidy(decode(raw))
    if _is_short(text):
        raise CleaningError("empty")
    return Cleaned(text=text, title=first_line(text))


def bytes_of(path: Path) -> bytes:
    """A file's content; of one that is too large no more than shows it. Raises OSError."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def wherever(words: str) -> re.Pattern[str]:
    """Finds these words in a text, whatever the blanks between them; empty for none at all."""
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def check(raw: bytes) -> None:
    """Refuse at the door what cannot be an article: too large, empty, binary."""
    if len(raw) > MAX_BYTES:
        raise CleaningError("too-large")
    if not raw.strip():
        raise CleaningError("empty")
    if raw[:2] not in {b"\xff\xfe", b"\xfe\xff"} and b"\x00" in raw:
        raise CleaningError("binary")
    if raw[:4] in {b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff\xe0"}:
        raise CleaningError("binary")


def looks_like_html(raw: bytes, filename: str) -> bool:
    """By its name or, failing that, by its first characters."""
    if filename.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    head = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))


def decode(raw: bytes) -> str:
    """UTF-8 (or UTF-16 with its mark). Guessing another encoding would corrupt quotes."""
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise CleaningError("wrong-encoding") from error
    if len(_CONTROLS.findall(text.replace("\r", ""))) > len(text) // 100:
        raise CleaningError("binary")
    return text


def tidy(text: str) -> str:
    """Line feeds only, no control characters, no runs of blanks; words stay as they are."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROLS.sub("", text)
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def visible(text: str) -> str:
    """Without control characters and what _INVISIBLE names; lines stay lines.

    For what people type about an article; its own words are kept as received.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _INVISIBLE.sub("", _CONTROLS.sub("", text))


def one_line(text: str) -> str:
    """As `visible`, on one line: for titles, outlets, names, places, reasons.

    "Le\\u202e Monde\\n" gives "Le Monde": no name reorders or breaks the line it stands in.
    """
    return " ".join(visible(unicodedata.normalize("NFC", text)).split())


def hidden_in(text: str) -> str:
    """The first character that `visible` would take out, as "U+202E"; empty where there is none."""
    found = _INVISIBLE.search(text) or _CONTROLS.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def first_line(text: str) -> str:
    """A title for a text without one: its first line, cut at a word near 90 characters.

    What stands in brackets ("[Photo: …]", "(Reuters) -") is no title, unless there is nothing else.
    """
    lines = list(filter(None, map(one_line, text.split("\n"))))
    named = (_BRACKETED.sub("", line) for line in lines)
    line = next(filter(None, named), lines[0] if lines else "")
    if len(line) <= 90:
        return line
    return line[:90].rsplit(" ", 1)[0] + "…"


def _is_short(text: str) -> bool:
    """Too short for an article, not counting what nobody sees."""
    return len(_INVISIBLE.sub("", text)) < SHORTEST_TEXT


def _clean_page(raw: bytes) -> Cleaned:
    try:
        found: dict[str, Any] | None = _page_cleaner.call(raw)
    except ChildError as error:
        raise CleaningError("page-unreadable") from error
    text = tidy(found["text"]) if found else ""
    if found is None or _is_short(text):
        raise CleaningError("empty")
    title = one_line(found["title"] or "")[:500] or first_line(text)
    outlet = one_line(found["sitename"] or "")[:200]
    return Cleaned(text, title, _day(found["date"]), outlet, _web_address(found["url"]))


def _day(text: str | None) -> date | None:
    """The date that the page gives, if it is one."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def _web_address(text: str | None) -> str:
    """The page's own address, which may be anything, if a link to it is safe."""
    url = (text or "").strip()
    return url if url.startswith(("http://", "https://")) and len(url) <= 2000 else ""
