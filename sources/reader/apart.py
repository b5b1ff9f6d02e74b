"""Words that belong together and stand apart: "macht … abhängig", "die von Kiew … vorgeschlagene"."""

from collections.abc import Sequence

from sources.reader.languages import GAP, Language
from sources.reader.sentences import Token

REACH = 18  # words from "lehnte" to "ab"
STOPS = frozenset(";:.")
_ADJECTIVES = 8  # words from "made" to "a condition"
_LONGEST_ATTRIBUTE = 12  # words from an article to the participle before its noun


def last_of(
    words: tuple[str, ...], tokens: Sequence[Token], index: int, language: Language
) -> int | None:
    """Where a phrase that begins at `index` ends; one with "…" ends where its object begins.

    "macht … abhängig": the rest stands at the end of the clause, behind the object;
    "suspended … talks": an adjective may stand between.
    """
    led = words[: words.index(GAP)] if GAP in words else words
    last = index + len(led) - 1
    found = tokens[index : last + 1]
    # Backwards: it is by its first word that the phrase is looked for.
    if len(found) < len(led) or not all(map(_is_word, reversed(led), reversed(found))):
        return None
    reach = REACH if language.grammar.is_verb_final else _ADJECTIVES
    at = last + 1
    for word in (one for one in words[len(led) :] if one != GAP):
        while at < len(tokens) and not _is_word(word, tokens[at]):
            at += 1
            if at > last + reach or tokens[min(at, len(tokens) - 1)].text in STOPS:
                return None
        if at >= len(tokens):
            return None
    return last


def _is_word(word: str, token: Token) -> bool:
    """Whether a word of a phrase stands for the token, whatever other lists call it."""
    if word.startswith("*"):
        return token.plain.endswith(word[1:])
    if word.endswith("*"):
        return token.plain.startswith(word[:-1])
    return word in (token.plain, token.low)


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
