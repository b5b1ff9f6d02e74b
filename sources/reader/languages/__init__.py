"""Words of a language, loaded from its TOML file and checked while loading.

A new language is one file beside this one. Top-level strings are groups of words, top-level
lists are phrases, a table per sense holds its verbs, nouns and phrases.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sources.reader.languages.conjugation import CONJUGATED, conjugation, phrase_inflector
from sources.reader.languages.entries import STEM, Entries
from sources.reader.languages.expected import (
    DESCRIPTIONS,
    LISTS,
    OPTIONAL,
    OPTIONAL_SENSES,
    OPTIONAL_WORDS,
    PLAIN,
    SENSES,
    TABLES,
    WORDS,
    LanguageDataError,
    word_set,
)
from sources.reader.languages.grammar import Grammar, grammar_of
from sources.reader.languages.inflection import PATTERNS, forms_of
from sources.reader.languages.phrases import WORDS_BETWEEN, first_verbs, with_inflected
from sources.reader.languages.slavic import SLAVIC
from sources.reader.types import DocumentKind, Topic, UnsupportedLanguageError

_FOLDER = Path(__file__).parent


_NAMES = word_set("names demonyms people metonyms leaders places")
GAP = WORDS_BETWEEN
_PARTIES = ("both", "coalition", "leaders_met")  # lists that stand for parties
_PERFECTIVE = "perfective"  # forms of verbs whose present tells what is to come


@dataclass(frozen=True, slots=True)
class OwnNames:
    """What a language calls the parties and places of world.toml, beside CLDR's names of states.

    All but `places` are canonical English name -> phrases. `people` are nouns for those who
    belong to a state ("росіяни"), `demonyms` its adjectives ("російський").
    """

    names: dict[str, tuple[str, ...]]
    demonyms: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    metonyms: dict[str, tuple[str, ...]]
    leaders: dict[str, tuple[str, ...]]
    places: dict[str, str]


# One object for each language: compared and hashed by identity.
@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, folded to lower case.

    `verbs`: a form ("exigent") -> the senses it can have ("demand"); `participles`: forms that
    are verbs only beside an auxiliary or an agent, `doubles`: such that are finite forms as well
    ("unterzeichnet"), `pronouns`: what takes up a text ("sie") -> words before it and endings of
    it that agree, `attributes`: such before a noun ("vorgeschlagene"); `separable`: form -> particle -> senses ("lehnt … ab"); `nouns`: a noun of an act ("refus") -> senses;
    `phrases`: first word -> (words, sense), longest first; `documents`: the first word of a
    document's name -> its kind, longest first; `topics`: cue, topic, weight; `opening`: name of a
    list -> first word -> the phrases of `lists` that begin so, cut at blanks.
    """

    code: str
    words: dict[str, frozenset[str]]
    lists: dict[str, tuple[str, ...]]
    verbs: dict[str, frozenset[str]]
    participles: frozenset[str]
    infinitives: frozenset[str]
    doubles: frozenset[str]
    attributes: dict[str, frozenset[str]]
    separable: dict[str, dict[str, frozenset[str]]]
    nouns: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    documents: dict[str, tuple[tuple[tuple[str, ...], DocumentKind], ...]]
    topics: tuple[tuple[str, Topic, int], ...]
    grammar: Grammar
    names: OwnNames
    asides: dict[str, tuple[tuple[str, ...], ...]]
    entries: Entries
    perfectives: frozenset[str]
    pronouns: dict[str, frozenset[str]]
    opening: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    descriptions: dict[str, str]

    def is_listed(self, low: str) -> bool:
        """Whether a form has an entry in the word lists."""
        return low in self.entries.exact or self.fold(low) != low

    def fold(self, low: str) -> str:
        """The entry of the word lists that stands for a form: "вимагає" is "вимаг*"."""
        return self.entries.of(low)

    def is_to_come(self, plain: str, low: str) -> bool:
        """ "підпише": a perfective verb with the ending of the present."""
        return low in self.perfectives and plain.endswith(self.grammar.present_endings)


