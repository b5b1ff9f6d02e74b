"""Correcting a document, and saying for which issues it counts."""

import re

import pytest
from django.urls import reverse

from negotiations.filing import file_statements
from negotiations.models import Document, IssueTie
from negotiations.stances import histories_on_issue
from tests import factories

pytestmark = pytest.mark.django_db
DAY = factories.PUBLISHED


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def issue(talks):
    return factories.issue(negotiation=talks, title="Safe export of grain", key="grain")


@pytest.fixture
def russia(talks):
    made = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=made)
    return made


@pytest.fixture
def document(talks, russia):
    """Signed by Russia, as filing made it."""
    statement = factories.statement(
        negotiation=talks, party=russia, act="document", status="signed", document_kind="proposal"
    )
    file_statements([statement], now=factories.NOW)
    return Document.objects.get()


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


def url(document, page="edit"):
    args = [document.negotiation.slug, document.public_id]
    return reverse(f"negotiations:document_{page}", args=args)


def form(document, **changes):
    return {
        "version": document.version,
        "name": "",
        "kind": "proposal",
        "topic": "territory",
        **changes,
    }


def stance_of(party, issue):
    (history,) = histories_on_issue(issue.negotiation, issue, [party], DAY)
    return history.effective.stance if history.effective else None


def test_tying_it_to_an_issue_makes_its_signing_a_stance(editor, document, russia, issue):
    assert stance_of(russia, issue) is None
    answer = editor.post(url(document), form(document, issues=["grain"]))
    assert (answer.status_code, answer.url) == (303, url(document, "detail"))
    assert stance_of(russia, issue) == "accepts"
    page = editor.get(url(document, "detail")).content.decode()
    assert "Safe export of grain" in page
    assert "no issue: signing it makes no stance" not in page


def test_untying_takes_the_stance_back_and_both_stand_in_the_history(
    editor, document, russia, issue
):
    editor.post(url(document), form(document, issues=["grain"]))
    document.refresh_from_db()
    editor.post(url(document), form(document, reason="another grain"))
    assert stance_of(russia, issue) is None
    args = [document.negotiation.slug, "document", document.public_id]
    page = editor.get(reverse("negotiations:record_history", args=args)).content.decode()
    assert page.count("Issue that it counts for: Safe export of grain") == 2
    assert "counts for this issue" in page
    assert "another grain" in page
    assert "olena" in page


def test_its_name_and_kind_are_corrected_and_filing_leaves_them_alone(editor, talks, document):
    sent = form(document, name="Black Sea Initiative", kind="treaty")
    editor.post(url(document), sent)
    file_statements(list(talks.statements.all()), now=factories.NOW)
    document.refresh_from_db()
    assert (document.name, document.kind, document.version) == ("Black Sea Initiative", "treaty", 2)


def test_a_stale_form_is_refused_with_both_texts(editor, document, issue):
    editor.post(url(document), form(document, name="Theirs", issues=["grain"]))
    answer = editor.post(url(document), form(document, name="Mine"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs" in page
    assert "Mine" in page
    assert "Safe export of grain" in page
    document.refresh_from_db()
    assert document.name == "Theirs"
    assert document.ties.get().is_tied


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "poem"}, {"topic": "weather"}, {"name": "x" * 301}, {"issues": ["of-other-talks"]}],
    ids=["kind", "topic", "name", "issue"],
)
def test_nonsense_is_refused(editor, document, wrong):
    factories.issue(negotiation=factories.negotiation(slug="b", name="B"), key="of-other-talks")
    answer = editor.post(url(document), form(document, **wrong))
    assert answer.status_code == 422
    document.refresh_from_db()
    assert document.version == 1
    assert not IssueTie.objects.exists()


def test_the_form_shows_what_is_so(editor, document, issue):
    document.ties.create(issue=issue)
    page = editor.get(url(document)).content.decode()
    assert re.findall(r'value="(\w+)"[^>]* checked', page) == ["grain"]
    assert "Proposal on territory, 8 January 2026 (Russia)" in page


def test_only_editors_find_the_way_to_it(client, document):
    client.force_login(factories.user(group="Analyst"))
    assert url(document) not in client.get(url(document, "detail")).content.decode()
    assert client.get(url(document)).status_code == 403


def test_hostile_words_are_text(editor, document):
    editor.post(url(document), form(document, name="<script>n</script>"))
    assert "<script>n" not in editor.get(url(document)).content.decode()
