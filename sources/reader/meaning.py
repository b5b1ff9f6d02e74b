"""What a verb with its subject and object says: act, stance, status. None for what is no fact."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sources.reader.asking import is_led
from sources.reader.claims import Claim
from sources.reader.documents import document_at, is_indefinite
from sources.reader.infinitives import behind_adverbials, ends_infinitive, starts_infinitive
from sources.reader.languages import Language
from sources.reader.meant import Meaning, meaning, position
from sources.reader.negation import denied_with, is_put_off
from sources.reader.parsing import Parse
from sources.reader.predicates import is_obliged
from sources.reader.promises import announces_own_step, offers_no_step, vows_not_to
from sources.reader.refusals import (
    closes_what_is_said,
    denies_an_act,
    is_about_comment,
    is_wish,
    leaves_a_body,
    not_refused,
    rebuts_a_claim,
    refuses_a_refusal,
    refuses_to_join,
    refuses_to_sign,
    takes_in_person,
    turns_down_a_text,
    withholds_consent,
)
from sources.reader.sentences import Token
from sources.reader.signing import (
    denounced,
    has_object,
    names_it_before,
    not_signed,
    signed,
    text_of,
)
from sources.reader.speakers import opens_content
from sources.reader.suppositions import is_foreseen, is_only_possible, is_open, is_supposed
from sources.reader.types import Act, SignatureStatus, Stance

# In this order a verb with several senses is tried; the surer ones first.
_ORDER = (
    "not-signed", "signed", "silence", "unclear-answer", "open", "ready", "demand", "rejects", "agreed", "act", "commitment", "supports", "accepts", "denounced", "step",
)  # fmt: skip
_STANCES = {
    "rejects": Stance.REJECTS,
    "supports": Stance.SUPPORTS,
    "accepts": Stance.ACCEPTS,
    "open": Stance.OPEN,
    "silence": Stance.UNCLEAR,
    "unclear-answer": Stance.UNCLEAR,
}
_HYPOTHETICAL = {"act", "step", "agreed", "accepts", "commitment", "signed", "supports"}
_FORESEEN = {"rejects", "demand", "accepts", "supports"}
_BINDING_REACH = 4  # words from "договорились" to "о": "с Дамаском о вхождении"
_FAR = 20  # the same of a verb that binds several: "concluded, after eleven days of talks, a truce"
_NEAR = 8  # words after the verb in which the text that is agreed must be named


def meaning_of(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """Of the senses that a verb can have, the surest that fits its object."""
    if _is_nobodys(claim, parse, language):
        return None
    if (other := denied_with(claim, parse, language)) is not None:
        # "neither accepted nor rejected the plan": what it is about stands beside the last of both.
        is_cut = claim.content[0] <= other and claim.content[1] <= other
        return None if is_cut else meaning("unclear-answer", stance=Stance.UNCLEAR)
    if is_put_off(claim, parse, language):
        return meaning("unclear-answer", stance=Stance.UNCLEAR)
    for sense in _ORDER:
        if sense in claim.verb.senses and _fits(sense, claim, parse, language):
            found = _meant(sense, claim, parse, language)
            if found or sense != "agreed":  # "billigte das Gesetz": no text is agreed
                return found
    return None


def _is_nobodys(claim: Claim, parse: Parse, language: Language) -> bool:
    """What is only supposed, asked, hoped or left open has no meaning."""
    if language.grammar.has_clause_commas and is_open(claim, parse, language):
        return True
    if is_obliged(parse, claim.verb, language):
        return True
    return is_supposed(claim, parse, language) or is_about_comment(claim, parse, language)


def _fits(sense: str, claim: Claim, parse: Parse, language: Language) -> bool:
    """A text is signed and denounced; approval of a refusal says nothing of what is refused."""
    is_unsaid = sense in _HYPOTHETICAL and is_open(claim, parse, language)
    if sense == "agreed" and "supports" in claim.verb.senses:
        is_unsaid |= is_wish(text_of(claim, parse, language))
    if is_unsaid or (sense in _FORESEEN and is_foreseen(claim, parse, language)):
        return False
    if sense in {"signed", "denounced"}:
        is_bare = sense == "signed" and not has_object(claim, parse, language)
        is_bare = is_bare or names_it_before(claim, parse, language)
        is_left = sense == "denounced" and leaves_a_body(claim, parse, language)
        return is_bare or is_left or text_of(claim, parse, language) is not None
    if sense in {"act", "step"}:
        # "sera livrée par la France": who does it is named behind the verb.
        is_own = claim.subject.first is not None and any(
            mention.first > claim.verb.last for mention in claim.subject.mentions
        )
        is_own |= not claim.verb.is_passive or claim.speaker is not None
        to_come = claim.verb.is_future or announces_own_step(claim, parse, language)
        return to_come and is_own and not is_only_possible(claim, parse, language)
    if sense in {"supports", "accepts"}:
        # "a réaffirmé que la France était prête": who says so backs nothing yet.
        says = "said" in claim.verb.senses and (
            opens_content(parse.tokens, claim.verb, language)
            or closes_what_is_said(claim, parse, language)
        )
        return not (says or _is_turned(claim, parse, language))
    return True


def _meant(sense: str, claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    if claim.verb.is_negated and sense not in {"signed", "ready"}:
        is_unwanted = parse.tokens[claim.verb.at].low in language.words["wants"]
        if sense == "demand" and is_unwanted and claim.content[0] < claim.content[1]:
            return position("not-wanted", Stance.REJECTS)
        return _negated(sense, claim, parse, language)
    if _promises(sense, claim, parse, language):
        return meaning("commitment")
    if sense in _READINGS:
        return _READINGS[sense](claim, parse, language)
    return meaning(sense, stance=_STANCES[sense]) if sense in _STANCES else meaning(sense)


def _ready(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """Ready to do something is a commitment, to talk an open mind, to sign a text acceptance."""
    if takes_in_person(claim, parse, language):
        return None
    if claim.verb.is_negated:
        return position("not-ready", Stance.REJECTS)
    lows = {token.low for token in _done_when_ready(claim, parse, language)}
    is_host = bool(lows & language.words["to_host"])  # "ready to host talks": an act of one's own
    if lows & language.words["talk_verbs"] and not is_host:
        return position("ready-to-talk", Stance.OPEN)
    senses = frozenset[str]().union(*(language.verbs.get(low, frozenset()) for low in lows))
    if senses & {"signed", "accepts"} or (
        "agreed" in senses and text_of(claim, parse, language) is not None
    ):
        return position("ready-to-accept", Stance.ACCEPTS)
    return Meaning(Act.COMMITMENT, "commitment.ready")


def _done_when_ready(claim: Claim, parse: Parse, language: Language) -> Sequence[Token]:
    """The words that say for what: "prêt à discuter", "zu Gesprächen bereit"."""
    if language.grammar.is_verb_final:
        return parse.tokens[claim.content[0] : claim.end]
    start = claim.verb.last + (2 if language.words["ready_leads"] else 1)
    return parse.tokens[start : start + 3]


def _negated(sense: str, claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """A negated act is its opposite or nothing, never the act."""
    is_refusal = claim.verb.is_future or withholds_consent(claim, parse, language)
    if sense in {"agreed", "commitment"} and is_refusal:
        return position("not-agrees", Stance.REJECTS)
    behind = parse.tokens[claim.content[0]].low if claim.content[0] < len(parse.tokens) else ""
    if behind in language.words["without"]:
        return None  # "would not survive without aid"
    if sense in {"supports", "accepts", "act", "step"}:
        return position(f"not-{sense}", Stance.REJECTS)
    if sense == "rejects":
        return position("not-rejects", not_refused(claim, parse, language))
    return None


def _wanted(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """ "wants to join" is an aim of one's own, "wants Russia to leave" a demand."""
    low = parse.tokens[claim.verb.at].low
    if (
        low in language.words["needing"]
        and not claim.verb.is_noun
        and not is_led(claim, parse, language)
    ):
        return None
    if low in language.words["wants"] and _leads_infinitive(claim, parse, language):
        return position("aims-at", Stance.SUPPORTS)
    return meaning("demand")


