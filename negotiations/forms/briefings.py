"""Ordering a briefing: period, parties, issues."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations.briefing.scope import Wish
from negotiations.dates import long_date
from negotiations.forms.boxes import Boxes, boxes_by_key, boxes_by_topic, check_boxes
from negotiations.matrix import columns_of
from negotiations.models import Issue, Negotiation, Party
from sources.forms import LineField

EARLIEST = date(1900, 1, 1)
_GROUPS = {
    "conflict": gettext_lazy("Parties to the conflict"),
    "partners": gettext_lazy("Partners"),
    "mediators": gettext_lazy("Mediators and observers"),
    "": gettext_lazy("Not taking part at the end of the period"),
}


def _day(label: Any, missing: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": missing, "invalid": gettext_lazy("This is no date.")},
    )


class BriefingForm(forms.Form):
    """What the briefing is to cover. Parties and issues are those of the negotiation."""

    title = LineField(
        label=gettext_lazy("Title"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Left empty, it is the negotiation and the period."),
    )
    since = _day(gettext_lazy("From"), gettext_lazy("Say where the period begins."))
    until = _day(gettext_lazy("To"), gettext_lazy("Say where the period ends."))
    parties = check_boxes(gettext_lazy("Parties"), gettext_lazy("Choose at least one party."))
    issues = check_boxes(gettext_lazy("Issues"), gettext_lazy("Choose at least one issue."))

    def __init__(self, negotiation: Negotiation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.negotiation = negotiation
        self.all_parties = list(negotiation.parties.distinct().order_by("sort_key"))
        self.all_issues = list(negotiation.issues.all())
        self._offer("parties", [(one.key, one.name) for one in self.all_parties])
        self._offer("issues", [(one.key, one.title) for one in self.all_issues])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.MultipleChoiceField):  # both are; the type does not know
            field.choices = choices

    def clean_since(self) -> date:
        """Not so early that calendars differ."""
        day: date = self.cleaned_data["since"]
        if day < EARLIEST:
            raise forms.ValidationError(_("The ledger does not reach back before 1900."))
        return day

    def clean_until(self) -> date:
        """Not in the future: nothing was said there yet."""
        day: date = self.cleaned_data["until"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The period cannot end in the future."))
        return day

    def clean(self) -> dict[str, Any]:
        """The period has a direction."""
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", _("The period ends before it begins."))
        return data

    def wish(self) -> Wish:
        """As ordering takes it."""
        data = self.cleaned_data
        title = data["title"] or _("%(negotiation)s, %(since)s to %(until)s") % {
            "negotiation": self.negotiation.name,
            "since": long_date(data["since"]),
            "until": long_date(data["until"]),
        }
        return Wish(
            title=title[:200],
            since=data["since"],
            until=data["until"],
            parties=[one for one in self.all_parties if one.key in data["parties"]],
            issues=[one for one in self.all_issues if one.key in data["issues"]],
        )

    def party_boxes(self, day: date) -> Boxes:
        """Under the groups in which they stand in the state of play of a day."""
        columns = columns_of(self.negotiation, day)
        keys = {
            group: [column.party.key for column in columns if column.group == group]
            for group in _GROUPS
        }
        placed = {key for group in keys.values() for key in group}
        keys[""] = [party.key for party in self.all_parties if party.key not in placed]
        boxes = boxes_by_key(self["parties"])
        return [
            (str(_GROUPS[group]), [boxes[key] for key in keys[group]])
            for group in keys
            if keys[group]
        ]

    def issue_boxes(self) -> Boxes:
        """Under their topics, in the order of the issues."""
        return boxes_by_topic(self["issues"], self.all_issues)


def all_but(wanted: Sequence[str], rows: Sequence[Party] | Sequence[Issue]) -> list[str]:
    """The wanted keys that there are; all where none of them is."""
    keys = [row.key for row in rows]
    return [key for key in keys if key in wanted] or keys
