"""What is known to the year or the month is told no finer, wherever a stance is told."""

from datetime import date

import pytest
from django.urls import reverse

from negotiations.briefing.collect import collect
from negotiations.briefing.periods import periods_of
from negotiations.models import Position
from negotiations.records import position_sentence
from tests import factories
from tests.briefing_world import World

pytestmark = pytest.mark.django_db
FINE = {"year": "2022", "month": "January 2022", "day": "1 January 2022"}


@pytest.fixture
def said():
    """Russia demanded the Donbass some time in 2022 and demands it in 2026."""

    def say(precision, *more):
        world = World()
        for day in (date(2022, 1, 1), *more):
            world.said(world.russia, world.donbass, "demands", day)
        Position.objects.filter(date=date(2022, 1, 1)).update(date_precision=precision)
        return world

    return say


@pytest.mark.parametrize("precision", FINE)
def test_pages(said, client, precision):
    world = said(precision, date(2026, 1, 7))
    client.force_login(factories.user(group="Analysts"))
    for name, *keys in (("stance_detail", "ru", world.donbass.key), ("party_detail", "ru")):
        path = reverse(f"negotiations:{name}", args=["ukraine", *keys])
        page = client.get(f"{path}?at=2026-01-22").text
        assert f"since {FINE[precision]}." in page, name
        assert ("1 January 2022" in page) is (precision == "day"), name
        assert ("1 Jan 2022" in page) is (precision == "day"), name


@pytest.mark.parametrize("precision", FINE)
def test_the_list_of_what_changed(said, client, precision):
    world = said(precision)
    world.said(world.russia, world.donbass, "rejects", date(2022, 2, 1))
    Position.objects.filter(date=date(2022, 2, 1)).update(date_precision=precision)
    client.force_login(factories.user(group="Analysts"))
    page = client.get(reverse("negotiations:negotiation_list")).text
    assert f">{FINE[precision].replace('January', 'February')}</time></span>" in page
    # A month has no days to count from.
    assert (", after 31 days" in page) is (precision == "day")
    assert (", after" in page) is (precision == "day")


@pytest.mark.parametrize(
    ("precision", "when"),
    [("year", "in 2022"), ("month", "in January 2022"), ("day", "on 1 January 2022")],
)
def test_a_briefing(said, precision, when):
    world = said(precision)
    made = collect(world.scope())
    (section,) = made.unchanged
    assert section.sentences[0].text.startswith(f"Russia demanded this once, {when};")
    labels = {period.label for period in periods_of(world.negotiation, date(2026, 1, 22))}
    assert f"since the first position ({FINE[precision]})" in labels
    (position,) = Position.objects.all()
    assert position_sentence(position) == f"Russia demanded “{world.donbass}” {when}."


def test_the_change_of_a_briefing(said):
    world = said("day", date(2026, 1, 1))
    world.said(world.russia, world.donbass, "rejects", date(2026, 1, 2))
    Position.objects.filter(stance="rejects").update(date_precision="month")
    made = collect(world.scope())
    (change,) = made.changes
    assert change.day.text == "Jan 2026"
    assert "reversed its stance on “Russian control of the whole Donbass” in January 2026:" in str(
        [sentence.text for sentence in made.bottom_line]
    )
    assert (change.days_between, change.interval) == (None, "")
    assert "after 1 day" not in str(made.bottom_line)


def test_a_day_is_as_fine_as_those_know_it_who_tell_of_the_stance(said):
    world = said("year", date(2026, 1, 7))
    world.said(world.russia, world.donbass, "supports", date(2022, 1, 1))
    (section,) = collect(world.scope()).unchanged
    assert "since 2022" in section.sentences[0].text
