"""Who is behind what nobody is said to have said: "hieß es aus dem Kreml", "En Moscú se afirma"."""

from collections.abc import Iterator

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject, seats_in

_BEHIND = 4  # words from "hieß es" to the place


def hearsay(parse: Parse, language: Language) -> Subject | None:
    """The party whose capital or seat is named beside such words."""
    opening = language.opening["hearsay"]
    if opening.keys().isdisjoint(parse.plains):
        return None
    for at, token in enumerate(parse.tokens):
        for phrase in opening.get(token.plain, ()):
            end = at + len(phrase)
            if tuple(one.plain for one in parse.tokens[at:end]) == phrase:
                found = _beside(parse, at, end, language)
                return Subject(found.mentions, None) if found else None
    return None


def _beside(parse: Parse, at: int, end: int, language: Language) -> Group | None:
    """Before the words; behind those that are impersonal: not "los expertos aseguran en Doha"."""
    behind = range(end, end + _BEHIND) if end - at > 1 else ()
    for one in _seats(parse, language):
        if one.last + 1 == at or one.first in behind:
            return one
    return None


def seat_before(parse: Parse, start: int, at: int, language: Language) -> Subject | None:
    """ "In Moskau lehnt man": where somebody unnamed acts, named before in the clause."""
    there = language.words["locatives"]
    found = [
        one
        for one in _seats(parse, language)
        if start <= one.first < at and (not one.before or one.before in there)
    ]
    return Subject(found[-1].mentions, None) if found else None


def _seats(parse: Parse, language: Language) -> Iterator[Group]:
    """Capitals, ministries and the like behind a word for where or wherefrom; nobody by name."""
    leads = language.words["from"] | language.words["locatives"]
    yield from (one for one in seats_in(parse, leads) if one.mentions[0].kind != "person")
