"""Meetings told by a verb: who met whom."""

from collections.abc import Sequence
from dataclasses import replace

from sources.reader.article import Article
from sources.reader.attendance import (
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
from sources.reader.evidence import dates_told, quote_of
from sources.reader.groups import Group
from sources.reader.headings import head_date
from sources.reader.languages import Language
from sources.reader.meeting_told import Told, as_statement, dates_of
from sources.reader.names import Mention
from sources.reader.parsing import Parse
from sources.reader.roles import only_settings
from sources.reader.sentences import Token
from sources.reader.speakers import Subject
from sources.reader.types import Span, Statement
from sources.reader.whereabouts import place_beside

_PLAN_REACH = 3  # words from "expected" to "meet"
_ARRANGED = 2  # words from "planned" to "meet"
_PAIR = 2  # "both sides" of a meeting
_WITH_LEAD = 4  # words from "with" to the name: "con el jefe del espionaje egipcio"


def meeting_of(claim: Claim, parse: Parse, article: Article) -> Statement | None:
    """A meeting that can be told from others: a counterpart, a date or a place.

    "les envoyés ukrainiens et américains se sont réunis à Paris"
    """
    claim = _arranged(claim, parse, article) or claim
    return _told(claim, parse, article) if _is_meeting(claim, parse, article.language) else None


def _told(claim: Claim, parse: Parse, article: Article) -> Statement | None:
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
    elif _is_at_hosts(claim, parse, article):
        _note_guests(met[len(claim.subject.mentions) :], article)
    parties = [party for party in parties if party not in only_settings(parse, language)]
    parties += brokers(parse, claim.end, parties, article.language)
    quote = _whole(claim, parse, article)
    is_planned = claim.verb.is_future or _is_planned(claim, parse, language)
    found = _days(claim, quote, parse, article, is_planned=is_planned)
    place = _place(claim, parse)
    sees = parse.tokens[claim.verb.at].low in article.language.words["seeing"]
    if len(parties) < _PAIR and (sees or not (found or place) or not _is_named(parties, parse)):
        return None
    received_by = claim.subject.parties if _is_at_hosts(claim, parse, article) else ()
    given = hosts(parse, claim.end, article.language)
    by = (*received_by, *(party for party in given if party not in received_by))
    told = Told(
        "meeting.verb",
        quote,
        tuple(parties),
        place or place_beside(parse, article),
        found,
        by,
    )
    return as_statement(told, parse, article, is_planned=is_planned and not found)


def _arranged(claim: Claim, parse: Parse, article: Article) -> Claim | None:
    """ "have planned to meet in Geneva on Monday": with a day or a place it is fixed, no mere promise."""
    words, (start, end) = article.language.words, claim.content
    lows = {token.low for token in parse.tokens[claim.verb.first : claim.verb.last + 1]}
    if claim.verb.is_negated or lows.isdisjoint(words["expecting"] | words["planned"]):
        return None
    for verb in parse.verbs:
        is_content = start <= verb.first <= start + _ARRANGED and verb.last < end
        if is_content and "met" in verb.senses and not verb.is_negated:
            behind = parse.tokens[verb.last].end
            is_dated = any(one.span.start >= behind for one in dates_told(parse, article)[1])
            if is_dated or any(verb.last < at < end for at in parse.places):
                meeting = replace(verb, is_infinitive=False, is_future=True)
                return replace(claim, verb=meeting, content=(verb.last + 1, end))
            return None
    return None


def _note_guests(guests: Sequence[Mention], article: Article) -> None:
    """ "hosted A and B": "the two leaders" are those two."""
    if len({one.party for one in guests}) == _PAIR:
        article.memory.several = Subject(tuple(guests), None)


def _days(
    claim: Claim, quote: Span, parse: Parse, article: Article, *, is_planned: bool
) -> list[DateAt]:
    """Of the meeting; else the day that heads the item in which it is told."""
    is_ahead = claim.verb.is_future or _is_present(claim, parse, article.language)
    is_held = not (is_ahead or is_planned or claim.verb.is_infinitive)
    found = dates_of(quote, parse, article, is_ahead=is_ahead, is_held=is_held)
    return found or head_date(parse, article)


def _is_named(parties: Sequence[str], parse: Parse) -> bool:
    """In the sentence itself: "the negotiators will meet again" are more than whom a memory holds."""
    return any(set(group.parties) & set(parties) for group in parse.groups)


def _is_meeting(claim: Claim, parse: Parse, language: Language) -> bool:
    """It takes or took place, for talks."""
    is_planned = not claim.verb.is_infinitive or _is_planned(claim, parse, language)
    return (
        ("met" in claim.verb.senses or receives(claim, parse, language))
        and not (claim.verb.is_negated or _is_only_possible(claim, parse, language))
        and is_planned
        and (not claim.verb.is_passive or _is_received(claim, parse, language))
        and _is_for_talks(claim, parse, language)
        and not _is_on_behalf(claim, parse, language)
    )


def _is_only_possible(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "when they might see each other again": nothing is planned."""
    led = parse.tokens[max(claim.verb.first - 1, 0) : claim.verb.at]
    return any(t.low in language.words["maybe"] and t.text[0].islower() for t in led)


def _is_on_behalf(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "which speaks for the rebels", "spricht für Kiew": with nobody."""
    words, lead = language.words, claim.verb.last + 1
    behind = parse.tokens[lead : lead + 4]
    if not behind or behind[0].low not in words["causes"] or language.grammar.lacks_articles:
        return False
    led = next((at for at, t in enumerate(behind[1:]) if t.low in words["prepositions"]), 3)
    return any(0 < group.first - lead <= led for group in parse.groups)


def _is_at_hosts(claim: Claim, parse: Parse, article: Article) -> bool:
    """ "received", "hosted": who acts is the host."""
    return parse.tokens[claim.verb.at].low in article.language.words["hosting"]


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


def _is_present(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "treffen sich am Montag", "se réunissent lundi": on a day still to come."""
    words, at = language.words, claim.verb.at
    if parse.tokens[at].low in language.participles:  # "haben am Montag telefoniert"
        start, end = clause_of(parse, claim.verb, language)
        if any(token.low in words["auxiliaries"] for token in parse.tokens[start:end]):
            return False
    return parse.tokens[at].plain in words["meeting_present"]


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
            and not _tells_when_or_how(between[at + 1 : at + 4], language)
            and not (token.low in rounds and _names_meeting(between[at + 1 : at + 4], language))
            for at, token in enumerate(between)
        )
    # "обсудил предложение Ирана": where cases tell, a counterpart has its preposition.
    if language.grammar.lacks_articles:
        return False
    is_near = len(between) - _said_where(claim.verb.last + 1, group.first, parse) <= 3
    return (is_near and not group.before) or _is_delegation(group, between, parse, language)


def _is_delegation(
    group: Group, between: Sequence[Token], parse: Parse, language: Language
) -> bool:
    """ "(doit rencontrer mardi à Doha) des représentants de l'ONU": governed by who speaks for it."""
    words = language.words
    if group.before not in words["genitives"]:
        return False
    own = words["representatives"] | words["offices"]
    near = (*between[-_WITH_LEAD:], *parse.tokens[group.first : group.mentions[0].first])
    if not any(token.low in own for token in near):
        return False
    idle = words["genitives"] | words["articles"] | words["locatives"] | own | words["indefinite"]
    named = set(parse.places.values())
    said = [t for t in between if t.low not in idle and t.text not in named]
    days = {form.lower() for name in language.lists["weekdays"] for form in name.split("|")}
    return not any(token.plain not in days and not token.plain.isdecimal() for token in said)


def _said_where(start: int, end: int, parse: Parse) -> int:
    """Words that say where: "(reçu mardi) à l'Élysée (Volodymyr Zelensky)"."""
    places = [at for at in parse.places if start < at < end]
    located = {at for one in parse.located for at in range(one.first, one.last + 1)}
    return 2 * len({at for at in (*places, *located) if start < at < end})


def _tells_when_or_how(tokens: Sequence[Token], language: Language) -> bool:
    """ "(on) Monday", "(for) two hours", "(по) телефону": not what for."""
    if not tokens:
        return False
    days = {form.lower() for name in language.lists["weekdays"] for form in name.split("|")}
    words, first = language.words, tokens[0]
    is_day = first.plain in days or first.plain.isdecimal()
    lasts = any(token.low in words["durations"] for token in tokens)
    return is_day or lasts or first.low in words["calls"]


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
