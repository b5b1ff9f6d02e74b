"""To which side a weekday or a day without a year points: as the verb beside it does.

"will hold off on a vote, its parliament said on Wednesday", "closed the door on Tuesday … until it
will have": the sentence speaks of what is to come, its day is past all the same.
"""

from sources.reader.dates import DateAt, speaks_of_what_comes
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.types import Found
from sources.reader.verbs import Verb

_MARKS = frozenset(',;:–—-()«»“”"')
_LED = 2  # words from a verb to a day without a weekday: "signed on 4 May"
_REACH = 9  # words between a day and its verb


def verb_beside(one: DateAt, parse: Parse, language: Language) -> Verb | None:
    """The verb of what was done that a day stands beside, with no mark between; else None.

    When a meeting is or was, its own rules tell.
    """
    at = next((i for i, t in enumerate(parse.tokens) if t.start >= one.span.start), None)
    if at is None or one.date.found is Found.STATED:
        return None
    start, end = _part(parse, at)
    near = [v for v in parse.verbs if start <= v.first < end and not (v.is_noun or v.is_attribute)]
    verb = min(near, key=lambda v: _distance(v, at), default=None)
    if verb is None or verb.is_future or verb.is_infinitive or "met" in verb.senses:
        return None
    is_inside = one.date.found is Found.INFERRED and verb.last < at - _LED
    if is_inside or _distance(verb, at) > _REACH:
        return None  # "proposed a session in May"
    said = [token.plain for token in parse.tokens[start : max(at, verb.last + 1)]]
    return None if speaks_of_what_comes(said, language) else verb


def _distance(verb: Verb, at: int) -> int:
    return at - verb.last if verb.last < at else verb.first - at


def _part(parse: Parse, at: int) -> tuple[int, int]:
    """Between the marks before and behind a token."""
    start, end = at, at
    while start > 0 and parse.tokens[start - 1].text not in _MARKS:
        start -= 1
    while end < len(parse.tokens) and parse.tokens[end].text not in _MARKS:
        end += 1
    return start, end
