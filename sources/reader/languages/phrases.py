"""A phrase with a verb in brackets stands for all its forms: "(dar) luz verde" -> "dio luz verde"."""

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import Any

from sources.reader.languages.conjugation import Inflector, phrase_inflector
from sources.reader.languages.german import Forms

WORDS_BETWEEN = "…"  # in a phrase: any words, "lehnt … ab"
_VERB = re.compile(r"\(([^()\s]+)\)")


def with_inflected(data: dict[str, Any], senses: Iterable[str]) -> dict[str, Any]:
    """The content of a language file with all forms of the verbs in brackets in its phrases."""
    small: frozenset[str] | None = None
    if data["grammar"].get("is_verb_final", False):
        words = f"{data['articles']} {data['prepositions']} {data['reflexives']}"
        small = frozenset(words.split())
    inflect = phrase_inflector(data)
    told = {
        sense: {**data[sense], "phrases": [*inflected(rows, inflect, small)]}
        for sense in senses
        if (rows := data[sense].get("phrases"))
    }
    return {**data, **told}


def inflected(
    phrases: Iterable[str], inflect: Inflector, small: frozenset[str] | None = None
) -> Iterator[str]:
    """The phrases as texts have them; one without a bracket as it stands.

    `small`, where verbs stand last: articles, prepositions, pronouns, with which no phrase begins.
    """
    for phrase in phrases:
        found = _VERB.search(phrase)
        if found is None:
            yield phrase
            continue
        before, behind = phrase[: found.start()], phrase[found.end() :]
        made, participles = inflect(found.group(1))
        if small is not None:
            yield from _apart(before, behind, made, participles)
            if not before and WORDS_BETWEEN in behind:
                yield from _at_end(behind, (made, participles), found.group(1), small)
        else:
            yield from (before + form + behind for form in made | participles)


def first_verbs(phrases: Iterable[str], inflect: Inflector) -> Iterator[tuple[str, set[str]]]:
    """The lemmas with which phrases begin, with those forms that need an auxiliary."""
    for phrase in phrases:
        found = _VERB.match(phrase)
        if found:
            finite, participles = inflect(found.group(1))
            yield found.group(1), participles - finite


def _apart(before: str, behind: str, made: set[str], participles: set[str]) -> Iterator[str]:
    """ "(ein|legen) … veto": "legte … veto … ein"; where the verb is not first, "veto eingelegt" too."""
    gap = f" {WORDS_BETWEEN} "
    for form in made | participles if before else made:
        finite, separated, particle = form.partition(gap)
        if separated:
            yield f"{before}{finite}{behind}{gap}{particle}"
        elif before or not any(gap in one for one in made):
            yield before + form + behind
        if behind.startswith(" sich ") and finite.endswith("n"):
            us = behind.replace(" sich ", " uns ", 1) + (f"{gap}{particle}" if particle else "")
            yield from (f"{finite}{us}", f"{finite} wir{us}")


def _at_end(behind: str, forms: Forms, lemma: str, small: frozenset[str]) -> Iterator[str]:
    """ "(stellen) … in aussicht": "in aussicht gestellt", "in aussicht zu stellen"."""
    *led, last = behind.split()
    objects = [*dropwhile((small | {WORDS_BETWEEN}).__contains__, led), last]
    made, participles = forms
    if (
        WORDS_BETWEEN in objects or last in small
    ):  # "gegen … ausgesprochen": what stands between may be long
        yield from (" ".join([*objects, WORDS_BETWEEN, form]) for form in participles)
        return
    for form in made | participles:
        if WORDS_BETWEEN not in form:
            yield " ".join([*objects, form])
    if set(led) <= {WORDS_BETWEEN}:  # "hat Vorbehalte gegen den Plan angemeldet"
        yield from (f"{last} {WORDS_BETWEEN} {form}" for form in participles)
    if "|" not in lemma:
        yield " ".join([*objects, "zu", lemma])
