"""Who takes part in a meeting: between whom it is, who hosts it, who brokers or attends it."""

from collections.abc import Iterator, Sequence

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse

_HOST_REACH = 3  # words from a noun of meeting to whose it is
_GUEST_REACH = 8  # words from there to with whom
_MET_REACH = 4  # words from "to meet", "for talks" to with whom
_OWNER_REACH = 3  # words from "встреча" to who met
_LEAD = 5  # words before a name that say it brokered


def brokers(parse: Parse, end: int, known: Sequence[str], language: Language) -> list[str]:
    """Who hosts or mediates takes part: "brokered by Oman", "sous l'égide de l'Union africaine"."""
    led = _led_by("brokers", parse, end, language)
    return [party for group in led for party in group.parties if party not in known]


def hosts(parse: Parse, end: int, language: Language) -> tuple[str, ...]:
    """Who is said to be the host: "hosted by Oman"."""
    led = _led_by("hosts", parse, end, language)
    return tuple(dict.fromkeys(party for group in led for party in group.parties))


def attendants(parse: Parse, language: Language) -> tuple[str, ...]:
    """Several that are named as those present, and by nothing else: "attended by France and Mali"."""
    present = tuple(dict.fromkeys(brokers(parse, len(parse.tokens), (), language)))
    return present if len(present) > 1 else ()


def receives(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "принял главу МИД Украины": one accepts a plan and receives a minister."""
    last = claim.verb.last
    is_host = parse.tokens[claim.verb.at].low in language.words["hosting"]
    if not is_host or "met" in claim.verb.senses:
        return False
    return any(_is_guest(group, last, parse, language) for group in parse.groups)


def received(claim: Claim, parse: Parse, language: Language) -> list[Group]:
    """Whom one receives whose verb has another sense as well."""
    if not receives(claim, parse, language):
        return []
    return [one for one in parse.groups if _is_guest(one, claim.verb.last, parse, language)]


def visited(claim: Claim, parse: Parse, language: Language) -> list[Group]:
    """ "travels to Washington to meet (Trump)", "for talks with (Trump)": with whom."""
    if not travels(claim, parse, language):
        return []
    return [
        group
        for last, is_noun in purposes(claim, parse, language)
        for group in parse.groups
        if _is_visited(group, last, claim, parse, language, is_noun=is_noun)
    ]


def purposes(claim: Claim, parse: Parse, language: Language) -> Iterator[tuple[int, bool]]:
    """Where the words behind a journey say that it is for talks: a noun, or a verb of meeting."""
    end = _end_of_purpose(claim, parse, language)
    for verb in parse.verbs:
        if claim.verb.last < verb.first < end and "met" in verb.senses and not verb.is_noun:
            yield verb.last, False
    for at in range(claim.verb.last + 1, end):
        if parse.tokens[at].low in language.words["meeting_nouns"]:
            yield at, True


def _end_of_purpose(claim: Claim, parse: Parse, language: Language) -> int:
    """Of the clause, and of the one that says what for: ", um Trump zu treffen"."""
    tokens, end = parse.tokens, max(claim.end, claim.verb.last + 1)
    following = tokens[end : end + 2]
    leads = language.words["in_order"]
    if not any(token.low in leads for token in following):
        return end
    stops = (at for at in range(end + 1, len(tokens)) if not tokens[at].is_word)
    return next(stops, len(tokens))


def travels(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "flew to Washington": a meeting only for talks."""
    verb = parse.tokens[claim.verb.at : claim.verb.last + 1]
    return any(token.low in language.words["visiting"] for token in verb)


def _is_visited(
    group: Group, last: int, claim: Claim, parse: Parse, language: Language, *, is_noun: bool
) -> bool:
    """Behind the word for meeting, or before it where verbs stand last."""
    is_with = group.before in language.words["with"] | language.words["in_order"]
    if language.grammar.is_verb_final and not is_noun:
        return claim.verb.last < group.first < last and (is_with or not group.before)
    return last < group.first <= last + _MET_REACH and (is_with or not (group.before or is_noun))


def _is_guest(group: Group, verb: int, parse: Parse, language: Language) -> bool:
    led = parse.tokens[group.first : group.mentions[0].last + 2]  # "українську делегацію"
    leads = language.words["representatives"] - language.words["belongings"]
    is_person = group.mentions[0].kind == "person" or any(token.low in leads for token in led)
    return verb < group.first <= verb + _GUEST_REACH and is_person and not group.before


def _led_by(kind: str, parse: Parse, end: int, language: Language) -> list[Group]:
    """The groups behind one of the phrases of a list."""
    found = []
    for group in parse.groups:
        lead = parse.tokens[max(group.first - _LEAD, 0) : group.mentions[0].first]
        said = f" {' '.join(token.plain for token in lead)} "
        phrases = (phrase.replace("'", " ") for phrase in language.lists[kind])
        if group.first < end and any(f" {phrase} " in said for phrase in phrases):
            found.append(group)
    return found


def between(parse: Parse, index: int, article: Article) -> tuple[str, ...]:
    """ "between Kyiv and Moscow", "entre les deux délégations"."""
    after = parse.tokens[index + 1 : index + 6]
    at = next(
        (i for i, token in enumerate(after) if token.low in article.language.words["among"]), None
    )
    if at is None:
        hosts = _between_hosts(parse, index, article.language)
        return hosts or _of_both(parse, index, article.language)
    start = index + 2 + at
    for group in parse.groups:
        if start <= group.mentions[0].first <= start + 6:
            return group.parties
    said = " ".join(token.low for token in parse.tokens[start : start + 4])
    if not any(said.startswith(phrase) for phrase in article.language.lists["both"]):
        return ()
    both = article.memory.both(index)
    return both.parties if both else ()


def _of_both(parse: Parse, index: int, language: Language) -> tuple[str, ...]:
    """ "встреча Путина и Трампа", "a summit of Mali and Chad", "российско-украинские переговоры"."""
    for group in parse.groups:
        first = group.mentions[0]
        is_led = 0 < index - group.last < _OWNER_REACH and first.kind == "demonym"
        is_behind = group.first <= index + 1 and 0 < first.first - index <= _OWNER_REACH
        is_pair = group.last == first.first and len(group.parties) > 1  # "Iran-Iraq talks"
        if is_pair:
            is_owner = is_led
        elif language.grammar.lacks_articles:
            # "переговоры делегаций США и Украины": some names have no cases.
            has_case = any(mention.is_oblique for mention in group.mentions)
            is_owner = (is_led or (is_behind and has_case)) and not group.before
        else:
            is_near = index < group.first <= index + _OWNER_REACH
            is_owner = is_near and group.before in language.words["genitives"]
            is_owner &= len(group.parties) > 1
        if is_owner:
            return group.parties
    return ()


def _between_hosts(parse: Parse, index: int, language: Language) -> tuple[str, ...]:
    """ "розмова президента України з турецьким колегою": whose it is, and with whom."""
    hosts = [
        group
        for group in parse.groups
        if index < group.first <= index + _HOST_REACH
        and (group.before in language.words["genitives"] or not group.before)
    ]
    if not hosts or not language.grammar.lacks_articles:
        return ()
    for group in parse.groups:
        is_near = hosts[0].last < group.first <= hosts[0].last + _GUEST_REACH
        if is_near and group.before in language.words["with"]:
            return tuple(dict.fromkeys((*hosts[0].parties, *group.parties)))
    return ()
