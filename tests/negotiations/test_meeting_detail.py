"""A meeting: when, where, who attended how, what came of it."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def meeting(talks):
    parties = [factories.party(name=name) for name in ("United States", "Ukraine")]
    return factories.meeting(negotiation=talks, parties=parties, format="envoy")


@pytest.fixture
def url(meeting):
    return meeting.get_absolute_url()


def as_(client, group):
    client.force_login(factories.user(group=group))
    return client


def test_it_says_who_met_where_when_and_how_with_the_words(client, meeting, url):
    page = as_(client, "").get(url).content.decode()
    assert '<h1 class="headline">Ukraine and United States met in Paris</h1>' in page
    assert "8 January 2026" in page
    assert "<dd>envoys</dd>" in page
    assert "<dd>held</dd>" in page
    assert meeting.statements.get().quote in page


@pytest.mark.parametrize(
    ("precision", "shown"),
    [
        ("before", "before 8 January 2026"),
        ("about", "c. 8 January 2026"),
        ("month", "January 2026"),
        ("year", "2026"),
    ],
)
def test_its_date_is_shown_with_its_doubt(client, meeting, url, precision, shown):
    meeting.date_precision, meeting.date_found = precision, "inferred"
    meeting.save()
    page = as_(client, "").get(url).content.decode()
    assert f'<time datetime="2026-01-08">{shown}</time>' in page
    assert "(date inferred)" in page


def test_attendance_is_told_party_by_party(client, meeting, url):
    for name, kind in (("France", "host"), ("Russia", "not-invited"), ("China", "declined")):
        meeting.attendances.create(party=factories.party(name=name), kind=kind)
    answer = as_(client, "").get(url)
    told = [(g.kind, [str(p) for p in g.parties]) for g in answer.context["attendance"]]
    assert told == [
        ("host", ["France"]),
        ("present", ["Ukraine", "United States"]),
        ("declined", ["China"]),
        ("not-invited", ["Russia"]),
    ]
    title = '<h1 class="headline">France, Ukraine and United States met in Paris</h1>'
    assert title in answer.content.decode()


def test_its_documents_are_listed_with_who_signed(client, talks, meeting, url):
    document = factories.document(negotiation=talks, name="Paris Declaration", meeting=meeting)
    factories.signature(document=document, party=factories.party(name="Italy"), status="refused")
    factories.document(negotiation=talks, name="Gone", meeting=meeting, is_shown=False)
    page = as_(client, "").get(url).content.decode()
    assert f'href="{document.get_absolute_url()}"><bdi>Paris Declaration</bdi></a>' in page
    assert "<b>Refused</b>: Italy" in page
    assert "Gone" not in page


def test_what_is_not_known_is_said_so(client, talks):
    meeting = factories.meeting(negotiation=talks, format="unknown")
    meeting.place = ""
    meeting.save()
    page = as_(client, "").get(meeting.get_absolute_url()).content.decode()
    assert "A meeting was held: place and parties are not known" in page
    assert "format not known" in page
    assert "No document is known to come from this meeting." in page


@time_machine.travel("2026-01-01T12:00:00Z", tick=False)
def test_the_next_meeting_stands_above_every_page(client, talks, meeting):
    url = reverse("negotiations:state_of_play", args=[talks.slug])
    reader = as_(client, "")
    assert "<dt>Next</dt>" not in reader.get(url).content.decode()
    for day, status, place in (
        (date(2026, 1, 23), "announced", "Abu Dhabi"),
        (date(2026, 2, 1), "confirmed", "Geneva"),
        (date(2026, 1, 20), "cancelled", "Rome"),
    ):
        made = factories.meeting(negotiation=talks, day=day, status=status)
        made.place = place
        made.save()
    page = " ".join(reader.get(url).content.decode().split())
    assert "<bdi>Abu Dhabi</bdi></a>," in page
    assert "23 January 2026</time>, announced" in page
    assert "Geneva" not in page
    assert "Rome" not in page


@time_machine.travel("2026-01-01T12:00:00Z", tick=False)
def test_the_next_meeting_of_other_talks_is_not_ours(client, talks):
    other = factories.negotiation(slug="other", name="Other", access="restricted")
    factories.meeting(negotiation=other, status="announced")
    url = reverse("negotiations:state_of_play", args=[talks.slug])
    assert "<dt>Next</dt>" not in as_(client, "").get(url).content.decode()


def test_analysts_see_history_and_notes_and_editors_may_dispute(client, meeting, url):
    note = factories.annotation(record=meeting, author=factories.user(), body="Look here.")
    history = reverse(
        "negotiations:record_history",
        args=[meeting.negotiation.slug, "meeting", meeting.public_id],
    )
    page = as_(client, "Analyst").get(url).content.decode()
    assert note.body in page
    assert f'href="{history}"' in page
    assert "Mark as disputed" not in page
    assert "Mark as disputed" in as_(client, "Editor").get(url).content.decode()
    assert note.body not in as_(client, "").get(url).content.decode()


def test_one_that_rests_on_nothing_is_for_editors_only(client, meeting, url):
    meeting.is_shown = False
    meeting.save()
    assert as_(client, "Analyst").get(url).status_code == 404
    assert as_(client, "Editor").get(url).status_code == 200


def test_other_peoples_meetings_are_not_there(client, talks, url):
    other = factories.negotiation(slug="other", name="Other")
    elsewhere = factories.meeting(negotiation=other)
    wrong = reverse("negotiations:meeting_detail", args=[talks.slug, elsewhere.public_id])
    assert as_(client, "Editor").get(wrong).status_code == 404
    talks.access = "restricted"
    talks.save()
    assert client.get(url).status_code == 404


def test_the_public_logs_in_first(client, url):
    assert client.get(url).status_code == 302


def test_hostile_words_are_text(client, meeting, url):
    meeting.place = "<script>p</script>"
    meeting.save()
    meeting.attendances.create(party=factories.party(key="b", name="<b>x</b>"))
    page = as_(client, "Editor").get(url).content.decode()
    assert "<script>p" not in page
    assert "<b>x</b>" not in page


@pytest.mark.parametrize("number", [1, 20])
def test_it_asks_as_many_queries_for_a_large_meeting(
    client, talks, meeting, url, number, django_assert_max_num_queries
):
    for _number in range(number):
        meeting.attendances.create(party=factories.party())
        document = factories.document(negotiation=talks, meeting=meeting)
        factories.signature(document=document, party=factories.party())
        factories.annotation(record=meeting, author=factories.user())
        factories.statement(negotiation=talks, act="meeting", topic="", meeting=meeting)
    as_(client, "Editor")
    with django_assert_max_num_queries(11):
        client.get(url)
