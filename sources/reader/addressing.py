"""To whom a demand, an offer or an answer is addressed."""

from collections.abc import Iterable

from sources.reader.conditions import conditions
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject
from sources.reader.types import DocumentKind, Span
from sources.reader.verbs import Verb

_REACH = 6  # words behind the verb
_JOINT = 2  # "et à"
_TITLE_REACH = 4  # words from "accord de paix" to "Alger"
_OWNED = {
    DocumentKind.PLAN,
    DocumentKind.PROPOSAL,
    DocumentKind.COUNTER_PROPOSAL,
    DocumentKind.DRAFT,
    DocumentKind.ROADMAP,
    DocumentKind.UNILATERAL_DECLARATION,
}
_STANCES = {"rejects", "supports", "accepts"}


def named_behind(
    parse: Parse,
    verb: Verb,
    subject: Subject,
    end: int,
    following: Verb | None,
    language: Language,
) -> tuple[str, ...]:
    """The parties named right after the verb: "exige de Moscou", "urged Russia to"."""
    limit = min(end, verb.last + _REACH)
    if following is not None:
        limit = min(limit, max(following.first, verb.last + 2))
    near = [
        group
        for group in parse.groups
        if verb.last < group.last < limit + 2 and group.first <= limit
    ]
    found = _first_addressed(near, parse, verb, verb.last + 1, subject, language)
    return found or _asked_as_place(parse, verb, language)


def _asked_as_place(parse: Parse, verb: Verb, language: Language) -> tuple[str, ...]:
    """ "demande au Burundi l'arrêt": right behind a demand it is no place."""
    lead = verb.last + 1
    if "demand" not in verb.senses or verb.is_noun or lead >= len(parse.tokens):
        return ()
    if parse.tokens[lead].low not in language.words["asked"]:
        return ()
    return tuple(one.party for one in parse.located if one.first == lead + 1)


def named_between(
    parse: Parse, verb: Verb, clause: tuple[int, int], subject: Subject, language: Language
) -> tuple[str, ...]:
    """The party in the clause beside the subject: "sagte Kiew zwei Systeme zu"."""
    start, end = clause
    inside = (group for group in parse.groups if start <= group.first < end)
    return _first_addressed(inside, parse, verb, start, subject, language)


def named_in(parse: Parse, span: Span, party: str) -> tuple[str, ...]:
    """Who is to do what a condition says: "only if Mali withdraws"."""
    for group in parse.groups:
        inside = span.start <= parse.tokens[group.first].start < span.end
        if inside and group.is_subject and not group.before and party not in group.parties:
            return group.parties
    return ()


def _first_addressed(
    groups: Iterable[Group],
    parse: Parse,
    verb: Verb,
    start: int,
    subject: Subject,
    language: Language,
) -> tuple[str, ...]:
    found: list[Group] = []
    for group in groups:
        if found and not _goes_on(found[-1], group, parse, language):
            break
        is_own = all(party in subject.parties for party in group.parties)
        if not is_own and not _is_of_object(group, parse, verb, start, language):
            found.append(group)
    named = dict.fromkeys(party for group in found for party in group.parties)
    return tuple(party for party in named if party not in subject.parties)


def _goes_on(one: Group, other: Group, parse: Parse, language: Language) -> bool:
    """ "demande à la Russie (et à) l'Ukraine": the same word leads both."""
    between = parse.tokens[one.last + 1 : other.first]
    joins = language.words["conjunctions"] | {","}
    is_joined = 0 < len(between) <= _JOINT and between[0].low in joins
    return is_joined and bool(one.before) and bool(other.before)


def _is_of_object(group: Group, parse: Parse, verb: Verb, start: int, language: Language) -> bool:
    """Named for what is asked or refused, not asked for it.

    "an end to arms deliveries to Ukraine", "the deployment of NATO troops", "talks without Russia";
    an offer of aid to Ukraine is addressed to it.
    """
    words = language.words
    if _is_in_title(group, parse, language):
        return True
    if group.before in words["without"] or _is_in_condition(group, parse, start, language):
        return True
    if not verb.senses & {"demand", *_STANCES}:
        return False
    given = any(token.low in words["given"] for token in parse.tokens[start : group.first])
    if given and _is_recipient(group, language):
        return True
    beside = parse.tokens[max(group.first - 2, 0) : group.first]
    beside += parse.tokens[group.last + 1 : group.last + 2]
    has_forces = any(token.low in words["own_forces"] for token in beside)
    is_held = any(token.low in words["holdings"] for token in beside)  # "frozen Russian assets"
    return is_held or (has_forces and (given or bool(verb.senses & _STANCES)))


def _is_in_title(group: Group, parse: Parse, language: Language) -> bool:
    """ "Erklärung von Lissabon", "Мінські угоди": named after where it was made; a plan has an owner."""
    mention = group.mentions[0]
    if mention.kind != "metonym" or len(group.mentions) > 1:
        return False
    led = range(max(mention.first - _TITLE_REACH, 0), mention.first)
    if group.before in language.words["genitives"] and _names_place(led, parse, language):
        return True
    behind = range(mention.last + 1, min(mention.last + 2, len(parse.tokens)))
    return language.grammar.lacks_articles and _names_place(behind, parse, language)


def _names_place(near: range, parse: Parse, language: Language) -> bool:
    kinds = {kind for at in near for _, kind in language.documents.get(parse.tokens[at].low, ())}
    return bool(kinds) and not kinds & _OWNED


def _is_in_condition(group: Group, parse: Parse, start: int, language: Language) -> bool:
    """ "signera pourvu que l'Azerbaïdjan se retire": who must do what the act hangs on."""
    phrases = conditions(parse, group.first, language)
    return any(start <= at and end == group.first for at, end in phrases)


def _is_recipient(group: Group, language: Language) -> bool:
    """ "(livraisons) à Kiev", "(поставки) Киеву", but not "(exige des armes) de l'Allemagne"."""
    if group.before:
        return group.before not in language.words["askers"]
    return language.grammar.lacks_articles and group.mentions[0].is_oblique
