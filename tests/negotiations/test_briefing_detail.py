"""A briefing's page: followed while it is made, summed up when it is there, mended when it failed."""

from datetime import date, timedelta
from html import unescape

import pytest
from django.urls import reverse

from negotiations.briefing.content import Sentence, from_json, to_json
from negotiations.briefing.reasons import why
from negotiations.briefing.render import BLOCKS
from negotiations.models import Briefing
from tests import factories
from tests.briefing_world import World
from tests.factories import NOW

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "briefing-state"}


@pytest.fixture
def world() -> World:
    world = World()
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 20))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    return world


@pytest.fixture
def talks(world):
    return world.negotiation


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def url(briefing, name="briefing_detail"):
    return reverse(f"negotiations:{name}", args=[briefing.negotiation.slug, briefing.public_id])


def page_of(client, briefing):
    return unescape(client.get(url(briefing)).content.decode())


def whole(world, **fields):
    return factories.finished_briefing(
        negotiation=world.negotiation,
        parties=[world.ukraine, world.russia],
        issues=[world.donbass, world.force],
        **fields,
    )


# On its way


def test_it_polls_while_it_waits_or_is_worked_on(analyst, talks):
    briefing = factories.briefing(negotiation=talks)
    page = page_of(analyst, briefing)
    assert "every 1s" in page
    assert "waiting for its turn" in page
    Briefing.objects.update(state="working", content={})
    assert "going on" in page_of(analyst, briefing)


def test_each_step_is_seen(analyst, talks):
    briefing = factories.briefing(negotiation=talks)
    steps = analyst.get(url(briefing)).context["steps"]
    assert steps == [("ordered", "done"), ("collected", "working"), ("made", "waiting")]
    Briefing.objects.update(content={})
    steps = analyst.get(url(briefing)).context["steps"]
    assert steps == [("ordered", "done"), ("collected", "done"), ("made", "working")]


