"""Subjects where the verb stands apart: one clause between commas, the first who can act in it.

"Am Montag hat Kiew den Plan abgelehnt", "das lehnte der Minister ab", "weil beide Seiten schweigen".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.reader.addressing import named_between
from sources.reader.apart import STOPS
from sources.reader.clauses import clause_of, is_of_another, is_relative
from sources.reader.descriptions import are_states
from sources.reader.documents import document_at
from sources.reader.groups import is_noun_at
from sources.reader.hearsay import seat_before
from sources.reader.infinitives import ends_infinitive
from sources.reader.languages import Language
from sources.reader.located import led_by_one, located
from sources.reader.memory import Memory
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, is_source, subject_of
from sources.reader.verbs import Verb

_LONGEST_PHRASE = 3  # words of "die beiden Seiten"
_ANTECEDENT_REACH = 8  # words between a name and the relative clause about it


def bracket_subject(
    parse: Parse, memory: Memory, verb: Verb, shared: Subject | None, language: Language
) -> Subject | None:
    """Who acts in a verb."""
    if verb.is_attribute:
        return _doer(parse, verb, language)
    if verb.is_passive:
        return _agent(parse, memory, verb, language)
    start, end = _clause(parse, verb, language)
    main = _main(parse, start)
    if shared is not None and shared.first is not None and shared.first < main:
        shared = None
    if verb.is_infinitive:
        return shared or _first(parse, memory, main, start, language)
    found = _first(parse, memory, start, end, language)
    if led_by_one(parse, verb, language) and _is_one(parse, found, language):
        found = located(parse, start, verb, language) or found
    if found is None and is_relative(parse.tokens, start, language):
        return _antecedent(parse, start, language)
    found = found or shared or _resumed(parse, memory, start, verb, language)
    return _with_partner(parse, found, verb, language) if found else None


def _is_one(parse: Parse, found: Subject | None, language: Language) -> bool:
    """ "Im Kreml heißt es", "In Kiew fordert man": nobody but "one" acts."""
    at = found.first if found else None
    return found is None or (
        at is not None and parse.tokens[at].low in language.words["impersonals"]
    )


def _with_partner(parse: Parse, subject: Subject, verb: Verb, language: Language) -> Subject:
    """ "Iran hat mit der IAEA eine Vereinbarung geschlossen": an act of both; not "das Abkommen mit"."""
    if not verb.senses & {"agreed", "signed"}:
        return subject
    start, end = clause_of(parse, verb, language)
    for group in parse.groups:
        is_led = start < group.first < end and group.before in language.words["with"]
        at = group.first - 2
        owned = at >= 0 and parse.tokens[at].low in language.words["meeting_nouns"]
        owned = owned or document_at(parse.tokens, max(at, 0), at + 1, language) is not None
        if is_led and not owned:
            mentions = tuple(m for m in group.mentions if m.party not in subject.parties)
            return Subject((*subject.mentions, *mentions), subject.first)
    return subject


def _doer(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """ "die von Kiew vorgeschlagene Waffenruhe", "das mit Kiew vereinbarte Abkommen"."""
    leads = language.words["agents"] | language.words["with"]
    for group in parse.groups:
        before = parse.tokens[max(group.first - 1, 0) : group.last]
        is_led = any(token.low in leads for token in before)
        if verb.first <= group.first < verb.at and is_led:
            return Subject(group.mentions, verb.first)
    return None


def _agent(parse: Parse, memory: Memory, verb: Verb, language: Language) -> Subject | None:
    """Who did what a passive tells: "wurde von beiden Seiten gebilligt"."""
    start, end = clause_of(parse, verb, language)
    found: Subject | None = None
    for group in parse.groups:
        if start <= group.first < end and group.before in language.words["agents"]:
            found = Subject(group.mentions, verb.first)
    for at in range(start, min(end, len(parse.tokens)) - 1):
        if parse.tokens[at].low in language.words["agents"]:
            named = _described(parse, memory, at + 1, language, is_agent=True)
            found = Subject(named.mentions, verb.first) if named else found
    return found


def _clause(parse: Parse, verb: Verb, language: Language) -> tuple[int, int]:
    """Between commas, or "und" before another who acts: "Kiew lehnte ab und Moskau schwieg"."""
    start, end = clause_of(parse, verb, language)
    for group in parse.groups:
        is_led = start < group.first < end and (
            parse.tokens[group.first - 1].low in language.words["conjunctions"]
        )
        near = range(group.last + 1, group.last + 3)
        acts = any(one.first in near and not one.is_noun for one in parse.verbs)
        if not (is_led and group.is_subject and acts):
            continue
        if group.first < verb.first:
            start = group.first
        else:
            end = min(end, group.first - 1)
    return start, end


def _first(
    parse: Parse, memory: Memory, start: int, end: int, language: Language
) -> Subject | None:
    """The first in the clause who can act: named, a pronoun, or an office that the text knows."""
    named = {group.first: group for group in parse.groups if start <= group.first < end}
    taken = 0
    for at in range(start, min(end, len(parse.tokens))):
        group = named.get(at)
        if group is not None:
            if group.is_subject and not is_source(parse, group, language.words["according_behind"]):
                return subject_of(group)
            taken = group.last + 1
        if at < taken:
            continue
        if parse.tokens[at].low in language.words["first_person"]:
            speaker = memory.voice or memory.speaker
            return Subject(speaker.mentions, at) if speaker else None
        found = _described(parse, memory, at, language) or _pronoun(parse, memory, at, language)
        if found is not None:
            return found
    return None


def _described(
    parse: Parse, memory: Memory, at: int, language: Language, *, is_agent: bool = False
) -> Subject | None:
    """ "beide Seiten", "der Minister", "ihr Anführer"; none in a case in which nobody acts."""
    tokens, words = parse.tokens, language.words
    if not is_agent and at and tokens[at - 1].low in words["prepositions"]:
        return None
    lows = [token.low for token in tokens[at : at + _LONGEST_PHRASE]]
    said = {" ".join(lows[:length]) for length in range(2, _LONGEST_PHRASE + 1)}
    are_both = not said.isdisjoint(language.lists["both"])
    if are_both or (lows[0] in words["pair_pronouns"] and not is_noun_at(tokens, at + 1, language)):
        return memory.both(at, are_states=are_both and are_states(lows, language))
    if memory.several and not said.isdisjoint(language.lists["coalition"]):
        return Subject(memory.several.mentions, at)
    office = _office_at(tokens, at, language, is_agent=is_agent)
    are_leaders = not said.isdisjoint(language.lists["leaders_met"])
    near = 2 if are_leaders else 0  # "die Staatschefs Polens"
    is_named = any(group.first - near <= at <= group.last + 1 for group in parse.groups)
    if are_leaders or is_named or not office:
        return memory.leaders(at) if are_leaders and not is_named else None
    chosen = memory.holder(office, language)
    return Subject(chosen.mentions, at) if chosen and len(chosen.parties) == 1 else None


def _office_at(tokens: Sequence[Token], at: int, language: Language, *, is_agent: bool) -> str:
    """ "der Minister", "ihr Anführer", but not "dem Minister", "Sprecher des Ministers"."""
    words = language.words
    led = tokens[at].low
    office = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if led not in words["articles"] or office not in words["offices"]:
        return ""
    if is_agent:
        return office
    is_genitive = led in words["genitives"] and at > 0 and is_noun_at(tokens, at - 1, language)
    return "" if led in words["object_articles"] or is_genitive else office


def _pronoun(parse: Parse, memory: Memory, at: int, language: Language) -> Subject | None:
    """ "er", "sie", "wir": whom the text named last, or who speaks."""
    token, words = parse.tokens[at], language.words
    is_single = token.low in words["singular_pronouns"]
    if not is_single and token.low not in words["plural_pronouns"]:
        return None
    if at and parse.tokens[at - 1].low in words["prepositions"]:
        return None
    if token.low in words["somebody"]:  # "In Kiew lehnt man ab", "Man prüfe das, hieß es"
        speaker = seat_before(parse, _main(parse, at), at, language) or memory.speaker
        is_told = any(one.plain in words["mood"] for one in _beside(parse.tokens, at))
        speaker = speaker or (memory.last if is_told else None)
        return Subject(speaker.mentions, at) if speaker else None
    is_plural = token.low in words["plural_pronouns"] and (
        not is_single or _is_plural(parse.tokens, at, language)
    )
    chosen = (memory.several if is_plural else None) or memory.last
    if chosen is None or (len(chosen.parties) > 1 and not is_plural):
        return None
    return Subject(chosen.mentions, at)


def _is_plural(tokens: Sequence[Token], at: int, language: Language) -> bool:
    """ "hatten sie", "sie fordern", but "sie fordert": by the verb beside the pronoun."""
    return any(
        token.plain.endswith("n") or token.plain in {"sind", "seid"}
        for token in _beside(tokens, at)
        if token.low in language.verbs or token.low in language.words["auxiliaries"]
    )


def _beside(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    yield from tokens[max(at - 1, 0) : at]
    yield from tokens[at + 1 : at + 2]


def _antecedent(parse: Parse, start: int, language: Language) -> Subject | None:
    """ "die Türkei, die den Plan vorlegte": the last group before the relative clause."""
    before = [g for g in parse.groups if g.last < start and start - g.last <= _ANTECEDENT_REACH]
    if not before or is_of_another(parse, before[-1].last, start, language):
        return None
    return subject_of(before[-1])


def _main(parse: Parse, start: int) -> int:
    """Where the sentence that a clause belongs to begins: behind the last stop."""
    return max((at + 1 for at in range(start) if parse.tokens[at].text in STOPS), default=0)


def _resumed(
    parse: Parse, memory: Memory, start: int, verb: Verb, language: Language
) -> Subject | None:
    """ "Ruanda, das nicht beteiligt war, begrüßte": a clause that goes on behind a comma."""
    is_first = not any(token.is_word for token in parse.tokens[start : verb.first])
    return _first(parse, memory, _main(parse, start), start, language) if is_first else None


@dataclass(frozen=True, slots=True)
class Content:
    """What is asked, offered, refused: its tokens, where its clause begins, to whom it goes."""

    content: tuple[int, int]
    clause: int
    addressees: tuple[str, ...]


def bracket_content(
    parse: Parse, verb: Verb, subject: Subject, content_end: int, language: Language
) -> Content:
    """Objects stand on both sides of the verb: "Den Plan lehnte Kiew gestern ab"."""
    if verb.is_attribute:
        return Content((verb.at + 1, _noun_end(parse, verb, language)), verb.first, ())
    start, clause_last = _clause(parse, verb, language)
    first = _object_start(parse, start, subject, verb, language)
    content_end = _before_condition(parse, verb, content_end, language)
    main = _main(parse, start)
    if start == verb.first and parse.tokens[main].low in language.words["complementizers"]:
        return Content((main, start), main, ())  # "Dass Kiew zögert, kritisierte Paris"
    opens = _opened_content(parse, clause_last, content_end, language)
    if not opens and not any(t.is_word for t in parse.tokens[verb.last + 1 : clause_last]):
        content_end = min(content_end, max(clause_last, verb.last + 1))
    if any(t.low in language.words["resumptives"] for t in parse.tokens[first : first + 1]):
        # "…, was Moskau zurückweist": the matter is what was said before.
        return Content((0, max(start, 1)), start, ())
    own = {at for m in subject.mentions for at in range(m.first, m.last + 1)}
    if subject.first is not None:
        own |= set(range(subject.first, max((*own, subject.first)) + 1))
    if not opens and not _has_noun(parse, first, max(content_end, verb.last), own, language):
        first = 0  # "wurde gebilligt, aber nicht unterzeichnet": the object stands far before
    return Content(
        content=(opens or first, max(content_end, verb.last + 1)),
        clause=start,
        addressees=named_between(parse, verb, (first, clause_last), subject, language),
    )


def _before_condition(parse: Parse, verb: Verb, end: int, language: Language) -> int:
    """ "lehnt Inspektionen ab, solange die Sanktionen gelten": what it hangs on is another matter."""
    words = language.words
    verbal = words["auxiliaries"] | words["modal_future"] | words["modals"] | words["breaks"]
    for at in range(verb.last + 1, end - 1):
        following = parse.tokens[at + 1]
        is_verb = following.low in verbal or following.low in language.verbs
        is_other = is_verb and following.text[0].islower()
        if parse.tokens[at].text == "," and (
            is_other or following.plain in language.lists["conditions"]
        ):
            return at
    return end


def is_supposed(parse: Parse, verb: Verb, language: Language, *, is_told: bool) -> bool:
    """ "Experten erwarten, dass Kiew ablehnt", "sollte Kiew ablehnen", "Kiew könnte ablehnen"."""
    if verb.is_noun or verb.is_attribute or not language.grammar.is_verb_final:
        return False
    start, end = clause_of(parse, verb, language)
    while start < verb.first and not parse.tokens[start].is_word:
        start += 1
    words, first = language.words, parse.tokens[start]
    if first.low in words["complementizers"]:
        return not is_told
    is_open = first.plain in language.lists["conditions"] or first.low in words["modals"]
    may = any(token.low in words["maybe"] for token in parse.tokens[start:end])
    return (is_open and first.low not in language.verbs) or (may and not is_told)


def _noun_end(parse: Parse, verb: Verb, language: Language) -> int:
    """Where the noun of an attribute ends, with what belongs to it: at a verb or a comma."""
    words = language.words
    for at in range(verb.at + 2, len(parse.tokens)):
        token = parse.tokens[at]
        if not token.is_word or token.low in language.verbs or token.low in words["auxiliaries"]:
            return at
    return len(parse.tokens)


def _object_start(
    parse: Parse, start: int, subject: Subject, verb: Verb, language: Language
) -> int:
    """Behind a subject or an adverbial that leads the clause; else where the clause begins."""
    words = language.words
    while start < verb.first and not parse.tokens[start].is_word:
        start += 1
    if subject.first == start:
        last = max((m.last for m in subject.mentions if m.first >= start), default=start)
        return min(last + 1, verb.first) if last < verb.first else start
    is_adverbial = parse.tokens[start].low in words["locatives"] | words["complementizers"]
    if is_adverbial and subject.first is not None and start < subject.first:
        lasts = [m.last for m in subject.mentions if m.first >= subject.first]
        return max(lasts, default=subject.first) + 1
    return start


def _has_noun(parse: Parse, start: int, end: int, but: set[int], language: Language) -> bool:
    tokens = parse.tokens
    return any(at not in but and is_noun_at(tokens, at, language) for at in range(start, end))


def _opened_content(parse: Parse, start: int, end: int, language: Language) -> int | None:
    """ "verlangt, dass Moskau abzieht", "forderte Kiew auf, die Waffen niederzulegen"."""
    if start + 1 >= end or parse.tokens[start].text != ",":
        return None
    if parse.tokens[start + 1].low in language.words["complementizers"]:
        return start + 1
    return start + 1 if ends_infinitive(parse.tokens[start + 1 : end], language) else None
