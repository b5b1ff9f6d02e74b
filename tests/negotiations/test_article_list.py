"""The articles of a negotiation, newest first."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from negotiations import articles
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:article_list", args=[talks.slug])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def listed(talks, **fields):
    made = factories.article(**fields)
    factories.reading(article=made, negotiation=talks)
    return made


def test_it_shows_what_is_known_of_each(reader, talks, url):
    article = listed(
        talks,
        title="Rencontre à Paris",
        outlet=factories.outlet(),
        language="fr",
        is_demonstration=True,
    )
    factories.statement(negotiation=talks, party=factories.party(), article=article)
    page = reader.get(url).content.decode()
    assert "Rencontre à Paris" in page
    assert "Le Monde" in page
    assert "8 Jan 2026" in page
    assert "demonstration" in page
    assert '<td class="num">1</td>' in page


def test_newest_first(reader, talks, url):
    listed(talks, title="Older", published=date(2026, 1, 1))
    listed(talks, title="Newer", published=date(2026, 1, 2))
    page = reader.get(url).content.decode()
    assert page.index("Newer") < page.index("Older")


def test_pages_show_each_article_once(reader, talks, url, monkeypatch):
    monkeypatch.setattr(articles, "PAGE", 2)
    for number in range(5):
        listed(talks, title=f"Number {number}", published=date(2026, 1, 1) + timedelta(number // 2))
    seen, address = [], url
    while address:
        page = reader.get(address)
        seen += [line.article.title for line in page.context["lines"]]
        following = page.context["following"]
        address = f"{url}?{following}" if following else ""
    assert sorted(seen) == [f"Number {number}" for number in range(5)]


@pytest.mark.parametrize("after", ["nonsense", "2026-01-01", "2026-13-01.4", "..", "\x00"])
def test_a_cursor_that_is_none_begins_at_the_beginning(reader, talks, url, after):
    listed(talks, title="There")
    assert "There" in reader.get(url, {"after": after}).content.decode()


def test_other_negotiations_articles_and_withdrawn_ones_are_not_there(reader, talks, url):
    listed(factories.negotiation(slug="other", name="Other"), title="Elsewhere")
    listed(talks, title="Withdrawn", withdrawn_at=factories.NOW)
    page = reader.get(url).content.decode()
    assert "Elsewhere" not in page
    assert "Withdrawn" not in page


def test_a_duplicate_handed_in_elsewhere_does_not_bring_the_article_along(reader, talks, url):
    other = factories.negotiation(slug="other", name="Other", access="restricted")
    article = listed(other, title="Elsewhere")
    factories.submission(negotiation=talks, article=article, state="failed", reason="duplicate")
    assert "Elsewhere" not in reader.get(url).content.decode()


def test_between_correction_and_next_reading_it_stays_listed(reader, talks, url):
    article = factories.article(title="Unread again")
    factories.statement(negotiation=talks, party=factories.party(), article=article)
    assert "Unread again" in reader.get(url).content.decode()


def test_analysts_see_what_is_on_its_way(client, talks, url):
    factories.submission(negotiation=talks, filename="coming.txt")
    client.force_login(factories.user(group="Analyst"))
    assert "coming.txt" in client.get(url).content.decode()
    client.force_login(factories.user())
    assert "coming.txt" not in client.get(url).content.decode()


def test_an_empty_list_says_what_to_do(reader, url):
    assert "Add the first one" in reader.get(url).content.decode()


def test_hostile_titles_are_text(reader, talks, url):
    listed(talks, title="<script>alert(1)</script>")
    assert "<script>alert" not in reader.get(url).content.decode()


def test_a_restricted_negotiation_is_not_there(reader):
    factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    assert reader.get(reverse("negotiations:article_list", args=["hidden"])).status_code == 404


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_long_list(
    reader, talks, url, number, django_assert_max_num_queries
):
    for _ in range(number):
        article = listed(talks, outlet=factories.outlet(name=f"Outlet {_}"))
        factories.statement(negotiation=talks, party=factories.party(), article=article)
    with django_assert_max_num_queries(8):
        reader.get(url)
