"""The reader's gate: `python -m tests.gate.gate` fails when the reader reads worse than it did.

`manage.py read` reads the development set, `sources.scoring` compares. What was reached once is pinned in floor.json together with a fingerprint of the
passages, so that neither a worse reader nor easier passages go unnoticed.

--update raises the floor; it refuses to lower it unless --allow-regression is said as well.
"""

import argparse
import io
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import django
from django.core.management import CommandError, call_command

from sources.reader.languages import available
from sources.scoring.comparing import same_date
from sources.scoring.figures import score
from sources.scoring.passages import Passage, Passages
from sources.scoring.passages import faults as faults_of
from sources.scoring.printing import errors_of, table_of
from tests.gate import corpus

FLOOR = Path(__file__).parent / "floor.json"
LANGUAGES = tuple(sorted(available()))
FOUNDING_F1 = 0.90  # strict, asked by the issue "The walking product"
Floor = dict[str, Any]


def main(argv: list[str] | None = None) -> int:
    """0 where every figure reaches its floor, else 1."""
    options = _options(argv)
    gold = corpus.passages_at(options.cases)
    if options.lang:
        return _show_one(gold, options)
    predicted = read_all(gold)
    result, rows = score(gold, predicted, LANGUAGES)
    print(*table_of(result), *errors_of(rows, options.errors), sep="\n")
    _show_other_languages(gold, predicted)
    reached = floor_of(gold, result, rows)
    print("\nreached " + "  ".join(f"{k} {v:.4f}" for k, v in reached["figures"].items()))
    faults = [
        *faults_of(gold),
        *unfaithful(result),
        *_founding_faults(options.founding),
    ]
    if options.update and not faults:
        faults = _update(options, reached)
    elif not options.update:
        faults += _held(options.floor, reached)
    for fault in faults:
        print("GATE: " + fault)
    return 1 if faults else 0


def _show_one(gold: Passages, options: argparse.Namespace) -> int:
    """The figures and errors of one language; nothing is held against the floor."""
    own = {key: passage for key, passage in gold.items() if passage["lang"] == options.lang}
    result, rows = score(own, read_all(own), (options.lang,))
    print(*table_of(result), *errors_of(rows, options.errors), sep="\n")
    return 0


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--update", action="store_true", help="pin what is reached now")
    parser.add_argument("--allow-regression", action="store_true", help="even where it is less")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors")
    parser.add_argument("--lang", metavar="XX", help="only this language, without the floor")
    parser.add_argument("--cases", type=Path, default=corpus.CASES, help="other passages")
    parser.add_argument("--floor", type=Path, default=FLOOR, help="another floor file")
    parser.add_argument("--founding", type=Path, default=corpus.FOUNDING, help="its gold file")
    return parser.parse_args(argv)


def read_all(gold: Passages) -> dict[str, dict[str, Any]]:
    """What `manage.py read` finds in each passage, by id.

    Passages in a language that it does not read are absent, unless the gate counts them.
    """
    found: dict[str, dict[str, Any]] = {}
    for language in sorted({passage["lang"] for passage in gold.values()}):
        try:
            found |= _read([p for p in gold.values() if p["lang"] == language])
        except CommandError:
            if language in LANGUAGES:
                raise
    return found


def _read(passages: list[Passage]) -> dict[str, dict[str, Any]]:
    """The facts that the passages come with are left out: the reader never sees them."""
    texts = [{k: p[k] for k in ("id", "lang", "published", "text")} for p in passages]
    printed = io.StringIO()
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(texts, file, ensure_ascii=False)
        file.flush()
        call_command("read", file.name, stdout=printed)
    return {row["id"]: row for row in json.loads(printed.getvalue())}


def floor_of(gold: Passages, result: Any, rows: Any) -> Floor:
    """The figures that are pinned: F1 overall and by language, and dates.

    `dates` is the share of all dated facts that are found with their date. (The share among
    the found ones, which the scorer prints, would fall when the reader finds more.)
    """
    figures = {
        f"{mode} {name.removeprefix('lang ')}": result[mode][name]["f1"]
        for mode in ("strict", "lenient")
        for name in ("overall", *(f"lang {language}" for language in LANGUAGES))
        if name in result[mode]
    }
    dated = [(fact, found) for _, _, _, fact, found in rows["strict"] if fact and fact["date"]]
    right = sum(bool(p and same_date(f["date"], p.get("date"))) for f, p in dated)
    figures["dates"] = round(right / len(dated), 4) if dated else 1.0
    return {"passages": len(gold), "fingerprint": corpus.fingerprint(gold), "figures": figures}


def shortfalls(reached: Floor, floor: Floor) -> list[str]:
    """One line for each figure that is below the floor, or that nobody measures any more."""
    return [
        f"{name} is {reached['figures'].get(name, 0.0):.4f}, below the floor of {least:.4f}"
        for name, least in floor["figures"].items()
        if reached["figures"].get(name, 0.0) < least
    ]


def unfaithful(result: Any) -> list[str]:
    """A quote that is not in the text is never tolerated, whatever the other figures."""
    count = result["unfaithful_quotes"]
    return [f"{count} quotes are not in their text"] if count else []


def _held(path: Path, reached: Floor) -> list[str]:
    if not path.exists():
        return [f"there is no floor at {path}: pin one with --update"]
    floor = json.loads(path.read_text(encoding="utf-8"))
    faults = shortfalls(reached, floor)
    if reached["fingerprint"] != floor["fingerprint"]:
        faults.append("the passages are not those of the floor: look at them, then --update")
    return faults


def _update(options: argparse.Namespace, reached: Floor) -> list[str]:
    """Write the floor; [] where that was done, else why it was not."""
    path: Path = options.floor
    if path.exists() and not options.allow_regression:
        worse = shortfalls(reached, json.loads(path.read_text(encoding="utf-8")))
        if worse:
            return [*worse, "not lowered: say --allow-regression as well, and why in the commit"]
    path.write_text(json.dumps(reached, indent=1) + "\n", encoding="utf-8")
    print(f"pinned in {path.name}")
    return []


def _founding_faults(path: Path) -> list[str]:
    """The founding article is scored where it lies beside the project, and must be understood."""
    gold = corpus.passages_at(path)
    if not gold:
        print("the founding article is not beside this checkout: not scored")
        return []
    result, _ = score(gold, read_all(gold), has_interval=False)
    f1 = result["strict"]["overall"]["f1"]
    print(f"founding article: strict F1 {f1:.3f}, lenient {result['lenient']['overall']['f1']:.3f}")
    if f1 < FOUNDING_F1:
        return [f"the founding article's strict F1 is {f1:.3f}, below {FOUNDING_F1:.2f}"]
    return []


def _show_other_languages(gold: Passages, predicted: dict[str, Any]) -> None:
    for language in sorted({passage["lang"] for passage in gold.values()} - set(LANGUAGES)):
        names = [name for name, passage in gold.items() if passage["lang"] == language]
        if not any(name in predicted for name in names):
            print(f"{language}: {len(names)} passage(s), not read yet and not counted")
            continue
        result, _ = score(gold, predicted, [language], has_interval=False)
        print(f"{language}: strict F1 {result['strict']['overall']['f1']:.3f}, not counted")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.exit(main())
