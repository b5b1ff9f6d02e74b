"""What an offer or a refusal hangs on: it is asked for as well."""

from collections.abc import Iterator, Sequence

from sources.reader.addressing import named_in
from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.evidence import attribution_of, condition_behind, quote_of, reported_by
from sources.reader.languages import Language
from sources.reader.meaning import Meaning
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
    if span is None:
        return
    said = article.text[span.start : span.end]
    issue = article.issues.find(said, is_to_do=True)
    topic = issue.topic if issue else topic_of(said, article.language, least=2)
    if topic is None:
        return
    if topic is Topic.CEASEFIRE and meaning.stance is not Stance.REJECTS:
        issue = None  # "would send troops once a truce holds" wants none before a settlement
    article.proposed = topic, issue
    # "only if a truce is in place" names nobody; with who acts it is evidence.
    told = quote_of(claim, parse)
    quote = Span(told.start, max(span.end, told.end) if missed else span.end)
    for party in claim.subject.parties:
        yield Statement(
            act=Act.DEMAND,
            quote=quote,
            rule="demand.condition",
            confidence=0.65,
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
    """What must be done first: "only if ...", "in exchange for ..."."""
    return condition_behind(claim, parse, article, article.language.lists["demanding"])


def refused_without(claim: Claim, meaning: Meaning, parse: Parse, article: Article) -> Span | None:
    """ "will not accept a ceasefire (without guarantees)": with them it would; they are asked for.

    None where what is missed is no matter of its own: "rejects talks without Ukraine".
    """
    if meaning.stance is not Stance.REJECTS:
        return None
    tokens, (start, end) = parse.tokens, claim.content
    for at in range(start + 1, min(end, len(tokens)) - 1):
        is_lead = tokens[at].low in article.language.words["without"] and tokens[at - 1].is_word
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
