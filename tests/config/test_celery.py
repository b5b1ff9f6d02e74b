"""The queue in the database: made once, of the role of the workers, and a hint only."""

from typing import Any

import psycopg
import pytest
from celery import current_app
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from config import celery
from config.programs import conninfo

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def web():
    """As the workers connect, to the database of this test."""
    name = connection.settings_dict["NAME"]
    with psycopg.connect(conninfo(settings.WEB_DATABASE, name=name), autocommit=True) as made:
        yield made


def test_the_migration_has_made_it_and_it_belongs_to_the_workers(web):
    owner = web.execute("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'pgmq'")
    assert owner.fetchone() == (settings.WEB_DATABASE["USER"],)


def test_making_it_twice_keeps_what_is_in_it(web):
    web.execute("SELECT pgmq.create('kept')")
    web.execute("SELECT pgmq.send('kept', '{}')")
    celery.install_queue(connection.settings_dict["NAME"])
    call_command("migrate", verbosity=0)
    assert web.execute("SELECT count(*) FROM pgmq.q_kept").fetchone() == (1,)
    web.execute("SELECT pgmq.drop_queue('kept')")


def test_wiped_it_is_made_again(web):
    web.execute("DROP SCHEMA pgmq CASCADE")
    celery.install_queue(connection.settings_dict["NAME"])
    assert web.execute("SELECT count(*) FROM pgmq.meta").fetchone() == (0,)


def test_it_needs_no_extension(web):
    installed = web.execute("SELECT extname FROM pg_extension").fetchall()
    assert installed == [("plpgsql",)]


def test_nothing_is_made_for_another_broker(monkeypatch):
    monkeypatch.setattr(settings, "BROKER_URL", "amqp://rabbit")
    monkeypatch.setattr("psycopg.connect", lambda *_: pytest.fail("no database is needed"))
    celery.install_queue("any")
    assert celery.broker() == {"broker_url": "amqp://rabbit"}


def test_messages_are_hints():
    """Acknowledged early, repeated by nobody but the timetable, without remote control."""
    options = celery.OPTIONS
    assert options["task_acks_late"] is False
    assert options["task_ignore_result"] is True
    assert options["worker_prefetch_multiplier"] >= 4
    assert options["worker_enable_remote_control"] is False
    assert options["accept_content"] == ["json"]


def test_the_timetable_names_tasks_that_exist():
    current_app.loader.import_default_modules()
    planned = {entry["task"] for entry in celery.OPTIONS["beat_schedule"].values()}
    assert planned <= set(current_app.tasks)


def test_every_task_is_over_before_its_lease():
    current_app.loader.import_default_modules()
    ours: list[Any] = [t for name, t in current_app.tasks.items() if not name.startswith("celery.")]
    assert len(ours) >= 4
    for task in ours:
        assert task.soft_time_limit < task.time_limit < 120, task.name
