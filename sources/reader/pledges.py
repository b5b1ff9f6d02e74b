"""A promise told as a noun: "l'engagement de l'Arménie à retirer ses troupes"."""

from collections.abc import Iterator

from sources.reader.article import Article
from sources.reader.clauses import part_end
from sources.reader.groups import Group
from sources.reader.infinitives import is_infinitive_form, starts_infinitive
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.telling import statement
from sources.reader.topics import topic_of
from sources.reader.types import Act, Attribution, Statement

_OWNER = 5  # words from the noun to whose promise it is
_BEFORE = 6  # words before it that may deny or doubt it


def pledged(parse: Parse, article: Article) -> Iterator[Statement]:
    """Those with who promises right behind, and with what is to be done."""
    language = article.language
    for at, token in enumerate(parse.tokens):
        if token.low not in language.words["pledges"] or _is_doubted(parse, at, language):
            continue
        group = _owner(parse, at, language)
        if group is None or not starts_infinitive(parse.tokens, group.last + 1, language):
            continue
        end = part_end(parse, group.last + 1)
        if _is_talk(parse, group.last + 1, language):
            continue
        if topic_of(article.words(parse, group.last + 1, end), language, least=2) is None:
            continue
        for party in group.parties:
            yield statement(
                parse, article, at, end - 1, Act.COMMITMENT, "commitment.pledged", party,
                topic_from=group.last + 1, attribution=Attribution.JOURNALIST,
            )  # fmt: skip


def _owner(parse: Parse, at: int, language: Language) -> Group | None:
    """ "l'offre (russe)", "l'intention (de Bamako)", "la volonté exprimée (par Moscou)"."""
    leads = language.words["genitives"] | language.words["agents"]
    for group in parse.groups:
        mention = group.mentions[0]
        is_near = at < mention.first <= at + _OWNER
        between = parse.tokens[at + 1 : mention.first]
        is_led = bool(between) and any(token.low in leads for token in between)
        beside = mention.kind == "demonym" and mention.first == at + 1
        if is_near and (is_led or beside) and all(token.is_word for token in between):
            return group
    return None


def _is_doubted(parse: Parse, at: int, language: Language) -> bool:
    """ "dément l'intention de Moscou de", "doute de la volonté de Kiev de"."""
    words = language.words
    doubts = words["negations"] | words["hoping"] | words["denying"] | words["claiming"]
    doubts |= words["without"] | words["nothing"]
    near = parse.tokens[max(at - _BEFORE, 0) : at]
    senses = (language.verbs.get(one.low, frozenset()) for one in near)
    return any(
        one.low in doubts or one.plain in doubts or "rejects" in sense
        for one, sense in zip(near, senses, strict=True)
    )


def _is_talk(parse: Parse, start: int, language: Language) -> bool:
    """ "la volonté de Kiev de négocier": an open mind, no step."""
    near = parse.tokens[start : start + 4]
    verb = next((t for t in near if is_infinitive_form(t, language)), None)
    return verb is not None and verb.low in language.words["talk_verbs"] - language.words["to_host"]
