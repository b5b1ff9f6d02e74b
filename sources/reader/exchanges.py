"""What an offer or a refusal hangs on: it is asked for as well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sources.reader.addressing import named_in
from sources.reader.afterwards import is_with
from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.documents import document_at, name_of
from sources.reader.evidence import (
    attribution_of,
    condition_behind,
    condition_in,
    quote_of,
    reported_by,
)
from sources.reader.languages import Language
from sources.reader.meant import Meaning, position
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.topics import topic_of
from sources.reader.types import Act, SignatureStatus, Span, Stance, Statement, Topic


def asked_in_return(
    claim: Claim, meaning: Meaning, parse: Parse, article: Article, missed: Span | None
) -> Iterator[Statement]:
    """What an offer or a refusal hangs on is a demand: "in exchange for all hostages", "only if ...".

    `missed` is without what it refuses.
    """
    is_done = meaning.status and meaning.status is not SignatureStatus.ANNOUNCED_WILL_SIGN
    has_more = missed or claim.verb.last + 1 < claim.end
    if meaning.act is Act.DEMAND or is_done or not has_more:
        return
    span = missed or condition_asked(claim, parse, article)
    if span is not None:
        yield from _asked(span, claim, meaning, parse, article)


def asked_before_signing(
    claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> Iterator[Statement]:
    """ "will sign no agreement without a withdrawal": that is what is asked."""
    span = condition_asked(claim, parse, article) or _terms_in(claim, parse, article.language)
    if span is not None:
        yield from _asked(span, claim, meaning, parse, article)


def is_put_on_terms(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> bool:
    """ "will not sign an agreement without", "unless": that is no word on a text that is there."""
    if meaning.status is not SignatureStatus.NOT_SIGNED or claim.takes_up is not None:
        return False
    language, is_future = article.language, claim.verb.is_future
    if is_future and condition_in(claim, parse, article):
        return True
    found = _unnamed_text(claim, parse, language)
    if found is None:
        return False
    return (is_future or found.is_none) and _terms_in(claim, parse, language) is not None


def any_such_text(
    claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> tuple[Claim, Meaning]:
    """ "will sign no text that gives up the north": no text is there; what it would say is refused."""
    words, verb = article.language.words, claim.verb
    if meaning.status is not SignatureStatus.NOT_SIGNED or not (
        verb.is_future or verb.is_infinitive
    ):
        return claim, meaning
    found = _unnamed_text(claim, parse, article.language)
    if found is None or not found.is_none or claim.takes_up is not None:
        return claim, meaning
    last = max(found.last, verb.last) if article.language.grammar.is_verb_final else found.last
    opens = words["relatives"] | words["object_relatives"]
    if not any(token.low in opens for token in parse.tokens[last + 1 : last + 3]):
        return claim, meaning
    ends = (at for at in range(last + 3, len(parse.tokens)) if not parse.tokens[at].is_word)
    wider = replace(claim, content=(claim.content[0], next(ends, len(parse.tokens))))
    return wider, position("no-such-text", Stance.REJECTS)


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """A text without a name of its own; `is_none`: none at all, or any."""

    last: int
    is_none: bool


def _unnamed_text(claim: Claim, parse: Parse, language: Language) -> _Unnamed | None:
    found = document_at(parse.tokens, *claim.content, language)
    if found is None or " " in name_of(parse.tokens, found[0], found[1], language):
        return None
    led = {token.low for token in parse.tokens[max(found[0] - 2, 0) : found[0]]}
    words = language.words
    is_none = bool(led & (words["nothing"] | words["indefinite"]))
    is_none |= bool(not led & language.words["articles"] and claim.verb.is_infinitive)
    return _Unnamed(found[1], is_none)


def _terms_in(claim: Claim, parse: Parse, language: Language) -> Span | None:
    """From "without" on."""
    start, end = claim.content[0], max(claim.end, claim.content[1])
    for at in range(start, min(end, len(parse.tokens))):
        if is_with(parse, at, language):
            continue
        if parse.tokens[at].low in language.words["without"] and at != claim.verb.at:
            last = claim.verb.first if at < claim.verb.first else end
            last = min([last, *(v.first for v in parse.verbs if at < v.first)])
            last = end if last <= at + 1 else last
            return Span(parse.tokens[at].start, parse.tokens[last - 1].end)
    return None


def _asked(
    span: Span, claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> Iterator[Statement]:
    said = article.text[span.start : span.end]
    issue = article.issues.find(said, is_to_do=True)
    topic = issue.topic if issue else topic_of(said, article.language, least=2)
    if topic is None:
        return
    if topic is Topic.CEASEFIRE and meaning.stance is not Stance.REJECTS:
        issue = None  # "would send troops once a truce holds" wants none before a settlement
    article.propose((topic, issue), claim.subject.parties)
    # "only if a truce is in place" names nobody; with who acts it is evidence.
    quote = quote_of(claim, parse)
    is_inside = quote.start < span.start < quote.end
    quote = Span(quote.start, max(span.end, quote.end) if is_inside else span.end)
    for party in claim.subject.parties:
        yield Statement(
            act=Act.DEMAND,
            quote=quote,
            rule="demand.condition",
            language=article.language.code,
            party=party,
            addressees=named_in(parse, span, party),
            topic=topic,
            issue=issue.key if issue else None,
            polarity=issue.polarity if issue else 0,
            attribution=attribution_of(claim, party, quote, article),
            reported_by=reported_by(parse, article),
        )


def condition_asked(claim: Claim, parse: Parse, article: Article) -> Span | None:
    """What must be done first: "only if ...", "in exchange for ...", "if the rebels withdraw"."""
    asked = condition_behind(claim, parse, article, article.language.lists["demanding"])
    if asked is not None:
        return asked
    plain = condition_behind(claim, parse, article, article.language.lists["conditions"])
    is_anothers = plain and any(named_in(parse, plain, party) for party in claim.subject.parties)
    return plain if is_anothers else None


def refused_without(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> Span | None:
    """ "will not accept a ceasefire (without guarantees)": with them it would; they are asked for.

    None where what is missed is no matter of its own: "rejects talks without Ukraine".
    """
    if meaning.stance is not Stance.REJECTS:
        return None
    unless = condition_behind(claim, parse, article, article.language.words["unless"])
    if unless is not None:
        return unless  # "refused to reopen the airport unless aircraft are searched"
    tokens, (start, end) = parse.tokens, claim.content
    for at in range(start + 1, min(end, len(tokens)) - 1):
        is_lead = tokens[at].low in article.language.words["without"] and tokens[at - 1].is_word
        is_lead &= not is_with(parse, at, article.language)
        if not is_lead or _is_aside(tokens[at : at + 2], article.language):
            continue
        last = claim.verb.at if at < claim.verb.at < end else end
        last = next((one for one in range(at, last) if tokens[one].text == ","), last)
        head, missed = article.words(parse, start, at), article.words(parse, at + 1, last)
        topic = topic_of(missed, article.language, least=2)
        if topic is None or topic is topic_of(head, article.language):
            return None
        return Span(tokens[at].start, tokens[last - 1].end)
    return None


def _is_aside(said: Sequence[Token], language: Language) -> bool:
    """ "sin embargo" """
    plain = tuple(token.low for token in said)
    return plain in language.asides.get(plain[-1], ())