def test_the_poll_gets_the_fragment_and_then_nothing_new(analyst, talks):
    briefing = factories.briefing(negotiation=talks)
    first = analyst.get(url(briefing), **HTMX)
    assert first.content.decode().lstrip().startswith("<section")
    again = analyst.get(url(briefing), **HTMX, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    Briefing.objects.update(content={})
    news = analyst.get(url(briefing), **HTMX, HTTP_IF_NONE_MATCH=first["ETag"])
    assert news.status_code == 200


def test_a_poll_with_nothing_new_costs_little(analyst, talks, django_assert_max_num_queries):
    briefing = factories.briefing(negotiation=talks)
    tag = analyst.get(url(briefing), **HTMX)["ETag"]
    with django_assert_max_num_queries(5):
        analyst.get(url(briefing), **HTMX, HTTP_IF_NONE_MATCH=tag)


def test_another_person_gets_a_tag_of_their_own(client, talks):
    briefing = factories.briefing(negotiation=talks)
    tags = set()
    for _number in range(2):
        client.force_login(factories.user())
        tags.add(client.get(url(briefing))["ETag"])
    assert len(tags) == 2


# Made


def test_the_summary_says_what_is_in_it(analyst, world):
    briefing = whole(world, title="After Paris")
    page = page_of(analyst, briefing)
    assert "hx-trigger" not in page
    assert url(briefing, "briefing_pdf") in page
    assert briefing.pdf_sha256 in page
    assert f"{briefing.page_count} pages" in page or "One page" in page
    assert "Russia softened on" not in page  # rejects to open is two signs apart
    assert "Russia reversed its stance on “Russian control of the whole Donbass”" in page
    assert "Every sentence has a note or is marked as judgement" in page
    assert "Machine readings shown as unreviewed: 2 of 2 notes" in page


def test_the_headings_are_counted_from_the_frozen_content(analyst, world):
    sections = dict(analyst.get(url(whole(world))).context["overview"].sections)
    assert (sections["What changed"], sections["Sources"]) == (1, 2)
    assert sections["Russian control of the whole Donbass"] == 1
    assert "Demands and answers" not in sections


def test_a_sentence_without_a_note_is_told(analyst, world):
    briefing = whole(world)
    content = from_json(briefing.content).__replace__(gaps=(Sentence(text="Bare."),))
    Briefing.objects.update(content=to_json(content))
    assert "Sentences without a note: 1" in page_of(analyst, briefing)


def test_demonstration_data_are_labelled(analyst, world):
    article = factories.article(text="Made up for show.", is_demonstration=True)
    world.said(
        world.ukraine, world.donbass, "open", date(2026, 1, 9), article=article, quote="Made"
    )
    assert "Demonstration data, do not cite" in page_of(analyst, whole(world))


def test_what_was_done_since_changes_nothing(analyst, world):
    briefing = whole(world)
    world.donbass.title = "Another name"
    world.donbass.save()
    assert "Another name" not in page_of(analyst, briefing)


def test_the_number_of_queries_is_small(analyst, world, django_assert_max_num_queries):
    briefing = whole(world)
    with django_assert_max_num_queries(7):
        analyst.get(url(briefing))


def test_hostile_text_is_text(analyst, world):
    world.said(world.ukraine, world.donbass, "open", date(2026, 1, 9), quote="<script>q</script>")
    world.ukraine.name = "<img src=x>"
    world.ukraine.save()
    briefing = whole(world, title="<script>t</script>")
    page = analyst.get(url(briefing)).content.decode()
    for hostile in ("<script>t", "<script>q", "<img src=x"):
        assert hostile not in page


# Failed


@pytest.mark.parametrize(
    "reason", ["too-slow", "crashed", "gave-up", "error", "content", "layout", "notes", *BLOCKS]
)
def test_every_failure_has_words_of_its_own(reason):
    said = why(reason)
    assert f"“{reason}”" not in said
    others = {"too-slow", "crashed", "gave-up", "error", "content", "layout", "notes", *BLOCKS}
    assert said not in {why(other) for other in others - {reason}}


def test_the_part_at_fault_is_named_with_what_can_be_done(analyst, world):
    briefing = factories.briefing(
        negotiation=world.negotiation,
        state="failed",
        reason="demands",
        detail="unexpected end",
        parties=[world.ukraine],
        issues=[world.nato],
    )
    page = page_of(analyst, briefing)
    assert "The part “Demands and answers” could not be set." in page
    assert "unexpected end" in page
    assert url(briefing, "briefing_retry") in page
    assert f"from=2026-01-01&to=2026-01-22&party=ua&issue={world.nato.key}" in page
    assert "every 1s" not in page


def test_what_is_tried_again_by_itself_says_when(analyst, talks):
    briefing = factories.briefing(
        negotiation=talks, reason="too-slow", next_attempt_at=NOW + timedelta(minutes=5)
    )
    page = page_of(analyst, briefing)
    assert "took too long" in page
    assert "tried again by itself at 12:05:00 UTC" in page
    assert "Try again now" in page


def test_an_analyst_tries_again(analyst, talks):
    briefing = factories.briefing(negotiation=talks, state="failed", reason="layout", attempts=5)
    answer = analyst.post(url(briefing, "briefing_retry"))
    assert (answer.status_code, answer["Location"]) == (303, url(briefing))
    briefing.refresh_from_db()
    assert (briefing.state, briefing.reason, briefing.attempts) == ("waiting", "", 0)


def test_htmx_gets_the_part_that_polls_again(analyst, talks):
    briefing = factories.briefing(negotiation=talks, state="failed", reason="layout")
    answer = analyst.post(url(briefing, "briefing_retry"), **HTMX)
    page = answer.content.decode()
    assert page.lstrip().startswith("<section")
    assert f'hx-get="{url(briefing)}"' in page
    assert "every 1s" in page


def test_trying_again_what_is_made_changes_nothing(analyst, world):
    briefing = whole(world)
    assert analyst.post(url(briefing, "briefing_retry")).status_code == 303
    briefing.refresh_from_db()
    assert briefing.state == "done"


def test_retry_is_no_get(analyst, talks):
    briefing = factories.briefing(negotiation=talks, state="failed", reason="layout")
    assert analyst.get(url(briefing, "briefing_retry")).status_code == 405


# Who may


def test_readers_read_and_are_offered_no_acts(client, talks):
    client.force_login(factories.user())
    briefing = factories.briefing(negotiation=talks, state="failed", reason="layout")
    page = page_of(client, briefing)
    assert "Each part can be set alone" in page
    assert "Try again now" not in page
    assert "anew" not in page
    assert client.post(url(briefing, "briefing_retry")).status_code == 403


@pytest.mark.parametrize("name", ["briefing_detail", "briefing_pdf", "briefing_retry"])
def test_nobody_sees_a_briefing_under_another_negotiation(analyst, world, name):
    briefing = whole(world)
    factories.negotiation(slug="other", name="Other")
    address = reverse(f"negotiations:{name}", args=["other", briefing.public_id])
    ask = analyst.post if name == "briefing_retry" else analyst.get
    assert ask(address).status_code == 404


@pytest.mark.parametrize("name", ["briefing_detail", "briefing_pdf", "briefing_retry"])
def test_a_briefing_of_a_restricted_negotiation_is_not_there(analyst, world, name):
    briefing = whole(world)
    world.negotiation.access = "restricted"
    world.negotiation.save()
    ask = analyst.post if name == "briefing_retry" else analyst.get
    assert ask(url(briefing, name)).status_code == 404


@pytest.mark.parametrize("name", ["briefing_detail", "briefing_pdf"])
def test_strangers_are_asked_to_log_in(client, talks, name):
    assert client.get(url(factories.briefing(negotiation=talks), name)).status_code == 302


def test_the_public_sees_open_ones_where_reading_is_public(client, talks, settings):
    settings.PUBLIC_READ = True
    assert client.get(url(factories.briefing(negotiation=talks))).status_code == 200
