"""What is carried from sentence to sentence while one text is read."""

from dataclasses import dataclass, field
from datetime import date

from sources.reader.acting import ActingIndex
from sources.reader.answering import Asked, Matter
from sources.reader.claims import Claim
from sources.reader.dates import DateAt
from sources.reader.documents import Documents, Mention
from sources.reader.languages import Language
from sources.reader.meant import Meaning
from sources.reader.memory import Memory
from sources.reader.parsing import Parse
from sources.reader.speakers import Subject
from sources.reader.topics import IssueIndex
from sources.reader.types import FoundDate, Topic


@dataclass(frozen=True, slots=True)
class Opening:
    """A claim whose objects follow as a list, with what it means."""

    claim: Claim
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class SignedText:
    """A text that was signed, in which sentence, and by which of its words."""

    text: Mention
    number: int
    verb: int


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """What the text was about that was named last, and in which sentence it was."""

    topic: Topic
    number: int


@dataclass(frozen=True, slots=True)
class Occasion:
    """When the parties met, or said something, of which the next sentence may go on to tell."""

    paragraph: int
    number: int
    date: FoundDate | None
    parties: frozenset[str]
    is_meeting: bool


@dataclass(slots=True)
class Article:
    """What is carried from sentence to sentence while one text is read."""

    text: str
    language: Language
    published: date | None
    issues: IssueIndex
    acts: ActingIndex
    fighting: frozenset[str] = frozenset()  # the parties to the conflict
    memory: Memory = field(default_factory=Memory)
    documents: Documents = field(default_factory=Documents)
    agreed_by: Subject | None = None
    topic: Topic | None = None  # of the last statement
    matter: Matter | None = None  # of a statement, that topic's last
    proposed: Matter | None = None  # of the last demand or offer
    proposed_by: tuple[str, ...] = ()
    proposed_at: int = -1  # in which sentence
    spoken: SpokenOf | None = None  # the text named last, whatever was done about it
    opening: Opening | None = None
    together: Subject | None = None  # the two that were named together last, or acted so
    asked: Asked | None = None  # by the last demands, for answers that name nothing
    signed: SignedText | None = None  # in the sentence read last
    number: int = 0  # of the sentence
    paragraph: int = -1  # the one that is read
    head: DateAt | None = None  # the date that heads it
    occasion: Occasion | None = None  # that was told last
    place: str = ""  # the one named last

    def propose(self, matter: Matter, by: tuple[str, ...]) -> None:
        """ "The proposal" of a party that wants several things is on no one issue."""
        if self.proposed and by == self.proposed_by and matter != self.proposed:
            matter = matter[0], None
        self.proposed, self.proposed_by, self.proposed_at = matter, by, self.number

    def words(self, parse: Parse, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        if first >= last or first >= len(parse.tokens):
            return ""
        return self.text[
            parse.tokens[first].start : parse.tokens[min(last, len(parse.tokens)) - 1].end
        ]
