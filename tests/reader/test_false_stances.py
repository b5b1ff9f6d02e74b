"""Ordinary news in which a party does not take the stance that the words suggest, in six languages."""

from pathlib import Path

import pytest

from tests.reader.reading import facts, statements

SENTENCES = Path(__file__).with_name("false_stances.txt")
# Whom somebody blames, and whom a columnist advises, is still read as if it acted.
MISREAD = {
    "Kritiker werfen Chile vor, den Dialog abzulehnen.",
    "Uganda haría mal en aceptar una amnistía, opina un columnista.",
}


def rows():
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" | ")] for line in lines if line[0] != "#"]


def is_misread(language, text, party, allowed):
    found = [one for one in statements(text, language) if one.party == party]
    said = {str(one.stance or one.status or one.act.value) for one in found}
    return not said <= set(allowed.split())


def test_there_are_ten_sentences_of_each_language():
    languages = [row[0] for row in rows()]
    assert {code: languages.count(code) for code in languages} == dict.fromkeys(
        ["en", "fr", "de", "es", "uk", "ru"], 10
    )


def test_only_what_is_known_is_misread():
    assert {row[1] for row in rows() if is_misread(*row)} == MISREAD


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Uganda has not yet accepted the truce."),
        ("en", "Uganda has yet to accept the truce."),
        ("fr", "L'Ouganda n'a pas encore accepté la trêve."),
        ("de", "Uganda hat die Waffenruhe noch nicht akzeptiert."),
        ("es", "Uganda aún no ha aceptado la tregua."),
        ("uk", "Уганда ще не прийняла перемир'я."),
        ("ru", "Уганда еще не приняла перемирие."),
    ],
)
def test_an_answer_put_off_is_unclear(language, text):
    assert facts(text, language) == {("position", "Uganda", "ceasefire", "unclear")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Uganda should accept the truce."),
        ("en", "Uganda is expected to accept the truce."),
        ("fr", "L'Ouganda doit accepter la trêve."),
        ("de", "Uganda muss die Waffenruhe akzeptieren."),
        ("es", "Uganda debe aceptar la tregua."),
    ],
)
def test_what_is_due_is_not_done(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hoping for peace, Uganda accepted the truce."),
        ("en", "Uganda, which is expected to host the talks, accepted the truce."),
        ("en", "Few expected it, but Uganda accepted the truce."),
        ("en", "Uganda must free the hostages, and it accepted the truce."),
        ("fr", "L'Ouganda, qui n'attend rien d'autre, a accepté la trêve."),
        ("fr", "L'Ouganda a encore accepté la trêve."),
        ("de", "Uganda akzeptierte die Waffenruhe, hofft aber auf mehr."),
        ("es", "Uganda aceptó la tregua y espera que se respete."),
        ("uk", "Уганда прийняла перемир'я і сподівається, що його дотримають."),
        ("ru", "Уганда приняла перемирие и надеется, что его соблюдут."),
    ],
)
def test_a_stance_beside_a_hope_remains(language, text):
    assert ("position", "Uganda", "ceasefire", "accepts") in facts(text, language)
