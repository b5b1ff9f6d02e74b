"""A participle behind a name that tells of it in passing: "les rebelles **soutenus par l'Iran** ont signé"."""

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.verbs import Verb

_AGENT_LEAD = 4  # words from "by" to the name: "menés par l'ex-vice président Machar"


def floor_of(parse: Parse, number: int, language: Language) -> int:
    """Where the clause of this verb begins: behind the verb before, unless that is such a participle."""
    while number and _is_aside(parse, parse.verbs[number - 1], language):
        number -= 1
    return parse.verbs[number - 1].last + 1 if number else 0


def _is_aside(parse: Parse, verb: Verb, language: Language) -> bool:
    """A bare participle right behind a name, with a word for "by" right behind it."""
    tokens = parse.tokens
    if verb.first != verb.last or not verb.is_passive or verb.last + 1 >= len(tokens):
        return False
    is_led = tokens[verb.last + 1].low in language.words["agents"]
    return is_led and any(group.last + 1 == verb.first for group in parse.groups)


def is_agent(group: Group, parse: Parse, language: Language) -> bool:
    """ "menés par l'ex-vice président Riek Machar": whom a word for "by" leads acts in no verb behind."""
    if group.first == 0 or language.grammar.agent_endings:
        return False
    agents, breaks = language.words["agents"], language.words["breaks"]
    for token in reversed(parse.tokens[max(group.first - _AGENT_LEAD, 0) : group.first]):
        if not token.is_word or token.low in breaks:
            return False
        if token.low in agents:
            return True
    return False
