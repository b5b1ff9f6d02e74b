"""Claims become statements: act, stance or status, topic, date, attribution, exact quote."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from sources.reader.acting import (
    asks_itself,
    praises_something_else,
)
from sources.reader.answering import (
    Matter,
    names_nothing,
)
from sources.reader.article import Article, Opening, SpokenOf
from sources.reader.background import date_before
from sources.reader.claims import Claim
from sources.reader.conditions import is_strict
from sources.reader.documents import (
    Mention,
    document_at,
    mention_at,
)
from sources.reader.evidence import (
    act_date,
    attribution_of,
    condition_in,
    quote_of,
    reported_by,
    sayers_of,
)
from sources.reader.exchanges import (
    any_such_text,
    asked_before_signing,
    asked_in_return,
    condition_asked,
    is_put_on_terms,
    refused_without,
)
from sources.reader.headings import head_date
from sources.reader.hinging import hinge_of
from sources.reader.listing import opens_list
from sources.reader.matters import matters_of
from sources.reader.meaning import meaning_of
from sources.reader.meant import Meaning, position
from sources.reader.parsing import Parse
from sources.reader.promises import announces_talks
from sources.reader.refusals import keeps_demand
from sources.reader.signing import cosigners
from sources.reader.topics import topic_of
from sources.reader.types import (
    TO_DO,
    Act,
    DocumentRef,
    FoundDate,
    SignatureStatus,
    Span,
    Stance,
    Statement,
    Topic,
)
from sources.reader.whereabouts import place_beside

_OWN_STEPS = {"commitment.act", "commitment.step"}
_TAKEN_ON = {SignatureStatus.SIGNED, SignatureStatus.INITIALLED, SignatureStatus.AGREED}


def statements_of(claim: Claim, parse: Parse, article: Article) -> Iterator[Statement]:
    """One statement for each party of the subject; none where the claim says nothing."""
    meaning = meaning_of(claim, parse, article.language)
    if meaning is None or _is_no_fact(claim, meaning, parse, article):
        return
    opening = Opening(claim, meaning)
    if opens_list(opening, parse):
        article.opening = opening
        return
    if is_put_on_terms(claim, meaning, parse, article):
        return (yield from asked_before_signing(claim, meaning, parse, article))
    claim, meaning = any_such_text(claim, meaning, parse, article)
    missed = refused_without(claim, meaning, parse, article)
    is_refusal = meaning.stance is Stance.REJECTS
    condition = missed or (None if is_refusal else condition_in(claim, parse, article))
    asked = condition_asked(claim, parse, article) if condition is None else None
    content = _content(claim, parse, article, condition or asked)
    if condition:
        meaning = _conditional(condition, claim, meaning, parse, article)
    matters = matters_of(content, meaning, claim, parse, article)
    if matters[0][1] is None and _says_no_matter(matters[0][0], claim, meaning, parse, article):
        return
    _note(matters[0], claim, meaning, article)
    quote = quote_of(claim, parse)
    yield from asked_in_return(claim, meaning, parse, article, missed)
    # One text, however many sign it.
    document = _document(claim, parse, article, matters[0][0]) if meaning.status else None
    joint = cosigners(claim, meaning, parse, article.language)
    parties = dict.fromkeys((*claim.subject.parties, *joint))
    for party, (topic, issue) in product(parties, matters):
        yield Statement(
            act=meaning.act,
            quote=quote,
            rule=meaning.rule,
            language=article.language.code,
            party=party,
            speaker=_speaker(claim, party),
            addressees=tuple(a for a in claim.addressees if a != party),
            topic=topic,
            issue=issue.key if issue else None,
            polarity=issue.polarity if issue else 0,
            stance=meaning.stance,
            status=meaning.status,
            document=document,
            place=_place(claim, meaning, parse, article) if document else "",
            date=_when(claim, meaning, parse, article),
            condition=condition,
            attribution=attribution_of(claim, party, quote, article),
            reported_by=reported_by(parse, article),
        )


def _note(matter: Matter, claim: Claim, meaning: Meaning, article: Article) -> None:
    """What the next sentences may take up."""
    if meaning.status in _TAKEN_ON:
        article.agreed_by = claim.subject
        article.spoken = SpokenOf(matter[0], article.number)
    article.topic = matter[0] if matter[0] is not Topic.OTHER else article.topic
    article.matter = matter
    if meaning.act in TO_DO:
        article.propose(matter, claim.subject.parties)


def _when(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> FoundDate | None:
    """The day of the act, if the text tells; of undated background that it was earlier."""
    told = act_date(claim, parse, article, meaning)
    if told is None and (head := head_date(parse, article)):
        return head[0].date
    return told or date_before(claim, meaning, parse, article.published, article.language)


def _conditional(
    condition: Span, claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> Meaning:
    """ "would accept if", "rejects it without": yes, but not without the condition."""
    if _returns_to_talks(claim, meaning, parse, article):
        return replace(meaning, act=Act.POSITION, rule="position.talks", stance=Stance.CONDITIONAL)
    if meaning.rule in _OWN_STEPS and is_strict(parse, condition, claim.content, article.language):
        return position("only-if", Stance.CONDITIONAL)
    if meaning.stance in {Stance.SUPPORTS, Stance.ACCEPTS, Stance.OPEN, Stance.REJECTS}:
        return replace(meaning, stance=Stance.CONDITIONAL)
    return meaning


def _returns_to_talks(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> bool:
    """ "would return to the talks only if": a readiness, no material promise."""
    low = parse.tokens[claim.verb.at].low
    return meaning.act is Act.COMMITMENT and low in article.language.words["talk_verbs"]


def _says_no_matter(
    topic: Topic, claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> bool:
    """Of no issue: a verb of no list is a fact only where its words are about one of the topics."""
    said = f"{parse.tokens[claim.verb.at].plain} {article.words(parse, *claim.content)}"
    is_unknown = meaning.rule.endswith("step") and not topic_of(said, article.language, least=2)
    if topic is Topic.OTHER:
        content = article.words(parse, *claim.content)
        is_unknown |= names_nothing(content, claim, meaning, parse, article.language)
        is_unknown |= praises_something_else(claim, meaning, parse, article.language)
    return is_unknown or keeps_demand(claim, parse, article.language)


def _content(claim: Claim, parse: Parse, article: Article, condition: Span | None) -> str:
    """What is asked, offered or refused, without the condition it hangs on."""
    content = article.words(parse, *hinge_of(claim, parse, article.language))
    if condition is None or not content:
        return content
    start = parse.tokens[hinge_of(claim, parse, article.language)[0]].start
    return content[: max(condition.start - start, 0)] or content


def _is_no_fact(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> bool:
    if not _is_sayable(claim, meaning) or asks_itself(claim, meaning, parse):
        return True
    return meaning.act is Act.COMMITMENT and announces_talks(claim, parse, article.language)


def _is_sayable(claim: Claim, meaning: Meaning) -> bool:
    """One party about the other's mind is left alone; about its acts it is a fact."""
    speaker = claim.speaker
    if speaker is None or set(speaker.parties) & set(claim.subject.parties):
        return True
    # "the mediator said that A and B had agreed to exchange prisoners": both are bound.
    is_joint = "agreed" in claim.verb.senses and len(claim.subject.parties) > 1
    is_pact = is_joint and meaning.act is Act.COMMITMENT
    return is_pact or meaning.act is Act.DOCUMENT or meaning.stance is Stance.REJECTS


