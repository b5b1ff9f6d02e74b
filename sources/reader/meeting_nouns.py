"""Meetings named by a noun: "talks between Kyiv and Moscow are planned", "after talks with Kyiv"."""

from collections.abc import Iterator, Sequence

from sources.reader.article import Article
from sources.reader.attendance import attendants, between, brokers, hosts
from sources.reader.called_off import fate_of
from sources.reader.claims import Claim
from sources.reader.encounters import hosts_before, is_unreal
from sources.reader.headings import head_date
from sources.reader.languages import Language
from sources.reader.meeting_told import Told, as_statement, clause_around, dates_of, place_in
from sources.reader.nouns import is_round_of_else
from sources.reader.parsing import Parse
from sources.reader.roles import part_at
from sources.reader.types import Span, Statement
from sources.reader.whereabouts import capital_in

_GUEST_REACH = 8  # words from the noun to what makes it only possible
_PAIR = 2
_WITH_REACH = 3  # words from "talks" to "with" whom
_WISHES = {"commitment", "demand", "open", "supports", "rejects", "accepts"}
_WISH_REACH = 6  # words from such a verb to the meeting


def named_meetings(parse: Parse, article: Article) -> Iterator[Statement]:
    """ "Une rencontre entre Kiev et Moscou est prévue le 24 mars à Ankara": a meeting by its noun.

    Only with a date or a place, and with whom it is between.
    """
    words = article.language.words
    for index, token in enumerate(parse.tokens):
        if token.low not in words["meeting_nouns"]:
            continue
        # Where cases tell, what follows may be what became of it: "раунд состоялся".
        is_clear = not article.language.grammar.lacks_articles
        if is_clear and is_round_of_else(parse.tokens, index, article.language):
            continue
        if _is_wished(parse, index, article.language) or fate_of(parse, index, article):
            continue
        if is_unreal(index, parse, part_at(parse, index, article.language), article.language):
            continue
        parties = (
            between(parse, index, article)
            or _once_more(parse, index, article)
            or attendants(parse, article.language)
        )
        if len(parties) < _PAIR or _is_only_possible(parse, index, article.language):
            continue
        parties += hosts_before(parse, index, parties, article)
        parties += tuple(brokers(parse, len(parse.tokens), parties, article.language))
        quote = clause_around(parse, index)
        is_ahead = any(
            token.plain in words["taking_place"] | words["meeting_present"]
            or token.low in words["planned"]
            for token in parse.tokens
            if quote.start <= token.start < quote.end
        )
        found = dates_of(quote, parse, article, is_ahead=is_ahead) or head_date(parse, article)
        place = place_in(quote, parse) or capital_in(parse, article)
        if not found and not place:
            continue
        by = hosts(parse, len(parse.tokens), article.language)
        told = Told("meeting.noun", quote, parties, place, found, by)
        yield as_statement(told, parse, article)
        return


def _is_wished(parse: Parse, index: int, language: Language) -> bool:
    """ "offered to host a meeting between", "proposed a further round": none is arranged."""
    near = range(max(index - _WISH_REACH, 0), index)
    is_ready = any(parse.tokens[at].low in language.words["readiness"] for at in near)
    return is_ready or any(
        verb.senses & _WISHES and verb.last in near and not verb.is_passive
        and parse.tokens[verb.at].low not in language.words["planned"]
        for verb in parse.verbs
    )  # fmt: skip


def _is_only_possible(parse: Parse, index: int, language: Language) -> bool:
    """ "встреча возможна только в Москве", "a meeting could take place": nothing is arranged."""
    near = parse.tokens[index + 1 : index + 1 + _GUEST_REACH]
    # A capital makes "May" a month.
    return any(t.low in language.words["maybe"] and t.text[0].islower() for t in near)


def _once_more(parse: Parse, index: int, article: Article) -> tuple[str, ...]:
    """ "La prochaine rencontre est prévue le 6 mai": of those who met or were named together."""
    near = {token.low for token in parse.tokens[max(index - 3, 0) : index + 3]}
    is_next = near & article.language.words["next"]
    return article.memory.who_meet_again() if is_next else ()


def attended(parse: Parse, claims: Sequence[Claim], article: Article) -> Iterator[Statement]:
    """ "nach Gesprächen mit seinem Kollegen in Ankara", "in einem Telefonat": told beside another act.

    With whom, or by several; and tellable by a date, a place, or as one ("nach einem Treffen").
    """
    words = article.language.words
    for index, token in enumerate(parse.tokens):
        if token.low not in words["meeting_nouns"]:
            continue
        led = [one.low for one in parse.tokens[max(index - 2, 0) : index]]
        if words["meeting_leads"].isdisjoint(led):
            continue
        parties = _attendants(parse, index, claims, article.language)
        quote = Span(
            parse.tokens[index - len(led)].start, parse.tokens[_phrase_end(parse, index)].end
        )
        behind = Span(token.start, quote.end)
        found = dates_of(behind, parse, article)
        place = place_in(behind, parse)
        is_one = bool(words["indefinite"] & set(led))
        if len(parties) < _PAIR or not (found or place or is_one):
            continue
        told = Told("meeting.attended", quote, parties, place, found)
        yield as_statement(told, parse, article)
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
