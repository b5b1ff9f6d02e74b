"""Verbs with their subjects become claims: who does what, said by whom, in which words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sources.reader.addressing import named_behind
from sources.reader.afterwards import afterwards
from sources.reader.antecedents import NamedText, TextBefore, taken_up
from sources.reader.brackets import bracket_content, is_supposed
from sources.reader.clauses import clause_end, clause_start, is_coordinated, part_end
from sources.reader.descriptions import office_in
from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.names import Kinds
from sources.reader.nobody import negated_by_object, negated_by_subject
from sources.reader.objects import (
    is_last,
    object_before,
    only_subject_follows,
    relative_object,
    rest_end,
)
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import (
    QUOTES,
    Subject,
    introduces,
    opens_content,
    source_of,
    subject_of,
)
from sources.reader.subjects import Scene, subject_at
from sources.reader.tails import is_strangers
from sources.reader.verbs import Verb, is_aside

_PLAIN_REACH = 2  # words from "said" to who acts in what is said, without "that"
_GOVERNING = {
    "demand", "commitment", "rejects", "accepts", "supports", "open", "agreed", "ready", "act",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb with its subject; `content` are the tokens of what is asked, offered, refused.

    `clause` is where the evidence begins, where that is before subject and verb; `speaks_end` where
    it ends if only who speaks tells who "we" are. `takes_up` is the text that its object stands for.
    """

    verb: Verb
    subject: Subject
    content: tuple[int, int]
    end: int
    speaker: Subject | None = None
    addressees: tuple[str, ...] = field(default=())
    clause: int | None = None
    speaks_end: int | None = None
    takes_up: NamedText | None = None


def claims_in(parse: Parse, memory: Memory, language: Language, kinds: Kinds) -> list[Claim]:
    """One claim for each verb that has a subject, in the order of the sentence."""
    found: list[Claim] = []
    scene = Scene(parse, memory, language)
    source = _source(parse, memory, language)
    shared: Subject | None = None
    for number, verb in enumerate(parse.verbs):
        if _is_complement(parse, number, found, language) or _is_bare(verb, language):
            continue
        own = source if source and _is_in_reach(source, verb, parse) else None
        speaker = own or _reporter(parse, found, language)
        subject = subject_at(scene, number, shared) or _answering(
            parse, verb, None if found else own, speaker, language
        )
        if subject is None and _says_nobody(parse, verb, language):
            break
        is_told = speaker is not None
        if subject is None or is_supposed(parse, verb, language, is_told=is_told):
            continue
        if _is_denied(parse, found, verb, language):
            continue
        claim = _claim(parse, number, subject, language, speaker)
        text = taken_up(parse, verb, subject, memory.text, language)
        found.append(replace(claim, takes_up=text) if text else claim)
        if not (verb.is_noun or verb.is_attribute or is_aside(verb, language)):
            shared = shared if _is_asked_for(claim, found, parse) else subject
            memory.note(subject, kinds)
        if "said" in verb.senses or introduces(parse, verb):
            memory.speaker = Subject(subject.mentions, None)
    _note(parse, memory, source, kinds, language)
    memory.hear_next(_actor(parse, found, language) if source is None else None)
    # A pronoun hands on what it takes up.
    handed = next((claim.takes_up for claim in found if claim.takes_up), None)
    memory.text = TextBefore(parse, handed)
    return found


def _is_asked_for(claim: Claim, found: Sequence[Claim], parse: Parse) -> bool:
    """ "insists that Hamas release the hostages (and rejects)": who asks for it goes on to act."""
    is_act = not claim.verb.senses - {"act", "step"}
    return is_act and any(
        "demand" in one.verb.senses and one.verb.last < claim.verb.first < one.end
        for one in found
        if not one.verb.is_noun
    )


