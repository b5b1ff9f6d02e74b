"""Whose act an issue's cue is about: "Russia withdraw* from the Donbas" is not "Ukraine withdraw*".

Cues that begin with a party are looked for by who is to act and by the bare words of the act, so
that "will not withdraw its troops from the Donbas" and "demands that Kyiv pull out" are found too.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import dropwhile

from sources.reader.claims import Claim
from sources.reader.documents import document_at
from sources.reader.groups import Group
from sources.reader.infinitives import starts_infinitive
from sources.reader.languages import Language
from sources.reader.meant import Meaning
from sources.reader.names import NameIndex
from sources.reader.parsing import Parse
from sources.reader.sentences import sentences
from sources.reader.topics import IssueMatch
from sources.reader.types import TO_DO, Act, Lexicon, Stance

_DROPPED = (
    "articles",
    "possessives",
    "reflexives",
    "negations",
    "auxiliaries",
    "modal_future",
    "singular_pronouns",
)
_OWN_ACTS = {"commitment.act", "commitment.step", "position.not-act", "position.not-step"}
_OWN_PART = 3  # words of an object that say that one sends or joins oneself
_MARKS = re.compile(r"[^\w\s*-]")


class ActingIndex:
    """The cues of a lexicon that begin with a party, by that party."""

    def __init__(self, lexicon: Lexicon, names: NameIndex, language: Language) -> None:
        found: dict[str, dict[str, IssueMatch]] = {}
        for issue in lexicon.issues:
            for cues, polarity in ((issue.cues_for, 1), (issue.cues_against, -1)):
                for cue in cues.get(language.code, ()):
                    party, rest = _actor(cue, names, language)
                    if party and rest:
                        match = IssueMatch(issue.key, issue.topic, polarity)
                        found.setdefault(party, {})[rest] = match
        self._found = {
            party: [(re.compile(_open(rest)), found[party][rest]) for rest in _longest_first(rows)]
            for party, rows in found.items()
        }

    def of(self, party: str) -> list[tuple[re.Pattern[str], IssueMatch]]:
        """What is looked for in the acts of a party."""
        return self._found.get(party, [])

    def find(self, party: str, said: str) -> IssueMatch | None:
        """The longest cue of the party with which the bare words begin."""
        rows = self.of(party)
        return next((match for pattern, match in rows if pattern.match(said)), None)


def _open(rest: str) -> str:
    return re.escape(rest).replace(r"\*", r"\w*") + r"(?!\w)"


def _longest_first(rows: Iterable[str]) -> list[str]:
    return sorted(rows, key=len, reverse=True)


def _actor(cue: str, names: NameIndex, language: Language) -> tuple[str, str]:
    """The party that a cue begins with, and the bare words behind it."""
    (sentence, *_) = sentences(cue.replace("*", ""), language)
    mention = next(iter(names.find(sentence.tokens, None, language)), None)
    if mention is None or mention.kind == "demonym":
        return "", ""
    before = sentence.tokens[: mention.first]
    if any(token.low not in language.words["articles"] for token in before):
        return "", ""
    words = cue[sentence.tokens[mention.last].end :]
    return mention.party, _bare(words.split(), language)


@lru_cache(maxsize=8)
def _dropped(language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(language.words[name] for name in _DROPPED))


def _bare(words: Sequence[str], language: Language) -> str:
    dropped = _dropped(language)
    plain = [_MARKS.sub("", word.lower()) for word in words]
    return " ".join(word for word in plain if word and word not in dropped and word != "s")


def issue_of_act(
    claim: Claim, meaning: Meaning, parse: Parse, index: ActingIndex, language: Language
) -> IssueMatch | None:
    """The issue that an act is about by who is to do it: named, asked, or who speaks of itself."""
    tokens, (start, end), verb = parse.tokens, claim.content, claim.verb
    places = [at for at in range(start, min(end, len(tokens))) if not verb.at <= at <= verb.last]
    if meaning.act is Act.POSITION:
        places = _behind_demand(parse, places, language)
    named = _named_first(parse, places, language)
    denied: set[str] = set()
    if named is not None:
        denied = {tokens[at].low for at in places if at < named.first}  # "(no) NATO membership"
        places = [at for at in places if at > named.last]
        parties: Sequence[str] = named.parties
    elif meaning.act is Act.DEMAND and not _asks_to_act_itself(claim, parse, language):
        parties = claim.addressees
    else:
        parties = claim.subject.parties
    # "will renounce NATO membership": no act of NATO, and the verb turns it.
    done = [token.plain for token in tokens[verb.at : verb.last + 1]]
    is_given_up = _is_own_act(meaning, language) and bool({*done} & language.words["turns"])
    if len(parties) != 1 or not index.of(parties[0]) or (named and is_given_up):
        return None
    words = [tokens[at].plain for at in places if not _leads(parse, at, language)]
    if words and words[0] in language.grammar.infinitive_leads:
        del words[0]  # "to take part"
    found = index.find(parties[0], _bare(words, language))
    if found and meaning.act in TO_DO and {*words, *denied} & language.words["negations"]:
        return replace(found, polarity=-found.polarity)  # "demands that Kyiv not withdraw"
    if found or named or meaning.act is Act.DEMAND:
        return found
    said = [*words, *done] if language.grammar.is_verb_final else [*done, *words]
    return index.find(parties[0], _bare(said, language))


def with_verb(
    content: str, claim: Claim, meaning: Meaning, parse: Parse, language: Language
) -> str:
    """ "(will lift) sanctions", "(will give up) its bid": the verb of an act says on which side."""
    verb = claim.verb
    if not _is_own_act(meaning, language):
        return content
    done = " ".join(token.text for token in parse.tokens[verb.at : verb.last + 1])
    return f"{content} {done}" if verb.is_passive else f"{done} {content}"


def _is_own_act(meaning: Meaning, language: Language) -> bool:
    """Where verbs stand last they are among the words behind the cue."""
    return meaning.rule in _OWN_ACTS and not language.grammar.is_verb_final


def asks_itself(claim: Claim, meaning: Meaning, parse: Parse) -> bool:
    """ "He called on Moscow": whoever "he" is, he is not Moscow's."""
    if meaning.act is not Act.DEMAND or claim.subject.first not in {None, claim.verb.first}:
        return False  # named beside the verb: "Kyiv demands that Ukraine not withdraw"
    near = range(claim.verb.last + 1, claim.verb.last + 3)
    is_plain = not (claim.verb.is_noun or claim.verb.is_passive)
    return is_plain and any(
        group.first in near
        and group.mentions[0].kind != "demonym"
        and set(group.parties) <= set(claim.subject.parties)
        for group in parse.groups
    )


