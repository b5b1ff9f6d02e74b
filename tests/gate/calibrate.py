"""Count anew how often each rule is right: `python -m tests.gate.calibrate`.

Writes the reader's table of confidence and the reliability table in docs/reader.md. Run it after
rules were changed or passages added.
"""

import os
import re
import sys
from pathlib import Path

import django

from sources.reader import confidence
from sources.scoring.calibration import Band, as_toml, bands, cross_validated, examples_of, fitted
from tests.gate import corpus
from tests.gate.gate import LANGUAGES

PAGE = Path(__file__).parents[2] / "docs" / "reader.md"
_TABLE = re.compile(r"(?<=<!-- reliability -->\n).*?(?=<!-- end -->)", re.DOTALL)


def main() -> int:
    """0; the tables are written and the reliability is shown."""
    # Loading a pack needs Django's settings first.
    from negotiations.packs.checking import load_pack  # noqa: PLC0415 - see above

    passages = corpus.passages_at(corpus.CASES)
    gold = {name: one for name, one in passages.items() if one["lang"] in LANGUAGES}
    examples = examples_of(gold, load_pack("ukraine").lexicon())
    confidence.FILE.write_text(as_toml(fitted(examples)), encoding="utf-8")
    table = reliability(list(bands(cross_validated(examples))))
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLE.sub(lambda _: table, page), encoding="utf-8")
    print(table)
    return 0


def reliability(rows: list[Band]) -> str:
    """The table of the page."""
    lines = ["| confidence | facts | mean confidence | share right |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {one.low:.1f} to {one.high:.1f} | {one.number} | {one.predicted:.2f} | {one.right:.2f} |"
        for one in rows
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.exit(main())
