"""The changes of a briefing: which come first, and what they say they rest on."""

from datetime import date

import pytest

from negotiations.briefing.collect import collect
from negotiations.briefing.overview import overview_of
from negotiations.models import Statement
from tests.briefing_world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def test_a_change_that_one_unreviewed_sentence_tells_says_so_and_comes_last(world):
    """However dramatic: what nobody reviewed and nobody else tells is no bottom line."""
    for issue, before in ((world.donbass, "rejects"), (world.nato, "accepts")):
        world.said(world.russia, issue, before, date(2025, 12, 1))
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 8))
    world.said(world.russia, world.nato, "unclear", date(2026, 1, 8))
    reversed_first = changes_of(world)
    assert all(line.startswith("According to one unreviewed sentence, ") for line in reversed_first)
    assert "Russia reversed its stance on “Russian control" in reversed_first[0]

    world.said(world.russia, world.nato, "unclear", date(2026, 1, 8))
    blurred, reversal = changes_of(world)
    assert blurred.startswith("Russia blurred its stance")
    assert reversal.startswith("According to one unreviewed sentence, Russia reversed its stance")

    Statement.objects.filter(position__issue=world.donbass).update(state="accepted")
    assert changes_of(world)[0].startswith("Russia reversed its stance")


def changes_of(world):
    return [line.text for line in collect(world.scope()).bottom_line if "stance on" in line.text]


def test_the_headings_count_what_was_heard_for_the_first_time_apart(world):
    world.said(world.russia, world.nato, "accepts", date(2026, 1, 7))
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 1))
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 8))
    sections = dict(overview_of(collect(world.scope())).sections)
    assert (sections["What changed"], sections["Heard for the first time"]) == (1, 1)
