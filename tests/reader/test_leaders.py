"""The leaders are those whom the sentence before has named together, or nobody known."""

import pytest

from tests.reader.reading import statements


def _not_signed(text, language):
    return {one.party for one in statements(text, language) if one.status == "not-signed"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tusk, Meloni and Erdogan met in Rome. The leaders did not sign the accord."),
        ("en", "The leaders of Poland, Italy and Turkey met. The leaders have not signed the accord."),
        ("fr", "La Pologne, l'Italie et la Turquie se sont réunies à Rome. Les dirigeants n'ont pas signé l'accord."),
        ("de", "Polen, Italien und die Türkei trafen sich in Rom. Die Regierungschefs unterzeichneten das Abkommen nicht."),
        ("es", "Polonia, Italia y Turquía se reunieron en Roma. Los mandatarios no firmaron el acuerdo."),
        ("uk", "Польща, Італія та Туреччина зустрілися в Римі. Лідери не підписали угоду."),
        ("ru", "Польша, Италия и Турция встретились в Риме. Лидеры не подписали соглашение."),
    ],
)  # fmt: skip
def test_the_leaders_are_those_just_named_together(language, text):
    assert _not_signed(text, language) == {"pl", "it", "tr"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tusk said that Italy was late. The leaders did not sign the accord."),
        ("en", "Tusk and Meloni met in Rome. The weather was fine. The leaders did not sign the accord."),
        ("fr", "Donald Tusk a salué l'Italie. Les dirigeants n'ont pas signé l'accord."),
        ("ru", "Польша и Италия встретились в Риме. Другие лидеры не подписали соглашение."),
    ],
)  # fmt: skip
def test_else_nobody_knows_who_they_are(language, text):
    assert _not_signed(text, language) == set()


def test_leaders_of_others_are_others():
    text = "Polen und Italien trafen sich in Rom. Die Staatschefs Serbiens und Maltas unterzeichneten das Abkommen nicht."
    assert not _not_signed(text, "de") & {"pl", "it"}
