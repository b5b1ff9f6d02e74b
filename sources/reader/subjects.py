"""Whose act a verb tells: named, understood, or taken up by a pronoun or a description."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sources.reader.afterwards import afterwards
from sources.reader.agents import agrees
from sources.reader.brackets import bracket_subject
from sources.reader.clauses import is_coordinated, is_of_another
from sources.reader.descriptions import are_states, is_latter, office_in
from sources.reader.dropped import dropped
from sources.reader.groups import Group
from sources.reader.languages import Language
from sources.reader.located import located, located_behind
from sources.reader.memory import Memory
from sources.reader.nouns import owner_end
from sources.reader.parsing import Parse
from sources.reader.reduced import floor_of, is_agent
from sources.reader.relatives import antecedent_of, around_relative, insertion, named_before
from sources.reader.sentences import Token
from sources.reader.speakers import Subject, said_by_nobody, subject_of
from sources.reader.verbs import Verb

_AGENT_REACH = 9  # words from a participle to who did it
_INVERTED_REACH = 2  # words from a verb to the subject behind it
_LONGEST_GAP = 14  # words between a subject and its verb without a comma
_PAIR = 2
_OWNER_REACH = 4  # words from a noun to whose it is: "отказ министра обороны Турции"


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with what was named before it."""

    parse: Parse
    memory: Memory
    language: Language


def subject_at(scene: Scene, number: int, shared: Subject | None) -> Subject | None:
    """Who acts in the verb of this number; `shared` is the subject of the verb before."""
    parse, language = scene.parse, scene.language
    verb = parse.verbs[number]
    if verb.is_noun:
        return _owner(parse, verb, language)
    if language.grammar.is_verb_final:
        return bracket_subject(parse, scene.memory, verb, shared, language)
    said = parse.tokens[verb.first : verb.at + 1]
    is_we = any(token.plain.endswith(language.grammar.we_endings) for token in said)
    if verb.is_passive or is_we:
        return _agent(scene, verb) if verb.is_passive else _speaker(scene.memory, verb)
    return _of_active(scene, number, shared)


def _of_active(scene: Scene, number: int, shared: Subject | None) -> Subject | None:
    """Who does it stands before the verb, or is whoever acted in the verb before."""
    parse, language = scene.parse, scene.language
    verb = parse.verbs[number]
    floor = floor_of(parse, number, language)
    led = parse.tokens[verb.first - 1].low if number else ""
    is_apart = led in language.words["breaks"]
    is_apart = is_apart and not _stands_behind(parse, verb.last, language)
    if (start := insertion(parse, verb, language)) is not None:
        named = named_before(parse, start)
        return named or _described(scene, 0, replace(verb, first=start), None)
    is_joined = shared is not None and (led in language.words["conjunctions"] or is_apart)
    relative = None if is_joined else _relative_of(parse, floor, verb, language)
    antecedent = antecedent_of(parse, relative)
    if antecedent and relative is not None:
        is_known = not is_of_another(parse, antecedent.last, relative, language)
        return subject_of(antecedent) if is_known else None
    return shared if is_joined else _main_subject(scene, number, floor, shared)


def _main_subject(scene: Scene, number: int, floor: int, shared: Subject | None) -> Subject | None:
    """Of a verb that no relative pronoun leads."""
    parse, language = scene.parse, scene.language
    verb = parse.verbs[number]
    return (
        _named(parse, floor, verb, language)
        or around_relative(parse, floor, verb, language)
        or _following(parse, number, language)
        or _carried(parse, floor, verb, language, shared)
        or located(parse, floor, verb, language)
        or (None if verb.is_infinitive else _described(scene, floor, verb, shared))
        or located_behind(parse, verb, language)
        or (None if number else dropped(parse, scene.memory, verb, language))
    )


def _named(parse: Parse, floor: int, verb: Verb, language: Language) -> Subject | None:
    """The last group before the verb that can be a subject, unless another clause lies between."""
    named = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    named = [g for g in named if g is named[0] or not is_agent(g, parse, language)]
    if not named or _is_cut_off(parse.tokens, named[-1], verb, language):
        return None
    phrase = parse.tokens[named[-1].first : named[-1].mentions[0].first]
    is_belonging = any(token.low in language.words["belongings"] for token in phrase)
    if is_belonging and (
        _stands_behind(parse, verb.last, language) or located_behind(parse, verb, language)
    ):
        return None  # "План США відкинула Москва", "План США відкинули в Москві"
    if is_belonging and len(named) > 1 and language.grammar.lacks_articles:
        # The demand of one and the plan of another: "КНДР назвала предложение Сеула ловушкой и отказалась"
        is_apart = _is_cut_off(parse.tokens, named[-2], verb, language)
        return subject_of(named[-1] if is_apart else named[-2])
    return subject_of(named[-1])


