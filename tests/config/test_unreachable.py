"""A command whose database is away says so in one line."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

NOWHERE = "postgresql://web:secret@127.0.0.1:9/talks"


@pytest.mark.parametrize(
    "command",
    [("ingest", "README.md", "--negotiation", "ukraine"), ("backup", "none.zip"), ("migrate",)],
    ids=lambda command: command[0],
)
def test_an_unreachable_database_is_one_line_and_no_traceback(command, tmp_path):
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_ROLE"}
    given = {
        "DATABASE_URL": NOWHERE,
        "DATABASE_OWNER_URL": NOWHERE,
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=kept | given,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Connection refused" in done.stderr
    assert "secret" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
