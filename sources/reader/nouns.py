"""Whether a form that can be a verb is a noun: "the demand", "security guarantees"."""

from collections.abc import Sequence

from sources.reader.groups import is_noun_at
from sources.reader.infinitives import CLITICS, is_infinitive_form
from sources.reader.languages import GAP, Language
from sources.reader.leading import is_adverb
from sources.reader.sentences import Token

_YEAR_DIGITS = 4


def is_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "une offre", "la demande", "its demands"."""
    if language.grammar.has_capital_nouns:
        return is_noun_at(tokens, index, language)
    ends_so = tokens[index].plain.endswith(language.grammar.noun_endings)
    if ends_so or _follows_genitive(tokens, index, language):
        return True
    before = tokens[index - 1].low if index else ""
    # "d'exiger", though "d'" can be an article
    is_led = before in language.grammar.infinitive_leads
    if not index or (is_led and is_infinitive_form(tokens[index], language)):
        return False
    if before in language.words["articles"]:
        # "l'accord la rejette": a pronoun looks like an article; an inflected verb follows it.
        clitics = CLITICS | language.grammar.clitics
        return before not in clitics or tokens[index].low in language.nouns
    return language.grammar.has_bare_nouns and _is_bare_noun(tokens, index, language)


def begins_as_noun(
    words: tuple[str, ...], tokens: Sequence[Token], index: int, language: Language
) -> bool:
    """ "Nach dem Treffen … eine Vereinbarung": no form of "eine Vereinbarung treffen"."""
    is_verb = words[1:2] == (GAP,) and tokens[index].low in language.verbs
    return is_verb and language.grammar.has_capital_nouns and is_noun(tokens, index, language)


def _follows_genitive(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "une conférence de presse", but "de signer"."""
    grammar = language.grammar
    leads = language.words["genitives"] & grammar.infinitive_leads
    is_led = index > 0 and tokens[index - 1].low in leads
    return is_led and not tokens[index].plain.endswith(grammar.infinitive_endings)


def owner_end(tokens: Sequence[Token], index: int, language: Language) -> int:
    """Where the word stands that may own a noun: "Kyiv('s main) demand"."""
    at = max(index - 1, 0)
    return at - 1 if at > 1 and tokens[at].low in language.words["chief"] else at


def _is_bare_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "security guarantees", "Kyiv's demands": a form in -s or a bare one needs a subject before it."""
    low, before, words = tokens[index].low, tokens[index - 1], language.words
    if low.endswith("ed") or low in words["past"]:
        # "some ideas on disputed districts", "14 armed groups": before its noun, no verb
        is_led = before.low in words["prepositions"] or _counts(tokens, index - 1)
        return low.endswith("ed") and is_led
    if low.endswith("ing"):
        # "American backing" is a noun; "is backing", ", backing the plan," are verbs.
        return before.text != "," and before.low not in words["auxiliaries"] | words["negations"]
    opens = words["relatives"] | words["conjunctions"] | words["complementizers"] | words["helpers"]
    opens |= words["inner"] | words["breaks"]
    pronouns = words["singular_pronouns"] | words["plural_pronouns"] | words["first_person"]
    if before.low in opens | pronouns or is_adverb(before, language) or before.text in {",", ")"}:
        return False
    if before.text[0].isupper():
        # "the European offer" is a noun, "the Europeans offer" and "Kyiv offers" are verbs.
        is_led = index > 1 and tokens[index - 2].low in words["articles"]
        if before.text.isupper() and tokens[index + 1 : index + 2]:
            is_led = is_led and tokens[index + 1].low not in words["articles"]  # "the FARC want a"
        return is_led and not (low.endswith("s") or before.low.endswith("s"))
    return before.low not in words["representatives"]


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """ "14 (disputed villages)", but "in March 2027 (signed)", "on March 3 (signed)"."""
    is_year = len(tokens[at].low) == _YEAR_DIGITS
    is_dated = at > 0 and tokens[at - 1].text[0].isupper()
    return tokens[at].low.isdecimal() and not (is_year or is_dated)


def is_round_of_else(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "a new round of strikes", "новый раунд санкций": no talks."""
    words, behind = language.words, tokens[at + 1 : at + 5]
    if tokens[at].low not in words["rounds"] or not behind:
        return False
    is_bare = language.grammar.lacks_articles and behind[0].text[0].islower()
    is_of = behind[0].low in words["genitives"] or (
        is_bare and behind[0].low not in words["prepositions"] | words["locatives"]
    )
    return is_of and not any(token.low in words["meeting_nouns"] for token in behind)


def is_manner(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "postponed at the request of Washington", "à la demande de Kiev": how, not what was done."""
    before = [token.plain for token in tokens[max(index - 2, 0) : index]]
    return any(" ".join(before[-count:]) in language.lists["no_acts"] for count in (1, 2))


def is_governed(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "nach (Gesprächen)", "zu den (Gesprächen)"."""
    led = [token.low for token in tokens[max(at - 2, 0) : at]]
    leads = language.words["prepositions"] | language.words["locatives"]
    return led[-1:] != [] and (
        led[-1] in leads or (led[0] in leads and led[-1] in language.words["articles"])
    )


def tells_readiness(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "заявили про готовність", "сообщил о своей готовности": it is the readiness that counts."""
    words, near = language.words, tokens[index + 1 : index + 4]
    if not language.grammar.lacks_articles or not near or near[0].low not in words["binding"]:
        return False
    behind = [token.low for token in near[1:] if token.low not in words["possessives"]]
    return bool(behind) and behind[0] in words["readiness"]
