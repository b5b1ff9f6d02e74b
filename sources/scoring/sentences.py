"""One-act sentences, as the peers' own test suites have them: {"category", "expect", "source"}."""

import collections
from collections.abc import Mapping

from sources.scoring.figures import facts_in
from sources.scoring.names import canon
from sources.scoring.passages import Fact, Passage, Passages, one_party_each


def score_sentences(cases: Passages, found: Passages) -> dict[str, dict[str, int]]:
    """By category: how often the act was found, and its source; false alarms on negative cases."""
    table: dict[str, collections.Counter[str]] = {}
    for name, case in cases.items():
        cell = table.setdefault(case["category"], collections.Counter())
        cell.update(_counts(case, one_party_each(facts_in(found, name))))
    return {name: dict(cell) for name, cell in sorted(table.items())}


def _counts(case: Passage, facts: list[Fact]) -> Mapping[str, int]:
    if case.get("negative"):
        return {"cases": 1, "false_alarms": int(bool(facts))}
    right = [fact for fact in facts if any(_fits(fact, want) for want in case["expect"])]
    acts = {(fact.get("type"), fact.get("stance"), fact.get("status")) for fact in facts}
    counts = {"cases": 1, "acts_said": len(acts), "act": int(bool(right))}
    if case.get("source"):
        named = any(_names(fact, case["source"]) for fact in right)
        counts |= {"with_source": 1, "act_and_source": int(named)}
    return counts


def _names(fact: Fact, name: str) -> bool:
    """Does it name the expected party (in a meeting, among the participants)?"""
    parties = [fact.get("party"), *(fact.get("participants") or ())]
    return canon(name) in {canon(one) for one in parties if one}


def _fits(fact: Fact, want: str) -> bool:
    """`want`: a type, or a type with its stance or status, as "position:rejects"."""
    kind, _, value = want.partition(":")
    if fact.get("type") != kind:
        return False
    return not value or value in {fact.get("stance"), fact.get("status")}
