"""What a pronoun or a bare noun takes up, and who "they" are, in English."""

import pytest

from tests.reader.reading import facts


def _told(text):
    return {tuple(one[:3]) for one in facts(text, "en")}


_TAKEN_UP = [
    (
        "France circulated a draft resolution on an arms embargo and sanctions; Russia said it would "
        "not support the text.",
        ("position", "ru", "sanctions"),
    ),
    (
        "Peru called for a truce. The UN presented a plan for Cyprus. Chad accepted it.",
        ("position", "Chad", "other"),
    ),
    (
        "Ecuador offered Colombia self-rule for the border region. Colombia turned the plan down.",
        ("position", "Colombia", "political-status"),
    ),
    (
        "Sudan asked Chad to free all prisoners, a request Chad turned down.",
        ("position", "Chad", "prisoners"),
    ),
    (
        "Kenya called for a truce. Japan praised Qatar's efforts.",
        ("position", "Japan", "talks-format"),
    ),
    ("Israel has chosen to free all prisoners.", ("commitment", "Israel", "prisoners")),
    ("Sudan's main demand is the release of all prisoners.", ("demand", "Sudan", "prisoners")),
    (
        "Israel and Hamas met in Doha. The United Nations will send observers. They have undertaken "
        "to free all prisoners.",
        ("commitment", "Hamas", "prisoners"),
    ),
    (
        "Israel and Hamas met in Doha. Neither group has accepted a ceasefire.",
        ("position", "Hamas", "ceasefire"),
    ),
]


@pytest.mark.parametrize(("text", "fact"), _TAKEN_UP)
def test_what_is_taken_up(text, fact):
    assert fact in _told(text)


_UNTOLD = [
    "Talks between Syria and Israel will resume in May, Turkey announced.",
    "Peace talks between Sudan and Chad will start again in June, Kenya announced on Monday.",
    "Kenya scheduled talks for May.",
]


@pytest.mark.parametrize("text", _UNTOLD)
def test_who_announces_talks_promises_nothing(text):
    assert not [one for one in facts(text, "en") if one[0] == "commitment"]


def test_who_acts_in_what_he_announces_promises_it():
    text = "Turkey will free the prisoners before talks resume, it announced."
    assert ("commitment", "tr", "prisoners") in _told(text)


def test_refusing_unless_is_conditional():
    (one,) = (
        f
        for f in facts("Chad refused to lift the blockade unless sanctions were eased.", "en")
        if f[0] == "position"
    )
    assert one[3] == "conditional"
