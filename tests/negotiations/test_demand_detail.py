"""A demand: what is asked of whom, since when, and the answer or the silence."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
TODAY = "2026-01-22T12:00:00Z"


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def ukraine():
    return factories.party(name="Ukraine")


@pytest.fixture
def demand(talks, ukraine):
    return factories.demand(
        negotiation=talks,
        party=factories.party(name="Russia"),
        addressees=[ukraine],
        issue=factories.issue(negotiation=talks, title="Control of the Donbass"),
    )


@pytest.fixture
def url(demand):
    return demand.get_absolute_url()


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def text_of(answer):
    """The page with its white space folded."""
    return " ".join(answer.content.decode().split())


def said(demand, words, published, **fields):
    """One more statement of the demand."""
    return factories.statement(
        negotiation=demand.negotiation,
        party=demand.party,
        issue=demand.issue,
        act="demand",
        demand=demand,
        article=factories.article(text=words, published=published),
        **fields,
    )


def test_it_says_who_asks_what_of_whom_with_the_words(client, demand, url):
    demand.statements.update(stance="demands", issue=demand.issue)
    page = text_of(as_(client, "").get(url))
    assert '<h1 class="headline">Russia demands “Control of the Donbass” of Ukraine</h1>' in page
    assert demand.statements.get().quote in page
    assert "8 January 2026" in page
    assert "said once" in page


def test_one_against_the_proposition_is_told_so(client, demand, url):
    demand.statements.update(stance="rejects")
    page = text_of(as_(client, "").get(url))
    assert "makes a demand of Ukraine against “Control of the Donbass”" in page


@time_machine.travel(TODAY, tick=False)
def test_without_answer_the_days_of_silence_are_counted(client, url):
    page = text_of(as_(client, "").get(url))
    assert "Ukraine: silent for 14 days" in page
    assert "No statement by it on this since 8 January 2026." in page


@time_machine.travel(TODAY, tick=False)
def test_an_answer_is_shown_with_its_words_and_ends_the_silence(client, demand, ukraine, url):
    article = factories.article(text="Kyiv will not cede it.")
    factories.response(
        demand=demand, party=ukraine, article=article, quote="Kyiv will not cede it."
    )
    page = text_of(as_(client, "").get(url))
    assert "Ukraine: rejected" in page
    assert "Kyiv will not cede it." in page
    assert "silent for" not in page


@time_machine.travel(TODAY, tick=False)
def test_who_spoke_on_the_issue_since_is_not_called_silent(client, demand, ukraine, url):
    """Its words may have answered another party's demand on the same issue."""
    factories.position(issue=demand.issue, party=ukraine, day=date(2026, 1, 20))
    page = text_of(as_(client, "").get(url))
    assert "Ukraine: no answer to this; spoke on the issue on 20 January 2026" in page
    assert "silent for" not in page
    assert demand not in type(demand).objects.unanswered()


@time_machine.travel("2026-11-24T12:00:00Z", tick=False)
def test_in_a_stale_ledger_silence_is_counted_to_the_day_of_the_latest_evidence(
    client, demand, url
):
    factories.position(issue=demand.issue, party=demand.party, day=date(2026, 1, 25))
    page = text_of(as_(client, "").get(url))
    assert "Ukraine: silent for 17 days" in page
    assert "No position newer than 25 January 2026" in page


@time_machine.travel(TODAY, tick=False)
def test_what_was_said_before_the_demand_ends_no_silence(client, demand, ukraine, url):
    factories.position(issue=demand.issue, party=ukraine, day=date(2026, 1, 2))
    assert "silent for 14 days" in text_of(as_(client, "").get(url))
    assert demand in type(demand).objects.unanswered()


def test_the_latest_answer_stands_before_earlier_ones(client, demand, ukraine, url):
    for answer, day in (("deferred", 9), ("accepted", 12), ("conditional", 10)):
        factories.response(demand=demand, party=ukraine, answer=answer, day=date(2026, 1, day))
    answer = as_(client, "").get(url)
    [line] = answer.context["answers"]
    assert line.latest.response.answer == "accepted"
    assert [given.response.answer for given in line.earlier] == ["conditional", "deferred"]
    assert "2 earlier answers" in answer.content.decode()


