"""All URLs of the site."""

from allauth.account import views as account
from django.contrib import admin
from django.urls import include, path, re_path

handler500 = "config.errors.server_error"

# Only those of allauth that exist here: nobody signs up, addresses are set by administrators.
_accounts = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

urlpatterns = [
    path("accounts/", include(_accounts)),
    path("admin/", admin.site.urls),
    path("", include("negotiations.urls")),
]
