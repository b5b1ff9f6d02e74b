"""Reading a text in tests: with the Ukraine pack, as rows that are easy to compare."""

from datetime import date
from functools import cache

from negotiations.packs.checking import load_pack
from sources.reader.read import read
from sources.reader.types import Lexicon, Statement

PUBLISHED = date(2026, 1, 8)


@cache
def lexicon() -> Lexicon:
    return load_pack("ukraine").lexicon()


def statements(text: str, language: str, published: date | None = PUBLISHED) -> list[Statement]:
    return list(read(text, lexicon(), language=language, published=published).statements)


def facts(text: str, language: str) -> set[tuple[str, str, str, str]]:
    """(act, party, topic, stance or status); a meeting's parties joined by +."""
    return {
        (
            one.act.value,
            one.party or "+".join(sorted(one.participants)),
            one.topic.value if one.topic else "",
            (one.stance or one.status or "") and str(one.stance or one.status),
        )
        for one in statements(text, language)
    }
