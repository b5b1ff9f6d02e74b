"""Correcting a document, and saying for which issues it counts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations.forms.boxes import Boxes, boxes_by_topic, check_boxes
from negotiations.models import Document, Issue, IssueTie
from negotiations.models.choices import DOCUMENT_KINDS, TOPICS
from sources.forms import LineField, why_field


class DocumentForm(forms.Form):
    """What the document is, and for which issues of its negotiation."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    name = LineField(
        label=_("Name"),
        required=False,
        max_length=300,
        help_text=_("Without a name it is called by its kind, its date and the parties."),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=DOCUMENT_KINDS)
    topic = forms.ChoiceField(label=_("Topic"), choices=TOPICS)
    issues = check_boxes(_("Counts for"))
    reason = why_field()

    def __init__(self, *args: Any, issues: Sequence[Issue], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.all_issues = issues
        choices = [(one.key, str(one)) for one in issues]
        self.fields["issues"].choices = choices  # type: ignore[attr-defined]  # it has choices

    @staticmethod
    def initial_of(document: Document) -> dict[str, Any]:
        """The form as the document is now. One query."""
        ties = IssueTie.objects.standing().filter(document=document)
        found = {name: getattr(document, name) for name in ("version", "name", "kind", "topic")}
        return {**found, "issues": [row.issue.key for row in ties], "reason": ""}

    def changes(self) -> dict[str, Any]:
        """As recording.correct_document takes them."""
        return {name: self.cleaned_data[name] for name in ("name", "kind", "topic")}

    def chosen(self) -> list[Issue]:
        """The issues for which it counts."""
        return [one for one in self.all_issues if one.key in self.cleaned_data["issues"]]

    def issue_boxes(self) -> Boxes:
        """Under their topics."""
        return boxes_by_topic(self["issues"], self.all_issues)
