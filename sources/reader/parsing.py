"""A sentence taken apart: who is named in which role, which verbs stand where."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from sources.reader.aides import without_aides
from sources.reader.cities import english_place, is_known_place
from sources.reader.groups import Group, groups_in, is_noun_at, phrase_start
from sources.reader.languages import Language
from sources.reader.longer_names import whole_names
from sources.reader.names import Mention
from sources.reader.offices import Offices
from sources.reader.sentences import Sentence, Token
from sources.reader.verbs import Verb, verbs_in

# Adds those for whom descriptions stand: "the army".
type Describe = Callable[[Sequence[Mention], Sequence[Token]], list[Mention]]

_TITLE_REACH = 5  # words from a party to who holds its office: "Zelensky's chief of staff Budanov"
_JOURNEY = 6  # words from a word for travelling to where


@dataclass(slots=True)
class Parse:
    """What claims are made from; `located` are the parties named as places: "in Moscow".

    `tokens` are the sentence's words, kept since they are asked for more often than anything else;
    `plains` what occurs among them, for what mostly does not.
    """

    sentence: Sentence
    groups: list[Group]
    verbs: list[Verb]
    places: dict[int, str] = field(default_factory=dict)
    located: tuple[Mention, ...] = ()
    tokens: tuple[Token, ...] = field(init=False)
    plains: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.sentence.tokens
        self.plains = frozenset(token.plain for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text before its sentences are taken apart.

    `states` are keys of parties; `describe` adds those for whom descriptions stand.
    """

    states: frozenset[str]
    offices: Offices
    language: Language
    day: date | None
    describe: Describe


def parse(
    sentence: Sentence, named: Sequence[Mention], known: Known, coalition: str | None = None
) -> Parse:
    """Groups of names with their role, places, and verbs. Linear in the sentence's length.

    `named` are the names in it. `coalition` is the one named before, for whom "la coalition"
    stands.
    """
    language, offices, day = known.language, known.offices, known.day
    tokens = sentence.tokens
    mentions = whole_names(named, tokens, language, known.states)
    mentions = known.describe(mentions, tokens)
    if coalition:
        mentions = _with_coalition(mentions, coalition, tokens, language)
    located = [mention for mention in mentions if _is_place(mention, tokens, language)]
    persons = [without_aides(one, tokens, language) for one in mentions if one.kind == "person"]
    people = {at: one for one in persons if one.person for at in (one.first, one.last)}
    places = _places(tokens, {one.first for one in persons}, language)
    actors = [
        without_aides(
            mention
            if mention.kind == "person"
            else _held_beside(mention, people, tokens, language)
            or offices.named(mention, tokens, language, day),
            tokens,
            language,
        )
        for mention in mentions
        if mention not in located and not _is_title(mention, tokens, language)
    ]
    taken = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
    return Parse(
        sentence,
        groups_in(actors, tokens, language),
        verbs_in(tokens, taken, language),
        places,
        tuple(located),
    )


def _held_beside(
    mention: Mention, people: dict[int, Mention], tokens: Sequence[Token], language: Language
) -> Mention | None:
    """ "Roustem Oumerov, chef de la délégation ukrainienne": its holder is named beside it."""
    first = phrase_start(mention.first, tokens, language)
    beside = people.get(first - 2) if first > 1 and tokens[first - 1].text == "," else None
    at = mention.last + 1
    while beside is None and at < min(mention.last + 1 + _TITLE_REACH, len(tokens)):
        beside = people.get(at)
        if tokens[at].text != "," and tokens[at].low not in language.words["representatives"]:
            break
        at += 1
    if beside is None or beside.party != mention.party:
        return None
    return replace(mention, person=beside.person, is_spokesperson=beside.is_spokesperson)


def _with_coalition(
    mentions: Iterable[Mention], key: str, tokens: Sequence[Token], language: Language
) -> list[Mention]:
    """ "cette coalition", "the 35 members of the coalition": the one that was named before."""
    found = list(mentions)
    taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
    leads = language.words["articles"]
    if language.grammar.lacks_articles:
        leads |= language.words["representatives"]  # "міністри коаліції"
    for index in range(1, len(tokens)):
        is_known = tokens[index - 1].low in leads and index not in taken
        if is_known and tokens[index].low in language.words["coalition_nouns"]:
            found.append(Mention(index, index, key, "name"))
    return sorted(found, key=lambda mention: mention.first)


def _places(tokens: Sequence[Token], persons: set[int], language: Language) -> dict[int, str]:
    """Capitalised words after "à", "in", "at": where, in English; months and days are not places.

    "travels to Kyiv" is there, "in the Kremlin" is in Moscow; "à Paris Emmanuel Macron" is Paris.
    """
    calendar = _calendar(language)
    found: dict[int, str] = {}
    for index in range(1, len(tokens)):
        token = tokens[index]
        if not token.text[0].isupper() or token.plain in calendar:
            continue
        if not (
            _leads_place(tokens, index, language)
            or _is_seat(tokens, index, persons, language)
            or _is_town_of(tokens, index, persons, language)
        ):
            continue
        if language.grammar.has_capital_nouns and language.is_listed(token.plain):
            continue
        last = _place_end(tokens, index, persons, language)
        found[index] = english_place(_joined(tokens[index : last + 1]), language)
    return found


