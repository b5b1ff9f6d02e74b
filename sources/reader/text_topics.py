"""What a text that is signed or agreed is about."""

from sources.reader.article import Article
from sources.reader.documents import is_indefinite, is_told_apart, name_of
from sources.reader.parsing import Parse
from sources.reader.topics import topic_of
from sources.reader.types import DocumentKind, Topic

_NAME = (1, 3, 5)  # words from it that belong to its name: "accord de cessez-le-feu"
_NEAR = 12  # words after the word for a text that say what it is about


def topic_of_text(
    found: tuple[int, int, DocumentKind], limit: int, parse: Parse, article: Article
) -> Topic:
    """ "a declaration on security guarantees", "the ceasefire deal"; else what the text was about."""
    first, last, _kind = found
    words = article.language.words
    # "an accord with Chad on": whose it is says nothing of what it is about.
    doers = words["with"] | words["among"] | words["agents"]
    others = (g.first for g in parse.groups if last < g.first < limit and g.before in doers)
    limit = next(others, limit)
    # "the accord that Chad signed to end the war": what follows is told of the signing.
    after = parse.tokens[last + 1].low if last + 1 < len(parse.tokens) else ""
    limit = last + 1 if after in words["object_relatives"] else limit
    start = max(first - 2, 0)
    commas = (at for at in range(first - 1, start - 1, -1) if parse.tokens[at].text == ",")
    start = next(commas, start - 1) + 1
    near = article.words(parse, start, min(last + _NEAR, limit)).split(",", 1)[0]
    named = None
    for more in _NAME:
        # "accord de partage (du pouvoir)": a cue that begins in the name may end behind it.
        size = len(article.words(parse, start, min(last + more, limit)))
        named = named or topic_of(near, article.language, least=2, within=size)
    named = named or topic_of(near, article.language)
    if is_indefinite(parse.tokens, first, article.language):
        return named or Topic.OTHER
    known = article.documents.topic_of_name(name_of(parse.tokens, first, last, article.language))
    if named is None and known is None and is_told_apart(parse.tokens, found, article.language):
        return Topic.OTHER
    return named or known or article.documents.last_topic or Topic.OTHER
