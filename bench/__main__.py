"""`make bench`: the reader per language, and articles from file to ledger, on this machine.

Prints figures with what they are measured on. Run it twice and alone: other load shows.
"""

import os
import resource
import statistics
import sys
import time

# Before Django: a database of its own, like the tests'.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from bench import pipeline, reading  # noqa: E402 - Django had to be set up
from tests import database  # noqa: E402

ROUNDS = 5


def main() -> None:
    """Everything, then the most memory this process ever held."""
    began = time.perf_counter()
    for name, figures, unit in (*reading.measure(ROUNDS), *pipeline.measure(ROUNDS)):
        low, high = min(figures), max(figures)
        middle = statistics.median(figures)
        sys.stdout.write(
            f"{name:44} {middle:10.2f} {unit}   ({low:.2f} to {high:.2f}, {len(figures)} rounds)\n"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{'most memory of this process':44} {memory:10.1f} MiB\n")
    sys.stdout.write(f"{'all of it took':44} {time.perf_counter() - began:10.1f} s\n")


if __name__ == "__main__":
    try:
        main()
    finally:
        database.finish()
