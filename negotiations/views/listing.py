"""What lists have in common: a filter by party, keyset pages."""

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
    older = urlencode({**kept, "after": str(following)}) if following else ""
    return {
        "parties": parties.values(),
        "party": party,
        **pager_context(after, older, newest=urlencode(kept)),
    }


def pager_context(after: object, following: str, *, newest: str = "") -> dict[str, Any]:
    """What negotiations/_pager.html wants: query strings of the next and of the first page.

    `after` is what the page begins behind; None on the first one.
    """
    return {"is_first": after is None, "newest": newest, "following": following}
