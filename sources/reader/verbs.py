"""Verbs and what stands for them: set phrases, light verbs with a noun, nouns of an act."""

from collections.abc import Sequence
from dataclasses import dataclass

from sources.reader.languages import Language, word_set
from sources.reader.sentences import Token

_AUXILIARIES = word_set(
    "a ont avait avaient ayant aura auront aurait auraient est sont était étaient été être ai "
    "fut furent sera seront serait seraient soit ait aient avoir avons avez sommes eu "
    "has have had having be is are was were been being will would"
)
_PASSIVE = word_set(
    "est sont était étaient été être fut furent sera seront serait seraient "
    "is are was were been be being"
)
_HELPERS = word_set("to will would can could may might must should did does do also not")
_REFLEXIVE = word_set("se s")
_BETWEEN = word_set(
    "lui leur y en l les also already déjà encore aussi jointly formally voulu pu souhaité su"
)
_PAST = word_set(
    "met told sought insisted ruled committed vowed undertook backed withdrew held spoke said "
    "reached sent gave put took made"
)
_FUTURE_ENDINGS = ("era", "eront", "ira", "iront", "dra", "dront")
_AGENT_REACH = 9  # words from a participle to the word for "by"
_LIGHT_GAP = 6  # words between a light verb and its noun: "gave its full and clear support"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: tokens `first` (its auxiliaries and negation) to `last`.

    `is_future`: "will send", "enverra", "pourrait envoyer". `is_noun`: "the rejection by Kyiv of".
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


@dataclass(slots=True)
class _Before:
    """What stands before a verb form and belongs to it."""

    first: int
    is_negated: bool = False
    has_auxiliary: bool = False
    is_passive: bool = False
    is_future: bool = False
    is_reflexive: bool = False


def verbs_in(tokens: Sequence[Token], named: set[int], language: Language) -> list[Verb]:
    """All verbs of the language's lists; a word of a name ("United States") is none."""
    found: list[Verb] = []
    index = 0
    while index < len(tokens):
        verb = None
        if index not in named:
            verb = (
                _phrase_at(tokens, index, named, language)
                or _light_at(tokens, index, named, language)
                or _verb_at(tokens, index, named, language)
                or _noun_at(tokens, index, named, language)
                or _future_at(tokens, index, language)
            )
        if verb is None:
            index += 1
            continue
        found.append(verb)
        index = verb.last + 1
    return found


