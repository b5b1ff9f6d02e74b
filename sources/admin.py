"""Setting up outlets; and the base of all set-up pages, for administrators only."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import NestedObjects
from django.db import models, router
from django.forms import SlugField
from django.http import HttpRequest

from sources.audience import role_of
from sources.forms import LineField
from sources.models import Outlet

if TYPE_CHECKING:  # the stubs are generic, Django's classes are not
    _Inline = admin.TabularInline[Any, Any]
    _Admin = admin.ModelAdmin[Any]
else:
    _Inline, _Admin = admin.TabularInline, admin.ModelAdmin


class AdministratorsOnly:
    """The group Administrator decides, not django.contrib.auth's permission per model."""

    # Names go into sentences of every page; a slug is checked by a field of its own already.
    formfield_overrides: "Mapping[type[models.Field[Any, Any]], Mapping[str, Any]]" = {
        models.CharField: {"form_class": LineField},
        models.SlugField: {"form_class": SlugField},
    }

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the index lists it."""
        return role_of(request.user).is_administrator

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """See rows."""
        return role_of(request.user).is_administrator

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Make rows."""
        return role_of(request.user).is_administrator

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Change rows."""
        return role_of(request.user).is_administrator

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Delete rows of inlines; pages of their own are stricter."""
        return role_of(request.user).is_administrator


class SetUpInline(AdministratorsOnly, _Inline):
    """Rows of another model on the page of what they belong to."""

    extra = 0


class SetUpAdmin(AdministratorsOnly, _Admin):
    """The page of a model that administrators set up. The history names who changed what."""

    actions = None  # nothing is deleted in bulk
    list_per_page = 50

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only what nothing but its own parts rests on: evidence is never deleted from here."""
        is_allowed = super().has_delete_permission(request, obj)
        return is_allowed and obj is not None and what_goes_with(obj) <= self.parts

    @property
    def parts(self) -> set[type[models.Model]]:
        """The model itself and what its page shows as rows."""
        return {self.model, *(inline.model for inline in self.inlines)}


def what_goes_with(row: models.Model) -> set[type[models.Model]]:
    """The models of all rows that deleting this one would delete, or that would forbid it."""
    collector = NestedObjects(using=router.db_for_write(type(row)))
    collector.collect([row])
    going = {each for rows in collector.model_objs.values() for each in rows}
    return {type(each) for each in going | set(collector.protected)}


@admin.register(Outlet)
class OutletAdmin(SetUpAdmin):
    """Who publishes articles."""

    list_display = ("name", "country", "language", "source_class", "is_state_affiliated")
    list_filter = ("source_class", "is_state_affiliated", "language")
    search_fields = ("name", "site")
