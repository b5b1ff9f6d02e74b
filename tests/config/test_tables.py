"""The mark that lets a start skip the migrations."""

import psycopg
import pytest
from django.conf import settings as product
from django.core.management import call_command
from django.db import connection

from config import tables
from config.programs import conninfo
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    """This test's database, as its owner; unmarked before and after."""
    entry = {**product.OWNER_DATABASE, "NAME": connection.settings_dict["NAME"]}
    tables.mark(entry, is_current=False)
    yield entry
    tables.mark(entry, is_current=False)


def test_what_was_never_marked_is_migrated(owner):
    assert not tables.are_current(owner)


def test_the_mark_holds_for_this_very_code(owner, monkeypatch):
    tables.mark(owner, is_current=True)
    assert tables.are_current(owner)
    monkeypatch.setattr(tables, "fingerprint", lambda: "of other code")
    assert not tables.are_current(owner)


def test_only_the_owner_marks(owner):
    web = {**product.WEB_DATABASE, "NAME": owner["NAME"]}
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        tables.mark(web, is_current=True)
    assert "pourparlers" in conninfo(web)


def test_any_changed_or_further_file_is_other_code(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "_ROOT", tmp_path)
    (tmp_path / "negotiations").mkdir()
    seen = {tables.fingerprint()}
    for name, text in (
        ("negotiations/a.py", "one"),
        ("negotiations/a.py", "two"),
        ("negotiations/b.py", ""),
        ("uv.lock", "django 7"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        seen.add(tables.fingerprint())
    assert len(seen) == 5


def test_a_whole_migration_marks_and_one_of_a_part_takes_the_mark_away(owner, settings):
    settings.EMBEDDED = True
    call_command("migrate", verbosity=0)
    assert tables.are_current(owner)
    call_command("migrate", "--plan", verbosity=0)
    assert tables.are_current(owner)
    call_command("migrate", "sources", verbosity=0)
    assert not tables.are_current(owner)


@pytest.mark.django_db(transaction=True)
def test_a_negotiation_leaves_its_trace_in_the_history(owner):
    """`make run` loads demonstration articles into a database that never had one, and no other."""
    assert not tables.had_negotiations(owner)
    talks = factories.negotiation()
    assert tables.had_negotiations(owner)
    talks.delete()
    assert tables.had_negotiations(owner)
