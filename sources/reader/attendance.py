"""Who takes part in a meeting: between whom it is, who hosts it, who brokers or attends it."""

from collections.abc import Sequence

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.parsing import Parse

_HOST_REACH = 3  # words from a noun of meeting to whose it is
_GUEST_REACH = 8  # words from there to with whom
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


def _is_guest(group: Group, verb: int, parse: Parse, language: Language) -> bool:
    led = parse.tokens[group.first : group.mentions[0].last + 1]
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
            is_owner = (is_led or (is_behind and first.is_oblique)) and not group.before
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
