"""Who says what a sentence reports: "selon Kiev", "..., a déclaré Lavrov", "Putin said that"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.reader.clauses import is_relative
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.verbs import Verb

_CLOSERS = {"»", "”", '"'}
_TAIL = {",", *_CLOSERS}  # what stands before the words that say who said it
_DASHES = {"—", "–", "-"}
_SPEAKING = {"commitment", "demand", "rejects"}  # "« ... », a promis le porte-parole"
_THERE = 4  # words from "indique-t-on" to where
_BESIDE = 3  # words from a name to the party beside it: "Ali Hassan, the Chadian"
_FAR = 11  # words from "said" to who said it, or from a party to its speaker's "said"
_BEHIND = 2  # words from "según" to whom it names
_OPENERS = {":", "«", "“", "„", '"'}
_CLAUSE_REACH = 16  # words from a verb to the comma that ends its clause
_COLON_REACH = 12  # words from a verb to the colon before a quotation
_LONGEST_STRANGER = 4  # words of a name
QUOTES = {"«", "“", "„", "»", '"'}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose act it is. `first` is the token where the phrase begins, None in another sentence."""

    mentions: tuple[Mention, ...]
    first: int | None

    @property
    def parties(self) -> tuple[str, ...]:
        """Each once, in order."""
        return tuple(dict.fromkeys(mention.party for mention in self.mentions))


def subject_of(group: Group) -> Subject:
    """A group as the one who acts."""
    return Subject(group.mentions, group.first)


def source_of(parse: Parse, language: Language) -> Subject | None:
    """Who answers for the whole sentence, named before or after what is said.

    Without mentions it is somebody who speaks for no party.
    """
    return (
        _according_to(parse, language)
        or _led_behind(parse, language)
        or _named_after(parse, language)
        or _according_behind(parse, language)
        or _in_the_view_of(parse, language)
    )


def _according_to(parse: Parse, language: Language) -> Subject | None:
    """ "Selon le président français, ...", "According to Kyiv, ...", "Pour Zelensky, ..." """
    first = next((i for i, token in enumerate(parse.tokens) if token.is_word), 0)
    low = parse.tokens[first].low
    following = parse.tokens[first + 1].low if first + 1 < len(parse.tokens) else ""
    if following in language.words["according_nouns"]:
        return _informant(parse, first, language)
    if low == "d" and first + 1 < len(parse.tokens):
        low = parse.tokens[first + 1].low
    is_view = low in language.words["views"]
    if low not in language.words["according"] and not is_view:
        return None
    for group in parse.groups:
        led = [token.text for token in parse.tokens[first : group.first]]
        if group.first <= first + 3 and "," not in led:  # "Selon lui, Kiev refuse"
            after = parse.tokens[group.last + 1].text if group.last + 1 < len(parse.tokens) else ""
            return subject_of(group) if after == "," or not is_view else None
    return None


def _led_behind(parse: Parse, language: Language) -> Subject | None:
    """ "Kiew **zufolge** muss Russland abziehen": the word behind the name."""
    behind = language.words["according_behind"]
    return next((subject_of(one) for one in parse.groups if is_source(parse, one, behind)), None)


def is_source(parse: Parse, group: Group, behind: frozenset[str]) -> bool:
    """Whether a word behind a name says that it is whose word is told."""
    return group.last + 1 < len(parse.tokens) and parse.tokens[group.last + 1].low in behind


def _according_behind(parse: Parse, language: Language) -> Subject | None:
    """ "..., según el Ministerio de Defensa", "..., according to Kyiv"; a paper is no party."""
    known = language.words["according"] - language.words["purposes"]
    for index in range(2, len(parse.tokens) - 1):
        if parse.tokens[index].low not in known or parse.tokens[index - 1].text != ",":
            continue
        near = range(index + 1, index + _BEHIND + 1)
        group = next((group for group in parse.groups if group.first in near), None)
        return subject_of(group) if group else Subject((), None)
    return None