def starts_infinitive(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "d'échanger des prisonniers", "to release hostages", but not "to a ceasefire"."""
    leading = [token for token in tokens[index : index + 4] if token.is_word]
    if len(leading) < 2:
        return False
    if language.code == "en":
        known = language.words["articles"] | language.words["prepositions"]
        return (
            leading[0].low == "to" and leading[1].low not in known and leading[1].text[0].islower()
        )
    if leading[0].low in {"de", "d", "à"}:
        leading = leading[1:]
    # A pronoun may stand before it: "de se retirer", "de ne pas attaquer".
    skipped = {"se", "s", "ne", "n", "pas", "les", "la", "le", "lui", "l"}
    following = [token for token in leading if token.low not in skipped]
    return bool(following) and following[0].low.endswith(("er", "ir", "re"))


def _phrase_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "is open to", "se charge de": several words with one sense."""
    for words, sense in language.phrases.get(tokens[index].low, ()):
        length = len(words)
        if words == tuple(token.low for token in tokens[index : index + length]):
            before = _before(tokens, index, language)
            return Verb(
                before.first,
                index,
                index + length - 1,
                frozenset({sense}),
                is_negated=before.is_negated and sense != "open",
                is_passive=_has_agent(tokens, index + length - 1, named, language),
                is_future=before.is_future,
            )
    return None


def _light_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "n'ont pas apposé leur signature", "voiced support for": the noun carries the sense."""
    if tokens[index].low not in language.words["light"]:
        return None
    at = _noun_of(tokens, index, named, language)
    if at is None:
        return None
    before = _before(tokens, index, language)
    return Verb(
        before.first,
        index,
        at,
        language.nouns[tokens[at].low],
        is_negated=before.is_negated,
        is_passive=before.is_passive and not before.is_reflexive,
        is_future=before.is_future,
    )


def _noun_of(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> int | None:
    """The noun of an act behind a light verb; a place may stand between, a party may not."""
    words = language.words
    stops = words["prepositions"] - words["locatives"] - {"d", "de"}
    for at in range(index + 1, min(index + 2 + _LIGHT_GAP, len(tokens))):
        is_place = at in named and tokens[at - 1].low in words["locatives"]
        if is_place:
            continue  # "ont tenu lundi à Istanbul une réunion"
        if at in named or not tokens[at].is_word or tokens[at].low in stops:
            return None
        if tokens[at].low in language.nouns:
            return at
    return None


def _verb_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    low = tokens[index].low
    is_ready = low in language.words["readiness"]
    if not is_ready and low not in language.verbs:
        return None
    before = _before(tokens, index, language)
    if is_ready:
        return _ready_at(tokens, index, before, language)
    senses = language.verbs.get(low)
    if senses is None or _is_noun(tokens, index, language):
        return None
    agent = _has_agent(tokens, index, named, language)
    if low in language.participles and not (before.has_auxiliary or agent):
        return None
    return Verb(
        before.first,
        index,
        index,
        senses,
        is_negated=before.is_negated,
        is_passive=(before.is_passive and _is_participle(low, language)) or agent,
        is_infinitive=_is_infinitive(tokens, index, before, language),
        is_future=before.is_future or (language.code == "fr" and _is_french_future(low)),
    )


def _has_agent(tokens: Sequence[Token], index: int, named: set[int], language: Language) -> bool:
    """ "signed by Kyiv", "signée à Riyad en 2018 par les deux pays"; but not "par téléphone"."""
    for at in range(index + 1, min(index + _AGENT_REACH, len(tokens))):
        if tokens[at].text in {",", ";", ":", "."} or tokens[at].low in language.verbs:
            return False
        if tokens[at].low in language.words["agents"]:
            near = range(at + 1, min(at + 7, len(tokens)))
            actors = language.words["offices"] | language.words["numbers"] | {"both"}
            return any(one in named or tokens[one].low in actors for one in near)
    return False


def _ready_at(
    tokens: Sequence[Token], index: int, before: _Before, language: Language
) -> Verb | None:
    """ "se dit prêt à", "is ready to", "willing to": what follows decides what it means."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if after not in {"à", "to"}:
        return None
    return Verb(before.first, index, index, frozenset({"ready"}), before.is_negated)


def _is_participle(low: str, language: Language) -> bool:
    """ "is rejecting" is active."""
    return low in language.participles or (language.code == "en" and not low.endswith("ing"))


def _is_infinitive(
    tokens: Sequence[Token], index: int, before: _Before, language: Language
) -> bool:
    low = tokens[index].low
    if language.code == "fr":
        return low.endswith(("er", "ir", "re")) and not before.has_auxiliary
    return before.first > 0 and tokens[before.first - 1].low == "to"


def _is_french_future(low: str) -> bool:
    return low.endswith((*_FUTURE_ENDINGS, "erait", "eraient", "irait", "iraient"))


def _future_at(tokens: Sequence[Token], index: int, language: Language) -> Verb | None:
    """ "will amend", "commencera à": a step that is announced, by a verb of no list.

    What it is about decides later whether it is a fact; "will be", "sera" announce nothing.
    """
    low = tokens[index].low
    if low in language.words["no_steps"] or not low.isalpha() or tokens[index].text[0].isupper():
        return None
    before = _before(tokens, index, language)
    if language.code == "fr":
        is_step = len(low) > 5 and low.endswith(_FUTURE_ENDINGS)
    else:
        led = tokens[index - 1].low if index else ""
        is_step = before.is_future and led in {"will", "would", "never", "not"}
    if not is_step:
        return None
    return Verb(before.first, index, index, frozenset({"step"}), before.is_negated, is_future=True)


def _noun_at(
    tokens: Sequence[Token], index: int, named: set[int], language: Language
) -> Verb | None:
    """ "the rejection by Kyiv of", "Moscow's demand for", "le refus russe de": a noun of an act.

    Only with its owner beside it; claims.py finds whose act it is.
    """
    senses = language.nouns.get(tokens[index].low, frozenset()) & {"demand", "rejects"}
    if not senses:
        return None
    before = tokens[index - 1] if index else None
    owned = before is not None and (before.low == "s" or index - 1 in named)
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    behind = index + 1 in named or (
        after in language.words["genitives"] | language.words["agents"]
        and any(at in named for at in range(index + 2, index + 6))
    )
    if not (owned or behind):
        return None
    return Verb(index, index, index, senses, is_noun=True)


def _is_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "une offre", "la demande", "its demands"."""
    if index == 0:
        return False
    before = tokens[index - 1].low
    if before in language.words["articles"]:
        # "l'accord la rejette": a pronoun looks like an article; an inflected verb follows it.
        return before not in {"s", "l", "les", "la", "le"} or tokens[index].low in language.nouns
    return language.code == "en" and _is_english_noun(tokens, index, language)


def _is_english_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "security guarantees", "Kyiv's demands": a form in -s or a bare one needs a subject before it."""
    low, before = tokens[index].low, tokens[index - 1]
    if low.endswith("ed") or low in _PAST:
        return False
    if low.endswith("ing"):
        # "American backing" is a noun; "is backing", ", backing the plan," are verbs.
        return before.text != "," and before.low not in _AUXILIARIES | language.words["negations"]
    words = language.words
    opens = words["relatives"] | words["conjunctions"] | words["complementizers"] | _HELPERS
    pronouns = words["singular_pronouns"] | words["plural_pronouns"] | words["first_person"]
    if before.low in opens | pronouns or before.low.endswith("ly") or before.text in {",", ")"}:
        return False
    is_name = before.text[0].isupper()
    return not (is_name or before.low in words["representatives"])


def _before(tokens: Sequence[Token], index: int, language: Language) -> _Before:
    """Auxiliaries, negation and adverbs that lead up to a verb form."""
    words = language.words
    found = _Before(index)
    at = index - 1
    while at >= 0 and index - at <= 6:
        low = tokens[at].low
        if low in _AUXILIARIES or low in words["modal_future"]:
            found.has_auxiliary = found.has_auxiliary or low in _AUXILIARIES
            found.is_passive = found.is_passive or low in _PASSIVE
            found.is_future = found.is_future or low in words["modal_future"]
        elif low in _REFLEXIVE:
            found.is_reflexive = True
        elif low in words["negations"] or low in {"n", "ne", "did", "does", "do"}:
            found.is_negated = found.is_negated or low in words["negations"]
        elif not (_is_adverb(tokens[at]) or low in _BETWEEN):
            break
        found.first = at
        at -= 1
    if language.code == "fr":
        _add_negation_after(tokens, index, found, language)
    # "s'est réuni", "se sont retrouvés" are not passive.
    found.is_passive = found.is_passive and not found.is_reflexive
    return found


def _is_adverb(token: Token) -> bool:
    """ "nettement", "firmly"; Italy is none."""
    return token.text[0].islower() and token.low.endswith(("ment", "ly"))


def _add_negation_after(
    tokens: Sequence[Token], index: int, found: _Before, language: Language
) -> None:
    """ "ne signe pas": the second half of the negation stands behind."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if after in language.words["negations"]:
        leading = tokens[max(found.first - 1, 0) : index]
        found.is_negated = found.is_negated or any(t.low in {"n", "ne"} for t in leading)
