"""What the containers' health checks say."""

import os
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from config import health
from tests import factories


@pytest.mark.django_db
def test_a_worker_with_nothing_left_lying_is_well():
    assert health.worker() == ""


@pytest.mark.django_db
def test_work_that_nobody_takes_is_told():
    factories.submission(next_attempt_at=timezone.now() - timedelta(hours=1))
    assert "1 Submission" in health.worker()


@pytest.mark.django_db
def test_work_that_became_due_just_now_is_no_trouble():
    factories.submission(next_attempt_at=timezone.now())
    assert health.worker() == ""


def test_a_timetable_that_is_written_is_well(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    (tmp_path / "timetable").touch()
    assert health.timetable() == ""


def test_an_old_or_missing_timetable_is_told(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    assert "not written" in health.timetable()
    old = tmp_path / "timetable.db"
    old.touch()
    os.utime(old, (time.time() - 3600,) * 2)
    assert "not written" in health.timetable()


@pytest.mark.django_db(transaction=True)
def test_pages_that_answer_are_well(live_server, settings, monkeypatch):
    monkeypatch.setenv("PORT", live_server.url.rpartition(":")[2])
    assert health.web() == ""


def test_pages_that_do_not_answer_are_told(monkeypatch):
    monkeypatch.setenv("PORT", "1")
    assert "do not answer" in health.web()


def test_only_known_processes_are_looked_at(capsys):
    assert health.main(["cook"]) == 2
    assert "web, worker, timetable" in capsys.readouterr().err
