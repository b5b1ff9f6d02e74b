"""Names of texts in several languages: by the place in them, never two texts of one place."""

from datetime import date
from itertools import combinations

import pytest

from negotiations.filing.dating import Dated
from negotiations.filing.titled import are_one, best_of, may_be_of_one_day, name_in

PARIS = [
    ("Paris Declaration", "en"),
    ("Déclaration de Paris", "fr"),
    ("Pariser Erklärung", "de"),
    ("Erklärung von Paris", "de"),
    ("Declaración de París", "es"),
    ("Парижскую декларацию", "ru"),
    ("Парижская декларация", "ru"),
    ("Паризьку декларацію", "uk"),
    ("Паризька декларація", "uk"),
]
OTHERS = [
    [("Geneva Agreement", "en"), ("accord de Genève", "fr"), ("Genfer Abkommen", "de")],
    [("Minsk II agreement", "en"), ("accord de Minsk II", "fr")],
    [("Minsk agreement", "en"), ("accord de Minsk", "fr"), ("Минские соглашения", "ru")],
    [
        ("Istanbul agreement", "en"),
        ("Стамбульское соглашение", "ru"),
        ("acuerdo de Estambul", "es"),
    ],
    [("Final Declaration", "en")],
    [("Declaración Final", "es")],
    [("Black Sea grain initiative", "en")],
]
GROUPS = [PARIS, *OTHERS]


def test_names_of_one_text():
    for group in GROUPS:
        for one, other in combinations(group, 2):
            assert are_one(one, other) is (one[1] != other[1]), (one, other)


def test_names_of_two_texts():
    for group, others in combinations(GROUPS, 2):
        for one in group:
            assert not any(are_one(one, other) for other in others), one


def dated(*day, precision="day", found="stated"):
    return Dated(date(*day), precision, found)


@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        (dated(2026, 1, 8), True),
        (dated(2026, 1, 12), False),
        (dated(2026, 1, 12, found="inferred"), True),
        (dated(2026, 6, 12, found="inferred"), False),
        (dated(2026, 1, 1, precision="month"), True),
        (dated(2025, 12, 1, precision="month"), False),
        (dated(2026, 1, 1, precision="year"), True),
        (dated(2025, 1, 1, precision="year"), False),
    ],
)
def test_days(other, is_one):
    for pair in ((dated(2026, 1, 6), other), (other, dated(2026, 1, 6))):
        assert may_be_of_one_day(*pair) is is_one


def test_the_name_that_is_shown():
    fr, long_fr, en = ("Déclaration de Paris", "fr"), ("Déclaration de Paris II", "fr"), PARIS[0]
    assert best_of([fr, ("", "en"), long_fr]) == long_fr[0]
    assert best_of([fr, en]) == en[0]
    assert best_of([("", "fr")]) == ""


@pytest.mark.parametrize(
    ("quote", "language", "name"),
    [
        ("les États-Unis n'ont pas signé la Déclaration de Paris", "fr", "Déclaration de Paris"),
        ("The United States did not sign the Paris Declaration", "en", "Paris Declaration"),
        ("les États-Unis n'ont pas signé la déclaration finale", "fr", ""),
        ("Die USA haben die Erklärung nicht unterzeichnet", "de", ""),
        ("It rejected the declaration that follows the Budapest Declaration", "en", ""),
        ("Russia rejected the Istanbul Protocol", "en", ""),  # of another kind
        ("Foo", "xx", ""),
    ],
)
def test_the_name_that_a_sentence_gives(quote, language, name):
    assert name_in(quote, "declaration", language) == name
