"""Somebody travels somewhere to meet somebody: a meeting of both, there; seats stand for cities."""

import pytest

from tests.reader.reading import statements


def met(text, language):
    return [
        (set(one.participants), one.place)
        for one in statements(text, language)
        if one.act == "meeting"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zelensky is due to travel to Washington on February 10 to meet President Trump."),
        ("en", "Zelensky travelled to Washington on Tuesday for talks with Trump."),
        ("fr", "Zelensky se rendra mardi à Washington pour rencontrer Donald Trump."),
        ("fr", "Zelensky doit se rendre à Washington mardi pour s'entretenir avec Donald Trump."),
        ("de", "Selenskyj reist am Dienstag nach Washington, um Donald Trump zu treffen."),
        ("de", "Selenskyj wird am Dienstag nach Washington reisen, um mit Trump zu sprechen."),
        ("es", "Zelenski viajará el martes a Washington para reunirse con Donald Trump."),
        ("uk", "Зеленський поїде у вівторок до Вашингтона, щоб зустрітися з Дональдом Трампом."),
        ("ru", "Зеленский во вторник прилетит в Вашингтон, чтобы встретиться с Трампом."),
    ],
)
def test_who_travels_meets_whom_it_is_for(language, text):
    assert met(text, language) == [({"ua", "us"}, "Washington")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Witkoff met Putin for four hours in the Kremlin on Monday."),
        ("de", "Witkoff traf Putin am Montag im Kreml."),
        ("es", "Witkoff se reunió con Putin en el Kremlin el lunes."),
        ("uk", "Віткофф зустрівся з Путіним у Кремлі в понеділок."),
        ("ru", "Уиткофф встретился с Путиным в Кремле в понедельник."),
    ],
)
def test_a_seat_of_power_is_where_it_stands(language, text):
    assert met(text, language) == [({"us", "ru"}, "Moscow")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zelensky travelled to Washington on Tuesday."),
        ("en", "Zelensky travelled to Washington on Tuesday to sign the agreement."),
        ("de", "Selenskyj reist am Dienstag nach Washington."),
        ("es", "Zelenski viajará el martes a Washington."),
        ("ru", "Зеленский во вторник прилетит в Вашингтон."),
    ],
)
def test_a_mere_journey_is_no_meeting(language, text):
    assert met(text, language) == []
