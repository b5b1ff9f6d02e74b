"""What belongs to a verb form and stands apart from it: auxiliaries, negation, adverbs."""

from collections.abc import Sequence
from dataclasses import dataclass

from sources.reader.infinitives import has_inner_lead, is_infinitive_form
from sources.reader.languages import Language
from sources.reader.sentences import Token

_REACH = 6  # words before a verb form that may belong to it
_CLAUSE_REACH = 25  # the same where auxiliary and negation stand apart
_STOPS = frozenset(";:.!?")


@dataclass(slots=True)
class Leading:
    """What stands before a verb form and belongs to it; `first` is where it begins."""

    first: int
    is_negated: bool = False
    has_auxiliary: bool = False
    is_passive: bool = False
    is_future: bool = False
    is_reflexive: bool = False


def leading(tokens: Sequence[Token], index: int, language: Language) -> Leading:
    """Auxiliaries, negation and adverbs that go with the verb form at `index`."""
    found = Leading(index)
    if language.grammar.is_verb_final:
        _add_clause(tokens, index, found, language)
        return found
    at = index - 1
    while at >= 0 and index - at <= _REACH:
        at -= _aside_before(tokens, at, language)
        if at < 0 or not _add(tokens[at], found, language):
            break
        found.first = at
        at -= 1
    if at > 0 and tokens[at].low in language.words["nothing"]:
        at -= 1  # "sans rien conclure"
    is_without = at >= 0 and tokens[at].low in language.words["without"]
    if is_without and any(is_infinitive_form(one, language) for one in tokens[at + 1 : index + 1]):
        # "sans accepter", "sans avoir signé", "sin firmar"; "non sans réclamer" denies nothing
        found.is_negated = not (at and tokens[at - 1].plain in language.words["not_without"])
    if language.grammar.negates_behind:
        _add_negation_behind(tokens, index, found, language)
    # "s'est réuni", "se sont retrouvés" are not passive.
    found.is_passive = found.is_passive and not found.is_reflexive
    return found


def _add(token: Token, found: Leading, language: Language) -> bool:
    """Whether the word belongs to the verb; then what it says is noted."""
    low, words = token.low, language.words
    if low in words["auxiliaries"] or low in words["modal_future"]:
        found.has_auxiliary = found.has_auxiliary or low in words["auxiliaries"]
        found.is_passive = found.is_passive or low in words["passives"]
        found.is_future = found.is_future or low in words["modal_future"]
    elif low in words["reflexives"]:
        found.is_reflexive = True
    elif low in words["negations"] or low in words["neither"]:
        found.is_negated = True
    elif low in language.grammar.half_negations | language.grammar.support_verbs:
        return True
    else:
        return is_adverb(token, language) or low in words["inner"]
    return True


def _aside_before(tokens: Sequence[Token], at: int, language: Language) -> int:
    """How many words an aside has that ends here: "a (de nouveau) rejeté"."""
    for words in language.asides.get(tokens[at].low, ()):
        first = at - len(words) + 1
        if first > 0 and words == tuple(token.low for token in tokens[first : at + 1]):
            return len(words)
    return 0


def is_adverb(token: Token, language: Language) -> bool:
    """ "nettement", "firmly"; Italy is none, nor is "gouvernement" or "engagement"."""
    endings = language.grammar.adverb_endings
    if not (endings and token.text[0].islower() and token.plain.endswith(endings)):
        return False
    is_noun = token.plain in language.words["representatives"] | language.words["offices"]
    return not is_noun and token.low not in language.verbs


def _add_negation_behind(
    tokens: Sequence[Token], index: int, found: Leading, language: Language
) -> None:
    """ "ne signe pas": the second half of the negation stands behind."""
    # "n'acceptera « en aucun cas »": also in the speaker's own words.
    if _opens_with_never(tokens, index, found, language):
        found.is_negated = True
    near = [token.low for token in tokens[index + 1 : index + 4] if token.is_word]
    is_led = near[:1] and near[0] in language.words["negations"] | language.grammar.negation_leads
    if is_led and language.words["negations"] & set(near[:2]):
        before = tokens[max(found.first - 1, 0) : index]
        found.is_negated = found.is_negated or any(
            t.low in language.grammar.half_negations for t in before
        )


def _opens_with_never(
    tokens: Sequence[Token], index: int, found: Leading, language: Language
) -> bool:
    """ "Jamais nous ne négocierons": the second half of the negation opens the clause."""
    if not any(token.low in {"n", "ne"} for token in tokens[found.first : index]):
        return False
    for at in range(found.first - 1, max(found.first - 1 - _REACH, -1), -1):
        opens = at == 0 or not tokens[at - 1].is_word
        if opens:
            return tokens[at].low in language.words["negations"]
        if not tokens[at].is_word or tokens[at].low in language.verbs:
            return False
    return False


def is_bound(form: str, language: Language) -> bool:
    """A participle that is no finite form as well: it cannot be without an auxiliary."""
    return form in language.participles and form not in language.doubles


