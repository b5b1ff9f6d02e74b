"""Whether a verb that can ask does ask: "insists on", but not "calls that claim a lie"."""

from sources.reader.claims import Claim
from sources.reader.languages import Language
from sources.reader.leading import is_adverb
from sources.reader.parsing import Parse

_REACH = 5  # words of when and where between an asking verb and what leads what is asked


def is_led(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "called for", "insiste sur", "insisted that", "pressed Kyiv to": without, it is no demand."""
    end = claim.end if language.grammar.is_verb_final else claim.verb.last + 2
    near = {token.low for token in parse.tokens[claim.verb.last + 1 : end]}
    if claim.addressees or claim.verb.is_passive:
        return True
    leads = language.words["led_by"]
    if near <= language.words["inner"] | language.words["locatives"] or is_adverb(
        parse.tokens[min(claim.verb.last + 1, len(parse.tokens) - 1)], language
    ):
        near |= _behind_when(claim, parse, language)
    behind = parse.tokens[end].low if end < len(parse.tokens) else ""
    if behind in language.words["claiming"]:
        leads -= language.words["complementizers"]  # "called that claim a lie"
    elif behind and not language.grammar.is_verb_final:  # "calling them baseless", "them to leave"
        asking = language.words["prepositions"] | language.grammar.infinitive_leads
        leads &= leads if behind in asking else asking | language.words["complementizers"]
    return bool(near & leads)


def _behind_when(claim: Claim, parse: Parse, language: Language) -> set[str]:
    """The word behind when, where and how: "called (in April) for", "called (repeatedly) for"."""
    tokens, end = parse.tokens, min(claim.end, claim.verb.last + 1 + _REACH)
    leads = language.words["led_by"] & language.words["prepositions"]
    found = (token.low for token in tokens[claim.verb.last + 1 : end] if token.low in leads)
    return {next(found, "")}
