"""Accepting, rejecting, taking back: with and without htmx, stale, twice, by the wrong people."""

import pytest
from django.urls import reverse

from negotiations.filing import file_statements
from negotiations.models import Position
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "f-x"}
ACTS = ["accept", "reject", "undo"]


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def statement(talks):
    made = factories.statement(
        negotiation=talks,
        party=factories.party(name="Russia"),
        issue=factories.issue(negotiation=talks),
        stance="demands",
    )
    file_statements([made], now=factories.NOW)
    return made


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


def url(statement, act):
    slug = statement.negotiation.slug
    return reverse(f"negotiations:statement_{act}", args=[slug, statement.public_id])


def post(client, statement, act, **data):
    statement.refresh_from_db()
    headers = data.pop("headers", {})
    data = {"edit_count": statement.edit_count, **data}
    answer = client.post(url(statement, act), data, **headers)
    statement.refresh_from_db()
    return answer


def test_accepting_without_javascript_goes_back_to_where_one_was(editor, statement):
    answer = post(editor, statement, "accept", next="/n/ukraine/review/?act=position")
    assert (answer.status_code, answer.url) == (303, "/n/ukraine/review/?act=position")
    assert statement.state == "accepted"
    assert Position.objects.get().standing == "confirmed"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_it_never_sends_people_elsewhere(editor, statement, elsewhere):
    answer = post(editor, statement, "accept", next=elsewhere)
    assert answer.url == url(statement, "detail")


def test_accepting_with_htmx_answers_the_row_with_the_undo(editor, statement):
    answer = post(editor, statement, "accept", number="7", headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.strip().startswith(f'<li class="finding" id="f-{statement.public_id}"')
    assert url(statement, "undo") in page
    assert "decided by olena" in page
    assert ">7</a>" in page
    assert {"HX-Request", "HX-Target"} <= {part.strip() for part in answer["Vary"].split(",")}


def test_rejecting_needs_a_reason(editor, statement):
    answer = post(editor, statement, "reject", headers=HTMX)
    assert answer.status_code == 422
    assert "Choose a reason" in answer.content.decode()
    assert statement.state == "proposed"
    assert post(editor, statement, "reject", reason="because").status_code == 422


def test_rejecting_keeps_reason_and_note_and_hides_the_record(editor, statement):
    answer = post(
        editor, statement, "reject", reason="wrong-party", note="It is <b>Belarus</b>", headers=HTMX
    )
    assert statement.decision_reason == "wrong-party: It is <b>Belarus</b>"
    assert "wrong party: It is &lt;b&gt;Belarus" in answer.content.decode()
    assert not Position.objects.get().is_shown


def test_undoing_brings_it_back_to_the_queue(editor, statement):
    post(editor, statement, "reject", reason="other")
    answer = post(editor, statement, "undo", headers=HTMX)
    assert statement.state == "proposed"
    assert url(statement, "accept") in answer.content.decode()
    assert Position.objects.get().is_shown


def test_with_nothing_decided_there_is_nothing_to_undo(editor, statement):
    answer = post(editor, statement, "undo", headers=HTMX)
    assert answer.status_code == 409
    assert "no decision to take back" in answer.content.decode()


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_who_comes_second_is_told_and_changes_nothing(editor, statement, headers):
    post(editor, statement, "accept")
    answer = post(editor, statement, "reject", edit_count=1, reason="other", headers=headers)
    assert answer.status_code == 409
    assert "Somebody was faster" in answer.content.decode()
    assert statement.state == "accepted"


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize("act", ["accept", "reject"])
def test_a_second_click_of_the_same_editor_is_no_other_decision(editor, statement, act, headers):
    answers = [
        post(editor, statement, act, edit_count=1, reason="other", headers=headers)
        for _click in range(2)
    ]
    assert {answer.status_code for answer in answers} == {200 if headers else 303}
    assert "Somebody was faster" not in answers[1].content.decode()
    assert (statement.state, statement.edit_count) == (f"{act}ed", 2)


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_second_click_on_undo_takes_back_no_more(editor, statement, headers):
    post(editor, statement, "accept")
    post(editor, statement, "reject", reason="other")
    answers = [
        post(editor, statement, "undo", edit_count=3, headers=headers) for _click in range(2)
    ]
    assert {answer.status_code for answer in answers} == {200 if headers else 303}
    assert (statement.state, statement.edit_count) == ("accepted", 4)


def test_somebody_else_s_undo_of_the_same_is_told(editor, statement, client):
    post(editor, statement, "accept", edit_count=1)
    post(editor, statement, "undo", edit_count=2)
    client.force_login(factories.user(group="Editor"))
    assert post(client, statement, "undo", edit_count=2).status_code == 409


def test_the_same_from_somebody_else_or_for_another_reason_is_told(editor, statement, client):
    assert post(editor, statement, "reject", edit_count=1, reason="other").status_code == 303
    assert post(editor, statement, "reject", edit_count=1, reason="wrong-issue").status_code == 409
    client.force_login(factories.user(group="Editor"))
    assert post(client, statement, "reject", edit_count=1, reason="other").status_code == 409


def test_what_was_taken_back_is_not_decided_by_the_old_form(editor, statement):
    post(editor, statement, "accept", edit_count=1)
    post(editor, statement, "undo")
    assert post(editor, statement, "accept", edit_count=1).status_code == 409
    assert statement.state == "proposed"


def test_a_form_without_its_version_is_refused(editor, statement):
    assert editor.post(url(statement, "accept"), {}).status_code == 400


@pytest.mark.parametrize("act", ACTS)
def test_a_get_decides_nothing(editor, statement, act):
    assert editor.get(url(statement, act)).status_code == 405


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(("group", "status"), [("Analyst", 403), ("", 403), (None, 302)])
def test_only_editors_decide(client, statement, act, group, status):
    if group is not None:
        client.force_login(factories.user(group=group))
    assert post(client, statement, act, reason="other").status_code == status
    assert statement.state == "proposed"


@pytest.mark.parametrize("act", ACTS)
def test_a_restricted_negotiation_and_anothers_statement_are_not_there(editor, statement, act):
    hidden = factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    theirs = factories.statement(negotiation=hidden, party=factories.party())
    assert post(editor, theirs, act, reason="other").status_code == 404
    wrong = reverse(f"negotiations:statement_{act}", args=["ukraine", theirs.public_id])
    assert editor.post(wrong, {"edit_count": 1, "reason": "other"}).status_code == 404


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize("act", [*ACTS, "edit"])
def test_on_a_withdrawn_article_nothing_is_decided(editor, statement, act, headers):
    if act == "undo":
        post(editor, statement, "accept")
    article = statement.version.article
    article.withdrawn_at, article.withdrawn_by = factories.NOW, factories.user()
    article.save()
    state, count = statement.state, statement.edit_count
    answer = post(editor, statement, act, reason="wrong-party", headers=headers)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Its article was withdrawn, so nothing can be decided on it" in page
    assert (statement.state, statement.edit_count) == (state, count)
