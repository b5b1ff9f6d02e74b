"""Text made comparable in Python: stock PostgreSQL has no accent folding."""

import unicodedata


def sort_key(name: str) -> str:
    """Without accents and case, so that Élysée sorts beside Elbe."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
