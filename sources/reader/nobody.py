"""Verbs that who acts, or what is done, turns into their opposite: "no one signed", "will free none"."""

from dataclasses import replace

from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject
from sources.reader.verbs import Verb

_NOTHING_REACH = 8  # words from "no soldier" to its verb
_DONE = {"act", "step", "signed", "commitment", "accepts", "supports"}


def negated_by_subject(verb: Verb, subject: Subject, parse: Parse, language: Language) -> Verb:
    """ "Neither Belgrade nor Pristina signed", "ni Kiev ni Moscou n'ont"."""
    if _opens_with_nothing(parse, verb, language):
        return replace(verb, is_negated=True)
    if subject.first is None or subject.first == 0:
        return verb
    is_negated = parse.tokens[subject.first - 1].low in language.words["neither"]
    return replace(verb, is_negated=True) if is_negated else verb


def _opens_with_nothing(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "«Ningún soldado de la OTAN pisará»", "No soldier will set foot": nobody does it."""
    at = verb.first
    opens = language.words["complementizers"]  # "Nadie cree que": nobody believes it, no more
    while at > 0 and parse.tokens[at - 1].is_word and verb.first - at < _NOTHING_REACH:
        at -= 1
        if parse.tokens[at].low in opens:
            return False
    is_of_other = any(one.first <= at <= one.last for one in parse.verbs)  # "no longer opposes"
    return parse.tokens[at].low in language.words["nothing"] and at < verb.first and not is_of_other


def negated_by_object(verb: Verb, parse: Parse, language: Language) -> Verb:
    """ "will free no one else", "ne libérera aucun otage": what is promised is nothing.

    "supports neither the truce nor the talks": neither one, whatever the verb.
    """
    after = parse.tokens[verb.last + 1].low if verb.last + 1 < len(parse.tokens) else ""
    is_nothing = bool(verb.senses & _DONE) and after in language.words["nothing"]
    # "не отдадим ни сантиметра": the verb itself is denied, and "ни" says so once more.
    said = {token.low for token in parse.tokens[verb.first : verb.last + 1]}
    is_said = bool(said & language.words["negations"])
    is_neither = not (verb.is_noun or is_said) and after in language.words["neither"]
    return replace(verb, is_negated=True) if is_nothing or is_neither else verb
