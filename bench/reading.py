"""The reader alone: speed in each language, start-up, memory, and long texts."""

import json
import pickle
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from bench import corpus
from negotiations.packs.checking import load_pack
from sources.reader import languages
from sources.reader.read import read
from sources.reader.sentences import sentences
from sources.reader.types import Lexicon

type Figure = tuple[str, list[float], str]
CASES = Path(__file__).parent.parent / "tests" / "gate" / "cases"
SENTENCES = 2000  # made up, in each language
REPEATS = 5  # of the passages, which are few
DAY = date(2026, 1, 8)
SIZES = (250_000, 500_000, 1_000_000)  # characters


def measure(rounds: int) -> Iterator[Figure]:
    """Start-up and memory in a process of their own, then speed, then long texts."""
    lexicon = load_pack("ukraine").lexicon()
    yield from _alone(lexicon, rounds)
    for code in sorted(languages.available()):
        made = list(corpus.articles(code, SENTENCES))
        yield (
            f"reader: {code}, {SENTENCES} made up",
            _speeds(made, code, lexicon, rounds),
            "sentences/s",
        )
    for code, texts in sorted(_passages().items()):
        name = f"reader: {code}, {len(texts)} dense passages"
        yield name, _speeds(texts * REPEATS, code, lexicon, rounds), "sentences/s"
    yield from _long(lexicon)


def _speeds(texts: Iterable[str], code: str, lexicon: Lexicon, rounds: int) -> list[float]:
    count = sum(len(sentences(text, languages.load(code))) for text in texts)
    return [count / _seconds(texts, code, lexicon) for _round in range(rounds)]


def _seconds(texts: Iterable[str], code: str, lexicon: Lexicon) -> float:
    began = time.process_time()
    for text in texts:
        read(text, lexicon, language=code, published=DAY)
    return time.process_time() - began


def _alone(lexicon: Lexicon, rounds: int) -> Iterator[Figure]:
    """What a process takes that does nothing but read: until its first text, and in memory."""
    command, given = [sys.executable, "-m", "bench.alone"], pickle.dumps(lexicon)
    rows = []
    for _round in range(rounds):
        done = subprocess.run(command, input=given, check=True, stdout=subprocess.PIPE)  # noqa: S603 - our own module
        rows.append(json.loads(done.stdout))
    for name, unit in (("from start to first text", "s"), ("with all languages", "MiB")):
        yield f"reader alone: {name}", [row[unit] for row in rows], unit


def _long(lexicon: Lexicon) -> Iterator[Figure]:
    """Texts of growing length: twice as long must take twice as long, in lines and in one."""
    whole = "\n\n".join(corpus.articles("en", SIZES[-1] // 50))
    shapes = {
        "in paragraphs": whole,
        "in one line": whole.replace("\n", " "),
        "without a stop": _bare(whole),
    }
    for shape, text in shapes.items():
        for size in SIZES:
            seconds = _seconds([text[:size]], "en", lexicon)
            yield f"reader: {size // 1000} kB {shape}", [seconds], "s"


def _bare(text: str) -> str:
    return text.translate(str.maketrans("\n", " ", ".,!?:;\"'"))


def _passages() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(CASES.glob("*.json")):
        passage = json.loads(path.read_text(encoding="utf-8"))
        if passage["lang"] in languages.available():
            found[passage["lang"]].append(passage["text"])
    return found
