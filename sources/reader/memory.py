"""What the sentences before have named: for pronouns, "both sides", "this coalition"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sources.reader.antecedents import TextBefore
from sources.reader.groups import Group
from sources.reader.hearsay import hearsay
from sources.reader.languages import Language
from sources.reader.names import Kinds, Mention
from sources.reader.parsing import Parse
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, is_tail

_TITLE_REACH = 3  # words behind a name in which its office may stand


@dataclass(slots=True)
class Memory:
    """Whom a text has named last, by kind; filled sentence by sentence."""

    last: Subject | None = None
    last_state: Subject | None = None
    acting_state: Subject | None = None
    last_group: Subject | None = None
    before_last: Subject | None = None
    several: Subject | None = None
    opposed: dict[str, Mention] = field(default_factory=dict)
    met: tuple[str, ...] = ()
    speaker: Subject | None = None
    coalition: Mention | None = None
    titles: dict[str, Subject] = field(default_factory=dict)
    rulers: Subject | None = None
    body: Subject | None = None  # the organisation named last
    pair: tuple[Mention, ...] = ()  # the two sides of the whole text
    voice: Subject | None = None  # who speaks in the paragraph
    latter: Subject | None = None  # who was named last, in whatever role
    is_of_state: bool = False  # who acted last, or of a body of states
    is_quoted: bool = False  # the sentence is part of a quotation that holds others
    text: TextBefore = field(default_factory=TextBefore)

    def note(self, subject: Subject, kinds: Kinds) -> None:
        """The newest subject; two different ones in turn make "both sides"."""
        if not subject.mentions:
            return
        if self.last is None or self.last.parties != subject.parties:
            self.before_last = self.last
        self.last = Subject(subject.mentions, None)
        self.is_of_state = len(subject.parties) == 1 and subject.parties[0] in kinds.states
        if self.is_of_state:
            self.acting_state = self.last
        elif len(subject.parties) == 1:  # nor is the United Nations "they"
            self.is_of_state = kinds.roles.get(subject.parties[0]) == "body"
        if len(subject.parties) > 1 or subject.parties[0] in kinds.coalitions:
            self.several = self.last

    def note_meeting(self, parties: tuple[str, ...]) -> None:
        """Those who met last; one who is only known to have met tells of nobody."""
        if len(parties) > 1:
            self.met = parties

    def who_meet_again(self) -> tuple[str, ...]:
        """ "the next round" is of all who met, though only two of them were named together since."""
        named = self.several.parties if self.several else ()
        return self.met if set(named) <= set(self.met) else named

    def hear(self, source: Subject | None) -> None:
        """Who is named only where a quotation ends speaks from where it begins.

        "“We will not leave. It is our land,” Doe told reporters": nobody known says "we" there.
        """
        if source is not None:
            self.speaker = Subject(source.mentions, None) if source.mentions else None

    def hear_next(self, actor: Subject | None) -> None:
        """A person who acts, says what is quoted next: "Sybiha shrugged. “We will not leave.”" """
        if actor is not None and len(actor.parties) == 1:
            self.speaker = Subject(actor.mentions, None)

    def note_group(self, group: Group, kinds: Kinds) -> None:
        """Whoever is named may be taken up by "the rebels", "the ministry", "the coalition".

        Whom a preposition leads ("brokered by Oman") comes behind who acts.
        """
        for mention in group.mentions:
            self.latter = named = Subject((mention,), None)
            if kinds.roles.get(mention.party) == "body":
                self.body = named
            if mention.party in kinds.fighting and len(kinds.fighting) == 2:
                self.opposed[mention.party] = mention
            if mention.party in kinds.coalitions and mention.kind != "demonym":
                self.coalition, self.several = mention, named
            elif mention.party in kinds.states:
                self.last_state = (group.before and self.last_state) or named
            elif kinds.roles.get(mention.party) != "army":
                self.last_group = (group.before and self.last_group) or named

    def note_title(self, group: Group, tokens: Sequence[Token], language: Language) -> None:
        """ "the Ethiopian minister" is "the minister" from now on."""
        if len(group.mentions) > 1:
            return
        for token in tokens[group.first : group.last + _TITLE_REACH]:
            if token.low in language.words["offices"]:
                self.titles[token.low] = Subject(group.mentions, None)
                if token.low in language.words["rulers"]:
                    self.rulers = self.titles[token.low]

    def holder(self, office: str, language: Language) -> Subject | None:
        """A ministry is a state's, "the rebels" are none: whichever the text named last."""
        # "the negotiators" are of all who were named together
        are_of_several = self.several is not None and office in language.words["envoys"]
        if office in self.titles or are_of_several:
            return self.titles.get(office)
        if office in language.words["rulers"] and self.rulers:
            return self.rulers  # "Myanmar's military government" is "the junta"
        if office in language.words["group_offices"]:
            return self.last_group or self.last
        if office in language.words["state_offices"]:
            # Who acted last, if it is a state; else the state that was named last.
            return self.acting_state or self.last_state or self.last
        return self.last

    def informant(self, parse: Parse, language: Language) -> Subject | None:
        """ "За його словами, …", "«…», – сказав він": who answers for a sentence without a name."""
        words, tokens = language.words, parse.tokens
        lows = [token.low for token in tokens[:3]]
        his = words["anaphora"] | words["possessives"]
        if len(lows) > 2 and lows[2] in words["according_nouns"] and lows[1] in his:
            return self._alone(self.speaker or self.last)
        led = [low for low in lows if low not in words["according_tail"]]
        if any(_leads_pronoun(pair, language) for pair in pairwise(led)):
            return self._alone(self.speaker or self.last)
        pronouns = words["singular_pronouns"] | words["plural_pronouns"]
        for verb in parse.verbs if language.grammar.lacks_articles else ():
            after = tokens[verb.last + 1].low if verb.last + 1 < len(tokens) else ""
            if "said" not in verb.senses or not is_tail(parse, verb, language):
                continue
            if after in pronouns:
                return self._alone(self.speaker or self.last)
            if after in words["offices"]:
                return self._alone(self.holder(after, language))
        said = hearsay(parse, language)
        goes_on = self.is_quoted or self._goes_on(parse, language)
        return self._alone(self.speaker) if said is None and goes_on else said

    def _goes_on(self, parse: Parse, language: Language) -> bool:
        """ "…, sagte Lawrow. Zudem müsse Kiew abziehen": by its mood still what was said before."""
        mood, before = language.words["mood"], self.text.parse
        if mood.isdisjoint(parse.plains):
            return False
        at = next((i for i, token in enumerate(parse.tokens) if token.plain in mood), None)
        if at is None or before is None or any(verb.first < at for verb in parse.verbs):
            return False
        tells = any("said" in verb.senses for verb in before.verbs)
        return tells or any(token.plain in mood for token in before.tokens)

    def _alone(self, subject: Subject | None) -> Subject | None:
        """One party, wherever it was named."""
        return Subject(subject.mentions, None) if subject and len(subject.parties) == 1 else None

    def they(self) -> Subject | None:
        """Who acted last, if more than one or no state; else those who were named together."""
        return self.last if self.last and not self.is_of_state else self.several or self.last

    def both(self, first: int, *, are_states: bool = False) -> Subject | None:
        """ "both sides": the two that were named together, or in turn; "the two countries".

        A mediator named in turn with one of them is no side: "…, Witkoff said. Both sides …".
        """
        if self.several and len(self.several.parties) == 2:
            return Subject(_sides(self.several), first)
        opposed = Subject(tuple(self.opposed.values()), first)
        if len(opposed.parties) == 2:
            return Subject(_sides(opposed), first)
        pair = () if are_states else self.pair
        sides = {one.party for one in pair}
        taken = [one for one in (self.before_last, self.last) if one is not None]
        if sides and not all(set(one.parties) <= sides for one in taken):
            return Subject(pair, first)
        if self.last is None or self.before_last is None:
            return Subject(pair, first) if pair else None
        subject = Subject((*self.before_last.mentions, *self.last.mentions), first)
        is_of_two = len(subject.parties) == 2 and not self.opposed.keys() & set(subject.parties)
        return Subject(_sides(subject), first) if is_of_two else None

    def leaders(self, first: int) -> Subject | None:
        """ "The leaders": of the several that the sentence before has named together."""
        parse, several = self.text.parse, self.several
        if parse is None or several is None or len(several.parties) == 1:
            return None
        named = {one.party for group in parse.groups for one in group.mentions}
        return Subject(_sides(several), first) if named >= set(several.parties) else None


def _leads_pronoun(pair: tuple[str, str], language: Language) -> bool:
    """ "According to him", "D'après lui", "Ihm zufolge"."""
    words, (one, other) = language.words, pair
    is_behind = one in words["led_pronouns"] and other in words["according"]
    return is_behind or (one in words["according"] and other in words["led_pronouns"])


def _sides(subject: Subject) -> tuple[Mention, ...]:
    """Sides are parties, whoever spoke for them."""
    return tuple(replace(one, person=None, is_spokesperson=False) for one in subject.mentions)
