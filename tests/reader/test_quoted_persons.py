"""Whose words a quotation is: of the person who acted last, though by no verb of saying."""

import pytest

from tests.reader.reading import statements

TEXTS = {
    "en": "Sergei Lavrov said Russia rejects the plan. Andrii Sybiha dismissed the remarks. "
    "“We will not leave the Donbas,” he said. He called on Moscow to accept a full ceasefire.",
    "fr": "Sergueï Lavrov a déclaré que la Russie rejetait le plan. Le ministre ukrainien Andrii "
    "Sybiha a balayé ces propos. « Nous ne quitterons pas le Donbass », a-t-il dit. Il a appelé "
    "Moscou à accepter un cessez-le-feu complet.",
    "de": "Sergej Lawrow sagte, Russland lehne den Plan ab. Der ukrainische Außenminister Andrij "
    "Sybiha wies die Äußerungen zurück. Er forderte Moskau auf, einer Waffenruhe zuzustimmen.",
    "es": "Serguéi Lavrov dijo que Rusia rechaza el plan. El ministro ucraniano Andrí Sibiga "
    "desestimó sus palabras. «No abandonaremos el Donbás», dijo.",
    "uk": "Сергій Лавров заявив, що Росія відкидає план. Міністр Андрій Сибіга розкритикував ці "
    "слова. Він закликав Москву погодитися на повне припинення вогню.",
    "ru": "Сергей Лавров заявил, что Россия отвергает план. Министр Андрей Сибига раскритиковал "
    "эти слова. «Мы не уйдем из Донбасса», – сказал он. Он призвал Москву прекратить огонь.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_what_follows_is_his(language):
    _lavrov, *others = [
        one for one in statements(TEXTS[language], language) if one.act in {"position", "demand"}
    ]
    assert {one.party for one in others} == {"ua"}
    assert others


def test_nobody_asks_himself():
    """Whoever "he" is, he is not Moscow's."""
    text = "Lavrov said Russia rejects the plan. He called on Moscow to accept a full ceasefire."
    assert {one.act for one in statements(text, "en")} == {"position"}
