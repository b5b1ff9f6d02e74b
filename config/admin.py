"""Setting up accounts: who they are and which of the three groups they are in."""

from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

from sources.admin import SetUpAdmin

if TYPE_CHECKING:  # the stubs are generic, Django's class is not
    _UserAdmin = UserAdmin[User]
else:
    _UserAdmin = UserAdmin

# The groups are fixed, their meaning is in the code; addresses are a field of the account.
admin.site.unregister([Group, User, EmailAddress])


@admin.register(User)
class AccountAdmin(SetUpAdmin, _UserAdmin):
    """No permission is given but by group; who leaves is disabled, since the history names them."""

    list_display = ("username", "email", "first_name", "last_name", "is_active", "last_login")
    list_filter = ("is_active", "groups")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Who"), {"fields": ("first_name", "last_name", "email")}),
        (_("What they may do"), {"fields": ("is_active", "groups")}),
        (_("When"), {"fields": ("last_login", "date_joined")}),
    )
