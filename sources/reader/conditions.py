"""Phrases that open a clause of condition: "à condition que", "vorausgesetzt, dass"."""

from collections.abc import Iterator
from functools import lru_cache

from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.sentences import words_of
from sources.reader.types import Span

_REACH = 7  # words of "за умови, що" before who acts


def conditions(parse: Parse, first: int, language: Language) -> Iterator[tuple[int, int]]:
    """Where phrases that open a clause begin, and where its first word stands."""
    words = language.words
    leads = words["complementizers"] | words["supposing"] | words["whether"]
    only = words["no_negations"]
    for start in range(max(first - _REACH, 0), min(first + 1, len(parse.tokens))):
        for phrase in _by_first_word(language).get(parse.tokens[start].plain, ()):
            end = start + len(phrase)
            if tuple(token.plain for token in parse.tokens[start : min(end, first + 1)]) != phrase:
                continue
            # "only after Niger frees them", "лише тоді, коли"
            is_lead = phrase[-1] in leads or phrase[0] in only or "," in phrase
            while end < len(parse.tokens) and (
                parse.tokens[end].text == "," or parse.tokens[end].low in words["complementizers"]
            ):
                end, is_lead = end + 1, True
            if is_lead:
                yield start, end


def joins_condition(parse: Parse, comma: int, language: Language) -> bool:
    """ "лише тоді(,) коли": inside such a phrase a comma opens no clause that stands by itself."""
    tokens = parse.tokens
    for start in range(max(comma - _REACH, 0), comma):
        for phrase in _by_first_word(language).get(tokens[start].plain, ()):
            end = start + len(phrase)
            said = tuple(token.plain for token in tokens[start:end])
            if comma < end and said == phrase:
                return True
    return False


def is_strict(parse: Parse, condition: Span, content: tuple[int, int], language: Language) -> bool:
    """ "only if", "qu'une fois", "nur abziehen, wenn": without it nothing is promised."""
    only, tokens = language.words["only"], parse.tokens
    at = next((i for i, token in enumerate(tokens) if token.end > condition.start), 0)
    led = {tokens[at - 1].low} - language.words["complementizers"] if at else set[str]()
    if language.grammar.is_verb_final:
        led |= {token.low for token in tokens[slice(*content)]}
    return bool(only & {tokens[at].low, *led})


@lru_cache(maxsize=8)
def _by_first_word(language: Language) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in language.lists["conditions"]:
        cut = words_of(phrase)
        found.setdefault(cut[0], []).append(cut)
    return found
