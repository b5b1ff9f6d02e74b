"""Correcting an article, withdrawing it, restoring it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from negotiations.models import Reading
from sources.reader.languages import available
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def article(talks):
    made = factories.article(title="Talks", language="en", published_found="received")
    factories.submission(negotiation=talks, article=made, state="done")
    factories.reading(article=made, negotiation=talks)
    return made


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


def url(talks, article, act="edit"):
    return reverse(f"negotiations:article_{act}", args=[talks.slug, article.public_id])


def form(talks, **changes):
    return {
        "version": 1,
        "title": "Talks",
        "outlet": "",
        "published": "2026-01-08",
        "language": "en",
        "url": "",
        "negotiation": talks.pk,
        "reason": "",
        **changes,
    }


def test_what_is_known_about_it_is_corrected(editor, talks, article):
    sent = form(talks, title="Talks in Paris", outlet="Le Monde", url="https://x.example/a")
    answer = editor.post(url(talks, article), sent)
    article.refresh_from_db()
    assert (answer.status_code, answer.url) == (303, url(talks, article, "detail"))
    assert (article.title, article.outlet.name) == ("Talks in Paris", "Le Monde")


def test_with_another_date_what_was_read_before_is_said_to_be_of_before(editor, talks, article):
    factories.statement(negotiation=talks, party=factories.party(), article=article)
    page = url(talks, article, "detail")
    assert "being read" not in editor.get(page).content.decode()
    editor.post(url(talks, article), form(talks, published="2026-01-07"))
    assert "It is being read again. What stands here was read before." in (
        editor.get(page).content.decode()
    )


def test_the_history_says_why(editor, talks, article):
    editor.post(url(talks, article), form(talks, title="Talks in Paris", reason="As printed <b>."))
    history = reverse(
        "negotiations:record_history", args=[talks.slug, "article", article.public_id]
    )
    page = editor.get(history).content.decode()
    assert "corrected the article" in page
    assert "Reason: As printed &lt;b&gt;." in page
    assert "<ins>Talks in Paris</ins>" in page


def test_why_is_kept_when_the_form_was_stale(editor, talks, article):
    editor.post(url(talks, article), form(talks, title="Theirs"))
    answer = editor.post(url(talks, article), form(talks, title="Mine", reason="As printed."))
    assert answer.status_code == 409
    assert ("reason", "As printed.") in answer.context["conflict"].resend


def test_beside_why_stands_why_the_other_one_did_it(editor, talks, article):
    editor.post(url(talks, article), form(talks, title="Theirs", reason="So I read <it>."))
    answer = editor.post(url(talks, article), form(talks, title="Mine", reason="As printed."))
    [why] = [row for row in answer.context["conflict"].rows if row.label == "Why"]
    assert (why.mine, why.theirs) == ("As printed.", "So I read <it>.")
    assert "So I read &lt;it&gt;." in answer.content.decode()


def test_sending_the_date_confirms_it_without_reading_again(editor, talks, article):
    editor.post(url(talks, article), form(talks))
    article.refresh_from_db()
    assert not article.needs_date
    assert Reading.objects.exists()


def test_another_date_or_language_has_it_read_again(editor, talks, article):
    editor.post(url(talks, article), form(talks, published="2026-01-07"))
    article.refresh_from_db()
    assert article.published == date(2026, 1, 7)
    assert not Reading.objects.exists()


def test_a_language_that_it_is_surely_not_in_is_refused(editor, talks):
    words = "The envoys met in Paris and agreed on a plan for a ceasefire. Nobody signed it. " * 4
    made = factories.article(text=words, title="Talks", language="en")
    factories.reading(article=made, negotiation=talks)
    answer = editor.post(url(talks, made), form(talks, title="New", language="fr"))
    assert answer.status_code == 422
    assert "Its text is in English." in answer.content.decode()
    made.refresh_from_db()
    assert (made.language, made.title) == ("en", "Talks")


def test_a_language_that_was_named_wrongly_can_be_put_right(editor, talks):
    words = "The envoys met in Paris and agreed on a plan for a ceasefire. Nobody signed it. " * 4
    made = factories.article(text=words, title="Talks", language="fr")
    factories.reading(article=made, negotiation=talks)
    assert editor.post(url(talks, made), form(talks, language="en")).status_code == 303
    made.refresh_from_db()
    assert made.language == "en"


def test_every_language_that_is_read_can_be_named(editor, talks, article):
    offered = dict(editor.get(url(talks, article)).context["form"].fields["language"].choices)
    assert set(offered) == set(available())
    assert offered["fr"] == "French"


def test_it_can_be_moved_to_another_negotiation(editor, talks, article):
    other = factories.negotiation(slug="other", name="Other")
    answer = editor.post(url(talks, article), form(talks, negotiation=other.pk))
    assert answer.url == url(other, article, "detail")
    assert editor.get(answer.url).status_code == 200
    assert editor.get(url(talks, article, "detail")).status_code == 404


def test_it_does_not_move_to_where_the_same_text_is(editor, talks, article):
    other = factories.negotiation(slug="other", name="Other")
    text = article.versions.get().text
    factories.version(article=factories.article(), text=text, number=2, collection=other.collection)
    page = editor.post(url(talks, article), form(talks, negotiation=other.pk))
    assert page.status_code == 422
    assert "The same text is already in that negotiation." in page.content.decode()
    assert article.submissions.get().assignment.negotiation == talks


def test_an_article_that_nobody_handed_in_stays_where_it_is(editor, talks):
    made = factories.article(title="Talks")
    factories.reading(article=made, negotiation=talks)
    other = factories.negotiation(slug="other", name="Other")
    answer = editor.post(url(talks, made), form(talks, title="New", negotiation=other.pk))
    assert answer.status_code == 422
    assert "it stays where it is" in answer.content.decode()
    made.refresh_from_db()
    assert made.title == "Talks"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": " "}, "required"),
        ({"published": ""}, "required"),
        ({"language": "pl"}, "pl is not one of"),
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
    ],
)
def test_what_makes_no_sense_is_said(editor, talks, article, changes, words):
    answer = editor.post(url(talks, article), form(talks, **changes))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    article.refresh_from_db()
    assert article.version == 1


def test_a_future_date_is_refused(editor, talks, article):
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = editor.post(url(talks, article), form(talks, published=tomorrow.isoformat()))
    assert answer.status_code == 422
    assert "lies in the future" in answer.content.decode()


def test_a_date_before_there_was_news_is_refused(editor, talks, article):
    answer = editor.post(url(talks, article), form(talks, published="1899-12-31"))
    assert list(answer.context["form"].errors) == ["published"]
    assert "lies before 1900" in answer.content.decode()


def test_a_negotiation_one_cannot_see_is_no_choice(editor, talks, article):
    hidden = factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    answer = editor.post(url(talks, article), form(talks, negotiation=hidden.pk))
    assert answer.status_code == 422
    assert "Hidden" not in answer.content.decode()


def test_a_stale_form_shows_both_and_lets_one_take_either(editor, talks, article):
    editor.post(url(talks, article), form(talks, title="Theirs"))
    answer = editor.post(url(talks, article), form(talks, title="Mine <b>"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert '<dd class="differs">Mine &lt;b&gt;</dd>' in page
    assert '<dd class="differs">Theirs</dd>' in page
    assert "by olena" in page
    article.refresh_from_db()
    assert article.title == "Theirs"
    editor.post(url(talks, article), dict(answer.context["conflict"].resend))
    article.refresh_from_db()
    assert article.title == "Mine <b>"


def test_withdrawing_needs_a_reason(editor, talks, article):
    answer = editor.post(
        url(talks, article, "withdraw"), {"version": 1, "reason": " "}, follow=True
    )
    assert "Say why" in answer.content.decode()
    article.refresh_from_db()
    assert article.withdrawn_at is None


def test_withdrawn_and_restored(editor, talks, article):
    editor.post(url(talks, article, "withdraw"), {"version": 1, "reason": "wrong file"})
    article.refresh_from_db()
    assert article.withdrawal_reason == "wrong file"
    editor.post(url(talks, article, "restore"), {"version": 2})
    article.refresh_from_db()
    assert article.withdrawn_at is None


@pytest.mark.parametrize("act", ["withdraw", "restore"])
def test_a_stale_withdrawal_or_restoration_changes_nothing(editor, talks, article, act):
    sent = {"version": 7, "reason": "x"}
    answer = editor.post(url(talks, article, act), sent, follow=True)
    assert "nothing was changed" in answer.content.decode()


@pytest.mark.parametrize("act", ["edit", "withdraw", "restore"])
@pytest.mark.parametrize(("group", "status"), [("Analyst", 403), (None, 302)])
def test_only_editors(client, talks, article, act, group, status):
    if group:
        client.force_login(factories.user(group=group))
    assert client.post(url(talks, article, act), form(talks, reason="x")).status_code == status
    article.refresh_from_db()
    assert article.version == 1


@pytest.mark.parametrize("act", ["edit", "withdraw", "restore"])
def test_an_article_of_another_negotiation_is_not_there(editor, article, act):
    other = factories.negotiation(slug="other", name="Other")
    sent = form(other, reason="x")
    assert editor.post(url(other, article, act), sent).status_code == 404


@pytest.mark.parametrize("act", ["withdraw", "restore"])
def test_a_get_changes_nothing(editor, talks, article, act):
    assert editor.get(url(talks, article, act)).status_code == 405