def _in_the_view_of(parse: Parse, language: Language) -> Subject | None:
    """ "Кіпр, на думку Анкари, має визнати", "Zypern muss, nach Ansicht Ankaras, …": an aside."""
    for index in range(2, len(parse.tokens) - 1):
        if parse.tokens[index].low not in language.words["according_nouns"]:
            continue
        if parse.tokens[index - 2].text != ",":
            continue
        near = range(index + 1, index + _BEHIND + 2)
        group = next((group for group in parse.groups if group.first in near), None)
        marks = [token.text for token in parse.tokens[index + 1 : group.first]] if group else [","]
        if group and "," not in marks:
            return subject_of(group)
    return None


def _informant(parse: Parse, first: int, language: Language) -> Subject | None:
    """ "Nach Angaben der Regierung in Kiew hat", "Nach eigenen Angaben"."""
    group = next((group for group in parse.groups if group.first <= first + 4), None)
    return subject_of(group) if group and group.first > first else None


def _named_after(parse: Parse, language: Language) -> Subject | None:
    """ "« ... », a déclaré Sergueï Lavrov", "..., said the Russian minister", "..., Lavrov said"."""
    for verb in parse.verbs:
        led, earlier = _marks_before(parse, verb)
        closes = {led, earlier} & _CLOSERS
        says = "said" in verb.senses or (bool(closes) and bool(verb.senses & _SPEAKING))
        if not says or verb.is_passive or opens_content(parse.tokens, verb, language):
            continue
        found = _inverted(parse, verb, language) if led in _TAIL else None
        found = found or _named_before(parse, verb, language)
        if found is not None:
            return found
    return None