def _actor(parse: Parse, found: Sequence[Claim], language: Language) -> Subject | None:
    """ "Sybiha dismissed the remarks. “We will …”": who is named first to act, if a person.

    Nobody, where somebody says something: the words that follow are his.
    """
    if any("said" in claim.verb.senses for claim in found):
        return None
    subjects = [subject_of(group) for group in parse.groups if group.is_subject]
    first = found[0].subject if found and found[0].subject.first is not None else None
    chosen = first or next(iter(subjects), None)
    if chosen is None or chosen.first is None:
        return None
    phrase = parse.tokens[chosen.first : max(one.last for one in chosen.mentions) + 1]
    is_person = any(token.low in language.words["offices"] for token in phrase)
    return chosen if is_person or any(one.person for one in chosen.mentions) else None


def _answering(
    parse: Parse, verb: Verb, own: Subject | None, speaker: Subject | None, language: Language
) -> Subject | None:
    """Who speaks, where nobody is named: "According to Kyiv, ...", "will not be lifted"."""
    if own and not verb.is_noun and _has_no_subject(parse, verb, language):
        return own
    return speaker if _is_own_step(parse, verb, language) else None


def _is_denied(parse: Parse, found: Sequence[Claim], verb: Verb, language: Language) -> bool:
    """ "denied that Israel had agreed", "has not confirmed that it signed": the opposite or nothing."""
    return any(
        claim.verb.last < verb.at < claim.end and _denies(claim, verb, parse, language)
        for claim in found
    )


def _denies(claim: Claim, verb: Verb, parse: Parse, language: Language) -> bool:
    if parse.tokens[claim.verb.at].low in language.words["denying"]:
        return not is_coordinated(parse.tokens, claim.verb.last + 1, verb, language)
    is_unsaid = "said" in claim.verb.senses and claim.verb.is_negated
    between = {token.low for token in parse.tokens[claim.verb.last + 1 : verb.first]}
    # "hat nie behauptet, eine Waffenruhe zu akzeptieren", "nie gesagt, es werde zustimmen"
    leads = language.grammar.is_verb_final and (
        verb.is_infinitive or opens_content(parse.tokens, claim.verb, language)
    )
    # "n'a ni confirmé ni démenti avoir proposé"
    leads = leads or parse.tokens[verb.first].low in language.words["perfect"]
    return is_unsaid and (leads or bool(between & language.words["complementizers"]))


