"""A note on a record, an answer to one, and other words for one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations.models import Annotation
from negotiations.recording import Note


class AnnotationForm(forms.Form):
    """Plain text; nothing in it is taken for markup."""

    body = forms.CharField(
        label=_("Note"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    quote = forms.CharField(
        label=_("Words it is about"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    for_briefing = forms.BooleanField(label=_("For the briefing"), required=False)

    def note(self) -> Note:
        """As recording takes it."""
        data = self.cleaned_data
        return Note(data["body"], data["quote"], data["for_briefing"])


class AnnotationEditForm(AnnotationForm):
    """Knows which version it was made from."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(annotation: Annotation) -> dict[str, object]:
        """The form as the note is now."""
        names = ("version", "body", "quote", "for_briefing")
        return {name: getattr(annotation, name) for name in names}
