"""What a command needs: where it is not there one line says what to run, and nothing is left behind."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from django.conf import settings

from config import commands, embedded

OF_THE_TESTS = {"DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_ROLE", "SECRET_KEY"}
ARTICLE = "negotiations/packs/ukraine/articles/2022-03-01-belarus.en.txt"
INGEST = ("ingest", ARTICLE, "--negotiation", "ukraine")


@pytest.fixture
def folder():
    """Where a data directory may be made, by the server's account, too."""
    base = Path(tempfile.mkdtemp(prefix="pourparlers-commands-"))
    base.chmod(0o755)
    yield base / "data"
    if (base / "data").exists():
        embedded.stop(base / "data")
    shutil.rmtree(base)


def manage(folder, *arguments, **changes):
    """`manage.py` as a user has it: nothing of the tests' own database."""
    kept = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
    given = {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings"} | changes
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=kept | given,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    "command",
    [
        INGEST,
        ("create_administrator", "chief"),
        ("backup", "none.zip"),
    ],
    ids=" ".join,
)
def test_where_nothing_is_set_up_it_says_so_and_leaves_nothing(command, folder):
    done = manage(folder, *command)
    assert done.returncode == 1
    assert done.stderr == (
        f"pourparlers: nothing is set up in {folder} yet; run `make run` first\n"
    )
    assert not done.stdout
    assert not folder.exists()


@pytest.mark.parametrize(
    "command",
    [("read", ARTICLE), ("pack", "check", "ukraine"), ("ingest", "--help")],
    ids=" ".join,
)
def test_what_needs_no_database_works_and_leaves_nothing(command, folder):
    done = manage(folder, *command)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
    assert not folder.exists()


def test_a_stopped_database_is_started_for_the_command_once_its_tables_are_there(folder):
    embedded.start(folder, durable=False)
    embedded.stop(folder)
    password = {"ADMINISTRATOR_PASSWORD": "a long enough word 91"}
    refused = manage(folder, "create_administrator", "chief", **password)
    assert (refused.returncode, refused.stderr) == (
        1,
        "pourparlers: the tables are older than this code; run `make run` first\n",
    )
    assert manage(folder, "migrate", "--verbosity", "0").returncode == 0
    assert not embedded.is_running(folder)
    made = manage(folder, "create_administrator", "chief", **password)
    assert (made.returncode, made.stderr) == (0, "")
    assert not embedded.is_running(folder)
    (folder / "database-passwords.json").rename(folder / "elsewhere")
    locked = manage(folder, "remove_demonstration")
    assert (locked.returncode, len(locked.stderr.splitlines())) == (1, 1)
    assert "other passwords" in locked.stderr


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("manage.py", (False, False, False)),
        ("manage.py read FILE", (False, False, False)),
        ("manage.py pack check ukraine", (False, False, False)),
        ("manage.py pack load ukraine", (True, True, False)),
        ("./manage.py backup FILE", (True, True, False)),
        ("manage.py backup --help", (False, False, False)),
        ("manage.py showmigrations", (True, False, False)),
        ("manage.py migrate", (True, False, True)),
        ("manage.py restore FILE", (True, False, True)),
    ],
)
def test_what_each_asks_for(line, expected):
    arguments = line.split()
    asked = (commands.needs_database, commands.needs_tables, commands.sets_up)
    assert tuple(ask(arguments) for ask in asked) == expected


def test_every_other_program_may_set_up():
    assert commands.sets_up(["config/serve.py"])
    assert commands.sets_up(["pytest", "backup"])