def _add_clause(tokens: Sequence[Token], index: int, found: Leading, language: Language) -> None:
    """ "hat das Abkommen nicht unterzeichnet", "lehnte Kiew nicht ab": anywhere in the clause."""
    _add_before(tokens, index, found, language)
    _add_after(tokens, index, found, language)
    plain = tokens[index].plain
    if plain in language.participles:
        found.is_future = found.is_future and not found.is_passive
    else:
        found.is_passive = False
    if not plain.endswith(language.grammar.infinitive_endings):
        found.is_future = False


def acts_later(
    tokens: Sequence[Token], index: int, named: set[int], found: Leading, language: Language
) -> None:
    """ "Moskau wird Gefangene übergeben": infinitive and participle are one form; who acts tells.

    Passive stays "wird von Moskau übergeben", and "werden der Ukraine übergeben".
    """
    words, plain = language.words, tokens[index].plain
    ends = language.grammar.infinitive_endings
    ending = next((one for one in ends if plain.endswith(one)), "")
    stem = plain.removesuffix(ending)
    # "unterschrieben" is the past of "unterschrieb", no infinitive
    if plain not in language.doubles or not ending or stem in language.verbs:
        return
    start = index
    while start > 0 and tokens[start - 1].is_word:
        start -= 1
    said = {token.low for token in tokens[start : index + 2]}
    if not words["modal_future"] & words["passives"] & said:
        return
    led = words["prepositions"] | words["object_articles"]
    near = sorted(named & set(range(start, index)))
    if any(words["agents"] & {one.low for one in tokens[max(at - 2, start) : at]} for at in near):
        return  # "von Moskau", "von der Ukraine"
    for at in near:
        before = tokens[at - 1].low if at > start else ""
        is_adjective = tokens[at].text[0].islower() and tokens[at].plain.endswith("e")
        is_dative = before in words["genitives"] and not is_adjective  # "der Ukraine übergeben"
        if before not in led and not is_dative:
            found.is_passive, found.is_future = False, True
            return


def _add_before(tokens: Sequence[Token], index: int, found: Leading, language: Language) -> None:
    """Back to the comma; further, until the auxiliary is found, for a form that cannot be without."""
    words = language.words
    needs = is_bound(tokens[index].plain, language)
    needs = needs and not (
        index + 1 < len(tokens) and tokens[index + 1].low in words["auxiliaries"]
    )
    is_beyond = False
    for at in range(index - 1, max(index - 1 - _CLAUSE_REACH, -1), -1):
        token = tokens[at]
        if token.text in _STOPS or (token.text == "," and not needs):
            break
        is_beyond = is_beyond or token.text == "," or token.low in language.verbs
        if token.low in words["negations"] and not is_beyond:
            found.is_negated = found.is_negated or not _is_only(tokens, at, language)
        if token.low in words["auxiliaries"] or token.low in words["modal_future"]:
            found.has_auxiliary = found.has_auxiliary or token.low in words["auxiliaries"]
            found.is_passive = found.is_passive or token.low in words["passives"]
            found.is_future = found.is_future or token.low in words["modal_future"]
            needs = False
            is_beyond = is_beyond or tokens[at].text[0].isupper()


def _add_after(tokens: Sequence[Token], index: int, found: Leading, language: Language) -> None:
    """ "unterzeichnet worden sei", "entsenden werde": right behind; "lehnte Kiew nicht ab"."""
    words = language.words
    is_close, auxiliary = True, words["auxiliaries"] | words["modal_future"]
    for at in range(index + 1, min(index + 1 + _CLAUSE_REACH, len(tokens))):
        token = tokens[at]
        if not token.is_word or token.low in language.verbs or token.low in words["conjunctions"]:
            return
        is_close = is_close and token.low in auxiliary
        if is_close:
            found.has_auxiliary = found.has_auxiliary or token.low in words["auxiliaries"]
            found.is_passive = found.is_passive or token.low in words["passives"]
            found.is_future = found.is_future or token.low in words["modal_future"]
        if token.low in words["negations"]:
            found.is_negated = found.is_negated or not _is_only(tokens, at, language)


def _is_only(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "nicht nur", "nicht zuletzt" deny nothing."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return after in language.words["no_negations"]


def is_passive(token: Token, before: Leading, language: Language) -> bool:
    """ "was signed"; "подписан" by itself."""
    endings = language.grammar.passive_endings
    if endings:
        return token.plain.endswith(endings)
    return before.is_passive and _is_participle(token.low, language)


def _is_participle(low: str, language: Language) -> bool:
    """ "is rejecting" is active."""
    if low in language.participles or not language.participles:
        return not low.endswith(language.grammar.progressive_endings)
    return False


def has_infinitive(
    tokens: Sequence[Token], index: int, before: Leading, language: Language
) -> bool:
    grammar = language.grammar
    is_led = before.first > 0 and tokens[before.first - 1].low in grammar.infinitive_leads
    if grammar.is_verb_final:
        return is_led or has_inner_lead(tokens[index], language)
    if grammar.needs_infinitive_lead:
        return is_led
    return is_infinitive_form(tokens[index], language) and not before.has_auxiliary
