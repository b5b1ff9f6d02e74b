"""Verbs with their subjects become claims: who does what, said by whom, in which words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.names import Kinds, Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, opens_content, source_of, subject_of
from sources.reader.verbs import Verb

_OBJECT_RELATIVES = {"que", "qu", "that", "which"}
_BARE = 5  # words after a verb that are no object: "on Monday", "en 2015"
_OBJECT_REACH = 12
_MARKS = {".", "!", "?", ";", ":"}
_GOVERNING = {
    "demand", "commitment", "rejects", "accepts", "supports", "open", "agreed", "ready", "act",
}  # fmt: skip


@dataclass(slots=True)
class Memory:
    """What the sentences before have named: for pronouns and "this coalition"."""

    last: Subject | None = None
    last_state: Subject | None = None
    last_group: Subject | None = None
    before_last: Subject | None = None
    several: Subject | None = None
    speaker: Subject | None = None
    coalition: Mention | None = None

    def note(self, subject: Subject, kinds: Kinds) -> None:
        """The newest subject; two different ones in turn make "both sides"."""
        if not subject.mentions:
            return
        if self.last is None or self.last.parties != subject.parties:
            self.before_last = self.last
        self.last = Subject(subject.mentions, None)
        if len(subject.parties) > 1 or subject.parties[0] in kinds.coalitions:
            self.several = self.last


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb with its subject; `content` are the tokens of what is asked, offered, refused."""

    verb: Verb
    subject: Subject
    content: tuple[int, int]
    end: int
    speaker: Subject | None = None
    addressees: tuple[str, ...] = field(default=())


def claims_in(parse: Parse, memory: Memory, language: Language, kinds: Kinds) -> list[Claim]:
    """One claim for each verb that has a subject, in the order of the sentence."""
    found: list[Claim] = []
    source = source_of(parse, language)
    memory.speaker = source or memory.speaker
    if source and not source.mentions:
        source = memory.speaker = None
    shared: Subject | None = None
    for number, verb in enumerate(parse.verbs):
        if _is_complement(parse, number, found, language):
            continue
        subject = _subject(parse, number, memory, language, shared)
        if subject is None and not verb.is_noun and source and not found:
            subject = source if _has_no_subject(parse, verb, language) else None
        if subject is None:
            continue
        claim = _claim(
            parse, number, subject, language, source or _reporter(parse, found, language)
        )
        found.append(claim)
        if not verb.is_noun:
            shared = subject
            memory.note(subject, kinds)
        if "said" in verb.senses:
            memory.speaker = Subject(subject.mentions, None)
    if source:
        memory.note(source, kinds)
    _note_groups(parse, memory, kinds)
    return found


def _claim(
    parse: Parse, number: int, subject: Subject, language: Language, speaker: Subject | None
) -> Claim:
    verb = _negated_by_subject(parse.verbs[number], subject, parse)
    following = parse.verbs[number + 1] if number + 1 < len(parse.verbs) else None
    end = _clause_end(parse, verb.last + 1, language)
    content = (verb.last + 1, _content_end(parse, number, end, language))
    led = _relative_object(parse, verb, subject, end)
    if led is not None:
        content = led
    elif verb.is_passive:
        floor = parse.verbs[number - 1].last + 1 if number else 0
        content = (_clause_start(parse.tokens, floor, verb.first), verb.first)
    return Claim(
        verb=verb,
        subject=subject,
        content=content,
        end=end,
        speaker=speaker,
        addressees=_addressees(parse, verb, subject, end, following),
    )


def _negated_by_subject(verb: Verb, subject: Subject, parse: Parse) -> Verb:
    """ "Neither Belgrade nor Pristina signed", "ni Kiev ni Moscou n'ont"."""
    if subject.first is None or subject.first == 0:
        return verb
    is_negated = parse.tokens[subject.first - 1].low in {"neither", "ni"}
    return replace(verb, is_negated=True) if is_negated else verb


def _relative_object(
    parse: Parse, verb: Verb, subject: Subject, end: int
) -> tuple[int, int] | None:
    """ "a step that Washington had demanded": the object stands before the relative word."""
    first = verb.first if subject.first is None else min(subject.first, verb.first)
    if first < 2 or parse.tokens[first - 1].low not in _OBJECT_RELATIVES:
        return None
    after = [token for token in parse.tokens[verb.last + 1 : end] if token.is_word]
    led = parse.tokens[first - 2]
    if len(after) > _BARE or not (led.is_word or led.text == ","):
        return None
    return max(first - _OBJECT_REACH, 0), first - 1


