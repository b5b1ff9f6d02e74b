"""A commitment: who offers what to whom, on which condition."""

from datetime import date

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def commitment(talks):
    return factories.commitment(negotiation=talks, party=factories.party(name="France"))


@pytest.fixture
def url(commitment):
    return commitment.get_absolute_url()


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def said(commitment, words, published, **fields):
    """One more statement of the commitment."""
    return factories.statement(
        negotiation=commitment.negotiation,
        party=commitment.party,
        act="commitment",
        topic=commitment.topic,
        commitment=commitment,
        article=factories.article(text=words, published=published),
        **fields,
    )


def test_it_says_who_offers_what_with_the_words(client, commitment, url):
    page = as_(client, "").get(url).content.decode()
    assert '<h1 class="headline">France makes an offer on “Foreign troops”</h1>' in page
    assert commitment.statements.get().quote in page
    assert "<dd>offered</dd>" in page
    assert "none stated" in page
    assert "nobody named" in page


def test_its_condition_is_shown_in_its_language_and_to_whom_it_is_made(client, commitment, url):
    condition = "une fois la paix signée"
    said(commitment, "Des troupes, une fois la paix signée.", "2026-01-09", condition=condition)
    commitment.statements.filter(condition=condition).update(language="fr")
    commitment.condition = condition
    commitment.save()
    commitment.beneficiaries.add(factories.party(name="Ukraine"))
    page = as_(client, "").get(url).content.decode()
    assert "France makes Ukraine a conditional offer on “Foreign troops”" in page
    assert f'<q lang="fr" dir="auto">{condition}</q>' in page


def test_an_issue_is_named_and_linked(client, talks, commitment, url):
    commitment.issue = factories.issue(negotiation=talks, title="A multinational force")
    commitment.save()
    page = as_(client, "").get(url).content.decode()
    assert "France makes an offer on “A multinational force”" in page
    assert f'href="{commitment.issue.get_absolute_url()}"' in page


def test_restatements_are_shown_with_their_days_and_words(client, commitment, url):
    said(commitment, "Paris repeats it.", "2026-01-15")
    said(commitment, "Not Paris.", "2026-01-17", state="rejected")
    answer = as_(client, "").get(url)
    assert [day.date for day in answer.context["restated"]] == [date(2026, 1, 15)]
    page = answer.content.decode()
    assert "Paris repeats it." in page
    assert "2 statements" in page
    assert "Not Paris." not in page


def test_analysts_see_history_and_notes_and_editors_may_dispute(client, commitment, url):
    note = factories.annotation(record=commitment, author=factories.user(), body="Look here.")
    history = reverse(
        "negotiations:record_history",
        args=[commitment.negotiation.slug, "commitment", commitment.public_id],
    )
    page = as_(client, "Analyst").get(url).content.decode()
    assert note.body in page
    assert f'href="{history}"' in page
    assert "Mark as disputed" not in page
    assert "Mark as disputed" in as_(client, "Editor").get(url).content.decode()
    assert note.body not in as_(client, "").get(url).content.decode()


def test_one_that_rests_on_nothing_is_for_editors_only(client, commitment, url):
    commitment.is_shown = False
    commitment.save()
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_other_peoples_commitments_are_not_there(client, talks, commitment, url):
    other = factories.negotiation(slug="other", name="Other")
    elsewhere = factories.commitment(negotiation=other, party=commitment.party)
    wrong = reverse("negotiations:commitment_detail", args=[talks.slug, elsewhere.public_id])
    assert as_(client, "Editor").get(wrong).status_code == 404
    talks.access = "restricted"
    talks.save()
    assert client.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_words_are_text(client, commitment, url):
    commitment.condition = "<script>c</script>"
    commitment.save()
    commitment.beneficiaries.add(factories.party(key="b", name="<b>x</b>"))
    page = as_(client, "Editor").get(url).content.decode()
    assert "<script>c" not in page
    assert "<b>x</b>" not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_much_evidence(
    client, commitment, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        said(commitment, f"Again, number {_number}.", "2026-01-15")
        commitment.beneficiaries.add(factories.party())
        factories.annotation(record=commitment, author=factories.user())
    as_(client, "Editor")
    with django_assert_max_num_queries(9):
        client.get(url)
