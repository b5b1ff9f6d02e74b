"""What is said of a matter without a verb of its own: "off the table", "legitimate targets", "must"."""

from sources.reader.clauses import clause_start, part_end
from sources.reader.infinitives import is_infinitive_form, is_led_infinitive
from sources.reader.languages import Language
from sources.reader.parsing import Parse
from sources.reader.types import Act
from sources.reader.verbs import Verb

_BESIDE_MODAL = 5  # words beside a modal verb in which what must be done stands


def opens_barred(parse: Parse, at: int, language: Language) -> bool:
    """ "said (there would be no) ceasefire without" """
    said = " ".join(token.plain for token in parse.tokens[at : part_end(parse, at)])
    return any(said.startswith(f"{one} ") for one in language.lists["barred"])


def predicate_at(parse: Parse, index: int, language: Language) -> tuple[int, Act] | None:
    """Where "unacceptable", "off the table", "non-negotiable" ends, and what it makes of it."""
    is_refused = parse.tokens[index].low in language.words["refusals"]
    return phrase_at(parse, index, language) or ((index, Act.POSITION) if is_refused else None)


def phrase_at(parse: Parse, index: int, language: Language) -> tuple[int, Act] | None:
    """The same for the phrases alone, which are never what somebody else calls it."""
    for name, act in (("kept", Act.DEMAND), ("excluded", Act.POSITION)):
        last = _last_of_list(name, parse, index, language)
        if last is not None:
            return last, act
    return None


def _last_of_list(name: str, parse: Parse, index: int, language: Language) -> int | None:
    """Where a phrase of a list ends that begins at `index`, as it stands there."""
    for phrase in language.opening[name].get(parse.tokens[index].plain, ()):
        said = parse.tokens[index : index + len(phrase)]
        if tuple(token.plain for token in said) == phrase:
            return index + len(phrase) - 1
    return None


def regards_as_threat(parse: Parse, language: Language) -> int | None:
    """The verb by which something is called a threat: nobody met, and nothing was promised."""
    tokens, regarding = parse.tokens, language.words["regarding"]
    if regarding.isdisjoint(parse.plains):
        return None
    verbs = (at for at, token in enumerate(tokens) if token.plain in regarding)
    verb = next(verbs, None)
    if verb is None or not any(threat_at(parse, at, language) for at in range(len(tokens))):
        return None
    return verb


def threat_at(parse: Parse, index: int, language: Language) -> int | None:
    """The last word of "legitimate targets", "une déclaration de guerre" that begin here."""
    return _last_of_list("threats", parse, index, language)


def obliges(parse: Parse, index: int, language: Language) -> bool:
    """ "must", "has to", "il revient à": what a party says has to be done by another.

    "France said it had to consult": what somebody says of himself is no demand.
    """
    if parse.tokens[index].low in language.words["modals"]:
        return True
    own = index and parse.tokens[index - 1].low in language.words["singular_pronouns"]
    return not own and _opens_obligation(parse, index, language)


def is_obliged(parse: Parse, verb: Verb, language: Language) -> bool:
    """ "It is up to Russia to accept": what somebody has to do he has not done."""
    start = clause_start(parse.tokens, 0, verb.first)
    return verb.is_infinitive and any(
        _opens_obligation(parse, at, language) for at in range(start, verb.first)
    )


def _opens_obligation(parse: Parse, index: int, language: Language) -> bool:
    """A phrase of the list, also with an adverb in it: "il revient désormais à", not "has yet to"."""
    inner = (language.words["inner"] | language.words["now"]) - language.words["yet"]
    if parse.tokens[index].low in language.words["has_to"] and _is_to(parse, index, language):
        return True
    for phrase in language.opening["obligations"].get(parse.tokens[index].plain, ()):
        said = [token.plain for token in parse.tokens[index : index + len(phrase) + 1]]
        if tuple(said[: len(phrase)]) == phrase:
            return True
        adverb = next((at for at, word in enumerate(said) if word not in phrase), 0)
        is_inner = adverb and said[adverb] in inner
        if is_inner and tuple(said[:adverb] + said[adverb + 1 :]) == phrase:
            return True
    return False


def _is_to(parse: Parse, index: int, language: Language) -> bool:
    """ "Kiew (habe) die Waffen niederzulegen", "(seien) vor Gericht zu stellen", not "die Absicht zu gehen"."""
    words, end = language.words, part_end(parse, index)
    while end - 1 > index and parse.tokens[end - 1].low in words["has_to"]:
        end -= 1
    if end - index < 3 or not is_led_infinitive(parse.tokens, end - 1, language):
        return False
    between = {token.low for token in parse.tokens[index + 1 : end - 1]}
    return not between & (words["no_duties"] | words["readiness"] | words["intending"])


def opens_act(parse: Parse, index: int, language: Language) -> bool:
    """ "має вивести", but "не має нічого проти": where infinitives show, one follows."""
    if not language.grammar.lacks_articles:
        return True
    near = parse.tokens[max(index - _BESIDE_MODAL, 0) : index + 1 + _BESIDE_MODAL]
    small = language.words["prepositions"]
    return any(t.low not in small and is_infinitive_form(t, language) for t in near)


def is_due(parse: Parse, index: int, language: Language) -> bool:
    """ "doivent se revoir vendredi": due, not demanded; but "should return the children"."""
    tokens, words = parse.tokens, language.words
    return any(
        "met" in verb.senses
        and 0 < verb.at - index < 4
        and (
            tokens[verb.at].low not in words["seeing"]
            or tokens[verb.at - 1].low in words["reflexives"]
        )
        for verb in parse.verbs
    )


def is_relative_object(parse: Parse, first: int, language: Language) -> bool:
    """ "the disarmament of the militia, which Juba says must come first": what must be stands before."""
    return first > 1 and parse.tokens[first - 1].low in language.words["object_relatives"]
