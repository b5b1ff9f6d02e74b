"""Adding an article, and correcting what is known about one."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser, User
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from negotiations.models import Negotiation
from negotiations.wording import language_name
from sources.cleaning import MAX_BYTES
from sources.forms import LineField, WordsField, why_field
from sources.intake import EARLIEST, REASONS, IntakeError, Particulars
from sources.models import Article, Outlet
from sources.models.article import PublishedFound
from sources.reader import languages

_web_only = URLValidator(schemes=["http", "https"])
_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def read_languages() -> list[tuple[str, str]]:
    """The languages that the reader has words of, by their name on the page."""
    return sorted(
        ((code, capfirst(language_name(code))) for code in languages.available()),
        key=lambda pair: pair[1],
    )


class ArticleForm(forms.Form):
    """Text or file, and what the person who adds it knows about it."""

    text = forms.CharField(
        label=_("Text of the article"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "data-article": ""}),
        help_text=_("Paste it as it was published, in its own language."),
    )
    upload = forms.FileField(
        label=_("File"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,text/plain,text/html"}),
        help_text=_("A .txt file in UTF-8 or a saved web page (.html), at most 5 MB."),
    )
    title = LineField(label=_("Title"), required=False, max_length=500)
    outlet = LineField(label=_("Outlet"), required=False, max_length=200)
    published = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=_DAY,
        help_text=_("Left empty, it is looked for in the page."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=lambda: [("", _("detect it")), *read_languages()],
    )
    url = forms.CharField(
        label=_("Address of origin"),
        required=False,
        max_length=2000,
        widget=forms.URLInput,
        validators=[_web_only],
    )

    def clean(self) -> dict[str, Any]:
        """Exactly one of text and file."""
        data = super().clean() or {}
        upload: UploadedFile[Any] | None = data.get("upload")
        has_text = bool((data.get("text") or "").strip())
        if upload and has_text:
            self.add_error(
                "upload", _("Give either the text or a file, not both. Which one is meant?")
            )
        elif upload and (upload.size or 0) > MAX_BYTES:
            self.add_error("upload", REASONS["too-large"])
        elif not upload and not has_text and "text" not in self.errors:
            self.add_error("text", _("Paste the article's text, or choose a file."))
        return data

    def raw(self) -> bytes:
        """The bytes that were handed in."""
        upload: UploadedFile[Any] | None = self.cleaned_data["upload"]
        if upload:
            return bytes(upload.read())
        return str(self.cleaned_data["text"]).encode()

    def particulars(self) -> Particulars:
        """What was said about it."""
        data = self.cleaned_data
        return Particulars(
            filename=data["upload"].name if data["upload"] else "",
            title=data["title"],
            outlet=data["outlet"],
            url=data["url"],
            language=data["language"],
            published=data["published"],
        )

    def refuse(self, error: IntakeError) -> None:
        """Show beside the right field why it was refused at the door."""
        if error.reason in {"future-date", "old-date"}:
            self.add_error("published", str(error))
        elif error.reason == "unsupported-language":
            self.add_error("language", str(error))
        else:
            self.add_error("upload" if self.cleaned_data["upload"] else "text", str(error))


class ArticleEditForm(forms.Form):
    """What can be corrected in an article; the words themselves cannot."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    title = LineField(label=_("Title"), max_length=500)
    outlet = LineField(label=_("Outlet"), required=False, max_length=200)
    published = forms.DateField(
        label=_("Published on"),
        widget=_DAY,
        help_text=_("Statements that name no date of their own are dated by it."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=read_languages,
        help_text=_("Another language or date has the article read again; decisions stay."),
    )
    url = forms.CharField(
        label=_("Address of origin"),
        required=False,
        max_length=2000,
        widget=forms.URLInput,
        validators=[_web_only],
    )
    negotiation = forms.ModelChoiceField(
        Negotiation.objects.none(), label=_("Negotiation"), empty_label=None
    )
    reason = why_field()

    def __init__(self, *args: Any, user: User | AnonymousUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["negotiation"].queryset = Negotiation.objects.visible_to(user)  # type: ignore[attr-defined]  # a ModelChoiceField

    @staticmethod
    def initial_of(article: Article, negotiation: Negotiation) -> dict[str, Any]:
        """The form as the article is now."""
        return {
            "version": article.version,
            "title": article.title,
            "outlet": article.outlet.name if article.outlet else "",
            "published": article.published,
            "language": article.language,
            "url": article.url,
            "negotiation": negotiation.pk,
            "reason": "",
        }

    def clean_published(self) -> date:
        """Neither in the future nor before there was news of negotiations."""
        day: date = self.cleaned_data["published"]
        if day < EARLIEST:
            raise forms.ValidationError(REASONS["old-date"])
        if day > timezone.localdate():
            raise forms.ValidationError(REASONS["future-date"])
        return day

    def changes(self) -> dict[str, Any]:
        """As recording.correct_article takes them. A date that somebody sent is a known date."""
        data = self.cleaned_data
        outlet = Outlet.objects.get_or_create(name=data["outlet"])[0] if data["outlet"] else None
        return {
            "title": data["title"],
            "outlet": outlet,
            "published": data["published"],
            "published_found": PublishedFound.EDITOR,
            "language": data["language"],
            "url": data["url"],
        }


class WithdrawForm(forms.Form):
    """Why an article is taken out of every view."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = WordsField(
        label=_("Why was it added by mistake?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
