"""Score what a reader found against a gold standard; needs neither Django nor a database.

  python -m sources.scoring facts     --gold GOLD --pred PRED [--json OUT] [--errors N] [--lang fr,en] [--no-ci]
  python -m sources.scoring sentences --gold CASES --pred PRED [--json OUT]
  python -m sources.scoring leak      --gold GOLD --tree DIR [--words 8]

GOLD and PRED are a file of passages or a folder of such files.
"""

import argparse
import json
import sys
from pathlib import Path

from sources.scoring.figures import Result, score
from sources.scoring.leaks import leaks
from sources.scoring.passages import faults, load
from sources.scoring.printing import errors_of, table_of
from sources.scoring.sentences import score_sentences


def main(argv: list[str] | None = None) -> int:
    """0; 1 where something leaked; 2 where the gold standard has faults."""
    options = _options(argv)
    return {"facts": _facts, "sentences": _sentences, "leak": _leak}[options.command](options)


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sources.scoring", description=(__doc__ or "").split(";", 1)[0]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    facts, sentences, leak = (commands.add_parser(n) for n in ("facts", "sentences", "leak"))
    for command in (facts, sentences, leak):
        command.add_argument("--gold", required=True, type=Path)
    for command in (facts, sentences):
        command.add_argument("--pred", required=True, type=Path)
        command.add_argument("--json", type=Path)
    facts.add_argument("--errors", type=int, default=0)
    facts.add_argument("--lang", default="")
    facts.add_argument("--no-ci", action="store_true")
    leak.add_argument("--tree", required=True, type=Path)
    leak.add_argument("--words", type=int, default=8)
    return parser.parse_args(argv)


def _facts(options: argparse.Namespace) -> int:
    gold = load(options.gold)
    wrong = faults(gold)
    for fault in wrong:
        sys.stderr.write(f"gold fault: {fault}\n")
    if wrong:
        return 2
    languages = [one for one in options.lang.split(",") if one]
    result, rows = score(gold, load(options.pred), languages, has_interval=not options.no_ci)
    _say(*table_of(result), *errors_of(rows, options.errors))
    _write(options.json, result)
    return 0


def _sentences(options: argparse.Namespace) -> int:
    result = score_sentences(load(options.gold), load(options.pred))
    for name, row in result.items():
        _say(f"{name:<24} " + "  ".join(f"{key} {count}" for key, count in row.items()))
    _write(options.json, result)
    return 0


def _leak(options: argparse.Namespace) -> int:
    found = leaks(load(options.gold), options.tree, options.words)
    for path, name, shared in found:
        _say(f"{path} repeats {name}: {shared} runs of {options.words} words")
    _say(f"{len(found)} leaks")
    return 1 if found else 0


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _write(path: Path | None, result: Result | dict[str, dict[str, int]]) -> None:
    if path is not None:
        path.write_text(json.dumps(result, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
