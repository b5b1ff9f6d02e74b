"""What a refusal is about: a text, a signature, an act that is denied, another refusal."""

from sources.reader.claims import Claim
from sources.reader.documents import document_at, is_indefinite
from sources.reader.infinitives import starts_infinitive
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.topics import topic_of
from sources.reader.types import DocumentKind, Stance, Topic

_BODIES = {Topic.ALLIANCE_MEMBERSHIP, Topic.TALKS_FORMAT, Topic.MONITORING}
_KEPT = 4  # words behind a verb that name what is not given up
_OBJECT = 8  # words behind a verb in which its object is named
_CALLED = 8  # the same behind what it is called: "as propaganda"
_AIMS = {Topic.ALLIANCE_MEMBERSHIP, Topic.TALKS_FORMAT, None}  # what one wants, not what one has
_HEAD = 3  # words in which an object is named: "the Russian claim"
# Texts that stand by themselves: turning one down is an act about a document. A plan or a
# proposal is somebody's wish: turning it down is a position.
TEXTS = {
    DocumentKind.DECLARATION,
    DocumentKind.JOINT_STATEMENT,
    DocumentKind.COMMUNIQUE,
    DocumentKind.TREATY,
    DocumentKind.PROTOCOL,
    DocumentKind.MEMORANDUM,
    DocumentKind.FRAMEWORK,
    DocumentKind.RESOLUTION,
}


