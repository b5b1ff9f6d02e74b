"""What a text obliges those to who signed it: "bound the rebels to disarm", "under which X must not".

A commitment of each who is obliged; who "each side" is, those tell who signed or agreed it.
"""

from collections.abc import Iterable, Iterator

from sources.reader.apart import phrases_in
from sources.reader.article import Article
from sources.reader.documents import document_at
from sources.reader.evidence import reported_by
from sources.reader.groups import Group
from sources.reader.headings import head_date
from sources.reader.parsing import Parse
from sources.reader.roles import Part, parts_of, two_sides
from sources.reader.topics import topic_of
from sources.reader.types import Act, Attribution, DocumentKind, Span, Statement

_OBLIGED = 4  # words from "obliges" to who is obliged
_MUST = 6  # words from "under which" to "must"
_LEAST = 2  # words of what is to be done
_LONGEST = 30
_UNSIGNED = {
    DocumentKind.PLAN,
    DocumentKind.PROPOSAL,
    DocumentKind.COUNTER_PROPOSAL,
    DocumentKind.DRAFT,
}


def obligations(parse: Parse, article: Article, known: Iterable[Statement]) -> Iterator[Statement]:
    """Those that no verb of promising has told."""
    told = {(one.party, one.topic) for one in known if one.act is Act.COMMITMENT}
    for part in parts_of(parse, article.language):
        for first, content, parties in _found(parse, part, article):
            span = Span(parse.tokens[first].start, parse.tokens[_end(parse, content, part)].end)
            said = article.text[parse.tokens[content].start : span.end]
            issue = article.issues.find(said, is_to_do=True)
            topic = issue.topic if issue else topic_of(said, article.language)
            if topic is None:
                continue
            for party in parties:
                if (party, topic) in told:
                    continue
                told.add((party, topic))
                yield Statement(
                    act=Act.COMMITMENT,
                    quote=span,
                    rule="commitment.obliged",
                    language=article.language.code,
                    party=party,
                    topic=topic,
                    issue=issue.key if issue else None,
                    polarity=issue.polarity if issue else 0,
                    date=next((one.date for one in head_date(parse, article)), None),
                    attribution=Attribution.JOURNALIST,
                    reported_by=reported_by(parse, article),
                )


def _found(
    parse: Parse, part: Part, article: Article
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where the evidence and where what is to be done begins, and who is obliged."""
    words = article.language.words
    provisos = phrases_in("provisos", parse.tokens, part.span, article.language)
    provided = phrases_in("stipulations", parse.tokens, part.span, article.language)
    for at in part.span:
        if parse.tokens[at].low in words["obliging"] and _is_of_text(parse, part, at, article):
            obliged = _obliged(parse, at, part, article)
            if obliged is not None:
                yield part.first, obliged[0], obliged[1]
        last = provided.get(at)
        if last is not None and _is_of_text(parse, part, at, article):
            obliged = _obliged(parse, last, part, article)
            if obliged is not None:  # "**prevé que** Armenia devuelva", "**sieht vor, dass** Kiew"
                yield part.first, obliged[0], obliged[1]
        last = provisos.get(at)
        if last is not None:
            group = _behind(parse, last, _MUST)
            must = _must(parse, group, part, article) if group else None
            if group and must is not None:
                yield at, must, group.parties


def _is_of_text(parse: Parse, part: Part, at: int, article: Article) -> bool:
    """The text obliges: named before in the sentence, or "it" is what was signed before."""
    tokens, language = parse.tokens, article.language
    if any(token.low in language.words["negations"] for token in tokens[max(at - 3, 0) : at]):
        return False
    found = document_at(tokens, 0, at, language)
    named = found is not None and found[2] not in _UNSIGNED  # what a plan asks is a demand
    acting = [g for g in parse.groups if part.first <= g.first < at and g.is_subject]
    led = tokens[part.first : at]
    is_taken_up = any(t.plain in language.pronouns for t in led[-3:]) and bool(
        article.documents.refs
    )
    if not (named or is_taken_up):
        return False
    # "X, whose accord …, bound": between the text and the verb nobody else acts.
    text = max((i for i in range(at) if document_at(tokens, i, i + 1, language)), default=-1)
    return not any(group.first > text and group.last == at - 1 for group in acting)


def _obliged(
    parse: Parse, at: int, part: Part, article: Article
) -> tuple[int, tuple[str, ...]] | None:
    """Who stands behind the verb, and where what they are to do begins."""
    group = _behind(parse, at, _OBLIGED)
    if group is not None:
        return (group.last + 1, group.parties) if group.last < part.last - _LEAST else None
    near = parse.tokens[at + 1 : at + 1 + _OBLIGED]
    said = f" {' '.join(token.low for token in near)} "
    is_each = any(token.low in article.language.words["each"] for token in near)
    if not is_each and not any(f" {one} " in said for one in article.language.lists["both"]):
        return None
    both = article.agreed_by or two_sides(article, at)
    return (at + 1, both.parties) if both and len(both.parties) > 1 else None


def _behind(parse: Parse, at: int, reach: int) -> Group | None:
    near = (group for group in parse.groups if at < group.first <= at + reach)
    return next(near, None)


def _must(parse: Parse, group: Group, part: Part, article: Article) -> int | None:
    """ "must", "shall", "undertook", "is to": where what follows begins."""
    words = article.language.words
    binds = words["modals"] | words["modal_future"] | words["will"] | words["obliged"]
    end = min(group.last + 1 + _MUST, part.last)
    for at in range(group.last + 1, end):
        if parse.tokens[at].low in binds:
            return at + 1
    return None


def _end(parse: Parse, content: int, part: Part) -> int:
    last = content
    while last < part.last and last - content < _LONGEST and parse.tokens[last + 1].text != ",":
        last += 1
    return last
