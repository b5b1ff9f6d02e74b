"""What an act hangs on is its condition, and nobody's act; texts have their whole name."""

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Mali stimmt einer Waffenruhe zu, vorausgesetzt, dass Niger die Gefangenen freilässt.",
        ),
        ("de", "Mali stimmt einer Waffenruhe zu, vorausgesetzt Niger lässt die Gefangenen frei."),
        ("fr", "Le Mali accepte la trêve, pourvu que le Niger libère les prisonniers."),
        ("es", "Malí acepta la tregua con tal de que Níger libere a los prisioneros."),
        ("en", "Mali accepts the truce provided that Niger frees the prisoners."),
    ],
)
def test_it_is_the_condition_of_the_statement(language, text):
    asked, found = sorted(statements(text, language), key=lambda one: one.act)
    assert (found.party, found.stance, found.addressees) == ("Mali", "conditional", ())
    assert found.condition is not None
    assert (asked.act, asked.party, asked.addressees) == ("demand", "Mali", ("Niger",))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Малі готове підписати мирну угоду за умови, що Нігер звільнить полонених."),
        ("ru", "Мали готово подписать мирное соглашение при условии, что Нигер освободит пленных."),
        ("es", "Malí acepta la tregua siempre que Níger libere a los prisioneros."),
        ("fr", "Le Mali accepte la trêve à condition que le Niger libère les prisonniers."),
    ],
)
def test_who_is_to_fulfil_it_has_promised_nothing(language, text):
    found = statements(text, language)
    assert found
    assert {one.party for one in found} == {"Mali"}


def test_of_a_condition_that_is_asked_is_asked_who_is_to_fulfil_it():
    found = statements("Mali accepts the truce on condition that Niger frees the prisoners.", "en")
    assert {one.act.value: one.addressees for one in found} == {
        "demand": ("Niger",),
        "position": (),
    }


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Mali unterzeichnete die Erklärung von Lissabon.", "Erklärung von Lissabon"),
        ("fr", "Le Mali a signé la déclaration de Lisbonne.", "déclaration de Lisbonne"),
        ("es", "Malí firmó la Declaración de Lisboa.", "Declaración de Lisboa"),
        ("uk", "Малі підписало Лісабонську декларацію.", "Лісабонську декларацію"),
        ("ru", "Мали отвергло Минские соглашения.", "Минские соглашения"),
    ],
)
def test_a_text_named_after_a_place_is_not_addressed_to_it(language, text, name):
    (found,) = statements(text, language)
    assert found.document is not None
    assert (found.document.name, found.addressees) == (name, ())


def test_a_plan_has_an_owner():
    (found,) = statements("Le Mali rejette le plan de Lisbonne.", "fr")
    assert found.addressees == ("Portugal",)


def test_two_names_are_two_texts():
    text = "Mali signed the Lisbon Declaration. Niger rejected the Algiers Declaration."
    first, second = statements(text, "en")
    assert first.document != second.document
    text = "Mali signed the Lisbon Declaration. Niger rejected the declaration."
    first, second = statements(text, "en")
    assert first.document == second.document
