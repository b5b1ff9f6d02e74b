"""Who is named where: parties, people by name, and offices ("le président français")."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from sources.reader.languages import Language
from sources.reader.misnomers import is_of_others
from sources.reader.sentences import Token, without_accents, words_of
from sources.reader.types import Lexicon, PersonEntry
from sources.reader.world import LATIN, leaders, merged, people, roles, states, territories

_LONGEST_ACRONYM = 4
_SHORTEST_STEM = 3
_PAIR = 2
_CYRILLIC = "\u0400", "\u04ff"  # the first and the last letter
_INITIAL = 2  # letters of "J."
_CASE = "~"  # before a form in which a name does not act: "~Києва"


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named by the words from token `first` to `last` (both included).

    `kind`: name, demonym, metonym, person. `person` is a key of the lexicon. `is_oblique`: in
    another case than the one who acts has ("Росії", "Russlands"). `is_unnamed`: an official
    without a name; `aide`: where he or a spokesperson stands before the name of whose he is.
    `rivals`: the parties that a short name may mean; the text has to say which ("García").
    """

    first: int
    last: int
    party: str
    kind: str
    person: str | None = None
    is_spokesperson: bool = False
    is_oblique: bool = False
    is_unnamed: bool = False
    aide: int | None = None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    kind: str
    people: tuple[PersonEntry, ...] = ()
    is_acronym: bool = False
    is_lower: bool = False
    ends_in_capital: bool = False  # of a metonym
    is_name_too: bool = False  # "Siria" beside "la delegación siria"
    is_short: bool = False  # a name that needs the rest of the text: "García", "the Military Junta"


@dataclass(frozen=True, slots=True)
class Kinds:
    """Keys of the states and of the coalitions; the rest are groups and organisations."""

    states: frozenset[str]
    coalitions: frozenset[str]
    fighting: frozenset[str] = frozenset()  # the parties to the conflict
    homes: Mapping[str, str] = field(
        default_factory=dict
    )  # party -> the state it fights or sits in
    roles: Mapping[str, str] = field(
        default_factory=dict
    )  # party -> army, rebels, government, body


@dataclass(frozen=True, slots=True)
class Named:
    """Where a name stands, whoever bears it on which day; `is_part`: of a word with a hyphen."""

    first: int
    last: int
    entry: _Entry
    is_plain: bool = True
    is_part: bool = False

    def on(self, day: date | None) -> Mention | None:
        """A person counts for the party of the office held on the day; None if in none."""
        mention = _mention(self.entry, self.first, self.last, day)
        if mention is None or (self.is_plain and not self.is_part):
            return mention
        if self.is_part:
            return replace(mention, kind="name", person=None)
        return replace(mention, is_oblique=True)

    def anytime(self) -> tuple[str, ...]:
        """Party and person whom it names at any time; none for a name that needs the text."""
        mention = None if self.entry.is_short else self.on(None)
        return (mention.party, mention.person or mention.party) if mention else ()


def _mention(entry: _Entry, first: int, last: int, day: date | None) -> Mention | None:
    if entry.kind != "person" and not entry.is_short:
        return Mention(first, last, entry.key, entry.kind)
    held = [person for person in entry.people if holds(person, day)]
    if not held:
        return None
    if entry.is_short:
        rivals = tuple(dict.fromkeys(person.party for person in held))
        return Mention(first, last, held[0].party, entry.kind, rivals=rivals)
    # Leaders that no pack describes speak for their party, but are nobody's record.
    key = None if entry.key.startswith("leader:") else entry.key
    return Mention(first, last, held[0].party, "person", key, held[0].is_spokesperson)


