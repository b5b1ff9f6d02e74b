"""What is done about a text: signed, initialled, not signed, denounced, left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.documents import document_at
from sources.reader.groups import is_noun_at
from sources.reader.languages import Language
from sources.reader.meant import Meaning, meaning, position
from sources.reader.parsing import Parse
from sources.reader.refusals import TEXTS
from sources.reader.sentences import Token
from sources.reader.types import DocumentKind, SignatureStatus, Stance

_JOINT = {SignatureStatus.SIGNED, SignatureStatus.INITIALLED, SignatureStatus.AGREED}
_OWNING = ("'", "’")
_BESIDE = 5  # words beside an infinitive in which its own verb may stand
_LEADING = 3  # words before a verb of signing that deny it or put it off
_CLAUSE = 12  # the same where they stand apart


def has_object(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "will erst unterschreiben", "ohne zu unterschreiben" have none: some text is meant."""
    if not language.grammar.has_capital_nouns:
        return True
    start, end = clause_of(parse, claim.verb, language)
    named = {at for m in claim.subject.mentions for at in range(m.first, m.last + 1)}
    return any(
        at not in named and is_noun_at(parse.tokens, at, language) for at in range(start, end)
    )


def text_of(claim: Claim, parse: Parse, language: Language) -> tuple[int, int, DocumentKind] | None:
    named = document_at(parse.tokens, *claim.content, language)
    if named is None and claim.takes_up is not None:
        return claim.verb.at, claim.verb.at, claim.takes_up.kind
    return named


def names_it_before(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Протокол парафували, однак підписувати його Москва не стала": the text stands before."""
    if not (language.grammar.has_bare_infinitives and claim.verb.is_infinitive):
        return False
    return document_at(parse.tokens, 0, claim.verb.first, language) is not None


def signed(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """ "did not sign", "refused to sign": non-signature is a fact; "will sign" is no signature."""
    is_bare = claim.verb.is_infinitive and language.grammar.has_bare_infinitives
    words = {
        token.low
        for token in (_beside(claim, parse) if is_bare else _ahead(claim, parse, language))
    }
    negators = language.words["negators"] | (language.words["negations"] if is_bare else set())
    if claim.verb.is_negated or words & negators:
        return meaning("signed", status=SignatureStatus.NOT_SIGNED)
    led = parse.tokens[max(claim.verb.first - 1, 0) : claim.verb.at]
    # "should sign"; but "doit signer mardi" is due
    is_asked = not claim.verb.is_infinitive
    is_asked &= any(token.low in language.words["modals"] for token in led)
    if is_asked or words & language.words["maybe"]:
        return None
    if claim.verb.is_infinitive and not words & language.words["expecting"]:
        return None
    if claim.verb.is_future or words & language.words["expecting"]:
        return replace(
            meaning("signed", status=SignatureStatus.ANNOUNCED_WILL_SIGN),
            rule="document.will-sign",
        )
    initials = parse.tokens[claim.verb.at].low in language.words["initialling"]
    status = SignatureStatus.INITIALLED if initials else SignatureStatus.SIGNED
    return meaning("signed", status=status)


def _ahead(claim: Claim, parse: Parse, language: Language) -> Sequence[Token]:
    """The words before a verb that may turn or put off what it says."""
    reach = _CLAUSE if language.grammar.is_verb_final else _LEADING
    return parse.tokens[max(claim.verb.first - reach, 0) : claim.verb.at]


def _beside(claim: Claim, parse: Parse) -> Sequence[Token]:
    """Those on both sides, up to a comma: "підписувати його Москва поки не стала"."""
    found: list[Token] = []
    for step in (-1, 1):
        at = (claim.verb.first if step < 0 else claim.verb.last) + step
        for _ in range(_BESIDE):
            if not 0 <= at < len(parse.tokens) or not parse.tokens[at].is_word:
                break
            found.append(parse.tokens[at])
            at += step
    return found


def not_signed(_claim: Claim, _parse: Parse, _language: Language) -> Meaning:
    """ "is no party to the accord" """
    return meaning("not-signed", status=SignatureStatus.NOT_SIGNED)


def denounced(claim: Claim, parse: Parse, language: Language) -> Meaning | None:
    """A pact is denounced, an offer turned down; leaving needs a text that is left."""
    found = text_of(claim, parse, language)
    is_left = parse.tokens[claim.verb.at].low not in language.words["denouncing"]
    is_missing = found and parse.tokens[max(found[0] - 1, 0)].low in language.words["without"]
    if is_missing:
        return None  # "parted without a joint statement"
    if found and (found[2] in {*TEXTS, DocumentKind.CEASEFIRE} or is_left):
        # Who denounces a text may never have been party to it; who leaves it was.
        status = SignatureStatus.WITHDRAWN if is_left else SignatureStatus.REJECTED
        return meaning("denounced", status=status)
    return position("denounced", Stance.REJECTS)


def cosigners(claim: Claim, found: Meaning, parse: Parse, language: Language) -> Iterator[str]:
    """ "signed a truce with Libya", "together with the other two": they did so as well."""
    if found.status not in _JOINT or claim.verb.is_passive:
        return
    start = claim.content[0] if language.grammar.is_verb_final else claim.verb.last
    for group in parse.groups:
        is_owner = parse.tokens[group.last].text.endswith(_OWNING)  # "with Libya's help"
        if start < group.first < claim.end and group.before in language.words["with"]:
            yield from () if is_owner else group.parties
