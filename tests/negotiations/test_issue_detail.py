"""All parties on one issue."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
AT = {"at": "2026-01-22"}
PARTIES = ("Russia", "Ukraine", "France")


@pytest.fixture
def talks():
    made = factories.negotiation()
    for name in PARTIES:
        role = "negotiating-party" if name == "France" else "conflict-party"
        factories.participation(negotiation=made, party=factories.party(name=name), role=role)
    return made


@pytest.fixture
def issue(talks):
    return factories.issue(negotiation=talks, key="donbass", title="Control of the Donbass")


@pytest.fixture
def page_of(client):
    client.force_login(factories.user())

    def get(**query):
        url = reverse("negotiations:issue_detail", args=["ukraine", "donbass"])
        return client.get(url, query or AT).content.decode()

    return get


def say(issue, name, stance):
    factories.position(issue=issue, party=issue.negotiation.parties.get(name=name), stance=stance)


def test_those_that_spoke_have_a_line_and_the_silent_are_named_apart(page_of, issue):
    say(issue, "Russia", "demands")
    page = page_of()
    spoken, silent = page.split('id="silent-title"')
    assert "Russia has demanded “Control of the Donbass”" in spoken
    assert "Ukraine has" not in page
    assert "Ukraine</a>" in silent
    assert "France</a>" in silent
    assert "Russia</a>" not in silent


@pytest.mark.parametrize(
    ("ukraine", "said"),
    [("rejects", "stand on opposite sides"), ("accepts", "stand on the same side")],
)
def test_it_says_whether_the_parties_to_the_conflict_meet(page_of, issue, ukraine, said):
    say(issue, "Russia", "demands")
    say(issue, "Ukraine", ukraine)
    say(issue, "France", "rejects")
    assert said in page_of()


def test_where_one_is_silent_that_cannot_be_told(page_of, issue):
    say(issue, "Russia", "demands")
    assert "cannot be told" in page_of()


def test_phrases_are_shown_for_and_against_in_their_language(page_of, issue):
    factories.cue(issue=issue, text="control of the Donbas")
    factories.cue(issue=issue, text="intégrité territoriale", language="fr", polarity=-1)
    page = page_of()
    assert "One phrase for it" in page
    assert "One phrase against it" in page
    assert '<q lang="fr">intégrité territoriale</q>' in page


def test_an_issue_without_phrases_says_what_that_means(page_of, issue):
    assert "no statement can be tied to it" in page_of()


def test_documents_tied_to_it_are_linked(page_of, issue):
    signed = factories.document(negotiation=issue.negotiation, name="Paris Declaration")
    signed.ties.create(issue=issue)
    assert "Paris Declaration" in page_of()


@pytest.mark.parametrize("size", [1, 9])
def test_it_asks_as_many_queries_for_many_parties(
    page_of, issue, django_assert_max_num_queries, size
):
    for number in range(size):
        party = factories.party(name=f"Member {number}")
        factories.participation(negotiation=issue.negotiation, party=party)
        factories.position(issue=issue, party=party)
    with django_assert_max_num_queries(12):
        page_of()
