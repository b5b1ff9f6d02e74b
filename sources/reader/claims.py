"""Verbs with their subjects become claims: who does what, said by whom, in which words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.parsing import Group, Parse, Verb
from sources.reader.sentences import Token

_MARKS = {".", "!", "?", ";", ":"}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose act it is. `first` is the token where the phrase begins, None in another sentence."""

    mentions: tuple[Mention, ...]
    first: int | None

    @property
    def parties(self) -> tuple[str, ...]:
        """Each once, in order."""
        return tuple(dict.fromkeys(mention.party for mention in self.mentions))


@dataclass(slots=True)
class Memory:
    """What the sentences before have named: for pronouns and "this coalition"."""

    last: Subject | None = None
    before_last: Subject | None = None
    coalition: Mention | None = None
    topic_of_document: str | None = None

    def note(self, subject: Subject) -> None:
        """The newest subject; two different ones in turn make "both sides"."""
        if not subject.mentions:
            return
        if self.last is None or self.last.parties != subject.parties:
            self.before_last = self.last
        self.last = Subject(subject.mentions, None)


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb with its subject; `content` are the tokens of what is asked, offered, refused."""

    verb: Verb
    subject: Subject
    content: tuple[int, int]
    end: int
    speaker: Subject | None = None
    addressees: tuple[str, ...] = field(default=())


def claims_in(
    parse: Parse, memory: Memory, language: Language, coalitions: frozenset[str]
) -> list[Claim]:
    """One claim for each verb that has a subject, in the order of the sentence."""
    found: list[Claim] = []
    speaker = _according_to(parse, language)
    shared: Subject | None = None
    for number, verb in enumerate(parse.verbs):
        if _is_complement(parse, number, found, language):
            continue
        subject = _subject(parse, number, memory, language, shared)
        if subject is None:
            subject = speaker if speaker and not found else None
        if subject is None:
            continue
        following = parse.verbs[number + 1] if number + 1 < len(parse.verbs) else None
        end = _clause_end(parse.tokens, verb.last + 1, language)
        content = (verb.last + 1, _content_end(parse.tokens, verb, following, end, language))
        found.append(
            Claim(
                verb=verb,
                subject=subject,
                content=content,
                end=end,
                speaker=speaker or _reporter(parse, number, found, language),
                addressees=_addressees(parse, verb, subject, end, following),
            )
        )
        shared = subject
        memory.note(subject)
    _note_groups(parse, memory, coalitions)
    return found


_GOVERNING = {"demand", "commitment", "rejects", "accepts", "supports", "open", "agreed"}


def _is_complement(parse: Parse, number: int, found: Sequence[Claim], language: Language) -> bool:
    """ "demanded that Russia accept", "offered to withdraw": part of what is demanded or offered."""
    verb = parse.verbs[number]
    if not found or number == 0 or found[-1].verb is not parse.verbs[number - 1]:
        return False
    claim = found[-1]
    if not claim.verb.senses & _GOVERNING or "said" in claim.verb.senses:
        return False
    if verb.first >= claim.end or _is_coordinated(
        parse.tokens, claim.verb.last + 1, verb, language
    ):
        return False
    between = {token.low for token in parse.tokens[claim.verb.last + 1 : verb.first]}
    if "signed" in verb.senses and verb.is_infinitive:
        return False
    return verb.is_infinitive or bool(between & language.words["complementizers"])


def _content_end(
    tokens: Sequence[Token], verb: Verb, following: Verb | None, end: int, language: Language
) -> int:
    """What is asked or refused ends where a second verb of the same subject begins."""
    if following is None or not verb.last < following.first < end:
        return end
    if not _is_coordinated(tokens, verb.last + 1, following, language):
        return end
    return max(following.first - 1, verb.last + 1)


def _note_groups(parse: Parse, memory: Memory, coalitions: frozenset[str]) -> None:
    for group in parse.groups:
        for mention in group.mentions:
            if mention.party in coalitions:
                memory.coalition = mention
    subjects = [group for group in parse.groups if group.is_subject]
    if subjects and not parse.verbs:
        memory.note(Subject(subjects[0].mentions, subjects[0].first))


def _according_to(parse: Parse, language: Language) -> Subject | None:
    """ "Selon le président français, ...", "According to Kyiv, ..." """
    words = language.words["according"]
    first = parse.tokens[0].low
    if first not in words:
        return None
    for group in parse.groups:
        if group.first <= 2:
            return Subject(group.mentions, group.first)
    return None


def _reporter(
    parse: Parse, number: int, found: Sequence[Claim], language: Language
) -> Subject | None:
    """The subject of a verb of saying whose content this verb stands in."""
    for claim in reversed(found):
        if "said" in claim.verb.senses and _opens_content(parse.tokens, claim.verb, language):
            return claim.subject
    return None


def _opens_content(tokens: Sequence[Token], verb: Verb, language: Language) -> bool:
    after = [token.low for token in tokens[verb.last + 1 : verb.last + 4]]
    return any(word in language.words["complementizers"] for word in after) or bool(
        {":", "«", "“", '"'} & set(after)
    )


def _subject(
    parse: Parse, number: int, memory: Memory, language: Language, shared: Subject | None
) -> Subject | None:
    """Who acts; `shared` is the subject of the verb before."""
    verb = parse.verbs[number]
    if verb.is_passive:
        return _agent(parse, verb)
    floor = parse.verbs[number - 1].last + 1 if number else 0
    if shared and number and parse.tokens[verb.first - 1].low in language.words["conjunctions"]:
        return shared
    return (
        _antecedent(parse, floor, verb.first, language)
        or _named(parse, floor, verb, language)
        or _carried(parse, floor, verb, language, shared)
        or (None if verb.is_infinitive else _definite(parse, floor, verb, memory, language))
    )


def _named(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """The last group before the verb that can be a subject, unless another clause lies between."""
    named = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    if not named or _is_cut_off(parse.tokens, named[-1], verb, language):
        return None
    return Subject(named[-1].mentions, named[-1].first)


def _carried(
    parse: Parse, floor: int, verb: Verb, language: Language, shared: Subject | None
) -> Subject | None:
    """The subject of the verb before: "rejected the plan and demanded talks", "offered to meet"."""
    between = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    if verb.is_infinitive or (
        floor and not between and _is_coordinated(parse.tokens, floor, verb, language)
    ):
        return shared
    return None


def _agent(parse: Parse, verb: Verb) -> Subject | None:
    """ "was rejected by Moscow": the group after the word for by."""
    for group in parse.groups:
        if verb.last < group.first <= verb.last + 3 or (
            verb.last < group.last and group.first <= verb.last + 2
        ):
            between = [token.low for token in parse.tokens[verb.last + 1 : group.last]]
            if {"par", "by"} & set(between):
                return Subject(group.mentions, verb.first)
    return None


def _antecedent(parse: Parse, floor: int, verb_first: int, language: Language) -> Subject | None:
    """ "la Russie, qui réclame": the last group before the relative pronoun."""
    for index in range(verb_first - 1, floor - 1, -1):
        if parse.tokens[index].low not in language.words["relatives"]:
            continue
        if any(index < group.first < verb_first and group.is_subject for group in parse.groups):
            return None
        before = [group for group in parse.groups if group.last < index and index - group.last <= 6]
        return Subject(before[-1].mentions, before[-1].first) if before else None
    return None


def _is_cut_off(tokens: Sequence[Token], group: Group, verb: Verb, language: Language) -> bool:
    """A stop or a word of contrast between name and verb: the name belongs to another clause."""
    between = tokens[group.last + 1 : verb.first]
    # "took part but did not sign": the word of contrast joins the second verb to the same subject.
    if between and between[-1].low in language.words["breaks"]:
        between = between[:-1]
    if any(token.text in {";", ":"} or token.low in language.words["breaks"] for token in between):
        return True
    return len(between) > 14 and not any(token.text == "," for token in between)


def _is_coordinated(tokens: Sequence[Token], floor: int, verb: Verb, language: Language) -> bool:
    """ "rejected the plan and demanded talks": a conjunction right before the second verb."""
    before = tokens[max(floor, verb.first - 2) : verb.first]
    return any(token.low in language.words["conjunctions"] or token.text == "," for token in before)


def _definite(
    parse: Parse, floor: int, verb: Verb, memory: Memory, language: Language
) -> Subject | None:
    """Pronouns, "both sides", "cette coalition": resolved to whom was named last."""
    before = parse.tokens[floor : verb.first]
    lows = [token.low for token in before]
    said = f" {' '.join(lows)} "
    if memory.coalition and _names(said, language.lists["coalition"]):
        return Subject((memory.coalition,), floor + _first_word(before))
    if _names(said, language.lists["both"]):
        return _both(memory, floor + _first_word(before))
    words = language.words
    pronouns = words["singular_pronouns"] | words["plural_pronouns"]
    if any(low in pronouns for low in lows[-3:]) and memory.last:
        return Subject(memory.last.mentions, verb.first)
    return None


def _names(said: str, phrases: tuple[str, ...]) -> bool:
    return any(f" {phrase.replace(chr(39), ' ')} " in said for phrase in phrases)


def _both(memory: Memory, first: int) -> Subject | None:
    if memory.last is None:
        return None
    if len(memory.last.parties) == 2:
        return Subject(memory.last.mentions, first)
    if memory.before_last is None:
        return None
    together = (*memory.before_last.mentions, *memory.last.mentions)
    subject = Subject(together, first)
    return subject if len(subject.parties) == 2 else None


def _first_word(tokens: Sequence[Token]) -> int:
    return next((index for index, token in enumerate(tokens) if token.is_word), 0)


def _clause_end(tokens: Sequence[Token], start: int, language: Language) -> int:
    """Up to a stop, or a comma before a word of contrast, or the end of the sentence."""
    for index in range(start, len(tokens)):
        if tokens[index].text in _MARKS:
            return index
        following = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if tokens[index].text == "," and (
            following in language.words["breaks"] or following in language.words["relatives"]
        ):
            return index
    return len(tokens)


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
