"""Whether the names of two texts, in different languages, name one: by the place in them.

"Paris Declaration", "la Déclaration de Paris", "Pariser Erklärung", "Парижская декларация".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from negotiations.filing.dating import Dated
from negotiations.folding import sort_key
from sources.reader import languages
from sources.reader.cities import english_place, is_known_place
from sources.reader.documents import document_at, name_of
from sources.reader.languages import Language
from sources.reader.sentences import Token, sentences
from sources.reader.types import DocumentKind, Found, Precision

_NEAR, _NEAR_UNDATED = 3, 31  # days
_NUMBER = re.compile(r"[IVX]+|\d+")
# How a language makes an adjective of a place, and what may have stood before the ending.
_ADJECTIVES = {
    "de": (re.compile(r"(.+)er"), ("",)),
    "ru": (re.compile(r"(.+?)с?к(?:ая|ую|ой|ие|их|им|ими|ое|ого|ому|ий)"), ("", "а", "с")),
    "uk": (
        re.compile(r"(.+?)[сзц]ьк(?:а|у|ої|ій|ою|і|их|им|ими|е|ого|ому|ий)"),
        ("", "а", "ж", "г", "с"),
    ),
}
type Name = tuple[str, str]  # the name of a text, and the language it is in


@dataclass(frozen=True, slots=True)
class _Place:
    """The place that a text is named after, in English, and what tells it from others of there."""

    name: str
    number: tuple[str, ...]
    is_known: bool


def name_in(quote: str, kind: str, code: str) -> str:
    """The name that a sentence gives the one text of a kind in it.

    "a declaration …", and further down "did not sign the Paris Declaration": the reader takes it
    for the text that it knows already, and knows it without a name.
    """
    if code not in languages.available():
        return ""
    language = languages.load(code)
    tokens = _tokens(quote, language)
    mentions = [(first, last) for first, last, of in _mentions(tokens, language) if of == kind]
    name = name_of(tokens, *mentions[0], language) if len(mentions) == 1 else ""
    return name if " " in name else ""  # one word is the kind itself, with a capital


def is_particular(name: str, code: str) -> bool:
    """Whether it says more than the kind of text: "Paris declaration", not "Joint Statement"."""
    if code not in languages.available():
        return " " in name
    tokens = _tokens(name, languages.load(code))
    mentions = [(first, last) for first, last, _kind in _mentions(tokens, languages.load(code))]
    return bool(tokens) and mentions != [(0, len(tokens) - 1)]


def _mentions(
    tokens: Sequence[Token], language: Language
) -> Iterator[tuple[int, int, DocumentKind]]:
    at = 0
    while found := document_at(tokens, at, len(tokens), language):
        yield found
        at = found[1] + 1


def _tokens(text: str, language: Language) -> list[Token]:
    return [token for sentence in sentences(text, language) for token in sentence.tokens]


def are_one(one: Name, other: Name) -> bool:
    """After the same place, in two languages, with the same number: "Minsk II" is not "Minsk".

    The kind of text is for the caller to compare.
    """
    if one[1] == other[1]:
        return False  # in one language the whole name tells
    here, there = _named_after(*one), _named_after(*other)
    if here is None or there is None or not (here.is_known or there.is_known):
        return False
    return (here.name, here.number) == (there.name, there.number)


def place_of(name: str, code: str) -> str:
    """After which place a text is named, as sort_key() has it; "" where after none known."""
    place = _named_after(name, code) if name else None
    return place.name if place and place.is_known else ""


def is_rough(dated: Dated) -> bool:
    """No day: "last week", "in January"."""
    return dated.date_precision in {Precision.YEAR, Precision.MONTH}


def may_be_of_one_day(one: Dated, other: Dated) -> bool:
    """As far as both are known; what only an article dates may be news of some weeks ago."""
    known = {one.date_precision, other.date_precision}
    if Precision.YEAR in known or Precision.MONTH in known:
        length = 1 if Precision.YEAR in known else 2
        return one.date.timetuple()[:length] == other.date.timetuple()[:length]
    is_undated = Found.INFERRED in {one.date_found, other.date_found}
    return abs((one.date - other.date).days) <= (_NEAR_UNDATED if is_undated else _NEAR)


def best_of(names: Iterable[Name]) -> str:
    """Of all languages the English name, as the pages are, else that of the first; the longest."""
    rows = [(name, code) for name, code in names if name]
    chosen = "en" if any(code == "en" for _name, code in rows) else rows[0][1] if rows else ""
    return max((name for name, code in rows if code == chosen), key=len, default="")


@lru_cache(maxsize=4096)
def _named_after(name: str, code: str) -> _Place | None:
    """None where the name has other words than the kind of text, a place and a number."""
    if code not in languages.available():
        return None
    language = languages.load(code)
    tokens = _tokens(name, language)
    found = document_at(tokens, 0, len(tokens), language)
    if found is None:
        return None
    first, last, _kind = found
    beside = [
        token.text
        for token in (*tokens[:first], *tokens[last + 1 :])
        if token.low not in language.words["genitives"] | language.words["articles"]
    ]
    numbers = tuple(word for word in beside if _NUMBER.fullmatch(word))
    words = [word for word in beside if word not in numbers]
    if not words or not all(word[0].isupper() for word in words):
        return None
    return _place(" ".join(words), numbers, language)


def _place(said: str, numbers: tuple[str, ...], language: Language) -> _Place:
    for form in (said, *_nouns(said, language.code)):
        english = english_place(form, language)
        if is_known_place(form, language) or english in _cities():
            return _Place(sort_key(english), numbers, is_known=True)
    return _Place(sort_key(said), numbers, is_known=False)


def _nouns(adjective: str, code: str) -> Iterator[str]:
    """ "Парижскую" -> "Париж", "Genfer" -> "Genf"."""
    pattern, ends = _ADJECTIVES.get(code, (None, ()))
    found = pattern.fullmatch(adjective) if pattern else None
    if found:
        yield from (found.group(1) + end for end in ends)


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    """English names of cities that no language has to translate."""
    return frozenset(zone.rpartition("/")[2].replace("_", " ") for zone in available_timezones())
