"""The first administrator of a production installation."""

import io

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from negotiations.accounts import ensure_groups
from sources.audience import Role, role_of

pytestmark = pytest.mark.django_db
GOOD = "a long enough word 91"


@pytest.fixture(autouse=True)
def _groups(db):
    ensure_groups()


def make(username="chief", **options):
    call_command("create_administrator", username, stdout=io.StringIO(), **options)


def test_it_is_an_administrator_who_can_log_in(client, monkeypatch):
    monkeypatch.setenv("ADMINISTRATOR_PASSWORD", GOOD)
    make(email="chief@talks.example")
    made = User.objects.get()
    assert (role_of(made), made.is_superuser) == (Role.ADMINISTRATOR, False)
    assert made.email == "chief@talks.example"
    assert client.login(username="chief", password=GOOD)


def test_the_password_may_come_from_a_file(monkeypatch, tmp_path):
    (tmp_path / "password").write_text(GOOD + "\n", encoding="utf-8")
    monkeypatch.setenv("ADMINISTRATOR_PASSWORD_FILE", str(tmp_path / "password"))
    make()
    assert User.objects.get().check_password(GOOD)


def test_it_is_asked_for_twice_on_a_terminal(monkeypatch):
    answers = iter([GOOD, GOOD, GOOD, "something else 77"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    make()
    assert User.objects.get().check_password(GOOD)
    with pytest.raises(CommandError, match="differ"):
        make("other")


@pytest.mark.parametrize(
    ("password", "why"), [("chief123", "similar"), ("short1", "short"), ("12345678901", "numeric")]
)
def test_a_weak_password_is_refused_by_name(monkeypatch, password, why):
    monkeypatch.setenv("ADMINISTRATOR_PASSWORD", password)
    with pytest.raises(CommandError, match=why):
        make()
    assert not User.objects.exists()


@pytest.mark.parametrize("username", ["chief", "no spaces please", ""])
def test_a_name_that_is_taken_or_no_name_is_refused(monkeypatch, username):
    monkeypatch.setenv("ADMINISTRATOR_PASSWORD", GOOD)
    make()
    with pytest.raises(CommandError):
        make(username)
    assert User.objects.count() == 1


def test_without_terminal_and_password_it_says_what_to_set(monkeypatch):
    monkeypatch.delenv("ADMINISTRATOR_PASSWORD", raising=False)
    with pytest.raises(CommandError, match="ADMINISTRATOR_PASSWORD"):
        make()
