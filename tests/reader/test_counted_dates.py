"""Days counted from another day that the text names: "two days earlier", « la veille »."""

from datetime import date

import pytest

from tests.reader.reading import statements

PUBLISHED = date(2026, 1, 8)  # a Thursday


def days(text, language):
    found = statements(text, language, PUBLISHED)
    return [one.date.day.isoformat() if one.date else None for one in found]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Mali rejected the truce on 7 March 2025. Two days earlier Togo accepted it.", "05"),
        ("en", "On 7 March 2025 Mali rejected the truce. The day before, Togo accepted it.", "06"),
        ("en", "On 7 March 2025 Mali rejected the truce. Togo accepted it a day later.", "08"),
        ("fr", "Le 7 mars 2025, le Mali a rejeté la trêve. La veille, le Togo l'a acceptée.", "06"),
        ("fr", "Le Mali a rejeté la trêve le 7 mars 2025. Trois jours plus tôt, le Togo l'a acceptée.", "04"),
        ("de", "Am 7. März 2025 lehnte Mali die Waffenruhe ab. Am Vortag stimmte Togo ihr zu.", "06"),
        ("de", "Mali lehnte am 7. März 2025 die Waffenruhe ab. Zwei Tage zuvor stimmte Togo ihr zu.", "05"),
        ("es", "El 7 de marzo de 2025 Malí rechazó la tregua. Dos días antes Togo la aceptó.", "05"),
        ("uk", "7 березня 2025 року Малі відкинуло перемир'я. Напередодні Туреччина прийняла план.", "06"),
        ("uk", "7 березня 2025 року Малі відкинуло перемир'я. За два дні до того Туреччина прийняла план.", "05"),
        ("ru", "7 марта 2025 года Мали отвергло перемирие. Накануне Турция приняла план.", "06"),
        ("ru", "7 марта 2025 года Мали отвергло перемирие. Двумя днями ранее Турция приняла план.", "05"),
    ],
)  # fmt: skip
def test_it_is_counted_from_the_day_named_last(language, text, day):
    assert days(text, language) == ["2025-03-07", f"2025-03-{day}"]


def test_what_a_weekday_was_counted_from_is_past():
    text = "Mali said on Tuesday it would accept the truce. A day earlier Togo rejected it."
    assert days(text, "en")[-1] == "2026-01-05"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two days earlier Togo rejected the truce."),
        ("en", "Mali signed the deal on 7 March 2025. Togo rejected it the day before the talks."),
        ("fr", "Le Mali a signé l'accord le 7 mars 2025. La veille du sommet, le Togo l'a rejeté."),
        ("ru", "7 марта 2025 года Мали отвергло план. Накануне переговоров Турция приняла его."),
    ],
)
def test_a_day_counted_from_what_has_no_day_is_not_told(language, text):
    assert days(text, language)[-1] is None


def test_alone_it_is_the_day_before_publication():
    assert days("Накануне Турция приняла план.", "ru") == ["2026-01-07"]


def test_many_such_days_take_no_time():
    text = "On 7 March 2025 Mali rejected the truce. " + "The day before, it was quiet. " * 2000
    assert days(text, "en")[0] == "2025-03-07"