@lru_cache(maxsize=1)
def available() -> frozenset[str]:
    """Codes of the languages that have a file."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml"))


@lru_cache(maxsize=8)
def load(code: str) -> Language:
    """The language of this code. Raises UnsupportedLanguageError, LanguageDataError."""
    if code not in available():
        raise UnsupportedLanguageError(code)
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        return checked(tomllib.load(file), code)


def checked(data: dict[str, Any], code: str) -> Language:
    """The content of a language file as a Language. Raises LanguageDataError."""
    _check(data, code)
    begun = _first_verbs(data)
    data = with_inflected(data, SENSES | OPTIONAL_SENSES & set(data))
    verbs, separable, participles, doubles = _verbs(data, code)
    grammar = grammar_of(data["grammar"], code)
    words = {name: word_set(data.get(name, "").lower()) for name in WORDS | OPTIONAL_WORDS}
    nouns, documents = _nouns(data), _documents(data, code)
    used = set(_entries_of(words)) | set(verbs) | set(nouns)
    used |= {w for rows in documents.values() for row, _ in rows for w in row} | set(separable)
    entries = _entries(used, data)
    words = {name: entries.under(group) for name, group in words.items()}
    phrases = _phrases(data, entries)
    return Language(
        code=code,
        words=words,
        lists={name: tuple(data[name]) for name in LISTS}
        | {
            name: tuple(" ".join(row) for row in _entered(data, name, entries)) for name in _PARTIES
        },
        verbs=verbs,
        participles=participles.union(*begun.values()),
        infinitives=_infinitives(data, code) | set(begun),
        doubles=doubles,
        attributes=_attributes(participles, verbs, grammar),
        separable=separable,
        nouns=nouns,
        phrases=phrases,
        documents=documents,
        topics=_topics(data["topics"], code),
        grammar=grammar,
        names=_names(data["names"], code),
        descriptions=_descriptions(data["descriptions"], code),
        pronouns={key: word_set(row) for key, row in data["pronouns"].items()},
        asides=_by_word(_entered(data, "asides", entries), -1),
        entries=entries,
        perfectives=_perfectives(data, code, grammar),
        opening={name: _by_word(map(_cut, data[name]), 0) for name in LISTS},
    )


def _entries(used: set[str], data: dict[str, Any]) -> Entries:
    """A word of a phrase is no entry where another one covers it, nor how a word of it ends."""
    known = Entries.among(used)
    opened = {word for row in _all_phrases(data) for word in row if word.endswith(STEM)}
    return Entries.among(used | {word for word in opened if known.of(word[:-1]) == word[:-1]})


def _names(data: dict[str, Any], code: str) -> OwnNames:
    """Tables of phrases, cut at blanks, "_" for a blank. Raises LanguageDataError."""
    if set(data) != _NAMES:
        raise LanguageDataError(f"{code}.toml: [names] has not {sorted(_NAMES)}")
    tables = {
        name: {
            party: tuple(one.replace("_", " ") for one in words.split())
            for party, words in rows.items()
        }
        for name, rows in data.items()
        if name != "places"
    }
    places = {name.replace("_", " "): english for name, english in data["places"].items()}
    return OwnNames(**tables, places=places)


def _descriptions(data: dict[str, str], code: str) -> dict[str, str]:
    """Raises LanguageDataError."""
    if set(data) != DESCRIPTIONS:
        raise LanguageDataError(f"{code}.toml: [descriptions] has not {sorted(DESCRIPTIONS)}")
    return data


type _Verbs = tuple[
    dict[str, frozenset[str]],
    dict[str, dict[str, frozenset[str]]],
    frozenset[str],
    frozenset[str],
]


def _verbs(data: dict[str, Any], code: str) -> _Verbs:
    """Forms, separable forms, participles, and participles that are finite forms as well."""
    forms: dict[str, set[str]] = defaultdict(set)
    apart: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    participles: set[str] = set()
    doubles: set[str] = set()
    inflected: set[str] = set()
    own = conjugation(data)
    for sense, pattern, lemma in _lemmas(data, code):
        inflect = own if pattern == CONJUGATED else None
        made, passive = inflect(lemma) if inflect else forms_of(pattern, lemma)
        if pattern in SLAVIC:
            # "the updated plan": a step that was taken is an attribute, and nothing is announced.
            made, passive = made if sense == "act" else made | passive, set()
            inflected |= made
        participles |= passive
        doubles |= made & passive
        for form in made | passive:
            verb, _, particle = form.partition(f" {GAP} ")
            if particle:
                apart[verb][particle].add(sense)
            else:
                forms[form].add(sense)
    # A form of a lemma keeps what a stem says of it: beside "звільн*" for "звільнити".
    stems = Entries.among(form for form in forms if form not in inflected)
    for form in inflected:
        forms[form] |= forms.get(stems.of(form.removesuffix(STEM)), set())
    separable = {
        verb: {particle: frozenset(senses) for particle, senses in rows.items()}
        for verb, rows in apart.items()
    }
    plain = {form: frozenset(senses) for form, senses in forms.items()}
    return plain, separable, frozenset(participles), frozenset(doubles)


def _perfectives(data: dict[str, Any], code: str, grammar: Grammar) -> frozenset[str]:
    """Forms and stems of perfective verbs, but for passives: "відхилене" ends like a future."""
    return frozenset(
        form
        for _, pattern, lemma in _lemmas(data, code)
        if pattern.startswith(_PERFECTIVE)
        for form in forms_of(pattern, lemma)[0]
        if not form.endswith(grammar.passive_endings)
    )


def _lemmas(data: dict[str, Any], code: str) -> Iterator[tuple[str, str, str]]:
    own = {CONJUGATED} if "conjugation" in data else set()
    for sense in sorted(SENSES):
        for pattern, lemmas in data[sense].items():
            if pattern in {"nouns", "phrases"}:
                continue
            if pattern not in {"forms", _PERFECTIVE, *PATTERNS, *own}:
                raise LanguageDataError(f"{code}.toml: [{sense}] {pattern} is no pattern")
            for lemma in lemmas.lower().split():
                yield sense, pattern, lemma


def _check(data: dict[str, Any], code: str) -> None:
    expected = WORDS | LISTS | SENSES | TABLES
    missing, unknown = sorted(expected - set(data)), sorted(set(data) - expected - OPTIONAL)
    if missing or unknown or data.get("code") != code:
        raise LanguageDataError(f"{code}.toml: missing {missing}, unknown {unknown}")
    if len(data["months"]) != 12 or len(data["weekdays"]) != 7:
        raise LanguageDataError(f"{code}.toml: months or weekdays are not 12 and 7")
    for pattern in (*data["day_patterns"], *data["bare_days"]):
        try:
            re.compile(pattern)
        except re.error as error:
            raise LanguageDataError(f"{code}.toml: {pattern!r}: {error}") from error


def _first_verbs(data: dict[str, Any]) -> dict[str, set[str]]:
    """Where participles need an auxiliary: the verbs with which phrases begin."""
    if not data["grammar"].get("binds_participles", False):
        return {}
    inflect = phrase_inflector(data)
    return dict(first_verbs((p for s in SENSES for p in data[s].get("phrases", ())), inflect))


def _attributes(
    participles: frozenset[str], verbs: dict[str, frozenset[str]], grammar: Grammar
) -> dict[str, frozenset[str]]:
    endings = grammar.adjective_endings
    return {one + ending: verbs[one] for one in participles for ending in endings}


def _infinitives(data: dict[str, Any], code: str) -> frozenset[str]:
    listed = {"forms", "regular", _PERFECTIVE, *SLAVIC}
    return frozenset(lemma for _, pattern, lemma in _lemmas(data, code) if pattern not in listed)


def _nouns(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for sense in SENSES:
        for noun in data[sense].get("nouns", "").split():
            found[noun].add(sense)
    return {noun: frozenset(senses) for noun, senses in found.items()}


def _phrases(
    data: dict[str, Any], entries: Entries
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """A word of a phrase is no entry of its own: it stands under the one that fits it best."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    entered, opening = lru_cache(maxsize=None)(entries.in_phrase), lru_cache(entries.opening)
    for sense in sorted(SENSES | OPTIONAL_SENSES):
        for phrase in data.get(sense, {}).get("phrases", ()):
            words = tuple(map(entered, _words(phrase, data)))
            for first in opening(words[0]):
                found[first].append((words, sense))
    return {
        first: tuple(sorted(dict.fromkeys(phrases), key=lambda pair: -len(pair[0])))
        for first, phrases in found.items()
    }


