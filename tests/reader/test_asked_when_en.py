"""English: what is asked behind when and where; what there would be none of; a bare verb behind an acronym."""

import pytest

from tests.reader.reading import facts

_ASKED_AND_REFUSED = [
    (
        "The African Union called in April for a ceasefire.",
        ("demand", "African Union", "ceasefire"),
    ),
    ("Kenya called repeatedly for sanctions.", ("demand", "Kenya", "sanctions")),
    (
        "Peru called at the weekend for the release of all prisoners.",
        ("demand", "Peru", "prisoners"),
    ),
    ("The FARC want a ceasefire.", ("demand", "FARC", "ceasefire")),
    ("Sudan said there would be no talks.", ("position", "Sudan", "talks-format")),
    ("Chad said there was no question of freeing the hostages.", ("position", "Chad", "prisoners")),
    (
        "Nepal agreed in principle to hold elections.",
        ("commitment", "Nepal", "elections-governance"),
    ),
    ("Nepal agreed in principle to a truce.", ("position", "Nepal", "ceasefire")),
    (
        "The Special Representative of the Secretary-General urged a ceasefire.",
        ("demand", "un", "ceasefire"),
    ),
]


@pytest.mark.parametrize(("text", "fact"), _ASKED_AND_REFUSED)
def test_what_is_asked_and_refused(text, fact):
    assert fact in {tuple(one[:3]) for one in facts(text, "en")}


@pytest.mark.parametrize(
    "text",
    [
        "Chad called in April at a port for repairs to a ship.",
        "Kenya called repeatedly at the port of Mombasa.",
        "Sudan said there would be no winner.",
    ],
)
def test_what_only_looks_so(text):
    assert facts(text, "en") == set()
