"""What the containers' health checks say."""

import os
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from config.health import timetable_trouble, web_trouble, worker_trouble
from tests import factories
from tests.factories import NOW


@pytest.mark.django_db
def test_a_worker_with_nothing_left_lying_is_well():
    assert worker_trouble(NOW) == ""


@pytest.mark.django_db
def test_work_that_nobody_takes_is_told():
    factories.submission(next_attempt_at=NOW - timedelta(hours=1))
    assert "1 Submission" in worker_trouble(NOW)


@pytest.mark.django_db
def test_work_that_became_due_just_now_is_no_trouble():
    factories.submission(next_attempt_at=NOW)
    assert worker_trouble(NOW) == ""


def test_a_timetable_that_is_written_is_well(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    (tmp_path / "timetable").touch()
    assert timetable_trouble(timezone.now()) == ""


def test_an_old_or_missing_timetable_is_told(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    assert "not written" in timetable_trouble(NOW)
    old = tmp_path / "timetable.db"
    old.touch()
    os.utime(old, (NOW.timestamp() - 3600,) * 2)
    assert "not written" in timetable_trouble(NOW)


@pytest.mark.django_db(transaction=True)
def test_pages_that_answer_are_well(live_server, monkeypatch, capsys):
    monkeypatch.setenv("PORT", live_server.url.rpartition(":")[2])
    assert web_trouble(NOW) == ""
    call_command("health", "web")
    assert capsys.readouterr().out == "well\n"


def test_pages_that_do_not_answer_are_told(monkeypatch):
    monkeypatch.setenv("PORT", "1")
    with pytest.raises(CommandError, match="do not answer"):
        call_command("health", "web")
