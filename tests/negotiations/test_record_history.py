"""The history of any record, of a statement, of an article."""

import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from negotiations import recording
from negotiations.acts import Act
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def party():
    return factories.party(name="Russia")


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def url(talks, kind, row):
    return reverse("negotiations:record_history", args=[talks.slug, kind, row.public_id])


def rows_of_each_kind(talks, party):
    document = factories.document(negotiation=talks)
    demand = factories.demand(negotiation=talks, party=party)
    article = factories.article()
    factories.reading(article=article, negotiation=talks)
    return {
        "position": factories.position(issue=factories.issue(negotiation=talks), party=party),
        "meeting": factories.meeting(negotiation=talks),
        "document": document,
        "signature": factories.signature(document=document, party=party),
        "demand": demand,
        "response": demand.responses.create(
            negotiation=talks, party=factories.party(), answer="rejected", date=demand.date
        ),
        "commitment": factories.commitment(negotiation=talks, party=party),
        "statement": factories.statement(negotiation=talks, party=party),
        "article": article,
    }


KINDS = [
    "position",
    "meeting",
    "document",
    "signature",
    "demand",
    "response",
    "commitment",
    "statement",
    "article",
]


def test_long_words_are_cut_visibly(analyst, talks, party):
    quote = "Russia demands full control of the whole Donbas before any talks on peace"
    issue = factories.issue(negotiation=talks)
    article = factories.article(text=quote)
    position = factories.position(issue=issue, party=party, article=article, quote=quote)
    page = analyst.get(url(talks, "position", position)).content.decode()
    assert f"Russia: {quote[:59]}…" in page


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_history(analyst, talks, party, kind):
    row = rows_of_each_kind(talks, party)[kind]
    page = analyst.get(url(talks, kind, row)).content.decode()
    assert "recorded" in page
    assert "the software" in page


def test_what_editors_decided_on_its_statements_is_part_of_it(analyst, talks, party):
    position = factories.position(issue=factories.issue(negotiation=talks), party=party)
    editor = factories.user(username="olena")
    recording.accept(position.statements.get(), Act(editor, factories.NOW))
    page = analyst.get(url(talks, "position", position)).content.decode()
    assert "olena" in page
    assert "accepted" in page


@pytest.mark.parametrize("kind", KINDS)
def test_days_are_written_as_on_every_page(analyst, talks, party, kind):
    row = rows_of_each_kind(talks, party)[kind]
    name = "published" if kind == "article" else "date"
    setattr(row, name, date(2026, 1, 15))
    row.save()
    page = analyst.get(url(talks, kind, row)).content.decode()
    main = re.sub(r'datetime="[^"]*"', "", page.partition("<main")[2])
    assert "<ins>15 January 2026</ins>" in main
    assert not re.search(r"2026-\d\d|\w{3}\. \d|[ap]\.m\.", main)


def test_a_day_without_a_form_of_its_own_is_written_so_too():
    assert date_format(date(2026, 1, 15)) == "15 January 2026"
    moment = datetime(2026, 1, 15, 17, 5, tzinfo=UTC)
    assert date_format(moment, "DATETIME_FORMAT") == "15 January 2026, 17:05"


@pytest.mark.parametrize("kind", ["negotiation", "user", "..", "Position"])
def test_kinds_without_history_are_not_there(analyst, talks, party, kind):
    row = factories.statement(negotiation=talks, party=party)
    assert analyst.get(f"/n/{talks.slug}/history/{kind}/{row.public_id}/").status_code == 404


def test_a_record_of_another_negotiation_is_not_there(analyst, talks):
    other = factories.negotiation(slug="other", name="Other")
    meeting = factories.meeting(negotiation=other)
    assert analyst.get(url(talks, "meeting", meeting)).status_code == 404


def test_a_withdrawn_article_is_for_editors(analyst, client, talks):
    article = factories.article(withdrawn_at=factories.NOW)
    factories.reading(article=article, negotiation=talks)
    assert analyst.get(url(talks, "article", article)).status_code == 404
    client.force_login(factories.user(group="Editor"))
    assert client.get(url(talks, "article", article)).status_code == 200


def test_mere_readers_see_no_history(client, talks):
    client.force_login(factories.user())
    meeting = factories.meeting(negotiation=talks)
    assert client.get(url(talks, "meeting", meeting)).status_code == 403


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_long_history(
    analyst, talks, party, number, django_assert_max_num_queries
):
    position = factories.position(issue=factories.issue(negotiation=talks), party=party)
    for _ in range(number):
        factories.position(issue=position.issue, party=party)
        row = position.statements.last()
        assert row
        recording.accept(row, Act(factories.user(), factories.NOW))
        factories.annotation(record=position, author=factories.user())
    with django_assert_max_num_queries(13):
        analyst.get(url(talks, "position", position))
