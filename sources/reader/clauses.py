"""Where clauses begin and end."""

from collections.abc import Sequence

from sources.reader.conditions import joins_condition
from sources.reader.infinitives import is_infinitive_form, is_led_infinitive
from sources.reader.languages import Language
from sources.reader.leading import is_bound
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.verbs import Verb

_MARKS = {".", "!", "?", ";", ":"}
_CLOSERS = {"“", "«"}
_LONGEST_CLAUSE = 40  # words


def clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    """Back to the last comma or stop."""
    for index in range(end - 1, floor - 1, -1):
        if tokens[index].text in _MARKS:
            return index + 1
    return floor


def clause_end(parse: Parse, start: int, language: Language) -> int:
    """Up to a stop, or where another clause begins, or the end of the sentence."""
    tokens = parse.tokens
    for index in range(start, len(tokens)):
        if tokens[index].text in _MARKS:
            return index
        if language.grammar.is_verb_final and tokens[index].text in _CLOSERS:
            return index
        if tokens[index].text == "," and _opens_clause(parse, index + 1, language):
            return index
    return len(tokens)


def _opens_clause(parse: Parse, index: int, language: Language) -> bool:
    """Whether a clause begins behind a comma."""
    tokens, words = parse.tokens, language.words
    low = tokens[index].low if index < len(tokens) else ""
    if low in words["breaks"] | words["resumptives"]:
        return not joins_condition(parse, index - 1, language)
    if low in words["relatives"]:
        return is_relative(tokens, index, language)
    if low in words["neither"] and not _leads_a_verb(parse, index, language):
        return False
    if low in words["conjunctions"]:
        goes_on = _goes_on_with_infinitive(tokens, index + 1, language)
        return not goes_on and _opens(parse, index + 1, language)
    return language.grammar.has_clause_commas and _names_another(parse, index - 1)


def _leads_a_verb(parse: Parse, index: int, language: Language) -> bool:
    """ "не поддерживает ни перемирие, ни санкции" goes on; ", ni n'entend signer" does not.

    ", noch in diesem Jahr": where no "weder" leads it joins nothing.
    """
    if language.grammar.is_verb_final:
        return False
    end = part_end(parse, index)
    return any(index < verb.at < end and not verb.is_noun for verb in parse.verbs)


def _names_another(parse: Parse, comma: int) -> bool:
    """ "Киев требует вывести войска, Москва отказалась": who acts next stands behind the comma."""
    return any(
        group.is_subject
        and group.first == comma + 1
        and any(verb.first > group.last and not verb.is_noun for verb in parse.verbs)
        for group in parse.groups
    )


def _goes_on_with_infinitive(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """ "вимагає звільнити людей, заарештованих там, і вивести війська" """
    bare = language.grammar.has_bare_infinitives
    return bare and index < len(tokens) and is_infinitive_form(tokens[index], language)


def _opens(parse: Parse, index: int, language: Language) -> bool:
    """After ", and": a pronoun or a party that acts, not the last item of a list.

    Most languages put a comma before "and" only there.
    """
    if not language.grammar.has_list_comma:
        is_party = any(
            index <= group.first <= index + 1 or group.first < index <= group.last
            for group in parse.groups
        )
        return not is_party or any(verb.first > index for verb in parse.verbs)
    words = language.words
    low = parse.tokens[index].low if index < len(parse.tokens) else ""
    if low in words["singular_pronouns"] | words["plural_pronouns"] | {"that", "this", "there"}:
        return True
    return any(group.first == index and group.is_subject for group in parse.groups) and any(
        verb.first > index and verb.first - index < 8 for verb in parse.verbs
    )


def is_coordinated(tokens: Sequence[Token], floor: int, verb: Verb, language: Language) -> bool:
    """ "rejected the plan and demanded talks": a conjunction right before the second verb."""
    before = tokens[max(floor, verb.first - 2) : verb.first]
    joining = language.words["conjunctions"] | language.words["breaks"]
    # "a promis, en contrepartie, de relâcher": no second verb of the same rank.
    led = before[-1].low if before else ""
    # "не виключає, що відправить": the comma opens what is not ruled out.
    by_comma = not verb.is_infinitive and led not in language.words["complementizers"]
    return any(token.low in joining or (by_comma and token.text == ",") for token in before)


def is_relative(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a relative word opens a clause: where it is an article as well, its clause ends with a verb.

    "Ruanda, das nicht beteiligt war", but "die Freilassung der Geiseln, das Ende der Blockade".
    """
    low, words = tokens[index].low, language.words
    if low not in words["relatives"]:
        return False
    if low not in words["articles"]:
        return True
    if index == 0 or tokens[index - 1].text != ",":
        return False
    last = index
    for at in range(index + 1, min(index + _LONGEST_CLAUSE, len(tokens))):
        if not tokens[at].is_word or tokens[at].low in words["conjunctions"]:
            break
        last = at
    is_verb = last > index and tokens[last].text[0].islower()
    # "sagte, die Ukraine müsse verzichten": its modal verb would stand last.
    is_main = any(token.low in words["modals"] for token in tokens[index:last])
    # "hat den Plan begrüßt, die Teilnahme abgelehnt": a bare participle ends no such clause.
    if is_main or is_bound(tokens[last].plain, language):
        return False
    return is_verb and not is_led_infinitive(tokens, last, language)


def is_of_another(parse: Parse, name: int, relative: int, language: Language) -> bool:
    """ "Paris received rebels who demand": a verb stands between a name and the relative word."""
    auxiliaries = language.words["auxiliaries"]
    opens = parse.tokens[relative].low in language.words["complementizers"]
    if opens and parse.tokens[relative - 1].text != ",":
        return False  # "aseguró que sus instructores"
    return any(name < verb.at < relative and not verb.is_noun for verb in parse.verbs) or any(
        token.low in auxiliaries for token in parse.tokens[name + 1 : relative]
    )


def part_end(parse: Parse, at: int) -> int:
    """Where the part of the sentence that a token stands in ends: at a comma or stop."""
    while at < len(parse.tokens) and not _bounds(parse.tokens[at], at, set()):
        at += 1
    return at


def clause_of(parse: Parse, verb: Verb, language: Language) -> tuple[int, int]:
    """The tokens between the commas around a verb; a comma inside a list of names is none."""
    inside = {at for group in parse.groups for at in range(group.first, group.last + 1)}
    start, end, tokens = verb.first, verb.last + 1, parse.tokens
    while start > 0 and not _bounds(tokens[start - 1], start - 1, inside):
        start -= 1
    while end < len(tokens) and not _bounds(tokens[end], end, inside):
        end += 1
    return start, end


def _bounds(token: Token, at: int, inside: set[int]) -> bool:
    return at not in inside and (
        token.text == "," or token.text in _MARKS or token.text in _CLOSERS
    )
