"""Which text is meant: "une déclaration" and, later, "la déclaration finale" are one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sources.reader.languages import Language
from sources.reader.languages.entries import STEM, covers
from sources.reader.sentences import Token
from sources.reader.types import DocumentKind, DocumentRef, Topic

_SHORTEST_NAME = 2  # letters
_REMEMBERED = 50  # texts
_SAME_LETTERS = 4  # of "Паризька", "Паризьку"
_YEAR = 4  # digits
_YEAR_REACH = 2  # words before a text in which its year may stand
_GENERIC = {DocumentKind.TREATY, DocumentKind.PLAN}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for a text: "a declaration" is new, "the document" general."""

    kind: DocumentKind
    name: str
    is_new: bool
    is_general: bool

    def takes_up(self, spoken: Mention | None) -> bool:
        """Whether it names no text of its own, and may be the one that was spoken of."""
        is_own = bool(self.name) or self.is_new
        return spoken is not None and not is_own and (self.is_general or self.kind is spoken.kind)


@dataclass(slots=True)
class Documents:
    """The texts named so far in one article, with their topics; of very many, the last ones."""

    refs: deque[DocumentRef] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))
    topics: dict[int, Topic] = field(default_factory=dict)
    spoken: Mention | None = None  # named since, though nobody did anything about it yet

    @property
    def last_topic(self) -> Topic | None:
        """Of the text named last: "this initiative" is about what it is about."""
        for ref in reversed(self.refs):
            if ref.number in self.topics:
                return self.topics[ref.number]
        return None

    def topic_of_name(self, name: str) -> Topic | None:
        """What the text of this name is about, if it was named before: "the Paris Declaration"."""
        known = next((ref for ref in self.refs if name and ref.name == name), None)
        return self.topics.get(known.number) if known else None

    def refer(self, mention: Mention) -> DocumentRef:
        """The reference for a mention: an earlier text of that kind, unless "a" brings a new one."""
        name = mention.name
        known = next((ref for ref in self.refs if name and ref.name == name), None)
        spoken = self.spoken if mention.takes_up(self.spoken) else None
        if known is None and spoken is None and not mention.is_new:
            known = self._taken_up(mention)
        if known:
            return known
        of, self.spoken = spoken or mention, None
        number = self.refs[-1].number + 1 if self.refs else 1
        ref = DocumentRef(number, of.kind, of.name)
        self.refs.append(ref)
        return ref

    def speak_of(self, mentions: Iterable[Mention]) -> None:
        """ "The Geneva framework was shown on Monday." - "Britain signed the document." """
        names = {ref.name for ref in self.refs}
        for mention in mentions:
            if mention.name and mention.name not in names:
                self.spoken = mention

    def _taken_up(self, mention: Mention) -> DocumentRef | None:
        """Of that kind, else of any; "the text" is the one spoken of last, be it a draft."""
        refs = [ref for ref in reversed(self.refs) if not _are_apart(ref.name, mention.name)]
        alike = [ref for ref in refs if ref.kind == mention.kind]
        if mention.is_general:
            alike = refs
        elif not alike and mention.kind in _GENERIC:
            alike = [ref for ref in refs if ref.kind is not DocumentKind.DRAFT]
        return next(iter(alike), None)


def _are_apart(one: str, other: str) -> bool:
    """ "Lisbon Declaration" and "Minsk agreements": each has a name that the other has not."""
    mine, yours = _names_in(one), _names_in(other)
    return bool(mine - yours and yours - mine)


def _names_in(name: str) -> set[str]:
    """The beginnings of the words with a capital, so that cases fall together."""
    words = (word for word in name.split() if len(word) > _SHORTEST_NAME and word[0].isupper())
    return {word[:_SAME_LETTERS].lower() for word in words}


