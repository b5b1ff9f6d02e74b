"""Forms of verbs by the endings that a language file lists itself, in [conjugation].

A row says how a lemma ends, what stands for that end in its finite forms and, behind "|", in its
participles: "are" = "a ano ava avano ò arono | ato ata ati ate". The longest end of a lemma counts;
"^dare" stands for that verb alone.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, NoReturn

from sources.reader.languages.expected import LanguageDataError
from sources.reader.languages.german import Forms
from sources.reader.languages.inflection import IN_PHRASES

CONJUGATED = "verbs"  # the lemmas of a sense that [conjugation] inflects
type Inflector = Callable[[str], Forms]


def conjugation(data: dict[str, Any]) -> Inflector | None:
    """How a language file inflects verbs itself; None where it does not.

    The inflector raises LanguageDataError for a lemma that ends as no row does.
    """
    rows = data.get("conjugation")
    return partial(_conjugated, rows) if rows else None


def phrase_inflector(data: dict[str, Any]) -> Inflector:
    """How the verb in a phrase is inflected: "(dar) luz verde", "(ab|legen) … rechenschaft"."""
    own = conjugation(data)
    return lru_cache(maxsize=1024)(
        own or IN_PHRASES.get(data["grammar"].get("phrase_verbs", ""), _unknown)
    )


def _unknown(lemma: str) -> NoReturn:
    raise LanguageDataError(f"nothing says what the forms of {lemma!r} are")


def _conjugated(rows: dict[str, str], lemma: str) -> Forms:
    """accettare -> accetta, accettò, accetteranno; accettato, accettata ..."""
    key = f"^{lemma}"
    if key not in rows:
        key = next((lemma[at:] for at in range(len(lemma)) if lemma[at:] in rows), "")
    if not key:
        _unknown(lemma)
    head, (finite, _, participles) = lemma.removesuffix(key.lstrip("^")), rows[key].partition("|")
    return {lemma, *(head + one for one in finite.split())}, {
        head + one for one in participles.split()
    }
