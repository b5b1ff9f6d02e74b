"""What is denied is its opposite or nothing, never the act (docs/reading.md, section 5)."""

import pytest

from tests.reader.reading import facts


def _rejects(*pairs):
    return {("position", party, topic, "rejects") for party, topic in pairs}


NEITHER = [
    ("en", "Turkey supports neither the sanctions nor the embargo.", _rejects(("tr", "sanctions"))),
    (
        "en",
        "Egypt backs neither Hamas nor the Israeli plan for a ceasefire.",
        _rejects(("Egypt", "ceasefire")),
    ),
    ("en", "Chad demands neither a truce nor the sanctions.", set()),
    ("en", "France supports no sanctions against Mali.", _rejects(("fr", "sanctions"))),
    (
        "en",
        "Armenia signed neither the declaration nor the protocol.",
        {("document", "Armenia", "other", "not-signed")},
    ),
    (
        "fr",
        "Le Mali ne soutient ni les sanctions ni l'embargo.",
        _rejects(("Mali", "sanctions")),
    ),
    (
        "de",
        "Mali unterstützt weder die Waffenruhe noch die Sanktionen.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
    ("es", "Malí no apoya ni las sanciones ni el embargo.", _rejects(("Mali", "sanctions"))),
    (
        "uk",
        "Малі не підтримує ні перемир'я, ні санкцій.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
    (
        "uk",
        "Ні Чад, ні Судан не підтримують перемир'я.",
        _rejects(("Chad", "ceasefire"), ("Sudan", "ceasefire")),
    ),
    (
        "ru",
        "Мали не поддерживает ни перемирие, ни санкции.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), NEITHER)
def test_neither_of_two_is_supported(language, text, expected):
    assert facts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali has neither accepted nor rejected the truce."),
        ("fr", "Le Mali n'a ni accepté ni rejeté la trêve."),
        ("de", "Mali hat die Waffenruhe weder angenommen noch abgelehnt."),
        ("es", "Malí no ha aceptado ni rechazado la tregua."),
        ("es", "Malí ni aceptó ni rechazó la tregua."),
        ("uk", "Малі ні прийняло, ні відхилило перемир'я."),
        ("ru", "Мали ни приняло, ни отвергло перемирие."),
    ],
)
def test_who_neither_accepts_nor_refuses_is_unclear(language, text):
    assert facts(text, language) == {("position", "Mali", "ceasefire", "unclear")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali did not accept but rejected the truce."),
        ("de", "Mali hat die Waffenruhe nicht angenommen, sondern abgelehnt."),
    ],
)
def test_who_refuses_instead_of_accepting_is_not(language, text):
    assert ("position", "Mali", "ceasefire", "rejects") in facts(text, language)
