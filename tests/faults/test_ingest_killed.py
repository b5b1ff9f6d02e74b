"""Ten articles, and workers killed with signal 9 at every step: each stored, read and filed once."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from config import celery
from config.programs import conninfo
from negotiations import reading
from negotiations.filing import file_statements
from negotiations.lexicon import lexicon_of
from negotiations.models import (
    RECORD_LINKS,
    Commitment,
    Demand,
    Meeting,
    Negotiation,
    Position,
    Reading,
    Signature,
    Statement,
)
from negotiations.packs.checking import load_pack
from sources.models import Article, ArticleVersion, Submission
from sources.reader.read import read

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]
ARTICLES = 10
RECORDS = (Commitment, Demand, Meeting, Position, Signature)
# In the order of an article's way; `after` inside a transaction means: done, and not committed.
STEPS = (
    "sources.cleaning:clean",
    "sources.intake:_store",
    "sources.models:Submission.finish:after",
    "sources.intake:_store:after",
    "negotiations.reading:find_unread:after",
    "negotiations.reading:store_statements",
    "negotiations.statements:file_statements",
    "negotiations.reading:store_statements:after",
    "negotiations.reading:_store:after",
)


@pytest.fixture
def files(tmp_path):
    """Ten of the Ukraine pack's own articles, as somebody would hand them in."""
    articles = load_pack("ukraine").articles[:ARTICLES]
    paths = []
    for number, article in enumerate(articles):
        path = tmp_path / f"{number}.txt"
        path.write_text(article.text, encoding="utf-8")
        paths.append(path)
    call_command("pack", "load", "ukraine", "--no-articles", verbosity=0)
    return paths


@pytest.fixture
def environment(tmp_path):
    """That of a worker in production, on the database of this test, with a short lease."""
    name = connection.settings_dict["NAME"]
    urls = {
        key: urlunsplit(urlsplit(os.environ[key])._replace(path=f"/{name}"))
        for key in ("DATABASE_URL", "DATABASE_OWNER_URL")
    }
    given = {key: value for key, value in os.environ.items() if key != "DATABASE_ROLE"}
    return (
        given
        | urls
        | {
            "DJANGO_SETTINGS_MODULE": "tests.faults.short_lease",
            "DATA_DIR": str(tmp_path / "data"),
        }
    )


def hand_in(paths, environment):
    command = [sys.executable, "manage.py", "ingest", *map(str, paths)]
    command += ["--negotiation", "ukraine", "--published", "2026-01-08"]
    where = {"cwd": settings.BASE_DIR, "env": environment}
    subprocess.run(command, **where, check=True, capture_output=True)  # noqa: S603 - our own


def start_worker(environment, *, die_at="", processes=1):
    command = [sys.executable, "-m", "celery", "--app", "tests.faults.dying_app", "--quiet"]
    command += ["worker", "--beat", "--concurrency", str(processes), "--loglevel", "WARNING"]
    command += ["--without-gossip", "--without-mingle"]
    return subprocess.Popen(  # noqa: S603 - our own application
        command,
        cwd=settings.BASE_DIR,
        env=environment | {"DIE_AT": die_at},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def worker(environment, **options):
    """A worker that lives, stopped at the end."""
    process = start_worker(environment, **options)
    try:
        yield process
        assert process.poll() is None, "the worker died by itself"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_until(what, seconds=60):
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, (
            list(Submission.objects.values_list("state", "attempts", "reason")),
            list(Reading.objects.values_list("state", "attempts", "reason")),
        )
        time.sleep(0.05)


def all_is_done():
    done = Reading.objects.filter(state="done").count()
    return done >= ARTICLES and not Submission.objects.unfinished().exists()


def in_queue(statement):
    """As the workers' role, on the queue of this test's database."""
    where = conninfo(settings.WEB_DATABASE, name=connection.settings_dict["NAME"])
    with psycopg.connect(where, autocommit=True) as connected:
        result = connected.execute(statement)
        return result.fetchone() if result.description else None


def check_that_each_is_there_once(paths):
    texts = {path.read_text(encoding="utf-8").strip() for path in paths}
    assert Article.objects.count() == ARTICLES
    assert set(ArticleVersion.objects.values_list("text", flat=True)) == texts
    assert not Submission.objects.exclude(state="done", article__isnull=False).exists()
    assert Reading.objects.count() == Reading.objects.filter(state="done").count() == ARTICLES
    negotiation = Negotiation.objects.get()
    for version in ArticleVersion.objects.select_related("article"):
        check_statements(version, negotiation)


def check_statements(version, negotiation):
    """Those that the reader finds, each once."""
    article = version.article
    found = read(
        version.text,
        lexicon_of(negotiation).lexicon,
        language=article.language,
        published=article.published,
    )
    stored = list(Statement.objects.filter(version=version).values_list("identity", "state"))
    assert len(stored) == len(set(stored)) == len(found.statements)


def check_that_each_is_filed():
    """No record without its statement, no meeting, demand, position without its record."""
    for model in RECORDS:
        assert not model._default_manager.filter(statements=None).exists(), model
    for act, link in (("meeting", "meeting"), ("demand", "demand"), ("commitment", "commitment")):
        filed = Statement.objects.fileable().filter(act=act)
        assert filed.exists()
        assert not filed.filter(**{link: None}).exists(), act
    assert reading.find_unread(timezone.now()) == []
    before = links()
    with transaction.atomic():
        file_statements(list(Statement.objects.order_by("pk")), now=timezone.now())
    assert links() == before, "what is filed again stays where it is"


def links():
    names = [f"{link}_id" for link in RECORD_LINKS]
    return list(Statement.objects.order_by("pk").values_list("pk", "state", *names))


def test_killed_at_every_step_each_article_is_stored_read_and_filed_once(files, environment):
    hand_in(files, environment)
    for step in STEPS:
        process = start_worker(environment, die_at=step)
        assert process.wait(60) == -signal.SIGKILL, step
    assert not all_is_done()
    with worker(environment, processes=2):
        wait_until(all_is_done)
    check_that_each_is_there_once(files)
    check_that_each_is_filed()
    assert max(Submission.objects.values_list("attempts", flat=True)) > 1
    assert max(Reading.objects.values_list("attempts", flat=True)) > 1


def test_a_wiped_queue_costs_only_delay(files, environment):
    hand_in(files, environment)
    assert in_queue("SELECT count(*) FROM pgmq.q_pourparlers") != (0,)
    in_queue("DROP SCHEMA pgmq CASCADE")
    celery.install_queue(connection.settings_dict["NAME"])
    with worker(environment, processes=2):
        wait_until(Article.objects.exists)
        in_queue("SELECT pgmq.purge_queue('pourparlers')")
        wait_until(all_is_done)
    check_that_each_is_there_once(files)
