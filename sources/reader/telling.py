"""A statement that no verb of asking or offering makes: its words, its topic, its condition."""

from sources.reader.article import Article
from sources.reader.evidence import reported_by
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import lowered
from sources.reader.speakers import Subject
from sources.reader.topics import topic_of
from sources.reader.types import TO_DO, Act, Attribution, Span, Stance, Statement, Topic

type Sayer = tuple[Subject, int]  # who says so, and his last word

_MARKS = frozenset([":", "«", "“", '"'])


def clause_before(parse: Parse, index: int, floor: int, words: dict[str, frozenset[str]]) -> int:
    """Where the clause of a modal verb begins: what must be done, without who says so.

    "des propositions, telles que le désarmement, devraient": such a word opens no clause.
    """
    for at in range(index - 1, floor, -1):
        opens = parse.tokens[at].text in _MARKS or parse.tokens[at].low in words["complementizers"]
        if opens and parse.tokens[at - 1].low not in words["examples"]:
            return at + 1
    return floor + 1 if floor + 1 < index else index


def statement(  # noqa: PLR0913 - one maker for four rules
    parse: Parse,
    article: Article,
    first: int,
    last: int,
    act: Act,
    rule: str,
    party: str,
    *,
    stance: Stance | None = None,
    topic: Topic | None = None,
    topic_from: int | None = None,
    addressees: tuple[str, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attribution: Attribution = Attribution.INDIRECT_SPEECH,
) -> Statement:
    last = min(last, len(parse.tokens) - 1)
    while first < last and not parse.tokens[first].is_word and parse.tokens[first].text in ",;.":
        first += 1
    while last > first and not parse.tokens[last].is_word:
        last -= 1
    quote = Span(parse.tokens[first].start, parse.tokens[last].end)
    condition = _condition(quote, article) if act is Act.COMMITMENT else None
    end = condition.start if condition else quote.end
    said = article.text[parse.tokens[topic_from or first].start : end]
    # "sanctions must be lifted": what must be stands before it.
    whole = article.text[quote.start : end]
    is_to_do = act in TO_DO
    issue = article.issues.find(said, is_to_do=is_to_do) or article.issues.find(
        whole, is_to_do=is_to_do
    )
    named = topic_of(said, article.language) or topic_of(whole, article.language)
    found = topic or (issue.topic if issue else named)
    return Statement(
        act=act,
        quote=quote,
        rule=rule,
        language=article.language.code,
        party=party,
        speaker=next((m.person for m in mentions if m.person and m.party == party), None),
        addressees=addressees,
        topic=found or article.topic or article.documents.last_topic or Topic.OTHER,
        issue=issue.key if issue else None,
        polarity=issue.polarity if issue else 0,
        stance=stance,
        condition=condition,
        attribution=attribution,
        reported_by=reported_by(parse, article),
    )


def _condition(quote: Span, article: Article) -> Span | None:
    low = lowered(article.text[quote.start : quote.end])
    places = [low.find(f" {phrase} ") for phrase in article.language.lists["conditions"]]
    found = [at for at in places if at >= 0]
    return Span(quote.start + min(found) + 1, quote.end) if found else None
