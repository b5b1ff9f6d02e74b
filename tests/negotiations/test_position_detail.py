"""A position: the sentence, its evidence, disputes."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def position():
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, title="Control of the <b>Donbass</b>")
    return factories.position(issue=issue, party=factories.party(name="Russia"))


@pytest.fixture
def url(position):
    return position.get_absolute_url()


def dispute_url(record, kind="position"):
    return reverse(
        "negotiations:record_dispute", args=[record.negotiation.slug, kind, record.public_id]
    )


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def test_it_says_who_stood_where_when_with_the_words(client, position, url):
    page = as_(client, "").get(url).content.decode()
    assert "Russia demanded “Control of the &lt;b&gt;Donbass&lt;/b&gt;” on 8 January 2026." in page
    assert position.statements.get().quote in page
    assert "said once" in page
    assert "<b>Donbass</b>" not in page


@pytest.mark.parametrize(
    "stance", ["rejects", "reserved", "unclear", "open", "conditional", "accepts", "supports"]
)
def test_each_stance_has_its_sentence(client, position, stance):
    other = factories.position(issue=position.issue, party=position.party, stance=stance)
    page = as_(client, "").get(other.get_absolute_url()).content.decode()
    assert 'class="headline">Russia' in page


def test_a_position_that_rests_on_nothing_is_for_editors_only(client, position, url):
    position.is_shown = False
    position.save()
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_editors_dispute_and_no_longer(client, position):
    editor = as_(client, "Editor")
    sent = {"version": 1, "is_disputed": "yes", "reason": "two readings"}
    answer = editor.post(dispute_url(position), sent)
    assert (answer.status_code, answer.url) == (303, position.get_absolute_url())
    position.refresh_from_db()
    assert position.standing == "disputed"
    editor.post(dispute_url(position), {"version": 2, "is_disputed": "no"})
    position.refresh_from_db()
    assert position.standing == "unreviewed"


def test_a_stale_dispute_changes_nothing(client, position):
    editor = as_(client, "Editor")
    editor.post(dispute_url(position), {"version": 1, "is_disputed": "yes"})
    answer = editor.post(dispute_url(position), {"version": 1, "is_disputed": "no"}, follow=True)
    assert "nothing was changed" in answer.content.decode()
    position.refresh_from_db()
    assert position.is_disputed


def test_a_nul_in_what_is_typed_breaks_nothing(client, position):
    sent = {"version": 1, "is_disputed": "yes", "reason": "two\x00readings"}
    assert as_(client, "Editor").post(dispute_url(position), sent).status_code == 303


def test_only_editors_dispute(client, position):
    sent = {"version": 1, "is_disputed": "yes"}
    assert as_(client, "Analyst").post(dispute_url(position), sent).status_code == 403
    assert as_(client, "Editor").get(dispute_url(position)).status_code == 405
    assert client.post(dispute_url(position, "negotiation"), sent).status_code == 404


def test_a_restricted_negotiation_is_not_there(client, position, url):
    position.negotiation.access = "restricted"
    position.negotiation.save()
    assert as_(client, "Editor").get(url).status_code == 404
    assert client.post(dispute_url(position), {"version": 1}).status_code == 404


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_much_evidence(
    client, position, url, number, django_assert_max_num_queries
):
    author = factories.user()
    for _ in range(number):
        factories.position(issue=position.issue, party=position.party)
        note = factories.annotation(record=position, author=factories.user())
        factories.annotation(record=position, author=author, parent=note)
    as_(client, "Editor")
    with django_assert_max_num_queries(9):
        client.get(url)
