"""One text in two negotiations: each has its own article, and neither learns of the other."""

import pytest
from django.urls import reverse

from negotiations import reading
from negotiations.articles import articles_of, hand_in
from negotiations.models import Statement
from negotiations.outcomes import outcome_of
from sources import intake
from sources.intake import Particulars
from sources.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = b"Russia demands full control of the Donbas. Ukraine rejects the cession of the Donbas."


@pytest.fixture
def parties():
    return [factories.party(name="Russia"), factories.party(name="Ukraine")]


def talks_of(parties, **fields):
    talks = factories.negotiation(**fields)
    for party in parties:
        factories.participation(negotiation=talks, party=party)
    return talks


def added(talks, user, text=TEXT):
    told = Particulars(published=factories.PUBLISHED, language="en")
    submission = hand_in(talks, text, told, by_user=user, now=factories.NOW)
    intake.take_in_due(factories.NOW)
    reading.find_unread(factories.NOW)
    reading.read_due(factories.NOW)
    submission.refresh_from_db()
    return submission


def test_a_text_of_a_restricted_negotiation_is_taken_in_and_gives_nothing_away(parties, client):
    hidden = talks_of(parties, slug="hidden", name="Hidden", access="restricted")
    open_ = talks_of(parties, slug="open", name="Open")
    added(hidden, factories.user(group="Administrator"))
    analyst = factories.user(group="Analyst")
    submission = added(open_, analyst)
    assert (submission.state, submission.reason) == ("done", "")
    assert outcome_of(submission).statements
    first, second = Article.objects.order_by("pk")
    assert [*articles_of(hidden)] == [first]
    assert [*articles_of(open_)] == [second]
    for talks, article in ((hidden, first), (open_, second)):
        rows = Statement.objects.filter(version__article=article)
        assert {row.negotiation for row in rows} == {talks}
    client.force_login(analyst)
    page = client.get(reverse("negotiations:article_detail", args=["open", second.public_id]))
    assert page.status_code == 200
    assert "Hidden" not in page.content.decode()
    assert first.public_id not in page.content.decode()


def test_in_one_negotiation_it_is_there_already(parties):
    talks = talks_of(parties)
    analyst = factories.user(group="Analyst")
    first = added(talks, analyst)
    second = added(talks, analyst)
    assert (second.reason, second.article) == ("duplicate", first.article)
