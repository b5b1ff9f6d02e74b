"""Which sentences tell of one meeting."""

from datetime import date
from itertools import permutations

import pytest

from negotiations.filing import file_statements
from negotiations.models import Meeting
from tests import factories

pytestmark = pytest.mark.django_db
THIRD, FOURTH = date(2026, 3, 3), date(2026, 3, 4)


class Talks:
    """Sentences about meetings, each in an article of its own, filed at once."""

    def __init__(self):
        self.negotiation, self.parties = factories.negotiation(), {}

    def say(self, names, day=THIRD, **fields):
        fields = {"date_precision": "day", "date_found": "stated", "place": "Vienna", **fields}
        made = factories.statement(
            negotiation=self.negotiation,
            article=factories.article(published=date(2026, 3, 5)),
            act="meeting",
            topic="",
            date=day,
            meeting_status="held",
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
