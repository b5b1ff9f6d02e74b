"""The timeline: five kinds of records, and positions that need an issue, in one order, filtered, in pages."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from negotiations import timeline
from negotiations.models import Signature
from tests import factories

pytestmark = pytest.mark.django_db
DAY = factories.PUBLISHED


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:timeline", args=[talks.slug])


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


@pytest.fixture
def russia(talks):
    return taking_part(talks, "Russia")


def taking_part(talks, name):
    party = factories.party(name=name)
    factories.participation(negotiation=talks, party=party)
    return party


def one_of_each(talks, party, day=DAY):
    """A record of every kind that involves the party, under the topic of territory."""
    document = factories.document(negotiation=talks, day=day, topic="territory")
    factories.signature(document=document, party=party, status="not-signed")
    meeting = factories.meeting(negotiation=talks, day=day, parties=[party])
    document.meeting = meeting
    document.save()
    return {
        "meeting": meeting,
        "document": document,
        "position": factories.position(
            issue=factories.issue(negotiation=talks, title="Control"), party=party, day=day
        ),
        "demand": factories.demand(negotiation=talks, party=party, day=day),
        "commitment": factories.commitment(
            negotiation=talks, party=party, day=day, topic="territory"
        ),
        "statement": factories.unplaced(negotiation=talks, party=party, day=day),
    }


def events(page):
    return [entry.event for month in page.context["months"] for entry in month.entries]


def kinds(page):
    return [event.kind for event in events(page)]


def test_each_kind_is_told_with_its_quote_and_leads_to_its_page(reader, talks, url, russia):
    records = one_of_each(talks, russia)
    page = reader.get(url)
    assert kinds(page) == list(timeline.OFFERED)
    text = page.content.decode()
    loose = records.pop("statement")
    assert reverse("negotiations:statement_detail", args=[talks.slug, loose.public_id]) in text
    for record in records.values():
        assert f'href="{record.get_absolute_url()}"' in text
    assert [event.title for event in events(page)] == [
        "Russia took part in a meeting in Paris",
        "Text on territory, 8 January 2026: not signed by Russia",
        "Russia demands “Control”",
        "Russia makes a demand on “Territory”",
        "Russia makes an offer on “Territory”",
        "Russia takes a position on “Territory”",
    ]
    assert text.count('<blockquote class="quote"') == 6
    assert text.count('data-standing="unreviewed"') == 6
    assert text.count("1 article") == 6


def test_whom_a_record_names_beside_its_actor_is_said(reader, talks, url, russia):
    ukraine = factories.party(name="Ukraine")
    factories.demand(negotiation=talks, party=russia, addressees=[ukraine])
    factories.commitment(negotiation=talks, party=russia).beneficiaries.add(ukraine)
    assert [event.parties for event in events(reader.get(url))] == ["Russia, to Ukraine"] * 2


def test_newest_first_under_its_month(reader, talks, url):
    for day in (date(2025, 12, 31), date(2026, 1, 8), date(2026, 1, 9)):
        factories.meeting(negotiation=talks, day=day)
    page = reader.get(url)
    assert [month.first for month in page.context["months"]] == [
        date(2026, 1, 1),
        date(2025, 12, 1),
    ]
    assert [event.day.day for event in events(page)] == [9, 8, 31]
    assert "3 events, the latest in January 2026" in page.content.decode()


def test_what_is_to_come_is_not_the_latest(reader, talks, url):
    with time_machine.travel("2026-01-22T12:00:00Z", tick=False):
        factories.meeting(negotiation=talks, day=date(2026, 3, 1), status="announced")
        assert "1 event, still to come" in reader.get(url).content.decode()
        factories.meeting(negotiation=talks, day=date(2026, 1, 1))
        assert "2 events, the latest in January 2026" in reader.get(url).content.decode()


def test_a_date_is_shown_with_its_doubt(reader, talks, url):
    for precision in ("day", "before", "about", "month", "year"):
        factories.meeting(negotiation=talks, date_precision=precision)
    shown = {event.when for event in events(reader.get(url))}
    assert shown == {"8 Jan", "before 8 Jan", "c. 8 Jan", "Jan", "2026"}


def test_the_latest_standing_quote_is_shown(reader, talks, url, russia):
    issue = factories.issue(negotiation=talks)
    for published, words, state in (
        (date(2026, 1, 8), "Older words.", "proposed"),
        (date(2026, 1, 9), "Newer words.", "accepted"),
        (date(2026, 1, 10), "Refused words.", "rejected"),
    ):
        article = factories.article(text=words, published=published)
        factories.position(issue=issue, party=russia, article=article, quote=words, state=state)
    [event] = events(reader.get(url))
    assert event.quote.quote == "Newer words."
    assert event.articles == 2


def test_what_is_to_come_stands_above_today(reader, talks, url):
    with time_machine.travel("2026-01-22T12:00:00Z", tick=False):
        for day, status in ((date(2026, 1, 23), "announced"), (date(2026, 1, 21), "held")):
            factories.meeting(negotiation=talks, day=day, status=status)
        page = reader.get(url).content.decode()
    assert page.index("23 Jan") < page.index("Today, 22 January") < page.index("21 Jan")


@pytest.mark.parametrize("kind", timeline.OFFERED)
def test_kinds_are_chosen(reader, talks, url, russia, kind):
    one_of_each(talks, russia)
    assert kinds(reader.get(url, {"kind": kind})) == [kind]


def test_several_kinds_are_chosen_in_either_way_of_writing(reader, talks, url, russia):
    one_of_each(talks, russia)
    wanted = ["meeting", "demand"]
    assert kinds(reader.get(url, {"kind": ["demand", "meeting"]})) == wanted
    assert kinds(reader.get(url, {"kind": "demand,meeting"})) == wanted


def test_a_party_leaves_what_involves_it_as_actor_or_otherwise(reader, talks, url, russia):
    ukraine = taking_part(talks, "Ukraine")
    one_of_each(talks, russia)
    assert kinds(reader.get(url, {"party": russia.key})) == list(timeline.OFFERED)
    assert kinds(reader.get(url, {"party": ukraine.key})) == []
    factories.demand(negotiation=talks, party=russia, addressees=[ukraine])
    factories.commitment(negotiation=talks, party=russia).beneficiaries.add(ukraine)
    loose = factories.unplaced(negotiation=talks, party=russia)
    loose.party_rows.create(party=ukraine, role="addressee")
    found = events(reader.get(url, {"party": ukraine.key}))
    assert [event.kind for event in found] == ["demand", "commitment", "statement"]
    assert found[-1].parties == "Russia, to Ukraine"


def test_a_topic_leaves_what_is_about_it(reader, talks, url, russia):
    one_of_each(talks, russia)
    factories.meeting(negotiation=talks)
    assert kinds(reader.get(url, {"topic": "territory"})) == list(timeline.OFFERED)
    assert kinds(reader.get(url, {"topic": "prisoners"})) == []


def test_a_period_is_closed_on_both_ends(reader, talks, url):
    for number in range(4):
        factories.meeting(negotiation=talks, day=DAY + timedelta(number))
    page = reader.get(url, {"from": "2026-01-09", "to": "2026-01-10"})
    assert [event.day.day for event in events(page)] == [10, 9]


def test_what_makes_no_sense_in_the_address_counts_as_not_given(reader, talks, url, russia):
    one_of_each(talks, russia)
    nonsense = {"kind": "x\x00", "party": "\x00", "topic": "y", "from": "2026-99-99", "to": "z"}
    assert len(events(reader.get(url, nonsense))) == 6


def walk(reader, url, **query):
    """All events of all pages, by the link that leads on."""
    found, address = [], url
    page = reader.get(url, query)
    while address:
        found += events(page)
        assert len(found) < 100, "the pages go round in circles"
        following = page.context["following"]
        address = f"{url}?{following}" if following else ""
        page = reader.get(address) if address else None
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("days", [1, 3])
def test_pages_show_each_record_once_in_order_also_many_of_one_day(
    reader, talks, url, russia, monkeypatch, size, days
):
    monkeypatch.setattr(timeline, "PAGE", size)
    made = [
        (kind, record.pk)
        for number in range(4)
        for kind, record in one_of_each(talks, russia, DAY + timedelta(number % days)).items()
    ]
    Signature.objects.update(status="rejected", date=DAY + timedelta(3))
    made += [("signature", pk) for pk in Signature.objects.values_list("pk", flat=True)]
    found = [(event.key.day, event.key.kind, event.key.pk) for event in walk(reader, url)]
    assert sorted((kind, pk) for _day, kind, pk in found) == sorted(made)
    rank = {kind: number for number, kind in enumerate(timeline.KINDS)}
    assert found == sorted(found, key=lambda key: (-key[0].toordinal(), rank[key[1]], -key[2]))


def test_the_next_page_keeps_the_filters(reader, talks, url, russia, monkeypatch):
    monkeypatch.setattr(timeline, "PAGE", 1)
    for number in range(3):
        one_of_each(talks, russia, DAY + timedelta(number))
    found = walk(reader, url, kind="demand", party=russia.key, to="2026-01-09")
    assert [(event.kind, event.day.day) for event in found] == [("demand", 9), ("demand", 8)]


def test_a_month_that_began_on_the_page_before_is_continued(reader, talks, url, monkeypatch):
    monkeypatch.setattr(timeline, "PAGE", 1)
    for _number in range(2):
        factories.meeting(negotiation=talks)
    page = reader.get(url)
    assert "continued" not in page.content.decode()
    older = reader.get(f"{url}?{page.context['following']}").content.decode()
    assert "continued" in older
    assert "these from January 2026 back" in older


@pytest.mark.parametrize(
    "after",
    ["x", "..", "2026-01-08.meeting", "2026-01-08.thing.1", "2026-01-08.meeting.x", "\x00"],
)
def test_a_cursor_that_is_none_begins_at_the_beginning(reader, talks, url, after):
    factories.meeting(negotiation=talks)
    assert len(events(reader.get(url, {"after": after}))) == 1


def test_a_cursor_beyond_the_end_says_so(reader, talks, url):
    factories.meeting(negotiation=talks)
    page = reader.get(url, {"after": "2020-01-01.meeting.1"}).content.decode()
    assert "There are no older events." in page


def htmx(target):
    return {"HX-Request": "true", "HX-Target": target}


def test_htmx_gets_the_rows_with_heading_and_count(reader, talks, url, russia):
    one_of_each(talks, russia)
    answer = reader.get(
        url, {"kind": "demand", "from": "", "party": ""}, headers=htmx("timeline-rows")
    )
    page = answer.content.decode()
    assert page.strip().startswith('<div id="timeline-rows"')
    assert 'data-announce="1 event"' in page
    assert '<div id="timeline-head" hx-swap-oob="true">' in page
    assert answer["HX-Push-Url"] == f"{url}?kind=demand"
    assert "HX-Target" in answer["Vary"]


def test_htmx_gets_older_events_to_add_with_a_focus_and_a_count(reader, talks, url, monkeypatch):
    monkeypatch.setattr(timeline, "PAGE", 2)
    for _number in range(5):
        factories.meeting(negotiation=talks)
    first = reader.get(url)
    assert "data-focus" not in first.content.decode()
    answer = reader.get(f"{url}?{first.context['following']}", headers=htmx("timeline-older"))
    page = answer.content.decode()
    assert page.strip().startswith('<section class="month"')
    assert page.count("data-focus") == 1
    assert 'data-announce="2 older events loaded"' in page
    assert page.count('id="timeline-older"') == 1
    assert "timeline-head" not in page
    assert "HX-Push-Url" not in answer


def test_the_whole_page_is_served_to_everybody_else(reader, talks, url, russia):
    one_of_each(talks, russia)
    for target in ("", "timeline-head", "main"):
        page = reader.get(url, headers=htmx(target)).content.decode()
        assert "</html>" in page
        assert "hx-swap-oob" not in page


def test_an_empty_timeline_names_the_filter_that_is_tight(reader, talks, url, russia):
    ukraine = taking_part(talks, "Ukraine")
    for _number in range(3):
        factories.demand(negotiation=talks, party=russia)
    factories.meeting(negotiation=talks, parties=[ukraine])
    page = reader.get(url, {"kind": "demand", "party": ukraine.key}).content.decode()
    assert "Without “Ukraine” there would be 3 events." in page
    assert 'href="?kind=demand"' in page
    page = reader.get(url, {"kind": "demand", "from": "2027-01-01"}).content.decode()
    assert "Without the period there would be 3 events." in page
    nothing = {"party": ukraine.key, "kind": "commitment", "topic": "justice", "to": "2000-01-01"}
    assert "nor if any one of them is left out" in reader.get(url, nothing).content.decode()


def test_a_timeline_without_records_says_what_to_do(reader, client, url):
    assert "Nothing has been recorded yet" in reader.get(url).content.decode()
    client.force_login(factories.user(group="Analyst"))
    assert "Add the first article" in client.get(url).content.decode()


def test_what_rests_on_nothing_or_belongs_elsewhere_is_not_there(reader, talks, url):
    factories.meeting(negotiation=talks, is_shown=False)
    factories.meeting(negotiation=factories.negotiation(slug="other", name="Other"))
    assert events(reader.get(url)) == []


def test_a_restricted_negotiation_is_not_there(reader, talks, url):
    talks.access = "restricted"
    talks.save()
    assert reader.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_it_only_answers_questions(reader, url):
    assert reader.post(url).status_code == 405


def test_hostile_names_are_text(reader, talks, url):
    party = factories.party(key="bad", name="<script>x</script>")
    factories.participation(negotiation=talks, party=party)
    factories.meeting(negotiation=talks, parties=[party])
    article = factories.article(text="<img src=x onerror=y> said so.", title="<script>t</script>")
    factories.statement(negotiation=talks, party=party, article=article)
    issue = factories.issue(negotiation=talks, title="<b>issue</b>")
    factories.position(issue=issue, party=party, article=article, quote="<img src=x onerror=y>")
    page = reader.get(url, {"party": "bad"}).content.decode()
    for hostile in ("<script>x", "<script>t", "<b>issue", "<img src=x"):
        assert hostile not in page
    assert "&lt;img src=x onerror=y&gt;" in page


def test_many_are_not_counted_to_the_end(reader, talks, url, monkeypatch):
    monkeypatch.setattr(timeline, "MOST_COUNTED", 2)
    monkeypatch.setattr("negotiations.views.timeline.MOST_COUNTED", 2)
    for _number in range(4):
        factories.meeting(negotiation=talks)
    page = reader.get(url).content.decode()
    assert "2+ events" in page
    assert "2+ meetings" in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_full_page(
    reader, talks, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        party = taking_part(talks, f"Party number {_number}")
        record = one_of_each(talks, party)["demand"]
        record.addressees.add(factories.party())
    with django_assert_max_num_queries(10):
        reader.get(url, {"topic": "territory", "from": "2020-01-01"})


def test_an_empty_page_asks_a_bounded_number_of_queries(
    reader, talks, url, russia, django_assert_max_num_queries
):
    one_of_each(talks, russia)
    all_filters = {"party": russia.key, "kind": "demand", "topic": "justice", "to": "2000-01-01"}
    with django_assert_max_num_queries(12):
        reader.get(url, all_filters)
