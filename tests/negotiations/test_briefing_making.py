"""From the order to the file: once, whatever dies in between; failures have names."""

import hashlib
import io
from datetime import date, timedelta

import pypdf
import pytest
from django.db import IntegrityError
from django.utils import timezone

from negotiations import ordering
from negotiations.briefing import making
from negotiations.briefing.child import render_in_child
from negotiations.briefing.collect import collect
from negotiations.briefing.content import Sentence, from_json, to_json
from negotiations.briefing.render import RenderError, render_pdf
from negotiations.briefing.scope import Wish
from negotiations.models import Briefing
from negotiations.tasks import render_briefings
from sources.models.work import LEASE, MAX_ATTEMPTS, WorkState
from tests import factories
from tests.briefing_world import SINCE, UNTIL, World
from tests.factories import NOW

# Collecting opens a transaction of its own, of another isolation than that of tests.
pytestmark = pytest.mark.django_db(transaction=True)
AFTER_LEASE = NOW + LEASE + timedelta(seconds=1)


@pytest.fixture
def world() -> World:
    world = World()
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 20))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7), quote="Поговоримо про це.")
    return world


@pytest.fixture
def ordered(world):
    return factories.briefing(
        negotiation=world.negotiation,
        parties=[world.ukraine, world.russia],
        issues=[world.donbass],
        title="After Paris",
    )


def reloaded(briefing):
    return Briefing.objects.get(pk=briefing.pk)


def failing(error):
    def render(_briefing):
        raise error

    return render


# Ordering


def test_an_order_is_work_to_do_and_hints_the_queue_when_it_is_committed(world, monkeypatch):
    hinted = []
    monkeypatch.setattr(render_briefings, "delay", lambda ids: hinted.append(list(ids)))
    person = factories.user(group="Analyst")
    wish = Wish(
        title="After Paris",
        since=SINCE,
        until=UNTIL,
        parties=[world.ukraine, world.russia],
        issues=[world.donbass],
    )
    made = ordering.order(world.negotiation, wish, by_user=person, now=NOW)
    assert (made.state, made.requested_by, made.requested_at) == ("waiting", person, NOW)
    assert set(made.parties.all()) == {world.ukraine, world.russia}
    assert list(made.issues.all()) == [world.donbass]
    assert hinted == [[made.pk]]


def test_a_queue_that_is_down_costs_delay_and_no_order(world, monkeypatch):
    monkeypatch.setattr(render_briefings, "delay", failing(ConnectionError("no broker")))
    wish = Wish(title="T", since=SINCE, until=UNTIL, parties=[], issues=[])
    person = factories.user()
    made = ordering.order(world.negotiation, wish, by_user=person, now=NOW)
    assert making.render_due(NOW) == 1
    assert reloaded(made).state == WorkState.DONE


# Making


def test_the_file_is_made_and_kept_in_the_row(ordered):
    assert making.render_due(NOW, ids=[ordered.pk]) == 1
    made = reloaded(ordered)
    assert (made.state, made.reason, made.lease_until) == ("done", "", None)
    assert made.finished_at is not None
    pdf = bytes(made.pdf or b"")
    assert made.pdf_sha256 == hashlib.sha256(pdf).hexdigest()
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert made.page_count == len(reader.pages)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "After Paris" in text
    assert "Поговоримо про це." in text


def test_as_of_is_the_instant_of_collecting_and_not_of_ordering(ordered):
    later = NOW + timedelta(hours=3)
    making.render_due(later)
    as_of = from_json(reloaded(ordered).content).as_of
    assert as_of.startswith("2026-01-22T15:00:")


def test_the_task_makes_what_is_due(ordered):
    Briefing.objects.update(next_attempt_at=timezone.now())
    render_briefings([ordered.pk])
    assert reloaded(ordered).state == WorkState.DONE


def test_only_what_is_due_is_made(world, ordered):
    later = factories.briefing(
        negotiation=world.negotiation, next_attempt_at=NOW + timedelta(minutes=1)
    )
    assert making.render_due(NOW) == 1
    assert reloaded(later).state == WorkState.WAITING
    other = factories.briefing(negotiation=world.negotiation)
    assert making.render_due(NOW, ids=[ordered.pk, later.pk]) == 0
    assert reloaded(other).state == WorkState.WAITING


def test_running_twice_makes_one_file(ordered):
    making.render_due(NOW)
    first = reloaded(ordered)
    assert making.render_due(NOW + timedelta(hours=1)) == 0
    again = reloaded(ordered)
    assert (again.attempts, again.finished_at, again.pdf_sha256) == (
        1,
        first.finished_at,
        first.pdf_sha256,
    )


def test_the_same_content_gives_the_same_bytes(ordered):
    making.render_due(NOW)
    first = reloaded(ordered)
    Briefing.objects.update(state="waiting", pdf=None, pdf_sha256="", page_count=None)
    making.render_due(NOW + timedelta(days=1))
    again = reloaded(ordered)
    assert bytes(again.pdf or b"") == bytes(first.pdf or b"")
    assert bytes(first.pdf or b"") == render_pdf(from_json(first.content))


# Killed on the way


def test_killed_after_the_claim_it_is_made_once_the_lease_is_over(ordered):
    assert Briefing.objects.all().claim(NOW) == [ordered]
    assert making.render_due(NOW + LEASE / 2) == 0
    assert making.render_due(AFTER_LEASE) == 1
    made = reloaded(ordered)
    assert (made.state, made.attempts) == ("done", 2)