def _document(claim: Claim, parse: Parse, article: Article, topic: Topic) -> DocumentRef | None:
    found = document_at(parse.tokens, *claim.content, article.language) or document_at(
        parse.tokens, 0, claim.verb.first, article.language
    )
    if found is not None:
        mention = mention_at(parse.tokens, found, article.language)
    elif claim.takes_up is not None:
        taken = claim.takes_up
        mention = Mention(taken.kind, taken.name, is_new=False, is_general=False)
    else:
        return None
    ref = article.documents.refer(mention)
    if topic is not Topic.OTHER:
        article.documents.topics.setdefault(ref.number, topic)
    return ref


def _place(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> str:
    """Where it was signed, or made: "did not sign the declaration presented in Paris"."""
    start, end = min(claim.content[0], claim.verb.first), max(claim.end, claim.content[1])
    # "..., Lavrov said in Moscow"
    saying = (v.first for v in parse.verbs if "said" in v.senses and v.first > claim.verb.last)
    end = min(end, next(saying, end))
    told = {place for at, place in parse.places.items() if start <= at < end}
    if told or meaning.status not in _TAKEN_ON:
        return told.pop() if len(told) == 1 else ""
    return place_beside(parse, article, end)


def _speaker(claim: Claim, party: str) -> str | None:
    """The person who says so, of whichever party; nobody, where an official without a name does."""
    said = sayers_of(claim)
    own = [mention for mention in said if mention.party == party]
    return next((mention.person for mention in own or said if mention.person), None)
