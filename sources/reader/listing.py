"""Lists with bullets: "The delegation will demand:" and then one item on each line."""

from collections.abc import Iterator

from sources.reader.article import Article, Opening
from sources.reader.evidence import reported_by
from sources.reader.parsing import Parse
from sources.reader.topics import topic_of
from sources.reader.types import Attribution, Span, Statement

_BULLETS = frozenset("-•*–—·")


def opens_list(opening: Opening, parse: Parse) -> bool:
    """Whether a claim leaves its object to the lines below: it ends with a colon."""
    claim = opening.claim
    nothing_said = not any(
        token.is_word for token in parse.tokens[claim.content[0] + 1 : claim.end]
    )
    return parse.tokens[-1].text == ":" and nothing_said


def listed(parse: Parse, article: Article) -> Iterator[Statement]:
    """The item of an open list, as what the sentence above asks or offers.

    "La délégation y réclamera :" + "- la libération des derniers otages"
    """
    if article.opening is None or parse.tokens[0].text not in _BULLETS:
        article.opening = None
        return
    words = [token for token in parse.tokens if token.is_word]
    span = Span(words[0].start, words[-1].end)
    said = article.text[span.start : span.end]
    issue = article.issues.find(said, is_to_do=True)
    topic = issue.topic if issue else topic_of(said, article.language)
    if topic is None:
        return
    claim, meaning = article.opening.claim, article.opening.meaning
    for party in claim.subject.parties:
        yield Statement(
            act=meaning.act,
            quote=span,
            rule=f"{meaning.rule}-listed",
            language=article.language.code,
            party=party,
            addressees=tuple(one for one in claim.addressees if one != party),
            topic=topic,
            issue=issue.key if issue else None,
            polarity=issue.polarity if issue else 0,
            stance=meaning.stance,
            attribution=Attribution.INDIRECT_SPEECH,
            reported_by=reported_by(parse, article),
        )
