"""The reader alone, on the passages of the development set."""

import json
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from negotiations.packs.checking import load_pack
from sources.reader import languages
from sources.reader.read import read
from sources.reader.sentences import sentences

type Figure = tuple[str, list[float], str]
CASES = Path(__file__).parent.parent / "tests" / "gate" / "cases"
REPEATS = 5


def measure(rounds: int) -> Iterator[Figure]:
    """Start-up with the first text, then sentences a second in each language."""
    began = time.perf_counter()
    lexicon = load_pack("ukraine").lexicon()
    read("Kyiv met Moscow.", lexicon, language="en", published=date(2026, 1, 8))
    yield "reader: pack, words and first text", [time.perf_counter() - began], "s"
    for code, texts in sorted(_texts().items()):
        count = sum(len(sentences(text, languages.load(code))) for text in texts) * REPEATS
        speeds = []
        for _round in range(rounds):
            began = time.perf_counter()
            for _repeat in range(REPEATS):
                for text in texts:
                    read(text, lexicon, language=code, published=date(2026, 1, 8))
            speeds.append(count / (time.perf_counter() - began))
        yield f"reader: {code}, {len(texts)} passages", speeds, "sentences/s"


def _texts() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(CASES.glob("*.json")):
        passage = json.loads(path.read_text(encoding="utf-8"))
        if passage["lang"] in languages.available():
            found[passage["lang"]].append(passage["text"])
    return found