def _following(parse: Parse, number: int, language: Language) -> Subject | None:
    """ "Am Montag lehnte Kiew den Plan ab", "заявив президент України": right behind the verb."""
    verb = parse.verbs[number]
    # "Він закликав Сполучені Штати": who acts stands before it.
    floor = parse.verbs[number - 1].last + 1 if number else 0
    pronouns = language.words["singular_pronouns"] | language.words["plural_pronouns"]
    is_led = any(token.low in pronouns for token in parse.tokens[floor : verb.first])
    is_other = verb.is_infinitive and "signed" not in verb.senses
    if is_other or is_led:
        return None
    group = _stands_behind(parse, verb.last, language)
    heads = parse.tokens[group.first : group.last + 1] if group else ()
    is_one = len(group.mentions) == 1 if group else False
    if group is None or (is_one and not agrees(parse.tokens[verb.last], heads, language)):
        return None
    return subject_of(group)


def _stands_behind(parse: Parse, verb_last: int, language: Language) -> Group | None:
    if not language.grammar.inverts:
        return None
    for group in parse.groups:
        if verb_last < group.first <= verb_last + _INVERTED_REACH and group.is_subject:
            between = parse.tokens[verb_last + 1 : group.first]
            phrase = parse.tokens[group.first : group.mentions[0].first]
            if any(token.low in language.words["belongings"] for token in phrase):
                return None  # "отвергла план Киева", "rechaza la oferta rusa": the object
            return group if _is_close(between, language) else None
    return None


def _is_close(between: Sequence[Token], language: Language) -> bool:
    """ "anunció ayer el presidente", but not "exige que la OSCE", "non intende riconoscere il Kosovo"."""
    words, grammar = language.words, language.grammar
    apart = words["complementizers"] | words["prepositions"] | words["conjunctions"]
    has_own = bool(grammar.infinitive_leads) and not grammar.is_verb_final
    return all(
        token.is_word
        and token.low not in apart
        and not (has_own and token.plain in language.infinitives)
        for token in between
    )


def _carried(
    parse: Parse, floor: int, verb: Verb, language: Language, shared: Subject | None
) -> Subject | None:
    """The subject of the verb before: "rejected the plan and demanded talks", "offered to meet"."""
    between = [g for g in parse.groups if floor <= g.first and g.last < verb.first and g.is_subject]
    pronouns = language.words["plural_pronouns"] | language.words["singular_pronouns"]
    lows = [token.low for token in parse.tokens[floor : verb.first]]
    if any(low in pronouns for low in lows) or _says(lows, language.lists["both"]):
        return None
    relatives = language.words["relatives"] | language.words["object_relatives"]
    known = relatives - language.words["complementizers"]
    if verb.first and parse.tokens[verb.first - 1].low in known:
        # "a reçu des rebelles, qui réclament": they are no party; "декларацію, яку ухвалили"
        return None
    if language.grammar.drops_subjects and _has_dropped(parse, floor, verb, language):
        return shared
    small = language.words["inner"] | language.words["now"]
    is_close = all(token.low in small for token in parse.tokens[floor : verb.first])
    # "se dit désormais prêt à", "dijo estar abierta a"
    is_adjoined = floor > 0 and is_close and bool(verb.senses & {"ready", "open"})
    # "a dit avoir accepté", "denied having offered it"
    is_perfect = parse.tokens[verb.first].low in language.words["perfect"]
    if (
        verb.is_infinitive
        or is_adjoined
        or afterwards(parse, verb, language) is not None
        or is_perfect
        or (floor and not between and is_coordinated(parse.tokens, floor, verb, language))
    ):
        return shared
    return None


def _has_dropped(parse: Parse, floor: int, verb: Verb, language: Language) -> bool:
    """ "заявил, что не выведет": nothing that could act stands between the two."""
    words, tokens = language.words, parse.tokens
    for at in range(verb.first - 1, floor - 1, -1):
        if tokens[at].low in words["complementizers"]:
            return True
        if (
            tokens[at].low not in words["inner"] | words["negations"]
            and "rejects" not in verb.senses
        ):
            return False
    return False


