"""Verbs and what stands for them: set phrases, light verbs with a noun, nouns of an act."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sources.reader import nouns
from sources.reader.agents import has_agent, names_agent
from sources.reader.apart import REACH, STOPS, last_of, opener_of, phrases_at
from sources.reader.due import is_due, is_led_as_due, is_scheduled, is_unintended
from sources.reader.infinitives import goes_on, leads_verb, opens_phrase
from sources.reader.joined import behind_aside, joins_participle
from sources.reader.languages import Language
from sources.reader.languages.expected import word_set
from sources.reader.leading import (
    Leading,
    acts_later,
    has_infinitive,
    is_bound,
    is_passive,
    leading,
)
from sources.reader.nouns import begins_as_noun, is_governed, is_manner, is_noun, is_round_of_else
from sources.reader.sentences import Token

_ATTRIBUTED = word_set("demand commitment rejects signed agreed denounced")
_HEADLINES = word_set("signed agreed denounced")
_NO_VERB = frozenset({"nominal"})
_LIGHT_GAP = 6  # words between a light verb and its noun: "gave its full and clear support"
_MEETING_GAP = 11  # the same before talks: when, where and for how long may stand between


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: tokens `first` (its auxiliaries and negation) to `last`.

    `is_future`: "will send", "enverra", "pourrait envoyer". `is_noun`: "the rejection by Kyiv of".
    `is_attribute`: "die von Kiew vorgeschlagene Waffenruhe".
    """

    first: int
    at: int
    last: int
    senses: frozenset[str]
    is_negated: bool = False
    is_passive: bool = False
    is_infinitive: bool = False
    is_future: bool = False
    is_noun: bool = False
    is_attribute: bool = False


type _Way = Callable[[Sequence[Token], int, set[int], Language], Verb | None]


def verbs_in(tokens: Sequence[Token], named: set[int], language: Language) -> list[Verb]:
    """All verbs of the language's lists; a word of a name ("United States") is none."""
    found: list[Verb] = []
    index = 0
    while index < len(tokens):
        verb = None if index in named else _verb_from(tokens, index, named, language)
        if verb is None:
            index += 1
            continue
        if verb.senses != _NO_VERB:
            found.append(verb)
        index = verb.last + 1
    return found


