"""Who speaks: behind adverbs, beside an unknown name, with the office between name and verb."""

import pytest

from tests.reader.reading import facts

_REFUSED = {("position", "Chad", "other", "rejects")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"We reject this plan," Chad\'s foreign minister told reporters in Doha.', "en"),
        ("“We reject this plan,” said Ali Hassan, Chad's foreign minister.", "en"),
        ('"We reject this plan," Ali Hassan, the head of Chad\'s army, told AFP.', "en"),
        ("« Nous rejetons ce plan », a dit mardi soir à l'AFP le porte-parole du Tchad.", "fr"),
        ("« Nous rejetons ce plan », a déclaré Ali Hassan, ministre tchadien.", "fr"),
        ("«Rechazamos este plan», dijo el lunes a la prensa el ministro chadiano.", "es"),
        ("«Respingiamo questo piano», ha detto lunedì ai giornalisti il ministro del Ciad.", "it"),
        ("«Мы отвергаем этот план», — сказал Али Хасан, министр иностранных дел Чада.", "ru"),
    ],
)
def test_who_says_it_is_found_behind_adverbs_and_beside_names(text, language):
    assert facts(text, language) == _REFUSED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“We reject this plan,” Ali Hassan told reporters in Chad.", "en"),
        ("« Nous rejetons ce plan », a déclaré Ali Hassan devant l'émissaire du Tchad.", "fr"),
        ("« Ils ont refusé ce plan », a déclaré le Tchad.", "fr"),
    ],
)
def test_a_stranger_or_others_are_not_the_party_beside(text, language):
    assert facts(text, language) == set()
