"""An undated stance of earlier times is no stance of the day of publication."""

from datetime import date

import pytest

from sources.reader.types import Found, FoundDate, Precision
from tests.reader.reading import statements

BEFORE = FoundDate(date(2026, 1, 7), Precision.BEFORE, Found.INFERRED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine presented a truce plan, which Sudan had rejected in an earlier round."),
        ("en", "The truce, which Sudan had rejected in an earlier round, is back on the table."),
        ("en", "Sudan had rejected the truce."),
        (
            "fr",
            "Le plan de trêve, que le Soudan avait rejeté lors d'un cycle précédent, revient.",
        ),
        ("fr", "Le Soudan avait rejeté la trêve."),
        ("de", "Der Sudan hatte die Waffenruhe abgelehnt."),
        ("es", "El plan de tregua, que Sudán había rechazado en una ronda anterior, vuelve."),
        ("uk", "План перемир'я, який Судан відхилив у попередньому раунді, знову на столі."),
        ("ru", "Ранее Судан отверг перемирие."),
    ],
)
def test_it_was_said_before(language, text):
    (found,) = [one for one in statements(text, language) if one.party == "Sudan"]
    assert (found.stance, found.topic, found.date) == ("rejects", "ceasefire", BEFORE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sudan rejected the truce."),
        ("en", "Sudan said it had rejected the truce."),
        ("fr", "Le Soudan a annoncé qu'il avait rejeté la trêve."),
        ("de", "Der Sudan hat die Waffenruhe abgelehnt."),
        ("es", "Sudán ha rechazado la tregua."),
        ("uk", "Судан відхилив перемир'я."),
        ("ru", "Судан отверг перемирие."),
        ("en", "Sudan had rejected the truce. On leaving, Sudan again rejected the truce."),
    ],
)
def test_what_is_news_has_no_such_date(language, text):
    assert [one.date for one in statements(text, language)] == [None]


def test_a_date_in_the_text_is_its_date():
    (found,) = statements("Sudan had rejected the truce on 3 January 2026.", "en")
    assert found.date == FoundDate(date(2026, 1, 3))


def test_without_a_day_of_publication_nothing_is_known():
    (found,) = statements("Sudan had rejected the truce.", "en", None)
    assert found.date is None
