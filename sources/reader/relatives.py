"""What stands in commas between a name and its verb, and to whom a relative word goes back."""

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject, subject_of
from sources.reader.verbs import Verb

_RELATIVE_REACH = 6  # words from a name to the relative word about it: "la Russie, qui"
_READY_REACH = 4  # words from a comma to "ready": "se muestra ahora"
_LED_REACH = 3  # the same where others may act in between: "Китай, у которого"


def insertion(parse: Parse, verb: Verb, language: Language) -> int | None:
    """ "Slovakia(, which borders Ukraine,) rejected", "Польща(, союзник України,) відкинула".

    The comma that opens what stands in commas between a subject and its verb; None if nothing does.
    """
    tokens, closes = parse.tokens, verb.first - 1
    if "ready" in verb.senses:  # ", se muestra ahora dispuesta a"
        near = range(closes, max(closes - _READY_REACH, 0), -1)
        closes = next((at for at in near if not tokens[at].is_word), closes)
    if closes < 2 or tokens[closes].text != "," or verb.is_infinitive:
        return None
    commas = [at for at in range(1, closes) if tokens[at].text == ","]
    relatives = [at for at in commas if tokens[at + 1].low in language.words["relatives"]]
    if relatives:
        # ", qui, lors d'une réunion, a décidé": the verb is the relative clause's own.
        return relatives[-1] if tokens[relatives[-1] + 2].is_word else None
    ends = [group.last + 1 for group in parse.groups if group.is_subject]
    return next((at for at in reversed(commas) if at in ends and _is_head(parse, at)), None)


def _is_head(parse: Parse, comma: int) -> bool:
    """Whether the name before a comma opens its clause, so that no verb can stand before it."""
    group = next(g for g in parse.groups if g.last == comma - 1)
    return group.first == 0 or not parse.tokens[group.first - 1].is_word


def named_before(parse: Parse, comma: int) -> Subject | None:
    """The party that is named right before it."""
    near = range(comma - 1 - _LED_REACH, comma)
    before = [group for group in parse.groups if group.is_subject and group.last in near]
    return subject_of(before[-1]) if before else None


def antecedent_of(parse: Parse, relative: int | None) -> Group | None:
    """ "la Russie, qui réclame": the last group before the relative pronoun."""
    if relative is None:
        return None
    before = [g for g in parse.groups if g.last < relative <= g.last + _RELATIVE_REACH]
    return before[-1] if before else None


def around_relative(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """ "Китай, у которого Киев попросил гарантий, не ответил": who was named before that clause."""
    if not language.grammar.has_clause_commas:
        return None
    words, tokens = language.words, parse.tokens
    known = words["relatives"] | words["object_relatives"] - words["complementizers"]
    led = [at for at in range(verb.first) if tokens[at].low in known]
    closes = any(token.text == "," for token in tokens[floor : verb.first])
    if not led or led[-1] >= floor or not closes:
        return None
    before = [g for g in parse.groups if g.is_subject and g.last < led[-1] <= g.last + _LED_REACH]
    return subject_of(before[-1]) if before else None
