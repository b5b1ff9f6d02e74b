"""What a statement was before the last decision that still counts, from its history.

Decisions are a stack: each one lies on the one before, and taking one back brings up what lay
below. So a second undo goes one further back; it never does again what the first took back.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from negotiations.models import Statement
from negotiations.models.choices import StatementState
from sources.history import event_model

UNDO = "undo"


def before_last_decision(statement: Statement) -> Any | None:
    """The history row of the state below the present one; None at what the reader proposed.

    `edit_count` grows with each act of an editor. What the software changes meanwhile (a new
    reading, filing) belongs to the state that lies on top.
    """
    events = event_model(Statement)._default_manager.filter(pgh_obj_id=statement.pk)
    states: list[Any] = []
    for event in events.order_by("pgh_id"):
        known = states[-1].edit_count if states else 0
        is_act = event.edit_count > known  # type: ignore[attr-defined]  # as every history row of it
        is_undo = is_act and (event.pgh_context or {}).get("act") == UNDO  # type: ignore[attr-defined]  # as above
        if is_undo and len(states) > 1:
            states.pop()
        if (is_act and not is_undo) or not states:
            states.append(event)
        else:
            states[-1] = event
    return states[-2] if len(states) > 1 else None


def is_undone_by(statement: Statement, user: User) -> bool:
    """Whether the last that happened to the statement is that this editor took a decision back."""
    events = event_model(Statement)._default_manager.filter(pgh_obj_id=statement.pk)
    context = events.order_by("pgh_id").values_list("pgh_context", flat=True).last() or {}
    return (context.get("act"), context.get("user")) == (UNDO, user.pk)


def left_at(statement: Statement, earlier: Any) -> datetime:
    """When the statement was last in the state of that history row."""
    events = event_model(Statement)._default_manager.filter(pgh_obj_id=statement.pk)
    later = events.filter(edit_count__gt=earlier.edit_count).order_by("pgh_id")
    found: datetime = later.values_list("recorded_at", flat=True)[0]
    return found


def as_read(statements: Iterable[Statement], fields: Sequence[str]) -> dict[int, dict[str, Any]]:
    """Statement id -> what a reader had last said of it, before editors decided. One query."""
    events = event_model(Statement)._default_manager.filter(
        pgh_obj_id__in=[row.pk for row in statements], state=StatementState.PROPOSED
    )
    latest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return {
        pk: dict(zip(fields, found, strict=True))
        for pk, *found in latest.values_list("pgh_obj_id", *fields)
    }
