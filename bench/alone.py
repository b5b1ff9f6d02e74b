"""A process that does nothing but read: how long its first text took, and its memory.

Takes a lexicon on its standard input, as `pickle` writes it, so that no database comes with it.
"""

import time

BEGAN = time.perf_counter()

import json  # noqa: E402 - the clock runs while the reader is imported
import pickle  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
from datetime import date  # noqa: E402

from sources.reader import languages  # noqa: E402
from sources.reader.read import read  # noqa: E402

TEXT = "The Ukrainian foreign minister met his Russian counterpart in Geneva on Monday."
DAY = date(2026, 1, 8)


def main() -> None:
    """The first text, its language found out; then one in each, so that all words are loaded."""
    lexicon = pickle.load(sys.stdin.buffer)  # noqa: S301 - from bench/reading.py
    read(TEXT, lexicon, language=None, published=DAY)
    seconds = time.perf_counter() - BEGAN
    for code in languages.available():
        read(TEXT, lexicon, language=code, published=DAY)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"s": seconds, "MiB": memory}))


if __name__ == "__main__":
    main()
