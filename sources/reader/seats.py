"""Who acts where only the place tells: "В Кремле отвергли", "отвергли в Кремле"."""

from collections.abc import Sequence

from sources.reader.descriptions import office_in
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, is_impersonal, seat_behind, seats_in
from sources.reader.verbs import Verb

_LONGEST_OBJECT = 4  # words before "in Moscow" that are spoken of there
_LOCATED_REACH = 6  # words between "in Moscow" and what was said there
# What those who sit at a place say; others meet and sign there.
_SAID_THERE = {"said", "demand", "rejects", "supports", "accepts", "unclear-answer", "silence"}


def located(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """ "В Кремле отвергли", "в МИД Ирана заявили": the verb says that somebody did, where says who."""
    # "à Moscou, on exige"
    is_led = verb.first > 0 and parse.tokens[verb.first - 1].low in language.words["impersonal"]
    if not is_led and not is_impersonal(parse, verb, language):
        return None
    for group in seats_in(parse, language):
        between = parse.tokens[group.last + 1 : verb.first]
        is_near = group.last < verb.first <= group.last + _LOCATED_REACH
        is_whole = all(token.is_word for token in between if not is_led or token.text != ",")
        if is_near and is_whole and _leads_clause(parse, floor, group.first - 1, language):
            return Subject(group.mentions, group.first - 1)
    return None


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
