"""Who is named in a sentence, and in which role: names taken together with their offices."""

from collections.abc import Sequence
from dataclasses import dataclass

from sources.reader.fronted import ends_before
from sources.reader.held import behind_holder
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.sentences import Token

_QUOTES = {"«", "»", '"', "“", "”"}
_WIDEST_GAP = 7  # tokens between two names that are still one group
_WIDEST_OWNED_GAP = 11  # the same where an office or a name of a person lies between
_MODIFIERS = 3  # words like "eastern-based" before the second name
_LONGEST_PERSON = 3  # words of a name that the lexicon does not know
_IN_BRACKETS = 3  # tokens of "(GNU)"
_YEAR_DIGITS = 4  # "the 35 members" belongs to the phrase, "in 2026 Russia" does not
_ADJECTIVES = 4  # words before a name in which an article may lead its adjectives
_PAIR = 2
_LIST_GAP = 3  # the same where only a comma joins them


@dataclass(frozen=True, slots=True)
class Group:
    """Parties named together: "les envoyés ukrainiens et américains" is one group of two.

    `first` is where the phrase begins ("les"), `last` its last name. `before` is the word
    that governs it ("par", "à", "with"), empty at the start or after another kind of word.
    """

    first: int
    last: int
    mentions: tuple[Mention, ...]
    is_subject: bool
    before: str = ""

    @property
    def parties(self) -> tuple[str, ...]:
        """Each once, in order."""
        return tuple(dict.fromkeys(mention.party for mention in self.mentions))


def groups_in(
    mentions: Sequence[Mention], tokens: Sequence[Token], language: Language
) -> list[Group]:
    """The names of a sentence, those that stand together as one group."""
    found: list[Group] = []
    for mention in mentions:
        group = _group_of(mention, tokens, language)
        if found and _is_owned(found[-1], mention, tokens, language):
            earlier = found.pop()
            found.append(
                Group(
                    earlier.first,
                    group.last,
                    (*earlier.mentions[:-1], mention),
                    earlier.is_subject or (group.is_subject and not earlier.before),
                    earlier.before,
                )
            )
        elif found and _is_joined(found[-1], mention, tokens, language):
            earlier = found.pop()
            found.append(
                Group(
                    earlier.first,
                    group.last,
                    (*earlier.mentions, mention),
                    earlier.is_subject or (group.is_subject and not earlier.before),
                    earlier.before,
                )
            )
        else:
            found.append(group)
    return found