class _Table:
    """All names in one language, by the first word; its cases fall together."""

    def __init__(self, language: Language) -> None:
        self.endings = language.grammar.name_endings
        self.is_cyrillic = language.grammar.lacks_articles
        self.adjective_endings = language.grammar.adjective_endings
        self.has_inner_apostrophes = language.grammar.has_inner_apostrophes
        self.names: dict[str, dict[tuple[str, ...], _Entry]] = defaultdict(dict)
        self.longest: dict[str, int] = defaultdict(int)
        self.plain: set[tuple[str, ...]] = set()

    def add(self, phrases: Iterable[str], entry: _Entry) -> None:
        for phrase in phrases:
            if not self.is_cyrillic and _CYRILLIC[0] <= phrase[0] <= _CYRILLIC[1]:
                continue
            is_case = phrase.startswith(_CASE)
            plain = phrase.removeprefix(_CASE)
            cut = words_of(plain, has_inner_apostrophes=self.has_inner_apostrophes)
            words = tuple(_plain(word) for word in cut)
            if not words:
                continue
            made = replace(
                entry,
                is_acronym=len(phrase) <= _LONGEST_ACRONYM and phrase.isupper(),
                is_lower=plain[0].islower(),
                ends_in_capital=entry.kind == "metonym" and plain.split()[-1][0].isupper(),
            )
            self._add(words, made)
            if not is_case:
                self.plain.add(words)
            if entry.kind == "demonym":
                for ending in self.adjective_endings:
                    form = (*words[:-1], words[-1] + ending)
                    self._add(form, made)
                    self.plain.add(form)

    def _add(self, words: tuple[str, ...], entry: _Entry) -> None:
        key = tuple(stem(word, self.endings) for word in words)
        known = self.names[key[0]].get(key)
        if known and entry.is_short:
            if not known.is_short:
                return
            entry = replace(entry, people=(*known.people, *entry.people))
        # "Talibans" and "talibans" are both written.
        is_lower = entry.is_lower or bool(known and known.is_lower)
        if known and known.key == entry.key and {known.kind, entry.kind} == {"name", "demonym"}:
            entry = replace(entry, kind="demonym", is_name_too=True)
        ends = entry.ends_in_capital and (known is None or known.ends_in_capital)
        self.names[key[0]][key] = replace(entry, is_lower=is_lower, ends_in_capital=ends)
        self.longest[key[0]] = max(self.longest[key[0]], len(key))

    def add_new(self, phrases: Sequence[str], entry: _Entry) -> None:
        """Several whole names of one person in different offices fall together."""
        for phrase in phrases:
            if not self.is_cyrillic and _CYRILLIC[0] <= phrase[0] <= _CYRILLIC[1]:
                continue
            cut = words_of(phrase, has_inner_apostrophes=self.has_inner_apostrophes)
            key = tuple(stem(_plain(word), self.endings) for word in cut)
            known = self.names.get(key[0], {}).get(key) if key else None
            if known and known.kind == "person" and known.people[0].key == entry.key:
                if entry.people[0].since or entry.people[0].until:
                    made = replace(known, people=(*known.people, *entry.people))
                    self.names[key[0]][key] = made
            elif known is None:
                self.add([phrase], entry)

    def head_of(self, token: Token, language: Language) -> _Entry | None:
        """Who is named in the first part of a compound for an office: "UN-Gesandter"."""
        head, hyphen, office = token.text.partition("-")
        if not hyphen or language.fold(office.lower()) not in language.words["representatives"]:
            return None
        entry = self.names.get(head.lower(), {}).get((head.lower(),))
        return entry if entry and head[0].isupper() else None

    def pair_at(self, token: Token, index: int) -> Iterator[Named]:
        """The two in one word: "российско-украинские", "Iran-Iraq"."""
        parts = [stem(part, self.endings) for part in token.plain.split("-")]
        entries = [self.names.get(part, {}).get((part,)) for part in parts]
        if len(parts) == _PAIR and all(entry and entry.kind != "person" for entry in entries):
            for entry in entries:
                if entry is not None:
                    one = replace(entry, kind="demonym", is_short=False)
                    yield Named(index, index, one)