def _entries_of(words: dict[str, frozenset[str]]) -> Iterator[str]:
    """A form that texts are searched for stands for itself, and for no other form of its word."""
    for name, group in words.items():
        yield from (word for word in group if name not in PLAIN or STEM in word)


def _all_phrases(data: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Those that may hold a stem."""
    for sense in SENSES | OPTIONAL_SENSES:
        listed = data.get(sense, {}).get("phrases", ())
        yield from (_words(phrase, data) for phrase in listed if STEM in phrase)
    for name in (*_PARTIES, "asides"):
        yield from (_words(phrase, data) for phrase in data[name] if STEM in phrase)


def _entered(data: dict[str, Any], name: str, entries: Entries) -> Iterator[tuple[str, ...]]:
    """Phrases of a list in the words of the entries, as they are looked for."""
    for phrase in data[name]:
        yield tuple(entries.entered(word) for word in _words(phrase, data))


def _words(phrase: str, data: dict[str, Any]) -> tuple[str, ...]:
    """Cut at blanks and after apostrophes that are no letters, as texts are."""
    is_letter = data["grammar"].get("has_inner_apostrophes", False)
    return tuple((phrase if is_letter else phrase.replace("'", " ")).lower().split())


def _cut(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.split())


def _by_word(phrases: Iterable[tuple[str, ...]], at: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    """By the first word; or by the last, where they are looked for backwards."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[at]].append(phrase)
    return {word: tuple(rows) for word, rows in found.items()}


def _documents(
    data: dict[str, Any], code: str
) -> dict[str, tuple[tuple[tuple[str, ...], DocumentKind], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], DocumentKind]]] = defaultdict(list)
    for kind, names in data["documents"].items():
        if kind not in set(DocumentKind):
            raise LanguageDataError(f"{code}.toml: [documents] {kind} is no kind")
        for words in (_words(name.replace("_", " "), data) for name in names.split()):
            found[words[0]].append((words, DocumentKind(kind)))
    return {
        first: tuple(sorted(rows, key=lambda pair: -len(pair[0]))) for first, rows in found.items()
    }


def _topics(data: dict[str, list[str]], code: str) -> tuple[tuple[str, Topic, int], ...]:
    found = []
    for topic, cues in data.items():
        if topic not in set(Topic):
            raise LanguageDataError(f"{code}.toml: [topics] {topic} is no topic")
        for cue in cues:
            phrase, separator, weight = cue.rpartition(":")
            if not separator or not weight.isdecimal():
                raise LanguageDataError(f"{code}.toml: [topics] {cue!r} has no weight")
            found.append((phrase.lower(), Topic(topic), int(weight)))
    return tuple(sorted(found, key=lambda row: -len(row[0])))