def _owner(parse: Parse, verb: Verb, language: Language) -> Subject | None:
    """ "Moscow's demand", "the rejection by Kyiv", "le refus russe", "le refus de Moscou"."""
    end = owner_end(parse.tokens, verb.at, language)
    for group in parse.groups:
        beside = group.last == end or (group.last == end - 1 and parse.tokens[end].low == "s")
        # "Вашингтон требования Москвы отверг": a name before the noun does not own it.
        is_owner = not language.grammar.lacks_articles or group.mentions[-1].kind == "demonym"
        if beside and not group.before and is_owner:
            return subject_of(group)
    leads = language.words["genitives"] | language.words["agents"]
    after = parse.tokens[verb.at + 1].low if verb.at + 1 < len(parse.tokens) else ""
    for group in parse.groups:
        if _is_genitive(group, parse, verb, language):
            return Subject(group.mentions, verb.at)
        # "la negativa de Caracas": the noun may count as part of the name's own phrase.
        led = after if group.first <= verb.at else group.before
        is_near = verb.at < group.mentions[0].first <= verb.at + 3
        is_headline = verb.at == 0 and group.before in language.words["agents"]
        if is_headline or (is_near and (led in leads or group.mentions[0].kind == "demonym")):
            return Subject(group.mentions, verb.at)
    return None


def _is_genitive(group: Group, parse: Parse, verb: Verb, language: Language) -> bool:
    """ "die Forderung Russlands", "отказ президента Турции", "требование киевской делегации"."""
    owner, grammar = group.mentions[0], language.grammar
    if grammar.has_capital_nouns:
        return group.first == verb.at + 1 and owner.is_oblique
    between = parse.tokens[verb.at + 1 : owner.first]
    is_behind = verb.at < owner.first <= verb.at + _OWNER_REACH and group.first <= verb.at + 1
    is_owner = owner.is_oblique and (owner.kind != "demonym" or not group.is_subject)
    return (
        grammar.lacks_articles
        and is_behind
        and is_owner
        and all(token.low in language.words["representatives"] for token in between)
    )


def _agent(scene: Scene, verb: Verb) -> Subject | None:
    """ "was rejected by Moscow": the group after the word for by."""
    for group in scene.parse.groups:
        is_near = verb.last < group.first <= verb.last + _AGENT_REACH
        is_led = group.before in scene.language.words["agents"]
        if is_near and (is_led or _is_agent_by_case(group, scene)):
            return Subject(group.mentions, verb.first)
    return _described_agent(scene, verb)


def _is_agent_by_case(group: Group, scene: Scene) -> bool:
    """ "підписаний Росією" """
    endings = scene.language.grammar.agent_endings
    heads = (scene.parse.tokens[group.first], scene.parse.tokens[group.mentions[0].last])
    return not group.before and any(head.plain.endswith(endings) for head in heads if endings)


def _described_agent(scene: Scene, verb: Verb) -> Subject | None:
    """ "signed by both sides", "dénoncée par les insurgés"."""
    tokens, language = scene.parse.tokens, scene.language
    behind = [token.low for token in tokens[verb.last + 1 : verb.last + _AGENT_REACH + 1]]
    if language.grammar.agent_endings and _says(behind, language.lists["both"]):
        return scene.memory.both(verb.first, are_states=are_states(behind, language))
    for at in range(verb.last + 1, min(verb.last + _AGENT_REACH + 1, len(tokens))):
        if tokens[at].low not in language.words["agents"]:
            continue
        near = tokens[at + 1 : at + 6]
        lows = [token.low for token in near]
        if _says(lows, language.lists["both"]):
            return scene.memory.both(verb.first, are_states=are_states(lows, language))
        office = office_in(near, language)
        chosen = scene.memory.holder(office, language) if office else None
        return Subject(chosen.mentions, verb.first) if chosen else None
    return None


def _is_cut_off(tokens: Sequence[Token], group: Group, verb: Verb, language: Language) -> bool:
    """A stop or a word of contrast between name and verb: the name belongs to another clause."""
    between = tokens[group.last + 1 : verb.first]
    # "took part but did not sign": the word of contrast joins the second verb to the same subject.
    if between and between[-1].low in language.words["breaks"]:
        between = between[:-1]
    # "The Kremlin, however, demands": between two commas it breaks nothing.
    lows = [token.low for token in between]
    if any(
        token.text in {";", ":"}
        or (token.low in language.words["breaks"] and not _is_aside(lows, index))
        for index, token in enumerate(between)
    ):
        return True
    pronouns = language.words["singular_pronouns"] | language.words["plural_pronouns"]
    if lows and lows[-1] in pronouns:
        return True
    # "повідомив речник України, сторони домовилися"
    if "," in lows and _says(lows[lows.index(",") :], language.lists["both"]):
        return True
    return len(between) > _LONGEST_GAP and not any(token.text == "," for token in between)


def _is_aside(lows: Sequence[str], index: int) -> bool:
    return index > 0 and lows[index - 1] == "," and index + 1 < len(lows) and lows[index + 1] == ","


