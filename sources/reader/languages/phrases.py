"""A phrase with a verb in brackets stands for all its forms: "(dar) luz verde" -> "dio luz verde"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import dropwhile

from sources.reader.languages.inflection import IN_PHRASES, Forms

GAP = "…"  # in a phrase: any words, "lehnt … ab"
# Before the noun of a phrase; nearly all phrases would begin so.
_SMALL = {
    *{GAP, "sich", "in", "im", "ins", "zu", "zum", "zur", "auf", "an", "ans", "am", "unter", "als"},
    *{"aus", "vor", "vom", "von", "ein", "eine", "einen", "einer", "der", "die", "das", "dem", "den"},
}
_PREPOSITIONS = set("für gegen hinter auf an zu mit von um über aus nach vor unter".split())
_VERB = re.compile(r"\(([^()\s]+)\)")


def inflected(phrases: Iterable[str], code: str, *, is_verb_final: bool) -> Iterator[str]:
    """The phrases as texts have them; one without a bracket as it stands."""
    for phrase in phrases:
        found = _VERB.search(phrase)
        if found is None:
            yield phrase
            continue
        before, behind = phrase[: found.start()], phrase[found.end() :]
        made, participles = _forms(code, found.group(1))
        if is_verb_final:
            yield from _apart(before, behind, made, participles)
            if not before and GAP in behind:
                yield from _at_end(behind, made, participles, found.group(1))
        else:
            yield from (before + form + behind for form in made | participles)


@lru_cache(maxsize=1024)
def _forms(code: str, lemma: str) -> Forms:
    return IN_PHRASES[code](lemma)


def _apart(before: str, behind: str, made: set[str], participles: set[str]) -> Iterator[str]:
    """ "(ein|legen) … veto": "legte … veto … ein"; where the verb is not first, "veto eingelegt" too."""
    gap = f" {GAP} "
    for form in made | participles if before else made:
        finite, separated, particle = form.partition(gap)
        if separated:
            yield f"{before}{finite}{behind}{gap}{particle}"
        elif before or not any(gap in one for one in made):
            yield before + form + behind


def _at_end(behind: str, made: set[str], participles: set[str], lemma: str) -> Iterator[str]:
    """ "(stellen) … in aussicht": "in aussicht gestellt", "in aussicht zu stellen"."""
    *led, last = behind.split()
    objects = [*dropwhile(_SMALL.__contains__, led), last]
    if GAP in objects or last in _PREPOSITIONS:  # "gegen … ausgesprochen": what stands between may be long
        yield from (" ".join([*objects, GAP, form]) for form in participles)
        return
    for form in made | participles:
        if GAP not in form:
            yield " ".join([*objects, form])
    if "|" not in lemma:
        yield " ".join([*objects, "zu", lemma])
