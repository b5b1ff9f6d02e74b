"""The demonstration logins that `make run` prints: made once, and never undone."""

import json
import stat
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from config import greeting
from negotiations.accounts import LoginState, ensure_groups, make_demo_logins
from sources.audience import Role, role_of
from tests import factories

pytestmark = pytest.mark.django_db
PASSWORDS = {"analyst": "first-word", "editor": "second-word", "administrator": "third-word"}


@pytest.fixture(autouse=True)
def _groups(db):
    ensure_groups()


def states():
    return {login.username: login.state for login in make_demo_logins(PASSWORDS)}


def test_each_group_has_one_and_it_works(client):
    assert set(states().values()) == {LoginState.WORKS}
    assert {user.username: role_of(user) for user in User.objects.all()} == {
        "analyst": Role.ANALYST,
        "editor": Role.EDITOR,
        "administrator": Role.ADMINISTRATOR,
    }
    assert client.login(username="editor", password="second-word")


def test_a_second_start_changes_nothing():
    states()
    before = list(User.objects.order_by("pk").values())
    assert set(states().values()) == {LoginState.WORKS}
    assert list(User.objects.order_by("pk").values()) == before


def test_what_people_did_to_them_stays_and_is_said():
    states()
    analyst = User.objects.get(username="analyst")
    analyst.set_password("chosen by somebody")
    analyst.save()
    User.objects.filter(username="editor").update(is_active=False)
    User.objects.filter(username="administrator").delete()
    assert states() == {
        "analyst": LoginState.CHANGED,
        "editor": LoginState.DISABLED,
        "administrator": LoginState.REMOVED,
    }
    analyst.refresh_from_db()
    assert analyst.check_password("chosen by somebody")
    assert not User.objects.get(username="editor").is_active


def test_where_people_have_accounts_none_are_made():
    factories.user(username="olena")
    assert set(states().values()) == {LoginState.REMOVED}
    assert User.objects.count() == 1


def test_the_passwords_are_kept_for_their_owner_only_and_printed_again(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    first = greeting.logins()
    assert greeting.logins() == first
    kept = tmp_path / "demonstration-logins.json"
    passwords = json.loads(kept.read_text(encoding="utf-8"))
    assert len(set(passwords.values())) == 3
    for line, (username, password) in zip(first, passwords.items(), strict=True):
        assert len(password) >= 12
        assert line == f"  {username:15} {password}"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_passwords_are_not_printed_once_they_are_changed(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    greeting.logins()
    editor = User.objects.get(username="editor")
    editor.set_password("chosen by somebody")
    editor.save()
    said = "\n".join(greeting.logins())
    kept = Path(tmp_path / "demonstration-logins.json").read_text(encoding="utf-8")
    assert json.loads(kept)["editor"] not in said
    assert "the password was changed" in said


def test_it_waits_until_the_demonstration_is_read(monkeypatch, capsys):
    counts = iter([(3, 0), (3, 2), (3, 3)])
    monkeypatch.setattr(greeting, "_progress", lambda: next(counts))
    greeting.wait_for_demonstration()
    assert capsys.readouterr().out.splitlines() == [
        "Demonstration articles read: 0 of 3",
        "Demonstration articles read: 3 of 3",
    ]
    monkeypatch.setattr(greeting, "_progress", lambda: (3, 3))
    greeting.wait_for_demonstration()
    assert not capsys.readouterr().out
