"""Meetings: verbs of meeting with their parties, and talks named by a noun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sources.reader.article import Article
from sources.reader.attendance import (
    attendants,
    between,
    brokers,
    hosts,
    purposes,
    received,
    receives,
    travels,
    visited,
)
from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.dates import DateAt, dates_in
from sources.reader.evidence import quote_of, reported_by
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject
from sources.reader.types import (
    Act,
    Attribution,
    Found,
    MeetingFormat,
    MeetingStatus,
    Span,
    Statement,
)

_GUEST_REACH = 8  # words from there to with whom
_PLAN_REACH = 3  # words from "expected" to "meet"
_PAIR = 2  # "both sides" of a meeting
_WITH_REACH = 3  # words from "talks" to "with" whom
_WISHES = {"commitment", "demand", "open", "supports", "rejects", "accepts"}
_WISH_REACH = 6  # words from such a verb to the meeting
_WITH_LEAD = 4  # words from "with" to the name: "con el jefe del espionaje egipcio"
_STOPS = {";", ":", ".", "!", "?", "»", "”"}


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of a meeting, however it tells it."""

    rule: str
    confidence: float
    quote: Span
    parties: tuple[str, ...]
    place: str
    dates: list[DateAt]
    hosts: tuple[str, ...] = ()


def meeting_of(claim: Claim, parse: Parse, article: Article) -> Statement | None:
    """A meeting that can be told from others: a counterpart, a date or a place.

    "les envoyés ukrainiens et américains se sont réunis à Paris"
    """
    if not _is_meeting(claim, parse, article.language):
        return None
    language = article.language
    seen = (*received(claim, parse, language), *visited(claim, parse, language))
    guests = [party for one in seen for party in one.parties]
    parties = list(dict.fromkeys((*claim.subject.parties, *guests)))
    met = list(claim.subject.mentions)
    for group in parse.groups:
        is_behind = claim.verb.last < group.last or article.language.grammar.is_verb_final
        is_received = claim.verb.is_passive and group.is_subject and group.last < claim.verb.first
        if is_received:
            parties += [party for party in group.parties if party not in parties]
        if is_behind and _is_counterpart(group, claim, parse, article.language):
            parties += [party for party in group.parties if party not in parties]
            met += group.mentions
    if len(parties) == _PAIR:
        article.memory.several = Subject(tuple(met), None)
    parties += brokers(parse, claim.end, parties, article.language)
    quote = _whole(claim, parse, article)
    is_ahead = claim.verb.is_future or _is_present(claim, parse, article.language)
    found = _dates(quote, parse, article, is_ahead=is_ahead)
    place = _place(claim, parse)
    sees = parse.tokens[claim.verb.at].low in article.language.words["seeing"]
    if len(parties) < _PAIR and (sees or not (found or place)):
        return None
    confidence = 0.85 if len(parties) >= _PAIR else 0.6
    received_by = claim.subject.parties if _is_at_hosts(claim, parse, article) else ()
    given = hosts(parse, claim.end, article.language)
    by = (*received_by, *(party for party in given if party not in received_by))
    told = _Told("meeting.verb", confidence, quote, tuple(parties), place, found, by)
    is_planned = claim.verb.is_future or _is_planned(claim, parse, article.language)
    return _statement(told, parse, article, is_planned=is_planned and not found)


def _is_meeting(claim: Claim, parse: Parse, language: Language) -> bool:
    """It takes or took place, for talks."""
    is_planned = not claim.verb.is_infinitive or _is_planned(claim, parse, language)
    return (
        ("met" in claim.verb.senses or receives(claim, parse, language))
        and not claim.verb.is_negated
        and is_planned
        and (not claim.verb.is_passive or _is_received(claim, parse, language))
        and _is_for_talks(claim, parse, language)
    )


def _is_at_hosts(claim: Claim, parse: Parse, article: Article) -> bool:
    """ "received", "hosted": who acts is the host."""
    return parse.tokens[claim.verb.at].low in article.language.words["hosting"]


def _statement(
    told: _Told, parse: Parse, article: Article, *, is_planned: bool = False
) -> Statement:
    return Statement(
        act=Act.MEETING,
        quote=told.quote,
        rule=told.rule,
        confidence=told.confidence,
        language=article.language.code,
        participants=told.parties,
        hosts=told.hosts,
        format=_format(parse, len(told.parties), article.language),
        meeting_status=MeetingStatus.ANNOUNCED if is_planned else _status(told.dates, article),
        place=told.place,
        date=told.dates[0].date if told.dates else None,
        attribution=Attribution.JOURNALIST,
        reported_by=reported_by(parse, article),
    )


def _place_in(span: Span, parse: Parse) -> str:
    """The first place that a passage names."""
    inside = (at for at in parse.places if span.start <= parse.tokens[at].start < span.end)
    return next((parse.places[at] for at in inside), "")