def _is_complement(parse: Parse, number: int, found: Sequence[Claim], language: Language) -> bool:
    """ "demanded that Russia accept", "offered to withdraw": part of what is demanded or offered."""
    verb = parse.verbs[number]
    if not found or found[-1].verb is not parse.verbs[number - 1]:
        return False
    claim = found[-1]
    if not claim.verb.senses & _GOVERNING or "said" in claim.verb.senses:
        return False
    return _depends_on(verb, claim, parse, language)


def _depends_on(verb: Verb, claim: Claim, parse: Parse, language: Language) -> bool:
    if verb.is_noun:
        # "rejected Russia's demand for": the demand is what is rejected.
        return parse.tokens[verb.at - 1].low != "s"
    if verb.first >= claim.end or _is_coordinated(
        parse.tokens, claim.verb.last + 1, verb, language
    ):
        return False
    between = {token.low for token in parse.tokens[claim.verb.last + 1 : verb.first]}
    if "signed" in verb.senses and verb.is_infinitive and "rejects" in claim.verb.senses:
        return False
    return verb.is_infinitive or bool(between & language.words["complementizers"])


def _content_end(parse: Parse, number: int, end: int, language: Language) -> int:
    """What is asked or refused ends where a second verb of the same subject begins."""
    verb = parse.verbs[number]
    for following in parse.verbs[number + 1 :]:
        if following.first >= end:
            break
        if not following.is_noun and _is_coordinated(
            parse.tokens, verb.last + 1, following, language
        ):
            return max(following.first - 1, verb.last + 1)
    return end


def _note_groups(parse: Parse, memory: Memory, kinds: Kinds) -> None:
    """Whoever is named may be taken up by "the rebels", "the ministry", "the coalition"."""
    for group in parse.groups:
        for mention in group.mentions:
            named = Subject((mention,), None)
            if mention.party in kinds.coalitions:
                memory.coalition, memory.several = mention, named
            elif mention.party in kinds.states:
                memory.last_state = named
            else:
                memory.last_group = named
    subjects = [group for group in parse.groups if group.is_subject]
    if subjects and not any(not verb.is_noun for verb in parse.verbs):
        memory.note(subject_of(subjects[0]), kinds)


def _reporter(parse: Parse, found: Sequence[Claim], language: Language) -> Subject | None:
    """The subject of a verb of saying whose content this verb stands in."""
    for claim in reversed(found):
        if "said" in claim.verb.senses and opens_content(parse.tokens, claim.verb, language):
            return claim.subject
    return None


def _has_no_subject(parse: Parse, verb: Verb, language: Language) -> bool:
    """No other party and no noun of its own stands before the verb."""
    return not any(group.is_subject and group.last < verb.first for group in parse.groups[1:])


def _subject(
    parse: Parse, number: int, memory: Memory, language: Language, shared: Subject | None
) -> Subject | None:
    """Who acts; `shared` is the subject of the verb before."""
    verb = parse.verbs[number]
    if verb.is_noun:
        return _owner(parse, verb, language)
    if verb.is_passive:
        return _agent(parse, verb, memory, language)
    floor = parse.verbs[number - 1].last + 1 if number else 0
    if shared and number and parse.tokens[verb.first - 1].low in language.words["conjunctions"]:
        return shared
    return (
        _antecedent(parse, floor, verb.first, language)
        or _named(parse, floor, verb, language)
        or _carried(parse, floor, verb, language, shared)
        or (None if verb.is_infinitive else _definite(parse, floor, verb, memory, language, shared))
    )


