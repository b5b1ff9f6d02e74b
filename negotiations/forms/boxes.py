"""Check boxes under group titles, as negotiations/_boxes.html shows them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.translation import gettext_lazy as _

from negotiations.models import Issue

type Boxes = list[tuple[str, list[BoundWidget]]]


class CheckBoxes(forms.CheckboxSelectMultiple):
    """The summary of mistakes links to the whole group of boxes."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """Without index, the group's."""
        return id_ if index is None else super().id_for_label(id_, index)


def check_boxes(label: Any, missing: Any = "") -> forms.MultipleChoiceField:
    """A field of them; `missing` says what to do where none is checked, else none may be."""
    return forms.MultipleChoiceField(
        label=label,
        widget=CheckBoxes,
        required=bool(missing),
        error_messages={
            "required": missing,
            "invalid_choice": _("“%(value)s” does not belong to this negotiation."),
        },
    )


def boxes_by_key(field: BoundField) -> dict[str, BoundWidget]:
    """By the value that a box sends."""
    return {str(box.data["value"]): box for box in field.subwidgets}


def boxes_by_topic(field: BoundField, issues: Sequence[Issue]) -> Boxes:
    """Those of issues, in their order."""
    boxes = boxes_by_key(field)
    grouped = groupby(issues, key=lambda issue: issue.get_topic_display())
    return [(str(topic), [boxes[issue.key] for issue in found]) for topic, found in grouped]
