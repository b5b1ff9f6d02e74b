"""What became of a submission: step by step, 304 between, and its end in words."""

import json
from html import unescape

import pytest
from django.urls import reverse

from negotiations import reading
from negotiations.outcomes import READING_REASONS
from sources.intake import REASONS
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "submission-state"}


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def url(negotiation, submission):
    return reverse("negotiations:submission_detail", args=[negotiation.slug, submission.public_id])


def article_url(negotiation, article):
    return reverse("negotiations:article_detail", args=[negotiation.slug, article.public_id])


def taken_in(talks, **reading_fields):
    article = factories.article()
    made = factories.submission(negotiation=talks, state="done", article=article)
    if reading_fields:
        factories.reading(article=article, negotiation=talks, **reading_fields)
    return made


def test_it_polls_while_going_on(analyst, talks):
    page = analyst.get(url(talks, factories.submission(negotiation=talks))).content.decode()
    assert 'hx-trigger="every 1s"' in page
    assert "waiting to be taken in" in page
    assert "Refresh" in page


def test_the_poll_gets_the_fragment_and_then_nothing_new(analyst, talks):
    submission = factories.submission(negotiation=talks)
    first = analyst.get(url(talks, submission), **HTMX)
    assert first.content.decode().lstrip().startswith("<section")
    again = analyst.get(url(talks, submission), **HTMX, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    submission.fail("page-unreadable")
    news = analyst.get(url(talks, submission), **HTMX, HTTP_IF_NONE_MATCH=first["ETag"])
    assert news.status_code == 200
    assert str(REASONS["page-unreadable"]) in unescape(news.content.decode())


def test_being_read_is_a_step_of_its_own(analyst, talks):
    page = analyst.get(url(talks, taken_in(talks))).content.decode()
    assert "being read" in page
    assert 'hx-trigger="every 1s"' in page


def test_who_watches_is_told_what_was_found_and_taken_to_the_article(analyst, talks):
    submission = taken_in(talks, language="en")
    factories.statement(negotiation=talks, party=factories.party(), article=submission.article)
    answer = analyst.get(url(talks, submission), **HTMX)
    page = answer.content.decode()
    assert "1 statement found" in page
    assert "hx-trigger" not in page
    onward = article_url(talks, submission.article)
    assert f'href="{onward}"' in page
    assert json.loads(answer["HX-Trigger"]) == {"move-on": {"url": onward}}


def test_who_looks_again_is_taken_to_the_article(analyst, talks):
    submission = taken_in(talks, language="en")
    answer = analyst.get(url(talks, submission))
    assert (answer.status_code, answer.url) == (302, article_url(talks, submission.article))


def test_without_script_it_looks_again_by_itself_until_the_end(analyst, talks):
    refresh = '<noscript><meta http-equiv="refresh" content="2"></noscript>'
    waiting = factories.submission(negotiation=talks)
    failed = factories.submission(negotiation=talks, state="failed", reason="empty")
    assert refresh in analyst.get(url(talks, waiting)).content.decode()
    assert refresh not in analyst.get(url(talks, failed)).content.decode()


@pytest.mark.parametrize("reason", [reading.NOT_ABOUT, reading.NOTHING_FOUND])
def test_an_article_about_nothing_here_says_so_there_and_on_its_page(analyst, talks, reason):
    submission = taken_in(talks, reason=reason)
    said = str(READING_REASONS[reason])
    assert said in analyst.get(url(talks, submission), **HTMX).content.decode()
    assert said in analyst.get(url(talks, submission), follow=True).content.decode()


def test_a_withdrawn_article_takes_nobody_to_it_who_may_not_see_it(analyst, talks):
    submission = taken_in(talks, language="en")
    submission.article.withdrawn_at = factories.NOW
    submission.article.withdrawn_by = factories.user()
    submission.article.save()
    answer = analyst.get(url(talks, submission), **HTMX)
    assert (answer.status_code, "HX-Trigger" in answer) == (200, False)
    assert submission.article.public_id not in answer.content.decode()


@pytest.mark.parametrize("reason", sorted(set(REASONS) - {"duplicate"}))
def test_each_failure_says_why_and_what_to_do(analyst, talks, reason):
    submission = factories.submission(negotiation=talks, state="failed", reason=reason)
    page = analyst.get(url(talks, submission)).content.decode()
    assert str(REASONS[reason]).split(".")[0] in page
    assert "Try again with other text" in page
    assert "hx-trigger" not in page


def test_an_unsupported_language_at_reading_says_so(analyst, talks):
    submission = taken_in(talks, state="failed", reason=reading.UNSUPPORTED_LANGUAGE)
    assert "language is not supported" in analyst.get(url(talks, submission)).content.decode()


def duplicate_of(article, negotiation):
    return factories.submission(
        negotiation=negotiation,
        state="failed",
        reason="duplicate",
        detail=article.title,
        article=article,
    )


def test_the_same_article_twice_links_to_the_first(analyst, talks):
    article = factories.article(title="The first one")
    factories.reading(article=article, negotiation=talks)
    page = analyst.get(url(talks, duplicate_of(article, talks))).content.decode()
    assert "already there" in page
    assert article_url(talks, article) in page


def test_the_first_one_stays_unknown_to_who_may_not_see_it(analyst, talks):
    hidden = factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    article = factories.article(title="The secret one")
    factories.reading(article=article, negotiation=hidden)
    page = analyst.get(url(talks, duplicate_of(article, talks))).content.decode()
    assert "already there" in page
    assert "secret" not in page
    assert article.public_id not in page


def withdrawn_article(talks):
    article = factories.article(
        title="The first one",
        withdrawn_at=factories.NOW,
        withdrawn_by=factories.user(),
        withdrawal_reason="It is a draft.",
    )
    factories.reading(article=article, negotiation=talks)
    return article


def test_a_withdrawn_article_added_again_says_when_and_why_it_went(analyst, talks):
    page = analyst.get(url(talks, duplicate_of(withdrawn_article(talks), talks))).content.decode()
    assert "This article was withdrawn" in page
    assert "The same text was withdrawn on 22 January 2026." in page
    assert "It is a draft." in page
    assert "Ask an editor to restore it" in page
    assert "not in this negotiation" not in page
    assert "/restore/" not in page


def test_an_editor_restores_it_there(client, talks):
    client.force_login(factories.user(group="Editor"))
    article = withdrawn_article(talks)
    page = client.get(url(talks, duplicate_of(article, talks))).content.decode()
    act = reverse("negotiations:article_restore", args=[talks.slug, article.public_id])
    assert f'action="{act}"' in page
    client.post(act, {"version": article.version})
    article.refresh_from_db()
    assert article.withdrawn_at is None


def test_what_was_withdrawn_after_it_was_read_is_not_said_to_be_read(analyst, talks):
    article = withdrawn_article(talks)
    submission = factories.submission(negotiation=talks, state="done", article=article)
    page = analyst.get(url(talks, submission)).content.decode()
    assert "It is a draft." in page
    assert "taken in and read" not in page
    assert "0 statements" not in page


def test_a_submission_of_another_negotiation_is_not_there(analyst, talks):
    other = factories.negotiation(slug="other", name="Other")
    submission = factories.submission(negotiation=other)
    assert analyst.get(url(talks, submission)).status_code == 404


def test_readers_may_not_see_it(client, talks):
    client.force_login(factories.user())
    submission = factories.submission(negotiation=talks)
    assert client.get(url(talks, submission)).status_code == 403


def test_hostile_names_are_text(analyst, talks):
    submission = factories.submission(negotiation=talks, filename="<script>x</script>.txt")
    assert "<script>x" not in analyst.get(url(talks, submission)).content.decode()
