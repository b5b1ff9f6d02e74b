"""Backup and restore: the same rows, nothing replaced by accident, nothing half restored."""

import hashlib
import io
import json
import os
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

from config import backup
from config.backup import BackupError, back_up, restore
from negotiations.models import Party
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def source():
    """The database of this test, as its owner, with a small ledger in it."""
    talks = factories.negotiation()
    issue, party = factories.issue(negotiation=talks), factories.party(name='Élysée\'s \\ "house"')
    position = factories.position(issue=issue, party=party, quote="Russia demands")
    factories.annotation(record=position, author=factories.user(group="Editor"), body="a\tnote\n…")
    factories.finished_briefing(negotiation=talks)
    factories.signature(document=factories.document(negotiation=talks), party=party)
    Party.objects.update(name_fr="L’Élysée")
    return {**settings.OWNER_DATABASE, "NAME": connection.settings_dict["NAME"]}


@pytest.fixture
def target(source):
    """An empty database to restore into."""
    entry = {**source, "NAME": f"{source['NAME']}_target"}
    with psycopg.connect(backup._conninfo(source, name="postgres"), autocommit=True) as admin:
        name = sql.Identifier(entry["NAME"])
        admin.execute(sql.SQL("CREATE DATABASE {}").format(name))
        yield entry
        drop(admin, name)


def drop(admin, name):
    """The server notices within moments that somebody has gone."""
    until = time.monotonic() + 10
    while True:
        try:
            admin.execute(sql.SQL("DROP DATABASE {}").format(name))
        except psycopg.errors.ObjectInUse:
            assert time.monotonic() < until
            time.sleep(0.05)
        else:
            return


@pytest.fixture
def file(tmp_path, source):
    path = tmp_path / "talks.backup"
    back_up(source, path, now=NOW)
    return path


def row_hashes(entry):
    """Of each table: all rows as text, in the order of that text, hashed."""
    with psycopg.connect(backup._conninfo(entry)) as connected:
        found = {}
        for table in backup.row_counts(connected):
            query = sql.SQL("SELECT t::text FROM {} AS t ORDER BY 1").format(sql.Identifier(table))
            rows = "\n".join(text for (text,) in connected.execute(query))
            found[table] = hashlib.sha256(rows.encode()).hexdigest()
        return found


def databases(entry):
    with psycopg.connect(backup._conninfo(entry, name="postgres")) as connected:
        rows = connected.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{entry['NAME']}%"]
        )
        return {name for (name,) in rows}


def test_every_row_of_every_table_comes_back(source, target, file):
    manifest = restore(target, file, replace=False)
    assert manifest.rows["negotiations_party"] == 1
    assert manifest.rows["negotiations_partyhistoryevent"] == 2
    assert manifest.total == sum(manifest.rows.values()) > 30
    assert row_hashes(target) == row_hashes(source)


def test_the_restored_one_sorts_as_the_present_one_does(source, target, file):
    def locale(entry):
        with psycopg.connect(backup._conninfo(entry)) as connected:
            return connected.execute(
                "SELECT datlocprovider, datlocale, datcollate, datctype, encoding FROM pg_database "
                "WHERE datname = current_database()"
            ).fetchone()

    before = locale(target)
    restore(target, file, replace=False)
    assert locale(target) == before == locale(source)


def test_a_swap_that_fails_half_way_leaves_the_database_in_its_place(target, file, monkeypatch):
    restore(target, file, replace=False)
    before = row_hashes(target)
    monkeypatch.setattr(backup, "_fill", lambda *_: use_the_draft(target))
    with pytest.raises(BackupError, match="stop the pages and workers first"):
        restore(target, file, replace=True)
    assert row_hashes(target) == before


def use_the_draft(target):
    """Somebody is connected to the database that is to take the place: it cannot be renamed."""
    draft = {**target, "NAME": f"{target['NAME']}_restore_{os.getpid()}"}
    connected = psycopg.connect(backup._conninfo(draft))
    threading.Timer(7, connected.close).start()


def test_what_is_enforced_is_enforced_in_the_restored_one(target, file):
    restore(target, file, replace=False)
    with psycopg.connect(backup._conninfo(target)) as connected:
        with pytest.raises(psycopg.errors.RaiseException), connected.transaction():
            connected.execute("UPDATE sources_articleversion SET text = 'other words'")
        with pytest.raises(psycopg.errors.UniqueViolation), connected.transaction():
            connected.execute("INSERT INTO auth_group (name) SELECT name FROM auth_group")
        # Numbers go on where they were.
        connected.execute("INSERT INTO auth_group (name) VALUES ('new')")


def test_a_backup_is_one_snapshot_while_others_write(source, target, tmp_path):
    """Rows are written all the time; the counts in the manifest are those of the dump."""
    stop = threading.Event()

    def write():
        with psycopg.connect(backup._conninfo(source), autocommit=True) as writer:
            number = 0
            while not stop.is_set():
                number += 1
                writer.execute("INSERT INTO auth_group (name) VALUES (%s)", [f"group {number}"])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        back_up(source, tmp_path / "file", now=NOW)
    finally:
        stop.set()
        writer.join()
    restored = restore(target, tmp_path / "file", replace=False)  # compares the counts itself
    with psycopg.connect(backup._conninfo(source)) as connected:
        now_there = backup.row_counts(connected)["auth_group"]
    assert 0 < restored.rows["auth_group"] < now_there


def test_a_database_with_data_is_replaced_only_when_told(source, target, file):
    restore(target, file, replace=False)
    before = row_hashes(target)
    with pytest.raises(BackupError, match="holds data; say --replace"):
        restore(target, file, replace=False)
    assert row_hashes(target) == before
    with psycopg.connect(backup._conninfo(target)) as connected:
        connected.execute("DELETE FROM negotiations_annotation")
    restore(target, file, replace=True)
    assert row_hashes(target) == before


