"""Setting up negotiations, parties, people, their names, issues and cues."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from negotiations.filing.ties import tie_all
from negotiations.folding import sort_key
from negotiations.models import (
    Alias,
    Cue,
    Issue,
    Membership,
    Negotiation,
    Office,
    Participation,
    Party,
    Person,
)
from sources.admin import SetUpAdmin, SetUpInline

if TYPE_CHECKING:  # the stubs are generic, Django's classes are not
    _Form = forms.ModelForm[Alias]
    _FormSet = forms.BaseInlineFormSet[Alias, Any, Any]
else:
    _Form, _FormSet = forms.ModelForm, forms.BaseInlineFormSet


class ParticipationInline(SetUpInline):
    """A party's role in the negotiation."""

    model = Participation
    autocomplete_fields = ("party",)


class AliasForm(_Form):
    """One name of a party or person."""

    def validate_constraints(self) -> None:
        """All of them: Django would leave out those on fields that the page does not show.

        While its party or person is new, a name looks as if it had neither.
        """
        owner = self.instance.party or self.instance.person
        if owner is None or not owner.pk:
            return
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error.messages)


class AliasFormSet(_FormSet):
    """The names of one party or person."""

    def clean(self) -> None:
        """The same name twice is told here, since a new owner's names are not in the database."""
        super().clean()
        names = [
            tuple(form.cleaned_data.get(name) for name in ("language", "kind", "text"))
            for form in self.forms
            if form.has_changed() or form.instance.pk
        ]
        if len(set(names)) != len(names):
            raise ValidationError(_("The same name is there twice."))


class AliasInline(SetUpInline):
    """What the party or person is called, per language."""

    model = Alias
    form = AliasForm
    formset = AliasFormSet
    fields = ("language", "kind", "text")


class MembershipInline(SetUpInline):
    """The members of a coalition."""

    model = Membership
    fk_name = "coalition"
    autocomplete_fields = ("party",)


class OfficeInline(SetUpInline):
    """The offices that a person held."""

    model = Office


class CueInline(SetUpInline):
    """The phrases that show an issue, for or against."""

    model = Cue


@admin.register(Negotiation)
class NegotiationAdmin(SetUpAdmin):
    """A negotiation, who may read it, who takes part in it."""

    list_display = ("name", "slug", "phase", "access")
    list_filter = ("access", "phase")
    search_fields = ("name", "name_fr", "slug")
    prepopulated_fields = {"slug": ("name",)}
    filter_horizontal = ("members",)
    inlines = (ParticipationInline,)


class NamedAdmin(SetUpAdmin):
    """Rows that are sorted by their folded name."""

    search_fields = ("name", "key", "aliases__text")
    prepopulated_fields = {"key": ("name",)}
    exclude = ("sort_key",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """The sort key follows the name."""
        obj.sort_key = sort_key(obj.name)
        super().save_model(request, obj, form, change)


@admin.register(Party)
class PartyAdmin(NamedAdmin):
    """A party, what it is called, and, for a coalition, its members."""

    list_display = ("name", "kind", "iso3166_1_alpha3", "wikidata_id")
    list_filter = ("kind",)
    inlines = (AliasInline, MembershipInline)


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    """Somebody who speaks for a party: names and offices."""

    list_display = ("name", "party", "wikidata_id")
    list_select_related = ("party",)
    autocomplete_fields = ("party",)
    inlines = (AliasInline, OfficeInline)


@admin.register(Issue)
class IssueAdmin(SetUpAdmin):
    """A proposition, and the phrases that speak for and against it."""

    list_display = ("title", "negotiation", "topic", "order")
    list_filter = ("negotiation", "topic")
    list_select_related = ("negotiation",)
    search_fields = ("title", "title_fr", "key", "cues__text")
    prepopulated_fields = {"key": ("title",)}
    inlines = (CueInline,)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Documents already filed follow the names."""
        super().save_related(request, form, formsets, change)
        tie_all(form.instance.negotiation)
