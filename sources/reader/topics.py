"""What a passage is about: the topic of the closed list, and the lexicon's issue with polarity."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from sources.reader import languages
from sources.reader.cues import Cues
from sources.reader.languages import GAP, Language
from sources.reader.languages.entries import STEM
from sources.reader.sentences import lowered
from sources.reader.types import IssueEntry, Lexicon, Topic

_WORD = re.compile(r"\w+")
_ABOUT = 1  # a topic that weighs so much less may still be the first named


def topic_of(
    passage: str, language: Language, *, least: int = 1, within: int | None = None
) -> Topic | None:
    """The topic with the most weight, `least` or more; a phrase counts once, by its longest cue.

    "la surveillance de la cessation des hostilités" is monitoring, not ceasefire. Of cues that
    begin `within` so many characters, if given.
    """
    scores, first = _scores(passage, language, within)
    if not scores or max(scores.values()) < least:
        return None
    return max(scores, key=lambda topic: (scores[topic], -first[topic].start()))


def first_topic(passage: str, language: Language, *, least: int = 2) -> Topic | None:
    """The topic named first of those that weigh about as much as the heaviest.

    "a ceasefire under UN supervision" is a ceasefire, not monitoring; but "the deployment of
    observers" is about what is deployed.
    """
    scores, first = _scores(passage, language)
    if not scores or max(scores.values()) < least:
        return None
    best = max(scores, key=lambda topic: (scores[topic], -first[topic].start()))
    heavy, low = max(scores[best] - _ABOUT, least), lowered(passage)
    joins = language.words["prepositions"] | language.words["conjunctions"]
    joins -= language.words["genitives"] | language.words["articles"]
    for topic in sorted(scores, key=lambda one: first[one].start()):
        between = _WORD.findall(low[first[topic].end() : first[best].start()])
        if topic is best or (scores[topic] >= heavy and not joins.isdisjoint(between)):
            return topic
    return best


def _scores(
    passage: str, language: Language, within: int | None = None
) -> tuple[Counter[Topic], dict[Topic, re.Match[str]]]:
    """What each topic weighs, and where it is named first."""
    scores: Counter[Topic] = Counter()
    first: dict[Topic, re.Match[str]] = {}
    for match in _cues(language).found_in(lowered(passage)):
        if within is not None and match.start() >= within:
            break
        topic, weight = _weight_of(match.group(), language)
        scores[topic] += weight
        first.setdefault(topic, match)
    return scores, first


@lru_cache(maxsize=8)
def _cues(language: Language) -> Cues:
    """Longest first. A cue also matches in the other number, "*" in it stands for any ending."""
    return Cues(
        (cue for cue, _topic, _weight in language.topics),
        partial(_with_endings, ends=language.grammar.cue_endings),
    )


def _open(cue: str) -> str:
    """ "вывод* … войск": "*" stands for any letters, "…" for up to three words."""
    return re.escape(cue).replace(r"\*", r"\w*").replace(rf"\ {GAP}", _WORDS_BETWEEN)


def _with_endings(cue: str, ends: tuple[str, ...]) -> str:
    if "*" in cue or GAP in cue:
        return _open(cue)
    return "(?:" + "|".join(re.escape(form) for form in reversed(_endings(cue, ends))) + ")"


@lru_cache(maxsize=8192)
def _weight_of(found: str, language: Language) -> tuple[Topic, int]:
    """Of the cue that gave a match, the first in the order of the alternation."""
    for cue, topic, weight in language.topics:
        if not found.startswith(_opening(cue)):
            continue
        if _stands_for(cue, found, language.grammar.cue_endings):
            return topic, weight
    raise KeyError(found)


def _stands_for(cue: str, found: str, ends: tuple[str, ...]) -> bool:
    if "*" in cue or GAP in cue:
        return bool(_open_cue(cue).fullmatch(found))
    return found in _endings(cue, ends)


@lru_cache(maxsize=65536)
def _opening(cue: str) -> str:
    """How everything begins that a cue stands for; a plural "s" may be missing."""
    return re.split(rf"[{STEM}{GAP}]", cue)[0].rstrip("s ")


@lru_cache(maxsize=16384)
def _open_cue(cue: str) -> re.Pattern[str]:
    return re.compile(_open(cue))


def _endings(cue: str, ends: tuple[str, ...]) -> tuple[str, ...]:
    """In both numbers: "prisoner", "prisoners"."""
    is_plural = _PLURAL in ends and cue.endswith(_PLURAL) and len(cue) > _SHORT
    return (*((cue[:-1],) if is_plural else ()), cue, *(cue + end for end in ends))


_WORDS_BETWEEN = r"(?: [^\s,;:()]+){0,3}?"
_PLURAL = "s"
_SHORT = 4  # letters: "aids" is no plural
_TURN_REACH = 6  # words between "give up" and what is given up
_TURN_BEHIND = 4  # the same behind it: "der Ukraine zu verzichten"
_WORD_BREAKS = re.compile(r"[\s'’]+")  # "l'interdiction"
_STOP_REACH = 3  # words between "a ban on" and what is banned


@dataclass(frozen=True, slots=True)
class IssueMatch:
    """The issue whose cue stands in a content, and on which side the cue speaks."""

    key: str
    topic: Topic
    polarity: int


class IssueIndex:
    """The cues of a lexicon's issues in one language."""

    def __init__(self, lexicon: Lexicon, code: str) -> None:
        self._language = languages.load(code)
        self._cues: dict[str, IssueMatch] = {}
        for issue in lexicon.issues:
            self._add(issue, issue.cues_for.get(code, ()), 1)
            self._add(issue, issue.cues_against.get(code, ()), -1)
        words = sorted(self._cues, key=len, reverse=True)
        self._found = Cues(words, _open)
        self._open = [word for word in words if "*" in word or GAP in word]

    def _add(self, issue: IssueEntry, cues: tuple[str, ...], polarity: int) -> None:
        for cue in cues:
            folded = _folded(cue)
            # Against wins over for: "leave the Donbass" must never count as holding it.
            if folded and (polarity < 0 or folded not in self._cues):
                self._cues[folded] = IssueMatch(issue.key, issue.topic, polarity)

    def find(self, content: str, *, is_to_do: bool = False) -> IssueMatch | None:
        """The longest cue in the content; of equal ones, one that speaks against.

        "give up its bid to join NATO", "a ban on joining NATO" turn the side on which the cue
        speaks; so does "not" in what somebody is to do, where it belongs to no act of the speaker.
        """
        folded = _folded(content)
        matches = list(self._found.found_in(folded))
        if not matches:
            return None
        best = max(matches, key=lambda m: (len(m.group()), -self._of(m.group()).polarity))
        found = self._of(best.group())
        before = _WORD_BREAKS.split(folded[: best.start()].strip())
        is_turned = self._is_turned(before, best.group().split()[0])
        is_turned ^= self._is_turned_behind(folded[best.end() :])
        is_turned ^= self._is_stopped(before) or (is_to_do and self._is_denied(before))
        return replace(found, polarity=-found.polarity) if is_turned else found

    def _is_turned(self, before: Sequence[str], first: str) -> bool:
        """Giving up stands before the cue; "give up the Donbas and hold elections" holds them."""
        language, near = self._language, list(before[-_TURN_REACH:])
        joins = near[-1:] and near[-1] in language.words["conjunctions"]
        if joins and language.fold(first) in language.verbs:
            return False
        return bool(language.words["turns"] & {*near, *map(language.fold, near)})

    def _is_turned_behind(self, rest: str) -> bool:
        """ "auf den Beitritt (verzichten)": where verbs stand last."""
        if not self._language.grammar.is_verb_final:
            return False
        near = re.split(r"[,;:.]", rest)[0].split()[:_TURN_BEHIND]
        return bool(self._language.words["turns"] & {*near, *map(self._language.fold, near)})

    def _is_stopped(self, before: Sequence[str]) -> bool:
        """ "a ban on", "le gel de toute": right before the cue, joined to nothing else."""
        near = self._joined(before)[-_STOP_REACH - 1 :]
        return bool(self._language.words["stopping"] & {*near, *map(self._language.fold, near)})

    def _is_denied(self, before: Sequence[str]) -> bool:
        """ "that Ukraine never join", "щоб Україна не вступала": but not "not only"."""
        words, near = self._language.words, self._joined(before)[-_TURN_REACH:]
        return any(
            word in words["negations"] and following not in words["no_negations"]
            for word, following in zip(near, [*near[1:], ""], strict=False)
        )

    def _joined(self, before: Sequence[str]) -> Sequence[str]:
        """The words behind the last comma or "and"."""
        joins = self._language.words["conjunctions"]
        for at in range(len(before) - 1, -1, -1):
            if before[at] in joins or before[at].endswith((",", ";", ":")):
                return before[at + 1 :]
        return before

    def _of(self, found: str) -> IssueMatch:
        """Of the cue that gave a match; an open one where none is written so."""
        if found in self._cues:
            return self._cues[found]
        return next(self._cues[cue] for cue in self._open if _open_cue(cue).fullmatch(found))

    def find_all(self, text: str) -> list[IssueMatch]:
        """The issues of all cues in the text, in their order."""
        return [self._of(match.group()) for match in self._found.found_in(_folded(text))]

    def keys(self, text: str) -> set[str]:
        """Keys of all issues with a cue in the text."""
        return {match.key for match in self.find_all(text)}


def _folded(text: str) -> str:
    return " ".join(lowered(text).split())
