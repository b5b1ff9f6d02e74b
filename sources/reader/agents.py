"""Who does what a passive tells: named behind a word for "by", or in a case that says so."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.sentences import Token

_CASE_REACH = 5  # the same where the case alone says "by"
_AGENT_REACH = 9  # words from a participle to the word for "by"


def has_agent(tokens: Sequence[Token], index: int, named: set[int], language: Language) -> bool:
    """ "signed by Kyiv", "signée à Riyad en 2018 par les deux pays"; but not "par téléphone"."""
    if language.grammar.agent_endings:
        return _has_agent_by_case(tokens, index, named, language)
    # Where the auxiliary stands apart it tells.
    is_passive = tokens[index].plain.endswith(language.grammar.participle_endings or "")
    # "juge inacceptables les conditions posées par Kiev": no participle.
    is_told = tokens[index].low in language.words["refusals"]
    if language.grammar.is_verb_final or is_told or not is_passive:
        return False
    for at in range(index + 1, min(index + _AGENT_REACH, len(tokens))):
        if tokens[at].text in {",", ";", ":", "."} or tokens[at].low in language.verbs:
            return False
        if tokens[at].low in language.words["agents"]:
            near = range(at + 1, min(at + 7, len(tokens)))
            actors = language.words["offices"] | language.words["numbers"] | {"both"}
            return not _is_measure(tokens, at, language) and any(
                one in named or tokens[one].low in actors for one in near
            )
    return False


def _is_measure(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "(extended) by three months": by how much, not by whom."""
    return any(token.low in language.words["durations"] for token in tokens[at + 2 : at + 3])


def _has_agent_by_case(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> bool:
    """ "підписаний Росією": a participle with a name in the case of who did it."""
    grammar = language.grammar
    if not tokens[index].plain.endswith(grammar.participle_endings):
        return False
    near = range(index + 1, min(index + _CASE_REACH, len(tokens)))
    return any(at in named and tokens[at].plain.endswith(grammar.agent_endings) for at in near)


def names_agent(tokens: Sequence[Token], named: set[int], language: Language) -> bool:
    """ "Signature à Bangui, par l'UPC et les 3R, d'un accord": a headline, of what is not to come."""
    words = language.words
    if any(token.low in words["planned"] | words["expecting"] for token in tokens):
        return False
    near = range(1, min(_AGENT_REACH, len(tokens)))
    led = next((at for at in near if tokens[at].low in words["agents"]), None)
    return led is not None and any(at in named for at in range(led + 1, led + 7))


def agrees(form: Token, heads: Sequence[Token], language: Language) -> bool:
    """ "не признают (правительство Кабула)": what is one does not act in a verb of the plural."""
    grammar = language.grammar
    if not grammar.plural_endings or not form.plain.endswith(grammar.impersonal_endings):
        return True
    return any(head.plain.endswith(grammar.plural_endings) or head.text.isupper() for head in heads)
