"""A statement's page: its quote, its records, and for analysts its history."""

import pytest
from django.urls import reverse

from negotiations import recording
from negotiations.acts import Act
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


def test_the_history_alone_is_for_analysts(client, statement, url):
    asked = {"HX-Request": "true", "HX-Target": "history"}
    piece = as_(client, "Analyst").get(url, headers=asked).content.decode()
    assert piece.strip().startswith("<section")
    assert 'class="history"' not in as_(client, "").get(url, headers=asked).content.decode()


def test_a_refused_statement_is_for_editors_only(client, statement, url):
    recording.reject(statement, Act(factories.user(), factories.NOW, "other"))
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_a_restricted_negotiation_is_not_there(client, statement, url):
    statement.negotiation.access = "restricted"
    statement.negotiation.save()
    assert as_(client, "Editor").get(url).status_code == 404


def decided_on(statement):
    who = factories.user(group="Editor", username="olena", first_name="Olena", last_name="Koval")
    act = Act(who, factories.NOW, "Checked against the tape.")
    return recording.accept(statement, act)


def test_the_public_sees_that_it_was_reviewed_and_not_by_whom(client, statement, url, settings):
    settings.PUBLIC_READ = True
    decided_on(statement)
    page = client.get(url).content.decode()
    assert "reviewed, 22 January 2026" in page
    for private in ("Koval", "olena", "Checked against", "12:00"):
        assert private not in page


def test_who_has_an_account_sees_who_decided(client, statement, url):
    decided_on(statement)
    client.force_login(factories.user())
    page = client.get(url).content.decode()
    assert "decided by Olena Koval, 22 January 2026" in page
    assert "Checked against the tape." in page


def test_a_source_without_outlet_is_named_by_its_title(client, statement, url):
    article = statement.version.article
    article.outlet = None
    article.title = "What was said in Paris"
    article.save()
    client.force_login(factories.user())
    assert "<bdi>What was said in Paris</bdi>," in client.get(url).content.decode()
