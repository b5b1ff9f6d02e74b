"""The queue of undecided statements."""

import pytest
from django.urls import reverse

from negotiations import review
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:review_list", args=[talks.slug])


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor"))
    return client


def proposed(talks, **fields):
    fields.setdefault("party", factories.party())
    return factories.statement(negotiation=talks, **fields)


def shown(answer):
    return [statement.pk for statement, _records in answer.context["rows"]]


def test_only_undecided_statements_of_this_negotiation_wait(editor, talks, url):
    waiting = proposed(talks)
    proposed(talks, state="accepted")
    proposed(talks, state="superseded")
    proposed(factories.negotiation(slug="other", name="Other"))
    proposed(talks, article=factories.article(withdrawn_at=factories.NOW))
    assert shown(editor.get(url)) == [waiting.pk]


def test_oldest_first_or_least_certain_first(editor, talks, url):
    sure, unsure = proposed(talks, confidence=0.9), proposed(talks, confidence=0.2)
    assert shown(editor.get(url)) == [sure.pk, unsure.pk]
    assert shown(editor.get(url, {"sort": "lowest"})) == [unsure.pk, sure.pk]


def test_filters_by_kind_party_and_missing_issue(editor, talks, url):
    russia = factories.party(key="russia")
    factories.participation(negotiation=talks, party=russia)
    with_issue = proposed(talks, party=russia, issue=factories.issue(negotiation=talks))
    demand = proposed(talks, act="demand")
    talk = proposed(talks, act="meeting")
    assert shown(editor.get(url, {"act": "demand"})) == [demand.pk]
    assert shown(editor.get(url, {"party": "russia"})) == [with_issue.pk]
    assert shown(editor.get(url, {"issue": "none"})) == [demand.pk]
    assert talk.pk in shown(editor.get(url, {"act": "nonsense", "sort": "nonsense"}))


@pytest.mark.parametrize("sort", ["oldest", "lowest"])
def test_pages_show_each_statement_once(editor, talks, url, sort, monkeypatch):
    monkeypatch.setattr(review, "PAGE", 2)
    rows = [proposed(talks, confidence=0.1 * (number % 3)) for number in range(5)]
    seen, query = [], f"sort={sort}"
    while query:
        answer = editor.get(f"{url}?{query}")
        seen += shown(answer)
        query = answer.context["following"]
    assert sorted(seen) == [row.pk for row in rows]


@pytest.mark.parametrize("after", ["x", "_", "nan_3", "1_x", "9" * 40])
@pytest.mark.parametrize("sort", ["oldest", "lowest"])
def test_a_cursor_that_is_none_breaks_nothing(editor, talks, url, after, sort):
    proposed(talks)
    assert editor.get(url, {"after": after, "sort": sort}).status_code == 200


def test_a_nul_in_the_address_breaks_nothing(editor, url):
    assert editor.get(url, {"party": "\x00", "act": "\x00", "after": "\x00"}).status_code == 200


def test_a_clear_queue_says_so(editor, url):
    assert "The queue is clear" in editor.get(url).content.decode()
    assert "Nothing passes these filters" in editor.get(url, {"act": "demand"}).content.decode()


def test_htmx_gets_the_rows_alone(editor, talks, url):
    proposed(talks)
    answer = editor.get(url, HTTP_HX_REQUEST="true", HTTP_HX_TARGET="review-rows")
    assert answer.content.decode().strip().startswith('<div id="review-rows"')


@pytest.mark.parametrize(("group", "status"), [("Analyst", 403), (None, 302)])
def test_only_editors_review(client, url, group, status):
    if group:
        client.force_login(factories.user(group=group))
    assert client.get(url).status_code == status


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_full_page(
    editor, talks, url, number, django_assert_max_num_queries
):
    issue = factories.issue(negotiation=talks)
    for _ in range(number):
        party = factories.party()
        factories.participation(negotiation=talks, party=party)
        factories.position(issue=issue, party=party)
        factories.demand(negotiation=talks, party=party)
        factories.meeting(negotiation=talks)
    with django_assert_max_num_queries(10):
        editor.get(url)
