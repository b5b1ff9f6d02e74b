"""A stale form: what somebody sent beside what the row is now, and who changed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _

from negotiations.changes import changes_of
from negotiations.dates import long_date


@dataclass(frozen=True, slots=True)
class Difference:
    """One field: what was sent, what is stored."""

    label: str
    mine: str
    theirs: str

    @property
    def differs(self) -> bool:
        """Whether there is anything to decide."""
        return self.mine != self.theirs


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both texts, and the hidden fields that send mine again over the present version."""

    rows: list[Difference]
    by: User | None
    at: datetime | None
    resend: list[tuple[str, str]]


def conflict_of(
    form: forms.Form, current: models.Model, stored: Mapping[str, Any], version: str
) -> Conflict:
    """`form` is bound and valid; `stored` is what it would show of the row as it is now.

    A form opens with no reason of its own; beside it stands the one that the last change had.
    """
    visible = [name for name in form.fields if name != version]
    changes = changes_of([current], limit=20)
    last = changes[0] if changes else None
    if last and "reason" in stored:
        stored = {**stored, "reason": last.reason}
    rows = [
        Difference(
            str(form.fields[name].label),
            words(form.fields[name], form.cleaned_data.get(name)),
            words(form.fields[name], _cleaned(form.fields[name], stored[name])),
        )
        for name in visible
    ]
    sent = cast(QueryDict, form.data)
    resend = [(name, value) for name in visible for value in sent.getlist(name)]
    resend.append((version, str(stored[version])))
    return Conflict(rows, last.by if last else None, last.at if last else None, resend)


def words(field: forms.Field, value: Any) -> str:
    """A cleaned value as people read it."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return long_date(value)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        labels = dict(field.choices)  # type: ignore[arg-type]  # no groups here
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(str(labels.get(one, one)) for one in chosen)
    return str(value)


def _cleaned(field: forms.Field, value: Any) -> Any:
    try:
        return field.clean(value)
    except ValidationError:
        return value
