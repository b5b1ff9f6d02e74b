"""Accounts: groups, the closed sign-up, demonstration logins."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.http import HttpRequest

from sources.audience import Group as GroupName

DEMO_LOGINS = {group.value.lower(): group for group in GroupName}


class ClosedAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody signs up: administrators make the accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """To the front page, where the message that it is changed shows."""
        return settings.LOGIN_REDIRECT_URL


class LoginState(Enum):
    """What became of a demonstration login since it was made."""

    WORKS = auto()
    CHANGED = auto()
    DISABLED = auto()
    REMOVED = auto()


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """One line of what `make run` prints."""

    username: str
    password: str
    state: LoginState


def ensure_groups() -> None:
    """The groups that have a meaning here. Idempotent."""
    for name in GroupName:
        Group.objects.get_or_create(name=name)


def create_administrator(username: str, email: str, password: str) -> User:
    """An account in the group Administrator. Raises ValidationError, as the pages would say it."""
    made = User(username=username, email=email)
    made.set_password(password)
    made.full_clean()
    validate_password(password, made)
    with transaction.atomic():
        made.save()
        made.groups.add(Group.objects.get(name=GroupName.ADMINISTRATOR))
    return made


def make_demo_logins(passwords: Mapping[str, str]) -> list[DemoLogin]:
    """One login per group, made where nobody has an account yet; says what became of each.

    What somebody did to them afterwards (another password, disabled, deleted) stays.
    """
    with transaction.atomic():
        if not User.objects.exists():
            for username, group in DEMO_LOGINS.items():
                made = User.objects.create_user(username, password=passwords[username])
                made.groups.add(Group.objects.get(name=group))
    return list(_demo_logins(passwords))


def _demo_logins(passwords: Mapping[str, str]) -> Iterator[DemoLogin]:
    accounts = User.objects.in_bulk(DEMO_LOGINS, field_name="username")
    for username in DEMO_LOGINS:
        password = passwords[username]
        yield DemoLogin(username, password, _state(accounts.get(username), password))


def _state(user: User | None, password: str) -> LoginState:
    if user is None:
        return LoginState.REMOVED
    if not user.is_active:
        return LoginState.DISABLED
    return LoginState.WORKS if user.check_password(password) else LoginState.CHANGED
