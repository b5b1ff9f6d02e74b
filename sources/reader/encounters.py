"""Meetings told by set phrases and by what surrounds them: who sat down with whom, who awaits whom.

Read where no verb and no noun of meeting alone has told of one. A sentence is read part by part
(between its stops); in each the first cue with two parties, and with a day or a place, is a meeting.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.reader.apart import phrases_in
from sources.reader.article import Article
from sources.reader.attendance import brokers, hosts
from sources.reader.called_off import fate_of
from sources.reader.groups import Group
from sources.reader.headings import head_date
from sources.reader.languages import Language
from sources.reader.meeting_told import Told, as_statement, dates_of, place_in
from sources.reader.nouns import is_round_of_else
from sources.reader.parsing import Parse
from sources.reader.roles import (
    Part,
    actors,
    is_setting,
    objects_behind,
    part_at,
    parts_of,
    places_set,
    two_sides,
)
from sources.reader.sentences import Token
from sources.reader.types import Span, Statement
from sources.reader.whereabouts import capital_in

_PAIR = 2
_DENIAL = 6  # words from "no", "not" to the meeting that there is none of
_WISH = 10  # words from "offered", "refused" to the meeting that is only wished for
_BESIDE = 3  # words from a noun of meeting to the nationalities of those who meet
_WITH_REACH = 12  # words from a noun of meeting to with whom, between whom
_WISHES = {"commitment", "demand", "open", "supports", "rejects", "accepts", "denounced"}


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that tell of a meeting: a noun, a phrase, a journey or a waiting."""

    first: int
    last: int
    kind: str


def encounters(parse: Parse, article: Article) -> Iterator[Statement]:
    """The first meeting that a part of the sentence tells of."""
    for part in parts_of(parse, article.language):
        for cue in _cues(parse, part, article.language):
            told = _told(cue, parse, part, article)
            if told is not None:
                yield as_statement(told, parse, article)
                return


def _cues(parse: Parse, part: Part, language: Language) -> Iterator[_Cue]:
    words = language.words
    phrases = phrases_in("encounters", parse.tokens, part.span, language)
    for at in part.span:
        token, last = parse.tokens[at], phrases.get(at)
        if last is not None:
            yield _Cue(at, last, "phrase")
        elif token.low in words["meeting_nouns"]:
            if not is_round_of_else(parse.tokens, at, language):
                yield _Cue(at, at, "noun")
        elif token.low in words["discussing"]:
            yield _Cue(at, at, "discussing")
        elif token.low in words["hosting"] or token.low in words["convened"]:
            yield _Cue(at, at, "received")
        elif token.low in words["awaiting"] or token.low in words["visiting"]:
            yield _Cue(at, at, "journey")


def _told(cue: _Cue, parse: Parse, part: Part, article: Article) -> Told | None:
    language = article.language
    led = parse.tokens[max(cue.first - _PAIR, 0) : cue.first]
    if cue.kind == "phrase" and any(t.low in language.words["negations"] for t in led):
        return None  # "will not sit down with"
    if is_unreal(cue.first, parse, part, language) or fate_of(parse, cue.first, article):
        return None
    parties = _PARTIES[cue.kind](cue, parse, part, article)
    if len(parties) < _PAIR:
        return None
    by = hosts(parse, part.last + 1, language)
    parties += tuple(brokers(parse, part.last + 1, parties, language))
    quote = Span(parse.tokens[part.first].start, parse.tokens[part.last].end)
    told = _phrase_of(cue, parse, part, language)
    low = {t.low for t in parse.tokens[part.first : part.last + 1]}
    plain = {t.plain for t in parse.tokens[part.first : part.last + 1]}
    is_ahead = bool(
        low & (language.words["planned"] | language.words["expecting"])
        or plain & (language.words["meeting_present"] | language.words["taking_place"])
    )
    found = dates_of(told, parse, article, is_ahead=is_ahead)
    place = place_in(told, parse) or capital_in(parse, article) or places_set(parse, part, language)
    if not (found or place):
        whole = Span(parse.tokens[0].start, parse.tokens[-1].end)
        found = [] if cue.kind == "noun" else dates_of(whole, parse, article, is_ahead=is_ahead)
    found = found or head_date(parse, article)
    if not (found or place):
        return None
    return Told(f"meeting.{cue.kind}", quote, parties, place, found, by)


def _phrase_of(cue: _Cue, parse: Parse, part: Part, language: Language) -> Span:
    """Where its day and place stand: of what is only told beside another act, in its own phrase.

    "On Tuesday, after talks with Moscow in Doha, Kyiv lifted the ban": Tuesday is the ban's.
    """
    tokens = parse.tokens
    if cue.kind != "noun" or not _is_led(cue.first, tokens, language):
        return Span(tokens[part.first].start, tokens[part.last].end)
    last = cue.last
    while last < part.last and tokens[last + 1].is_word:
        last += 1
    return Span(tokens[cue.first].start, tokens[last].end)


