"""Whether a verb that can ask does ask: "insists on", but not "calls that claim a lie"."""

from sources.reader.claims import Claim
from sources.reader.languages import Language
from sources.reader.parsing import Parse


def is_led(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "called for", "insiste sur", "insisted that", "pressed Kyiv to": without, it is no demand."""
    end = claim.end if language.grammar.is_verb_final else claim.verb.last + 2
    near = {token.low for token in parse.tokens[claim.verb.last + 1 : end]}
    if claim.addressees or claim.verb.is_passive:
        return True
    leads = language.words["led_by"]
    behind = parse.tokens[end].low if end < len(parse.tokens) else ""
    if behind in language.words["claiming"]:
        leads -= language.words["complementizers"]  # "called that claim a lie"
    elif behind and not language.grammar.is_verb_final:  # "calling them baseless", "them to leave"
        asking = language.words["prepositions"] | language.grammar.infinitive_leads
        leads &= leads if behind in asking else asking | language.words["complementizers"]
    return bool(near & leads)
