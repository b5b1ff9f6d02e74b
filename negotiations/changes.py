"""Who changed what, from what to what, when and why: history rows made into differences.

A bounded number of queries: one for each model asked about, one for each model that a changed
field points to, one for the people.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _

from negotiations.dates import long_date
from sources.history import event_model

LATEST = 200
# Bookkeeping, and what filing derives from the rest.
_UNTOLD = {
    "id",
    "public_id",
    "version",
    "edit_count",
    "said_on",
    "identity",
    "reading",
    "negotiation",
    "start",
    "end",
    "document_number",
    "decided_by",
    "decided_at",
    "withdrawn_by",
    "withdrawn_at",
    "meeting",
    "signature",
    "position",
    "demand",
    "response",
    "commitment",
    "is_shown",
    "is_corrected",
    "parent",
    "same_as",
    "author",
    "written_at",
    "received_at",
    "added_by",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field, before and after, as people read it; empty where there was nothing."""

    name: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One act on one row, `subject` as the act left it. `by` is None where the software acted."""

    subject: models.Model
    at: datetime
    kind: str
    by: User | None
    act: str
    reason: str
    fields: tuple[FieldChange, ...]

    @property
    def sentence(self) -> str:
        """What was done, in a few words."""
        verbs = _verbs()
        return verbs.get(f"{self.act}-{self.kind}") or verbs.get(self.act) or verbs[self.kind]


def _verbs() -> dict[str, str]:
    return {
        "insert": _("recorded"),
        "update": _("changed"),
        "delete": _("removed"),
        "accepted": _("accepted"),
        "edited": _("corrected"),
        "edited-insert": _("added"),
        "edited-delete": _("took out"),
        "rejected": _("rejected"),
        "undo": _("took back the last decision"),
        "undo-insert": _("put back"),
        "undo-delete": _("took out again"),
        "dispute": _("changed whether it is disputed"),
        "annotate": _("wrote a note"),
        "edit-annotation": _("edited a note"),
        "remove-annotation": _("removed a note"),
        "correct-article": _("corrected the article"),
        "correct-document": _("corrected the document"),
        "assign-article": _("said which negotiation the article is about"),
        "withdraw": _("withdrew the article"),
        "restore": _("restored the article"),
        "remove-demonstration": _("removed demonstration data"),
    }


def changes_of(rows: Iterable[models.Model], *, limit: int = LATEST) -> list[Change]:
    """What happened to these rows, the latest first; at most `limit` history rows a model."""
    by_model: dict[type[models.Model], dict[int, models.Model]] = defaultdict(dict)
    for row in rows:
        by_model[type(row)][row.pk] = row
    steps: list[_Step] = []
    for model, subjects in by_model.items():
        steps += _steps(model, subjects, limit)
    names = _Names(steps)
    found = [change for step in _merged(steps) if (change := names.change(step))]
    return sorted(found, key=lambda change: change.at, reverse=True)


@dataclass(frozen=True, slots=True)
class _Step:
    """Two successive history rows of one row; `before` is None at its beginning."""

    subject: models.Model
    before: Any
    after: Any


def _steps(model: type[models.Model], subjects: dict[int, Any], limit: int) -> list[_Step]:
    events = event_model(model)._default_manager.filter(pgh_obj_id__in=subjects)
    latest = list(events.order_by("-pgh_id")[:limit])
    earlier: dict[int, Any] = {}
    steps = []
    for event in reversed(latest):
        key = event.pgh_obj_id  # type: ignore[attr-defined]  # every history row has it
        before = earlier.get(key)
        earlier[key] = event
        # A row whose beginning lies beyond the limit is told from its second known event on.
        if before is not None or event.pgh_label == "insert":  # type: ignore[attr-defined]
            steps.append(_Step(subjects[key], before, event))
    return steps


def _merged(steps: Sequence[_Step]) -> list[_Step]:
    """Successive steps of one act on one row are one change."""
    merged: dict[tuple[Any, ...], _Step] = {}
    for number, step in enumerate(steps):
        context = step.after.pgh_context_id or number
        act = (step.after.pgh_context or {}).get("act", "")
        key = (type(step.subject), step.subject.pk, context, act)
        known = merged.get(key)
        merged[key] = replace(known, after=step.after) if known else step
    return list(merged.values())


class _Names:
    """Names of the rows and people that the steps mention, each table asked once."""

    def __init__(self, steps: Sequence[_Step]) -> None:
        wanted: dict[type[models.Model], set[int]] = defaultdict(set)
        for step in steps:
            for field in _told(type(step.subject)):
                if field.related_model is not None:
                    wanted[field.related_model] |= _ids(step, field)
        people = {_user_id(step) for step in steps} - {None}
        self.people = User.objects.in_bulk(list(people))
        self.rows = {
            model: model._default_manager.in_bulk(list(ids)) for model, ids in wanted.items() if ids
        }

    def change(self, step: _Step) -> Change | None:
        """None where nothing that people are told about changed."""
        context = step.after.pgh_context or {}
        fields = self._fields(step) if step.before is not None else ()
        kind = "insert" if step.before is None else step.after.pgh_label
        if kind == "update" and not fields:
            return None
        return Change(
            subject=_as_it_was(step),
            at=step.after.recorded_at,
            kind=kind,
            by=self.people.get(_user_id(step) or 0),
            act=context.get("act", ""),
            reason=context.get("reason", ""),
            fields=fields,
        )

    def _fields(self, step: _Step) -> tuple[FieldChange, ...]:
        changed = []
        for field in _told(type(step.subject)):
            before = getattr(step.before, field.attname)
            after = getattr(step.after, field.attname)
            if before != after:
                words = (self._words(field, before), self._words(field, after))
                changed.append(FieldChange(field.name, label_of_field(field), *words))
        return tuple(changed)

    def _words(self, field: Any, value: Any) -> str:
        if field.related_model is not None:
            if value is None:
                return ""
            row = self.rows.get(field.related_model, {}).get(value)
            return str(row) if row is not None else _("removed since")
        return words_of(field, value)


def _as_it_was(step: _Step) -> models.Model:
    """The row with its own words of that time; the rows that it names are named as now."""
    row = copy(step.subject)
    for field in row._meta.concrete_fields:
        if field.related_model is None and hasattr(step.after, field.attname):
            setattr(row, field.attname, getattr(step.after, field.attname))
    return row


def words_of(field: Any, value: Any) -> str:
    """A value of a field as people read it."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, bool):
        value = _("yes") if value else _("no")
    elif field.flatchoices:
        value = dict(field.flatchoices).get(value, value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, date):
        return long_date(value)
    return str(value)