def _described(scene: Scene, floor: int, verb: Verb, shared: Subject | None) -> Subject | None:
    """Pronouns, "both sides", "ces pays", "its diplomats": resolved to whom was named last."""
    before = scene.parse.tokens[floor : verb.first]
    lows = [token.low for token in before]
    memory, language = scene.memory, scene.language
    first = floor + _first_word(before)
    if any(low in language.words["first_person"] for low in lows[-4:]):
        return _speaker(memory, verb)
    are_both = _says(lows, language.lists["both"])
    if are_both or _ends_in_both(lows, language):
        is_pair = not are_both and shared is not None and len(shared.parties) == _PAIR
        are_two = are_both and are_states(lows, language)
        return shared if is_pair else memory.both(first, are_states=are_two)
    if _says(lows, language.lists["coalition"]) and memory.several:
        return Subject(memory.several.mentions, first)
    are_leaders = _opens(before, language.lists["leaders_met"])
    office = "" if are_leaders else office_in(before, language)
    if not office:
        return memory.leaders(first) if are_leaders else _pronoun(scene, lows[-4:], verb, shared)
    owned = lows.index(office) and lows[lows.index(office) - 1] in language.words["anaphora"]
    # "За словами Лаврова, його країна": of whoever speaks.
    own = (shared or memory.speaker) if owned else None
    chosen = own or memory.holder(office, language)
    return _alone(chosen, first)


def _alone(chosen: Subject | None, first: int) -> Subject | None:
    return Subject(chosen.mentions, first) if chosen and len(chosen.parties) == 1 else None


def _ends_in_both(lows: Sequence[str], language: Language) -> bool:
    """ "both (undertook)", "both are to (free)"."""
    small = language.words["auxiliaries"] | language.words["will"] | language.words["modals"]
    small |= language.grammar.infinitive_leads
    last = next((low for low in reversed(lows) if low not in small), "")
    return last in language.words["pair_pronouns"]


def _speaker(memory: Memory, verb: Verb) -> Subject | None:
    """ "we will not leave", "no abandonaremos" """
    speaker = memory.voice or memory.speaker
    return Subject(speaker.mentions, verb.first) if speaker else None


def _pronoun(
    scene: Scene, lows: Sequence[str], verb: Verb, shared: Subject | None
) -> Subject | None:
    """Within a sentence it stands for who speaks in it: "Moscow said it would"."""
    words, memory = scene.language.words, scene.memory
    is_plural = any(low in words["plural_pronouns"] for low in lows)
    if not is_plural and not any(low in words["singular_pronouns"] for low in lows):
        return None
    if shared or said_by_nobody(scene.parse, verb, scene.language):
        return shared
    own = [one for one in scene.parse.groups if one.is_subject and one.last < verb.first]
    chosen = memory.they() if is_plural else memory.last
    if memory.latter and is_latter(lows, scene.language):
        return Subject(memory.latter.mentions, verb.first)
    if len(own) == 1 and not is_plural:  # "L'Italie, elle, a redit qu'elle n'enverrait"
        chosen = subject_of(own[0])
    if chosen is None or (len(chosen.parties) > 1 and not is_plural):
        return None
    return Subject(chosen.mentions, verb.first)


def _relative_of(parse: Parse, floor: int, verb: Verb, language: Language) -> int | None:
    """The relative pronoun that is the subject of a verb."""
    pronouns = language.words["plural_pronouns"] | language.words["singular_pronouns"]
    for index in range(verb.first - 1, floor - 1, -1):
        if parse.tokens[index].low not in language.words["relatives"]:
            continue
        behind = [token.low for token in parse.tokens[index + 1 : verb.first]]
        acts = any(index < group.first < verb.first and group.is_subject for group in parse.groups)
        if acts or _says(behind, language.lists["both"]):  # "dijo que ambas partes aceptaron"
            return None
        led = parse.tokens[index - 1].low if index else ""
        if led in language.words["prepositions"] and not pronouns.isdisjoint(behind):
            return None  # "an accord in which they undertake"
        if parse.tokens[index].low in language.words["object_relatives"] and _stands_behind(
            parse, verb.last, language
        ):
            return None  # "план, який відкинула Москва"
        return index
    return None


def _says(lows: Sequence[str], phrases: tuple[str, ...]) -> bool:
    said = f" {' '.join(lows)} "
    return any(f" {phrase} " in said for phrase in phrases)


def _opens(tokens: Sequence[Token], phrases: tuple[str, ...]) -> bool:
    said = " ".join(token.low for token in tokens if token.is_word) + " "
    return any(said.startswith(f"{phrase} ") for phrase in phrases)


def _first_word(tokens: Sequence[Token]) -> int:
    return next((index for index, token in enumerate(tokens) if token.is_word), 0)