def _named(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """The last group before the verb that can be a subject, unless another clause lies between."""
    named = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    if not named or _is_cut_off(parse.tokens, named[-1], verb, language):
        return None
    return subject_of(named[-1])


def _carried(
    parse: Parse, floor: int, verb: Verb, language: Language, shared: Subject | None
) -> Subject | None:
    """The subject of the verb before: "rejected the plan and demanded talks", "offered to meet"."""
    between = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    pronouns = language.words["plural_pronouns"] | language.words["singular_pronouns"]
    if any(token.low in pronouns for token in parse.tokens[floor : verb.first]):
        return None
    if verb.is_infinitive or (
        floor and not between and _is_coordinated(parse.tokens, floor, verb, language)
    ):
        return shared
    return None


def _owner(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """ "Moscow's demand", "the rejection by Kyiv", "le refus russe", "le refus de Moscou"."""
    for group in parse.groups:
        beside = group.last == verb.at - 1 or (
            group.last == verb.at - 2 and parse.tokens[verb.at - 1].low == "s"
        )
        if beside and not group.before:
            return subject_of(group)
    for group in parse.groups:
        start = min(group.first, group.mentions[0].first)
        if verb.at < start <= verb.at + 3 and (
            group.before in language.words["genitives"] | language.words["agents"]
            or group.mentions[0].kind == "demonym"
        ):
            return Subject(group.mentions, verb.at)
    return None


def _agent(parse: Parse, verb: Verb, memory: Memory, language: Language) -> Subject | None:
    """ "was rejected by Moscow": the group after the word for by."""
    for group in parse.groups:
        if verb.last < group.first <= verb.last + 9 and group.before in language.words["agents"]:
            return Subject(group.mentions, verb.first)
    return _definite_agent(parse, verb, memory, language)


def _definite_agent(parse: Parse, verb: Verb, memory: Memory, language: Language) -> Subject | None:
    """ "signed by both sides", "dénoncée par les insurgés"."""
    for at in range(verb.last + 1, min(verb.last + 10, len(parse.tokens))):
        if parse.tokens[at].low not in language.words["agents"]:
            continue
        lows = [token.low for token in parse.tokens[at + 1 : at + 6]]
        if _names(f" {' '.join(lows)} ", language.lists["both"]):
            return _both(memory, verb.first)
        chosen = _holder(_office(lows, language), memory, language)
        return Subject(chosen.mentions, verb.first) if chosen and _office(lows, language) else None
    return None


def _antecedent(parse: Parse, floor: int, verb_first: int, language: Language) -> Subject | None:
    """ "la Russie, qui réclame": the last group before the relative pronoun."""
    for index in range(verb_first - 1, floor - 1, -1):
        if parse.tokens[index].low not in language.words["relatives"]:
            continue
        if any(index < group.first < verb_first and group.is_subject for group in parse.groups):
            return None
        before = [group for group in parse.groups if group.last < index and index - group.last <= 6]
        return subject_of(before[-1]) if before else None
    return None


def _is_cut_off(tokens: Sequence[Token], group: Group, verb: Verb, language: Language) -> bool:
    """A stop or a word of contrast between name and verb: the name belongs to another clause."""
    between = tokens[group.last + 1 : verb.first]
    # "took part but did not sign": the word of contrast joins the second verb to the same subject.
    if between and between[-1].low in language.words["breaks"]:
        between = between[:-1]
    # "The Kremlin, however, demands": between two commas it breaks nothing.
    lows = [token.low for token in between]
    if any(
        token.text in {";", ":"}
        or (token.low in language.words["breaks"] and not _is_aside(lows, index))
        for index, token in enumerate(between)
    ):
        return True
    pronouns = language.words["singular_pronouns"] | language.words["plural_pronouns"]
    if lows and lows[-1] in pronouns:
        return True
    return len(between) > 14 and not any(token.text == "," for token in between)


def _is_aside(lows: Sequence[str], index: int) -> bool:
    return index > 0 and lows[index - 1] == "," and index + 1 < len(lows) and lows[index + 1] == ","


def _is_coordinated(tokens: Sequence[Token], floor: int, verb: Verb, language: Language) -> bool:
    """ "rejected the plan and demanded talks": a conjunction right before the second verb."""
    before = tokens[max(floor, verb.first - 2) : verb.first]
    joining = language.words["conjunctions"] | language.words["breaks"]
    return any(token.low in joining or token.text == "," for token in before)


def _definite(
    parse: Parse,
    floor: int,
    verb: Verb,
    memory: Memory,
    language: Language,
    shared: Subject | None,
) -> Subject | None:
    """Pronouns, "both sides", "ces pays", "its diplomats": resolved to whom was named last."""
    before = parse.tokens[floor : verb.first]
    lows = [token.low for token in before]
    said = f" {' '.join(lows)} "
    words = language.words
    first = floor + _first_word(before)
    near = lows[-4:]
    if any(low in words["first_person"] for low in near):
        return Subject(memory.speaker.mentions, verb.first) if memory.speaker else None
    if _names(said, language.lists["both"]):
        return _both(memory, first)
    if _names(said, language.lists["coalition"]) and (memory.several or memory.coalition):
        return memory.several or Subject((memory.coalition,), first)  # type: ignore[arg-type]
    office = _office(lows, language)
    is_plural = any(low in words["plural_pronouns"] for low in near)
    if not (is_plural or office or any(low in words["singular_pronouns"] for low in near)):
        return None
    # "Moscow said it would": within a sentence the pronoun stands for who speaks in it.
    if shared and not office:
        return shared
    chosen = _holder(office, memory, language) if office else None
    chosen = chosen or (memory.several if is_plural else None) or memory.last
    if chosen is None or (len(chosen.parties) > 1 and not is_plural):
        return None
    return Subject(chosen.mentions, first if office else verb.first)


def _holder(office: str, memory: Memory, language: Language) -> Subject | None:
    """A ministry is a state's, "the rebels" are none: whichever the text named last."""
    if office in language.words["group_offices"]:
        return memory.last_group
    if office in language.words["state_offices"]:
        return memory.last_state
    return memory.last


def _office(lows: Sequence[str], language: Language) -> str:
    """ "ses diplomates", "the ministry", "le gouvernement": somebody's, whom the text named before."""
    near = lows[-7:]
    for led, low in pairwise(near):
        if low in language.words["offices"] and led in language.words["articles"]:
            return low
    return ""


def _names(said: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase.replace(chr(39), ' ')} " in said for phrase in phrases)


def _both(memory: Memory, first: int) -> Subject | None:
    if memory.last is None:
        return None
    if memory.several and len(memory.several.parties) == 2:
        return Subject(memory.several.mentions, first)
    if memory.before_last is None:
        return None
    together = (*memory.before_last.mentions, *memory.last.mentions)
    subject = Subject(together, first)
    return subject if len(subject.parties) == 2 else None


def _first_word(tokens: Sequence[Token]) -> int:
    return next((index for index, token in enumerate(tokens) if token.is_word), 0)


def _clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Back to the last comma or stop."""
    for index in range(end - 1, floor - 1, -1):
        if tokens[index].text in _MARKS:
            return index + 1
    return floor


def _clause_end(parse: Parse, start: int, language: Language) -> int:
    """Up to a stop, or where another clause begins, or the end of the sentence."""
    tokens, words = parse.tokens, language.words
    for index in range(start, len(tokens)):
        if tokens[index].text in _MARKS:
            return index
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if tokens[index].text != ",":
            continue
        if following in words["breaks"] or following in words["relatives"] or following == "ce":
            return index
        if following in words["conjunctions"] and _opens_clause(parse, index + 2, language):
            return index
    return len(tokens)


def _opens_clause(parse: Parse, index: int, language: Language) -> bool:
    """After ", and": a pronoun or a party that acts, not the last item of a list.

    French puts a comma before "et" only there.
    """
    if language.code == "fr":
        return True
    words = language.words
    low = parse.tokens[index].low if index < len(parse.tokens) else ""
    if low in words["singular_pronouns"] | words["plural_pronouns"] | {"that", "this", "there"}:
        return True
    return any(group.first == index and group.is_subject for group in parse.groups) and any(
        verb.first > index and verb.first - index < 8 for verb in parse.verbs
    )


def _addressees(
    parse: Parse, verb: Verb, subject: Subject, end: int, following: Verb | None
) -> tuple[str, ...]:
    """The parties named right after the verb: "exige de Moscou", "urged Russia to"."""
    limit = min(end, verb.last + 6)
    if following is not None:
        limit = min(limit, max(following.first, verb.last + 2))
    for group in parse.groups:
        if verb.last < group.last < limit + 2 and group.first <= limit:
            others = tuple(p for p in group.parties if p not in subject.parties)
            if others:
                return others
    return ()
