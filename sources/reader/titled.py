"""An office before a name that no list knows: "**President** John Doe" is of the country at issue."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Protocol

from sources.reader.cast import Cast
from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.names import Kinds, Mention
from sources.reader.sentences import Token

_BESIDE = 4  # words behind the office in which a party would tell whose it is
_BEFORE = 2


class Text(Protocol):
    """What is known of a text (`Describer`)."""

    @property
    def cast(self) -> Cast: ...
    @property
    def memory(self) -> Memory: ...
    @property
    def kinds(self) -> Kinds: ...
    @property
    def language(self) -> Language: ...
    @property
    def nouns(self) -> Mapping[str, Container[str]]: ...


def titled(
    at: int,
    tokens: Sequence[Token],
    named: Mapping[int, Mention],
    covered: Container[int],
    text: Text,
) -> Iterator[Mention]:
    """At most one: the state at whose home the text's groups are, else the only one it names."""
    noun, words = tokens[at], text.language.words
    if noun.plain not in text.nouns["state"] or noun.low not in words["representatives"]:
        return
    near = range(max(at - _BEFORE, 0), at + 1 + _BESIDE)
    if at in covered or any(place in named for place in near) or not _names(at + 1, tokens, text):
        return
    before = tokens[at - 1] if at else None
    if before is not None and before.low in words["prepositions"] | words["genitives"]:
        return
    home = text.cast.home(text.kinds) or _only_state(text)
    held = text.memory.titles.get(noun.low)
    if home is not None and (held is None or held.parties == (home,)):
        yield Mention(at, at, home, "description")


def _names(at: int, tokens: Sequence[Token], text: Text) -> bool:
    """Two words of a name: of one word alone it is not told from a noun or a place."""
    name = tokens[at : at + 2]
    return len(name) == 2 and all(
        one.is_word and one.text[0].isupper() and not text.language.is_listed(one.plain)
        for one in name
    )


def _only_state(text: Text) -> str | None:
    states = text.cast.states
    return next(iter(states)) if len(states) == 1 else None
