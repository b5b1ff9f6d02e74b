"""Organisations that are named in full, then by their noun."""

import pytest

from tests.reader.reading import statements

TIGRAY = "Le Front populaire de libération du Tigré a proposé une trêve. "
AZAWAD = "La Coordination des mouvements de l'Azawad a signé l'accord. "


def asking(text, language):
    return {one.party for one in statements(text, language) if one.act == "demand"}


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("fr", TIGRAY + "Le Front réclame le retrait des troupes érythréennes.", "TPLF"),
        ("fr", TIGRAY + "Une levée du blocus est exigée par le Front.", "TPLF"),
        (
            "fr",
            AZAWAD + "La Coordination exige le retrait des mercenaires russes.",
            "Coordination of Azawad Movements",
        ),
        (
            "en",
            "The Polisario Front turned down the plan. The Front demands a withdrawal of Moroccan troops.",
            "Polisario Front",
        ),
    ],
)
def test_the_noun_of_a_name_stands_for_it(language, text, party):
    assert party in asking(text, language)


@pytest.mark.parametrize(
    "text",
    [
        TIGRAY + "Le Front pour la paix réclame le retrait des troupes érythréennes.",
        TIGRAY + "Sur le front, personne ne réclame le retrait des troupes érythréennes.",
        TIGRAY
        + "Le Front Polisario a refusé. Le Front réclame le retrait des troupes érythréennes.",
        "Le Front réclame le retrait des troupes érythréennes.",
    ],
)
def test_another_name_or_one_of_two_stands_for_nobody(text):
    assert asking(text, "fr") == set()