def _is_owned(group: Group, mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "France's Macron and Ukraine('s) Zelensky", "Pakistan and Afghanistan('s) Taliban": whose he is."""
    between = tokens[group.last + 1 : mention.first]
    if len(group.mentions) < _PAIR or not between or between[0].low != "s":
        return False
    is_name = mention.kind in {"person", "name"}
    return is_name and all(_stands_for(token, language) for token in between[1:])


def _group_of(mention: Mention, tokens: Sequence[Token], language: Language) -> Group:
    head = mention.first if mention.aide is None else mention.aide
    first = phrase_start(head, tokens, language)
    governor = _governor(first, head, tokens, language)
    if governor and _is_apart(mention, tokens[first : mention.first], language):
        first, governor = mention.first, ""
    may_act = _may_act(mention, first, tokens, language)
    return Group(first, mention.last, (mention,), may_act and not governor, governor)


def _is_apart(mention: Mention, phrase: Sequence[Token], language: Language) -> bool:
    """ "(за два дні до того) Нігер": a name in the form in which it acts, behind a case that it has not."""
    is_pointing = len(phrase) == 1 and phrase[0].low in language.words["articles"]
    acts = mention.kind in {"name", "metonym"} and not mention.is_oblique
    return language.grammar.lacks_articles and is_pointing and acts


def _governor(first: int, at: int, tokens: Sequence[Token], language: Language) -> str:
    """The preposition that governs a phrase; "des" is one after a noun: "la visite des Russes"."""
    words = language.words
    before = tokens[first - 1] if first else None
    if before is None:
        return ""
    if before.low in words["prepositions"]:
        return before.low
    opens = words["conjunctions"] | words["complementizers"] | words["relatives"] | words["breaks"]
    is_genitive = first < at and tokens[first].low in words["genitives"] & words["articles"]
    if is_genitive and language.grammar.has_capital_nouns:
        return tokens[first].low if is_noun_at(tokens, first - 1, language) else ""
    return tokens[first].low if is_genitive and before.is_word and before.low not in opens else ""


def is_noun_at(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Written as a noun; at the start of a sentence any other word has a capital too."""
    token, words = tokens[index], language.words
    if not token.text[0].isupper():
        return False
    if index and tokens[index - 1].is_word:
        return True
    small = ("articles", "prepositions", "complementizers", "conjunctions", "breaks", "according")
    return token.low not in language.verbs and not any(token.low in words[kind] for kind in small)


def phrase_start(at: int, tokens: Sequence[Token], language: Language) -> int:
    """Back over "le président", "the Russian foreign minister", "officials from", "35 membres de"."""
    first = at
    while first > 0:
        token = tokens[first - 1]
        if _belongs(token, language):
            first -= 1
        elif first > 1 and _leads_to(token, tokens[first - 2], language):
            first -= 2
        elif language.grammar.has_capital_nouns and _adjectives_before(first, tokens, language):
            first -= 1
        else:
            break
    # A genitive that leads the phrase governs it: "(le retrait) de la Russie".
    while (
        first < at and tokens[first].low in language.words["genitives"] - language.words["articles"]
    ):
        first += 1
    return first


def _adjectives_before(first: int, tokens: Sequence[Token], language: Language) -> bool:
    """ "mit dem neuen russischen Minister": small words, and an article or preposition before."""
    words = language.words
    for at in range(first - 1, max(first - 1 - _ADJECTIVES, -1), -1):
        token = tokens[at]
        if token.low in words["articles"] or token.low in words["prepositions"]:
            return at < first - 1
        is_other = token.low in language.verbs or token.low in words["auxiliaries"]
        # "lehnt den Plan ab und Kiew": behind "und" a phrase of its own begins.
        is_other = is_other or token.low in words["conjunctions"]
        if is_other or not token.text[0].islower():
            return False
    return False


def _leads_to(preposition: Token, office: Token, language: Language) -> bool:
    """ "officials (from) Kyiv", "the junta (in) Niger"."""
    words = language.words
    if preposition.low in words["from"]:
        return _stands_for(office, language)
    return preposition.low in words["locatives"] and office.low in words["rulers"]


def _belongs(token: Token, language: Language) -> bool:
    words = language.words
    return (
        token.low in words["articles"]
        or token.low in words["genitives"]
        or token.low in words["numbers"]
        or _stands_for(token, language)
        or (token.low.isdecimal() and len(token.low) < _YEAR_DIGITS)
        or token.text in _QUOTES
        or token.text == "-"
    )


def _stands_for(token: Token, language: Language) -> bool:
    """A word for those who speak for a party, or for what is a party's own: "plan", "position"."""
    if token.low in language.words["representatives"]:
        return True
    # "Moskaus Forderung lehnte Kiew ab": where objects may stand first, what is owned acts least.
    return not language.grammar.has_capital_nouns and token.low in language.words["belongings"]


def _is_joined(group: Group, mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """Only conjunctions, commas, articles and words of office stand between."""
    between = tokens[group.last + 1 : mention.first]
    if not between or [token.text for token in between] == ["("]:
        # "Russian President Vladimir Putin": one party, two words for it; "российско-украинские";
        return mention.party == group.mentions[-1].party or mention.first == group.last
    words = language.words
    last = group.mentions[-1]
    between = behind_holder(tokens[group.first : last.first], between, language)
    if _is_joined_afar(between, language):
        return mention.party not in group.parties
    joining = words["conjunctions"] | words["neither"]  # "ні Чад, ні Судан"
    allowed = joining | words["articles"] | words["representatives"]
    # "émissaires de Kiev et de Washington": the same word may lead each of them.
    leading = words["genitives"] | words["from"]
    inside = [t for t in between if t.low not in allowed and t.text not in {",", "«"}]
    is_far = len(between) > _WIDEST_GAP or any(token.low not in leading for token in inside)
    if is_far or _only_describes(group, mention, tokens, language):
        return False
    if mention.party == group.mentions[-1].party:
        # "По словам Лаврова, Россия": another case, another clause
        is_apart = (
            language.grammar.has_clause_commas
            and group.before
            and any(t.text == "," for t in between)
        )
        return not is_apart and (not inside or [token.text for token in between] == ["("])
    joins = any(token.low in joining for token in between)
    is_first = between[0].text == "," and len(group.mentions) == 1 and not joins
    is_over = is_first and ends_before(group.first, mention.first, tokens, language)
    is_listed = between[0].text == "," and len(between) <= _LIST_GAP and not is_over
    return joins or (is_listed and _goes_on(mention, group, tokens, language))


def _only_describes(
    group: Group, mention: Mention, tokens: Sequence[Token], language: Language
) -> bool:
    """ "(rejette les troupes) européennes et Kiev (demande)": an adjective is no party of a list."""
    if mention.kind == "demonym" or any(one.kind != "demonym" for one in group.mentions):
        return False
    last = group.mentions[-1]
    beside = (*tokens[group.first : last.first], *tokens[last.last + 1 : mention.first])
    if any(_stands_for(token, language) for token in beside):
        return False
    is_led = last.first > 0 and tokens[last.first - 1].low in (
        language.words["articles"] | language.words["numbers"]
    )
    is_people = is_led and last.last + 1 < mention.first  # "los rusos y Kiev"
    return not (is_people or _is_people(last, tokens))


def _is_joined_afar(between: Sequence[Token], language: Language) -> bool:
    """ "Yemen('s internationally recognised government and the Iran-aligned) Houthis"."""
    words = language.words
    at = next((i for i, t in enumerate(between) if t.low in words["conjunctions"]), None)
    if at is None or len(between) > _WIDEST_OWNED_GAP:
        return False
    owned, modifiers = between[:at], between[at + 1 :]
    if owned and not _is_aside(owned, language):
        return False
    modifiers = _behind_a_person(modifiers, language)
    plain = [token for token in modifiers if token.low not in words["articles"]]
    if not (owned or len(modifiers) < len(between) - at - 1 or plain):
        return False
    return len(plain) <= _MODIFIERS and not any(_is_grammar(t, language) for t in plain)


def _behind_a_person(tokens: Sequence[Token], language: Language) -> Sequence[Token]:
    """ "(Mazloum Abdi, commander of the) Syrian Democratic Forces": nothing is left of such words."""
    at = next((i for i, token in enumerate(tokens) if token.text == ","), None)
    if not at or at > _LONGEST_PERSON or not all(t.text[0].isupper() for t in tokens[:at]):
        return tokens
    rest = tokens[at + 1 :]
    known = language.words["genitives"] | language.words["articles"]
    return [t for t in rest if t.low not in known and not _stands_for(t, language)]


def _is_aside(tokens: Sequence[Token], language: Language) -> bool:
    """What belongs to the name before: "'s recognised government", "(GNU)", ", Ahmed al-Sharaa,"."""
    first, last = tokens[0], tokens[-1]
    if first.text == "(" and last.text == ")":
        return len(tokens) == _IN_BRACKETS
    inner = [t for t in tokens if t.text != ","]
    if first.text == "," and last.text == ",":
        return all(t.text[0].isupper() or t.text.startswith("al-") for t in inner)
    is_owned = first.low == "s" and last.low in language.words["representatives"]
    return is_owned and not any(_is_grammar(t, language) for t in tokens[1:])


def _is_grammar(token: Token, language: Language) -> bool:
    """A verb, a pronoun, a preposition or a mark: no mere modifier."""
    words = language.words
    return (
        not token.is_word
        or token.low in language.verbs
        or token.low in words["auxiliaries"] | words["prepositions"] | words["relatives"]
        or token.low in words["complementizers"] | words["breaks"] | words["negations"]
        or token.low in words["singular_pronouns"] | words["plural_pronouns"]
    )


def _goes_on(mention: Mention, group: Group, tokens: Sequence[Token], language: Language) -> bool:
    """A list goes on after a comma: "France, Germany and"; "selon le Hamas, Israël" is none."""
    if len(group.mentions) > 1:
        return True
    return (
        any(
            token.low in language.words["conjunctions"] or token.text == ","
            for token in tokens[mention.last + 1 : mention.last + 3]
        )
        and group.before not in language.words["according"] | language.words["according_tail"]
    )


def _may_act(mention: Mention, first: int, tokens: Sequence[Token], language: Language) -> bool:
    """A name stands for itself; an adjective needs an office; a genitive needs one to belong to."""
    phrase = tokens[first : mention.first]
    has_office = any(_stands_for(token, language) for token in phrase)
    if _is_object(mention, phrase, tokens, language):
        return False
    if mention.kind == "demonym" and not has_office:
        return _is_noun(mention, tokens, language)
    if has_office:
        return True
    genitives = language.words["genitives"] - {"d"}
    if language.grammar.has_capital_nouns:
        genitives -= language.words["articles"]  # "der Iran": _governor knows
    if any(token.low in genitives for token in phrase):
        return False
    return _owns_an_office(mention, tokens, language)


def _is_object(
    mention: Mention, phrase: Sequence[Token], tokens: Sequence[Token], language: Language
) -> bool:
    """ "президента України", "украинской стороны", "dem Kreml": in a case in which nobody acts.

    Where an office leads the phrase its own ending tells; else the name's, unless the name is
    that of an office's owner ("Russlands Präsident").
    """
    grammar = language.grammar
    if any(token.low in language.words["object_articles"] for token in phrase[:1]):
        return True
    offices = [token for token in phrase if _stands_for(token, language)]
    if offices:
        return offices[0].plain.endswith(grammar.oblique_endings)
    if mention.kind == "demonym":
        return tokens[mention.last].plain.endswith(grammar.oblique_adjective_endings)
    owns_office = grammar.has_capital_nouns and _is_office_after(
        mention.last + 1, tokens[: mention.last + 3], language
    )
    return mention.is_oblique and not owns_office


def _owns_an_office(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """ "Ukraine's president" speaks for Ukraine, "Ukraine's allies" do not."""
    after = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    if after is None or after.low != "s" or tokens[mention.last].text[-1] not in "'’":
        return True
    return _is_office_after(mention.last + 2, tokens, language)


def _is_office_after(index: int, tokens: Sequence[Token], language: Language) -> bool:
    return any(_stands_for(token, language) for token in tokens[index : index + 3])


def _is_noun(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    """A nationality that stands for who belongs to it: "the Russians", "los rusos"."""
    if language.grammar.has_lower_people and mention.first > 0:
        led = tokens[mention.first - 1].low
        return led in language.words["articles"] | language.words["numbers"]
    return _is_office_after(mention.last + 1, tokens, language) or _is_people(mention, tokens)


def _is_people(mention: Mention, tokens: Sequence[Token]) -> bool:
    """ "Ukrainians", "les Russes": written as a noun. Two words are a name: "South Koreans"."""
    word = tokens[mention.first].text
    return mention.last > mention.first or (word[0].isupper() and word.rstrip("'’").endswith("s"))
