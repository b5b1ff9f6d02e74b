"""Infinitives: "to send", "d'envoyer", "abzuziehen"."""

from collections.abc import Mapping, Sequence

from sources.reader.languages import Language
from sources.reader.languages.expected import word_set
from sources.reader.sentences import Token

CLITICS = word_set("ne pas les la le lui l se s")
_CEASING_REACH = 2  # words from "never" to "stopped"


def starts_infinitive(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "d'échanger des prisonniers", "to release hostages", but not "to a ceasefire"."""
    reading = [token for token in tokens[index : index + 4] if token.is_word]
    if len(reading) < 2:
        return False
    grammar, words = language.grammar, language.words
    if grammar.needs_infinitive_lead:
        known = words["articles"] | words["prepositions"]
        return (
            reading[0].low in grammar.infinitive_leads
            and reading[1].low not in known
            and reading[1].text[0].islower()
        )
    if reading[0].low in grammar.infinitive_leads:
        reading = reading[1:]
    # A pronoun may stand before it: "de se retirer", "de ne pas attaquer".
    skipped = words["reflexives"] | words["negations"] | words["inner"] | CLITICS | grammar.clitics
    following = [token for token in reading if token.low not in skipped]
    return bool(following) and is_infinitive_form(following[0], language)


def ends_infinitive(tokens: Sequence[Token], language: Language) -> bool:
    """ "seine Truppen abzuziehen", "den Text zu unterzeichnen": where verbs stand last."""
    return any(is_led_infinitive(tokens, at, language) for at in range(len(tokens)))


def is_led_infinitive(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "zu unterzeichnen", "abzuziehen" """
    token, grammar = tokens[at], language.grammar
    if not (token.text[0].islower() and token.plain.endswith(grammar.infinitive_endings)):
        return False
    is_led = at > 0 and tokens[at - 1].low in grammar.infinitive_leads
    return is_led or has_inner_lead(token, language)


def has_inner_lead(token: Token, language: Language) -> bool:
    """ "abzuziehen" """
    grammar = language.grammar
    return token.plain.endswith(grammar.infinitive_endings) and any(
        lead in token.plain[2:-3] for lead in grammar.infinitive_leads
    )


def is_infinitive_form(token: Token, language: Language) -> bool:
    """By its ending: "échanger", "вивести"; but not "déclare", a form of a known verb."""
    if not token.plain.endswith(language.grammar.infinitive_endings):
        return False
    if not language.infinitives or token.plain not in language.verbs:
        return True
    pronouns = language.grammar.clitics | language.words["reflexives"]
    known = language.infinitives
    return token.plain in known or any(token.plain.removesuffix(p) in known for p in pronouns)


def opens_phrase(tokens: Sequence[Token], index: int, last: int, language: Language) -> bool:
    """ "se negó a (dar luz verde) al plan", "weigert sich, (grünes Licht zu geben)"."""
    leads = language.grammar.infinitive_leads
    if language.grammar.is_verb_final:
        return tokens[last - 1].low in leads or has_inner_lead(tokens[last], language)
    if index == 0 or tokens[index - 1].low not in leads:
        return False
    # "urged Moscow to (resume talks)": English infinitives have no form of their own.
    return language.grammar.needs_infinitive_lead or is_infinitive_form(tokens[index], language)


def behind_adverbials(
    tokens: Sequence[Token], places: Mapping[int, str], start: int, language: Language
) -> int:
    """ "pactaron (el jueves en Argyle) no recurrir a la fuerza": when and where stand between."""
    words = language.words
    days = {form.lower() for name in language.lists["weekdays"] for form in name.split("|")}
    at = start
    while at + 1 < len(tokens):
        is_day = tokens[at].plain in days or (
            tokens[at].low in words["articles"] and tokens[at + 1].plain in days
        )
        is_place = at in places or at + 1 in places
        if not (is_day or is_place or tokens[at].low in words["inner"]):
            break
        at += 1
    return at


def goes_on(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "continues to demand", "ne cesse de demander", "has never stopped demanding"."""
    words, plain = language.words, tokens[index].plain
    if plain not in words["ceasing"]:
        return plain in words["going_on"]
    near = tokens[max(index - _CEASING_REACH, 0) : index]
    denials = words["negations"] | language.grammar.half_negations
    return any(token.low in denials for token in near)


def leads_verb(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "continues (to) demand" """
    near = tokens[index + 1 : index + 3]
    return any(t.low in language.verbs and is_infinitive_form(t, language) for t in near)
