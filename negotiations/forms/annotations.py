"""A note on a record, an answer to one, and other words for one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations.models import Annotation
from negotiations.recording import Note
from sources.forms import WordsField


class AnnotationForm(forms.Form):
    """Plain text; nothing in it is taken for markup."""

    body = WordsField(label=_("Note"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))
    # Not cleaned: what the article holds is looked for as it stands there.
    quote = forms.CharField(
        label=_("Words it is about"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Copied from a quote above or from its article."),
    )
    for_briefing = forms.BooleanField(label=_("For the briefing"), required=False)

    def note(self) -> Note:
        """As recording takes it."""
        data = self.cleaned_data
        return Note(data["body"], data["quote"], data["for_briefing"])

    def refuse_quote(self) -> None:
        """Say beside the field that the words are not the evidence's."""
        self.add_error(
            "quote",
            _(
                "These words stand neither in a quote of this record nor in its articles. Copy them "
                "as they stand there, or leave this empty."
            ),
        )


class AnnotationEditForm(AnnotationForm):
    """Knows which version it was made from."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(annotation: Annotation) -> dict[str, object]:
        """The form as the note is now."""
        names = ("version", "body", "quote", "for_briefing")
        return {name: getattr(annotation, name) for name in names}
