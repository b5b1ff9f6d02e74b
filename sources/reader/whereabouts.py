"""Where something took place that does not name its place beside it: "there", "the Qatari capital"."""

from sources.reader.article import Article
from sources.reader.parsing import Parse
from sources.reader.roles import is_setting
from sources.reader.world import capital_of

_CAPITAL = 3  # words around a name in which "capital" stands


def place_beside(parse: Parse, article: Article, until: int | None = None) -> str:
    """The one place of the sentence, up to token `until`; "there" is that of the text before.

    "Ils se sont vus à Abou Dhabi, où ils ont signé", "Ils y adoptent une déclaration".
    """
    words = article.language.words
    end = len(parse.tokens) if until is None else until
    named = {place for at, place in parse.places.items() if at < end}
    if len(named) == 1:
        return named.pop()
    if named:
        return ""
    if (capital := capital_in(parse, article)) or article.place == "":
        return capital
    return article.place if any(token.low in words["there"] for token in parse.tokens) else ""


def capital_in(parse: Parse, article: Article) -> str:
    """ "In the Qatari capital", "in der katarischen Hauptstadt": Doha."""
    words = article.language.words
    for group in parse.groups:
        around = parse.tokens[max(group.first - _CAPITAL, 0) : group.last + 1 + _CAPITAL]
        is_capital = any(token.low in words["capitals"] for token in around)
        if is_capital and is_setting(group, parse, article.language):
            return capital_of(group.parties[0])
    return ""


def note_place(parse: Parse, article: Article) -> None:
    """What "there" stands for in the sentence that follows."""
    named = list(parse.places.values())
    article.place = (named[-1] if named else capital_in(parse, article)) or article.place