def _leads_infinitive(claim: Claim, parse: Parse, language: Language) -> bool:
    if language.grammar.is_verb_final:
        return ends_infinitive(parse.tokens[claim.verb.last + 1 : claim.end], language)
    start = claim.verb.last + 1
    if parse.tokens[start : start + 1] and parse.tokens[start].low in language.words["maybe"]:
        start += 1  # "хотів би бачити"
    return starts_infinitive(parse.tokens, start, language) or starts_infinitive(
        parse.tokens, behind_adverbials(parse.tokens, parse.places, start, language), language
    )


def _agreed(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """ "agreed a ceasefire", "llegaron a un acuerdo": a document; else a promise."""
    tokens = parse.tokens
    introduced = document_at(tokens, 0, claim.verb.first, language)
    at_end = claim.verb.is_passive or claim.verb.is_noun
    low = tokens[claim.verb.at].low
    is_joint = low in language.words["reaching"] - language.words["with_infinitive"]
    end = claim.content[0] + (_FAR if is_joint else _NEAR)
    # "schloss mit der FNL in Arusha ein Abkommen": the object stands last
    is_last = at_end or (is_joint and language.grammar.is_verb_final)
    end = claim.content[1] if is_last else end
    document = document_at(tokens, min(claim.content[0], claim.verb.at), end, language)
    if claim.verb.is_future or (document and _leads_infinitive(claim, parse, language)):
        return _committed(claim, parse, language)
    if document or (introduced and is_indefinite(tokens, introduced[0], language)):
        return meaning("agreed", status=SignatureStatus.AGREED)
    return _committed(claim, parse, language)


def _promises(sense: str, claim: Claim, parse: Parse, language: Language) -> bool:
    """ "a accepté d'échanger", "agreed to release": who accepts to do something binds itself."""
    low = parse.tokens[claim.verb.at].low
    if sense != "accepts" or low not in language.words["with_infinitive"]:
        return False
    return _leads_infinitive(claim, parse, language)


def _committed(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """An offer or promise; "decided", "agreed" and verbs of saying only with what is to be done."""
    low = parse.tokens[claim.verb.at].low
    start = behind_adverbials(parse.tokens, parse.places, claim.content[0], language)
    reach = start + (_BINDING_REACH if language.grammar.lacks_articles else 2)
    reach = claim.content[1] if language.grammar.is_verb_final else reach
    after = {token.low for token in parse.tokens[claim.content[0] : reach]}
    leads = _leads_infinitive(claim, parse, language) or bool(language.words["binding"] & after)
    if "said" in claim.verb.senses:
        leads = leads or _names_a_step(claim, parse, language)
    elif low not in language.words["with_infinitive"]:
        leads = True
    if (not leads and not claim.verb.is_passive) or offers_no_step(claim, parse, language):
        return None
    if vows_not_to(claim, parse, language):
        return position("vows-not", Stance.REJECTS)
    return meaning("commitment")


def _names_a_step(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "announced a ceasefire", "a annoncé hier le retrait de": with an object, no clause."""
    words, verb = language.words, claim.verb
    small = words["inner"] - words["articles"]
    start = behind_adverbials(parse.tokens, parse.places, claim.content[0], language)
    if start > claim.content[0] and parse.tokens[start - 1].low in words["articles"]:
        start -= 1  # "l'envoi": an article, no pronoun
    said = [t.low for t in parse.tokens[start : claim.content[1]] if t.low not in small]
    is_tail = verb.first > 0 and not parse.tokens[verb.first - 1].is_word
    if is_tail and said[:1] and said[0] in words["inner"]:
        return False  # "..., a annoncé l'organisation"
    source = claim.speaker.first if claim.speaker else None
    if source is not None and claim.content[0] <= source < claim.content[1]:
        return False  # "..., a annoncé le Kremlin"
    # "..., a annoncé le gouvernement": who says so, no step.
    return len(said) > 1 and said[0] in words["articles"] and said[1] not in words["offices"]


def _is_turned(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "approved a decision that rules out talks": approval of a refusal says nothing of talks."""
    inside = parse.tokens[claim.content[0] : claim.end]
    if not any(token.low in language.words["complementizers"] for token in inside):
        return False
    return any(
        claim.verb.last < verb.first < claim.end and verb.senses & {"rejects", "denounced"}
        for verb in parse.verbs
    )


def _rejected(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    if refuses_to_sign(claim, parse, language) or refuses_a_refusal(claim, parse, language):
        return None
    if denies_an_act(claim, parse, language) or rebuts_a_claim(claim, parse, language):
        return None
    if refuses_to_join(claim, parse, language):
        return replace(
            meaning("not-signed", status=SignatureStatus.NOT_SIGNED), rule="document.not-joined"
        )
    if turns_down_a_text(claim, parse, language):
        return meaning("denounced", status=SignatureStatus.REJECTED)
    return meaning("rejects", stance=Stance.REJECTS)


_READINGS: dict[str, Callable[[Claim, Parse, Language], Meaning | None]] = {
    "not-signed": not_signed,
    "signed": signed,
    "ready": _ready,
    "demand": _wanted,
    "agreed": _agreed,
    "commitment": _committed,
    "rejects": _rejected,
    "denounced": denounced,
}