class NameIndex:
    """All names of a lexicon and of the world; look-up is linear."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.parties = {entry.key: entry for entry in merged(lexicon)}
        keys = {entry.name: key for key, entry in self.parties.items()}
        self.kinds = Kinds(
            states=frozenset(k for k, entry in self.parties.items() if entry.name in states()),
            coalitions=frozenset(k for k, entry in self.parties.items() if entry.is_coalition),
            fighting=frozenset(k for k, entry in self.parties.items() if entry.is_conflict_party),
            homes={keys[name]: keys[row.home] for name, row in roles().items() if row.home},
            roles={keys[name]: row.kind for name, row in roles().items()},
        )
        self._people = lexicon.people
        self._tables: dict[str, _Table] = {}

    def find(
        self, tokens: Sequence[Token], day: date | None, language: Language
    ) -> Iterator[Mention]:
        """Longest names first; a person counts for the party of the office held on the day.

        Short names are left out: the rest of the text has to bear them out.
        """
        found = (name.on(day) for name in self.named(tokens, language))
        return (one for one in found if one is not None and not one.rivals)

    def named(self, tokens: Sequence[Token], language: Language) -> Iterator[Named]:
        """Where names stand, whoever bears them on which day."""
        table = self._table(language)
        keys = [_key(token.plain, language) for token in tokens]
        index = 0
        while index < len(tokens):
            found = _at(table, tokens, keys, index) if keys[index] in table.names else None
            if found and found[0] > index and tokens[index].low in language.words["articles"]:
                found = None if _is_article(found[0], table, tokens, keys, index) else found
            if found is None or is_of_others(tokens, index, found[0], language):
                if "-" in tokens[index].text:
                    yield from _inside(table, tokens[index], index, language)
                index += 1
                continue
            last, entry = found
            plain = (without_accents(token.plain) for token in tokens[index : last + 1])
            yield Named(index, last, entry, is_plain=tuple(plain) in table.plain)
            index = last + 1

    def _table(self, language: Language) -> _Table:
        """Made when the first text in the language comes."""
        if language.code not in self._tables:
            self._tables[language.code] = self._made(language)
        return self._tables[language.code]

    def _made(self, language: Language) -> _Table:
        table = _Table(language)
        codes = {language.code, *LATIN}
        for key, entry in self.parties.items():
            for kind in ("metonyms", "demonyms", "names"):
                for code, phrases in getattr(entry, kind).items():
                    if code in codes:
                        table.add(phrases, _Entry(key, kind[:-1]))
        self._add_own(table, language)
        _add_people(table, (*self._leaders(language), *self._people), codes, _own_shorts())
        self._add_short(table)
        return table

    def _add_short(self, table: _Table) -> None:
        """People of whom the world knows, and names that mean somebody only at home."""
        keys = {entry.name: key for key, entry in self.parties.items()}
        for name, row in roles().items():
            bearer = PersonEntry(key=keys[name], name=name, party=keys[name])
            table.add(row.at_home, _Entry(keys[name], "name", (bearer,), is_short=True))
        for person in people():
            entry = person.entry(keys[person.party])
            table.add_new([person.name], _Entry(entry.key, "person", (entry,)))
            table.add(person.shorts, _Entry(entry.key, "person", (entry,), is_short=True))

    def _add_own(self, table: _Table, language: Language) -> None:
        keys = {entry.name: key for key, entry in self.parties.items()}
        for name, phrase in territories(language.code).items():
            table.add([phrase], _Entry(keys[name], "name"))
        own = language.names
        kinds = {"metonym": own.metonyms, "demonym": own.demonyms, "name": own.names}
        for kind, rows in (*kinds.items(), ("name", own.people)):
            for name, phrases in rows.items():
                if name in keys:
                    table.add(phrases, _Entry(keys[name], kind))

    def _leaders(self, language: Language) -> list[PersonEntry]:
        """Heads of state and of movements that news names without saying whose they are."""
        keys = {entry.name: key for key, entry in self.parties.items()}
        named = [(party, name) for party, names in leaders().items() for name in names]
        named += [(p, name) for p, names in language.names.leaders.items() for name in names]
        return [
            PersonEntry(key=f"leader:{name}", name=name, party=keys[party])
            for party, name in named
            if party in keys
        ]


def _plain(word: str) -> str:
    """As the words of a sentence are looked up; an initial loses its stop there."""
    return without_accents(word[0] if len(word) == _INITIAL and word[1] == "." else word)


@lru_cache(maxsize=1 << 15)
def _key(word: str, language: Language) -> str:
    """What a word is looked up by."""
    return stem(without_accents(word), language.grammar.name_endings)


def stem(word: str, endings: tuple[str, ...]) -> str:
    """What all cases of a name share, for languages that say how they end."""
    for ending in endings:
        if len(word) - len(ending) >= _SHORTEST_STEM and word.endswith(ending):
            return word[: len(word) - len(ending)]
    return word


def _at(
    table: _Table, tokens: Sequence[Token], keys: Sequence[str], index: int
) -> tuple[int, _Entry] | None:
    by_words = table.names[keys[index]]
    for length in range(min(table.longest[keys[index]], len(keys) - index), 0, -1):
        entry = by_words.get(tuple(keys[index : index + length]))
        if entry is not None and _is_cased(entry, tokens[index : index + length]):
            is_name = entry.is_name_too and tokens[index].text[0].isupper()
            return index + length - 1, replace(entry, kind="name") if is_name else entry
    return None


def _is_article(
    found: int, table: _Table, tokens: Sequence[Token], keys: Sequence[str], at: int
) -> bool:
    """ "the South" is no name where "South Sudanese" is one."""
    longer = _at(table, tokens, keys, at + 1) if keys[at + 1] in table.names else None
    return longer is not None and longer[0] > found


def _inside(table: _Table, token: Token, index: int, language: Language) -> Iterator[Named]:
    """Names that are parts of a word with a hyphen: "UN-Gesandter", "Iran-Iraq"."""
    compound = table.head_of(token, language) if language.grammar.has_capital_nouns else None
    if compound:
        yield Named(index, index, compound, is_part=True)
    if language.grammar.lacks_articles or language.grammar.has_bare_nouns:
        yield from table.pair_at(token, index)


@lru_cache(maxsize=1)
def _own_shorts() -> frozenset[str]:
    """Whole names of those whose last word is not what they are called by: "Abiy Ahmed"."""
    return frozenset(
        one.name for one in people() if one.shorts and one.name.split()[-1] not in one.shorts
    )


def _add_people(
    table: _Table, known: Sequence[PersonEntry], codes: set[str], own_shorts: frozenset[str]
) -> None:
    by_key: dict[str, list[PersonEntry]] = defaultdict(list)
    for person in known:
        by_key[person.key].append(person)
    for key, entries in by_key.items():
        rows = [(code, row) for one in entries for code, row in one.names.items()]
        names = {name for code, found in rows if code in codes for name in found}
        names |= {one.name for one in entries}
        # A surname alone, as news uses after the first mention.
        last = {name.split()[-1] for name in names - own_shorts}
        names |= {name for name in last if len(name) > 3}
        table.add(names, _Entry(key, "person", tuple(entries)))


def _is_cased(entry: _Entry, tokens: Sequence[Token]) -> bool:
    """Demonyms are lower case in French; "UN" is no "un", "la paz" no "La Paz"; a name has its capital."""
    if entry.ends_in_capital and len(tokens) > 1:
        return tokens[-1].text[0].isupper()
    if entry.kind == "demonym" or entry.is_lower or len(tokens) > 1:
        return True
    text = tokens[0].text.rstrip("'’")
    if entry.is_acronym:
        return text == text.upper()
    return not text[0].islower() or len(text) > 8


def holds(person: PersonEntry, day: date | None) -> bool:
    """Whether the person is in the office on the day."""
    if day is None:
        return True
    return (person.since is None or person.since <= day) and (
        person.until is None or day <= person.until
    )
