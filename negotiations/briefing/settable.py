"""The content as the template reads it: text that can be set, notes that know their first use."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from negotiations.briefing.content import Briefing, ContentError
from negotiations.briefing.figures import in_print
from negotiations.briefing.glyphs import (
    combining_marks,
    coverage,
    displayable,
    missing_in,
    named,
    spelled_out,
)

TEMPLATE = Path(__file__).parent / "template"
# Values that the template compares or passes on, never shows.
_NOT_SHOWN = frozenset({"iso", "language", "stance", "states", "url", "permalink"})


def missing_glyphs(briefing: Briefing) -> set[str]:
    """The characters of all shown text that no shipped font has."""
    covered = coverage(TEMPLATE / "fonts")
    texts = _shown_texts(dataclasses.asdict(briefing))
    return set().union(*(missing_in(text, covered) for text in texts))


def marks_on(briefing: Briefing, bases: frozenset[str] | None = None) -> set[str]:
    """The combining marks of the shown text that stand on one of the bases (on any, for None)."""
    texts = _shown_texts(dataclasses.asdict(briefing))
    return set().union(*(combining_marks(text, bases) for text in texts))


def settable(briefing: Briefing, missing: set[str]) -> dict[str, Any]:
    """What the template reads; `missing` characters are spelled out, and the method says so.

    Raises ContentError where a note is used that the briefing does not have.
    """
    covered = coverage(TEMPLATE / "fonts") - {ord(char) for char in missing}
    tree: dict[str, Any] = _settable("", dataclasses.asdict(briefing), covered)
    tree["notes"] = {str(note["number"]): note for note in tree["notes"]}
    _unlink_unlisted_sources(tree)
    tree["method"] = [*tree["method"], *_glyph_note(briefing, missing)]
    return _with_first_uses(tree)


def _unlink_unlisted_sources(tree: dict[str, Any]) -> None:
    """A link to a source that is not in the list would stop the file."""
    listed = {source["number"] for source in tree["sources"]}
    for note in tree["notes"].values():
        if note["source"] not in listed:
            note["source"] = 0


def _glyph_note(briefing: Briefing, missing: set[str]) -> list[str]:
    if not missing:
        return []
    names = ", ".join(named(char) for char in sorted(missing)[:20])
    more = f" +{len(missing) - 20}" if len(missing) > 20 else ""
    return [f"{briefing.labels.get('missing_glyphs', '')} {names}{more}.".strip()]


def _settable(key: str, value: Any, covered: frozenset[int]) -> Any:
    if isinstance(value, str):
        return _settable_text(key, value, covered)
    if isinstance(value, dict):
        return {name: _settable(name, part, covered) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_settable(key, part, covered) for part in value]
    return value


def _settable_text(key: str, value: str, covered: frozenset[int]) -> str:
    if key == "svg":
        return in_print(spelled_out(value, covered), _stylesheet())
    if key in _NOT_SHOWN:
        return "".join(char for char in value if char.isprintable())
    return displayable(value, covered)


@cache
def _stylesheet() -> str:
    return (TEMPLATE / "chart.css").read_text(encoding="utf-8")


def _shown_texts(tree: Any, key: str = "") -> Iterator[str]:
    if isinstance(tree, str) and key not in _NOT_SHOWN:
        yield tree
    elif isinstance(tree, dict):
        for name, part in tree.items():
            yield from _shown_texts(part, name)
    elif isinstance(tree, list | tuple):
        for part in tree:
            yield from _shown_texts(part, key)


def _with_first_uses(tree: dict[str, Any]) -> dict[str, Any]:
    """Each use of a note says whether it is the first: there the note is written out."""
    known = tree["notes"]
    used: set[int] = set()

    def mark(value: Any, key: str) -> Any:
        if isinstance(value, dict):
            return {name: mark(part, name) for name, part in value.items()}
        if not isinstance(value, list):
            return value
        if not key.endswith("notes"):
            return [mark(part, key) for part in value]
        uses = []
        for number in value:
            if str(number) not in known:
                raise ContentError(f"note {number} is used but not there")
            uses.append({"number": number, "first": number not in used})
            used.add(number)
        return uses

    return {name: part if name == "notes" else mark(part, name) for name, part in tree.items()}
