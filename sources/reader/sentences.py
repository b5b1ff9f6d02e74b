"""Text to sentences and words, each with its place in the text. Linear in the text's length."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sources.reader.languages import Language
from sources.reader.types import Span

# An apostrophe ends a word ("l'", "d'"), a hyphen inside one does not ("cessez-le-feu").
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*\.?['’]?|[^\w\s]", re.UNICODE)
# Where it is a letter ("зобов'язання"), it does not.
_JOINED_TOKEN = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*\.?|[^\w\s]", re.UNICODE)
# "has|n't": the short negation is a word.
_SHORT_NOT, _REST_OF_NOT = ("n'", "n’"), re.compile(r"t(?!\w)")
_BREAK = re.compile(r"\n")
# As in "GENÈVE, 17 février (AFP) - Les", "2. März (dpa) - Der", "JUBA – The".
_CAPITALS = r"[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐЁ][A-ZÀ-ÖØ-ÞА-ЯІЇЄҐЁ'’-]{2,}"
_DATELINE = re.compile(
    rf"\s*(?:{_CAPITALS}(?:\s{_CAPITALS}){{0,3}}(?:,[^,:;!?\n«»“”\"]{{2,30}}){{0,2}}(?:\s*\([^()\n]{{2,30}}\))?"
    r"|(?:[\w.'’-]+,?\s){1,4}\([^()\n]{2,30}\))"
    r"\.?\s*(?<=[\s.)])[-–—]{1,2}\s+(?=[«“„\"]?\s?[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐЁ])"
)
# Latin letters with a mark -> the letter; Cyrillic ones ("й", "ї") are letters of their own.
_ACCENTS = {
    code: plain
    for code in range(0xC0, 0x250)
    if (plain := unicodedata.normalize("NFD", chr(code))[0]).isascii()
}
_BULLETS = "-•*–—·"
_LONGEST_SENTENCE = 250  # words and marks: what goes on without a stop is a list or a table
_SHORTEST_LINE = 50  # characters: a shorter line that ends without a stop is a heading
_OPENERS = "“«"
# What ends a quotation that such a mark begins; „…“ ends with what opens elsewhere.
_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“”"}
_ORDINAL = re.compile(r"\d{1,2}\.")
_ABBREVIATION = re.compile(r"[^.]{1,2}(?:\.[^.]{1,2}){1,9}\.?")
_NUMBER = re.compile(r"\d+\.[^.]")
_CLOSERS = "»”\"')]’"


class Token(NamedTuple):
    """A word or a mark.

    `plain` is its lower-case form: "l'" is "l", so that lists stay short. `low` is the entry of
    the word lists that stands for it: the same, or "вимаг*" where forms are listed by their stem.
    `is_word`: letters or digits, not a mark.
    """

    text: str
    plain: str
    low: str
    is_word: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its words, and the number of its paragraph."""

    span: Span
    tokens: tuple[Token, ...]
    paragraph: int


def sentences(text: str, language: Language) -> list[Sentence]:
    """All sentences of a text.

    "… en discussion.Franceinfo rapporte …" is split although the blank is missing; "M. Poutine"
    and "U.S. officials" are not.
    """
    found = []
    for paragraph, (first, last) in enumerate(_blocks(text)):
        tokens = list(_tokens(text, _behind_dateline(text, first, last), last, language))
        start = 0
        for end in _ends(tokens, language):
            found.append(_sentence(tokens[start:end], paragraph, language))
            start = end
    return [sentence for sentence in found if any(token.is_word for token in sentence.tokens)]


def _ends(tokens: list[Token], language: Language) -> Iterator[int]:
    """Behind which token each sentence ends; one that never does is cut at its last mark."""
    start, mark = 0, 0
    for index, token in enumerate(tokens):
        if not token.is_word:
            if _ends_sentence(tokens, index, language):
                yield index + 1
                start = index + 1
                continue
            mark = index + 1
        if index + 1 - start >= _LONGEST_SENTENCE:
            start = mark if mark > start else index + 1
            yield start
    if start < len(tokens):
        yield len(tokens)