def keeps_out(claim: Claim, meaning: Meaning, parse: Parse, language: Language) -> bool:
    """ "will not send soldiers", "ruled out sending its own": who takes no part rejects no force."""
    if meaning.stance is not Stance.REJECTS:
        return False
    first = claim.content[0]
    places = {*range(claim.verb.first, claim.verb.last + 1), *range(first, first + _OWN_PART)}
    if language.grammar.is_verb_final:
        places |= {*range(*claim.content)}
    tokens = [parse.tokens[at] for at in sorted(places) if at < len(parse.tokens)]
    sends = any(token.plain in language.words["taking_part"] for token in tokens)
    own = set(claim.subject.parties)
    return sends or any(
        group.first in range(*claim.content)
        and group.mentions[0].kind == "demonym"
        and set(group.parties) == own
        for group in parse.groups
    )


def _asks_to_act_itself(claim: Claim, parse: Parse, language: Language) -> bool:
    """ "L'Union européenne exige de participer": nobody else is to do it."""
    first = claim.content[0]
    return not claim.addressees and starts_infinitive(parse.tokens, first, language)


def _behind_demand(parse: Parse, places: list[int], language: Language) -> list[int]:
    """ "rejected (Kyiv's demand) to withdraw", "(l'exigence russe d')un retrait": who answers was asked."""
    named = {at for group in parse.groups for at in range(group.first, group.last + 1)}
    leads = language.words["genitives"] | language.words["prepositions"]
    lows = {at: parse.tokens[at].low for at in places}
    for number, at in enumerate(places):
        if "demand" in language.nouns.get(lows[at], ()):
            behind = dropwhile(named.__contains__, places[number + 1 :])
            return list(dropwhile(lambda one: lows[one] in leads, behind))
        if at not in named and _bare([lows[at]], language):
            break
    return places


def _leads(parse: Parse, at: int, language: Language) -> bool:
    """ "that", "to", "de" before an act; "hors de", "aus" before a place are its own."""
    low = parse.tokens[at].low
    opens = low in language.words["complementizers"]
    following = parse.tokens[at + 1].low if at + 1 < len(parse.tokens) else ""
    leads = low in language.grammar.infinitive_leads and (
        language.fold(following) in language.verbs or following in language.words["reflexives"]
    )
    return opens or leads


def _named_first(parse: Parse, places: Sequence[int], language: Language) -> Group | None:
    """ "that (Ukraine) withdraw", "dass sich (die Ukraine) zurückzieht": nothing else before it."""
    for group in parse.groups:
        if group.first not in places or group.mentions[0].kind == "demonym":
            continue
        before = [at for at in places if at < group.first]
        words = [parse.tokens[at].plain for at in before if not _leads(parse, at, language)]
        return None if _bare(words, language) or group.before else group
    return None


def praises_something_else(
    claim: Claim, meaning: Meaning, parse: Parse, language: Language
) -> bool:
    """ "lobte die eigene Armee", "celebró un mitin": of no topic, no text, and nothing named before."""
    if meaning.stance is not Stance.SUPPORTS or claim.takes_up is not None:
        return False
    content = [token for token in parse.tokens[slice(*claim.content)] if token.is_word]
    words = {token.plain for token in content} | {token.low for token in content}
    is_named: object = words & language.words["anaphora"]
    is_named = is_named or document_at(parse.tokens, *claim.content, language)
    return len(content) > 1 and not is_named  # "back him" takes up who was named
