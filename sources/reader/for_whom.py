"""For whom something is out of the question: "**para Kiev** es inaceptable ceder territorio"."""

from collections.abc import Iterator

from sources.reader.article import Article
from sources.reader.clauses import part_end
from sources.reader.groups import Group
from sources.reader.parsing import Parse
from sources.reader.predicates import predicate_at
from sources.reader.telling import statement
from sources.reader.topics import topic_of
from sources.reader.types import Act, Stance, Statement

_DENIED = 2  # words before "inakzeptabel" in which it is denied


def out_of_the_question(parse: Parse, article: Article) -> Iterator[Statement]:
    """Whoever it is so for rejects it, if nobody else says it of them; "kept" is what they ask."""
    views = article.language.words["views"]
    group = next((one for one in parse.groups if one.before in views), None)
    found = _predicate(parse, group, article) if group else None
    if group is None or found is None:
        return
    index, last, act = found
    first, end = _part(parse, min(group.first, index), max(group.last, last))
    said = article.words(parse, first, end)
    if topic_of(said, article.language) is None:
        return
    is_kept = act is Act.DEMAND
    for party in group.parties:
        yield statement(
            parse, article, first, end - 1, act,
            "demand.kept" if is_kept else "position.unacceptable", party,
            stance=None if is_kept else Stance.REJECTS, mentions=group.mentions,
        )  # fmt: skip


def _predicate(parse: Parse, group: Group, article: Article) -> tuple[int, int, Act] | None:
    """Where "unacceptable" begins and ends in the part of the sentence that names for whom."""
    words = article.language.words
    first, end = _part(parse, group.first, group.last)
    verbal = words["auxiliaries"] | words["passives"] | words["perfect"]
    for index in range(first, end):
        found = predicate_at(parse, index, article.language)
        if found is None:
            continue
        before = {token.low for token in parse.tokens[max(index - _DENIED, 0) : index]}
        is_word = found[0] == index
        if is_word and before & words["negations"]:
            return None
        # "un plan inacceptable pour Kiev a été présenté": what it is called by the way
        is_by_the_way = first < index < group.first and any(
            token.low in verbal for token in parse.tokens[group.last + 1 : end]
        )
        return None if is_by_the_way else (index, *found)
    return None


def _part(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Between the marks around two tokens."""
    while first > 0 and parse.tokens[first - 1].is_word:
        first -= 1
    return first, part_end(parse, last)
