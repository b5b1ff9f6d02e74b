"""A second promise whose verb is left out: "A s'engage à libérer X, et B à retirer Y"."""

from collections.abc import Iterator, Sequence

from sources.reader.article import Article
from sources.reader.clauses import part_end
from sources.reader.groups import Group, phrase_start
from sources.reader.infinitives import starts_infinitive
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.telling import statement
from sources.reader.topics import topic_of
from sources.reader.types import Act, Statement


def gapped(parse: Parse, article: Article, found: Sequence[Statement]) -> Iterator[Statement]:
    """Who stands behind a promise and before an infinitive of his own, with nothing between.

    Only where the promise itself was read: what is denied or hoped is denied or hoped of both.
    """
    promises = [one for one in found if one.act is Act.COMMITMENT]
    if not promises:
        return
    tokens, language = parse.tokens, article.language
    for group in parse.groups:
        start = _infinitive_of(group, parse, language)
        if start is None:
            continue
        before = tokens[group.first].start
        promise = next((one for one in promises if one.quote.start < before), None)
        if (
            promise is None
            or promise.party in group.parties
            or not _has_verb(parse, group, language)
        ):
            continue
        end = part_end(parse, start)
        if topic_of(article.words(parse, start, end), language, least=2) is None:
            continue
        for party in group.parties:
            yield statement(
                parse, article, group.first, end - 1, Act.COMMITMENT, "commitment.gapped", party,
                topic_from=start, attribution=promise.attribution,
            )  # fmt: skip


def _infinitive_of(group: Group, parse: Parse, language: Language) -> int | None:
    """Where it begins: "et (l'Indonésie) à amnistier", "; Kiev, à libérer"."""
    tokens, leads = parse.tokens, language.grammar.infinitive_leads
    at = group.last + 1
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    opens = phrase_start(group.first, tokens, language)
    if group.before or not opens or at >= len(tokens) or tokens[at].low not in leads:
        return None
    joined = tokens[opens - 1]
    is_joined = joined.low in language.words["conjunctions"] or joined.text in ",;"
    return at if is_joined and starts_infinitive(tokens, at, language) else None


def _has_verb(parse: Parse, group: Group, language: Language) -> bool:
    """A verb of promising with an infinitive of its own, the last before who is named."""
    return any(
        "commitment" in verb.senses
        and not verb.is_negated
        and verb.last < group.first
        and (
            starts_infinitive(parse.tokens, verb.last + 1, language)
            or starts_infinitive(parse.tokens, verb.last, language)
        )
        for verb in parse.verbs
    )
