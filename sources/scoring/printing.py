"""The figures as lines of text."""

from collections.abc import Iterator

from sources.scoring.comparing import Kind
from sources.scoring.figures import MODES, Result, Rows
from sources.scoring.passages import Fact

_COLUMNS = ("precision", "recall", "f1")
_COUNTS = ("tp", "fp", "fn", "aside")


def table_of(result: Result) -> Iterator[str]:
    """Everything that was measured, a line for each type and language."""
    yield (
        f"passages {result['passages']}   predictions {result['predictions']}"
        f"   unfaithful quotes {result['unfaithful_quotes']}"
    )
    if result["unknown_passages"]:
        yield "not in the gold: " + ", ".join(result["unknown_passages"])
    for mode in MODES:
        heads = [f"{name:>9}" for name in ("precision", "recall", "F1")]
        yield ""
        yield " ".join([f"{mode.upper():<28}", *heads, *(f"{name:>6}" for name in _COUNTS)])
        for name in sorted(result[mode], key=_order):
            row = result[mode][name]
            cells = [f"{row[key]:9.3f}" for key in _COLUMNS] + [f"{row[key]:6}" for key in _COUNTS]
            low, high = row.get("f1_95", (None, None))
            between = f"   95% {low:.3f}-{high:.3f}" if low is not None else ""
            yield " ".join([f"{name:<28}", *cells]) + between
        fields = result[mode + "_fields"].items()
        right = ", ".join(f"{name} {count['right']}/{count['of']}" for name, count in fields)
        yield f"fields right in matched facts: {right or 'none'}"


def _order(name: str) -> tuple[bool, int, bool, str]:
    return name != "overall", name.count("type") + name.count("lang"), name[:4] == "lang", name


def errors_of(rows: Rows, most: int) -> Iterator[str]:
    """The first of what was missed or found wrongly."""
    wrong = [row for row in rows["strict"] if row.kind in {Kind.WRONG, Kind.MISSED}]
    for row in wrong[:most]:
        told = row.gold or row.found or {}
        quote = repr(told.get("quote"))[:90]
        yield f"{row.kind.upper()} {row.passage} {row.type} {who(told)} | {what(told)} | {quote}"


def who(fact: Fact) -> str:
    """The party of a fact, or those who met."""
    return fact.get("party") or "+".join(str(one) for one in fact.get("participants") or ())


def what(fact: Fact) -> str:
    """What else a fact says."""
    return " ".join(
        str(fact[name]) for name in ("issue", "stance", "status", "date") if fact.get(name)
    )
