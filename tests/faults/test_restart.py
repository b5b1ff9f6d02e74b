"""Everything killed with signal 9 while a worker holds an article: the next start takes it up at once."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest
from django.conf import settings

from config import embedded
from sources.models.work import MAX_ATTEMPTS
from tests.browser.product import free_port

pytestmark = pytest.mark.faults
OF_THE_TESTS = {"DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_ROLE", "SECRET_KEY"}
AT_WORK = "sources.cleaning:clean"
ARTICLES = sorted((settings.BASE_DIR / "negotiations/packs/ukraine/articles").iterdir())


class Installation:
    """A data directory as a user has it, with the Ukraine pack and no articles."""

    def __init__(self, folder):
        self.folder, self.handed_in = folder, 0
        (folder / "demonstration-loaded").touch()
        kept = {name: value for name, value in os.environ.items() if name not in OF_THE_TESTS}
        self.environment = kept | {
            "DATA_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PORT": str(free_port()),
        }
        embedded.start(folder)
        self.run("manage.py", "migrate", "--verbosity", "0")
        self.run("manage.py", "pack", "load", "ukraine", "--no-articles")

    def run(self, *arguments):
        self.start(*arguments).wait(120)

    def start(self, *arguments, **changes):
        return subprocess.Popen(  # noqa: S603 - our own commands
            [sys.executable, *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment | changes,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def hand_in(self):
        """Each time another article."""
        article = str(ARTICLES[self.handed_in])
        self.handed_in += 1
        self.run("manage.py", "ingest", article, "--negotiation", "ukraine")

    def work(self, **changes):
        """A worker beside the supervisor; with DIE_AT it takes itself along there."""
        application = "celery --app tests.faults.dying_app --quiet worker --beat --concurrency 1"
        return self.start("-m", *application.split(), **changes)

    def ask(self, statement, *values):
        with psycopg.connect(embedded.urls(self.folder).owner) as connected:
            result = connected.execute(statement, values)
            return result.fetchone() if result.description else None

    def submission(self, number):
        """Its state, attempts and reason."""
        found = "SELECT state, attempts, reason FROM sources_submission WHERE id = %s"
        return self.ask(found, number)

    def kill_database(self):
        number = (self.folder / "postgresql-18" / "postmaster.pid").read_text("utf-8").split()[0]
        psutil.Process(int(number)).kill()
        wait_until(lambda: not embedded.is_running(self.folder))

    @contextmanager
    def served(self):
        """`make run` until the end of the block."""
        running = self.start("-m", "config.serve")
        try:
            yield running
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(60)


@pytest.fixture
def installation():
    folder = Path(tempfile.mkdtemp(prefix="pourparlers-restart-"))
    folder.chmod(0o755)
    yield Installation(folder)
    embedded.stop(folder)
    shutil.rmtree(folder)


def wait_until(what, seconds=180):
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.1)


def is_up(installation):
    try:
        return installation.ask("SELECT true")
    except psycopg.OperationalError:
        return False


def killed_at_work(installation):
    """The number of a submission whose worker is dead, and whose lease ends tomorrow."""
    installation.hand_in()
    assert installation.work(DIE_AT=AT_WORK).wait(60) == -signal.SIGKILL
    (number,) = installation.ask("SELECT max(id) FROM sources_submission")
    assert installation.submission(number) == ("working", 1, "")
    installation.ask("UPDATE sources_submission SET lease_until = lease_until + interval '1 day'")
    return number


def test_what_killed_workers_held_is_taken_up_or_given_up_at_the_next_start(installation):
    taken_up, given_up = killed_at_work(installation), killed_at_work(installation)
    installation.ask(
        "UPDATE sources_submission SET attempts = %s WHERE id = %s", MAX_ATTEMPTS, given_up
    )
    installation.kill_database()
    with installation.served():
        wait_until(lambda: is_up(installation))
        wait_until(lambda: installation.submission(taken_up) == ("done", 2, ""))
        wait_until(lambda: installation.submission(given_up) == ("failed", MAX_ATTEMPTS, "gave-up"))
