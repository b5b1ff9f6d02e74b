"""Filters and days of an address that make no sense: the page names them and shows the rest."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
PARTY = ({"party": "nobody"}, "No party “nobody” takes part in these talks.")
DAY = ({"at": "31.01.2026"}, "“31.01.2026” is no day like 2026-01-31.")
MARK = ({"after": "x"}, "“x” marks no place in this list")
OTHER_LISTS = ({"after": "2026-01-08.demand.5"}, "“2026-01-08.demand.5” marks no place")
NO_ID = ({"after": f"2026-01-08.{10**20}"}, "marks no place in this list")
FAR = ({"at": "0001-01-01"}, "“0001-01-01” is no day like 2026-01-31.")
ASKED = {
    "timeline": [
        PARTY,
        ({"kind": "demand,rumour"}, "There is no kind “rumour”."),
        ({"topic": "weather"}, "There is no topic “weather”."),
        ({"from": "2026-99-99"}, "“2026-99-99” is no day like 2026-01-31."),
        ({"from": "2026-02-01", "to": "2026-01-01"}, "The period ends before it begins."),
        MARK,
        ({"after": "2026-01-08.5"}, "“2026-01-08.5” marks no place in this list"),
        ({"after": f"2026-01-08.demand.{10**20}"}, "marks no place in this list"),
    ],
    "document_list": [PARTY, MARK, OTHER_LISTS, NO_ID],
    "article_list": [MARK, OTHER_LISTS, NO_ID],
    "briefing_list": [MARK, OTHER_LISTS],
    "demand_list": [PARTY, DAY, MARK, OTHER_LISTS, NO_ID],
    "review_list": [
        PARTY,
        ({"act": "rumour"}, "There is no kind “rumour”."),
        ({"sort": "best"}, "There is no order “best”."),
        MARK,
        OTHER_LISTS,
        ({"after": "0.5_7"}, "“0.5_7” marks no place"),  # of the other order
        ({"after": "1_0"}, "“1_0” marks no place"),
        ({"after": str(10**20)}, "marks no place"),
        ({"sort": "lowest", "after": "7"}, "“7” marks no place"),
        ({"sort": "lowest", "after": "nan_7"}, "“nan_7” marks no place"),
        ({"issue": "all"}, "There is no choice “all” about issues."),
    ],
    "state_of_play": [
        PARTY,
        DAY,
        FAR,
        ({"compare": "x"}, "“x” is no day like 2026-01-31."),
        (
            {"at": "2026-01-02", "compare": "2026-01-03"},
            "lies after the day shown, 2 January 2026.",
        ),
    ],
    "briefing_new": [
        ({"from": "x"}, "“x” is no day like 2026-01-31."),
        ({"from": "2026-02-01", "to": "2026-01-01"}, "The period ends before it begins."),
        ({"from": "2199-01-01"}, "The period ends before it begins."),
    ],
    "party_detail": [DAY],
    "issue_detail": [DAY],
    "stance_detail": [DAY, FAR],
    "demand_detail": [DAY],
}
CASES = [(name, query, words) for name, cases in ASKED.items() for query, words in cases]


@pytest.fixture
def demand():
    talks = factories.negotiation()
    russia = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=russia)
    factories.briefing(negotiation=talks, title="Russia in January")
    issue = factories.issue(negotiation=talks, key="donbass")
    factories.position(issue=issue, party=russia)
    return factories.demand(negotiation=talks, party=russia, issue=issue)


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor"))
    return client


def url(name, demand):
    """A page about the demand's talks."""
    arguments = {
        "party_detail": ["russia"],
        "issue_detail": ["donbass"],
        "stance_detail": ["russia", "donbass"],
        "demand_detail": [demand.public_id],
    }
    return reverse(f"negotiations:{name}", args=["ukraine", *arguments.get(name, [])])


@pytest.mark.parametrize(("name", "query", "words"), CASES)
def test_it_is_named_and_the_rest_is_shown(editor, demand, name, query, words):
    page = editor.get(url(name, demand), query).content.decode()
    assert "One part of the address was left out." in page
    assert words in page
    assert "Russia" in page.partition("<main")[2]


@pytest.mark.parametrize(
    "name", ["timeline", "document_list", "demand_list", "review_list", "state_of_play"]
)
def test_htmx_is_told_with_what_it_swaps(editor, demand, name):
    targets = {"state_of_play": "state-of-play", "timeline": "timeline-rows"}
    target = targets.get(name, name.replace("_list", "-rows"))
    headers = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": target}
    part = editor.get(url(name, demand), PARTY[0], **headers).content.decode()
    assert "<html" not in part
    assert PARTY[1] in part


def test_no_older_events_are_loaded_behind_a_mark_that_means_nothing(editor, demand):
    """As from a page that was open while the software was changed: not the first ones again."""
    headers = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "timeline-older"}
    part = editor.get(url("timeline", demand), MARK[0], **headers).content.decode()
    assert "No older events were loaded" in part
    assert f'href="{url("timeline", demand)}"' in part
    assert demand.public_id not in part


def test_of_several_filters_the_timeline_follows_those_that_make_sense(editor, demand):
    headers = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "timeline-rows"}
    query = {"kind": ["demand", "rumour"], "party": "nobody", "to": "soon"}
    answer = editor.get(url("timeline", demand), query, **headers)
    assert "3 parts of the address were left out." in answer.content.decode()
    months = answer.context["months"]
    assert {entry.event.kind for month in months for entry in month.entries} == {"demand"}
    assert answer["HX-Push-Url"] == f"{url('timeline', demand)}?kind=demand"


@pytest.mark.parametrize("name", ASKED)
def test_nothing_is_said_where_all_was_followed(editor, demand, name):
    query = {
        "party": "russia",
        "at": "2026-01-20",
        "compare": "",
        "act": "demand",
        "sort": "lowest",
    }
    assert "left out" not in editor.get(url(name, demand), query).content.decode()


def test_what_is_named_is_text_and_short(editor, demand):
    hostile = "<script>x</script>\u202e" + "y" * 500
    page = editor.get(url("document_list", demand), {"party": hostile}).content.decode()
    assert "“&lt;script&gt;x&lt;/script&gt;yyy" in page
    assert "<script>x" not in page
    assert "\u202e" not in page
    assert "y" * 61 not in page


def test_the_next_page_asks_only_for_what_was_followed(editor, demand, monkeypatch):
    monkeypatch.setattr("negotiations.review.PAGE", 1)
    query = {"party": "russia", "act": "rumour", "sort": "lowest"}
    following = editor.get(url("review_list", demand), query).context["following"]
    assert following.startswith("party=russia&sort=lowest&after=")
