"""A document: who signed, who agreed, who did not, each with its words."""

import pytest
from django.urls import reverse

from negotiations import quotes
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def document(talks):
    return factories.document(negotiation=talks, kind="declaration")


@pytest.fixture
def url(document):
    return document.get_absolute_url()


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def signed(document, name, status, words="They said so.", **fields):
    article = fields.pop("article", None) or factories.article(text=words)
    party = factories.party(name=name)
    return factories.signature(
        document=document, party=party, status=status, article=article, quote=words, **fields
    )


def test_it_tells_who_did_what_under_its_status_with_the_words(client, document, url):
    signed(document, "United States", "not-signed", "Washington did not sign.")
    signed(document, "France", "signed", "Paris signed.", reported_by=["Franceinfo"])
    signed(document, "Italy", "agreed", "Rome agreed.")
    answer = as_(client, "").get(url)
    page = answer.content.decode()
    title = (
        "Declaration on security guarantees, 8 January 2026: signed by France; agreed by Italy; "
        "not signed by United States"
    )
    assert f'<h1 class="headline">{title}</h1>' in page
    assert [group.status for group in answer.context["groups"]] == [
        "signed",
        "agreed",
        "not-signed",
    ]
    for words in ("Paris signed.", "Rome agreed.", "Washington did not sign."):
        assert words in page
    assert "reported by Franceinfo" in page


@pytest.mark.parametrize("status", ["not-signed", "refused", "absent", "present-not-signed"])
def test_not_signing_is_a_fact_with_its_evidence(client, document, url, status):
    signed(document, "United States", status, "Washington stayed away.")
    answer = as_(client, "").get(url)
    [group] = answer.context["groups"]
    assert not group.is_signed
    assert "Washington stayed away." in answer.content.decode()


def test_of_whom_nothing_is_known_is_not_said_to_have_refused(client, talks, document, url):
    signature = signed(document, "France", "signed")
    for party in (signature.party, factories.party(name="China")):
        factories.participation(negotiation=talks, party=party)
    answer = as_(client, "").get(url)
    assert [str(party) for party in answer.context["untold"]] == ["China"]
    assert "silence is no refusal" in answer.content.decode()


def test_who_takes_part_only_later_is_not_missed(client, talks, document, url):
    row = factories.participation(negotiation=talks, party=factories.party(name="China"))
    row.since = "2026-06-01"
    row.save()
    assert not as_(client, "").get(url).context["untold"]


def test_it_leads_to_its_issues_and_its_meeting(client, talks, document, url):
    issue = factories.issue(negotiation=talks, title="A force")
    document.ties.create(issue=issue)
    page = as_(client, "").get(url).content.decode()
    assert f'href="{issue.get_absolute_url()}"' in page
    assert "not known" in page
    document.meeting = factories.meeting(negotiation=talks)
    document.save()
    page = as_(client, "").get(url).content.decode()
    assert f'href="{document.meeting.get_absolute_url()}"' in page


def test_a_document_that_counts_for_no_issue_says_so(client, url):
    assert "signing it makes no stance" in as_(client, "").get(url).content.decode()


def test_rejected_words_and_withdrawn_signatures_are_not_there(client, document, url):
    signature = signed(document, "France", "signed", "Good words.")
    factories.statement(
        negotiation=document.negotiation,
        party=signature.party,
        signature=signature,
        article=factories.article(text="Refused words."),
        state="rejected",
        act="document",
        status="signed",
    )
    gone = signed(document, "Italy", "signed", "Gone words.")
    gone.is_shown = False
    gone.save()
    page = as_(client, "").get(url).content.decode()
    assert "Good words." in page
    assert "Refused words." not in page
    assert "Gone words." not in page


def test_of_many_statements_the_latest_are_shown_and_the_rest_counted(client, document, url):
    signature = signed(document, "France", "signed")
    for number in range(4):
        factories.statement(
            negotiation=document.negotiation,
            party=signature.party,
            signature=signature,
            act="document",
            status="signed",
            article=factories.article(text=f"Report {number}.", published=f"2026-02-0{number + 1}"),
        )
    page = as_(client, "").get(url).content.decode()
    assert all(f"Report {number}." in page for number in (3, 2, 1))
    assert "Report 0." not in page
    assert f"{5 - quotes.MOST} more statements say so." in page


def test_analysts_see_history_and_notes_and_editors_may_dispute(client, document, url):
    note = factories.annotation(record=document, author=factories.user(), body="Look here.")
    history = reverse(
        "negotiations:record_history",
        args=[document.negotiation.slug, "document", document.public_id],
    )
    page = as_(client, "Analyst").get(url).content.decode()
    assert note.body in page
    assert f'href="{history}"' in page
    assert "Mark as disputed" not in page
    assert "Mark as disputed" in as_(client, "Editor").get(url).content.decode()
    page = as_(client, "").get(url).content.decode()
    assert note.body not in page
    assert f'href="{history}"' not in page


def test_one_that_rests_on_nothing_is_for_editors_only(client, document, url):
    document.is_shown = False
    document.save()
    assert as_(client, "Analyst").get(url).status_code == 404
    page = as_(client, "Editor").get(url)
    assert page.status_code == 200
    assert "only editors see it" in page.content.decode()


def test_other_peoples_documents_are_not_there(client, talks, document, url):
    elsewhere = factories.document(negotiation=factories.negotiation(slug="b", name="B"))
    wrong = reverse("negotiations:document_detail", args=[talks.slug, elsewhere.public_id])
    assert as_(client, "Editor").get(wrong).status_code == 404
    talks.access = "restricted"
    talks.save()
    assert client.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_words_are_text(client, document, url):
    document.name = "<script>n</script>"
    document.save()
    signed(document, "<b>party</b>", "signed", "<img src=x> signed it.")
    page = as_(client, "Editor").get(url).content.decode()
    for hostile in ("<script>n", "<b>party", "<img src=x>"):
        assert hostile not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_many_signatures(
    client, talks, document, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        factories.signature(document=document, party=factories.party())
        factories.annotation(record=document, author=factories.user())
        document.ties.create(issue=factories.issue(negotiation=talks))
        factories.participation(negotiation=talks, party=factories.party())
    as_(client, "Editor")
    with django_assert_max_num_queries(11):
        client.get(url)
