"""Where the object of a verb stands when it does not stand right behind it."""

from sources.reader.clauses import clause_start
from sources.reader.infinitives import is_infinitive_form
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject
from sources.reader.verbs import Verb

_BARE = 5  # words after a verb that are no object: "on Monday", "en 2015"
_OBJECT_REACH = 12
_APPOSED = 4  # words before who acts: "leave, a request"
_APPOSED_REACH = 16
_CLOSERS = {"»", "”", "“"}


def is_last(parse: Parse, verb: Verb, end: int) -> bool:
    """ "hat den Vorschlag abgelehnt": nothing is left behind the verb."""
    return not any(token.is_word for token in parse.tokens[verb.last + 1 : end])


def only_subject_follows(parse: Parse, verb: Verb, subject: Subject, end: int) -> bool:
    """ "La oferta de tregua la rechazó ayer el ELN": the object stands in front."""
    if subject.first is None or subject.first <= verb.last:
        return False
    behind = parse.tokens[max(mention.last for mention in subject.mentions) + 1 : end]
    return verb.first > 1 and not any(token.is_word for token in behind)


def rest_end(parse: Parse, verb: Verb, end: int, language: Language) -> int:
    """Where what depends on the verb ends: at a closing quote, behind a bare infinitive."""
    start, words = verb.last + 1, language.words
    while start < end and (
        is_infinitive_form(parse.tokens[start], language)
        or parse.tokens[start].low in words["inner"]
        or parse.tokens[start].plain.isdecimal()
    ):
        start += 1
    if start < end and parse.tokens[start].text in _CLOSERS:
        return verb.last + 1
    if start < end and parse.tokens[start].text == "," and verb.at == verb.last:
        after = parse.tokens[start + 1].low if start + 1 < end else ""
        return end if after in language.words["complementizers"] else verb.last + 1
    return verb.last + 1 if start == end else end


def object_before(
    parse: Parse, verb: Verb, subject: Subject, language: Language
) -> tuple[int, int]:
    """ "Эту тему Москва обсуждать отказалась", "Москва эту тему обсуждать отказалась"."""
    start = _object_start(parse, verb, subject)
    words = language.words
    idle = words["inner"] | words["negations"] | words["representatives"]
    if any(t.is_word and t.low not in idle for t in parse.tokens[start : verb.first]):
        return start, verb.first
    first = verb.first if subject.first is None else min(subject.first, verb.first)
    return clause_start(parse.tokens, 0, first), first


def _object_start(parse: Parse, verb: Verb, subject: Subject) -> int:
    """Behind the subject, where it stands in the sentence before the verb."""
    lasts = [m.last for m in subject.mentions if subject.first is not None and m.last < verb.first]
    return max(lasts) + 1 if lasts else clause_start(parse.tokens, 0, verb.first)


def relative_object(
    parse: Parse, verb: Verb, subject: Subject, end: int, language: Language
) -> tuple[int, int] | None:
    """Before a relative word, or before who acts where there is none: "a request Kyiv turned down"."""
    first = verb.first if subject.first is None else min(subject.first, verb.first)
    if _is_apposed(parse, first, language):
        return max(first - _APPOSED_REACH, 0), first
    return _led_object(parse, verb, first, end, language)


def _led_object(
    parse: Parse, verb: Verb, first: int, end: int, language: Language
) -> tuple[int, int] | None:
    """ "a step that Washington had demanded": the object stands before the relative word."""
    if first < 2 or parse.tokens[first - 1].low not in language.words["object_relatives"]:
        return None
    if language.grammar.has_clause_commas and parse.tokens[first - 2].text != ",":
        return None  # "Китай, у которого Киев попросил": whose it is, not what
    led = parse.tokens[first - 2]
    # ", que le Soudan avait rejeté à Djedda, revient": one comma opens the clause, one closes it.
    is_closed = language.grammar.has_clause_commas or led.text == ","
    after = _words_behind(parse, verb, end, is_closed=is_closed)
    is_said = "said" in language.verbs.get(led.low, ())  # "acknowledged that Kyiv opposes it"
    if len(after) > _BARE or is_said or not (led.is_word or led.text == ","):
        return None
    # "rapporte que Kiev n'a pas signé le texte": the object stands behind, as it should.
    # Nor does "que la Syrie ne quitterait jamais le Golan" begin with "jamais".
    idle = language.words["negations"] | language.words["inner"]
    said = [token.low for token in after if token.low not in idle]
    if said[:1] and said[0] in language.words["articles"] and not _is_demand(said, language):
        return None
    return max(first - _OBJECT_REACH, 0), first - 1


def _is_apposed(parse: Parse, first: int, language: Language) -> bool:
    """ "asked Turkey to leave, a request (Tripoli turned down)": without a relative word."""
    tokens, words = parse.tokens, language.words
    if first < _APPOSED or tokens[first - 1].low not in words["apposed"]:
        return False
    return tokens[first - 2].low in words["indefinite"] and tokens[first - 3].text == ","


def _is_demand(said: list[str], language: Language) -> bool:
    """ "which Moscow has made (a condition)": what it is made, not what is asked."""
    return any("demand" in language.nouns.get(low, ()) for low in said[1:2])


def _words_behind(parse: Parse, verb: Verb, end: int, *, is_closed: bool) -> list[Token]:
    """The words of a relative clause behind its verb."""
    found: list[Token] = []
    for token in parse.tokens[verb.last + 1 : end]:
        if token.text == "," and is_closed:
            break
        if token.is_word:
            found.append(token)
    return found
