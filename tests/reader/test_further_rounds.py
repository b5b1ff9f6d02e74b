"""Rounds that are still to come or were put off, told in English: of whom, where and when."""

from datetime import date

import pytest

from tests.reader.reading import statements

THURSDAY = date(2026, 3, 12)
MET = "Ukraine and Russia met in Doha on Monday. "
MONDAY, FRIDAY, APRIL = date(2026, 3, 9), date(2026, 3, 13), date(2026, 4, 1)


def meetings(text):
    return [
        (set(one.participants), one.place, one.date and one.date.day, one.meeting_status)
        for one in statements(text, "en", THURSDAY)
        if one.act == "meeting"
    ]


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("The next round of talks is set for April.", "", APRIL),
        ("Another round is planned for the second week of April.", "", APRIL),
        ("A sixth session will open in Rome in the first half of April.", "Rome", APRIL),
        ("Another session is due on Friday.", "", FRIDAY),
        ("Norway has scheduled the next round for late April.", "", APRIL),
        ("The negotiators are to meet again in Rome on Friday.", "Rome", FRIDAY),
    ],
)
def test_a_further_round_is_of_those_who_met(text, place, day):
    first, further = meetings(MET + text)
    assert first[1:3] == ("Doha", MONDAY)
    assert further == ({"ua", "ru"}, place, day, "announced")


@pytest.mark.parametrize(
    "text",
    [
        "They could not agree on another round.",
        "Norway offered to host the next round in Oslo in April.",
        "A further round of sanctions is set for April.",
        "No date has been set for the next round.",
    ],
)
def test_a_round_that_nobody_arranged_is_none(text):
    assert len(meetings(MET + text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Mediators have put off until 20 March the negotiations between Ukraine and Russia.",
        "The negotiations between Ukraine and Russia have been put off until 20 March.",
    ],
)
def test_talks_put_off_have_the_day_until_which(text):
    assert meetings(text) == [({"ua", "ru"}, "", date(2026, 3, 20), "postponed")]


def test_the_day_for_which_they_were_planned_goes_before():
    text = "The talks between Ukraine and Russia, due on Friday, were put off until 20 March."
    assert meetings(text) == [({"ua", "ru"}, "", FRIDAY, "postponed")]


def test_who_returned_for_talks_met():
    text = "Ukraine and Russia returned to Doha on Monday for talks mediated by Qatar."
    assert meetings(text) == [({"ua", "ru", "Qatar"}, "Doha", MONDAY, "held")]


def test_who_returned_from_elsewhere_did_not_meet():
    assert meetings("Ukraine and Russia returned to Doha on Monday the bodies of soldiers.") == []
