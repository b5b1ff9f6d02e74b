"""A second act of the same party that no "and" joins: "avant de réclamer", "tout en exigeant"."""

from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.verbs import Verb

_LEADS = 2  # words before the verb: "avant de", "non sans"
_TOLD = {"demand", "rejects", "denounced", "supports"}  # never done only in another act


def afterwards(parse: Parse, verb: Verb, language: Language) -> int | None:
    """Where such an act begins; None for any other verb.

    "avant (de réclamer)", "non (sans réclamer)", "tout en réclamant": whoever acted before did it.
    """
    tokens, words, first = parse.tokens, language.words, verb.first
    if verb.is_noun or not verb.senses & _TOLD or first < _LEADS:
        return None
    if tokens[verb.at - 1].low in words["meanwhile"]:
        return min(first, verb.at - 1)
    led = tokens[first - 1].low
    if not verb.is_infinitive:
        return None
    if led in words["without"]:
        return first - 2 if is_with(parse, first - 1, language) else None
    is_led = led in language.grammar.infinitive_leads and tokens[first - 2].low in words["ahead"]
    return first - 2 if is_led else None


def is_with(parse: Parse, at: int, language: Language) -> bool:
    """ "(non) sans": who does something "not without" another thing does it as well."""
    return at > 0 and parse.tokens[at - 1].plain in language.words["not_without"]
