"""Which negotiation an article belongs to. A pure decision."""

from collections.abc import Mapping, Set

FEWEST_PARTIES = 2


def choose_negotiation(
    named: Set[str], participants: Mapping[int, Set[str]]
) -> tuple[int | None, bool]:
    """The negotiation of which most participants are named, and whether several tie.

    `named`: keys found in the text; `participants`: negotiation id -> keys of its parties on
    the day of publication. Fewer than two named parties do not make an article about it.
    """
    scores = {
        negotiation: len(named & parties)
        for negotiation, parties in participants.items()
        if len(named & parties) >= FEWEST_PARTIES
    }
    if not scores:
        return None, False
    best = max(scores.values())
    leaders = [negotiation for negotiation, score in scores.items() if score == best]
    return (leaders[0], False) if len(leaders) == 1 else (None, True)
