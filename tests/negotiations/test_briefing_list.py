"""The list of briefings: newest first, page by page, heavy columns left where they are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from negotiations.views.briefings import PAGE
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:briefing_list", args=[talks.slug])


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def titles(answer):
    return [briefing.title for briefing in answer.context["briefings"]]


def test_the_empty_list_says_what_a_briefing_is_and_how_to_get_one(analyst, url, talks):
    page = analyst.get(url).content.decode()
    assert "No briefing yet." in page
    assert reverse("negotiations:briefing_new", args=[talks.slug]) in page


def test_newest_first_with_state_size_and_file(analyst, url, talks):
    done = factories.finished_briefing(negotiation=talks, title="Done")
    factories.briefing(
        negotiation=talks, title="Under way", requested_at=NOW + timedelta(minutes=1)
    )
    factories.briefing(negotiation=talks, title="Broken", state="failed", reason="layout")
    answer = analyst.get(url)
    assert titles(answer) == ["Under way", "Broken", "Done"]
    page = answer.content.decode()
    assert "being made" in page
    assert "failed" in page
    assert page.count(".pdf") == 1
    assert reverse("negotiations:briefing_pdf", args=[talks.slug, done.public_id]) in page
    assert answer.context["briefings"][2].size == len(bytes(done.pdf or b""))


def test_older_ones_follow_without_gap_or_repeat(analyst, url, talks):
    person = factories.user()
    for number in range(PAGE + 3):
        # Some at the same instant: the row decides then.
        moment = NOW + timedelta(minutes=number // 4)
        factories.briefing(negotiation=talks, requested_at=moment, requested_by=person)
    first = analyst.get(url)
    second = analyst.get(f"{url}?{first.context['following']}")
    assert (len(titles(first)), len(titles(second))) == (PAGE, 3)
    assert not set(titles(first)) & set(titles(second))
    assert second.context["following"] == ""
    assert "Newest" in second.content.decode()


@pytest.mark.parametrize("after", ["nowhere1", "\x00", "x" * 300])
def test_an_unknown_mark_begins_at_the_beginning(analyst, url, talks, after):
    factories.briefing(negotiation=talks, title="Only one")
    assert titles(analyst.get(url, {"after": after})) == ["Only one"]


def test_a_mark_of_another_negotiation_is_unknown(analyst, url, talks):
    factories.briefing(negotiation=talks, title="Ours")
    other = factories.briefing(
        negotiation=factories.negotiation(slug="other", name="Other"),
        requested_at=NOW - timedelta(days=1),
    )
    assert titles(analyst.get(url, {"after": other.public_id})) == ["Ours"]


def test_readers_see_it_and_are_not_offered_to_order(client, url, talks):
    factories.finished_briefing(negotiation=talks, title="Done")
    client.force_login(factories.user())
    page = client.get(url).content.decode()
    assert "Done" in page
    assert "Export a briefing" not in page


def test_briefings_of_others_are_not_in_it(analyst, url, talks):
    factories.briefing(negotiation=factories.negotiation(slug="o", name="O"), title="Elsewhere")
    assert "Elsewhere" not in analyst.get(url).content.decode()


def test_a_restricted_negotiation_is_not_there(analyst, url, talks):
    talks.access = "restricted"
    talks.save()
    assert analyst.get(url).status_code == 404


def test_neither_files_nor_contents_are_loaded_for_the_list(analyst, url, talks):
    factories.finished_briefing(negotiation=talks)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        analyst.get(url)
    about = [query["sql"] for query in queries if "negotiations_briefing" in query["sql"]]
    assert about
    assert not any('"negotiations_briefing"."pdf",' in sql for sql in about)
    assert not any('"negotiations_briefing"."content"' in sql for sql in about)


def test_the_number_of_queries_does_not_grow(analyst, url, talks, django_assert_max_num_queries):
    for _number in range(10):
        factories.briefing(negotiation=talks)
    with django_assert_max_num_queries(7):
        analyst.get(url)


def test_hostile_titles_are_text(analyst, url, talks):
    factories.briefing(negotiation=talks, title="<script>alert(1)</script>")
    assert "<script>alert" not in analyst.get(url).content.decode()
