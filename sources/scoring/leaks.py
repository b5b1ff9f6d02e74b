"""Runs of words of gold passages in the files of a source tree, where they have no place."""

import os
import re
from pathlib import Path

from sources.scoring.passages import Passages

_NOT_OURS = {".git", "node_modules", ".venv"}
_MOST = 4_000_000  # characters that are looked at in a file

type Run = tuple[str, ...]


def leaks(gold: Passages, tree: Path, size: int = 8) -> list[tuple[str, str, int]]:
    """(file, passage, shared runs of `size` words), the worst first."""
    known = {name: _runs(passage["text"], size) for name, passage in gold.items()}
    found = []
    for folder, subfolders, names in os.walk(tree):
        subfolders[:] = [one for one in subfolders if one not in _NOT_OURS]
        for path in (Path(folder) / name for name in names):
            here = _runs(_text(path), size)
            for name, runs in known.items():
                if shared := len(runs & here):
                    found.append((str(path.relative_to(tree)), name, shared))
    return sorted(found, key=lambda row: -row[2])


def _text(path: Path) -> str:
    """Nothing where it is no text."""
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(_MOST)
    except (OSError, UnicodeDecodeError):
        return ""


def _runs(text: str, size: int) -> set[Run]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}
