"""A briefing as PDF/UA-1, by Typst: fixed template, data only as JSON, same content, same bytes.

The compiler sees a private copy of the template folder and nothing else: no system font, no
package, no network. Everything that came from people or articles goes in as string values.
"""

import dataclasses
import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

from negotiations.briefing.content import Briefing, ContentError, fingerprint
from negotiations.briefing.figures import FigureError, check_svg
from negotiations.briefing.glyphs import named
from negotiations.briefing.settable import TEMPLATE, marks_on, missing_glyphs, settable

LANGUAGES = ("en", "fr")
# The parts of a briefing that can be left out to find the one at fault.
BLOCKS = (
    "bottom_line",
    "changes",
    "matrix",
    "issues",
    "unchanged",
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
_NO_GLYPH = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_ATTEMPTS = 4


class RenderError(RuntimeError):
    """The file could not be made. `block` is the part of the content at fault, if one is."""

    def __init__(self, block: str, detail: str) -> None:
        super().__init__(f"{block}: {detail}" if block else detail)
        self.block = block
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Rendered:
    """The file, its number of pages, and the characters that no font of ours could show."""

    pdf: bytes
    page_count: int
    missing: tuple[str, ...]


def render_pdf(briefing: Briefing) -> bytes:
    """The file alone. Raises RenderError."""
    return render(briefing).pdf


def render(briefing: Briefing) -> Rendered:
    """The file with what was learnt while making it. Raises RenderError."""
    _check(briefing)
    missing = missing_glyphs(briefing)
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        root = _private_copy(TEMPLATE, Path(folder) / "root")
        pdf, page_count, missing = _compile_spelling_out(briefing, root, missing)
    return Rendered(pdf, page_count, tuple(named(char) for char in sorted(missing)))


def _check(briefing: Briefing) -> None:
    if briefing.language not in LANGUAGES:
        raise RenderError("language", f"not one of {', '.join(LANGUAGES)}")
    if not briefing.title.strip():
        raise RenderError("title", "empty")
    _timestamp(briefing)
    for issue in (*briefing.issues, *briefing.unchanged):
        for chart in issue.charts:
            try:
                check_svg(chart.svg)
            except FigureError as error:
                raise RenderError("issues", f"{chart.title}: {error}") from error


def _timestamp(briefing: Briefing) -> int:
    """The frozen instant dates the file, so that the same content gives the same bytes."""
    try:
        instant = datetime.fromisoformat(briefing.as_of)
    except ValueError as error:
        raise RenderError("as_of", f"not an instant: {briefing.as_of!r}") from error
    if instant.tzinfo is None:
        raise RenderError("as_of", "without time zone")
    return int(instant.timestamp())


def _private_copy(template: Path, root: Path) -> Path:
    """The template in a folder of its own; a link in it could lead the compiler anywhere."""
    for path in (template, *template.rglob("*")):
        if path.is_symlink():
            raise RenderError("template", f"symbolic link refused: {path.name}")
    shutil.copytree(template, root)
    return root


def _compile_spelling_out(
    briefing: Briefing, root: Path, missing: set[str]
) -> tuple[bytes, int, set[str]]:
    """Compile; a glyph that fails only in its surroundings is spelled out as well."""
    for _attempt in range(_ATTEMPTS):
        try:
            return (*_compile(briefing, settable(briefing, missing), root), missing)
        except ContentError as error:
            raise RenderError("notes", str(error)) from error
        except typst.TypstError as error:
            found = _unshown_in(str(error), briefing) - missing
            if not found:
                raise _error_of_block(briefing, root, error) from error
            missing = missing | found
    raise RenderError("", "too many characters without a glyph")


def _compile(briefing: Briefing, data: dict[str, Any], root: Path) -> tuple[bytes, int]:
    digest = fingerprint(briefing)
    compiler = typst.Compiler(
        str(root / "briefing.typ"),
        root=str(root),
        font_paths=[str(root / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={
            "briefing": json.dumps(data),
            "fingerprint": "sha256 " + " ".join(digest[i : i + 4] for i in (0, 4, 8)),
        },
        package_path=str(root / "packages"),
        package_cache_path=str(root / "packages"),
    )
    pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=_timestamp(briefing))
    pages = json.loads(compiler.query("<pages>", field="value", one=True))
    if not isinstance(pdf, bytes):
        raise RenderError("", "the compiler returned no file")
    return pdf, int(pages)


def _unshown_in(message: str, briefing: Briefing) -> set[str]:
    """What to spell out after "the text ... could not be displayed".

    Every character has a font, but not every base shares one with the mark on it.
    """
    found = _NO_GLYPH.search(message)
    if found is None:
        return set()
    text = _ESCAPE.sub(lambda escape: chr(int(escape.group(1), 16)), found.group(1))
    foreign = {char for char in text if ord(char) > 0x7F}
    return marks_on(briefing, frozenset(text)) or foreign or marks_on(briefing)


def _error_of_block(briefing: Briefing, root: Path, error: typst.TypstError) -> RenderError:
    """Try each part alone; the first that fails is named."""
    detail = str(error).replace(str(root), "").strip().splitlines()[0][:300]
    empty: dict[str, Any] = {name: None if name == "matrix" else () for name in BLOCKS}
    bare = dataclasses.replace(briefing, **empty)
    for block in BLOCKS:
        alone = dataclasses.replace(bare, **{block: getattr(briefing, block)})
        try:
            _compile(alone, settable(alone, missing_glyphs(alone)), root)
        except typst.TypstError:
            return RenderError(block, detail)
    return RenderError("", detail)
