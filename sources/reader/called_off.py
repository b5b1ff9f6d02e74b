"""Meetings that were planned and do not take place then: called off, or put off."""

from collections.abc import Iterator, Sequence

from sources.reader.apart import phrases_in
from sources.reader.article import Article
from sources.reader.attendance import attendants, between
from sources.reader.dates import DateAt, dates_in
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.meeting_told import Told, as_statement, clause_around, place_in
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.types import MeetingStatus, Span, Statement

_PAIR = 2
_OWNER_REACH = 3  # words between a meeting and whose it is
_WITH_REACH = 8  # words from a meeting to with whom
_LED = 3  # words before "cancelled" that say it is only possible
_BESIDE = 3  # words from a day to the meeting it belongs to: "Friday's talks"
_STATUSES = (("cancelled", MeetingStatus.CANCELLED), ("postponed", MeetingStatus.POSTPONED))


def called_off(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "La rencontre entre Rubio et Lavrov prévue samedi à Genève a été annulée."

    Told of two who are named, and with a day or a place: else it is no one's, or none.
    """
    for index, token in enumerate(parse.tokens):
        if token.low not in article.language.words["meeting_nouns"]:
            continue
        fate = fate_of(parse, index, article)
        if fate is None or _is_only_possible(parse, fate[0], article.language):
            continue
        at, status = fate
        parties = _parties(parse, index, at, article)
        clause = clause_around(parse, index)
        found = _day(parse, index, at, clause, article)
        said = (verb for verb in parse.verbs if "said" in verb.senses and verb.first > at)
        end = next((parse.tokens[verb.first].start for verb in said), clause.end)
        place = place_in(Span(clause.start, min(end, clause.end)), parse)
        if len(parties) < _PAIR or not (found or place):
            continue
        told = Told("meeting.called-off", clause, parties, place, found)
        yield as_statement(told, parse, article, status=status)
        return


def fate_of(parse: Parse, index: int, article: Article) -> tuple[int, MeetingStatus] | None:
    """Where a clause says that the meeting is called or put off, and which; "not cancelled" is not."""
    clause, words = clause_around(parse, index), article.language.words
    for at, status in sorted(_fates(parse, article.language).items()):
        if not clause.start <= parse.tokens[at].start < clause.end:
            continue
        led = parse.tokens[max(at - 2, 0) : at]
        if not any(one.low in words["negations"] for one in led):
            return at, status
    return None


def _fates(parse: Parse, language: Language) -> dict[int, MeetingStatus]:
    """Where phrases begin that make something of a meeting, and what."""
    tokens, span = parse.tokens, range(len(parse.tokens))
    found: dict[int, MeetingStatus] = {}
    for name, status in reversed(_STATUSES):
        found |= dict.fromkeys(phrases_in(name, tokens, span, language), status)
    return found


def _is_only_possible(parse: Parse, at: int, language: Language) -> bool:
    """ "may be postponed" """
    led = parse.tokens[max(at - _LED, 0) : at]
    return any(token.low in language.words["maybe"] and token.text[0].islower() for token in led)


def _parties(parse: Parse, index: int, at: int, article: Article) -> tuple[str, ...]:
    """Between whom it was to be; or whose it was, or who called it off, and with whom."""
    language = article.language
    named = between(parse, index, article) or attendants(parse, language)
    if len(named) >= _PAIR:
        return named
    with_whom = next((g for g in parse.groups if _is_with(g, index, language)), None)
    if with_whom is None:
        return ()
    owner = next((g for g in parse.groups if _is_owner(g, parse, index, language)), None)
    if owner is None and (at < index or language.grammar.is_verb_final):
        acting = (g for g in reversed(parse.groups) if g.is_subject and g.last < max(at, index))
        owner = next(acting, None)
    if owner is None:
        return ()
    return tuple(dict.fromkeys((*owner.parties, *with_whom.parties)))


def _is_with(group: Group, index: int, language: Language) -> bool:
    is_near = index < group.first <= index + _WITH_REACH
    return is_near and group.before in language.words["with"]


def _is_owner(group: Group, parse: Parse, index: int, language: Language) -> bool:
    """ "Trump's meeting", "la rencontre de Trump", "встреча Трампа"."""
    behind = parse.tokens[group.last + 1 : index]
    if behind and behind[0].low == "s":
        return len(behind) <= _OWNER_REACH
    is_near = index < group.first <= index + _OWNER_REACH
    if not group.before:
        return is_near and (language.grammar.lacks_articles or language.grammar.is_verb_final)
    return is_near and group.before in language.words["genitives"]


def _day(parse: Parse, index: int, at: int, clause: Span, article: Article) -> list[DateAt]:
    """The day for which it was planned; not the one on which it was called off."""
    whole = (article.text, parse.sentence.span, article.language, article.published)
    today = {one.span: one for one in dates_in(*whole) if one.date.day == article.published}
    dates = [
        today.get(one.span, one)
        for one in dates_in(*whole, is_future=True)
        if clause.start <= one.span.start < clause.end
    ]
    tokens, noun = parse.tokens, parse.tokens[index].start
    planned = [
        token.start
        for token in tokens
        if clause.start <= token.start < clause.end
        and token.low in article.language.words["planned"]
    ]
    if planned:
        behind = [one for one in dates if one.span.start > planned[0]]
        return behind[:1] or [one for one in dates if one.span.start < planned[0]][-1:]
    off = tokens[at].start
    named = [one for one in dates if one.span.start > noun]
    if off > noun:
        # "was called off on Wednesday", but "will not take place on Saturday"
        is_now = tokens[at].plain in article.language.words["taking_place"]
        ahead = {one.span for one in dates_in(*whole) if is_now or _is_ahead(one, article)}
        named = [one for one in named if one.span.start < off or one.span in ahead]
        beside = tokens[max(index - _BESIDE, 0)].start
        named += [one for one in dates if beside <= one.span.start < noun]
    return named[:1] or [one for one in dates if _is_new_day(one, tokens, article.language)][:1]


def _is_new_day(one: DateAt, tokens: Sequence[Token], language: Language) -> bool:
    """ "have put off until 13 July the talks between": the only day that is told of them."""
    led = {token.low for token in [t for t in tokens if t.end <= one.span.start][-2:]}
    return bool(led & language.words["bounds"])


def _is_ahead(one: DateAt, article: Article) -> bool:
    return article.published is not None and one.date.day > article.published