def label_of_field(field: Any) -> str:
    """The field's name as people read it."""
    labels = {
        "party": _("party"),
        "issue": _("issue"),
        "document": _("document"),
        "is_tied": _("counts for this issue"),
        "name": _("name"),
        "kind": _("kind"),
        "topic": _("topic"),
        "stance": _("stance"),
        "stance_said": _("stance in the words of the text"),
        "status": _("status"),
        "date": _("date"),
        "date_precision": _("precision of the date"),
        "date_found": _("how the date was found"),
        "place": _("place"),
        "meeting_status": _("what came of it"),
        "meeting_format": _("how they met"),
        "speaker": _("who speaks for it"),
        "on_behalf_of": _("on behalf of"),
        "attribution": _("who says so"),
        "state": _("state"),
        "decision_reason": _("reason of the decision"),
        "standing": _("standing"),
        "is_disputed": _("disputed"),
        "body": _("note"),
        "quote": _("quote"),
        "for_briefing": _("for the briefing"),
        "is_removed": _("note removed"),
        "title": _("title"),
        "outlet": _("outlet"),
        "url": _("address"),
        "language": _("language"),
        "published": _("published"),
        "published_found": _("how the published date is known"),
        "withdrawal_reason": _("reason of the withdrawal"),
        "last_raised": _("last raised"),
        "condition": _("condition"),
    }
    return labels.get(field.name) or str(field.verbose_name)


def _told(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if field.name not in _UNTOLD]


def _ids(step: _Step, field: Any) -> set[int]:
    """The rows that a change of this field names; none where it did not change."""
    if step.before is None:
        return set()
    values = {getattr(event, field.attname) for event in (step.before, step.after)}
    return values - {None} if len(values) > 1 else set()


def _user_id(step: _Step) -> int | None:
    found: int | None = (step.after.pgh_context or {}).get("user")
    return found
