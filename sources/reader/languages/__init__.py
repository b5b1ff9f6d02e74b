"""Words of a language, loaded from its TOML file and checked while loading.

A new language is one file beside this one: see docs/languages.md.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sources.reader.types import DocumentKind, Topic, UnsupportedLanguageError

_FOLDER = Path(__file__).parent
_WORDS = [
    "abbreviations",
    "future",
    "locatives",
    "prepositions",
    "genitives",
    "articles",
    "conjunctions",
    "breaks",
    "relatives",
    "complementizers",
    "negations",
    "negators",
    "singular_pronouns",
    "plural_pronouns",
    "representatives",
    "reports",
    "according",
    "unclear",
    "unclear_nouns",
    "anaphora",
    "meeting_nouns",
    "hopes",
    "own_forces",
    "deploy",
    "modal_future",
]
_LISTS = [
    "months",
    "weekdays",
    "both",
    "coalition",
    "outlets",
    "anonymous",
    "conditions",
    "includes",
    "list_separators",
]
_VERBS = [
    "demand",
    "commitment",
    "supports",
    "accepts",
    "rejects",
    "open",
    "signed",
    "agreed",
    "denounced",
    "met",
    "said",
]


class LanguageDataError(ValueError):
    """A language file that does not say what it must."""


# One object for each language: compared and hashed by identity.
@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, folded to lower case.

    `verbs`: a form ("exigent") -> the senses it can have ("demand"); `participles`: forms that
    are verbs only beside an auxiliary or an agent; `phrases`: several words -> sense.
    `documents`: the words of a document's name -> its kind, longest first.
    """

    code: str
    words: dict[str, frozenset[str]]
    lists: dict[str, tuple[str, ...]]
    verbs: dict[str, frozenset[str]]
    participles: frozenset[str]
    nouns: dict[str, frozenset[str]]
    phrases: tuple[tuple[tuple[str, ...], str], ...]
    modals: frozenset[str]
    with_infinitive: frozenset[str]
    documents: tuple[tuple[tuple[str, ...], DocumentKind], ...]
    topics: tuple[tuple[str, Topic, int], ...]

    def has(self, group: str, word: str) -> bool:
        """Whether the word belongs to a group of the file."""
        return word in self.words[group]


def available() -> frozenset[str]:
    """Codes of the languages that have a file."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml"))


@lru_cache(maxsize=8)
def load(code: str) -> Language:
    """The language of this code. Raises UnsupportedLanguageError, LanguageDataError."""
    if code not in available():
        raise UnsupportedLanguageError(code)
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        return _checked(tomllib.load(file), code)


def _checked(data: dict[str, Any], code: str) -> Language:
    missing = [
        name for name in (*_WORDS, *_LISTS, *_VERBS, "documents", "topics") if name not in data
    ]
    unknown = set(data) - {*_WORDS, *_LISTS, *_VERBS, "documents", "topics", "code"}
    if missing or unknown or data.get("code") != code:
        raise LanguageDataError(f"{code}.toml: missing {missing}, unknown {sorted(unknown)}")
    if len(data["months"]) != 12 or len(data["weekdays"]) != 7:
        raise LanguageDataError(f"{code}.toml: months or weekdays are not 12 and 7")
    verbs, participles = _verbs(data, code)
    return Language(
        code=code,
        words={name: frozenset(data[name].lower().split()) for name in _WORDS},
        lists={name: tuple(data[name]) for name in _LISTS},
        verbs={form: frozenset(senses) for form, senses in verbs.items()},
        participles=frozenset(participles),
        nouns={name: frozenset(data[name].get("nouns", "").split()) for name in _VERBS},
        phrases=tuple(
            sorted(
                ((_words(phrase), "open") for phrase in data["open"]["phrases"]),
                key=lambda pair: -len(pair[0]),
            )
        ),
        modals=frozenset(data["demand"].get("modals", "").split()),
        with_infinitive=frozenset(data["commitment"]["with_infinitive"].split()),
        documents=_documents(data["documents"], code),
        topics=_topics(data["topics"], code),
    )


def _verbs(data: dict[str, Any], code: str) -> tuple[dict[str, set[str]], set[str]]:
    forms: dict[str, set[str]] = {}
    participles: set[str] = set()
    for sense in _VERBS:
        for pattern, lemmas in data[sense].items():
            if pattern in {"nouns", "modals", "with_infinitive", "phrases"}:
                continue
            if pattern != "forms" and pattern not in _PATTERNS:
                raise LanguageDataError(f"{code}.toml: [{sense}] {pattern} is no pattern")
            for lemma in lemmas.lower().split():
                made, passive = (
                    _PATTERNS[pattern](lemma) if pattern != "forms" else ({lemma}, set())
                )
                participles |= passive
                for form in made | passive:
                    forms.setdefault(form, set()).add(sense)
    return forms, participles


def _french_er(lemma: str) -> tuple[set[str], set[str]]:
    """rejeter -> rejette, rejetait, rejetteront, rejeté ..."""
    stem = lemma[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    strong = stem + stem[-1] if stem.endswith(("jet", "pel")) else stem
    made = {lemma, *(strong + end for end in ("e", "ent", "era", "eront", "erait", "eraient"))}
    made |= {stem + "ez", soft + "ons", soft + "ait", soft + "aient", soft + "a", soft + "ant"}
    made |= {stem + "èrent"}
    return made, {stem + end for end in ("é", "ée", "és", "ées")}


def _french_ir(lemma: str) -> tuple[set[str], set[str]]:
    """fournir -> fournit, fournissent, fourni ..."""
    stem = lemma[:-2]
    made = {lemma, *(stem + end for end in ("it", "issent", "issait", "issaient", "issant"))}
    made |= {stem + end for end in ("ira", "iront", "irait", "iraient", "irent")}
    return made, {stem + end for end in ("i", "ie", "is", "ies")}


def _english(lemma: str) -> tuple[set[str], set[str]]:
    """urge -> urges, urged, urging; the form in -ed is finite and participle."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}, set()
    root = lemma.removesuffix("e")
    plural = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
    doubled = {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"} if lemma in _DOUBLING else set()
    return {lemma, plural, root + "ed", root + "ing", *doubled}, set()


_DOUBLING = {"plan", "commit", "rebut", "ban"}
_PATTERNS = {"er": _french_er, "ir": _french_ir, "regular": _english}


def _words(phrase: str) -> tuple[str, ...]:
    """Cut at blanks and after apostrophes, as texts are."""
    return tuple(phrase.lower().replace("'", " ").split())


def _documents(data: dict[str, str], code: str) -> tuple[tuple[tuple[str, ...], DocumentKind], ...]:
    found = []
    for kind, names in data.items():
        if kind not in set(DocumentKind):
            raise LanguageDataError(f"{code}.toml: [documents] {kind} is no kind")
        found += [(tuple(n.lower().split("_")), DocumentKind(kind)) for n in names.split()]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


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
