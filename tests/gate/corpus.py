"""The development set: passages with the facts that the reader should find in them.

Each file of `cases/` is one passage as docs/reading.md defines it, written for this project.
The founding article is not part of the repository; where it lies beside the project it counts too.
"""

import hashlib
import json
from pathlib import Path

from sources.scoring.passages import Passages, load

CASES = Path(__file__).parent / "cases"
FOUNDING = Path(__file__).parents[3] / "shared" / "gold" / "paris-2026-01-07.json"


def passages_at(path: Path) -> Passages:
    """The passages of a gold file or of a folder of them, by id; none where nothing is."""
    return load(path) if path.exists() else {}


def fingerprint(passages: Passages) -> str:
    """Changes when a text, a date or a fact does, and not when a file is laid out anew."""
    counted = ("id", "lang", "published", "text", "facts")
    content = [{key: passages[name].get(key) for key in counted} for name in sorted(passages)]
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(packed.encode()).hexdigest()[:16]
