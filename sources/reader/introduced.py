"""People whom a text introduces with an office: "Ali Dembo, porte-parole du M23", then "Dembo".

Only a whole name beside a word of office and one party is learned; a name that is said of two
parties is nobody's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import Token

_LONGEST = 4  # words of a name
_SHORTEST = 2
_LETTERS = 4  # of a last name that stands alone
_OFFICE_REACH = (
    6  # words behind a party in which its office may stand: "Ukraine's foreign minister"
)
_OFFICES = ("representatives", "offices", "envoys", "aides", "spokespeople")


@dataclass(slots=True)
class Introduced:
    """Last name -> whose; filled sentence by sentence."""

    parties: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, frozenset[str]] = field(default_factory=dict)

    def learn(self, parse: Parse, language: Language) -> None:
        """From the groups of a sentence."""
        for group in parse.groups:
            if len(group.parties) != 1 or group.mentions[-1].kind in {"person", "description"}:
                continue
            for first, last in _names_beside(parse, group, language):
                words = [token.plain for token in parse.tokens[first : last + 1]]
                known = self.parties.setdefault(words[-1], group.parties[0])
                self.first_names[words[-1]] = frozenset(words[:-1])
                if known != group.parties[0]:
                    self.parties[words[-1]] = ""

    def add(self, mentions: Sequence[Mention], tokens: Sequence[Token]) -> Iterator[Mention]:
        """Those who are named again."""
        if not self.parties:
            return
        taken = {at for one in mentions for at in range(one.first, one.last + 1)}
        for at, token in enumerate(tokens):
            party = self.parties.get(token.plain, "")
            if not party or at in taken or not token.text[0].isupper():
                continue
            first = at
            while first and tokens[first - 1].plain in self.first_names[token.plain]:
                first -= 1
            is_other = first == at and at and _is_part(tokens[at - 1])
            if not is_other:
                yield Mention(first, at, party, "person")


def _is_part(token: Token) -> bool:
    """Another first name: "Moussa Dembo" is not Ali."""
    return (
        token.is_word and token.text[0].isupper() and len(token.text) > 1 and "." not in token.text
    )


def _names_beside(parse: Parse, group: Group, language: Language) -> Iterator[tuple[int, int]]:
    """ "Ali Dembo, the CMA's spokesman", "UN envoy Ali Dembo", "le porte-parole du M23, Ali Dembo"."""
    tokens = parse.tokens
    behind = group.last + 1
    while behind < len(tokens) and behind - group.last <= _OFFICE_REACH:
        if not (tokens[behind].low == "s" or _is_office(tokens[behind], language)):
            break
        behind += 1
    if not any(_is_office(token, language) for token in tokens[group.first : behind]):
        return
    if group.first > 1 and tokens[group.first - 1].text == ",":
        yield from _name(parse, range(group.first - 2, -1, -1), language)
    if behind < len(tokens) and tokens[behind].text == ",":
        behind += 1
    elif language.grammar.has_capital_nouns:
        return
    yield from _name(parse, range(behind, len(tokens)), language)


def _name(parse: Parse, places: range, language: Language) -> Iterator[tuple[int, int]]:
    """Capitalised words that no list and no group knows, from the first place on."""
    taken = {
        at for group in parse.groups for m in group.mentions for at in range(m.first, m.last + 1)
    }
    found: list[int] = []
    for at in places[: _LONGEST + 1]:
        token = parse.tokens[at]
        is_name = token.is_word and token.text[0].isupper() and not token.text.isupper()
        if not is_name or at in taken or language.is_listed(token.low):
            break
        found.append(at)
    last = max(found, default=0)
    if _SHORTEST <= len(found) <= _LONGEST and len(parse.tokens[last].text) >= _LETTERS:
        yield min(found), last


def _is_office(token: Token, language: Language) -> bool:
    return any(token.low in language.words[kind] for kind in _OFFICES)
