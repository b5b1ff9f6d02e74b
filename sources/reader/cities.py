"""Places as a language calls them, and what they are in English."""

from functools import lru_cache

from babel import Locale

from sources.reader.languages import Language
from sources.reader.names import stem
from sources.reader.sentences import lowered, without_accents
from sources.reader.world import places


@lru_cache(maxsize=8)
def _places(language: Language) -> dict[str, str]:
    """A place as the language calls it, without its case -> its English name."""
    cities = Locale(language.code).time_zones
    named = {
        row["city"]: zone.rpartition("/")[2].replace("_", " ")
        for zone, row in cities.items()
        if "city" in row
    }
    named |= places()
    named |= language.names.places
    return {_without_case(name, language): english for name, english in named.items()}


def is_known_place(name: str, language: Language) -> bool:
    """One that the language or the world calls by name."""
    return _without_case(name, language) in _places(language)


def english_place(name: str, language: Language) -> str:
    """ "Londres" is London; a place without an English name of its own stays as it is."""
    return _places(language).get(_without_case(name, language), name)


def _without_case(name: str, language: Language) -> str:
    endings = language.grammar.name_endings
    return " ".join(stem(without_accents(word), endings) for word in lowered(name).split())
