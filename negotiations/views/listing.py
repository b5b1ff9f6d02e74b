"""What lists of records have in common: a filter by party, keyset pages."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from negotiations.models import Party
from negotiations.paging import Cursor


def list_context(
    parties: Mapping[str, Party],
    party: Party | None,
    after: Cursor | None,
    following: Cursor | None,
) -> dict[str, Any]:
    """`party` is the one chosen; the next page keeps the choice."""
    kept = {"party": party.key} if party else {}
    return {
        "parties": parties.values(),
        "party": party,
        "is_first": after is None,
        "newest": urlencode(kept),
        "following": urlencode({**kept, "after": str(following)}) if following else "",
    }
