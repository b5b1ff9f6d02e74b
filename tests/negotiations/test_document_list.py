"""The documents of a negotiation: who signed, who did not."""

from datetime import timedelta

import pytest
from django.urls import reverse

from negotiations.views import documents
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:document_list", args=[talks.slug])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def shown(page):
    return [line.document for line in page.context["lines"]]


def test_each_line_says_who_signed_and_who_did_not(reader, talks, url):
    document = factories.document(negotiation=talks, name="Paris Declaration")
    factories.signature(document=document, party=factories.party(name="France"))
    factories.signature(
        document=document, party=factories.party(name="United States"), status="not-signed"
    )
    page = reader.get(url)
    [line] = page.context["lines"]
    assert [(group.label, group.names) for group in line.signed] == [("signed", "France")]
    assert [(group.label, group.names) for group in line.unsigned] == [
        ("not signed", "United States")
    ]
    assert (
        f'href="{document.get_absolute_url()}"><bdi>Paris Declaration</bdi></a>'
        in page.content.decode()
    )


def test_newest_first_in_pages_that_show_each_once(reader, talks, url, monkeypatch):
    monkeypatch.setattr(documents, "PAGE", 2)
    made = [
        factories.document(negotiation=talks, day=factories.PUBLISHED + timedelta(number // 3))
        for number in range(5)
    ]
    found, address = [], url
    while address:
        page = reader.get(address)
        found += shown(page)
        following = page.context["following"]
        address = f"{url}?{following}" if following else ""
    assert found == made[::-1]


def test_a_party_leaves_those_of_which_its_act_is_known_on_every_page(
    reader, talks, url, monkeypatch
):
    monkeypatch.setattr(documents, "PAGE", 1)
    france = factories.party(name="France")
    factories.participation(negotiation=talks, party=france)
    made = [factories.document(negotiation=talks) for _number in range(3)]
    for document in made[:2]:
        factories.signature(document=document, party=france, status="refused")
    page = reader.get(url, {"party": france.key})
    assert shown(page) == [made[1]]
    assert shown(reader.get(f"{url}?{page.context['following']}")) == [made[0]]
    assert len(shown(reader.get(url, {"party": "unknown\x00"}))) == 1


@pytest.mark.parametrize("after", ["x", "2026-01-08", "2026-13-08.1", "\x00", "."])
def test_a_cursor_that_is_none_begins_at_the_beginning(reader, talks, url, after):
    document = factories.document(negotiation=talks)
    assert shown(reader.get(url, {"after": after})) == [document]


def test_an_empty_list_says_why(reader, talks, url):
    assert "No document yet" in reader.get(url).content.decode()
    party = factories.party(name="China")
    factories.participation(negotiation=talks, party=party)
    page = reader.get(url, {"party": party.key}).content.decode()
    assert "Of no document is it known what China did about it." in page
    assert "There are no older documents." in reader.get(url, {"after": "2000-01-01.1"}).text


def test_htmx_gets_the_rows_alone(reader, talks, url):
    factories.document(negotiation=talks)
    answer = reader.get(url, headers={"HX-Request": "true", "HX-Target": "document-rows"})
    page = answer.content.decode()
    assert page.strip().startswith('<section id="document-rows"')
    assert 'data-announce="1 document"' in page


def test_what_rests_on_nothing_or_belongs_elsewhere_is_not_there(reader, talks, url):
    factories.document(negotiation=talks, is_shown=False)
    factories.document(negotiation=factories.negotiation(slug="other", name="Other"))
    assert shown(reader.get(url)) == []


def test_a_restricted_negotiation_is_not_there(reader, talks, url):
    talks.access = "restricted"
    talks.save()
    assert reader.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_names_are_text(reader, talks, url):
    document = factories.document(negotiation=talks, name="<script>n</script>")
    factories.signature(document=document, party=factories.party(key="b", name="<b>x</b>"))
    page = reader.get(url).content.decode()
    assert "<script>n" not in page
    assert "<b>x</b>" not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_long_list(
    reader, talks, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        document = factories.document(negotiation=talks)
        for _signature in range(2):
            party = factories.party()
            factories.participation(negotiation=talks, party=party)
            factories.signature(document=document, party=party)
    with django_assert_max_num_queries(8):
        reader.get(url)


def test_two_that_bear_one_heading_are_told_apart_by_who_acted(reader, talks, url):
    for names in (["France", "Ukraine"], ["Poland"]):
        document = factories.document(negotiation=talks, kind="declaration", name="", topic="other")
        for name in names:
            factories.signature(document=document, party=factories.party(name=name))
    factories.document(negotiation=talks, kind="treaty", name="", topic="other")
    lines = reader.get(url).context["lines"]
    parties = {line.name.partition(" (")[2] for line in lines}
    assert parties == {"France and Ukraine)", "Poland)", ""}