def document_at(
    tokens: Sequence[Token], start: int, end: int, language: Language
) -> tuple[int, int, DocumentKind] | None:
    """The first word for a text between two tokens: its first and last token, and its kind."""
    for index in range(start, min(end, len(tokens))):
        for words, kind in language.documents.get(tokens[index].low, ()):
            length = len(words)
            if index + length <= end and all(
                covers(word, tokens[index + at].plain, tokens[index + at].low)
                for at, word in enumerate(words)
            ):
                return index, index + length - 1, kind
    return None


def name_of(tokens: Sequence[Token], first: int, last: int, language: Language) -> str:
    """The name of a text where it has one: capitals beside the word, or bound to it.

    "Paris Declaration", "the Black Sea grain initiative", "Erklärung von Paris".
    """
    start, stop = _capitals_before(tokens, first), last
    while stop + 1 < len(tokens) and _is_capital(tokens[stop + 1]):
        stop += 1
    if (start, stop) == (first, last):
        start = _compound_from(tokens, first, language)
        stop = last if start < first else _of_place(tokens, last, language)
    if (start, stop) == (first, last) and _is_bare(tokens, first, language):
        return ""
    return " ".join(token.text for token in tokens[start : stop + 1])


def _is_bare(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """ "das Abkommen" names nothing, "das Getreideabkommen" does."""
    token = tokens[first]
    if language.grammar.has_capital_nouns:
        return token.low.removeprefix(STEM) == token.plain
    return first == 0 or not _is_capital(token)  # a sentence begins with one anyway


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _capitals_before(tokens: Sequence[Token], first: int) -> int:
    """The first word of a sentence has a capital whatever it is."""
    while first > 1 and _is_capital(tokens[first - 1]):
        first -= 1
    return first


def _compound_from(tokens: Sequence[Token], first: int, language: Language) -> int:
    """Where "Black Sea grain initiative" begins: an article, capitals, a word or two, the text."""
    for between in (1, 2):
        middle = tokens[max(first - between, 0) : first]
        start = _capitals_before(tokens, first - between)
        if (
            0 < start < first - between
            and tokens[start - 1].low in language.words["articles"]
            and not any(_is_capital(token) or _binds(token, language) for token in middle)
        ):
            return start
    return first


def _binds(token: Token, language: Language) -> bool:
    sets = ("articles", "genitives", "prepositions", "conjunctions")
    return not token.text.isalpha() or any(token.low in language.words[name] for name in sets)


def _of_place(tokens: Sequence[Token], last: int, language: Language) -> int:
    """Where "déclaration de Paris" ends."""
    following = tokens[last + 1 : last + 3]
    is_named = (
        len(following) == 2
        and following[0].low in language.words["genitives"]
        and len(following[0].text) > 1  # not "d'"
        and _is_capital(following[1])
    )
    return last + 2 if is_named else last


def is_indefinite(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "une déclaration historique" brings a text up, "la déclaration finale" takes it up."""
    return any(
        token.low in language.words["indefinite"] for token in tokens[max(index - 2, 0) : index]
    )


def is_told_apart(
    tokens: Sequence[Token], found: tuple[int, int, DocumentKind], language: Language
) -> bool:
    """ "The accord that they signed in 2016", "the 2015 peace agreement": none named before."""
    first, last, _kind = found
    if tokens[first].low in language.words["texts"]:
        return False
    led = tokens[max(first - _YEAR_REACH, 0) : first]
    is_dated = any(token.plain.isdecimal() and len(token.plain) == _YEAR for token in led)
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    return is_dated or after in language.words["object_relatives"]


def mention_at(
    tokens: Sequence[Token], found: tuple[int, int, DocumentKind], language: Language
) -> Mention:
    """The words for a text that document_at() found."""
    first, last, kind = found
    return Mention(
        kind,
        name_of(tokens, first, last, language),
        is_new=is_indefinite(tokens, first, language) or is_told_apart(tokens, found, language),
        is_general=tokens[first].low in language.words["texts"],
    )


def mentions_in(tokens: Sequence[Token], language: Language) -> Iterator[Mention]:
    """All words for texts of a sentence."""
    at = 0
    while found := document_at(tokens, at, len(tokens), language):
        yield mention_at(tokens, found, language)
        at = found[1] + 1
