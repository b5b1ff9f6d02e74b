"""A statement's page: its quote, its records, and for analysts its history."""

import pytest
from django.urls import reverse

from negotiations import recording
from negotiations.recording import Act
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, title="Donbass")
    return factories.position(issue=issue, party=factories.party(name="Russia")).statements.get()


@pytest.fixture
def url(statement):
    return reverse(
        "negotiations:statement_detail", args=[statement.negotiation.slug, statement.public_id]
    )


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def test_it_shows_the_quote_and_the_record(client, statement, url):
    page = as_(client, "").get(url).content.decode()
    assert statement.quote in page
    assert statement.position.get_absolute_url() in page
    assert 'class="history"' not in page


def test_analysts_see_who_changed_what_and_why(client, statement, url):
    editor = factories.user(group="Editor", username="olena")
    recording.correct(statement, {"stance": "rejects"}, Act(editor, factories.NOW, "misread"))
    page = as_(client, "Analyst").get(url).content.decode()
    assert "olena" in page
    assert "<del>demands</del>" in page
    assert "<ins>rejects</ins>" in page
    assert "Reason: misread" in page


def test_a_refused_statement_is_for_editors_only(client, statement, url):
    recording.reject(statement, Act(factories.user(), factories.NOW, "other"))
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_a_restricted_negotiation_is_not_there(client, statement, url):
    statement.negotiation.access = "restricted"
    statement.negotiation.save()
    assert as_(client, "Editor").get(url).status_code == 404
