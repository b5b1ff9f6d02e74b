"""Precision, recall and F1 over many passages: overall, by type, by language."""

import collections
import random
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from sources.scoring.comparing import Compared, Kind, compare, same_date
from sources.scoring.names import canon
from sources.scoring.passages import Fact, Passage, Passages, one_party_each

type Result = dict[str, Any]  # as --json writes it
MODES = ("strict", "lenient")
_DRAWS, _SEED, _TAIL = 1000, 7, 0.025


class Row(NamedTuple):
    """What became of a fact, and in which passage."""

    passage: str
    kind: Kind
    type: str | None
    gold: Fact | None
    found: Fact | None


type Rows = dict[str, list[Row]]  # by mode


def figures(counts: Mapping[str, int]) -> dict[str, Any]:
    """Counts by kind, and the shares that follow from them, to four digits."""
    tp, fp, fn = (counts.get(kind, 0) for kind in (Kind.RIGHT, Kind.WRONG, Kind.MISSED))
    precision = tp / (tp + fp) if tp + fp else (1.0 if not fn else 0.0)
    recall = tp / (tp + fn) if tp + fn else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
        "tp": tp,
        "fp": fp,
        "fn": fn,
        "aside": counts.get(Kind.ASIDE, 0),
    }


def interval(per_passage: Mapping[str, collections.Counter[str]]) -> list[float]:
    """95% interval of F1 when the passages are drawn again with replacement."""
    rng, keys = random.Random(_SEED), sorted(per_passage)  # noqa: S311 - no secret: the same draws each time
    values = []
    for _ in range(_DRAWS):
        total: collections.Counter[str] = collections.Counter()
        for _ in keys:
            total.update(per_passage[rng.choice(keys)])
        values.append(figures(total)["f1"])
    values.sort()
    return [values[int(_TAIL * _DRAWS)], values[int((1 - _TAIL) * _DRAWS) - 1]]


def facts_in(found: Passages, name: str) -> list[Fact]:
    """What was found in a passage; nothing where it was not read."""
    facts: list[Fact] = (found.get(name) or {}).get("facts", [])
    return facts


def score(
    gold: Passages, found: Passages, languages: Collection[str] = (), *, has_interval: bool = True
) -> tuple[Result, Rows]:
    """The figures, and the rows that they count. `languages`: only passages in these."""
    chosen = {k: v for k, v in gold.items() if not languages or v.get("lang") in languages}
    said = {name: one_party_each(facts_in(found, name)) for name in chosen}
    result: Result = {
        "passages": len(chosen),
        "unfaithful_quotes": sum(
            _is_unfaithful(fact, chosen[name]) for name, facts in said.items() for fact in facts
        ),
        "predictions": sum(len(facts) for facts in said.values()),
        "unknown_passages": sorted(set(found) - set(gold)),
    }
    rows: Rows = {}
    for mode in MODES:
        compared = {
            name: compare(passage, said[name], is_strict=mode == "strict")
            for name, passage in chosen.items()
        }
        rows[mode] = [Row(name, *one) for name, here in compared.items() for one in here]
        result[mode] = _cells(chosen, rows[mode])
        if has_interval and compared:
            result[mode]["overall"]["f1_95"] = interval({k: _kinds(v) for k, v in compared.items()})
        result[mode + "_fields"] = _fields(rows[mode])
    return result, rows


def _is_unfaithful(fact: Fact, passage: Passage) -> bool:
    return not fact.get("quote") or fact["quote"] not in passage["text"]


def _kinds(compared: Iterable[Compared | Row]) -> collections.Counter[str]:
    return collections.Counter(one.kind for one in compared)


def _cells(passages: Passages, rows: Iterable[Row]) -> dict[str, dict[str, Any]]:
    cells: dict[str, list[Row]] = {"overall": []}
    for row in rows:
        language = passages[row.passage].get("lang")
        names = (
            "overall",
            f"type {row.type}",
            f"lang {language}",
            f"lang {language} type {row.type}",
        )
        for name in names:
            cells.setdefault(name, []).append(row)
    return {name: figures(_kinds(cells[name])) for name in sorted(cells)}


def _fields(rows: Iterable[Row]) -> dict[str, dict[str, int]]:
    """Of the matched facts: how many have the right addressee, date, place, of how many."""
    fields: dict[str, dict[str, int]] = {}
    for row in rows:
        if row.gold is None or row.found is None:
            continue
        for field in ("target", "date", "place"):
            want, have = row.gold.get(field), row.found.get(field)
            if not want:
                continue
            count = fields.setdefault(field, {"right": 0, "of": 0})
            is_same = same_date(want, have) if field == "date" else canon(want) == canon(have)
            count["right"] += is_same
            count["of"] += 1
    return dict(sorted(fields.items()))
