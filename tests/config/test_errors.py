"""Every refusal and failure is a page of ours; the one for failures needs no database."""

import logging

import pytest
from django.core.exceptions import BadRequest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config import urls
from sources.audience import public
from tests import factories

pytestmark = pytest.mark.urls(__name__)


@public
def fail(request: HttpRequest, how: str) -> HttpResponse:
    """Fails as told."""
    raise {
        "bug": ValueError("a secret word"),
        "database": OperationalError("no connection to the secret host"),
        "request": BadRequest("what"),
    }[how]


urlpatterns = [path("fail/<slug:how>/", fail), *urls.urlpatterns]
handler500 = urls.handler500


@pytest.fixture
def visitor():
    return Client(raise_request_exception=False)


def is_ours(answer):
    return 'class="wordmark"' in answer.content.decode()


def test_a_bug_is_a_page_with_a_reference_that_the_log_has(visitor, caplog):
    with caplog.at_level(logging.ERROR):
        answer = visitor.get("/fail/bug/")
    assert answer.status_code == 500
    assert is_ours(answer)
    reference = answer.headers["X-Request-ID"]
    assert reference in answer.content.decode()
    assert f"{reference}: GET /fail/bug/" in caplog.text
    assert "secret" not in answer.content.decode()


def test_a_database_that_does_not_answer_is_503_and_says_that_nothing_changed(visitor):
    answer = visitor.get("/fail/database/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
    assert "Nothing was changed" in answer.content.decode()
    assert "secret" not in answer.content.decode()


def test_it_needs_no_database(visitor):
    # Without the django_db mark any query would fail this test.
    assert visitor.get("/fail/bug/").status_code == 500


@pytest.mark.django_db
def test_a_wrong_address(visitor):
    answer = visitor.get("/nowhere/")
    assert (answer.status_code, is_ours(answer)) == (404, True)
    assert "There is no such page" in answer.content.decode()


@pytest.mark.django_db
def test_a_senseless_request(visitor):
    answer = visitor.get("/fail/request/")
    assert (answer.status_code, is_ours(answer)) == (400, True)


@pytest.mark.django_db
def test_a_refusal(visitor):
    visitor.force_login(factories.user(group="Analyst"))
    answer = visitor.get("/demonstration/remove/")
    assert (answer.status_code, is_ours(answer)) == (403, True)
    assert "Not for this account" in answer.content.decode()


@pytest.mark.django_db
def test_opening_the_address_of_a_form(visitor):
    visitor.force_login(factories.user(group="Editor"))
    factories.negotiation()
    answer = visitor.get("/n/ukraine/statements/abc/accept/")
    assert (answer.status_code, is_ours(answer)) == (405, True)
    assert answer.headers["Allow"] == "POST"


@pytest.mark.django_db
def test_a_form_without_its_token():
    visitor = Client(enforce_csrf_checks=True)
    answer = visitor.post("/accounts/login/", {"login": "a", "password": "b"})
    assert (answer.status_code, is_ours(answer)) == (403, True)
    assert "This form has expired" in answer.content.decode()