def _is_led(at: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "after (two days of) talks", "in einem Gespräch"."""
    led = tokens[max(at - _BESIDE, 0) : at]
    for token in reversed(led):
        if token.low in language.words["meeting_leads"]:
            return True
        if token.text[0].isupper() or not token.is_word:
            return False
    return False


def is_unreal(at: int, parse: Parse, part: Part, language: Language) -> bool:
    """ "No meeting", "refused to sit down", "offered to host": there was and will be none."""
    words, tokens = language.words, parse.tokens
    led = tokens[max(at - _WISH, part.first) : at]
    near = tokens[max(at - _DENIAL, part.first) : min(at + _DENIAL, part.last + 1)]
    veto = words["negators"] | words["readiness"] | words["shunning"]
    if any(t.low in veto for t in led) or any(t.low in words["shunning"] for t in near):
        return True
    told = tokens[max(at - _DENIAL, part.first) : part.last + 1]
    is_maybe = any(t.low in words["maybe"] and t.text[0].islower() for t in told)
    if is_maybe or is_denied(at, parse, language):
        return True
    return any(
        verb.senses & _WISHES and part.first <= verb.first and at - _WISH <= verb.last < at
        for verb in parse.verbs
        if not _is_over(verb.last, at, tokens, language)
        and tokens[verb.at].low not in words["hosting"] | words["visiting"] | words["planned"]
    )


def is_denied(at: int, parse: Parse, language: Language) -> bool:
    """ "no meeting between", "fand nicht statt", "не відбулася": nothing came of it."""
    words, tokens = language.words, parse.tokens
    nothing = words["nothing"] | words["neither"]
    if any(t.low in nothing for t in tokens[max(at - _BESIDE, 0) : at]):
        return True
    return bool(phrases_in("no_meeting", tokens, range(len(tokens)), language))


def _is_over(last: int, at: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "rejected the plan after talks", "and met": what was refused is something else."""
    between = tokens[last + 1 : at]
    apart = language.words["meeting_leads"] | language.words["conjunctions"]
    return any(t.low in apart or t.text == "," for t in between)


def _by_noun(cue: _Cue, parse: Parse, part: Part, article: Article) -> tuple[str, ...]:
    """ "talks … between A and B", "A's talks with B", "A and B took part in a conference"."""
    language, words = article.language, article.language.words
    behind = [
        group
        for group in parse.groups
        if cue.last < group.first <= min(cue.last + _WITH_REACH, part.last)
        and not is_setting(group, parse, language)
    ]
    own = actors(parse, part, cue.first, article)
    among = next((group for group in behind if group.before in words["among"]), None)
    if among is not None:
        given = hosts_before(parse, cue.first, among.parties, article)
        return (*among.parties, *given)
    withs = [p for group in behind if group.before in words["with"] for p in group.parties]
    if withs:
        return tuple(dict.fromkeys((*own, *withs)))
    agents = [p for group in behind if group.before in words["agents"] for p in group.parties]
    if len(set(agents)) >= _PAIR:
        return tuple(dict.fromkeys(agents))
    if not own and _goes_on(parse, part, language):
        both = two_sides(article, cue.first)
        return article.memory.met or (both.parties if both else ())
    beside = _beside(cue, parse, language)
    is_mere = _is_of_compound(cue.last, parse.tokens, language)
    return beside or (own if len(own) >= _PAIR and not is_mere else ())


def _goes_on(parse: Parse, part: Part, language: Language) -> bool:
    """ "The dialogue will be continued on 9 December": of those who talked before."""
    around = parse.tokens[part.first : part.last + 1]
    return any(
        t.plain in language.words["continuing"] or t.low in language.words["next"] for t in around
    )


def _is_of_compound(at: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "the conference centre", "the summit venue": no meeting."""
    if not language.grammar.has_bare_nouns or at + 1 >= len(tokens):
        return False
    after, words = tokens[at + 1], language.words
    small = (
        "prepositions",
        "conjunctions",
        "auxiliaries",
        "locatives",
        "relatives",
        "meeting_nouns",
    )
    is_small = any(after.low in words[kind] for kind in small) or after.low in language.verbs
    is_noun = after.text.isalpha() and after.text[0].islower()
    return is_noun and not is_small and not after.low.endswith(("ed", "s"))


def hosts_before(parse: Parse, at: int, known: Sequence[str], article: Article) -> tuple[str, ...]:
    """ "Qatar will host talks between A and B": who does so."""
    part = part_at(parse, at, article.language)
    words = article.language.words["hosting"]
    hosting = [i for i in range(part.first, at) if parse.tokens[i].low in words]
    own = actors(parse, part, hosting[0], article) if hosting else ()
    return tuple(party for party in own if party not in known)


def _beside(cue: _Cue, parse: Parse, language: Language) -> tuple[str, ...]:
    """ "Ukrainian-Polish talks", "pourparlers américano-iraniens"."""
    for group in parse.groups:
        is_adjective = all(one.kind == "demonym" for one in group.mentions)
        is_near = group.last - cue.first >= -_BESIDE and group.first - cue.last <= _BESIDE
        if is_adjective and is_near and len(group.parties) >= _PAIR and not group.before:
            return group.parties
    return ()


def _by_phrase(cue: _Cue, parse: Parse, part: Part, article: Article) -> tuple[str, ...]:
    """ "A sat down with B", "A had B on the line", "A brought B and C together"."""
    own = actors(parse, part, cue.first, article)
    others = objects_behind(parse, part, cue.first, article.language)
    inside = [
        party
        for group in parse.groups
        if cue.first < group.first <= part.last and group in others
        for party in group.parties
    ]
    found = dict.fromkeys((*own, *inside))
    if len(found) < _PAIR:
        # "had his Spanish counterpart on the line": whom one has there stands before.
        found = dict.fromkeys((*_ungoverned(cue, parse, part), *found))
    return tuple(found)


def _ungoverned(cue: _Cue, parse: Parse, part: Part) -> Iterator[str]:
    for group in parse.groups:
        between = parse.tokens[group.last + 1 : cue.first]
        is_near = part.first <= group.first and group.last < cue.first
        if is_near and not group.before and all(t.text != "," for t in between):
            yield from group.parties


def _by_received(cue: _Cue, parse: Parse, part: Part, article: Article) -> tuple[str, ...]:
    """ "A delegation of A was received by B": host and guest."""
    language = article.language
    hosts_named = [
        group
        for group in parse.groups
        if part.first <= group.first <= part.last
        and group.before in language.words["agents"]
        and (group.first > cue.last or language.grammar.is_verb_final)
    ]
    own = actors(parse, part, cue.first, article) if hosts_named else ()
    given = [party for group in hosts_named for party in group.parties]
    return tuple(dict.fromkeys((*own, *given))) if own else ()


def _by_discussing(cue: _Cue, parse: Parse, part: Part, article: Article) -> tuple[str, ...]:
    """ "A and B discussed the dam in Khartoum", "A reviewed the plan with B"."""
    own = actors(parse, part, cue.first, article)
    withs = [
        party
        for group in parse.groups
        if part.first <= group.first <= part.last and group.before in article.language.words["with"]
        for party in group.parties
    ]
    if not own or (len(own) < _PAIR and not withs):
        return ()
    return tuple(dict.fromkeys((*own, *withs)))


def _by_journey(cue: _Cue, parse: Parse, part: Part, article: Article) -> tuple[str, ...]:
    """ "is due in Doha for talks with B", "flies to Kampala, where B awaits him"."""
    own = actors(parse, part, cue.first, article)
    if not own:
        return ()
    found = [
        party
        for group in objects_behind(parse, part, cue.last, article.language)
        if _is_visited(group, cue, parse, part, article.language)
        for party in group.parties
        if party not in own
    ]
    return tuple(dict.fromkeys((*own, *found))) if found else ()


def _is_visited(group: Group, cue: _Cue, parse: Parse, part: Part, language: Language) -> bool:
    """By whom one is awaited; with whom the talks are, whom one is to see; who waits there."""
    words, tokens = language.words, parse.tokens
    is_awaited = tokens[cue.first].low in words["awaiting"]
    if is_awaited and group.before in words["agents"]:
        return True
    between = tokens[cue.last + 1 : group.first]
    if language.grammar.is_verb_final:
        between = tokens[part.first : part.last + 1]
    has_noun = any(t.low in words["meeting_nouns"] for t in between)
    if group.before in words["with"]:
        return has_noun or _has_met(parse, cue.last, part)
    waits = any(t.low in words["waiting"] for t in tokens[cue.last + 1 : part.last + 1])
    meets = any(
        "met" in v.senses
        and cue.last < v.first < group.first
        and not v.is_noun
        and tokens[v.at].low not in words["visiting"]
        for v in parse.verbs
    )
    return not group.before and (waits or meets)


def _has_met(parse: Parse, last: int, part: Part) -> bool:
    return any(
        "met" in v.senses and part.first <= v.first <= part.last
        for v in parse.verbs
        if v.first > last
    )


_PARTIES = {
    "noun": _by_noun,
    "phrase": _by_phrase,
    "discussing": _by_discussing,
    "journey": _by_journey,
    "received": _by_received,
}
