"""What a text tells of earlier times without a date: it was said before the day of publication."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.languages import Language
from sources.reader.meant import Meaning
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.types import Act, Found, FoundDate, Precision

_STATED = {Act.POSITION, Act.DEMAND, Act.COMMITMENT}
_LONGEST_OPENING = 6  # tokens of "Until a few weeks ago,"
_REACH = 12  # words behind a verb that tell when it was: "in an earlier round"


def date_before(
    claim: Claim, meaning: Meaning, parse: Parse, published: date | None, language: Language
) -> FoundDate | None:
    """ "a plan that Moscow had rejected", "rejected in an earlier round": not the news of the day.

    A past told by somebody ("said it had rejected") may well be the news.
    """
    if published is None or meaning.act not in _STATED:
        return None
    had = _had(claim, parse, language) and not _is_told(claim, parse)
    is_past = had or _is_of_earlier(claim, parse, language)
    if not (is_past or _is_overtaken(claim, parse, language)):
        return None
    return FoundDate(published - timedelta(days=1), Precision.BEFORE, Found.INFERRED)


def _is_told(claim: Claim, parse: Parse) -> bool:
    return claim.speaker is not None or any(
        "said" in verb.senses and verb.last < claim.verb.first for verb in parse.verbs
    )


def _had(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "had rejected", "abgelehnt hatte": an auxiliary of what was past already."""
    verb = claim.verb
    start, end = verb.first, verb.at
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, verb, language)
    is_perfect = not verb.is_noun and not verb.is_attribute
    said = [token.plain for token in parse.tokens[start:end]]
    return is_perfect and not language.words["had"].isdisjoint(said)


def _is_of_earlier(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "previously", "lors d'un cycle précédent" beside the verb."""
    start, end = clause_of(parse, claim.verb, language)
    end = min(end, claim.verb.last + _REACH)
    return _says(parse.tokens[start:end], language.lists["earlier"])


def _is_overtaken(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "which long ruled it out, (now) says", "opposed it (until now), but": something else follows.

    Without, "has so far refused" is what it does to this day.
    """
    start, end = clause_of(parse, claim.verb, language)
    if parse.tokens[start - 1 : start] and parse.tokens[start - 1].text == ",":
        start = _opening(parse, start)
    if not _says(parse.tokens[start:end], language.lists["until_now"]):
        return False
    return any(token.plain in language.words["now"] for token in parse.tokens[end:])


def _opening(parse: Parse, start: int) -> int:
    """ "Until now, Hungary opposed": an adverbial in commas of its own at the start."""
    is_short = start <= _LONGEST_OPENING and not any(verb.first < start for verb in parse.verbs)
    return 0 if is_short else start


def _says(tokens: Sequence[Token], phrases: Iterable[str]) -> bool:
    said = f" {' '.join([token.plain for token in tokens])} "
    return any(f" {phrase} " in said for phrase in phrases)


def is_background(when: FoundDate | None) -> bool:
    """Whether a date says only that something was before the day of publication."""
    return when is not None and when.precision is Precision.BEFORE
