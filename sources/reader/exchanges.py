"""What an offer or a refusal hangs on: it is asked for as well."""

from collections.abc import Iterator

from sources.reader.addressing import named_in
from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.evidence import attribution_of, condition_behind, quote_of, reported_by
from sources.reader.meaning import Meaning
from sources.reader.parsing import Parse
from sources.reader.topics import topic_of
from sources.reader.types import Act, SignatureStatus, Span, Stance, Statement, Topic


def asked_in_return(
    claim: Claim, meaning: Meaning, parse: Parse, article: Article
) -> Iterator[Statement]:
    """What an offer or a refusal hangs on is a demand: "in exchange for all hostages", "only if ..."."""
    is_done = meaning.status and meaning.status is not SignatureStatus.ANNOUNCED_WILL_SIGN
    if meaning.act is Act.DEMAND or is_done or claim.verb.last + 1 >= claim.end:
        return
    span = condition_asked(claim, parse, article)
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
    quote = Span(quote_of(claim, parse).start, span.end)
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
