"""Who acts where nobody is named: "España celebra la tregua. Exhorta además a Israel a": as before."""

from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.memory import Memory
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject, subject_of
from sources.reader.verbs import Verb

_LONGEST_LEAD = 5  # words of "por su parte, también"
_BEHIND = 6  # words of a subject behind its verb: "exige la oposición venezolana que"


def dropped(parse: Parse, memory: Memory, verb: Verb, language: Language) -> Subject | None:
    """The subject of the sentence before, for a sentence that opens with its verb.

    None behind a noun ("fuentes del Gobierno exigen"), and where another one follows
    ("Exige la oposición que").
    """
    grammar, words = language.grammar, language.words
    before, tokens = memory.text.parse, parse.tokens
    if not grammar.drops_subjects or grammar.lacks_articles or before is None:
        return None
    if verb.is_infinitive or verb.is_passive or verb.first > _LONGEST_LEAD:
        return None
    if any(t.text != "," and t.low not in words["additive"] for t in tokens[: verb.first]):
        return None
    if _is_followed(parse, verb, language):
        return None
    is_plural = tokens[verb.last].plain.endswith("n")
    named = _main(before)
    known = subject_of(named) if named else memory.last
    several = memory.several if is_plural else None
    chosen = known if known and (len(known.parties) > 1) == is_plural else several
    # "Las FARC … Exigen": one party, but a word in the plural
    chosen = chosen or (known if is_plural and not memory.is_of_state else None)
    return Subject(chosen.mentions, verb.first) if chosen else None


def _main(before: Parse) -> Group | None:
    """Who is named first to act in a sentence."""
    return next((one for one in before.groups if one.is_subject and not one.before), None)


def _is_followed(parse: Parse, verb: Verb, language: Language) -> bool:
    """Somebody else may act right behind the verb: a name, an office, whoever "that" follows."""
    words, behind = language.words, parse.tokens[verb.last + 1 : verb.last + 1 + _BEHIND]
    if not behind or not behind[0].is_word:
        return bool(behind) and behind[0].text in {":", "«", "“"}
    if behind[0].text[0].isupper():
        return True
    others = (
        words["offices"] | words["opponents"] | words["commentators"] | words["representatives"]
    )
    small = words["prepositions"]
    ends = (i for i, t in enumerate(behind) if t.low in small or not t.is_word)
    near = behind[: next(ends, len(behind))]
    opens = words["complementizers"]
    return any(t.low in others or (at and t.low in opens) for at, t in enumerate(near))
