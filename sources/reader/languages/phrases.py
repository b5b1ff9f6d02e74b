"""A phrase with a verb in brackets stands for all its forms: "(mettre) fin à" -> "mettra fin à"."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sources.reader.languages.inflection import IN_PHRASES, Forms

_VERB = re.compile(r"\(([^()\s]+)\)")


def inflected(phrases: Iterable[str], code: str) -> Iterator[str]:
    """The phrases as texts have them; one without a bracket as it stands."""
    for phrase in phrases:
        found = _VERB.search(phrase)
        if found is None:
            yield phrase
            continue
        finite, participles = _forms(code, found.group(1))
        before, behind = phrase[: found.start()], phrase[found.end() :]
        yield from (before + form + behind for form in sorted(finite | participles))


def first_verbs(phrases: Iterable[str], code: str) -> Iterator[tuple[str, set[str]]]:
    """The lemmas with which phrases begin, with those forms that need an auxiliary."""
    for phrase in phrases:
        found = _VERB.match(phrase)
        if found:
            finite, participles = _forms(code, found.group(1))
            yield found.group(1), participles - finite


@lru_cache(maxsize=1024)
def _forms(code: str, lemma: str) -> Forms:
    return IN_PHRASES[code](lemma)