@time_machine.travel(TODAY, tick=False)
def test_an_answer_that_rests_on_nothing_is_none(client, demand, ukraine, url):
    response = factories.response(demand=demand, party=ukraine)
    response.is_shown = False
    response.save()
    assert "silent for 14 days" in text_of(as_(client, "").get(url))


@time_machine.travel(TODAY, tick=False)
def test_one_addressee_may_have_answered_while_another_is_silent(client, demand, ukraine, url):
    demand.addressee_rows.create(party=factories.party(name="France"))
    factories.response(demand=demand, party=ukraine)
    page = text_of(as_(client, "").get(url))
    assert "France: silent for 14 days" in page
    assert "Ukraine: rejected" in page


def test_without_addressee_no_silence_is_counted(client, demand, url):
    demand.addressee_rows.all().delete()
    page = text_of(as_(client, "").get(url))
    assert "no answer is awaited and no silence is counted" in page
    assert "silent for" not in page


@pytest.mark.parametrize("status", ["withdrawn", "lapsed", "met"])
def test_a_closed_demand_counts_no_silence(client, demand, url, status):
    demand.status = status
    demand.save()
    page = text_of(as_(client, "").get(url))
    assert "silent for" not in page
    assert "Ukraine: no answer found" in page


def test_restatements_are_shown_with_their_days_and_words(client, demand, url):
    said(demand, "Moscow asks again.", "2026-01-15")
    said(demand, "And once more.", "2026-01-20", date="2026-01-19", date_precision="day")
    answer = as_(client, "").get(url)
    assert [day.date for day in answer.context["restated"]] == [
        date(2026, 1, 15),
        date(2026, 1, 19),
    ]
    page = text_of(answer)
    assert "Moscow asks again." in page
    assert "15 January 2026</time>, <time" in page


def test_a_rejected_statement_restates_nothing(client, demand, url):
    said(demand, "Not Moscow.", "2026-01-15", state="rejected")
    answer = as_(client, "").get(url)
    assert answer.context["restated"] == []
    assert "Not Moscow." not in answer.content.decode()


def test_analysts_see_history_and_notes_and_editors_may_dispute(client, demand, url):
    note = factories.annotation(record=demand, author=factories.user(), body="Look here.")
    history = reverse(
        "negotiations:record_history", args=[demand.negotiation.slug, "demand", demand.public_id]
    )
    page = as_(client, "Analyst").get(url).content.decode()
    assert note.body in page
    assert f'href="{history}"' in page
    assert "Mark as disputed" not in page
    assert "Mark as disputed" in as_(client, "Editor").get(url).content.decode()
    assert note.body not in as_(client, "").get(url).content.decode()


def test_one_that_rests_on_nothing_is_for_editors_only(client, demand, url):
    demand.is_shown = False
    demand.save()
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_other_peoples_demands_are_not_there(client, talks, demand, url):
    other = factories.negotiation(slug="other", name="Other")
    elsewhere = factories.demand(negotiation=other, party=demand.party)
    wrong = reverse("negotiations:demand_detail", args=[talks.slug, elsewhere.public_id])
    assert as_(client, "Editor").get(wrong).status_code == 404
    talks.access = "restricted"
    talks.save()
    assert client.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_words_are_text(client, demand, url):
    demand.addressee_rows.create(party=factories.party(key="b", name="<b>x</b>"))
    said(demand, "<script>alert(1)</script> they said", "2026-01-15")
    page = as_(client, "Editor").get(url).content.decode()
    assert "<script>alert" not in page
    assert "<b>x</b>" not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_much_evidence_and_many_answers(
    client, demand, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        said(demand, f"Again, number {_number}.", "2026-01-15")
        party = factories.party()
        demand.addressee_rows.create(party=party)
        factories.response(demand=demand, party=party)
        factories.annotation(record=demand, author=factories.user())
    as_(client, "Editor")
    with django_assert_max_num_queries(12):
        client.get(url)
