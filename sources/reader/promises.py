"""What a promise is not: a threat, a courtesy, a refusal in the words of a promise."""

from sources.reader.claims import Claim
from sources.reader.clauses import clause_start
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.verbs import Verb

_NEAR = 5  # words behind a verb that name what is promised
_TAG = 3  # words behind "…, Turkey announced"
_OWN = {"act", "accepts", "supports", "agreed", "signed", "commitment", "open"}


def offers_no_step(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "vowed to carry out more bombings", "offered condolences": force and courtesy are no step.

    "promised to halt the bombings" is one.
    """
    start, end = claim.content
    behind = [at for at in range(start, min(end, start + _NEAR)) if parse.tokens[at].is_word]
    # "will mit Angriffen drohen", but "will die Angriffe einstellen": verbs may stand last
    whole = parse.tokens[start:end] if language.grammar.is_verb_final else ()
    if any({token.low, token.plain} & _halting(language) for token in whole):
        return False
    for at in behind:
        token = parse.tokens[at]
        if {token.low, token.plain} & _halting(language) or _is_act(parse, at, language):
            return False
        if {token.low, token.plain} & (language.words["force"] | language.words["courtesies"]):
            return True
    return False


def announces_own_step(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "said it was withdrawing its troops": a step under way that who takes it has announced."""
    verb = claim.verb
    if verb.first == verb.at or verb.is_passive or verb.is_negated:
        return False
    if parse.tokens[verb.first].low not in language.words["under_way"]:
        return False
    return any("said" in one.senses and 0 < verb.first - one.last <= _NEAR for one in parse.verbs)


def announces_talks(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Talks will resume in May, Turkey announced", "has scheduled a round": a meeting, no promise."""
    verb, words = claim.verb, language.words
    if parse.tokens[verb.at].low in words["planned"]:
        near = parse.tokens[claim.content[0] : min(claim.content[1], claim.content[0] + _NEAR)]
        return any(token.low in words["meeting_nouns"] for token in near)
    first = claim.subject.first
    if "said" in verb.senses and first is not None and parse.tokens[first - 1].text == ",":
        behind = parse.tokens[verb.last + 1 : claim.content[1]]
        heads = parse.tokens[:_NEAR] if len(behind) <= _TAG else ()
        return any(token.low in words["meeting_nouns"] for token in heads)
    if not verb.senses & {"act", "step"} or (first is not None and first < verb.first):
        return False
    led = parse.tokens[clause_start(parse.tokens, 0, verb.first) : verb.first]
    return any(token.low in words["meeting_nouns"] for token in led[:_NEAR])


def _halting(language: Language) -> frozenset[str]:
    words = language.words
    return words["stopping"] | words["ceasing"] | words["turns"] | words["negations"]


def _is_act(parse: Parse, at: int, language: Language) -> bool:
    """ "promised (to lift), (to repay)": what is done to what follows is listed."""
    return any("act" in verb.senses and verb.first <= at <= verb.last for verb in parse.verbs)


def vows_not_to(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "vowed that Israel would not end the war": what one will not do oneself one rejects.

    Not "pledged that its soil would not serve", nor "pledged not to supply arms", which are promises.
    """
    if claim.verb.is_noun or claim.verb.is_passive:
        return False
    inner = next(
        (one for one in parse.verbs if one.first > claim.verb.last and not one.is_noun), None
    )
    if inner is None or not (inner.is_negated and inner.senses & _OWN) or inner.is_infinitive:
        return False
    return inner.first < claim.end and _is_own(claim, inner, parse, language)


def _is_own(claim: Claim, inner: Verb, parse: Parse, language: Language) -> bool:
    """The same party or "he" acts in what is promised, and nobody and nothing else."""
    known = {at for group in parse.groups for at in range(group.first, group.last + 1)}
    own = set(claim.subject.parties)
    for group in parse.groups:
        if claim.verb.last < group.first < inner.first and not set(group.parties) <= own:
            return False
    words = language.words
    idle = words["complementizers"] | words["singular_pronouns"] | words["plural_pronouns"]
    idle |= words["articles"] | words["inner"] | words["first_person"] | words["possessives"]
    idle |= words["offices"] | words["representatives"] | words["army_nouns"]
    between = range(claim.verb.last + 1, inner.first)
    return all(
        at in known or not parse.tokens[at].is_word or parse.tokens[at].low in idle
        for at in between
    )
