"""Which text a pronoun takes up: "Germany did not sign the declaration. France signed it."

Only the one text of the sentence before, or the one named before the verb; where nouns have a
gender the pronoun must have it too.
"""

from dataclasses import dataclass

from sources.reader.clauses import clause_of
from sources.reader.documents import document_at, name_of
from sources.reader.languages import GAP, Language
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject
from sources.reader.types import DocumentKind
from sources.reader.verbs import Verb

_BESIDE = 2  # words between a pronoun and its verb: "ne l'a pas"


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text as a sentence has named it: "la déclaration finale"; `led` is the word before it."""

    kind: DocumentKind
    name: str
    led: str
    noun: str


@dataclass(frozen=True, slots=True)
class TextBefore:
    """The sentence before, in which a text may have been named, or taken up from one before it."""

    parse: Parse | None = None
    handed: NamedText | None = None

    def named(self, language: Language) -> NamedText | None:
        """Its one text; a truce that a signed one speaks of is none: "a text … once a truce holds"."""
        if self.parse is None:
            return None
        texts = texts_in(self.parse, 0, len(self.parse.tokens), language)
        if len(texts) > 1:
            texts = [one for one in texts if one.kind is not DocumentKind.CEASEFIRE] or texts
        return texts[0] if len(texts) == 1 else None if texts else self.handed


def texts_in(parse: Parse, start: int, end: int, language: Language) -> list[NamedText]:
    """All words for texts between two tokens."""
    found: list[NamedText] = []
    tokens = parse.tokens
    while (at := document_at(tokens, start, end, language)) is not None:
        first, last, kind = at
        led = tokens[first - 1].plain if first else ""
        name = name_of(tokens, first, last, language)
        found.append(NamedText(kind, name, led, tokens[first].plain))
        start = last + 1
    return found


def taken_up(
    parse: Parse, verb: Verb, subject: Subject, before: TextBefore, language: Language
) -> NamedText | None:
    """The text that the object of a verb takes up, if it is a pronoun."""
    if not verb.senses & {"signed", "agreed"}:
        return None
    pronoun = _pronoun_of(parse, verb, subject, language)
    if pronoun is None:
        return None
    own = texts_in(parse, 0, len(parse.tokens), language)
    known = own[0] if own else before.named(language)
    if len(own) > 1 or known is None:
        return None
    return known if _agrees(pronoun, known, language) else None


def _pronoun_of(parse: Parse, verb: Verb, subject: Subject, language: Language) -> str | None:
    """ "signed (it)", "(l')ont signée", "unterzeichneten (sie)": the key of its row."""
    start, end = max(verb.first - _BESIDE, 0), verb.last + _BESIDE
    if language.grammar.is_verb_final:
        start, end = clause_of(parse, verb, language)
    own: set[int] = set()
    if subject.first is not None:
        last = max((m.last for m in subject.mentions), default=subject.first)
        own = set(range(subject.first, max(last, subject.first) + 1))
    form = parse.tokens[verb.at].plain
    for at in range(start, min(end, len(parse.tokens))):
        if at in own or verb.at == at or _owns(parse, at, verb, language):
            continue
        for key in language.pronouns:
            pronoun, _, ending = key.partition(GAP)
            if parse.tokens[at].plain == pronoun.strip() and form.endswith(ending):
                return key
    return None


def _owns(parse: Parse, at: int, verb: Verb, language: Language) -> bool:
    """ "підписали її делегати": whose they are."""
    words, following = language.words, parse.tokens[at + 1 : at + 2]
    if parse.tokens[at].low not in words["possessives"] or at < verb.at:
        return False
    free = words["prepositions"] | words["locatives"] | words["conjunctions"] | words["inner"]
    return any(
        token.is_word and token.low not in free and not token.plain.isdecimal()
        for token in following
    )


def _agrees(pronoun: str, known: NamedText, language: Language) -> bool:
    """By the word before the text, or by how its noun ends; some show nothing: "l'accord"."""
    shown = frozenset[str]().union(*language.pronouns.values())
    fitting = language.pronouns[pronoun]
    if known.led in shown:
        return known.led in fitting
    endings = [one[1:] for one in shown if one.startswith("*") and known.noun.endswith(one[1:])]
    best = max(endings, key=len, default="")
    return not best or f"*{best}" in fitting
