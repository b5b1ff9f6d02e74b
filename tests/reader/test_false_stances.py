"""Ordinary news in which a party does not take the stance that the words suggest, in six languages."""

from pathlib import Path

import pytest

from tests.reader.reading import facts, statements

SENTENCES = Path(__file__).with_name("false_stances.txt")


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


def test_none_is_misread():
    assert not [row[1] for row in rows() if is_misread(*row)]


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It would be a mistake for Uganda to reject the truce, Kenya's president said."),
        ("en", "Kenya accused Uganda of rejecting the truce."),
        ("en", "Kenya hopes that both sides will sign a memorandum."),
        ("fr", "Le Kenya souhaiterait que l'Ouganda accepte une trêve avant Noël."),
        ("fr", "Le Kenya exige que l'Ouganda n'accepte pas la trêve."),
        ("fr", "Le Kenya a accusé l'Ouganda de rejeter la trêve."),
        ("de", "Kenia beschuldigte Uganda, die Waffenruhe abzulehnen."),
    ],
)
def test_what_others_fear_want_or_say_of_it_is_no_stance(language, text):
    found = facts(text, language)
    assert {one for one in found if one[1] == "Uganda"} == set()
    assert {one[0] for one in found} <= {"demand"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Uganda and Kenya failed to agree on a ceasefire."),
        ("en", "Uganda was unable to agree to a ceasefire."),
        ("fr", "L'Ouganda n'est pas parvenu à accepter une trêve."),
        ("es", "Uganda y Kenia no lograron acordar un alto el fuego."),
        ("uk", "Уганда і Кенія не змогли домовитися про припинення вогню."),
        ("ru", "Уганда и Кения не смогли договориться о прекращении огня."),
    ],
)
def test_what_was_not_managed_is_nothing(language, text):
    assert facts(text, language) == set()


def test_what_will_be_adopted_is_no_text_yet():
    text = "If Uganda does not agree to a ceasefire, Kenya will adopt new sanctions."
    assert {one.act for one in statements(text, "en")} == {"commitment"}


def test_who_stresses_what_is_said_supports_nothing():
    text = "Polen wird keine Soldaten entsenden, bekräftigte Ministerpräsident Donald Tusk."
    assert [str(one.stance) for one in statements(text, "de")] == ["rejects"]