def _says_nobody(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "Политолог полагает, что Москва уступит": what follows is said by somebody of no party."""
    after = parse.tokens[verb.last + 1 : verb.last + 3]
    opens = len(after) > 1 and after[1].low in language.words["complementizers"]
    return language.grammar.has_clause_commas and "said" in verb.senses and opens


def _is_own_step(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "maintains that the sanctions will not be lifted"; "should be lifted" is a demand."""
    leading = {token.low for token in parse.tokens[verb.first : verb.at]}
    return verb.is_passive and verb.is_future and not leading & language.words["modals"]


def _source(parse: Parse, memory: Memory, language: Language) -> Subject | None:
    """Who answers for the sentence; somebody who speaks for no party makes "we" nobody's."""
    source = source_of(parse, language) or _stranger(parse, memory, language)
    if source and not source.mentions and source.first is not None:
        source = _holder(source.first, parse, memory, language) or source
    source = source or memory.informant(parse, language)
    if source is not None:
        memory.speaker = source if source.mentions else None
    return source if source and source.mentions else None


def _stranger(parse: Parse, memory: Memory, language: Language) -> Subject | None:
    """Somebody of no party, where the words behind a quotation name one."""
    return Subject((), None) if is_strangers(parse, memory, language) else None


def _holder(first: int, parse: Parse, memory: Memory, language: Language) -> Subject | None:
    """ "«No habrá amnistía», aclaró el ministro del Interior": of the state that was named last."""
    office = office_in(parse.tokens[first : first + 3], language)
    known = memory.last_state if office in language.words["state_offices"] else None
    return Subject(known.mentions, first) if known and len(known.parties) == 1 else None


def _is_in_reach(source: Subject, verb: Verb, parse: Parse) -> bool:
    """ "Caracas reclama la suspensión; «no cederemos», contestó el ministro": no source of the first."""
    if source.first is None:
        return True
    first, last = sorted((source.first, verb.at))
    return all(token.text != ";" for token in parse.tokens[first:last])


def _note(
    parse: Parse, memory: Memory, source: Subject | None, kinds: Kinds, language: Language
) -> None:
    if source:
        memory.note(source, kinds)
    for group in parse.groups:
        memory.note_group(group, kinds)
        memory.note_title(group, parse.tokens, language)
    subjects = [group for group in parse.groups if group.is_subject]
    if subjects and all(verb.is_noun for verb in parse.verbs):
        memory.note(subject_of(subjects[0]), kinds)


def _claim(
    parse: Parse, number: int, subject: Subject, language: Language, speaker: Subject | None
) -> Claim:
    verb = negated_by_subject(parse.verbs[number], subject, parse, language)
    verb = negated_by_object(verb, parse, language)
    following = parse.verbs[number + 1] if number + 1 < len(parse.verbs) else None
    end = clause_end(parse, verb.last + 1, language)
    content = (verb.last + 1, _content_end(parse, number, end, language))
    led = relative_object(parse, verb, subject, end, language)
    if language.grammar.is_verb_final and not verb.is_noun:
        return _bracketed(parse, number, subject, speaker, language)
    if led is not None:
        content = led
    elif verb.is_passive:
        floor = parse.verbs[number - 1].last + 1 if number else 0
        content = (clause_start(parse.tokens, floor, verb.first), verb.first)
    elif language.grammar.inverts and (
        is_last(parse, verb, rest_end(parse, verb, end, language))
        or only_subject_follows(parse, verb, subject, end)
    ):
        content = object_before(parse, verb, subject, language)
    return Claim(
        verb=verb,
        subject=subject,
        content=content,
        end=end,
        speaker=speaker,
        addressees=named_behind(parse, verb, subject, end, following, language),
    )


def _is_bare(verb: Verb, language: Language) -> bool:
    """ "(може) вивести": whatever it depends on says no act; signing is told apart later."""
    is_told = bool(verb.senses & {"signed", "met"}) or verb.is_future
    return verb.is_infinitive and language.grammar.has_bare_infinitives and not is_told


def _bracketed(
    parse: Parse, number: int, subject: Subject, speaker: Subject | None, language: Language
) -> Claim:
    """A claim of a language in which objects stand on both sides of the verb."""
    verb = parse.verbs[number]
    end = clause_end(parse, verb.last + 1, language)
    is_we = (
        subject.first is not None
        and parse.tokens[subject.first].low in language.words["first_person"]
    )
    named = speaker.first if speaker and is_we else None
    found = bracket_content(
        parse, verb, subject, _content_end(parse, number, end, language), language
    )
    return Claim(
        verb=verb,
        subject=subject,
        content=found.content,
        end=found.content[1] if verb.is_attribute else max(end, verb.last + 1),
        speaker=speaker,
        addressees=found.addressees,
        clause=found.clause,
        speaks_end=None if named is None else part_end(parse, named),
    )


def _is_complement(parse: Parse, number: int, found: Sequence[Claim], language: Language) -> bool:
    """ "demanded that Russia accept", "offered to withdraw": part of what is demanded or offered."""
    verb = parse.verbs[number]
    if not found or found[-1].verb.at != parse.verbs[number - 1].at:
        return False
    claim = found[-1]
    is_apart = "said" in claim.verb.senses or afterwards(parse, verb, language) is not None
    is_governed = not is_apart and bool(claim.verb.senses & _GOVERNING)
    return is_governed and _depends_on(verb, claim, parse, language)


def _depends_on(verb: Verb, claim: Claim, parse: Parse, language: Language) -> bool:
    if verb.is_noun:
        # "rejected Russia's demand for": the demand is what is rejected, and a fact of its own.
        return "demand" not in verb.senses
    if verb.first >= claim.end or is_coordinated(parse.tokens, claim.verb.last + 1, verb, language):
        return False
    # "a salué l'accord, que Haftar n'a pas signé": after a comma it is a relative clause.
    between = {
        token.low
        for before, token in pairwise(parse.tokens[claim.verb.last : verb.first])
        if before.text != "," or token.low not in language.words["object_relatives"]
    }
    if "signed" in verb.senses and verb.is_infinitive and "rejects" in claim.verb.senses:
        return False
    return verb.is_infinitive or bool(between & language.words["complementizers"])


def _content_end(parse: Parse, number: int, end: int, language: Language) -> int:
    """What is asked or refused ends where a second verb of the same subject begins."""
    verb = parse.verbs[number]
    for following in parse.verbs[number + 1 :]:
        if following.first >= end:
            break
        begun = afterwards(parse, following, language)
        begun = begun or _relative_before(parse, verb, following, language)
        if begun is not None:
            return begun
        if following.is_infinitive and language.grammar.has_bare_infinitives:
            continue  # "вимагає звільнити всіх і вивести війська"
        if not following.is_noun and is_coordinated(
            parse.tokens, verb.last + 1, following, language
        ):
            return max(following.first - 1, verb.last + 1)
    return end


def _relative_before(parse: Parse, verb: Verb, following: Verb, language: Language) -> int | None:
    """ "rejected a demand (that Moscow has made a condition for a truce)": what the truce hangs on."""
    if verb.is_noun or following.is_noun or "demand" not in following.senses:
        return None
    for group in parse.groups:
        if verb.last + 1 < group.first <= group.last < following.first and group.is_subject:
            lead = group.first - 1
            near = all(token.is_word for token in parse.tokens[lead : following.first])
            led = parse.tokens[lead].low in language.words["object_relatives"]
            if near and led:
                return lead
    return None


def _reporter(parse: Parse, found: Sequence[Claim], language: Language) -> Subject | None:
    """The subject of a verb of saying whose content this verb stands in."""
    for claim in reversed(found):
        if "said" not in claim.verb.senses:
            continue
        if opens_content(parse.tokens, claim.verb, language) or _opens_plainly(parse, claim):
            return claim.subject
    return None


def _opens_plainly(parse: Parse, claim: Claim) -> bool:
    """ "Russian officials said Ukraine was ready": another one acts right behind it."""
    first, verb = claim.subject.first, claim.verb
    if first is None or first > verb.first or parse.tokens[verb.first - 1].text == ",":
        return False
    return any(
        group.is_subject
        and verb.last < group.first <= verb.last + _PLAIN_REACH
        and all(token.is_word for token in parse.tokens[verb.last + 1 : group.first])
        and any(other.first > group.last for other in parse.verbs)
        # "soutient l'Ukraine, qui réclame": what it backs, no clause
        and parse.tokens[group.last + 1].text != ","
        for group in parse.groups
    )


def _has_no_subject(parse: Parse, verb: Verb, language: Language) -> bool:
    """No other party and no noun of its own stands before the verb."""
    if any(group.is_subject and group.last < verb.first for group in parse.groups[1:]):
        return False
    # "Según Bogotá, la guerrilla no firmó": somebody else, though the text did not say who.
    behind = parse.tokens[parse.groups[0].last + 1 if parse.groups else 0 : verb.first]
    said = f" {' '.join(token.low for token in behind)} "
    are_both = any(f" {one} " in said for one in language.lists["both"])
    named = are_both or office_in(behind, language)
    return not (named or _says_they(parse, parse.tokens[: verb.first], language))


def _says_they(parse: Parse, behind: Sequence[Token], language: Language) -> bool:
    """ "“They refused,” Chad said": others, though the text did not say who."""
    words = language.words
    they = words["plural_pronouns"] - words["singular_pronouns"] - words["first_person"]
    is_quoted = any(token.text in QUOTES for token in parse.tokens)
    return is_quoted and any(token.low in they for token in behind)