def test_killed_while_rendering_the_content_stays_frozen(world, ordered, monkeypatch):
    monkeypatch.setattr(making, "render_in_child", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        making.render_due(NOW)
    monkeypatch.undo()
    frozen = reloaded(ordered)
    assert (frozen.state, frozen.pdf) == ("working", None)
    assert frozen.content is not None

    world.said(world.ukraine, world.donbass, "supports", date(2026, 1, 20), quote="Later news.")
    monkeypatch.setattr(making, "collect", failing(AssertionError("collected twice")))
    making.render_due(AFTER_LEASE)
    made = reloaded(ordered)
    assert (made.state, made.content) == ("done", frozen.content)
    assert "Later news." not in str(made.content)


def test_a_row_that_kills_its_worker_every_time_is_given_up(ordered):
    Briefing.objects.update(attempts=MAX_ATTEMPTS, state="working", lease_until=NOW)
    assert making.render_due(AFTER_LEASE) == 0
    assert (reloaded(ordered).state, reloaded(ordered).reason) == ("failed", "gave-up")


def test_a_worker_that_lost_its_row_stores_nothing(ordered, monkeypatch):
    """The lease of a slow worker ran out, and another one finished the briefing meanwhile."""

    def overtaken(briefing):
        monkeypatch.setattr(making, "render_in_child", render_in_child)
        assert making.render_due(AFTER_LEASE) == 1
        return render_in_child(briefing)

    monkeypatch.setattr(making, "render_in_child", overtaken)
    making.render_due(NOW)
    made = reloaded(ordered)
    assert (made.state, made.attempts) == ("done", 2)
    assert made.finished_at is not None
    assert made.finished_at >= AFTER_LEASE


def test_a_worker_that_lost_its_row_does_not_fail_it_either(ordered, monkeypatch):
    def overtaken(_briefing):
        monkeypatch.setattr(making, "render_in_child", render_in_child)
        making.render_due(AFTER_LEASE)
        raise RenderError("issues", "too late")

    monkeypatch.setattr(making, "render_in_child", overtaken)
    making.render_due(NOW)
    assert (reloaded(ordered).state, reloaded(ordered).reason) == ("done", "")


# Failures have names


def spoil(ordered, **changes):
    """Freeze content with a fault in it."""
    making.render_due(NOW)
    sound = from_json(reloaded(ordered).content)
    Briefing.objects.update(
        state="waiting", attempts=0, content=to_json(sound.__replace__(**changes))
    )


def test_the_part_at_fault_is_named_and_not_tried_again(ordered):
    spoil(ordered, gaps=(Sentence(text="Nowhere.", notes=(404,)),))
    making.render_due(NOW)
    made = reloaded(ordered)
    assert (made.state, made.reason, made.attempts) == ("failed", "notes", 1)
    assert "404" in made.detail


def test_content_of_another_time_is_refused_by_name(ordered):
    making.render_due(NOW)
    Briefing.objects.update(state="waiting", content={"language": "en", "unheard_of": 1})
    making.render_due(NOW)
    assert (reloaded(ordered).state, reloaded(ordered).reason) == ("failed", "content")


def test_a_child_that_is_too_slow_is_tried_again_later(ordered, monkeypatch):
    monkeypatch.setattr("negotiations.briefing.child._child.seconds", 0.001)
    making.render_due(NOW)
    made = reloaded(ordered)
    assert (made.state, made.reason) == ("waiting", "too-slow")
    assert made.next_attempt_at > NOW
    monkeypatch.undo()
    making.render_due(made.next_attempt_at)
    assert (reloaded(ordered).state, reloaded(ordered).reason) == ("done", "")


def test_whatever_else_goes_wrong_is_named_and_stops_nobody_else(world, ordered, monkeypatch):
    def collect_most(scope):
        if scope.title == "After Paris":
            raise ZeroDivisionError
        return collect(scope)

    monkeypatch.setattr(making, "collect", collect_most)
    other = factories.briefing(negotiation=world.negotiation, title="Another")
    assert making.render_due(NOW) == 2
    made = reloaded(ordered)
    assert (made.state, made.reason, made.detail) == ("waiting", "error", "ZeroDivisionError")
    assert reloaded(other).state == WorkState.DONE


def test_a_row_is_not_done_without_its_file(ordered):
    with pytest.raises(IntegrityError, match="briefing_done_has_file"):
        Briefing.objects.update(state="done")


# Trying again


def test_a_failed_briefing_is_tried_again_with_its_content(ordered, monkeypatch):
    making.render_due(NOW)
    content = reloaded(ordered).content
    Briefing.objects.update(state="failed", reason="layout", attempts=5, pdf=None)
    hinted = []
    monkeypatch.setattr(render_briefings, "delay", lambda ids: hinted.append(list(ids)))
    assert ordering.retry(reloaded(ordered), now=NOW)
    assert hinted == [[ordered.pk]]
    monkeypatch.setattr(making, "collect", failing(AssertionError("collected twice")))
    making.render_due(NOW)
    made = reloaded(ordered)
    assert (made.state, made.attempts, made.content) == ("done", 1, content)


@pytest.mark.parametrize("state", ["waiting", "working"])
def test_what_is_on_its_way_needs_no_second_start(ordered, state):
    Briefing.objects.update(state=state)
    assert not ordering.retry(reloaded(ordered), now=NOW)


def test_what_waits_after_a_failure_can_be_tried_at_once(ordered):
    Briefing.objects.update(reason="too-slow", attempts=3, next_attempt_at=NOW + timedelta(hours=1))
    assert ordering.retry(reloaded(ordered), now=NOW)
    assert making.render_due(NOW) == 1
