"""What a party continues to demand, it demands."""

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moscow continues to demand the lifting of sanctions."),
        ("fr", "Moscou continue d'exiger la levée des sanctions."),
        ("fr", "Moscou continue de réclamer la levée des sanctions."),
        ("es", "Rusia continúa reclamando el levantamiento de las sanciones."),
        ("uk", "Росія продовжує вимагати скасування санкцій."),
        ("ru", "Россия продолжает требовать снятия санкций."),
        ("de", "Russland fordert weiterhin die Aufhebung der Sanktionen."),
    ],
)
def test_what_goes_on_is_done(language, text):
    (one,) = statements(text, language)
    assert (one.act, one.party, one.issue, one.polarity) == ("demand", "ru", "sanctions", 1)


def test_a_truce_as_the_premise_of_an_offer_is_no_demand_of_one_before_all():
    text = "Britain would send troops only if a ceasefire was in place."
    (asked,) = (one for one in statements(text, "en") if one.act == "demand")
    assert (asked.topic, asked.issue) == ("ceasefire", None)
