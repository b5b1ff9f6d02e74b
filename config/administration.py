"""Django's admin as the set-up pages of administrators, entered through our own login page."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, reverse
from django.utils.translation import gettext_lazy as _

from sources.audience import Role, role_of

# Pages that our own account pages do better: those are throttled and say the password rules.
_OURS = {"password_change", "password_change_done"}


class Administration(AdminSite):
    """For the group Administrator; `is_staff` plays no part."""

    site_title = _("Pourparlers")
    site_header = _("Pourparlers: administration")
    index_title = _("Set up")

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether any page may be seen."""
        return role_of(request.user).is_administrator

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """No second login page beside the throttled one; who is logged in is refused."""
        if role_of(request.user) is not Role.STRANGER:
            raise PermissionDenied("for administrators only")
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def logout(  # type: ignore[override]  # a redirect will do
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        """Django's own pages want its address; nothing of ours links to it."""
        return HttpResponseRedirect(reverse("account_logout"))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Django's, without those that only the account pages have."""
        return [url for url in super().get_urls() if getattr(url, "name", "") not in _OURS]