def _inverted(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """Behind the verb: "..., said the Russian minister"; somebody of no party has no mentions."""
    if _is_stranger(parse, verb.last + 1):
        # "..., a déclaré Brahim Ghali devant l'émissaire de l'ONU"
        return _in_apposition(parse, verb.last + 1) or Subject((), None)
    near = range(verb.last + 1, verb.last + 4)
    named = [group for group in parse.groups if group.first in near and not group.before]
    named = named or _behind_adverbs(parse, verb, language)
    if not named and _has_impersonal(parse.tokens[verb.at].plain, language):
        there = [one for one in parse.located if one.first - _THERE <= verb.last < one.first]
        named = [Group(one.first, one.last, (one,), is_subject=False) for one in there]
        named = named or [group for group in parse.groups if group.first in near]
    if named:
        return subject_of(named[0])
    if (seat := seat_behind(parse, verb, language)) is not None:
        return Subject(seat.mentions, verb.first)
    return Subject((), verb.last + 1) if _is_inverted(parse, verb, language) else None


def _in_apposition(parse: Parse, at: int) -> Subject | None:
    """ "said Ali Hassan, Chad's foreign minister": the party beside a name that no list knows."""
    tokens, start = parse.tokens, at
    while at < len(tokens) and at - start < _LONGEST_STRANGER and tokens[at].text[0].isupper():
        at += 1
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    beside = range(at + 1, at + 1 + _BESIDE)
    return next((subject_of(one) for one in parse.groups if one.first in beside), None)


def _behind_adverbs(parse: Parse, verb: Verb, language: Language) -> list[Group]:
    """ "…, a déclaré mardi à la presse (le ministre tchadien)": when, where and to whom before."""
    if language.grammar.has_bare_nouns or language.grammar.is_verb_final:
        return []  # English names who said it right behind; German has its own order
    far = range(verb.last + 4, verb.last + _FAR)
    # Whose "the president" is, is too uncertain so far away.
    named = (one for one in parse.groups if one.mentions[0].kind != "description")
    found = [group for group in named if group.first in far and not group.before]
    between = parse.tokens[verb.last + 1 : found[0].first] if found else ()
    is_plain = all(t.is_word and t.low not in language.words["relatives"] for t in between)
    goes_on = any(verb.last < other.first < found[0].first for other in parse.verbs if found)
    return found[:1] if is_plain and not goes_on else []


def _has_impersonal(plain: str, language: Language) -> bool:
    """ "« ... », indique-t-on (à Moscou)": where it is said tells who says it."""
    _verb, hyphen, pronoun = plain.rpartition("-")
    return bool(hyphen) and pronoun in language.words["impersonals"]


def seat_behind(parse: Parse, verb: Verb, language: Language) -> Group | None:
    """ "…, заявили в Кремле", "відкинули в МЗС Росії": where says who."""
    at = verb.last + 1
    tokens, locatives = parse.tokens, language.words["locatives"]
    if not (at < len(tokens) and tokens[at].low in locatives):
        return None
    # "Los expertos aseguran en Doha": with articles another one may well be named before.
    if not (language.grammar.lacks_articles and is_impersonal(parse, verb, language)):
        return None
    return next((group for group in seats_in(parse, locatives) if group.first == at + 1), None)


def is_impersonal(parse: Parse, verb: Verb, language: Language) -> bool:
    """A form that leaves unsaid who did it."""
    forms = parse.tokens[verb.at : verb.last + 1]
    return any(form.plain.endswith(language.grammar.impersonal_endings) for form in forms)


def seats_in(parse: Parse, locatives: frozenset[str]) -> Iterator[Group]:
    """Parties named as where something was said, behind one of the words."""
    yield from (Group(m.first, m.last, (m,), is_subject=False) for m in parse.located)
    yield from (group for group in parse.groups if group.before in locatives)


def _named_before(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """Between a mark and the verb, with nothing said behind it: "..., Lavrov said"."""
    before = [g for g in parse.groups if g.is_subject and g.last < verb.first]
    held = before and _tells_holder(parse.tokens[before[-1].last + 1 : verb.first], language)
    if _is_said_by_a_stranger(parse, verb) and not held:
        return Subject((), None)
    if not (held and before[-1].first) or _content_follows(parse, verb):
        return None
    return subject_of(before[-1]) if _opens_tail(parse.tokens, before[-1].first) else None


def _tells_holder(between: Sequence[Token], language: Language) -> bool:
    """ "(Chad)'s foreign minister, Ali Hassan, (told)": only office and name stand between."""
    words = language.words
    known = words["representatives"] | words["genitives"] | words["inner"] | {"s", ","}
    is_plain = all(token.low in known or token.text[0].isupper() for token in between)
    # "Chad, Sudan's envoy said" is no holder; "a spokesman for Chad, said" is one.
    is_apart = len(between) > 1 and between[0].text == ","
    return len(between) <= _FAR and is_plain and not is_apart


def _opens_tail(tokens: Sequence[Token], at: int) -> bool:
    """ "”(, Chad said)", "” Ali Hassan(, the head of Chad's delegation, said)"."""
    if tokens[at - 1].text == "," and (name := _name_start(tokens, at - 1)) < at - 1:
        at = name
    return at > 0 and tokens[at - 1].text in _TAIL


def _name_start(tokens: Sequence[Token], end: int) -> int:
    """Where the capitals begin that end before `end`; `end` itself if there are none."""
    at = end
    while at > 0 and tokens[at - 1].text[0].isupper() and end - at < _LONGEST_STRANGER:
        at -= 1
    return at


def _is_stranger(parse: Parse, at: int) -> bool:
    """Two capitals in a row that no list knows are somebody's name."""
    pair = parse.tokens[at : at + 2]
    is_name = len(pair) > 1 and all(token.text[0].isupper() for token in pair)
    return is_name and not any(group.first <= at + 1 and group.last >= at for group in parse.groups)


def _is_said_by_a_stranger(parse: Parse, verb: Verb) -> bool:
    """ "“We will not leave,” Doe told reporters": somebody whom no list knows."""
    tokens, at = parse.tokens, _name_start(parse.tokens, verb.first)
    is_named = any(at <= group.last < verb.first for group in parse.groups)
    closes = at > 1 and tokens[at - 1].text in _CLOSERS
    return at < verb.first and closes and not is_named


def is_tail(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "«…», – сказав": what was said stands before it."""
    led, _earlier = _marks_before(parse, verb)
    return led in _TAIL and not opens_content(parse.tokens, verb, language)


def tag_start(parse: Parse, start: int, end: int, language: Language) -> int:
    """Where words that only say who said it begin: "if Russia agrees(, Merz said)", "(, selon Kiev)"."""
    tokens, words = parse.tokens, language.words
    says = [
        verb.first
        for verb in parse.verbs
        if "said" in verb.senses
        and not verb.is_noun
        and start < verb.first < end
        and not opens_content(tokens, verb, language)
    ]
    others = {
        at for verb in parse.verbs if "said" not in verb.senses for at in (verb.first, verb.at)
    }
    opening = words["conjunctions"] | words["complementizers"] | words["supposing"]
    opening |= words["relatives"] | words["breaks"] | words["modals"]
    for at in range(start, min(end, len(tokens) - 1)):
        if tokens[at].text not in _TAIL:
            continue
        following = at + 1
        while following < end and tokens[following].text in _TAIL | _DASHES:
            following += 1
        if following < end and tokens[following].low in words["according"]:
            return at
        verb = next((first for first in says if following <= first), None)
        if verb is None or not all(token.is_word for token in tokens[following:verb]):
            continue
        led = {token.low for token in tokens[following:verb]}
        if verb == following or not (led & opening or others & set(range(following, verb))):
            return at
    return end


def _marks_before(parse: Parse, verb: Verb) -> tuple[str, str]:
    """The two words or marks before a verb, without a dash: "«…», — заявил"."""
    at = verb.first - 1
    if at > 0 and parse.tokens[at].text in _DASHES:
        at -= 1
    found = [parse.tokens[one].text if one >= 0 else "" for one in (at, at - 1)]
    return found[0], found[1]


def _is_inverted(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "..., a promis l'entraîneur", "..., говорит врач": somebody says it, but no party."""
    after = parse.tokens[verb.last + 1] if verb.last + 1 < len(parse.tokens) else None
    if after is None:
        return False
    if language.grammar.lacks_articles:
        words = language.words
        known = words["offices"] | words["singular_pronouns"] | words["plural_pronouns"]
        return after.text[0].islower() and after.low not in known
    return after.low in language.words["articles"]


def _content_follows(parse: Parse, verb: Verb) -> bool:
    """Another verb after it: then it is not the tail of a quotation."""
    return any(other.first > verb.last for other in parse.verbs)


def opens_content(tokens: Sequence[Token], verb: Verb, language: Language) -> bool:
    """ "said that", "a déclaré que", "said: ..." """
    if language.grammar.is_verb_final:
        return _opens_clause(tokens, verb, language)
    after = [token.low for token in tokens[verb.last + 1 : verb.last + 4]]
    opens = any(word in language.words["complementizers"] for word in after)
    return opens or bool(_OPENERS & set(after))


def _opens_clause(tokens: Sequence[Token], verb: Verb, language: Language) -> bool:
    """ "sagte der Sprecher am Dienstag, man werde", "teilte Kiew mit: …"; not "sagte er, der"."""
    words = language.words
    for at in range(verb.last + 1, min(verb.last + _CLAUSE_REACH, len(tokens) - 1)):
        if tokens[at].text in _OPENERS:
            return True
        if tokens[at].text == ",":
            is_break = tokens[at + 1].low in words["breaks"]
            return not (is_break or is_relative(tokens, at + 1, language))
    return False


def introduces(parse: Parse, verb: Verb) -> bool:
    """ "lehnte dies ab: „Wir werden …“": who acts speaks what is quoted behind a colon."""
    following = parse.tokens[verb.last + 1 : verb.last + _COLON_REACH]
    texts = [token.text for token in following]
    at = texts.index(":") if ":" in texts else len(texts)
    return at + 1 < len(texts) and texts[at + 1] in QUOTES


def said_by_nobody(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "Rio Tinto, the company, said it would pay": who "it" is has said so, and is no party."""
    first = parse.verbs[0]
    before = [token.low for token in parse.tokens[: first.first]]
    pronouns = language.words["singular_pronouns"] | language.words["plural_pronouns"]
    is_said = "said" in first.senses and first.last < verb.first - 1 and "," in before
    named = any(group.first < first.first for group in parse.groups)
    return is_said and not named and pronouns.isdisjoint(before)
