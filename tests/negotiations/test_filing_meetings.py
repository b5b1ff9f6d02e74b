"""Which sentences tell of one meeting."""

from datetime import date
from itertools import permutations

import pytest

from negotiations.acts import Act
from negotiations.filing import file_statements, refresh_records
from negotiations.models import Meeting
from negotiations.recording import correct
from tests import factories

pytestmark = pytest.mark.django_db
THIRD, FOURTH = date(2026, 3, 3), date(2026, 3, 4)


class Talks:
    """Sentences about meetings, each in an article of its own, filed at once."""

    def __init__(self):
        self.negotiation, self.parties = factories.negotiation(), {}

    def say(self, names, day=THIRD, **fields):
        fields = {"date_precision": "day", "date_found": "stated", "place": "Vienna", **fields}
        fields.setdefault("meeting_status", "held")
        made = factories.statement(
            negotiation=self.negotiation,
            article=factories.article(published=date(2026, 3, 5)),
            act="meeting",
            topic="",
            date=day,
            **fields,
        )
        for name in names.split():
            if name not in self.parties:
                self.parties[name] = factories.party(name=name)
            made.party_rows.create(party=self.parties[name], role="participant")
        file_statements([made], now=factories.NOW)
        return made


@pytest.fixture
def talks():
    return Talks()


def companies():
    shown = Meeting.objects.shown()
    return sorted(" ".join(sorted(str(party) for party in row.parties.all())) for row in shown)


CALL = {"place": "", "meeting_format": "phone-video"}


@pytest.mark.parametrize(
    "told",
    [
        # Reported by the reviewer: a call on Saturday, envoys in Vienna on Sunday.
        [
            ("RU US", date(2026, 2, 28), {**CALL, "date_found": "relative"}),
            ("RU UA", date(2026, 3, 1), {"meeting_format": "envoy"}),
        ],
        [("FR UA", THIRD, {}), ("DE UA", FOURTH, {})],
        [("FR UA", THIRD, {}), ("DE UA", THIRD, {"meeting_format": "bilateral"})],
        [("FR GB UA", THIRD, {}), ("DE PL UA", FOURTH, {})],
        # A call and a meeting of the same two.
        [("RU US", THIRD, CALL), ("RU US", THIRD, {})],
        [("RU US", THIRD, CALL), ("RU US", THIRD, {"place": "", "meeting_format": "envoy"})],
        [("FR UA", THIRD, {}), ("FR UA", THIRD, {"place": "Paris"})],
    ],
)
def test_two_meetings(talks, told):
    for order in (told, told[::-1]):
        Meeting.objects.all().delete()
        for names, day, fields in order:
            talks.say(names, day, **fields)
        assert companies() == sorted(names for names, _day, _fields in told)


@pytest.mark.parametrize(
    "told",
    [
        [("FR UA", THIRD, {}), ("DE FR UA", FOURTH, {})],
        [("FR UA", THIRD, {}), ("FR UA", FOURTH, {})],
        [("FR UA", THIRD, {"meeting_format": "summit"}), ("DE UA", THIRD, {})],
        [("FR GB UA", THIRD, {}), ("DE FR UA", THIRD, {})],
        [("FR GB UA", THIRD, {}), ("DE FR UA", FOURTH, {"date_found": "inferred"})],
        [("RU US", THIRD, CALL), ("RU US", THIRD, {"place": "", "meeting_format": "bilateral"})],
        [("FR UA", date(2026, 3, 1), {"date_precision": "month"}), ("FR UA", THIRD, {})],
    ],
)
def test_one_meeting(talks, told):
    for order in (told, told[::-1]):
        Meeting.objects.all().delete()
        for names, day, fields in order:
            talks.say(names, day, **fields)
        everybody = {name for names, _day, _fields in told for name in names.split()}
        assert companies() == [" ".join(sorted(everybody))]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_text_that_names_both_pairs_makes_them_one_whichever_comes_first(talks, order):
    names = ["FR UA", "DE UA", "DE FR UA"]
    for number in order:
        talks.say(names[number])
    assert companies() == ["DE FR UA"]


def test_filed_again_nothing_moves(talks):
    said = [talks.say("FR UA"), talks.say("DE UA"), talks.say("FR UA", FOURTH)]
    before = [row.meeting_id for row in said]
    file_statements(said, now=factories.NOW)
    assert [row.meeting_id for row in said] == before
    assert companies() == ["DE UA", "FR UA"]


TWO, THREE = {"meeting_format": "bilateral"}, {"meeting_format": "trilateral"}


def format_of_the_one():
    return Meeting.objects.shown().get().format


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # Announced as of two, held by three.
        ([("RU UA", {**TWO, "meeting_status": "announced"}), ("RU UA US", {})], "trilateral"),
        ([("RU UA", TWO), ("RU UA US", THREE), ("RU TR UA US", {})], "multilateral"),
        # One of the three is not in the ledger.
        ([("RU UA", THREE), ("RU UA", {})], "trilateral"),
        # How they met is no count.
        ([("RU UA", {"meeting_format": "envoy"}), ("RU UA US", THREE)], "envoy"),
        ([("RU UA", {}), ("RU UA US", {})], "unknown"),
    ],
)
def test_a_format_that_only_counts_counts_all_who_are_known_in_the_end(talks, told, expected):
    for order in (told, told[::-1]) if expected != "envoy" else (told,):
        Meeting.objects.all().delete()
        for names, fields in order:
            talks.say(names, **fields)
        assert format_of_the_one() == expected


def test_who_is_only_the_host_is_not_counted(talks):
    held = talks.say("RU UA", **TWO)
    held.party_rows.create(party=factories.party(name="TR"), role="host")
    file_statements([held], now=factories.NOW)
    assert format_of_the_one() == "bilateral"


def test_it_follows_when_a_telling_goes_or_a_party_is_taken_out(talks):
    talks.say("RU UA", **TWO, meeting_status="announced")
    held = talks.say("RU UA US", **THREE)
    held.state = "rejected"
    held.save()
    refresh_records([held])
    assert format_of_the_one() == "bilateral"
    held.state = "proposed"
    held.save()
    refresh_records([held])
    assert format_of_the_one() == "trilateral"
    both = [talks.parties[name].pk for name in ("RU", "UA")]
    act = Act(by_user=factories.user(), now=factories.NOW)
    correct(held, {"participants": both}, act)
    assert format_of_the_one() == "bilateral"


def test_what_an_editor_said_of_the_format_stands(talks):
    held = talks.say("RU UA", **TWO)
    act = Act(by_user=factories.user(), now=factories.NOW)
    correct(held, {"meeting_format": "trilateral"}, act)
    talks.say("RU TR UA US")
    assert format_of_the_one() == "trilateral"


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_is_called_off_is_the_meeting_that_was_to_come(talks, status):
    ahead = date(2026, 3, 20)
    talks.say("RU UA", ahead, meeting_status="announced")
    talks.say("RU UA", None, date_precision="", date_found="", meeting_status=status)
    assert [(row.date, row.status) for row in Meeting.objects.shown()] == [(ahead, status)]


def test_without_a_meeting_to_come_nothing_is_called_off(talks):
    talks.say("RU UA", THIRD)
    talks.say("RU UA", None, date_precision="", date_found="", meeting_status="cancelled")
    assert [row.status for row in Meeting.objects.shown()] == ["held"]
