"""Who did not do what others did to a text, told in two words."""

import pytest

from tests.reader.reading import statements


def signed_or_not(text, language):
    found = [one for one in statements(text, language) if one.act == "document"]
    return {(one.party, str(one.status), one.document.number) for one in found if one.document}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Britain signed the charter on Sunday; Italy did not."),
        ("en", "Britain signed the charter on Sunday, but not Italy."),
        ("en", "Britain signed the charter on Sunday. Italy has not."),
        ("fr", "Londres a signé l'accord dimanche, mais pas l'Italie."),
        ("fr", "Londres a signé l'accord dimanche. L'Italie ne l'a pas fait."),
        ("de", "London hat das Abkommen unterzeichnet, nicht aber Italien."),
        ("de", "London hat das Abkommen unterzeichnet; Italien nicht."),
        ("es", "Londres firmó el acuerdo el domingo, pero no Italia."),
        ("es", "Londres firmó el acuerdo el domingo; Italia no lo hizo."),
        ("uk", "Лондон підписав угоду в неділю, але не Італія."),
        ("uk", "Лондон підписав угоду в неділю, Італія — ні."),
        ("ru", "Лондон подписал соглашение в воскресенье, но не Италия."),
        ("ru", "Лондон подписал соглашение в воскресенье, Италия — нет."),
    ],
)
def test_it_is_the_same_text_not_signed(language, text):
    assert signed_or_not(text, language) == {("gb", "signed", 1), ("it", "not-signed", 1)}


def test_who_signed_may_be_many_that_are_not_named():
    text = "Twenty states signed the joint statement; Rome and Warsaw did not."
    assert signed_or_not(text, "en") == {("it", "not-signed", 1), ("pl", "not-signed", 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Britain signed the charter. Italy did not comment.",
        "Britain signed the charter. The talks went on. Italy did not.",
        "Britain met Norway; Italy did not.",
        "Britain will sign the charter; Italy has not decided.",
    ],
)
def test_what_says_something_else_is_no_refusal(text):
    assert "it" not in {party for party, *_rest in signed_or_not(text, "en")}


@pytest.mark.parametrize("word", ["dagegen", "aber", "jedoch"])
def test_who_did_not_sign_is_none_of_the_signatories(word):
    text = f"Das Abkommen wurde von Mali unterzeichnet, von Niger {word} nicht."
    found = {(one.party, one.status) for one in statements(text, "de")}
    assert found == {("Mali", "signed"), ("Niger", "not-signed")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mali ne signera aucun texte qui consacre la partition du pays.", "fr"),
        ("Mali wird kein Abkommen unterzeichnen, das die Teilung des Landes festschreibt.", "de"),
        ("Malí no firmará ningún acuerdo que consagre la partición del país.", "es"),
        ("Мали не подпишет никакого документа, который закрепляет раздел страны.", "ru"),
    ],
)
def test_no_text_of_such_a_kind_is_a_refusal_of_what_it_says(text, language):
    found = {(one.act, one.topic, one.stance) for one in statements(text, language)}
    assert found == {("position", "territory", "rejects")}


@pytest.mark.parametrize(
    "text",
    [
        "Mali has not signed a text that everybody else signed.",
        "Mali will not sign the agreement that was negotiated in Doha.",
    ],
)
def test_a_text_that_is_there_is_not_signed(text):
    assert {(one.act, one.status) for one in statements(text, "en")} == {("document", "not-signed")}
