"""One party on one issue: the sentence, the chart, the others, the evidence."""

from datetime import date

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
AT = {"at": "2026-01-22"}


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def parties(talks):
    made = [factories.party(name=name) for name in ("Russia", "Ukraine", "France")]
    for party in made:
        factories.participation(negotiation=talks, party=party)
    return made


@pytest.fixture
def issue(talks):
    return factories.issue(negotiation=talks, key="donbass", title="Control of the Donbass")


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def url(party="russia"):
    return reverse("negotiations:stance_detail", args=["ukraine", party, "donbass"])


def test_it_says_the_stance_in_a_sentence_and_counts_what_it_rests_on(reader, parties, issue):
    russia, *_others = parties
    factories.position(issue=issue, party=russia, stance="open", day=date(2025, 10, 1))
    factories.position(
        issue=issue, party=russia, stance="demands", day=date(2026, 1, 8), state="accepted"
    )
    page = " ".join(reader.get(url(), AT).content.decode().split())
    assert "Russia has demanded “Control of the Donbass” since 8 January 2026." in page
    assert "2 statements since 1 October 2025; one change of stance; one is unreviewed." in page


def test_each_piece_of_evidence_is_a_point_a_row_of_the_table_and_a_line_of_the_log(
    reader, parties, issue
):
    russia, *_others = parties
    for day in (date(2025, 10, 1), date(2026, 1, 8)):
        factories.position(issue=issue, party=russia, day=day)
    page = reader.get(url(), AT).content.decode()
    keys = [statement.public_id for statement in issue.negotiation.statements.all()]
    assert len(keys) == 2
    for key in keys:
        assert f'id="evidence-{key}"' in page
        assert page.count(f'href="#evidence-{key}"') == 2


def test_the_others_that_spoke_stand_beside_it_with_their_stance(reader, parties, issue):
    russia, ukraine, _france = parties
    factories.position(issue=issue, party=russia)
    factories.position(issue=issue, party=ukraine, stance="rejects")
    page = reader.get(url(), AT).content.decode()
    aside = page[page.index('class="multiples"') : page.index('id="log-title"')]
    assert "Ukraine" in aside
    assert 'data-stance="rejects"' in aside
    assert "France" not in aside


def test_silence_is_said_and_draws_no_chart(reader, parties, issue):
    page = reader.get(url(), AT).content.decode()
    assert "No statement by Russia on “Control of the Donbass” was found up to" in page
    assert "Nothing yet: no article read so far says where Russia stands" in page
    assert "<figure" not in page


def test_one_statement_is_a_point_without_a_line(reader, parties, issue):
    factories.position(issue=issue, party=parties[0])
    page = reader.get(url(), AT).content.decode()
    assert "Said once." in page
    assert 'class="step' not in page


def test_what_was_said_later_is_not_yet_known(reader, parties, issue):
    factories.position(issue=issue, party=parties[0], day=date(2026, 1, 8))
    page = reader.get(url(), {"at": "2026-01-07"}).content.decode()
    assert "was found up to 7 January 2026" in page


def test_quotes_are_shown_as_text_whatever_is_in_them(reader, parties, issue):
    text = "Russia demands <script>alert(1)</script> & control of the Donbass."
    article = factories.article(text=text)
    factories.position(issue=issue, party=parties[0], article=article, quote=text)
    page = reader.get(url(), AT).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; control" in page


def test_parties_and_issues_of_other_talks_are_not_there(reader, parties, issue):
    factories.party(name="Sudan")
    assert reader.get(url("sudan")).status_code == 404


def test_a_restricted_negotiation_is_not_there_for_strangers(reader, talks, parties, issue):
    talks.access = "restricted"
    talks.save()
    assert reader.get(url()).status_code == 404


@pytest.mark.parametrize("size", [1, 9])
def test_it_asks_as_many_queries_for_much_evidence(
    reader, parties, issue, django_assert_max_num_queries, size
):
    for number in range(size):
        for party in parties:
            factories.position(issue=issue, party=party, day=date(2025, 12, 1 + number))
    with django_assert_max_num_queries(12):
        reader.get(url(), AT)
