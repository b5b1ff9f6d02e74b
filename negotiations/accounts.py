"""Accounts: groups, the closed sign-up, demonstration logins."""

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import Group
from django.http import HttpRequest

from sources.audience import Group as GroupName


class ClosedAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody signs up: administrators make the accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


def ensure_groups() -> None:
    """The groups that have a meaning here. Idempotent."""
    for name in GroupName:
        Group.objects.get_or_create(name=name)
