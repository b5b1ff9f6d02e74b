"""A pronoun takes up the one text of the sentence before, where gender and number agree."""

import pytest

from tests.reader.reading import facts, statements

TAKEN_UP = [
    (
        "en",
        "Germany did not sign the declaration. France and the United Kingdom signed it on Monday.",
    ),
    (
        "fr",
        "L'Allemagne n'a pas signé la déclaration. La France et le Royaume-Uni l'ont signée lundi.",
    ),
    (
        "de",
        "Deutschland hat die Erklärung nicht unterzeichnet. "
        "Frankreich und Großbritannien unterzeichneten sie am Montag.",
    ),
    ("es", "Alemania no firmó el acuerdo. Francia y el Reino Unido lo firmaron el lunes."),
    (
        "uk",
        "Німеччина не підписала декларацію. Франція та Велика Британія підписали її в понеділок.",
    ),
    (
        "ru",
        "Германия не подписала декларацию. Франция и Великобритания подписали ее в понедельник.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TAKEN_UP)
def test_both_sign_the_text_that_the_third_did_not(language, text):
    assert facts(text, language) == {
        ("document", "de", "other", "not-signed"),
        ("document", "fr", "other", "signed"),
        ("document", "gb", "other", "signed"),
    }
    assert len({one.document for one in statements(text, language)}) == 1
    assert {str(one.date.day) for one in statements(text, language) if one.date} == {"2026-01-05"}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The ceasefire agreement is ready. Azerbaijan has not signed it.", "not-signed"),
        ("en", "Armenia signed the declaration, but Azerbaijan did not sign it.", "not-signed"),
        ("fr", "L'Arménie a signé la déclaration. L'Azerbaïdjan ne l'a pas signée.", "not-signed"),
        (
            "fr",
            "L'Arménie a rejeté le traité. L'Azerbaïdjan le signera lundi.",
            "announced-will-sign",
        ),
        (
            "de",
            "Armenien hat den Vertrag nicht unterzeichnet. Aserbaidschan hat ihn unterzeichnet.",
            "signed",
        ),
        ("es", "Armenia no firmó la declaración. Azerbaiyán la firmó.", "signed"),
        ("uk", "Вірменія не підписала протокол. Азербайджан його підписав.", "signed"),
        ("ru", "Армения не подписала договор. Азербайджан подписал его.", "signed"),
    ],
)
def test_it_is_signed_or_not(language, text, status):
    found = [one for one in statements(text, language) if one.party == "Azerbaijan"]
    assert [str(one.status) for one in found] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali rejected the declaration and the protocol. Niger has signed it."),
        ("en", "Sudan released the prisoners. Niger signed it."),
        ("en", "Mali rejected the protocol. Talks went on all night. Niger signed it."),
        ("fr", "Le Mali n'a pas signé le protocole. Le Niger l'a signée lundi."),
        ("de", "Mali hat den Vertrag nicht unterzeichnet. Niger unterzeichnete sie am Montag."),
        ("es", "Malí no firmó el acuerdo. Níger la firmó el lunes."),
        ("uk", "Малі не підписало протокол. Нігер підписав її."),
        ("uk", "Малі не підписало декларацію. Нігер підписав його."),
        ("uk", "Малі не підписало декларацію. Підписали її делегати Нігеру."),
        ("ru", "Мали не подписало договор. Нигер подписал ее."),
    ],
)
def test_nothing_is_taken_up_that_is_not_the_one_text_before(language, text):
    assert [one for one in statements(text, language) if one.party == "Niger"] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Oslo and Rome signed a declaration on troops once a truce holds. Bern did not sign it."),
        ("fr", "Oslo et Rome ont signé une déclaration sur l'après cessez-le-feu. Berne ne l'a pas signée."),
        ("de", "Oslo und Rom unterzeichneten eine Erklärung für den Fall einer Waffenruhe. Bern unterzeichnete sie nicht."),
    ],
)  # fmt: skip
def test_a_truce_that_a_text_is_about_is_no_other_text(language, text):
    refusing = [one for one in statements(text, language) if one.status == "not-signed"]
    assert [one.document.kind for one in refusing if one.document] == ["declaration"]
