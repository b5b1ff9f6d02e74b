"""Names inside longer names: "Niger Delta Avengers" is not Niger, nor is "Georgia State University" Georgia.

A longer name that says it is an organisation names a party of its own, known or not; any other
names nobody. What is a state's own stays the state: its ministries, its army, its head.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from sources.reader.groups import phrase_start
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.sentences import Token

_REACH = 7  # words from "Front" to the name of the country
_WIDEST = 4  # words of a name behind the country's: "Iraqi Turkmen Liberation Front"
_TITLED = 0.7  # share of capitals that make a headline
_SHORT = 3  # letters of a word that keeps its small letter in a headline


@dataclass(frozen=True, slots=True)
class _Words:
    """What a longer name is looked for in; `named` are the places of all known names."""

    tokens: Sequence[Token]
    language: Language
    named: dict[int, Mention]
    is_headline: bool

    def has(self, at: int, *kinds: str) -> bool:
        return any(self.tokens[at].low in self.language.words[kind] for kind in kinds)

    def is_capital(self, at: int) -> bool:
        token = self.tokens[at]
        return token.is_word and token.text[0].isupper()

    def text(self, first: int, last: int) -> str:
        """As it is printed: "l'Ouganda" has no blank."""
        tokens = self.tokens[first : last + 1]
        gaps = [" " * (b.start > a.end) for a, b in pairwise(tokens)] + [""]
        return "".join(token.text + gap for token, gap in zip(tokens, gaps, strict=True))


def whole_names(
    mentions: Sequence[Mention], tokens: Sequence[Token], language: Language, states: Set[str]
) -> list[Mention]:
    """The mentions, those of a state that are part of a longer name put right."""
    named = {at: one for one in mentions for at in range(one.first, one.last + 1)}
    words = _Words(tokens, language, named, _is_headline(tokens, language))
    found: list[Mention] = []
    taken = -1  # the last word of such a name
    for mention in mentions:
        if mention.first <= taken:
            continue
        is_state = mention.party in states and mention.kind in {"name", "demonym"}
        span = next(_organisations(mention, words), None) if is_state else None
        if span:
            found = [one for one in found if one.last < span[1]]
            found.append(_organisation(*span, words))
            taken = span[2]
        elif not (_is_cut(mention, words) if is_state else _is_states_own(mention, words, states)):
            found.append(mention)
    return found


def _organisation(head: int, first: int, last: int, words: _Words) -> Mention:
    grammar = words.language.grammar
    is_oblique = words.tokens[head].plain.endswith(grammar.oblique_endings)
    return Mention(first, last, words.text(first, last), "name", is_oblique=is_oblique)


def _organisations(mention: Mention, words: _Words) -> Iterator[tuple[int, int, int]]:
    """Word that says what it is, first and last word of an organisation named after a state."""
    for shape in (_ending_with_head, _beginning_with_head):
        span = shape(mention, words)
        if span and _is_own(*span, words):
            yield span


def _ending_with_head(mention: Mention, words: _Words) -> tuple[int, int, int] | None:
    """ "Free Syrian Army", "Свободная сирийская армия", "Irakische Turkmenenfront"."""
    grammar = words.language.grammar
    has_small_words = grammar.lacks_articles  # "Иракский туркменский фронт"
    is_last = grammar.has_bare_nouns or grammar.has_capital_nouns or has_small_words
    if words.is_headline or not is_last:
        return _foreign(mention, words)
    first = _name_start(mention.first, words)
    if first is None:
        return _foreign(mention, words)
    head = None
    for at in range(mention.last + 1, min(mention.last + 1 + _WIDEST, len(words.tokens))):
        token = words.tokens[at]
        is_named = at in words.named and words.named[at].kind != "demonym"
        if not token.is_word or is_named or not (has_small_words or words.is_capital(at)):
            break
        if words.has(at, "prepositions", "conjunctions") or token.low in words.language.verbs:
            break
        if words.has(at, "group_nouns", "army_nouns"):
            head = at
            if has_small_words:
                break
    return (head, first, _with_cause(head, words)) if head else None


def _with_cause(head: int, words: _Words) -> int:
    """ "Congolese Rally (for Democracy)" """
    at = head + 1
    while at + 1 < len(words.tokens) and words.has(at, "causes") and words.is_capital(at + 1):
        at += 1
        while at < len(words.tokens) and words.is_capital(at):
            at += 1
    return at - 1


def _name_start(at: int, words: _Words) -> int | None:
    """Where a name with this nationality begins, None where the word is in no name by its capital."""
    grammar = words.language.grammar
    first = at
    while first > 0 and _opens(first - 1, words):
        first -= 1
    if grammar.has_bare_nouns or first < at:
        return first
    is_led = first > 0 and words.tokens[first - 1].is_word
    # "Сирийская национальная коалиция" at the start, where a capital tells nothing
    is_called = at + 1 < len(words.tokens) and words.has(at + 1, "group_adjectives")
    return first if words.is_capital(first) and (is_led or is_called) else None


def _opens(at: int, words: _Words) -> bool:
    """ "(Free) Syrian", "(Иракский) туркменский": part of a name before its nationality."""
    if not words.is_capital(at):
        return False
    if words.has(at, "group_adjectives"):
        return True
    mention = words.named.get(at)
    return mention is not None and mention.kind == "demonym" and mention.last == at


def _foreign(mention: Mention, words: _Words) -> tuple[int, int, int] | None:
    """ "les Niger Delta Avengers": an English name, all in capitals."""
    last = mention.last
    while last + 1 < len(words.tokens) and words.is_capital(last + 1):
        last += 1
    is_long = last > mention.last + 1 and not words.is_headline
    return (last, mention.first, last) if is_long and words.has(last, "group_nouns") else None


def _beginning_with_head(mention: Mention, words: _Words) -> tuple[int, int, int] | None:
    """ "Front démocratique syrien", "Рух опору Казахстану", "Bewegung für ein freies Tschetschenien"."""
    head = None
    for at in range(mention.first - 1, max(mention.first - 1 - _REACH, -1), -1):
        is_noun = words.has(at, "group_nouns", "army_nouns") and at not in words.named
        if is_noun and _begins_name(at, words):
            head = at
        elif not _may_stand_inside(at, mention, words):
            break
    if head is None or not _is_head(head, mention, words):
        return None
    first = head
    while first > 0 and words.has(first - 1, "group_adjectives") and words.is_capital(first - 1):
        first -= 1
    return head, first, _name_end(mention.last, words)


def _begins_name(at: int, words: _Words) -> bool:
    """ "Front populaire", "Народный фронт" """
    is_led = at > 0 and words.is_capital(at - 1) and words.has(at - 1, "group_adjectives")
    return words.is_capital(at) or (words.language.grammar.lacks_articles and is_led)


def _is_head(at: int, mention: Mention, words: _Words) -> bool:
    """At the start of a sentence, and where all nouns have one, a capital is not enough."""
    if words.language.grammar.has_capital_nouns:
        return words.has(at + 1, "causes")
    return at > 0 or (words.has(at, "group_nouns") and mention.first > 1)


def _may_stand_inside(at: int, mention: Mention, words: _Words) -> bool:
    """Adjectives, nouns, "de la", "pour", "et": no verb, no other name, nothing that acts."""
    token = words.tokens[at]
    if not token.is_word or at in words.named or token.low in words.language.verbs:
        return False
    if words.has(at, "genitives", "articles", "causes"):
        return True
    if words.has(at, "locatives"):
        return at == mention.first - 1  # "Front for Change in Chad"
    if words.has(at, "conjunctions"):
        return at < mention.first - 1
    kinds = ("prepositions", "representatives", "relatives", "complementizers", "auxiliaries")
    return not words.has(at, *kinds)


def _name_end(last: int, words: _Words) -> int:
    """ "Armée syrienne (libre)" """
    at = last + 1
    return at if at < len(words.tokens) and words.has(at, "group_adjectives") else last


def _is_own(head: int, first: int, last: int, words: _Words) -> bool:
    """Not an army or a council of the state: "the Israel Defense Forces", "Conseil de sécurité russe"."""
    if words.has(head, "group_nouns"):
        return True
    inside = [at for at in range(first, last + 1) if at != head]
    if any(words.has(at, "organs", "representatives") for at in inside):
        return False
    small = ("genitives", "articles", "prepositions", "conjunctions")
    telling = [at for at in inside if at not in words.named and not words.has(at, *small)]
    parties = {words.named[at].party for at in range(first, last + 1) if at in words.named}
    return bool(telling) or len(parties) > 1


def _is_states_own(mention: Mention, words: _Words, states: Set[str]) -> bool:
    """ "Russia's Security Council", "his security council": a name that states have as well."""
    inside = range(mention.first, mention.last + 1)
    if mention.party in states or not all(
        words.has(at, "organs", "army_nouns", "genitives") for at in inside
    ):
        return False
    at = mention.first - 1
    if at >= 0 and words.has(at, "possessives", "group_adjectives"):
        return True
    owner = words.named.get(at - 1 if at > 0 and words.tokens[at].low == "s" else at)
    behind = mention.last + 1
    while behind < len(words.tokens) and words.has(behind, "genitives", "articles"):
        behind += 1
    is_adjective = behind == mention.last + 1 and not words.language.grammar.lacks_articles
    owned = words.named.get(behind)
    if owned and is_adjective and owned.kind != "demonym":
        owned = None  # "im Sicherheitsrat Russland"
    return any(one is not None and one.party in states for one in (owner, owned))


def _is_cut(mention: Mention, words: _Words) -> bool:
    """ "Georgia State University", "Chad Smith": the first words of a name that is no one's of state."""
    grammar = words.language.grammar
    if grammar.has_capital_nouns or grammar.lacks_articles or words.is_headline:
        return False
    # "le ministre ukrainien Andriy Sybiha": a person may be named behind an adjective.
    if mention.kind == "demonym" and not grammar.has_bare_nouns:
        return False
    at = mention.last + 1
    behind = []
    while at < len(words.tokens) and words.is_capital(at):
        behind.append(at)
        at += 1
    if not behind or behind[0] in words.named or _is_no_name(behind[0], words):
        return False
    if any(words.has(one, "organs", "representatives") for one in behind):
        return False
    # "the prime minister of Armenia Nikol Pashinyan"
    first = phrase_start(mention.first, words.tokens, words.language)
    return not any(words.has(one, "representatives") for one in range(first, mention.first))


def _is_no_name(at: int, words: _Words) -> bool:
    """ "Russia Tuesday said", "Ukraine I think"."""
    plain = words.tokens[at].plain
    days = words.language.lists["weekdays"] + words.language.lists["months"]
    is_day = any(plain in day.lower().split("|") for day in days)
    return is_day or words.has(at, "first_person", "singular_pronouns", "plural_pronouns")


def _is_headline(tokens: Sequence[Token], language: Language) -> bool:
    """ "Russia Rejects Ukraine Ceasefire Proposal": verbs have a capital too, so it tells nothing."""
    long = [token for token in tokens if token.is_word and len(token.text) > _SHORT]
    capitals = [token for token in long if token.text[0].isupper()]
    parts = language.words["group_adjectives"] | language.words["group_nouns"]
    has_verb = any(t.low in language.verbs and t.low not in parts for t in capitals[1:])
    return has_verb and len(capitals) >= _TITLED * len(long)
