"""A sentence taken apart: who is named in which role, which verbs stand where."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sources.reader.languages import Language
from sources.reader.names import Mention, NameIndex, english_place
from sources.reader.sentences import Sentence, Token

_COMMA = {",", "–", "—", "(", ")"}
_STOPS = {";", ":"}
_QUOTES = {"«", "»", '"', "“", "”"}
_AUXILIARIES = frozenset(
    [
        "a",
        "ont",
        "avait",
        "avaient",
        "ayant",
        "aura",
        "auront",
        "aurait",
        "auraient",
        "est",
        "sont",
        "était",
        "étaient",
        "été",
        "être",
        "ai",
        "fut",
        "furent",
        "sera",
        "seront",
        "serait",
        "seraient",
        "soit",
        "ait",
        "aient",
        "s'est",
        "se",
        "has",
        "have",
        "had",
        "having",
        "be",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "will",
        "would",
    ]
)
_PASSIVE = frozenset(
    [
        "est",
        "sont",
        "était",
        "étaient",
        "été",
        "être",
        "fut",
        "furent",
        "sera",
        "seront",
        "is",
        "are",
        "was",
        "were",
        "been",
        "be",
        "being",
    ]
)
_NOT_PLACES = {"depuis", "vers", "chez", "du", "de", "sur", "into", "across"}
_AGENTS = {"par", "by"}
_HELPERS = frozenset(
    [
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
        "also",
        "not",
    ]
)
_PAST = frozenset(
    [
        "met",
        "told",
        "sought",
        "insisted",
        "ruled",
        "committed",
        "vowed",
        "undertook",
        "backed",
        "withdrew",
        "held",
        "spoke",
        "said",
        "reached",
    ]
)


@dataclass(frozen=True, slots=True)
class Group:
    """Parties named together: "les envoyés ukrainiens et américains" is one group of two."""

    first: int
    last: int
    mentions: tuple[Mention, ...]
    is_subject: bool

    @property
    def parties(self) -> tuple[str, ...]:
        """Each once, in order."""
        return tuple(dict.fromkeys(mention.party for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form: tokens `first` (its auxiliaries and negation) to `last`."""

    first: int
    at: int
    last: int
    senses: frozenset[str]
    is_negated: bool = False
    is_passive: bool = False
    is_infinitive: bool = False


@dataclass(slots=True)
class Parse:
    """What claims are made from."""

    sentence: Sentence
    groups: list[Group]
    verbs: list[Verb]
    places: dict[int, str] = field(default_factory=dict)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words."""
        return self.sentence.tokens


def parse(sentence: Sentence, names: NameIndex, language: Language, day: date | None) -> Parse:
    """Groups of names with their role, places, and verbs. Linear in the sentence's length."""
    tokens = sentence.tokens
    mentions = list(names.find(tokens, day))
    places = _places(tokens, language)
    actors = [
        mention
        for mention in mentions
        if not _is_place(mention, tokens, language) and not _is_title(mention, tokens, language)
    ]
    groups = _groups(actors, tokens, language)
    named = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
    return Parse(sentence, groups, _verbs(tokens, named, language), places)


def _places(tokens: Sequence[Token], language: Language) -> dict[int, str]:
    """Capitalised words after "à", "in", "at": where, in English; months and days are not places."""
    calendar = {name.lower() for kind in ("months", "weekdays") for name in language.lists[kind]}
    found: dict[int, str] = {}
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        starts = before.low in language.words["locatives"] and before.low not in _NOT_PLACES
        if not starts or not token.text[0].isupper() or token.low in calendar:
            continue
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper():
            last += 1
        name = " ".join(one.text for one in tokens[index : last + 1])
        found[index] = english_place(name)
    return found


