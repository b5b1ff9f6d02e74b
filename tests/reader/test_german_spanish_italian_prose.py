"""What texts provide, for whom a thing is out of the question, and who holds an office."""

import pytest

from tests.reader.reading import facts


def told(text, code):
    return {(act, party) for act, party, _, _ in facts(text, code)}


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        ("de", "Das Abkommen sieht vor, dass die Farc ihre Waffen abgibt.", "FARC"),
        ("es", "El pacto estipula que las FARC entreguen las armas.", "FARC"),
        ("it", "L'intesa stabilisce che le FARC consegnino le armi.", "FARC"),
    ],
)
def test_what_a_text_provides_binds_whom_it_names(code, text, party):
    assert told(text, code) == {("commitment", party)}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Der Plan sieht vor, dass die Farc ihre Waffen abgibt."),
        ("de", "Das Abkommen sieht nicht vor, dass die Farc ihre Waffen abgibt."),
        ("es", "El pacto no estipula que las FARC entreguen las armas."),
    ],
)
def test_a_plan_and_what_is_not_provided_bind_nobody(code, text):
    assert told(text, code) == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Für Jerewan kommt eine Abtretung von Gebieten nicht infrage."),
        ("de", "Eine Abtretung von Gebieten ist für Jerewan inakzeptabel."),
        ("es", "Para Ereván es inaceptable ceder territorio."),
        ("it", "Cedere territori è inaccettabile per Erevan."),
    ],
)
def test_what_is_out_of_the_question_for_somebody_they_reject(code, text):
    assert told(text, code) == {("position", "Armenia")}


def test_what_is_not_ruled_out_is_no_refusal():
    assert told("Für Jerewan ist eine Waffenruhe nicht ausgeschlossen.", "de") == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Teheran zufolge muss Armenien seine Truppen abziehen."),
        ("de", "Der Regierung in Teheran zufolge muss Armenien seine Truppen abziehen."),
    ],
)
def test_a_source_has_its_word_behind_it(code, text):
    assert told(text, code) == {("demand", "Iran")}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "de",
            "Der sudanesische Präsident Karl Torven und der Tschad haben ein Abkommen unterzeichnet.",
        ),
        ("es", "El presidente sudanés Karl Torven y Chad firmaron un acuerdo."),
        ("it", "Il presidente sudanese Karl Torven e il Ciad hanno firmato un accordo."),
    ],
)
def test_the_unknown_name_of_a_holder_parts_no_pair(code, text):
    assert told(text, code) == {("document", "Sudan"), ("document", "Chad")}


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        (
            "de",
            "In Burundi wird gekämpft. Präsident Karl Torven lehnte eine Waffenruhe ab.",
            "Burundi",
        ),
        (
            "es",
            "Siguen los combates en Burundi. El presidente Karl Torven rechazó una tregua.",
            "Burundi",
        ),
        (
            "it",
            "Si combatte in Burundi. Il presidente Karl Torven ha respinto una tregua.",
            "Burundi",
        ),
    ],
)
def test_an_office_before_an_unknown_name_is_of_the_only_country(code, text, party):
    assert told(text, code) == {("position", party)}


def test_of_two_countries_such_an_office_is_of_neither():
    text = "Kenia und Uganda streiten. Präsident Karl Torven lehnt eine Waffenruhe ab."
    assert told(text, "de") == set()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "In der kenianischen Hauptstadt Nairobi hat Äthiopien eine Waffenruhe gefordert."),
        ("de", "In der kenianischen Stadt Nairobi forderte Äthiopien eine Waffenruhe."),
    ],
)
def test_a_seat_behind_a_word_for_town_is_a_place(code, text):
    assert told(text, code) == {("demand", "Ethiopia")}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Serbien und Kosovo vereinbarten die Normalisierung ihrer Beziehungen."),
        ("es", "Serbia y Kosovo acordaron en Bruselas la normalización de sus relaciones."),
        ("it", "Serbia e Kosovo hanno concordato la normalizzazione dei rapporti."),
    ],
)
def test_two_bind_themselves_to_what_they_agree_on(code, text):
    assert told(text, code) == {("commitment", "Serbia"), ("commitment", "Kosovo")}
