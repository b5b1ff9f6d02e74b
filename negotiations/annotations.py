"""Notes on a record as threads, where a note stands, and the words that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from negotiations.models import Annotation, Record
from negotiations.models.annotation import SUBJECTS
from negotiations.records import evidence_of, kind_of
from sources.cleaning import visible, wherever
from sources.models import ArticleVersion


class NotInEvidenceError(ValueError):
    """Words that a note is said to be about, but that stand nowhere in its record's evidence."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A note and its answers, oldest first."""

    note: Annotation
    answers: list[Annotation]


def threads_of(record: Record) -> list[Thread]:
    """The notes on a record that were not removed. One query."""
    notes = list(
        Annotation.objects.current()
        .filter(**{kind_of(record): record})
        .select_related("author")
        .order_by("written_at", "pk")
    )
    answers: dict[int, list[Annotation]] = {}
    for note in notes:
        if note.parent_id is not None:
            answers.setdefault(note.parent_id, []).append(note)
    return [Thread(note, answers.get(note.pk, [])) for note in notes if note.parent_id is None]


def subject_of(annotation: Annotation) -> Record:
    """The record that a note is on: the model holds it to exactly one."""
    found: list[Record] = [
        getattr(annotation, kind) for kind in SUBJECTS if getattr(annotation, f"{kind}_id")
    ]
    return found[0]


def quoted(record: Record, words: str) -> str:
    """The words a note is about, as they stand in the record's evidence. Blanks may differ.

    "the   whole Donbass" gives "the whole Donbass". They are looked for in the quotes, then in
    the articles that these are from. A record that nothing holds up any more has no evidence to
    look in. Raises NotInEvidenceError.
    """
    wanted = wherever(words)
    if not wanted.pattern:
        return ""
    is_held_up = False
    for text in _evidence_texts(record):
        is_held_up = True
        if found := wanted.search(text):
            return found.group()
    if is_held_up:
        raise NotInEvidenceError(words)
    return visible(words)


def _evidence_texts(record: Record) -> Iterator[str]:
    statements = evidence_of(record)
    yield from statements.values_list("quote", flat=True)
    versions = ArticleVersion.objects.filter(pk__in=statements.order_by().values("version"))
    yield from versions.values_list("text", flat=True).iterator(chunk_size=1)
