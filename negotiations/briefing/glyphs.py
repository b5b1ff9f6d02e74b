"""Text made safe to set: characters that no font here has are written out, directions isolated.

A missing glyph would print as an empty box, or stop a PDF/UA file. Here it becomes its code
point, which the reader can see and look up, and the method note lists it.
"""

import re
import struct
import unicodedata
from functools import cache
from pathlib import Path

# Invisible characters that shape or break text; a font need not have them.
_INVISIBLE = frozenset(
    {0x00AD, 0x034F, 0x061C}
    | set(range(0x200B, 0x2010))
    | set(range(0x202A, 0x202F))
    | set(range(0x2060, 0x2065))
    | set(range(0x2066, 0x206A))
    | set(range(0xFE00, 0xFE10))
)
# An accessible PDF may not hold a byte order mark; inside a text it means nothing.
_BYTE_ORDER_MARK = "\ufeff"
_BLANKS = re.compile(r"[\t\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
_RIGHT_TO_LEFT = frozenset(
    {"R", "AL", "AN", "RLE", "RLO", "LRE", "LRO", "RLI", "LRI", "FSI", "PDI"}
)
_OPENS_ISOLATE = frozenset("\u2066\u2067\u2068")
_FIRST_STRONG_ISOLATE, _CLOSES_ISOLATE = "\u2068", "\u2069"
_LONGEST_WORD = 40
_LONG_WORD = re.compile(rf"[^\s\u200b]{{{_LONGEST_WORD},}}")
_BREAK_EVERY = re.compile(r"(.{24}|/(?=[^/]))")
_SPELLED_OUT = 8


class FontError(ValueError):
    """A shipped font file cannot be read."""


@cache
def coverage(folder: Path) -> frozenset[int]:
    """Every code point that some font in the folder can show."""
    points: set[int] = set()
    for path in sorted(folder.glob("*.ttf")):
        points |= _characters(path)
    if not points:
        raise FontError(f"no font in {folder.name}")
    return frozenset(points)


def missing_in(text: str, covered: frozenset[int]) -> set[str]:
    """The characters that no font has."""
    return {char for char in _tidy(text) if not _is_shown(char, covered)}


def combining_marks(text: str, bases: frozenset[str] | None = None) -> set[str]:
    """Marks on one of the bases (on any, for None): a base may have a font that lacks them."""
    found, base = set(), ""
    for char in _tidy(text):
        if not unicodedata.category(char).startswith("M"):
            base = char
        elif bases is None or base in bases or char in bases:
            found.add(char)
    return found


def displayable(text: str, covered: frozenset[int]) -> str:
    """The text as it can be set: nothing missing, words breakable, directions isolated."""
    return isolated(_breakable(spelled_out(text, covered)))


def spelled_out(text: str, covered: frozenset[int]) -> str:
    """Characters that no font has, as their code points: [U+1F600]."""
    parts: list[str] = []
    run: list[str] = []
    for char in _tidy(text):
        if _is_shown(char, covered):
            if run:
                parts.append(_code_points(run))
                run = []
            parts.append(char)
        else:
            run.append(char)
    if run:
        parts.append(_code_points(run))
    return "".join(parts)


def isolated(text: str) -> str:
    """The text in a directional isolate of its own if it could turn its surroundings around.

    A stray end of isolate is dropped and an open one closed, so that the isolate holds.
    """
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return text
    parts: list[str] = []
    depth = 0
    for char in text:
        if char in _OPENS_ISOLATE:
            depth += 1
        elif char == _CLOSES_ISOLATE:
            if depth == 0:
                continue
            depth -= 1
        parts.append(char)
    return _FIRST_STRONG_ISOLATE + "".join(parts) + _CLOSES_ISOLATE * (depth + 1)


def named(char: str) -> str:
    """A character as a note lists it: "U+1F600 GRINNING FACE"."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text).replace(_BYTE_ORDER_MARK, ""))


def _is_shown(char: str, covered: frozenset[int]) -> bool:
    return char == "\n" or ord(char) in covered or ord(char) in _INVISIBLE


def _code_points(run: list[str]) -> str:
    listed = " ".join(f"U+{ord(char):04X}" for char in run[:_SPELLED_OUT])
    more = len(run) - _SPELLED_OUT
    return f"[{listed} +{more}]" if more > 0 else f"[{listed}]"


def _breakable(text: str) -> str:
    """Words too long for a line get places to break."""
    return _LONG_WORD.sub(lambda word: _BREAK_EVERY.sub("\\1\u200b", word.group()), text)


def _characters(path: Path) -> set[int]:
    """The code points of a font's character map. Raises FontError."""
    data = path.read_bytes()
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        tables = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
        start = next(offset for tag, _sum, offset, _size in tables if tag == b"cmap")
        (count,) = struct.unpack_from(">H", data, start + 2)
        maps = (struct.unpack_from(">HHI", data, start + 4 + 8 * i) for i in range(count))
        return set().union(*(_mapped(data, start + offset) for _p, _e, offset in maps))
    except (struct.error, StopIteration) as error:
        raise FontError(f"not a font: {path.name}") from error


def _mapped(data: bytes, start: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, start)
    if form == 4:
        (doubled,) = struct.unpack_from(">H", data, start + 6)
        ends = struct.unpack_from(f">{doubled // 2}H", data, start + 14)
        begins = struct.unpack_from(f">{doubled // 2}H", data, start + 16 + doubled)
        pairs = zip(begins, ends, strict=True)
        return {point for begin, end in pairs for point in range(begin, end + 1)} - {0xFFFF}
    if form == 12:
        (count,) = struct.unpack_from(">I", data, start + 12)
        groups = (struct.unpack_from(">III", data, start + 16 + 12 * i) for i in range(count))
        return {point for begin, end, _glyph in groups for point in range(begin, end + 1)}
    return set()
