"""The confusion report: by rule what it found, by type and language what was missed, and why."""

import collections
from collections.abc import Iterator

from sources.reader import languages
from sources.reader.sentences import sentences
from sources.scoring.comparing import Kind
from sources.scoring.confusion import Gap, Judged, Missed, by_rule, judged
from sources.scoring.passages import Fact, Passage, Passages
from sources.scoring.printing import what, who

_MOST_PAIRS = 8
# Gap -> the field in which gold and what was read are set against each other.
_FIELDS = {
    Gap.TYPE: "type",
    Gap.PARTY: "party",
    Gap.TOPIC: "issue",
    Gap.STANCE: "stance",
    Gap.STATUS: "status",
}


def report_of(gold: Passages, found: Passages, *, is_long: bool) -> Iterator[str]:
    """Its lines, of the passages that were read; long: with each wrong and each missed fact."""
    chosen = {name: passage for name, passage in gold.items() if name in found}
    facts, missed = judged(chosen, found)
    kinds = collections.Counter(one.kind for one in facts)
    yield (
        f"{len(chosen)} passages: {kinds[Kind.RIGHT]} facts right, {kinds[Kind.WRONG]} wrong, "
        f"{kinds[Kind.ASIDE]} set aside; {len(missed)} missed"
    )
    yield from ("", *_rules(facts))
    yield from ("", *_gaps(missed))
    yield from _pairs(missed)
    if is_long:
        yield from ("", *_wrong(facts), "", *_each_missed(missed))


def _rules(facts: list[Judged]) -> Iterator[str]:
    yield f"{'BY RULE':<28} {'right':>6} {'wrong':>6} {'aside':>6} {'precision':>10} {'confidence':>11}"
    for rule, count in by_rule(facts).items():
        precision = "–" if count.precision is None else f"{count.precision:.2f}"
        yield (
            f"{rule:<28} {count.right:>6} {count.wrong:>6} {count.aside:>6} {precision:>10} "
            f"{count.confidence:>11.2f}"
        )


def _gaps(missed: list[Missed]) -> Iterator[str]:
    """A line for each type and language; a fact counts in one column, that of its first gap."""
    cells: dict[str, list[Missed]] = {}
    for one in missed:
        for name in (f"type {one.gold['type']}", f"lang {one.passage['lang']}"):
            cells.setdefault(name, []).append(one)
    shown = [gap for gap in Gap if any(one.gaps[0] is gap for one in missed)]
    yield f"{'MISSED':<28} {'facts':>6} " + " ".join(f"{gap:>8}" for gap in shown)
    for name in sorted(cells, key=lambda name: (name.startswith("lang"), name)):
        yield _gap_line(name, cells[name], shown)
    yield _gap_line("all", missed, shown)
    yield _gap_line("of these only that", [one for one in missed if len(one.gaps) == 1], shown)
    yield (
        "nothing: no fact read in those words; others: only facts of other parties and matters; "
        "else the first in which the nearest one differs or which was left out beside others"
    )


def _gap_line(name: str, missed: list[Missed], shown: list[Gap]) -> str:
    counts = collections.Counter(one.gaps[0] for one in missed)
    return f"{name:<28} {len(missed):>6} " + " ".join(f"{counts[gap]:>8}" for gap in shown)


def _pairs(missed: list[Missed]) -> Iterator[str]:
    """What was taken for what, most often first."""
    for gap, field in _FIELDS.items():
        pairs = collections.Counter(
            f"{one.gold.get(field)} -> {one.found.get(field)}"
            for one in missed
            if gap in one.gaps and one.found is not None
        )
        if pairs:
            yield from ("", f"{gap.upper()} gold -> read")
            for pair, count in sorted(pairs.items(), key=_often)[:_MOST_PAIRS]:
                yield f"{count:>6}  {pair}"
            if rest := sum(pairs.values()) - sum(n for _, n in pairs.most_common(_MOST_PAIRS)):
                yield f"{rest:>6}  others"


def _often(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _wrong(facts: list[Judged]) -> Iterator[str]:
    wrong = [one for one in facts if one.kind is Kind.WRONG]
    for one in sorted(wrong, key=lambda one: one.found.get("rule") or ""):
        sureness = f"{one.found.get('rule')} {one.found.get('confidence') or 0:.2f}"
        told = f"WRONG  {one.passage['id']} | {sureness} | {_told(one.found)}"
        yield f"{told} | {_sentence(one.passage, one.found)}"


def _each_missed(missed: list[Missed]) -> Iterator[str]:
    order = list(Gap)
    for one in sorted(missed, key=lambda one: order.index(one.gaps[0])):
        told = f"MISSED {one.passage['id']} | {', '.join(one.gaps)} | {_told(one.gold)}"
        read = f" | read by {one.found.get('rule')}: {_told(one.found)}" if one.found else ""
        yield f"{told}{read} | {_sentence(one.passage, one.gold)}"


def _told(fact: Fact) -> str:
    return f"{fact.get('type')} {who(fact)}: {what(fact)}"


def _sentence(passage: Passage, fact: Fact) -> str:
    """The sentences in which the quote stands, on one line."""
    text, quote = passage["text"], fact.get("quote") or ""
    start = text.find(quote)
    spans = [one.span for one in sentences(text, languages.load(passage["lang"]))]
    said = [
        text[one.start : one.end]
        for one in spans
        if start >= 0 and one.start < start + len(quote) and start < one.end
    ]
    return " ".join(" ".join(said or [quote]).split())
