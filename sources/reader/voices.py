"""Who says "we": the answers of an interview, a statement that a party has issued.

A paragraph's voice is whoever its label names ("Bisimwa, président du M23 : …", later "B. B. :"),
or the one that the head of the text or the words before the first question have introduced.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sources.reader.descriptions import Nouns, nouns_of
from sources.reader.languages import Language
from sources.reader.names import Mention
from sources.reader.sentences import Sentence, Token
from sources.reader.speakers import Subject

_LABEL = 16  # words before the colon of a label
_LONGEST_NAME = 8  # words and marks of a name in a label
_HEAD = 3  # sentences in which a text may say who has issued it
_LONGEST_HEAD = 30  # words of such a sentence
_QUESTIONS = 2  # that make an interview
_LONGEST_QUESTION = 40  # words
_QUOTES = frozenset('«»“”„"')


@dataclass(slots=True)
class _Labels:
    """Who answers behind which label: "M. E. R.", "RAMADANE"."""

    known: dict[str, Subject] = field(default_factory=dict)

    def learn(self, words: Sequence[Token], subject: Subject) -> None:
        name = [t for t in words if t.text[0].isupper()]
        self.known["".join(t.text[0] for t in name).lower()] = subject
        for token in name:
            self.known[token.plain] = subject

    def of(self, words: Sequence[Token]) -> Subject | None:
        letters = "".join(t.text.rstrip(".").replace(".", "") for t in words).lower()
        last = words[-1].plain if words else ""
        return self.known.get(letters) or self.known.get(last)


def voices(
    rows: Sequence[Sentence], named: Mapping[int, Sequence[Mention]], language: Language
) -> dict[int, Subject]:
    """Start of a sentence -> who says "we" in it."""
    nouns = nouns_of(language)
    if not nouns or not rows:
        return {}
    paragraphs = [list(group) for _, group in groupby(rows, key=lambda row: row.paragraph)]
    issued = _issuer(rows, named, nouns)
    asked = [one for one in paragraphs if _is_question(one)]
    is_interview = len(asked) >= _QUESTIONS
    if is_interview and issued is None:
        issued = _introduced(paragraphs, named)
    labels, found = _Labels(), dict[int, Subject]()
    voice = issued
    for paragraph in paragraphs:
        label = _label(paragraph[0])
        if label:
            voice = _labelled(label, paragraph[0], named, labels, issued, nouns)
        said = None if not label and _is_question(paragraph) and is_interview else voice
        for row in paragraph:
            if said is not None and _QUOTES.isdisjoint(token.text for token in row.tokens):
                found[row.span.start] = said
    return found


def _labelled(
    label: Sequence[Token],
    row: Sentence,
    named: Mapping[int, Sequence[Mention]],
    labels: _Labels,
    issued: Subject | None,
    nouns: Mapping[str, Nouns],
) -> Subject | None:
    """Who speaks behind a label: who is named in it, or was in an earlier one."""
    inside = [one for one in named.get(row.span.start, ()) if one.last < len(label)]
    inside = [one for one in inside if one.kind != "person"] or inside
    if inside and len({one.party for one in inside}) == 1:
        subject = Subject((inside[0],), None)
        words = [token for token in label if token.is_word]
        comma = next((at for at, token in enumerate(label) if token.text == ","), len(words))
        labels.learn([token for token in label[:comma] if token.is_word], subject)
        return subject
    words = [token for token in label if token.is_word]
    is_asked = any(token.plain in nouns["questions"] for token in words)
    return labels.of(words) or (None if is_asked else issued)


def _label(row: Sentence) -> Sequence[Token]:
    """What stands before the colon at the start of a paragraph, if it may name who speaks."""
    for at, token in enumerate(row.tokens[:_LABEL]):
        if token.text == ":":
            label = row.tokens[:at]
            comma = next((i for i, t in enumerate(label) if t.text in {",", "("}), at)
            is_name = all(t.text[0].isupper() for t in label[:comma] if t.is_word)
            return label if is_name and comma <= _LONGEST_NAME else ()
    return ()


def _is_question(paragraph: Sequence[Sentence]) -> bool:
    """A paragraph that only asks."""
    length = sum(len(row.tokens) for row in paragraph)
    return length <= _LONGEST_QUESTION and paragraph[-1].tokens[-1].text == "?"


def _issuer(
    rows: Sequence[Sentence], named: Mapping[int, Sequence[Mention]], nouns: Mapping[str, Nouns]
) -> Subject | None:
    """ "Erklärung der E3 zum …", "Présidence de la République" above "Bangui, le 22 juin"."""
    is_head = False
    for row in rows[:_HEAD]:
        if len(row.tokens) > _LONGEST_HEAD or _label(row):
            return None
        is_head = is_head or any(token.plain in nouns["heads"] for token in row.tokens)
        topic = next(
            (at for at, token in enumerate(row.tokens) if token.plain in nouns["about"]),
            len(row.tokens),
        )
        issuing = tuple(one for one in named.get(row.span.start, ()) if one.first < topic)
        if is_head and issuing:
            return Subject(issuing, None)
    return None


def _introduced(
    paragraphs: Sequence[Sequence[Sentence]], named: Mapping[int, Sequence[Mention]]
) -> Subject | None:
    """The one party that the words before the first question name; else who is named first."""
    for paragraph in paragraphs:
        if _is_question(paragraph):
            return None
        for row in paragraph:
            mentions = named.get(row.span.start, ())
            if mentions:
                people = [one for one in mentions if one.kind == "person"]
                return Subject(((people or list(mentions))[0],), None)
    return None
