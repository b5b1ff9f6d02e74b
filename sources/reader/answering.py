"""An answer that names nothing of its own takes up what was asked: "…; Zelensky refused"."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sources.reader.claims import Claim
from sources.reader.documents import document_at, is_indefinite
from sources.reader.languages import Language
from sources.reader.meant import Meaning
from sources.reader.parsing import Parse
from sources.reader.topics import IssueMatch, topic_of
from sources.reader.types import Act, Statement, Topic

_AGREEING = "commitment.commitment"  # "Russia agreed on Tuesday"
_VAGUE = {"position.open", "commitment.act"}  # said of anything at all
_REACH = 1  # sentences from what is asked to its answer

type Matter = tuple[Topic, IssueMatch | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the demands of one sentence are about, by whom, and of whom; `at` is its number.

    `of` is empty where nobody in particular is asked.
    """

    at: int
    by: frozenset[str]
    of: frozenset[str]
    matters: tuple[Matter, ...]

    @classmethod
    def in_sentence(cls, number: int, found: Iterable[Statement]) -> "Asked | None":
        """None where nothing is asked."""
        demands = [one for one in found if one.act is Act.DEMAND and one.party and one.topic]
        if not demands:
            return None
        return cls(
            number,
            frozenset(one.party for one in demands if one.party),
            frozenset(party for one in demands for party in one.addressees),
            tuple(dict.fromkeys(_matter_of(one) for one in demands)),
        )

    def is_answered_by(self, claim: Claim, number: int) -> bool:
        """Whether all who speak were asked; anybody but who asks, where nobody was named."""
        speakers = set(claim.subject.parties)
        is_asked = speakers <= self.of if self.of else not speakers & self.by
        return is_asked and number - self.at <= _REACH


def _matter_of(demand: Statement) -> Matter:
    topic = demand.topic or Topic.OTHER
    return topic, IssueMatch(demand.issue, topic, demand.polarity) if demand.issue else None


def matters_answered(
    asked: Asked | None,
    claim: Claim,
    meaning: Meaning,
    parse: Parse,
    number: int,
    language: Language,
) -> list[Matter]:
    """What an answer is about that says only yes or no; nothing for one that says on what."""
    if asked is None or not (meaning.act is Act.POSITION or meaning.rule == _AGREEING):
        return []
    if not asked.is_answered_by(claim, number) or _names_a_thing(claim, parse, language):
        return []
    return list(asked.matters)


def is_of_its_own(claim: Claim, meaning: Meaning, parse: Parse, language: Language) -> bool:
    """ "promised 90 billion euros", "backed a tribunal": no matter of the sentence before.

    An attitude may well be to what was told there: "hailed the result", "rejects both".
    """
    first = claim.content[0]
    if meaning.act is Act.POSITION and not is_indefinite(parse.tokens, first + 1, language):
        return False
    said = parse.tokens[slice(*claim.content)]
    if not said or not said[0].is_word:
        return False  # "s'y est engagé, son voisin …": nothing stands behind the verb
    takes_up = any(token.low in language.words["anaphora"] for token in said)
    # "offered a partial suspension": of what was named before
    takes_up = takes_up or any(
        token.low in language.words["stopping"] and after.low not in language.words["genitives"]
        for token, after in pairwise((*said, parse.tokens[-1]))
    )
    return not takes_up and _names_a_thing(claim, parse, language)


def names_nothing(
    said: str, claim: Claim, meaning: Meaning, parse: Parse, language: Language
) -> bool:
    """Of no topic, and about no text: "is mulling longer conscription" is no business of talks."""
    return meaning.rule in _VAGUE and not (
        topic_of(said, language) or document_at(parse.tokens, *claim.content, language)
    )


def is_of_another(claim: Claim, parse: Parse) -> bool:
    """ "Moscow rejects troops and (Kyiv asks for an answer)": somebody else has acted before."""
    first = claim.subject.first
    return first is not None and any(
        verb.last < first and not verb.is_noun and "said" not in verb.senses for verb in parse.verbs
    )


def _names_a_thing(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "refused (to comment)", "rejected (the criticism)"; not "rejected (Moscow's demand on Monday)"."""
    words = language.words
    small = words["articles"] | words["possessives"] | words["prepositions"] | words["inner"]
    small |= words["singular_pronouns"] | words["reflexives"] | words["negations"]
    small |= words["genitives"] | words["object_articles"] | words["conjunctions"]
    days = {day.lower() for day in (*language.lists["weekdays"], *language.lists["months"])}
    named = {at for group in parse.groups for at in range(group.first, group.last + 1)}
    named |= {at + 1 for at in named if parse.tokens[at].text[-1] in "'’"}  # "Kyiv's"
    if document_at(parse.tokens, *claim.content, language) is not None:
        return True
    particles = language.separable.get(parse.tokens[claim.verb.at].low, {}).keys()
    small |= days | words["anaphora"] | particles
    for at in range(*claim.content):
        token = parse.tokens[at]
        is_own = claim.verb.first <= at <= claim.verb.last or at in named
        if is_own or not token.is_word or token.low in small or token.low.isdecimal():
            continue
        return "demand" not in language.nouns.get(token.low, ())
    return False