def _is_received(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "a été reçu mercredi à Tindouf par le chef du Front Polisario": a meeting of the two."""
    return parse.tokens[claim.verb.at].low in language.words["seeing"]


def _is_for_talks(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "will travel to Damascus for talks", "s'est rendu à Kiev pour rencontrer"; no mere visit."""
    if not travels(claim, parse, language):
        return True
    return next(purposes(claim, parse, language), None) is not None


def _is_planned(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "doivent se revoir vendredi", "are expected to meet"; "wants to meet" is no meeting."""
    before = parse.tokens[max(claim.verb.first - _PLAN_REACH, 0) : claim.verb.first]
    return any(token.low in language.words["expecting"] for token in before)


def named_meetings(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "Une rencontre entre Kiev et Moscou est prévue le 24 mars à Ankara": a meeting by its noun.

    Only with a date or a place, and with whom it is between.
    """
    for index, token in enumerate(parse.tokens):
        if token.low not in article.language.words["meeting_nouns"]:
            continue
        if _is_wished(parse, index, article.language) or _is_cancelled(parse, index, article):
            continue
        parties = (
            between(parse, index, article)
            or _once_more(parse, index, article)
            or attendants(parse, article.language)
        )
        if len(parties) < _PAIR or _is_only_possible(parse, index, article.language):
            continue
        parties += tuple(brokers(parse, len(parse.tokens), parties, article.language))
        quote = _clause_around(parse, index, article)
        is_ahead = any(
            token.low in article.language.words["taking_place"]
            for token in parse.tokens
            if quote.start <= token.start < quote.end
        )
        found = _dates(quote, parse, article, is_ahead=is_ahead)
        place = _place_in(quote, parse)
        if not found and not place:
            continue
        by = hosts(parse, len(parse.tokens), article.language)
        told = _Told("meeting.noun", 0.7, quote, parties, place, found, by)
        yield _statement(told, parse, article)
        return


def _is_wished(parse: Parse, index: int, language: Language) -> bool:
    """ "offered to host a meeting between", "proposed a further round": none is arranged."""
    near = range(max(index - _WISH_REACH, 0), index)
    is_ready = any(parse.tokens[at].low in language.words["readiness"] for at in near)
    return is_ready or any(
        verb.senses & _WISHES and verb.last in near and not verb.is_passive for verb in parse.verbs
    )


def _is_cancelled(parse: Parse, index: int, article: Article) -> bool:
    """ "La rencontre prévue samedi à Genève a été annulée": it does not take place then."""
    words, clause = article.language.words, _clause_around(parse, index, article)
    return any(
        token.low in words["cancelled"]
        and clause.start <= token.start < clause.end
        and all(one.low not in words["negations"] for one in parse.tokens[max(at - 2, 0) : at])
        for at, token in enumerate(parse.tokens)
    )


def _is_only_possible(parse: Parse, index: int, language: Language) -> bool:
    """ "встреча возможна только в Москве", "a meeting could take place": nothing is arranged."""
    near = parse.tokens[index + 1 : index + 1 + _GUEST_REACH]
    # A capital makes "May" a month.
    return any(t.low in language.words["maybe"] and t.text[0].islower() for t in near)


def _once_more(parse: Parse, index: int, article: Article) -> tuple[str, ...]:
    """ "La prochaine rencontre est prévue le 6 mai": of those who met or were named together."""
    words, several = article.language.words, article.memory.several
    near = {token.low for token in parse.tokens[max(index - 3, 0) : index + 3]}
    return several.parties if several and near & words["next"] else ()


def _is_present(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "treffen sich am Montag", "se réunissent lundi": on a day still to come."""
    return parse.tokens[claim.verb.at].low in language.words["meeting_present"]


def _dates(within: Span, parse: Parse, article: Article, *, is_ahead: bool = False) -> list[DateAt]:
    """The dates of a passage, with the tense of its whole sentence.

    A weekday beside a verb of what is to come (`is_ahead`) is the next such day, or today.
    """
    whole = (article.text, parse.sentence.span, article.language, article.published)
    found = dates_in(*whole)
    if is_ahead and article.published:
        ahead = {one.span: one for one in dates_in(*whole, is_future=True)}
        found = [
            ahead.get(one.span, one)
            if one.date.found is Found.RELATIVE and one.date.day < article.published
            else one
            for one in found
        ]
    return [one for one in found if within.start <= one.span.start < within.end]


def attended(parse: Parse, claims: Sequence[Claim], article: Article) -> Iterator[Statement]:
    """ "nach Gesprächen mit seinem Kollegen in Ankara", "in einem Telefonat": told beside another act.

    With whom, or by several; and tellable by a date, a place, or as one ("nach einem Treffen").
    """
    words = article.language.words
    for index, token in enumerate(parse.tokens):
        led = [one.low for one in parse.tokens[max(index - 2, 0) : index]]
        is_led = led[-1:] and (
            led[-1] in words["meeting_leads"] or led[0] in words["meeting_leads"]
        )
        if token.low not in words["meeting_nouns"] or not is_led:
            continue
        parties = _attendants(parse, index, claims, article.language)
        quote = Span(
            parse.tokens[index - len(led)].start, parse.tokens[_phrase_end(parse, index)].end
        )
        behind = Span(token.start, quote.end)
        found = _dates(behind, parse, article)
        place = _place_in(behind, parse)
        is_one = bool(words["indefinite"] & set(led))
        if len(parties) < _PAIR or not (found or place or is_one):
            continue
        told = _Told("meeting.attended", 0.6, quote, parties, place, found)
        yield _statement(told, parse, article)
        return


def _attendants(
    parse: Parse, index: int, claims: Sequence[Claim], language: Language
) -> tuple[str, ...]:
    """Who acts in the sentence, and with whom the talks were."""
    acting = next((c.speaker or c.subject for c in claims if not c.verb.is_noun), None)
    found = list(acting.parties) if acting else []
    for group in parse.groups:
        is_near = index < group.first <= index + _WITH_REACH
        if is_near and group.before in language.words["with"]:
            found += [party for party in group.parties if party not in found]
    return tuple(found)


def _phrase_end(parse: Parse, index: int) -> int:
    """Up to the next mark."""
    last = index
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].is_word:
        last += 1
    return last


def _clause_around(parse: Parse, index: int, article: Article) -> Span:
    """The words about the meeting, between marks that end a clause."""
    first, last = index, index
    while first > 0 and parse.tokens[first - 1].text not in _STOPS:
        first -= 1
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].text not in _STOPS:
        last += 1
    return Span(parse.tokens[first].start, parse.tokens[last].end)


def _is_counterpart(group: Group, claim: Claim, parse: Parse, language: Language) -> bool:
    """ "met their Russian counterparts", "se sont entretenus avec Kyiv": close behind the verb."""
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, claim.verb, language)
        return start <= group.first < end and (
            not group.before or group.before in language.words["with"]
        )
    between = parse.tokens[claim.verb.last + 1 : group.first]
    if any(token.text in {",", ";", ":"} for token in between):
        return False
    led = parse.tokens[max(group.first - _WITH_LEAD, 0) : group.first]
    if group.before in language.words["with"] or (
        not group.before and any(token.low in language.words["with"] for token in led)
    ):
        # "met to continue discussions on a ceasefire with Russia": Russia was not there;
        # "held a round of talks with Russia": it was.
        rounds = language.words["genitives"] | {"d"}
        return len(between) <= 10 and not any(
            token.low in language.words["purposes"]
            and not (token.low in rounds and _names_meeting(between[at + 1 : at + 4], language))
            for at, token in enumerate(between)
        )
    # "обсудил предложение Ирана": where cases tell, a counterpart has its preposition.
    return len(between) <= 3 and not group.before and not language.grammar.lacks_articles


def _names_meeting(tokens: Sequence[Token], language: Language) -> bool:
    """ "(a second round of) trilateral talks" """
    return any(token.low in language.words["meeting_nouns"] for token in tokens)


def _whole(claim: Claim, parse: Parse, article: Article) -> Span:
    """From the start of the sentence if a date stands there, else from the subject."""
    quote = quote_of(claim, parse)
    before = Span(parse.sentence.span.start, quote.start)
    if before.end > before.start and dates_in(
        article.text, before, article.language, article.published
    ):
        return Span(before.start, quote.end)
    return quote


def _place(claim: Claim, parse: Parse) -> str:
    after = [index for index in parse.places if claim.verb.first < index < claim.end]
    before = [index for index in parse.places if index < claim.verb.first]
    chosen = after[:1] or before[-1:]
    return parse.places[chosen[0]] if chosen else ""


def _format(parse: Parse, parties: int, language: Language) -> MeetingFormat:
    lows = {token.low for token in parse.tokens}
    if lows & language.words["calls"]:
        return MeetingFormat.PHONE_VIDEO
    if lows & language.words["summits"]:
        return MeetingFormat.SUMMIT
    if lows & language.words["envoys"]:
        return MeetingFormat.ENVOY
    if lows & language.words["ministers"]:
        return MeetingFormat.MINISTERIAL
    by_number = {2: MeetingFormat.BILATERAL, 3: MeetingFormat.TRILATERAL}
    return by_number.get(
        parties, MeetingFormat.MULTILATERAL if parties > 3 else MeetingFormat.UNKNOWN
    )


def _status(found: list[DateAt], article: Article) -> MeetingStatus:
    if found and article.published and found[0].date.day > article.published:
        return MeetingStatus.ANNOUNCED
    return MeetingStatus.HELD
