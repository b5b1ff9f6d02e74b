"""Who stands where around a cue: who acts, whom it is about, and what only says where it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from sources.reader.article import Article
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject

_STOPS = {";", ":", "!", "?", "."}
_BEHIND = 4  # words from a cue to who acts behind it, where verbs may come first
_PAIR = 2
_SETTING = 2  # words from "Qatari" to "capital"
_PRONOUN = 8  # words before a cue in which "they" may stand


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens `first` to `last` of a sentence, between its stops and what is said in it."""

    first: int
    last: int

    @property
    def span(self) -> range:
        """The tokens that stand in it."""
        return range(self.first, self.last + 1)


def parts_of(parse: Parse, language: Language) -> Iterator[Part]:
    """Between stops; what follows "that" is a part of its own."""
    first, thats = 0, language.words["complementizers"]
    for at, token in enumerate(parse.tokens):
        if token.text in _STOPS or (token.low in thats and _opens(parse, at)):
            if at > first:
                yield Part(first, at - 1)
            first = at + 1
    if first < len(parse.tokens):
        yield Part(first, len(parse.tokens) - 1)


def part_at(parse: Parse, at: int, language: Language) -> Part:
    """The part in which a token stands."""
    inside = (part for part in parts_of(parse, language) if part.first <= at <= part.last)
    return next(inside, Part(0, len(parse.tokens) - 1))


def _opens(parse: Parse, at: int) -> bool:
    """Right behind a verb, or its comma: "said that", "sagte, dass"."""
    near = {at - 1, at - 2}
    return any(verb.last in near and "said" in verb.senses for verb in parse.verbs)


def is_setting(group: Group, parse: Parse, language: Language) -> bool:
    """ "the Qatari capital", "in der katarischen Hauptstadt": where, not who."""
    words = language.words
    around = parse.tokens[max(group.first - 1, 0) : group.last + 1 + _SETTING]
    return any(token.low in words["settings"] for token in around)


def only_settings(parse: Parse, language: Language) -> set[str]:
    """The parties that a sentence names for nothing but where it is."""
    named = {p for g in parse.groups if not is_setting(g, parse, language) for p in g.parties}
    return {party for group in parse.groups for party in group.parties} - named


def places_set(parse: Parse, part: Part, language: Language) -> str:
    """ "in the Qatari capital" is a place, though it has no name."""
    for group in parse.groups:
        if part.first <= group.first <= part.last and is_setting(group, parse, language):
            return group.parties[0]
    return ""


def actors(parse: Parse, part: Part, at: int, article: Article) -> tuple[str, ...]:
    """Who acts: named before the cue, or behind it; "both sides", "they", "he"."""
    language = article.language
    inside = [
        group
        for group in parse.groups
        if part.first <= group.first <= part.last
        and group.is_subject
        and not is_setting(group, parse, language)
    ]
    before = [group for group in inside if group.last < at]
    if before:
        return before[-1].parties
    # "At the end of talks with the Egyptians, Hamas left": who acts stands behind.
    reach = part.last if language.grammar.is_verb_final else at + _BEHIND
    behind = [group for group in inside if at < group.first <= reach]
    taken = _taken_up(parse, part, at, article)
    if taken is not None:
        return taken.parties
    is_free = language.grammar.inverts or language.grammar.is_verb_final
    if behind and is_free:
        return behind[0].parties
    # "After talks with the Egyptians, the delegates of Hamas left": the clause that follows.
    commas = (i for i in range(at, part.last) if parse.tokens[i].text == ",")
    comma = next(commas, part.last)
    following = [group for group in inside if comma < group.first <= comma + _BEHIND]
    return following[0].parties if following else ()


def _taken_up(parse: Parse, part: Part, at: int, article: Article) -> Subject | None:
    words, memory = article.language.words, article.memory
    led = parse.tokens[max(part.first, at - _PRONOUN) : at]
    said = f" {' '.join(token.low for token in led)} "
    if any(f" {phrase} " in said for phrase in article.language.lists["both"]):
        return two_sides(article, at)
    for token in led:
        if token.low in words["plural_pronouns"]:
            return memory.several or memory.last
        if token.low in words["singular_pronouns"]:
            return memory.last
        if token.low in words["first_person"]:
            return memory.speaker
    return None


def two_sides(article: Article, at: int) -> Subject | None:
    """ "Both sides": who did something together, were named together, or in turn."""
    return article.together or article.memory.both(at)


def note_pairs(parse: Parse, article: Article) -> None:
    """Two that are named together, as who acts or as those between whom something is."""
    among = article.language.words["among"]
    for group in parse.groups:
        if len(group.parties) == _PAIR and (group.is_subject or group.before in among):
            article.together = Subject(group.mentions, None)


def objects_behind(parse: Parse, part: Part, at: int, language: Language) -> list[Group]:
    """Whom it is done to or with: no place, no topic, nothing that another noun governs."""
    words = language.words
    led_by = words["with"] | words["among"] | words["agents"] | words["in_order"]
    return [
        group
        for group in parse.groups
        if at < group.first <= part.last
        and not is_setting(group, parse, language)
        and (not group.before or group.before in led_by or _is_of_people(group, parse, language))
    ]


def _is_of_people(group: Group, parse: Parse, language: Language) -> bool:
    """ "the envoys of Chad": governed by those who speak for it."""
    if group.before not in language.words["genitives"]:
        return False
    led = parse.tokens[max(group.first - 4, 0) : group.first]
    return any(t.low in language.words["representatives"] for t in led)
