"""Which text is meant: who signed and who did not stand on one document."""

import pytest

from tests.reader.reading import statements


def _texts(text, language):
    """Party -> number, kind and name of the text it did something about."""
    found = [(one.party, one.document) for one in statements(text, language) if one.document]
    return {party: (ref.number, ref.kind.value, ref.name) for party, ref in found}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "Die Türkei hat das in Oslo vereinbarte Rahmenabkommen nicht unterschrieben. Polen unterschrieb das Schriftstück.", "framework"),
        ("de", "Die Türkei unterzeichnete das Getreideabkommen. Polen unterzeichnete das Papier nicht.", "treaty"),
        ("fr", "La Turquie n'a pas signé l'ébauche. La Pologne a signé ce texte.", "draft"),
        ("en", "Turkey did not sign the draft. Poland signed the paper.", "draft"),
        ("uk", "Туреччина не підписала меморандум. Польща підписала цей папір.", "memorandum"),
        ("ru", "Турция не подписала меморандум. Польша подписала эту бумагу.", "memorandum"),
        ("es", "Turquía no firmó el borrador. Polonia firmó el texto.", "draft"),
    ],
)  # fmt: skip
def test_a_general_word_takes_up_the_text_just_spoken_of(language, text, kind):
    found = _texts(text, language)
    assert found["tr"] == found["pl"]
    assert found["tr"][1] == kind


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Oslo Protocol covers fishing. Turkey signed the protocol. Poland did not sign the text.", "Oslo Protocol"),
        ("fr", "La déclaration d'entente de Rome tient en une page. La Turquie a signé la déclaration.", ""),
        ("fr", "Le protocole de Rome tient en une page. La Turquie a signé le protocole.", "protocole de Rome"),
        ("de", "Das Osloer Protokoll umfasst eine Seite. Die Türkei unterzeichnete das Dokument.", "Osloer Protokoll"),
        ("es", "El protocolo de Roma tiene una página. Turquía firmó el documento.", "protocolo de Roma"),
        ("uk", "У понеділок показали Римську декларацію. Туреччина підписала документ.", "Римську декларацію"),
        ("ru", "В понедельник показали Римскую декларацию. Турция подписала документ.", "Римскую декларацию"),
    ],
)  # fmt: skip
def test_it_may_have_been_named_before_anybody_signed(language, text, name):
    assert {ref[2] for ref in _texts(text, language).values()} == {name}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey signed the Oslo agreement. Poland did not sign the annex."),
        ("en", "Turkey signed the Oslo agreement. Poland did not sign a declaration."),
        ("de", "Die Türkei unterzeichnete das Abkommen. Polen unterzeichnete den Anhang nicht."),
        ("ru", "Турция подписала соглашение. Польша не подписала приложение."),
        ("en", "Turkey signed the Oslo Protocol. Poland signed the Rome Protocol."),
    ],
)
def test_another_text_stays_another(language, text):
    found = _texts(text, language)
    assert found["tr"][0] != found["pl"][0]


def test_the_agreement_is_the_one_before_the_declaration():
    text = "Turkey signed an agreement on grain. France signed the Rome Declaration. Poland did not sign the agreement."
    found = _texts(text, "en")
    assert found["pl"] == found["tr"] != found["fr"]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Turkey did not sign the memorandum shown last week in Lisbon.", "Lisbon"),
        ("fr", "La Turquie n'a pas signé le mémorandum montré la semaine dernière à Lisbonne.", "Lisbon"),
        ("de", "Die Türkei hat die vorige Woche in Lissabon gezeigte Absichtserklärung nicht unterzeichnet.", "Lisbon"),
        ("es", "Turquía no firmó el memorando mostrado la semana pasada en Lisboa.", "Lisbon"),
        ("uk", "Туреччина не підписала меморандум, показаний минулого тижня в Стамбулі.", "Istanbul"),
        ("ru", "Турция не подписала меморандум, показанный на прошлой неделе в Стамбуле.", "Istanbul"),
        ("en", "Turkey did not sign the memorandum, Fidan said in Lisbon.", ""),
        ("en", "Turkey, which met Poland in Lisbon, did not sign the memorandum.", ""),
    ],
)  # fmt: skip
def test_where_it_was_made(language, text, place):
    assert [one.place for one in statements(text, language) if one.document] == [place]
