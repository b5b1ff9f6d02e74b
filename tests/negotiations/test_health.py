"""Whether the site is well: what a supervisor and a load balancer ask."""

import pytest
from django.db import OperationalError, connection
from django.test import Client


def test_alive_means_that_the_process_answers_and_needs_no_database():
    # Without the django_db mark any query would fail this test, that for a session too.
    visitor = Client()
    visitor.cookies["sessionid"] = "a" * 32
    answer = visitor.get("/livez")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_ready_means_that_the_database_answers():
    assert Client().get("/readyz").status_code == 200


@pytest.mark.django_db
def test_without_a_database_it_is_alive_but_not_ready(monkeypatch):
    def fails(*_args, **_options):
        raise OperationalError("no server")

    monkeypatch.setattr(connection, "cursor", fails)
    visitor = Client(raise_request_exception=False)
    assert visitor.get("/readyz").status_code == 503
    assert visitor.get("/livez").status_code == 200
