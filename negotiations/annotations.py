"""Notes on a record as threads, and where a note stands."""

from dataclasses import dataclass

from negotiations.models import Annotation, Record
from negotiations.models.annotation import SUBJECTS
from negotiations.records import kind_of


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
