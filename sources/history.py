"""The audit trail: which models keep a history, written by triggers inside PostgreSQL.

`recorded_at` is the wall clock at which the row was written; pghistory's own `pgh_created_at`
is the transaction's start and would let a slow transaction appear in the past of a frozen link.
"""

from typing import Any

import pghistory
from django.db import models
from django.db.models.functions import Now


class ClockTimestamp(Now):
    """`clock_timestamp()`: moves on inside a transaction, unlike `now()`."""

    template = "CLOCK_TIMESTAMP()"

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Now() would render STATEMENT_TIMESTAMP() here."""
        return self.as_sql(compiler, connection, **{"template": self.template, **extra})


class HistoryEvent(pghistory.models.Event):
    """Base of all history rows."""

    recorded_at = models.DateTimeField(db_default=ClockTimestamp(), db_index=True, editable=False)

    class Meta:
        abstract = True


def tracked(model: type[models.Model]) -> type[models.Model]:
    """Class decorator: every insert, update and delete of the model leaves a history row."""
    decorate = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        base_model=HistoryEvent,
        context_field=pghistory.ContextJSONField(),
        context_id_field=pghistory.ContextUUIDField(),
    )
    made: type[models.Model] = decorate(model)
    return made


def event_model(model: type[models.Model]) -> type[models.Model]:
    """The history of a tracked model."""
    name = f"{model.__name__}HistoryEvent"
    found: type[models.Model] = model._meta.apps.get_model(model._meta.app_label, name)
    return found


def event_table(model: type[models.Model]) -> str:
    """The table that holds the history of a tracked model."""
    return event_model(model)._meta.db_table