def quotations(rows: Sequence[Sentence]) -> dict[int, Sentence]:
    """Number of the sentence in which a quotation begins -> the one in which it ends, if another.

    A paragraph ends what is left open.
    """
    found: dict[int, Sentence] = {}
    began, mark = 0, ""
    for at, row in enumerate(rows):
        if mark and row.paragraph != rows[began].paragraph:
            mark = ""
        for token in row.tokens:
            if mark and token.text in _CLOSING[mark]:
                if began < at:
                    found[began] = row
                mark = ""
            elif not mark and token.text in _CLOSING:
                began, mark = at, token.text
    return found


def whole_quotations(rows: Sequence[Sentence], ends: dict[int, Sentence]) -> frozenset[int]:
    """Numbers of the sentences of a longer quotation in which nothing but the quotation stands."""
    found: set[int] = set()
    for began, end in ends.items():
        at = began
        while rows[at] is not end:
            if at > began or rows[at].tokens[0].text in _CLOSING:
                found.add(at)
            at += 1
        if not end.tokens[-1].is_word and not any(t.is_word for t in _behind_closing(end)):
            found.add(at)
    return frozenset(found)


def _behind_closing(row: Sentence) -> Sequence[Token]:
    marks = {mark for closing in _CLOSING.values() for mark in closing}
    at = next((i for i, token in enumerate(row.tokens) if token.text in marks), len(row.tokens))
    return row.tokens[at:]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, headings, items of lists; a line broken inside a sentence is put together."""
    start, line = 0, 0
    for found in _BREAK.finditer(text):
        if _is_break(text[line : found.start()], text[found.end() : found.end() + 80]):
            if text[start : found.start()].strip():
                yield start, found.start()
            start = found.end()
        line = found.end()
    if text[start:].strip():
        yield start, len(text)


def _behind_dateline(text: str, first: int, last: int) -> int:
    """Where and when an article was written is no part of what it says."""
    dateline = _DATELINE.match(text, first, last)
    return dateline.end() if dateline else first


def _is_break(line: str, following: str) -> bool:
    """Whether a line ends something: it has a stop, or the next one begins something."""
    line, head = line.rstrip(), following.lstrip(" \t")
    if not line or not head or head[0] == "\n" or head[0] in _BULLETS:
        return True
    if line[-1] in ".!?…:;" or line[-1] in _CLOSERS:
        return True
    if line.lstrip()[0] in _BULLETS and head[0].isupper():
        return True
    return head[0].isupper() and len(line) < _SHORTEST_LINE


def _sentence(tokens: list[Token], paragraph: int, language: Language) -> Sentence:
    """Without the dots of abbreviations: in "on Feb. 20" nothing ends."""
    inner = [at for at, token in enumerate(tokens[:-1]) if token.text == "."]
    dots = {at for at in inner if _is_shortened(tokens, at, language)}
    words = tuple(token for at, token in enumerate(tokens) if at not in dots)
    return Sentence(Span(tokens[0].start, tokens[-1].end), words, paragraph)


def _is_shortened(tokens: list[Token], stop: int, language: Language) -> bool:
    """ "Mr.", "Feb.", "J." """
    before = tokens[stop - 1].text if stop else ""
    is_initial = len(before) == 1 and before.isupper()
    return before.lower() in language.words["abbreviations"] or is_initial


def _tokens(text: str, start: int, end: int, language: Language) -> Iterator[Token]:
    pattern = _JOINED_TOKEN if language.grammar.has_inner_apostrophes else _TOKEN
    behind = start
    for match in pattern.finditer(text, start, end):
        word, first = match.group(), match.start()
        if first < behind:
            continue
        if word.endswith(_SHORT_NOT) and _REST_OF_NOT.match(text, match.end(), end):
            behind = match.end() + 1
            if len(word) > len(_SHORT_NOT[0]):
                yield _token(word[:-2], first, language)
            yield _token(text[behind - 3 : behind], behind - 3, language)
        elif "." in word:
            yield from _split(word, match.start(), language)
        else:
            yield _token(word, match.start(), language)


def _split(word: str, start: int, language: Language) -> Iterator[Token]:
    """Cut "discussion.Franceinfo" and a full stop at the end; keep "U.S." and "3.5"."""
    at = 0
    while (dot := word.find(".", at + 1)) >= 0 and not _keeps_dots(word, at, language):
        yield _token(word[at:dot], start + at, language)
        yield _token(".", start + dot, language)
        at = dot + 1
    if at < len(word):
        yield _token(word[at:], start + at, language)


def _keeps_dots(word: str, at: int, language: Language) -> bool:
    """ "U.S.", "3.5" and, where ordinals have a dot, "am 20. August"."""
    if language.grammar.has_ordinal_dots and _ORDINAL.fullmatch(word, at):
        return True
    return bool(_ABBREVIATION.fullmatch(word, at) or _NUMBER.match(word, at))


def _token(word: str, start: int, language: Language) -> Token:
    return Token(word, *_forms(word, language), start, start + len(word))


@lru_cache(maxsize=1 << 15)
def _forms(word: str, language: Language) -> tuple[str, str, bool]:
    """Of the same word always the same, and words are used again and again."""
    plain = folded(word)
    return plain, language.fold(plain), plain[0].isalnum()


def folded(word: str) -> str:
    """Lower case, without the apostrophe of an elision."""
    return lowered(word).rstrip("'") or word


def lowered(text: str) -> str:
    """Lower case with plain apostrophes, letter by letter; most print writes "е" for "ё"."""
    if text.isascii():
        return text.lower()
    # The one letter whose small form is two.
    plain = text.replace("İ", "I").lower()
    return plain.replace("’", "'").replace("ʼ", "'").replace("ё", "е")


@lru_cache(maxsize=1 << 15)
def without_accents(word: str) -> str:
    """Latin letters alone: "Nétanyahou" and "Netanyahou", "Erdoğan" and "Erdogan" are one name."""
    return word if word.isascii() else word.translate(_ACCENTS)


def words_of(phrase: str, *, has_inner_apostrophes: bool = False) -> tuple[str, ...]:
    """A phrase of a word list cut as texts are cut."""
    pattern = _JOINED_TOKEN if has_inner_apostrophes else _TOKEN
    return tuple(folded(word) for word in pattern.findall(phrase))


def _closes(mark: Token, stop: Token) -> bool:
    """French sets a blank before the closing mark; „…“ and »…« close with what opens elsewhere."""
    gap = mark.start - stop.end
    return (mark.text in _CLOSERS and gap <= (mark.text == "»")) or (
        mark.text in _OPENERS and gap == 0
    )


def _ends_sentence(tokens: list[Token], index: int, language: Language) -> bool:
    token = tokens[index]
    if token.text in {"!", "?", "…"} or token.text == ".":
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None:
            return True
        if _closes(following, token):
            return False
        if token.text == "." and _is_shortened(tokens, index, language):
            return False
        return not following.text[0].islower()
    is_attached = index > 0 and token.start == tokens[index - 1].end
    is_closer = token.text in _CLOSERS or (token.text in _OPENERS and is_attached)
    closes = is_closer and index > 0 and tokens[index - 1].text in {".", "!", "?"}
    return bool(closes and _begins_sentence(tokens[index + 1 : index + 3]))


def _begins_sentence(tokens: list[Token]) -> bool:
    """A capital, or a mark that opens what begins with one."""
    at = 1 if tokens and tokens[0].text in _CLOSING else 0
    return at < len(tokens) and tokens[at].text[0].isupper()
