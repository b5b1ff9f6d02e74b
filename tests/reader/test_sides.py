""" "Both sides": those between whom the conflict is, not the mediator who tells of them."""

import pytest

from tests.reader.reading import statements

# Each of the two is named before; then a third tells of both.
TOLD = {
    "en": "Russia rejected a truce. Kyiv ruled out ceding land. Fidan said both sides want an exchange of prisoners.",
    "fr": "Moscou a rejeté la trêve. Kiev a exclu toute cession. Washington indique que les deux parties réclament un échange de prisonniers.",
    "de": "Moskau lehnte die Waffenruhe ab. Kiew schloss Abtretungen aus. Ankara teilte mit, beide Seiten forderten einen Gefangenenaustausch.",
    "es": "Moscú rechazó la tregua. Kiev descartó ceder territorio. Erdogan dijo que ambas partes piden un canje de prisioneros.",
    "uk": "Москва відкинула перемир’я. Київ виключив поступки. Ердоган сказав, що обидві сторони вимагають обміну полоненими.",
    "ru": "Москва отвергла перемирие. Киев исключил уступки. Эрдоган сказал, что обе стороны требуют обмена пленными.",
}


@pytest.mark.parametrize("language", TOLD)
def test_a_mediator_who_tells_of_both_sides_is_none_of_them(language):
    asking = {one.party for one in statements(TOLD[language], language) if one.act == "demand"}
    # Nobody at all where the reader cannot tell; never the one who tells.
    assert asking <= {"ru", "ua"}
    assert "prisoners" not in {
        one.topic for one in statements(TOLD[language], language) if one.party in {"us", "tr"}
    }


def test_those_who_met_are_the_two_sides():
    text = "Rubio met Lavrov in Riyadh. Both sides demanded the release of prisoners."
    asking = {one.party for one in statements(text, "en") if one.act == "demand"}
    assert asking == {"us", "ru"}


@pytest.mark.parametrize(
    "text",
    [
        "Rusia rechazó la tregua. Erdogan dijo que ambas partes rechazaron la oferta.",
        "Ucrania descartó ceder territorio. Erdogan dijo que ambas partes aceptaron un canje.",
    ],
)
def test_nobody_speaks_of_himself_as_both_sides(text):
    assert "tr" not in {one.party for one in statements(text, "es")}