def _is_place(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "à Paris", "in Moscow", "en Ukraine": where, not who."""
    if mention.kind in {"demonym", "person"} or mention.first == 0:
        return False
    before = tokens[mention.first - 1].low
    if before in language.words["articles"] and mention.first > 1:
        before = tokens[mention.first - 2].low
        return before in {"dans", "in", "vers"}
    return before in language.words["locatives"]


def _is_title(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "the Paris Declaration", "the Minsk talks": part of a name, not somebody who acts."""
    if mention.kind not in {"name", "metonym"} or mention.last + 1 >= len(tokens):
        return False
    after = tokens[mention.last + 1]
    is_text = any(words[0] == after.low for words, _kind in language.documents)
    return (is_text or after.low in language.words["meeting_nouns"]) and language.code == "en"


def _groups(
    mentions: Sequence[Mention], tokens: Sequence[Token], language: Language
) -> list[Group]:
    found: list[Group] = []
    for mention in mentions:
        if found and _is_joined(found[-1], mention, tokens, language):
            earlier = found.pop()
            together = (*earlier.mentions, mention)
            first = _phrase_start(mention, tokens, language)
            is_subject = earlier.is_subject or (
                not _is_governed(earlier.first, tokens, language)
                and _may_be_subject(mention, first, tokens, language)
            )
            found.append(Group(earlier.first, mention.last, together, is_subject))
        else:
            first = _phrase_start(mention, tokens, language)
            is_subject = _may_be_subject(mention, first, tokens, language)
            found.append(Group(first, mention.last, (mention,), is_subject))
    return found


def _is_governed(first: int, tokens: Sequence[Token], language: Language) -> bool:
    return first > 0 and tokens[first - 1].low in language.words["prepositions"]


def _is_joined(group: Group, mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """Only conjunctions, commas, articles and words of office stand between."""
    between = tokens[group.last + 1 : mention.first]
    if len(between) > 6:
        return False
    allowed = (
        language.words["conjunctions"]
        | language.words["articles"]
        | language.words["representatives"]
    )
    if any(token.low not in allowed and token.text != "," for token in between):
        return False
    if not between:
        # "Russian President Vladimir Putin": one party, two words for it.
        return mention.party == group.mentions[-1].party
    if mention.party == group.mentions[-1].party:
        return True
    joins = any(token.low in language.words["conjunctions"] for token in between)
    return joins or between[0].text == ","


def _phrase_start(mention: Mention, tokens: Sequence[Token], language: Language) -> int:
    """Back over "le président", "the Russian foreign minister", "les 35 membres de"."""
    first = mention.first
    while first > 0 and _belongs(tokens[first - 1], language):
        first -= 1
    return first


def _belongs(token: Token, language: Language) -> bool:
    words = language.words
    return (
        token.low in words["articles"]
        or token.low in words["genitives"]
        or token.low in words["representatives"]
        or token.low.isdecimal()
        or token.text in _QUOTES
        or token.text == "-"
    )


def _may_be_subject(
    mention: Mention, first: int, tokens: Sequence[Token], language: Language
) -> bool:
    """A name stands for itself; an adjective needs an office; neither follows a preposition."""
    phrase = tokens[first : mention.first]
    has_office = any(token.low in language.words["representatives"] for token in phrase)
    if mention.kind == "demonym" and not has_office:
        after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
        if after is None or after.low not in language.words["representatives"]:
            return mention.last > mention.first or _is_noun_like(mention, tokens, language)
    leading = phrase[0].low if phrase else ""
    if not has_office and any(token.low in language.words["genitives"] - {"d"} for token in phrase):
        return False
    before = tokens[first - 1].low if first else ""
    return before not in language.words["prepositions"] and (
        has_office or leading not in language.words["genitives"] - language.words["articles"]
    )


def _is_noun_like(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "Ukrainians", "les Russes": people, written as a noun."""
    word = tokens[mention.first].text
    return word[0].isupper() and word.endswith("s") and mention.first + 1 < len(tokens)


def _verbs(tokens: Sequence[Token], named: set[int], language: Language) -> list[Verb]:
    """All verbs of the language's lists; a word of a name ("United States") is none."""
    found = []
    index = 0
    while index < len(tokens):
        verb = None
        if index not in named:
            verb = _phrase_at(tokens, index, language) or _verb_at(tokens, index, language)
        if verb is None:
            index += 1
            continue
        found.append(verb)
        index = verb.last + 1
    return found


def _phrase_at(tokens: Sequence[Token], index: int, language: Language) -> Verb | None:
    for words, sense in language.phrases:
        length = len(words)
        if tokens[index].low == words[0] and words == tuple(
            token.low for token in tokens[index : index + length]
        ):
            return Verb(index, index, index + length - 1, frozenset({sense}))
    return None


def _verb_at(tokens: Sequence[Token], index: int, language: Language) -> Verb | None:
    low = tokens[index].low
    senses = language.verbs.get(low)
    if senses is None or _is_noun(tokens, index, language):
        return None
    first, is_negated, has_auxiliary, is_passive = _before(tokens, index, language)
    agent = index + 1 < len(tokens) and tokens[index + 1].low in _AGENTS
    if low in language.participles and not (has_auxiliary or agent):
        return None
    is_infinitive = (language.code == "fr" and low.endswith(("er", "ir"))) or (
        first > 0 and tokens[first - 1].low in {"to"}
    )
    return Verb(first, index, index, senses, is_negated, is_passive or agent, is_infinitive)


def _is_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "une offre", "la demande", "its demands"."""
    if index == 0:
        return False
    before = tokens[index - 1].low
    if before in language.words["articles"]:
        return before != "s"
    return language.code == "en" and _is_english_noun(tokens, index, language)


def _is_english_noun(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "security guarantees", "Kyiv's demands": a form in -s or a bare one needs a subject before it."""
    low, before = tokens[index].low, tokens[index - 1]
    if low.endswith(("ed", "ing")) or low in _PAST:
        return False
    opens = language.words["relatives"] | language.words["conjunctions"] | _HELPERS
    pronouns = language.words["singular_pronouns"] | language.words["plural_pronouns"]
    if before.low in opens | pronouns or before.low.endswith("ly") or before.text == ",":
        return False
    is_name = before.text[0].isupper()
    return not (is_name or before.low in language.words["representatives"])


def _before(
    tokens: Sequence[Token], index: int, language: Language
) -> tuple[int, bool, bool, bool]:
    """Where the verb group begins, whether it is negated, has an auxiliary, is passive."""
    first, is_negated, has_auxiliary, is_passive = index, False, False, False
    at = index - 1
    while at >= 0 and index - at <= 5:
        low = tokens[at].low
        if low in _AUXILIARIES or low in {"se", "s", "lui", "leur", "y", "en", "also", "already"}:
            has_auxiliary = has_auxiliary or low in _AUXILIARIES
            is_passive = is_passive or low in _PASSIVE
        elif low in language.words["negations"] or low in {"n", "ne", "did", "does", "do"}:
            is_negated = is_negated or low in language.words["negations"]
        elif not (low.endswith(("ment", "ly")) or low in {"déjà", "encore", "aussi"}):
            break
        first = at
        at -= 1
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if language.code == "fr" and after in language.words["negations"]:
        is_negated = is_negated or any(
            t.low in {"n", "ne"} for t in tokens[max(first - 1, 0) : index]
        )
    # "s'est réuni", "se sont retrouvés" are not passive.
    if any(token.low in {"se", "s"} for token in tokens[first:index]):
        is_passive = False
    return first, is_negated, has_auxiliary, is_passive
