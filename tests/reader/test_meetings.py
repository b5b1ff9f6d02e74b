"""Who met whom, when, where and how."""

from datetime import date

import pytest

from tests.reader.reading import statements


def meetings(text, language):
    return [one for one in statements(text, language) if one.act == "meeting"]


@pytest.mark.parametrize(
    ("text", "language", "parties", "place", "day"),
    [
        (
            "Le 7 janvier, les envoyés ukrainiens et américains se sont réunis à Paris.",
            "fr", {"ua", "us"}, "Paris", date(2026, 1, 7),
        ),
        (
            "Des émissaires de Kiev et de Moscou se sont retrouvés mardi à Genève.",
            "fr", {"ua", "ru"}, "Geneva", date(2026, 1, 6),
        ),
        (
            "Envoys from Ukraine and the United States met in Paris on 7 January.",
            "en", {"ua", "us"}, "Paris", date(2026, 1, 7),
        ),
        (
            "Marco Rubio spoke by phone with Sergei Lavrov on Monday.",
            "en", {"us", "ru"}, "", date(2026, 1, 5),
        ),
        (
            "L'Ukraine et la Russie ont tenu lundi à Istanbul une nouvelle réunion.",
            "fr", {"ua", "ru"}, "Istanbul", date(2026, 1, 5),
        ),
    ],
)  # fmt: skip
def test_a_meeting_has_parties_place_and_day(text, language, parties, place, day):
    (found,) = meetings(text, language)
    assert set(found.participants) == parties
    assert found.place == place
    assert found.date.day == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraine and Russia did not meet in Paris on Monday.", "en"),
        ("Ukraine offered to meet Russia in Istanbul.", "en"),
        ("The Russian cabinet met.", "en"),
        ("Kiev exige une rencontre avec Vladimir Poutine.", "fr"),
    ],
)
def test_what_did_not_take_place_or_cannot_be_told_apart_is_none(text, language):
    assert meetings(text, language) == []


def test_a_call_is_told_from_a_visit():
    (call,) = meetings("Paris et Kiev se sont entretenus lundi par téléphone.", "fr")
    assert call.format == "phone-video"


def test_a_meeting_to_come_is_announced():
    (found,) = meetings("Russian and Ukrainian envoys will meet in Doha on 20 January.", "en")
    assert found.meeting_status == "announced"


def test_whom_the_talks_are_about_did_not_take_part():
    text = "Ukrainian and American envoys met in Paris on Monday to discuss a truce with Russia."
    (found,) = meetings(text, "en")
    assert set(found.participants) == {"ua", "us"}


def test_a_meeting_may_be_named_by_its_noun():
    text = "Une nouvelle rencontre entre Kiev et Moscou est prévue le 24 mars 2026 à Ankara."
    (found,) = meetings(text, "fr")
    assert (set(found.participants), found.place) == ({"ua", "ru"}, "Ankara")
    assert (found.date.day, found.meeting_status) == (date(2026, 3, 24), "announced")