def refuses_to_sign(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "refused to sign the text" is about the text; the verb of signing says so."""
    end = claim.end if language.grammar.is_verb_final else claim.verb.last + 4
    inside = {token.low for token in parse.tokens[claim.verb.last + 1 : end]}
    if claim.content[1] <= claim.verb.first:
        inside = {token.low for token in parse.tokens[slice(*claim.content)]}
    return any("signed" in language.verbs.get(low, ()) for low in inside)


def refuses_to_join(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "refused to endorse it": about a text as much as refusing to sign it."""
    tokens, last = parse.tokens, claim.verb.last
    inside = {token.low for token in tokens[last + 1 : last + 4]}
    joins = any(language.verbs.get(low, frozenset()) & {"agreed", "supports"} for low in inside)
    named = document_at(tokens, last + 1, last + 8, language)
    return joins and starts_infinitive(tokens, last + 1, language) and named is not None


def denies_an_act(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "denies arming anyone" is blame turned away; "denied having offered it" is a stance.

    "denied the agreement" is one as well, "denied that it had violated it" is not.
    """
    if parse.tokens[claim.verb.at].low not in language.words["denying"]:
        return False
    led = {token.low for token in parse.tokens[claim.verb.first : claim.verb.at]}
    if led & language.words["reflexives"]:
        return False  # "se negó a": refused
    inside = parse.tokens[claim.content[0] : claim.end]
    told = {"commitment", "accepts", "agreed", "signed"}
    said = any(language.verbs.get(token.low, frozenset()) & told for token in inside)
    if said:
        return False
    words, head = language.words, parse.tokens[claim.verb.last + 1 :][:1]
    clause = words["complementizers"] | words["perfect"] | words["singular_pronouns"] | {","}
    opens_clause = bool(head) and head[0].low in clause | words["plural_pronouns"]
    return opens_clause or document_at(parse.tokens, *claim.content, language) is None


def rebuts_a_claim(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "a claim Kyiv rejected", "rejected the claim that it was ready": it is not so, no more.

    "dismissed as false the claim that": it may stand behind what it is called.
    """
    first = claim.verb.first if claim.subject.first is None else claim.subject.first
    led = parse.tokens[max(first - 2, 0) : first]
    start, words = claim.content[0], language.words
    head = parse.tokens[start : start + _HEAD]
    if head and head[0].low in words["calling"]:
        head = parse.tokens[start : start + _CALLED]
    return any(token.low in language.words["claiming"] for token in (*led, *head))


def refuses_a_refusal(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "rejected membership being excluded": two refusals say nothing certain."""
    start, end = claim.content
    return any(
        start <= verb.first < end
        and "rejects" in verb.senses
        and not verb.is_noun
        # "juge inacceptable la présence": the second word is how it refuses
        and not (verb.first == start and parse.tokens[start].low in language.words["refusals"])
        and verb.at != claim.verb.at
        for verb in parse.verbs
    )


def withholds_consent(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Kyiv did not agree to cede it"; that two sides did not agree is no refusal of either."""
    verb, after = claim.verb, parse.tokens[claim.verb.last + 1 : claim.verb.last + 2]
    is_led = bool(after) and after[0].low in language.grammar.infinitive_leads
    is_one = len(claim.subject.parties) == 1 and not verb.is_passive
    return "agreed" in verb.senses and is_one and is_led


def turns_down_a_text(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "rejected the declaration", but not "rejected an agreement" or "the demand to sign it"."""
    if claim.verb.is_noun:
        return False
    start, end = claim.content
    found = document_at(parse.tokens, start, end if claim.verb.is_passive else start + 4, language)
    if found is None or found[2] not in TEXTS:
        return False
    return not is_indefinite(parse.tokens, found[0], language)


def not_refused(claim: Claim, parse: Parse, language: Language) -> Stance:
    """ "has not refused talks" is open, "не откажется от вступления" wants it.

    "never renounces its weapons", "не откажется от Крыма": it refuses to give them up.
    """
    if not _keeps(claim, parse, language):
        return Stance.OPEN
    kept = " ".join(token.text for token in parse.tokens[slice(*claim.content)])
    is_aim = topic_of(kept, language) in _AIMS
    return Stance.SUPPORTS if is_aim else Stance.REJECTS


def keeps_demand(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "will not give up its conditions": only what they are on says what is wanted."""
    verb = parse.tokens[claim.verb.at : claim.verb.last + 1]
    given_up = {token.low for token in verb} | {token.plain for token in verb}
    head = parse.tokens[slice(*claim.content)][:_KEPT]
    is_demand = any(
        "demand" in language.nouns.get(token.low, ()) or token.plain in language.words["terms"]
        for token in head
    )
    return bool(given_up & language.words["turns"]) and is_demand


def _keeps(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "не откажется от вступления": what it will not give up it wants; to talk it is open."""
    token = parse.tokens[claim.verb.at]
    if claim.verb.is_noun or not {token.low, token.plain} & language.words["turns"]:
        return False
    behind = parse.tokens[slice(*claim.content)][:_KEPT]
    talks = language.words["talk_verbs"] | language.words["meeting_nouns"]
    is_led = bool(behind) and behind[0].low in language.words["prepositions"]
    return is_led and not any(token.low in talks for token in behind)


def leaves_a_body(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "quit the bloc", "pulled out of the joint commission": no text is left, and no place."""
    said = parse.tokens[claim.verb.at : claim.verb.last + 1 + _OBJECT]
    return topic_of(" ".join(token.text for token in said), language, least=2) in _BODIES


def is_wish(text: tuple[int, int, DocumentKind] | None) -> bool:
    """ "endorsed the initiative": what is only proposed is backed, no text adopted."""
    return text is not None and text[2] in {DocumentKind.PROPOSAL, DocumentKind.PLAN}


def closes_what_is_said(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "Polen wird keine Soldaten entsenden, bekräftigte Tusk"."""
    first = claim.verb.first
    return language.grammar.is_verb_final and first > 0 and parse.tokens[first - 1].text == ","


def is_about_comment(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "refused to comment", "did not respond to a request for comment": nobody negotiates that."""
    if not claim.verb.senses & {"silence", "rejects"}:
        return False
    behind = range(claim.verb.last + 1, min(claim.verb.last + 1 + _OBJECT, len(parse.tokens)))
    places = (*range(*claim.content), *behind)
    return any(parse.tokens[at].low in language.words["comments"] for at in places)


def takes_in_person(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "готов принять Зеленского": as a guest; elsewhere another verb says that."""
    if not language.grammar.lacks_articles:
        return False
    return any(
        "accepts" in language.verbs.get(parse.tokens[group.first - 1].low, frozenset())
        for group in parse.groups
        if group.first > claim.verb.last + 1 and group.mentions[0].kind == "person"
    )