def _verb_from(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """What the lists say of a word: the most words first; else the step that it announces."""
    for way in _ways(tokens[index].low, tokens[index].plain, language):
        verb = way(tokens, index, named, language)
        if verb is not None:
            return verb
    return _future_at(tokens, index, language)


@lru_cache(maxsize=1 << 14)
def _ways(low: str, plain: str, language: Language) -> tuple[_Way, ...]:
    """In what ways a word may begin an act: most are in one list only."""
    words = language.words
    is_verb = low in language.verbs or low in words["readiness"]
    tried: tuple[tuple[_Way, bool], ...] = (
        (_attribute_at, plain in language.attributes),
        (_light_at, low in words["phases"]),  # of talks before anything else
        (_phrase_at, low in language.phrases),
        (_separable_at, low in language.separable),
        (_light_at, low in words["light"] - words["phases"]),
        (_verb_at, is_verb),
        (_noun_at, low in language.nouns),
    )
    return tuple(way for way, may_be in tried if may_be)


def _phrase_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "is open to", "se charge de": several words with one sense."""
    # "wird nicht", "никогда не признает": the phrase's own negation is said twice.
    is_doubled = language.grammar.is_verb_final or language.grammar.lacks_articles
    denies = language.words["negations"] if is_doubled else frozenset()
    for words, sense in phrases_at(tokens, index, language):
        last = last_of(words, tokens, index, language)
        if last is None or begins_as_noun(words, tokens, index, language):
            continue
        before = leading(tokens, index, language)
        agent = has_agent(tokens, last, named, language)
        is_led = before.has_auxiliary or tokens[index - 1].low in language.words["conjunctions"]
        if is_bound(tokens[index].low, language) and not (is_led or agent):
            continue
        if sense == "demand" and _binds_itself(tokens, index, before, language):
            continue
        # "se retirará del Golán": no text is left, it is a step.
        to_come = any(_is_future(token.plain, language) for token in tokens[index : last + 1])
        to_come &= not language.grammar.has_aspect
        leaves = sense == "denounced" and to_come
        return Verb(
            before.first,
            index,
            last,
            frozenset({sense, "act"} if leaves else {sense}),
            is_negated=before.is_negated and sense != "open" and not denies & set(words),
            is_passive=agent,
            is_infinitive=opens_phrase(tokens, index, last, language)
            or _opens_infinitive(tokens, index, before, language),
            is_future=before.is_future or to_come,
        )
    return None


def _binds_itself(tokens: Sequence[Token], index: int, before: Leading, language: Language) -> bool:
    """ "s'engage à": no demand, as "engage … à" is."""
    if "commitment" not in language.verbs.get(tokens[index].low, ()):
        return False
    return before.is_reflexive or tokens[index - 1].low in language.words["first_person"]


def _opens_infinitive(
    tokens: Sequence[Token], index: int, before: Leading, language: Language
) -> bool:
    """ "(refuse de) mettre fin à": a phrase that begins with an infinitive."""
    is_known = tokens[index].plain in language.infinitives
    return is_known and has_infinitive(tokens, index, before, language)


def _attribute_at(
    tokens: Sequence[Token], index: int, _named: set[int], language: Language
) -> Verb | None:
    """ "die von Kiew vorgeschlagene Waffenruhe": a passive before its noun."""
    first = opener_of(tokens, index, language)
    if first is None:
        return None
    senses = language.attributes[tokens[index].plain] & _ATTRIBUTED
    is_led = any(token.low in _doers(senses, language) for token in tokens[first:index])
    return Verb(first, index, index, senses, is_passive=True, is_attribute=True) if is_led else None


def _doers(senses: frozenset[str], language: Language) -> frozenset[str]:
    """ "von Kiew gefordert", "mit Kiew vereinbart"."""
    agents = language.words["agents"]
    return agents | language.words["with"] if "agreed" in senses else agents


def _separable_at(
    tokens: Sequence[Token], index: int, _named: set[int], language: Language
) -> Verb | None:
    """ "lehnte … ab": the particle stands at the end of the clause, behind the object."""
    particles = language.separable[tokens[index].low]
    for at in range(index + 1, min(index + REACH, len(tokens))):
        if tokens[at].text in STOPS:
            return None
        senses = particles.get(tokens[at].plain)
        if senses and _ends_clause(tokens, at, language):
            between = language.separable
            if any(tokens[at].plain in between.get(one.low, ()) for one in tokens[index + 1 : at]):
                return None  # "sagte, Kiew lehne dies ab": of the nearer one
            before = leading(tokens, index, language)
            # "schließt ein Treffen nicht aus": whatever stands between
            is_negated = before.is_negated or tokens[at - 1].low in language.words["negations"]
            return Verb(before.first, index, index, senses, is_negated)
    return None


def _ends_clause(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """A particle stands last: "lehnt den Plan ab und", not "ab Montag"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return True
    words = language.words
    return following.low in words["conjunctions"] | words["breaks"]


def _light_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "n'ont pas apposé leur signature", "voiced support for": the noun carries the sense.

    Of talks: "setzen ihre Gespräche … fort", "ended two days of talks".
    """
    is_phase = tokens[index].low in language.words["phases"]
    at = _noun_of(tokens, index, named, language)
    if at is None:
        return _talks_before(tokens, index, language)
    senses = language.nouns[tokens[at].low]
    if (is_phase or at > index + 1 + _LIGHT_GAP) and "met" not in senses:
        return None  # who "ended its support" gave none
    before = leading(tokens, index, language)
    return Verb(
        before.first,
        index,
        at,
        frozenset({"met"}) if is_phase else senses,
        is_negated=before.is_negated,
        is_passive=before.is_passive and not before.is_reflexive,
        is_infinitive="met" in senses and has_infinitive(tokens, index, before, language),
        is_future=before.is_future,
    )


def _talks_before(tokens: Sequence[Token], index: int, language: Language) -> Verb | None:
    """ "haben in Genf (Gespräche) mit Kiew geführt": the verb stands last, the talks before it."""
    if not language.grammar.is_verb_final or not _ends_clause(tokens, index, language):
        return None
    at = index - 1
    while at > 0 and index - at <= REACH and tokens[at].text not in STOPS | {","}:
        if "met" in language.nouns.get(tokens[at].low, ()) and not is_governed(
            tokens, at, language
        ):
            before = leading(tokens, index, language)
            return Verb(
                before.first,
                index,
                index,
                frozenset({"met"}),
                is_negated=before.is_negated,
                is_passive=before.is_passive,
                is_infinitive=has_infinitive(tokens, index, before, language),
                is_future=before.is_future,
            )
        at -= 1
    return None


def _noun_of(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> int | None:
    """The noun of an act behind a light verb; a place may stand between, a party may not.

    "held nearly four hours of talks", "mantuvo el lunes en Madrid dos días de conversaciones"
    """
    words = language.words
    stops = (words["prepositions"] | words["ahead"]) - words["locatives"]
    stops -= language.grammar.partitives
    stops |= words["complementizers"] | words["relatives"]
    is_place, is_auxiliary = False, tokens[index].low in words["auxiliaries"]
    for at in range(index + 1, min(index + 2 + _MEETING_GAP, len(tokens))):
        is_place = at in named and (is_place or tokens[at - 1].low in words["locatives"])
        if is_place:
            continue  # "ont tenu lundi à Istanbul une réunion", "en El Cairo"
        is_measured = (
            tokens[at - 1].low in words["durations"] and tokens[at].low in words["genitives"]
        )
        is_stop = tokens[at].low in stops and not is_measured
        if at in named or not tokens[at].is_word or is_stop:
            return None
        if tokens[at].low in language.nouns:
            return None if is_round_of_else(tokens, at, language) else at
        if tokens[at].low in language.verbs and (is_auxiliary or language.grammar.lacks_articles):
            return None  # "had rejected in an earlier round", "не принял и не отклонил предложение"
    return None


def _verb_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    low, plain = tokens[index].low, tokens[index].plain
    # "продовжує вимагати": what is gone on with is what is done
    is_led_by = goes_on(tokens, index, language) and leads_verb(tokens, index, language)
    is_ready = low in language.words["readiness"]
    is_led_by = is_led_by or nouns.tells_readiness(tokens, index, language)
    if is_led_by or not (is_ready or low in language.verbs):
        return None
    before = leading(tokens, index, language)
    if before.is_passive and language.grammar.is_verb_final:
        acts_later(tokens, index, named, before, language)
    if is_ready:
        return _ready_at(tokens, index, before, language)
    senses = language.verbs.get(low)
    is_attribute = opener_of(tokens, index, language) is not None
    if senses is None or is_attribute or is_noun(tokens, index, language):
        return None
    due = is_due(tokens, before, language)
    due = due or ("met" in senses and is_scheduled(tokens, before, language))
    is_on = any(goes_on(tokens, at, language) for at in range(max(before.first - 2, 0), index))
    is_infinitive = has_infinitive(tokens, index, before, language) and not (due or is_on)
    # "ont réclamé l'évacuation de Kidal par": with such an auxiliary it is active.
    is_active = is_infinitive or (before.has_auxiliary and not before.is_passive)
    agent = not is_active and has_agent(tokens, index, named, language)
    is_bound = low in language.participles and low not in language.doubles
    is_joined = is_bound and joins_participle(tokens, index, language)
    if is_bound and not (before.has_auxiliary or agent or is_joined):
        return None
    return Verb(
        before.first,
        index,
        index,
        senses,
        is_negated=before.is_negated or (due and is_unintended(tokens, before, language)),
        is_passive=is_passive(tokens[index], before, language) or agent,
        is_infinitive=is_infinitive,
        is_future=before.is_future
        or due
        or language.is_to_come(plain, low)
        or _is_future(plain, language)
        or plain.endswith(language.grammar.conditional_endings),  # "enverraient"
    )


def _ready_at(
    tokens: Sequence[Token], index: int, before: Leading, language: Language
) -> Verb | None:
    """ "se dit prêt à", "is ready to", "willing to": what follows decides what it means."""
    last = behind_aside(tokens, index)
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    leads = language.words["ready_leads"]
    if leads and after not in leads:
        return None
    return Verb(before.first, index, last, frozenset({"ready"}), before.is_negated)


def _is_future(plain: str, language: Language) -> bool:
    """ "enverra" """
    return plain.endswith(language.grammar.future_endings)


def _future_at(tokens: Sequence[Token], index: int, language: Language) -> Verb | None:
    """ "will amend", "commencera à": a step that is announced, by a verb of no list.

    What it is about decides later whether it is a fact; "will be", "sera" announce nothing.
    """
    token, words = tokens[index], language.words
    if token.text[0].isupper() or not token.plain.isalpha():
        return None
    led = tokens[index - 1].low if index else ""
    has_endings = bool(language.grammar.future_endings) and not language.grammar.has_aspect
    tells_itself = has_endings and len(token.plain) > 5 and _is_future(token.plain, language)
    is_led = led in words["will"] or (not has_endings and led in words["negations"])
    may_be = tells_itself or is_led or language.grammar.needs_infinitive_lead
    if not may_be or token.low in words["no_steps"]:
        return None
    before = leading(tokens, index, language)
    due = is_led_as_due(tokens, before.first, language)
    if not (tells_itself or is_led or due):
        return None
    if not (tells_itself or before.is_future or due):
        return None
    return Verb(before.first, index, index, frozenset({"step"}), before.is_negated, is_future=True)


def _noun_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "the rejection by Kyiv of", "Moscow's demand for", "le refus russe de": a noun of an act.

    Only with its owner beside it; claims.py finds whose act it is.
    """
    known = language.nouns.get(tokens[index].low, frozenset())
    senses = known & {"demand", "rejects"}
    if index == 0 and known & _HEADLINES and names_agent(tokens, named, language):
        return Verb(0, 0, 0, known & _HEADLINES, is_noun=True)
    before = tokens[index - 1] if index else None
    if language.grammar.has_clause_commas and before is not None and before.is_word:
        senses -= {"rejects"}  # "План предусматривает отказ Киева": what another asks of it
    if not senses or is_manner(tokens, index, language):
        return None
    led = nouns.owner_end(tokens, index, language)
    owned = index > 0 and (tokens[led].low == "s" or led in named)
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    at = index + 1
    while language.grammar.has_clause_commas and at < len(tokens) and at not in named:
        if tokens[at].low not in language.words["representatives"]:
            break
        at += 1
    behind = at in named or (
        after in language.words["genitives"] | language.words["agents"]
        and any(at in named for at in range(index + 2, index + 6))
    )
    if not (owned or behind):
        return None
    return Verb(index, index, index, senses, is_noun=True)


def is_aside(verb: Verb, language: Language) -> bool:
    """ "un projet remis par Oslo": who did that to a thing is not whom the sentence is about."""
    return verb.is_passive and verb.first == verb.at and language.grammar.negates_behind
