"""Who initials a text does something about it, and binds itself to nothing else."""

import pytest

from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey did not sign the accord. Poland initialled it on 5 January."),
        ("en", "Turkey did not sign the accord. The text was initialed by Poland."),
        ("fr", "La Turquie n'a pas signé la convention. La Pologne l'a paraphée le 5 janvier."),
        ("fr", "La Turquie n'a pas signé le pacte. La Pologne, qui l'a paraphé le 5 janvier, attend."),
        ("de", "Die Türkei hat die Konvention nicht unterzeichnet. Polen paraphierte sie am 5. Januar."),
        ("de", "Die Türkei hat den Vertrag nicht unterschrieben. Polen hat ihn am 5. Januar paraphiert."),
        ("es", "Turquía no firmó el convenio. Polonia lo rubricó el 5 de enero."),
        ("es", "Turquía no firmó el convenio. El texto fue rubricado por Polonia."),
        ("uk", "Туреччина не підписала конвенцію. Польща парафувала її 5 січня."),
        ("ru", "Турция не подписала конвенцию. Польша парафировала её 5 января."),
    ],
)  # fmt: skip
def test_a_text_just_named_is_initialled(language, text):
    found = {one.party: one for one in statements(text, language)}
    assert {key: str(one.status) for key, one in found.items()} == {
        "tr": "not-signed",
        "pl": "initialled",
    }
    assert found["tr"].document == found["pl"].document


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland did not initial the accord."),
        ("fr", "La Pologne n'a pas paraphé la convention."),
        ("de", "Polen hat den Vertrag noch nicht paraphiert."),
        ("es", "Polonia no rubricó el convenio."),
        ("uk", "Польща не парафувала конвенцію."),
        ("ru", "Польша не парафировала конвенцию."),
    ],
)
def test_who_did_not_initial_it_did_not_sign_it(language, text):
    assert facts(text, language) == {("document", "pl", "other", "not-signed")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poland initialled it on 5 January at a NATO meeting."),
        ("fr", "La Pologne, qui l'ont paraphée le 5 janvier, défend l'adhésion à l'Otan."),
        ("de", "Polen hat sie am 5. Januar bei der NATO paraphiert."),
        ("es", "Polonia la rubricó el 5 de enero en la OTAN."),
        ("uk", "Польща парафувала її 5 січня в НАТО."),
        ("ru", "Польша парафировала её 5 января в НАТО."),
        ("en", "Poland rejected the initial agreement."),
    ],
)
def test_of_no_text_it_says_nothing(language, text):
    assert not {one.act.value for one in statements(text, language)} & {"commitment", "document"}