def _joined(tokens: Sequence[Token]) -> str:
    """ "New York", "N'Djamena", "Maputo('s)"."""
    parts = [
        one.text if after is None or after.start == one.end else f"{one.text} "
        for one, after in zip(tokens, (*tokens[1:], None), strict=True)
    ]
    return "".join(parts).rstrip("'’")


def _is_town_of(tokens: Sequence[Token], index: int, persons: set[int], language: Language) -> bool:
    """ "the Chinese city of Kunming", "в городе Мирный"; not "the port of Aden"."""
    words = language.words
    at = index - 2 if tokens[index - 1].low in words["genitives"] else index - 1
    return at > 0 and index not in persons and tokens[at].low in words["towns"]


def _leads_place(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the word before says where, or behind a word for travelling where to."""
    before, words = tokens[index - 1].low, language.words
    if index > 1 and len(before) == 1 and tokens[index - 1].text.isupper():
        return False  # "Д. В. Лубинец"
    if before in words["destinations"]:
        near = tokens[max(index - _JOURNEY, 0) : index]
        return any(token.low in words["visiting"] for token in near)
    return before in words["locatives"] and before not in words["not_places"]


def _is_seat(tokens: Sequence[Token], index: int, persons: set[int], language: Language) -> bool:
    """ "at the White House", "en el Kremlin": a place that is known and has an article."""
    words = language.words
    if index < 2 or tokens[index - 1].low not in words["articles"]:
        return False
    is_there = tokens[index - 2].low in words["locatives"] - words["not_places"]
    last = _place_end(tokens, index, persons, language)
    name = " ".join(one.text for one in tokens[index : last + 1])
    return is_there and is_known_place(name, language)


@lru_cache(maxsize=8)
def _calendar(language: Language) -> frozenset[str]:
    """The names of months and days."""
    names = (*language.lists["months"], *language.lists["weekdays"])
    return frozenset(form.lower() for name in names for form in name.split("|"))


def is_in_calendar(token: Token, language: Language) -> bool:
    """A month or a day of the week."""
    return token.plain in _calendar(language)


def _place_end(tokens: Sequence[Token], index: int, persons: set[int], language: Language) -> int:
    """The last word of a place; where every noun has a capital only one that is known has several."""
    last = index
    while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper() and last + 1 not in persons:
        last += 1
    if not language.grammar.has_capital_nouns:
        return last
    for end in range(last, index, -1):
        if is_known_place(" ".join(token.text for token in tokens[index : end + 1]), language):
            return end
    return index


def _is_place(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "à Paris", "in Moscow", "en Ukraine": where, not who."""
    if mention.kind in {"demonym", "person", "description"} or mention.first == 0:
        return False
    before = tokens[mention.first - 1].low
    led = tokens[mention.first - 2].low if mention.first > 1 else ""
    if before in language.words["from"] and led in language.words["offices"]:
        return False  # "die Regierung in Kiew" speaks for it
    if led in language.words["rulers"]:
        return False  # "the junta in Niger"
    if before in language.words["articles"] and mention.first > 1:
        before = tokens[mention.first - 2].low
        return before in language.words["place_leads"]
    # "in der kenianischen Hauptstadt Nairobi"
    towns = language.words["capitals"] | language.words["towns"]
    is_town = mention.kind == "metonym" and before in towns
    return is_town or before in language.words["locatives"]


def _is_capital(token: Token) -> bool:
    return token.is_word and token.text[0].isupper()


def _is_behind_name(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "el Real Madrid", "the Dynamo Kyiv"; but not "President Moscow" or the start of a sentence."""
    if mention.first < 2 or not _is_capital(tokens[mention.first - 1]):
        return False
    if language.grammar.lacks_articles:
        return False  # "Пропозицію Трампа Київ відхилив": the object stands before
    before, words = tokens[mention.first - 1].low, language.words
    return before not in words["representatives"] | words["articles"] | words["locatives"]


def _is_club(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "Dynamo Kiew", "der FC Moskau": right behind a noun that no list knows."""
    if mention.kind != "metonym" or mention.first < 1:
        return False
    before, at = tokens[mention.first - 1], mention.first - 1
    is_noun = before.is_word and is_noun_at(tokens, at, language)
    calendar = _calendar(language)
    return is_noun and not language.is_listed(before.plain) and before.plain not in calendar


def _is_title(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "the Paris Declaration", "Paris FC", "the Moscow Times": part of a name, not who acts."""
    if mention.kind not in {"name", "metonym"} or mention.last + 1 >= len(tokens):
        return False
    after = tokens[mention.last + 1]
    if language.grammar.has_capital_nouns:
        return _is_club(mention, tokens, language)
    if mention.kind == "metonym" and (
        _is_capital(after) or _is_behind_name(mention, tokens, language)
    ):
        return True
    is_text = after.low in language.documents
    return (
        is_text or after.low in language.words["meeting_nouns"]
    ) and language.grammar.has_bare_nouns
