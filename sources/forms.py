"""Form fields that several pages share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from sources.cleaning import one_line, visible

_no_null = ProhibitNullCharactersValidator()


class LineField(forms.CharField):
    """One line, cleaned by sources.cleaning.one_line.

    What nobody sees, or what would reorder the page, is taken out and not refused, since it
    comes along when people copy.
    """

    cleaned: Callable[[str], str] = staticmethod(one_line)

    def to_python(self, value: Any) -> Any:
        """The words as they are stored. NUL comes from no keyboard and no page: refused."""
        text = super().to_python(value)
        _no_null(text)
        return self.cleaned(text or "").strip() or self.empty_value


class WordsField(LineField):
    """Several lines that somebody writes. Cleaned like one line, but the breaks stay."""

    widget = forms.Textarea
    cleaned = staticmethod(visible)


def why_field() -> LineField:
    """Why somebody corrects something; the history shows it beside the change."""
    return LineField(
        label=_("Why"),
        required=False,
        max_length=2000,
        help_text=_("Stands in the history beside what you changed."),
    )
