"""Words that belong together and stand apart: "macht … abhängig", "die von Kiew … vorgeschlagene"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from sources.reader.languages import GAP, Language
from sources.reader.languages.entries import STEM
from sources.reader.sentences import Token

REACH = 18  # words from "lehnte" to "ab"
STOPS = frozenset(";:.")
_ADJECTIVES = 8  # words from "made" to "a condition"
_ANY = ""  # instead of a word that may be any
_STEM_LETTERS = 3  # by which a word is looked up that may end in any way
_LONGEST_ATTRIBUTE = 12  # words from an article to the participle before its noun


def last_of(
    words: tuple[str, ...], tokens: Sequence[Token], index: int, language: Language
) -> int | None:
    """Where a phrase that begins at `index` ends; one with "…" ends where its object begins.

    "macht … abhängig": the rest stands at the end of the clause, behind the object;
    "suspended … talks": an adjective may stand between.
    """
    led, rest = _cut(words)
    last = index + len(led) - 1
    if last >= len(tokens):
        return None
    # Backwards: it is by its first word that the phrase is looked for.
    for at in range(last, index - 1, -1):
        word, token = led[at - index], tokens[at]
        if not (word == token.low or word == token.plain or (STEM in word and _fits(word, token))):
            return None
    reach = REACH if language.grammar.is_verb_final else _ADJECTIVES
    at, limit = last + 1, last + reach
    for number, word in enumerate(rest):
        # "called the offer on the zones (a step in the right direction)": what belongs together.
        limit = max(limit, at + 1) if number else limit
        while at < len(tokens) and not _is_word(word, tokens[at]):
            at += 1
            if at > limit or tokens[min(at, len(tokens) - 1)].text in STOPS:
                return None
        if at >= len(tokens):
            return None
    return last


@lru_cache(maxsize=1 << 16)
def _cut(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands together, and the words that stand apart."""
    led = words[: words.index(GAP)] if GAP in words else words
    return led, tuple(word for word in words[len(led) :] if word != GAP)


def _is_word(word: str, token: Token) -> bool:
    """Whether a word of a phrase stands for the token, whatever other lists call it."""
    return word == token.low or word == token.plain or (STEM in word and _fits(word, token))


def _fits(word: str, token: Token) -> bool:
    """ "*truppe", "вывод*": one that stands for many."""
    if word.startswith("*"):
        return token.plain.endswith(word[1:])
    if word.endswith("*"):
        return token.plain.startswith(word[:-1])
    return False


def phrases_in(
    name: str, tokens: Sequence[Token], span: range, language: Language
) -> dict[int, int]:
    """Where the phrases of a list begin in a part of a sentence -> where they end.

    One ends behind a gap where its last word stands; of several that begin there the longest counts.
    """
    found = {}
    for at in span:
        if _may_begin(name, tokens[at].low, tokens[at].plain, language):
            last = _phrase_from(name, tokens, at, language)
            if last is not None:
                found[at] = last
    return found


@lru_cache(maxsize=1 << 16)
def _may_begin(name: str, low: str, plain: str, language: Language) -> bool:
    opening = language.opening[name]
    return low in opening or plain in opening or plain.startswith(_stems(name, language))


def _phrase_from(name: str, tokens: Sequence[Token], at: int, language: Language) -> int | None:
    phrases = _beginning(name, tokens[at].plain, tokens[at].low, language)
    ends = [last_of(one, tokens, at, language) for one in phrases]
    return max((end for end in ends if end is not None), default=None)


@lru_cache(maxsize=1 << 16)
def _beginning(name: str, plain: str, low: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """The phrases of a list that a word may begin."""
    opening = language.opening[name]
    stems = (one for one in opening if one.endswith(STEM) and plain.startswith(one[:-1]))
    return tuple(phrase for first in {plain, low, *stems} for phrase in opening.get(first, ()))


@lru_cache(maxsize=256)
def _stems(name: str, language: Language) -> tuple[str, ...]:
    """How words begin that stand for the first of a phrase in whatever form."""
    return tuple(one[:-1] for one in language.opening[name] if one.endswith(STEM))


def phrases_at(
    tokens: Sequence[Token], index: int, language: Language
) -> list[tuple[tuple[str, ...], str]]:
    """Those whose first two words may stand there, in the order of the language's."""
    rows, has_stems = _by_second(tokens[index].low, language)
    if not rows:
        return []
    found = rows.get(_ANY, [])
    if index + 1 < len(tokens):
        plain, low = tokens[index + 1][1:3]
        seconds = {plain, low}
        if has_stems:
            seconds.update(plain[:length] + STEM for length in range(1, _STEM_LETTERS + 1))
        for word in seconds & rows.keys():
            found = sorted({*found, *rows[word]})
    return [(words, sense) for _rank, words, sense in found]


type _Rows = dict[str, list[tuple[int, tuple[str, ...], str]]]


@lru_cache(maxsize=1 << 14)
def _by_second(first: str, language: Language) -> tuple[_Rows, bool]:
    """The phrases that begin with a word, by their second, each with its place in the list.

    And whether a second word stands for many: "стал*".
    """
    found: _Rows = defaultdict(list)
    for rank, (words, sense) in enumerate(language.phrases.get(first, ())):
        found[_second(words)].append((rank, words, sense))
    return dict(found), any(second.endswith(STEM) for second in found)


def _second(words: tuple[str, ...]) -> str:
    """What the second word of a phrase is looked up by: "стал*" by "ста*"."""
    if len(words) == 1 or words[1] == GAP or words[1].startswith(STEM):
        return _ANY
    letters, star, _rest = words[1].partition(STEM)
    return letters[:_STEM_LETTERS] + star if star else letters


def opener_of(tokens: Sequence[Token], index: int, language: Language) -> int | None:
    """Where a phrase begins whose participle stands before its noun; None for any other word.

    "das im Mai mit Kiew vereinbarte Abkommen": an article with a preposition right behind it.
    """
    if tokens[index].plain not in language.attributes or index + 1 >= len(tokens):
        return None
    words, following = language.words, tokens[index + 1]
    if not following.is_word or following.low in words["articles"] | words["prepositions"]:
        return None
    for at in range(index - 1, max(index - _LONGEST_ATTRIBUTE, 0) - 1, -1):
        if not tokens[at].is_word or tokens[at].low in language.verbs:
            return None
        # "die vereinbarten 60 Tage"
        is_opener = at == index - 1 or tokens[at + 1].low in words["prepositions"]
        if tokens[at].low in words["articles"] and is_opener:
            return at
    return None
