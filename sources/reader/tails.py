"""Somebody whom no list knows, behind a quotation: "“We will not leave,” a rebel spokesman said"."""

from collections.abc import Sequence

from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.parsing import Parse, is_in_calendar
from sources.reader.sentences import Token

_CLOSERS = {"»", "”", '"', "“"}
_OPENERS = {"«", "„", "“", '"'}
_SUBJECT = 2  # words of a tail in which who says it begins: "(said a) fighter"
_NOUN_REACH = 4  # words from "a" to "spokesman"
_OFFICIAL = ("offices", "representatives", "spokespeople", "aides", "group_offices")


def is_strangers(parse: Parse, memory: Memory, language: Language) -> bool:
    """Whether what stands behind the quotation names a speaker, who is nobody known.

    Not "he said" and "the minister said", who are whoever the text has named.
    """
    start, end = _tail(parse.tokens)
    if start == end or any(start <= group.last and group.first < end for group in parse.groups):
        return False
    tail, words = parse.tokens[start:end], language.words
    pronouns = words["singular_pronouns"] | words["plural_pronouns"]
    if any(token.low.rpartition("-")[2] in pronouns for token in tail):
        return False
    return (
        _is_some(tail, language)
        or _is_of_group(tail, memory, language)
        or any(_is_name(parse, at, start, language) for at in range(start, end))
    )


def _tail(tokens: Sequence[Token]) -> tuple[int, int]:
    """From behind the quotation to the next comma; empty where no quotation ends."""
    closing = [at for at, token in enumerate(tokens) if at > 1 and token.text in _CLOSERS]
    start = closing[-1] + 1 if closing else len(tokens)
    while start < len(tokens) and not tokens[start].is_word:
        if tokens[start].text in _OPENERS | {"."}:
            return start, start
        start += 1
    end = next((at for at in range(start, len(tokens)) if not tokens[at].is_word), len(tokens))
    return start, end


def _is_some(tail: Sequence[Token], language: Language) -> bool:
    """ "a rebel spokesman said", "tonne un commandant rebelle", "so ein Sprecher"."""
    words = language.words
    official = frozenset[str]().union(*(words[name] for name in _OFFICIAL))
    helping = words["auxiliaries"] | words["reflexives"]
    said = [token for token in tail if token.low not in helping]
    if any(token.low in words["indefinite"] for token in said[:_SUBJECT]):
        return True
    for at, token in enumerate(tail):
        if token.low in words["indefinite"]:
            near = tail[at + 1 : at + 1 + _NOUN_REACH]
            return any(one.low in official for one in near)
    return False


def _is_of_group(tail: Sequence[Token], memory: Memory, language: Language) -> bool:
    """ "the group's spokesman", "речник угруповання", where no group has spoken."""
    speaker, group = memory.speaker, memory.last_group
    if speaker and group and speaker.parties == group.parties:
        return False
    groups = language.words["group_offices"] | language.words["group_nouns"]
    return any(token.low in groups for token in tail)


def _is_name(parse: Parse, at: int, start: int, language: Language) -> bool:
    """ "retorted Mukendi", "betonte Mukendi"; not "said in Kinshasa", "wrote on Telegram"."""
    token, before = parse.tokens[at], parse.tokens[at - 1].low
    if not token.text[0].isupper() or token.low in language.words["articles"]:
        return False
    if is_in_calendar(token, language) or at in parse.places:
        return False
    if language.grammar.has_capital_nouns:  # right behind the verb, and no noun that has an article
        return at == start + 1
    leads = (
        language.words["prepositions"] | language.words["locatives"] | language.words["articles"]
    )
    return before not in leads