def test_while_somebody_is_connected_nothing_is_replaced(target, file):
    restore(target, file, replace=False)
    before = row_hashes(target)
    refused = pytest.raises(BackupError, match="stop the pages and workers first")
    with psycopg.connect(backup._conninfo(target)), refused:
        restore(target, file, replace=True)
    assert row_hashes(target) == before
    assert databases(target) == {target["NAME"]}, "no half-restored database is left"


def damaged(file, how):
    """A copy of the backup with one thing wrong."""
    broken = file.with_name("broken")
    with zipfile.ZipFile(file) as whole:
        manifest = json.loads(whole.read("manifest.json"))
        dump = bytearray(whole.read("database.dump"))
    if how == "a flipped bit":
        dump[len(dump) // 3] ^= 1
    if how == "a lost end":
        del dump[len(dump) // 2 :]
    if how == "another count":
        manifest["rows"]["negotiations_party"] += 1
    if how == "a newer format":
        manifest["format"] += 1
    if how == "an unknown field":
        manifest["colour"] = "blue"
    if how == "a dump that cannot be read":
        dump = bytearray(b"PGDMP nonsense")
        manifest["sha256"] = hashlib.sha256(dump).hexdigest()
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("database.dump", bytes(dump))
    return broken


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("a flipped bit", "broken is damaged: its checksum differs"),
        ("a lost end", "broken is damaged: its checksum differs"),
        ("another count", "rows differ from the backup in negotiations_party"),
        ("a newer format", "broken was made by a newer version"),
        ("an unknown field", "broken is not a backup of Pourparlers"),
        ("a dump that cannot be read", "pg_restore: "),
    ],
)
def test_a_damaged_file_leaves_the_database_as_it_was(target, file, how, why):
    restore(target, file, replace=False)
    before = row_hashes(target)
    with pytest.raises(BackupError, match=why):
        restore(target, damaged(file, how), replace=True)
    assert row_hashes(target) == before
    assert databases(target) == {target["NAME"]}


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 cut off"])
def test_what_is_no_backup_is_named(target, tmp_path, content):
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(BackupError, match="other is not a backup"):
        restore(target, tmp_path / "other", replace=True)


def test_a_missing_file_or_folder_is_named(source, target, tmp_path):
    with pytest.raises(BackupError, match=r"cannot read .*nothing: No such file"):
        restore(target, tmp_path / "nothing", replace=True)
    with pytest.raises(BackupError, match=r"cannot write .*file: No such file"):
        back_up(source, tmp_path / "no folder" / "file", now=NOW)


def test_an_older_backup_is_replaced_only_by_a_whole_one(source, file, monkeypatch):
    before = file.read_bytes()
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(BackupError, match=r"cannot write .*: full"):
        back_up(source, file, now=NOW)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_password_is_not_in_the_list_of_processes(source, monkeypatch, tmp_path):
    seen = []
    real = subprocess.run

    def watched(command, **options):
        seen.append(command)
        return real(command, **options)

    monkeypatch.setattr(subprocess, "run", watched)
    back_up(source, tmp_path / "file", now=NOW)
    assert seen
    assert source["PASSWORD"] not in " ".join(map(" ".join, seen))


def manage(entry, *arguments):
    """`manage.py` on that database."""
    urls = {
        name: urlunsplit(urlsplit(os.environ[name])._replace(path=f"/{entry['NAME']}"))
        for name in ("DATABASE_URL", "DATABASE_OWNER_URL")
    }
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_ROLE"}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=settings.BASE_DIR,
        env=environment | urls | {"DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_from_the_command_line_to_a_database_that_is_ready_to_use(source, target, tmp_path):
    file = tmp_path / "talks.backup"
    written = manage(source, "backup", file)
    assert written.returncode == 0, written.stderr
    assert f"{file}: " in written.stdout
    refused = manage(source, "backup", file)
    assert (refused.returncode, refused.stderr.strip()) == (
        1,
        f"CommandError: {file} exists; say --overwrite to replace it",
    )
    assert manage(source, "backup", file, "--overwrite").returncode == 0
    restored = manage(target, "restore", file)
    assert restored.returncode == 0, restored.stderr
    assert restored.stdout.startswith("restored ")
    again = manage(target, "restore", file)
    assert (again.returncode, again.stderr.strip()) == (
        1,
        "CommandError: the database holds data; say --replace to replace it",
    )
    # Rights and the queue are not in the file; the command has made them again.
    web = {**settings.WEB_DATABASE, "NAME": target["NAME"]}
    with psycopg.connect(backup._conninfo(web), autocommit=True) as connected:
        assert connected.execute("SELECT name FROM negotiations_party").fetchall()
        connected.execute("SELECT pgmq.create('another')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connected.execute("DELETE FROM negotiations_partyhistoryevent")


def test_the_setting_that_older_servers_refuse_is_left_out_before_any_data():
    script = [b"SET a = 0;\n", b"SET transaction_timeout = 0;\n", b"CREATE TABLE t\n"]
    words = [b"SET transaction_timeout = 0;\n"]  # a row of data that looks like it
    assert list(backup.for_any_server(script + words)) == [script[0], script[2], *words]
    assert list(backup.for_any_server([script[0], script[2], *words])) == [
        script[0],
        script[2],
        *words,
    ]


def test_a_manifest_can_be_read_by_people(file):
    with zipfile.ZipFile(file) as archive:
        manifest = json.load(io.TextIOWrapper(archive.open("manifest.json"), "utf-8"))
    assert manifest["made_at"] == NOW.isoformat()
    assert manifest["rows"]["negotiations_negotiation"] == 1
