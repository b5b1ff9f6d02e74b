"""An article beside what was read from it."""

import re

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
TEXT = (
    "Russia demands control of the Donbass.\n\n"
    "France offers troops once a ceasefire is signed. <script>alert(1)</script>"
)


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def article(talks):
    made = factories.article(text=TEXT, title="Talks & more")
    factories.reading(article=made, negotiation=talks)
    return made


@pytest.fixture
def url(talks, article):
    return reverse("negotiations:article_detail", args=[talks.slug, article.public_id])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def stated(talks, article, quote, **fields):
    fields.setdefault("party", factories.party())
    return factories.statement(negotiation=talks, article=article, quote=quote, **fields)


def test_evidence_is_marked_and_leads_to_its_record(reader, talks, article, url):
    issue = factories.issue(negotiation=talks, title="Donbass")
    russia = factories.party(name="Russia")
    position = factories.position(
        issue=issue, party=russia, article=article, quote="Russia demands control of the Donbass"
    )
    statement = position.statements.get()
    page = reader.get(url).content.decode()
    assert f'id="s-{statement.public_id}"' in page
    assert re.search(r"<mark[^>]*>Russia demands control of the Donbass</mark>", page)
    assert position.get_absolute_url() in page
    assert "indirect speech" in page


def test_the_text_shown_is_the_text(reader, talks, article, url):
    stated(talks, article, "Russia demands control")
    stated(talks, article, "demands control of the Donbass")
    page = reader.get(url).content.decode()
    text = page[page.index('class="article-text"') :]
    text = text[text.index(">") + 1 : text.index("</div>")]
    text = re.sub(r'<a class="mark-no".*?</a>', "", text)
    words = re.sub(r"<[^>]+>", "", text).strip()
    assert words == TEXT.replace("\n\n", "\n").replace("<", "&lt;").replace(">", "&gt;")


def test_overlapping_passages_each_have_their_anchor_and_name(reader, talks, article, url):
    one = stated(talks, article, "Russia demands control")
    two = stated(talks, article, "demands control of the Donbass")
    three = stated(talks, article, "demands control of the Donbass")
    page = reader.get(url).content.decode()
    for statement in (one, two, three):
        assert page.count(f'id="s-{statement.public_id}"') == 1
        assert page.count(f'id="t-{statement.public_id}"') == 1
        assert f"t-{statement.public_id}" in "".join(re.findall(r'aria-describedby="[^"]*"', page))


def test_hostile_words_are_words(reader, talks, article, url):
    stated(talks, article, "<script>alert(1)</script>")
    page = reader.get(url).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_public_sees_quotes_with_a_link_never_the_whole(client, talks, article, url, settings):
    settings.PUBLIC_READ = True
    stated(talks, article, "Russia demands control")
    page = client.get(url).content.decode()
    assert "Russia demands control" in page
    assert "France offers troops" not in page


def test_without_public_reading_strangers_log_in_first(client, url, settings):
    settings.PUBLIC_READ = False
    assert client.get(url).status_code == 302


def test_a_date_that_is_not_known_asks_for_confirmation(reader, article, url):
    article.published_found = "received"
    article.save()
    assert "please confirm" in reader.get(url).content.decode()


def test_a_date_from_the_dateline_says_so(reader, article, url):
    article.published_found = "dateline"
    article.save()
    page = reader.get(url).content.decode()
    assert "dated by its dateline; correct it if wrong" in page
    assert "please confirm" not in page


def test_nothing_found_says_so(reader, talks, article, url):
    factories.reading(article=article, negotiation=talks, reason="nothing-found")
    assert "no meeting, position, demand" in reader.get(url).content.decode()


def test_a_short_text_where_nothing_was_found_says_what_language_it_looks_like(client, talks):
    german = "Die Unterhändler haben sich in der Stadt mit den Vertretern getroffen."
    labelled = factories.article(text=german, language="fr")
    url = reverse("negotiations:article_detail", args=[talks.slug, labelled.public_id])
    read = factories.reading(article=labelled, negotiation=talks, reason="off-topic")
    pages = {}
    for group in ("Analyst", "Editor"):
        client.force_login(factories.user(group=group))
        pages[group] = client.get(url).content.decode()
        assert "The text looks like German." in pages[group]
        assert "It was read as French" in pages[group]
    assert "Correct the language" in pages["Editor"]
    assert "Correct the language" not in pages["Analyst"]
    read.reason = ""
    read.save()
    assert "looks like" not in client.get(url).content.decode()


def test_demonstration_is_labelled(reader, article, url):
    article.is_demonstration = True
    article.save()
    assert "Do not cite" in reader.get(url).content.decode()


def test_only_editors_see_decisions_refused_findings_and_withdrawal(client, talks, article, url):
    refused = stated(talks, article, "France offers troops", state="rejected")
    stated(talks, article, "Russia demands control")
    client.force_login(factories.user(group="Analyst"))
    page = client.get(url).content.decode()
    assert refused.public_id not in page
    assert "Accept" not in page
    assert "Withdraw" not in page
    client.force_login(factories.user(group="Editor"))
    page = client.get(url).content.decode()
    assert refused.public_id in page
    assert "Accept" in page
    assert "Withdraw" in page


def test_a_withdrawn_article_is_for_editors_only(client, article, url):
    article.withdrawn_at, article.withdrawn_by = factories.NOW, factories.user()
    article.save()
    client.force_login(factories.user(group="Analyst"))
    assert client.get(url).status_code == 404
    client.force_login(factories.user(group="Editor"))
    assert "Restore it" in client.get(url).content.decode()


def test_on_a_withdrawn_article_nothing_can_be_decided(client, talks, article, url):
    statement = stated(talks, article, "Russia demands")
    client.force_login(factories.user(group="Editor"))
    edit = reverse("negotiations:statement_edit", args=[talks.slug, statement.public_id])
    assert edit in client.get(url).content.decode()
    article.withdrawn_at, article.withdrawn_by = factories.NOW, factories.user()
    article.save()
    page = client.get(url).content.decode()
    assert statement.quote in page
    assert edit not in page
    assert f"{statement.public_id}/accept" not in page
    assert f"{statement.public_id}/reject" not in page


def test_another_negotiations_statements_do_not_show(reader, talks, article, url):
    other = factories.negotiation(slug="other", name="Other", access="restricted")
    hidden = stated(other, article, "France offers troops")
    assert hidden.public_id not in reader.get(url).content.decode()


def test_an_article_of_another_negotiation_is_not_there(reader, talks):
    other = factories.negotiation(slug="other", name="Other")
    article = factories.article()
    factories.reading(article=article, negotiation=other)
    url = reverse("negotiations:article_detail", args=[talks.slug, article.public_id])
    assert reader.get(url).status_code == 404


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_many_findings(
    client, talks, article, url, number, django_assert_max_num_queries
):
    issue = factories.issue(negotiation=talks)
    for _ in range(number):
        factories.position(
            issue=issue,
            party=factories.party(),
            article=article,
            quote="Russia demands control",
            decided_by=factories.user(),
            decided_at=factories.NOW,
            state="accepted",
        )
    client.force_login(factories.user(group="Editor"))
    with django_assert_max_num_queries(11):
        client.get(url)
