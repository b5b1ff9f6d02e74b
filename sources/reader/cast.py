"""Which parties a text is about: only then do short names mean somebody.

"García" is the ELN's chief where the text names him in full, or the ELN, or Colombia; "the Military
Junta" is Renamo's where it speaks of Mozambique.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sources.reader.languages import Language
from sources.reader.names import Kinds, Mention
from sources.reader.sentences import Sentence
from sources.reader.world import titles

_OFTEN = 2  # a text is about a party that it names half as often as any other


@dataclass(frozen=True, slots=True)
class Cast:
    """`parties` are named by names of their own, `states` with those whose parties are at home there.

    `strangers` are last names that the text gives to somebody else: "Juan García". `times`: how
    often a party is named.
    """

    parties: frozenset[str]
    states: frozenset[str]
    strangers: frozenset[str] = frozenset()
    times: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(
        cls,
        rows: Sequence[Sentence],
        named: Sequence[Sequence[Mention]],
        kinds: Kinds,
        language: Language,
    ) -> "Cast":
        """Found from the mentions of every sentence."""
        times = Counter(one.party for row in named for one in row if not one.rivals)
        parties = frozenset(times)
        at_home = {kinds.homes[party] for party in parties if party in kinds.homes}
        strangers = frozenset(
            row.tokens[one.first].plain
            for row, found in zip(rows, named, strict=True)
            for one in found
            if one.rivals and one.kind == "person" and _has_first_name(one, row, language)
        )
        return cls(parties, (parties & kinds.states) | at_home, strangers, times)

    def known(self, mentions: Iterable[Mention], row: Sentence, kinds: Kinds) -> Iterator[Mention]:
        """The mentions; of short names those that mean one party of the text."""
        for mention in mentions:
            if not mention.rivals:
                yield mention
            elif row.tokens[mention.first].plain not in self.strangers and (
                party := self._meant(mention.rivals, kinds)
            ):
                yield replace(mention, party=party, rivals=())

    def rebels(self, kinds: Kinds) -> tuple[str, ...]:
        """Those who fight or govern against a state."""
        return self._of_role(kinds, "rebels")

    def bodies(self, kinds: Kinds) -> tuple[str, ...]:
        """Organisations."""
        return self._of_role(kinds, "body")

    def _of_role(self, kinds: Kinds, role: str) -> tuple[str, ...]:
        return tuple(sorted(one for one in self.parties if kinds.roles.get(one) == role))

    def home(self, kinds: Kinds) -> str | None:
        """The one state whose groups the text is about; the rival government, where it names one."""
        governing = self._of_role(kinds, "government")
        times: Counter[str] = Counter()
        for one in (*self.rebels(kinds), *governing):
            if one in kinds.homes:
                times[kinds.homes[one]] += self.times[one]
        most = max(self.times.values(), default=0)
        homes = [home for home, count in times.items() if _OFTEN * count >= most]
        if len(homes) != 1:
            return None
        at_home = [one for one in governing if kinds.homes.get(one) == homes[0]]
        return homes[0] if not at_home else at_home[0] if len(at_home) == 1 else None

    def army(self, kinds: Kinds) -> str | None:
        """The army that is a party of its own."""
        armies = self._of_role(kinds, "army")
        return armies[0] if len(armies) == 1 else None

    def sides(self, kinds: Kinds) -> tuple[Mention, ...]:
        """The two sides as mentions."""
        return tuple(Mention(0, 0, party, "name") for party in self._pair(kinds))

    def _pair(self, kinds: Kinds) -> tuple[str, ...]:
        """The two sides, where the text names one group and where it is at home."""
        rebels = self.rebels(kinds)
        if len(rebels) != 1:
            return ()
        other = self.army(kinds) or self.home(kinds)
        third = [n for one, n in self.times.items() if one not in {other, rebels[0]}]
        is_side = self.times[rebels[0]] >= max(third, default=0)
        return (other, rebels[0]) if other and is_side else ()

    def _meant(self, rivals: Sequence[str], kinds: Kinds) -> str | None:
        """The one that is named itself; else the one at whose home a party is; or whose home is."""
        itself = [party for party in rivals if party in self.parties]
        itself = itself or [party for party in rivals if party in self.states]
        at_home = [party for party in rivals if kinds.homes.get(party) in self.states]
        for found in (itself, at_home):
            if len(found) == 1:
                return found[0]
        return None


def _has_first_name(mention: Mention, row: Sentence, language: Language) -> bool:
    """ "Juan García", "García Pérez"; not "President García", nor where all nouns have capitals."""
    if language.grammar.has_capital_nouns or mention.last > mention.first:
        return False
    tokens, at = row.tokens, mention.first
    before = tokens[at - 1] if at > 1 else None
    if before is None or not before.is_word or not before.text[0].isupper():
        return False
    if "." in before.text or len(before.text) == 1:
        return False  # "Н. Москалькова", "M. Petro"
    is_title = before.plain.rstrip(".") in titles() or language.is_listed(before.plain)
    return not is_title and before.text[-1] not in "'’"
