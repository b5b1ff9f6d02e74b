"""Who acts where only a place is told: "В Кремле отвергли", "Au Kremlin, on refuse", "En Kiev exigen"."""

from collections.abc import Sequence

from sources.reader.descriptions import office_in
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, is_impersonal, seat_behind, seats_in
from sources.reader.verbs import Verb

_LONGEST_OBJECT = 4  # words before "in Moscow" that are spoken of there
_REACH = 6  # words between "in Moscow" and what was said there
# What those who sit at a place say; others meet and sign there.
_SAID_THERE = {"said", "demand", "rejects", "supports", "accepts", "unclear-answer", "silence"}
_AT_PLACE = {"met", "signed", "agreed"}  # "En Ginebra se reunieron": the place is no party then


def located(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """The verb says that somebody did it, where says who."""
    is_one = led_by_one(parse, verb, language) and not verb.senses & _AT_PLACE
    if not is_one and not _is_impersonal(parse, verb, language):
        return None
    reach = _REACH if is_one or language.grammar.lacks_articles else 1
    locatives = language.words["locatives"] | (language.words["from"] if is_one else frozenset())
    for group in seats_in(parse, locatives):
        between = parse.tokens[group.last + 1 : verb.first]
        is_near = group.last < verb.first <= group.last + reach
        is_whole = is_one or all(token.is_word for token in between)
        is_from = group.before in language.words["from"]
        if is_from and not _opens_clause(parse.tokens, floor, group.first - 1, language):
            continue  # "Dans les rues de Moscou, on réclame"
        if is_near and is_whole and _leads_clause(parse, floor, group.first - 1, language):
            return Subject(group.mentions, group.first - 1)
    return None


def led_by_one(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "on refuse", "fordert man", "heißt es": somebody there does."""
    near = (verb.first - 1, verb.last + 1, verb.at + 1)
    lows = [parse.tokens[at].low for at in near if 0 <= at < len(parse.tokens)]
    return not language.words["impersonals"].isdisjoint(lows)


def _is_impersonal(parse: Parse, verb: Verb, language: Language) -> bool:
    """By its ending; where articles tell a subject from a place, only of what is said or wanted."""
    is_ended = is_impersonal(parse, verb, language)
    return is_ended and (language.grammar.lacks_articles or not verb.senses & _AT_PLACE)


def _leads_clause(parse: Parse, floor: int, index: int, language: Language) -> bool:
    """Nothing before it, or only what is spoken of: "Таку умову в Києві відкинули"."""
    if _opens_clause(parse.tokens, floor, index, language):
        return True
    before = parse.tokens[floor:index]
    acts = any(floor <= g.first < index and g.is_subject for g in parse.groups)
    is_object = 0 < len(before) <= _LONGEST_OBJECT and all(token.is_word for token in before)
    return is_object and not acts and not office_in(before, language)


def _opens_clause(tokens: Sequence[Token], floor: int, index: int, language: Language) -> bool:
    if index <= floor:
        return index == floor
    joining = language.words["conjunctions"] | language.words["complementizers"]
    return not tokens[index - 1].is_word or tokens[index - 1].low in joining


def located_behind(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """ "План отвергли в Москве": nobody else is named who could."""
    if not verb.senses & _SAID_THERE or verb.senses & {"met", "signed"}:
        return None
    group = seat_behind(parse, verb, language)
    return Subject(group.mentions, verb.first) if group else None
