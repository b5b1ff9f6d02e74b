"""What a text tells of earlier times without a date: it was said before the day of publication."""

from datetime import date, timedelta

from sources.reader.claims import Claim
from sources.reader.clauses import clause_of
from sources.reader.languages import Language
from sources.reader.meaning import Meaning
from sources.reader.parsing import Parse
from sources.reader.types import Act, Found, FoundDate, Precision

_STATED = {Act.POSITION, Act.DEMAND, Act.COMMITMENT}
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
    if not (had or _is_of_earlier(claim, parse, language)):
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
    is_perfect = verb.last == verb.at and not verb.is_noun and not verb.is_attribute
    said = [token.plain for token in parse.tokens[start:end]]
    return is_perfect and not language.words["had"].isdisjoint(said)


def _is_of_earlier(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "previously", "lors d'un cycle précédent" beside the verb."""
    start, end = clause_of(parse, claim.verb, language)
    end = min(end, claim.verb.last + _REACH)
    said = f" {' '.join([token.plain for token in parse.tokens[start:end]])} "
    return any(f" {phrase} " in said for phrase in language.lists["earlier"])


def is_background(when: FoundDate | None) -> bool:
    """Whether a date says only that something was before the day of publication."""
    return when is not None and when.precision is Precision.BEFORE
