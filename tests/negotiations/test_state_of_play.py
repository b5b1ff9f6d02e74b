"""The table of parties and issues."""

from datetime import date

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
AT = {"at": "2026-01-22", "compare": "2025-12-22"}


@pytest.fixture
def talks():
    made = factories.negotiation()
    for name in ("Ukraine", "Russia"):
        factories.participation(negotiation=made, party=factories.party(name=name))
    return made


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def url(negotiation):
    return reverse("negotiations:state_of_play", args=[negotiation.slug])


def test_it_shows_each_stance_with_age_and_count(reader, talks):
    issue = factories.issue(negotiation=talks, title="Russian control of the whole Donbass")
    russia = talks.parties.get(name="Russia")
    factories.position(issue=issue, party=russia, stance="demands", day=date(2026, 1, 8))
    page = reader.get(url(talks), AT).content.decode()
    assert "Russian control of the whole Donbass" in page
    assert 'data-stance="demands"' in page
    assert "14 d · 1" in page


def test_silence_is_a_dash_and_no_stance(reader, talks):
    factories.issue(negotiation=talks)
    page = reader.get(url(talks), AT).content.decode()
    assert page.count('data-stance="none"') == 2
    assert "on 1 it cannot be told" in page


def test_opposite_sides_are_blocked(reader, talks):
    issue = factories.issue(negotiation=talks)
    for name, stance in (("Russia", "demands"), ("Ukraine", "rejects")):
        factories.position(issue=issue, party=talks.parties.get(name=name), stance=stance)
    page = reader.get(url(talks), AT).content.decode()
    assert "are blocked on 1;" in page
    assert 'data-verdict="blocked"' in page


def test_a_rejected_statement_counts_for_nothing(reader, talks):
    issue = factories.issue(negotiation=talks)
    factories.position(issue=issue, party=talks.parties.get(name="Russia"), state="rejected")
    assert reader.get(url(talks), AT).content.decode().count('data-stance="none"') == 2


def test_a_change_after_the_compared_day_is_marked(reader, talks):
    issue = factories.issue(negotiation=talks)
    russia = talks.parties.get(name="Russia")
    factories.position(issue=issue, party=russia, stance="rejects", day=date(2025, 11, 1))
    factories.position(issue=issue, party=russia, stance="supports", day=date(2026, 1, 8))
    page = reader.get(url(talks), AT).content.decode()
    assert 'data-change="reversed"' in page
    assert "one stance has changed" in page
    assert "for the first time" not in page


def test_what_was_heard_for_the_first_time_is_no_change(reader, talks):
    issue = factories.issue(negotiation=talks)
    for name in ("Russia", "Ukraine"):
        factories.position(issue=issue, party=talks.parties.get(name=name), day=date(2026, 1, 8))
    page = " ".join(reader.get(url(talks), AT).content.decode().split())
    assert "0 stances have changed. 2 were heard for the first time." in page


def test_what_was_said_later_does_not_show(reader, talks):
    issue = factories.issue(negotiation=talks)
    factories.position(issue=issue, party=talks.parties.get(name="Russia"))
    page = reader.get(url(talks), {"at": "2026-01-01"}).content.decode()
    assert page.count('data-stance="none"') == 2


def test_htmx_gets_the_table_alone(reader, talks):
    factories.issue(negotiation=talks)
    answer = reader.get(
        url(talks), AT, headers={"HX-Request": "true", "HX-Target": "state-of-play"}
    )
    page = answer.content.decode()
    assert "<html" not in page
    assert 'id="state-of-play"' in page
    assert "HX-Target" in answer["Vary"]


def test_parties_that_said_nothing_are_left_out_behind_a_link(reader, talks):
    for name, is_heard in (("France", True), ("China", False), ("Italy", False)):
        party = factories.party(name=name)
        factories.participation(negotiation=talks, party=party, role="negotiating-party")
        if is_heard:
            factories.position(issue=factories.issue(negotiation=talks), party=party)
    page = reader.get(url(talks), AT).content.decode()
    assert "/parties/france/" in page
    assert "/parties/china/" not in page
    assert "/parties/ukraine/" in page
    assert "Show 2 more parties without a statement" in page
    assert "at=2026-01-22&amp;compare=2025-12-22&amp;all=1" in page
    everybody = reader.get(url(talks), {**AT, "all": "1"}).content.decode()
    assert "/parties/china/" in everybody
    assert "Leave out the 2 parties without a statement" in everybody


def test_who_speaks_later_is_silent_so_far(reader, talks):
    party = factories.party(name="France")
    factories.participation(negotiation=talks, party=party, role="negotiating-party")
    factories.position(issue=factories.issue(negotiation=talks), party=party, day=date(2026, 2, 1))
    assert "/parties/france/" not in reader.get(url(talks), AT).content.decode()


def test_a_narrow_screen_shows_the_party_asked_for_else_the_first(reader, talks):
    factories.issue(negotiation=talks)
    page = reader.get(url(talks), AT).content.decode()
    assert page.count('class="is-picked"') == 1
    assert '<option value="ukraine" selected>' in page
    page = reader.get(url(talks), {**AT, "party": "russia"}).content.decode()
    assert '<option value="russia" selected>' in page
    page = reader.get(url(talks), {**AT, "party": "nobody"}).content.decode()
    assert '<option value="ukraine" selected>' in page


def test_issues_of_several_topics_share_a_heading(reader, talks):
    for topic in ("ceasefire", "territory", "monitoring"):
        factories.issue(negotiation=talks, topic=topic)
    page = reader.get(url(talks), AT).content.decode()
    assert page.count('scope="rowgroup"') == 2
    assert page.index("Territory") < page.index("Ending the fighting")


def test_a_restricted_negotiation_is_not_there_for_strangers(reader, talks):
    talks.access = "restricted"
    talks.save()
    assert reader.get(url(talks)).status_code == 404


def test_nonsense_dates_fall_back_to_today(reader, talks):
    assert reader.get(url(talks), {"at": "x", "compare": "2026-99-99"}).status_code == 200


def test_the_public_logs_in_first(client, talks):
    assert client.get(url(talks)).status_code == 302


@pytest.mark.parametrize("size", [1, 12])
def test_it_asks_as_many_queries_for_a_large_table(
    reader, talks, django_assert_max_num_queries, size
):
    for _number in range(size):
        issue = factories.issue(negotiation=talks)
        for party in talks.parties.all():
            factories.position(issue=issue, party=party)
    with django_assert_max_num_queries(9):
        reader.get(url(talks), AT)
