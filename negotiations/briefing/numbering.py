"""Notes numbered in the order in which a reader meets them, from the bottom line on."""

from typing import Any

from negotiations.briefing.content import Briefing, from_json, to_json


def in_order_of_use(briefing: Briefing) -> tuple[Briefing, dict[int, int]]:
    """The briefing with its notes renumbered, unused ones dropped; and old number -> new."""
    tree = to_json(briefing)
    notes = {note["number"]: note for note in tree.pop("notes")}
    numbers: dict[int, int] = {}
    tree = _renumbered(tree, "", numbers)
    tree["notes"] = [notes[old] | {"number": new} for old, new in numbers.items()]
    return from_json(tree), numbers


def _renumbered(value: Any, key: str, numbers: dict[int, int]) -> Any:
    if isinstance(value, dict):
        return {name: _renumbered(part, name, numbers) for name, part in value.items()}
    if not isinstance(value, list):
        return value
    if key.endswith("notes"):
        return sorted([numbers.setdefault(number, len(numbers) + 1) for number in value])
    return [_renumbered(part, key, numbers) for part in value]
