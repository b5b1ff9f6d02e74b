"""A second promise whose verb is left out: each side gives something of its own."""

import pytest

from tests.reader.reading import facts


def promised(text, language):
    return {(party, topic) for act, party, topic, _ in facts(text, language) if act == "commitment"}


@pytest.mark.parametrize(
    ("language", "text", "party", "topic"),
    [
        ("fr", "Le Hamas s'engage à libérer les otages, et Israël à lever le blocus.", "Hamas", "prisoners"),
        ("fr", "Le GAM s'engage à rendre ses fusils, et l'Indonésie à amnistier 900 détenus.", "Indonesia", "justice"),
        ("fr", "Bogota s'engage à suspendre les frappes ; l'ELN, à libérer ses otages.", "ELN", "prisoners"),
        ("fr", "Le Mali a promis de libérer les prisonniers, et le Niger de surveiller la trêve.", "Niger", "monitoring"),
        ("en", "Chad agreed to withdraw its troops, and Niger to release the hostages.", "Niger", "prisoners"),
        ("es", "Chad se comprometió a retirar sus tropas y Níger a liberar a los rehenes.", "Niger", "prisoners"),
    ],
)  # fmt: skip
def test_the_other_side_promises_too(language, text, party, topic):
    assert (party, topic) in promised(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Le Tchad ne s'engage pas à libérer les otages, et le Niger à retirer ses troupes.",
        "Le Tchad s'engage à libérer les otages et demande au Niger de retirer ses troupes.",
        "Le Tchad a promis la libération des otages, et le Niger à ce jour retient ses troupes.",
    ],
)
def test_what_nobody_promised_is_no_promise(text):
    assert not any(party == "Niger" for party, _ in promised(text, "fr"))
