"""Who did what a participle or a noun tells of a text: by, between or of whom it was signed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sources.reader.article import Article
from sources.reader.claims import Claim
from sources.reader.descriptions import office_in
from sources.reader.groups import Group
from sources.reader.parsing import Parse
from sources.reader.roles import Part, actors, is_setting, two_sides
from sources.reader.types import SignatureStatus

_AGENT_REACH = 14  # words from the act to by whom
_CASE_REACH = 8  # the same where only a case says "by"
_OWNER_REACH = 3  # words from "signatures" to whose they are
_WITH_REACH = 5  # words from a participle to with whom
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that tell what was done about a text, and what that makes of it.

    `is_void`: a set phrase for giving it up: "declared void", "turned its back on".
    """

    at: int
    last: int
    status: SignatureStatus
    is_noun: bool
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Where it is told."""

    parse: Parse
    part: Part
    article: Article

    @property
    def words(self) -> dict[str, frozenset[str]]:
        """The word lists of the language."""
        return self.article.language.words

    @property
    def groups(self) -> list[Group]:
        """Who is named in this part, as more than where it is."""
        return [
            group
            for group in self.parse.groups
            if self.part.first <= group.first <= self.part.last
            and not is_setting(group, self.parse, self.article.language)
        ]


def doers(
    deed: Deed, text: tuple[int, int], scene: Scene, claims: Iterable[Claim]
) -> tuple[str, ...]:
    """Nobody, where a verb with a subject tells, unless the text stands before both."""
    acting = [one for one in claims if one.verb.at == deed.at]
    is_active = any(not (one.verb.is_passive or one.verb.is_noun) for one in acting)
    if is_active and not (deed.is_void or deed.is_noun):
        return _inverted(text, acting, scene) or _bare(acting, scene)
    found = _by(deed, text, scene) or _between(deed, scene) or _of(deed, scene)
    found = found or _and_partner(deed, text, scene)
    if found:
        return found
    if deed.is_void and not _is_done_to(deed, text, scene):
        return actors(scene.parse, scene.part, deed.at, scene.article)
    return _holder_behind(deed, scene)


def _by(deed: Deed, text: tuple[int, int], scene: Scene) -> tuple[str, ...]:
    """ "by Chad and two movements, including the FACT"; "Erklärung von Lissabon" is a name."""
    of = scene.words["genitives"] | scene.words["from"]
    fitting = [g for g in scene.groups if not (g.first - 2 == text[1] and g.before in of)]
    agents = [group for group in fitting if _is_agent(group, deed, scene)]
    agents += [group for group in fitting if agents and _is_included(group, scene)]
    return tuple(dict.fromkeys(party for group in agents for party in group.parties))


def _between(deed: Deed, scene: Scene) -> tuple[str, ...]:
    """ "concluded between Chad and Libya", "between them"."""
    if deed.status not in {SignatureStatus.AGREED, SignatureStatus.SIGNED}:
        return ()
    among = (g for g in scene.groups if g.before in scene.words["among"])
    named = next((g.parties for g in among if len(g.parties) >= _PAIR or _and_more(g, scene)), ())
    both = two_sides(scene.article, deed.at) if _says_both(deed, scene) else None
    return named or (both.parties if both else ())


def _and_more(group: Group, scene: Scene) -> bool:
    """ "between the government of Chad and 14 armed groups": of the two only one is named."""
    behind = scene.parse.tokens[group.last + 1 : group.last + 2]
    return bool(behind) and behind[0].low in scene.words["conjunctions"]


def _of(deed: Deed, scene: Scene) -> tuple[str, ...]:
    """ "the signatures of Chad and Libya", "put their signatures to"."""
    if not deed.is_noun or deed.status is not SignatureStatus.SIGNED:
        return ()
    own = actors(scene.parse, scene.part, deed.at, scene.article) if is_put(deed, scene) else ()
    return _owners(deed, scene) or own


def _is_done_to(deed: Deed, text: tuple[int, int], scene: Scene) -> bool:
    """ "the accord had been declared void": whoever stands before it did not do so."""
    led = scene.parse.tokens[text[1] + 1 : deed.at]
    return any(token.low in scene.words["passives"] or token.plain == "been" for token in led)


def _holder_behind(deed: Deed, scene: Scene) -> tuple[str, ...]:
    """ "declared void by the authorities", "signée par le gouvernement": of the state named last."""
    article, last = scene.article, min(deed.last + _CASE_REACH, scene.part.last)
    behind = scene.parse.tokens[deed.last + 1 : last + 1]
    at = next((i for i, t in enumerate(behind) if t.low in scene.words["agents"]), None)
    office = office_in(behind[at + 1 : at + 4], article.language) if at is not None else None
    holder = article.memory.holder(office, article.language) if office else None
    return holder.parties if holder and len(holder.parties) == 1 else ()


def _is_included(group: Group, scene: Scene) -> bool:
    """ "by Chad and nine movements, among them the FACT" """
    led = scene.parse.tokens[max(group.first - 3, 0) : group.first]
    return any(token.low in scene.words["including"] for token in led)


def is_put(deed: Deed, scene: Scene) -> bool:
    """ "put their signatures to", "a apposé sa signature": their own."""
    tokens = scene.parse.tokens
    around = tokens[scene.part.first : scene.part.last + 1]
    is_own = tokens[deed.at].low in scene.words["signatures"]
    return is_own and any(token.low in scene.words["putting"] for token in around)


def _says_both(deed: Deed, scene: Scene) -> bool:
    """ "by the two sides", "between them", "des deux belligérants"."""
    last = min(deed.last + _AGENT_REACH, scene.part.last + 1)
    near = [token.low for token in scene.parse.tokens[deed.at : last]]
    said = f" {' '.join(near)} "
    if any(f" {phrase} " in said for phrase in scene.article.language.lists["both"]):
        return True
    pronouns = scene.words["led_pronouns"] | scene.words["plural_pronouns"]
    among = scene.words["among"]
    return any(one in among and other in pronouns for one, other in pairwise(near))


def _inverted(text: tuple[int, int], acting: Iterable[Claim], scene: Scene) -> tuple[str, ...]:
    """ "Соглашение министры Чада и Ливии подписали": the text first, then who signed it.

    Elsewhere only in a relative clause: "the accord that Chad and Libya signed".
    """
    inverts = scene.article.language.grammar.inverts
    for claim in acting:
        first, verb = claim.subject.first, claim.verb
        if verb.is_passive or first is None or not text[1] < first < verb.at:
            continue
        led = scene.parse.tokens[text[1] + 1 : first]
        is_relative = any(token.low in scene.words["object_relatives"] for token in led)
        if is_relative or (inverts and not verb.is_negated):
            return claim.subject.parties
    return ()


def _bare(acting: Iterable[Claim], scene: Scene) -> tuple[str, ...]:
    """ "Chad has still not signed": some text that was named before is meant."""
    return next((claim.subject.parties for claim in acting if is_bare(claim, scene)), ())


def is_bare(claim: Claim, scene: Scene) -> bool:
    """ "signed", "signed on Tuesday": nothing that is signed stands beside the verb."""
    verb, words = claim.verb, scene.words
    is_free = scene.article.language.grammar.is_verb_final or verb.is_passive or verb.is_infinitive
    if is_free or "signed" not in verb.senses or claim.takes_up:
        return False
    behind = scene.parse.tokens[verb.last + 1 : verb.last + 2]
    if not behind or not behind[0].is_word:
        return True
    leads = words["prepositions"] | words["locatives"] | words["breaks"] | words["conjunctions"]
    return verb.at == verb.last and behind[0].low in leads - words["articles"]


def _and_partner(deed: Deed, text: tuple[int, int], scene: Scene) -> tuple[str, ...]:
    """ "Chad will keep the truce signed with Libya": with whom, and who speaks of its own."""
    between = deed.at - text[1]
    if deed.is_noun or deed.is_void or not 0 < between <= _OWNER_REACH:
        return ()
    near = range(deed.last + 1, deed.last + 1 + _WITH_REACH)
    partners = [g for g in scene.groups if g.first in near and g.before in scene.words["with"]]
    if not partners:
        return ()
    own = actors(scene.parse, scene.part, text[0], scene.article)
    return tuple(dict.fromkeys((*own, *partners[0].parties))) if own else ()


def _is_agent(group: Group, deed: Deed, scene: Scene) -> bool:
    """ "by Chad", "par le Tchad", "Чадом"; before the verb where it stands last."""
    agents, grammar = scene.words["agents"], scene.article.language.grammar
    distance = group.first - deed.last
    led = scene.parse.tokens[max(group.first - 2, 0) : group.first]
    if group.before in agents or (not group.before and any(t.low in agents for t in led)):
        is_before = grammar.is_verb_final and -_AGENT_REACH <= distance < 0
        return is_before or 0 < distance <= _AGENT_REACH
    if not grammar.agent_endings or group.before:
        return False
    phrase = scene.parse.tokens[group.first : group.last + 1]
    offices = [t.plain for t in phrase if t.low in scene.words["representatives"]]
    said = offices[:1] or [scene.parse.tokens[group.mentions[0].last].plain]
    is_near = 0 < distance <= _CASE_REACH
    return is_near and all(one.endswith(grammar.agent_endings) for one in said)


def _owners(deed: Deed, scene: Scene) -> tuple[str, ...]:
    """ "the signatures of Chad and Libya", "подписи Чада и Ливии", "die Unterschriften Malis"."""
    if scene.parse.tokens[deed.at].low not in scene.words["signatures"]:
        return ()
    grammar = scene.article.language.grammar
    is_free = grammar.lacks_articles or grammar.is_verb_final
    for group in scene.groups:
        is_near = 0 < group.first - deed.last <= _OWNER_REACH
        is_of = group.before in scene.words["genitives"] or (is_free and not group.before)
        if is_near and is_of:
            return group.parties
    return ()
