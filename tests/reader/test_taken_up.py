"""What a refusal or demand takes up from before, and what it does not."""

import pytest

from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali and Niger signed a prisoner deal. Mali offered a ceasefire. Niger rejected the proposal."),
        ("en", "Mali and Niger signed a prisoner deal. Mali demanded a ceasefire. Niger rejected the demand."),
        ("fr", "Le Mali et le Niger ont signé un accord sur les prisonniers. Le Mali a proposé une trêve. Le Niger a rejeté la proposition."),
        ("de", "Mali und Niger unterzeichneten ein Abkommen über Gefangene. Mali forderte eine Waffenruhe. Niger lehnte den Vorschlag ab."),
        ("es", "Malí y Níger firmaron un acuerdo sobre prisioneros. Malí propuso una tregua. Níger rechazó la propuesta."),
        ("uk", "Малі та Нігер підписали угоду про обмін полоненими. Малі запропонувало перемир'я. Нігер відхилив пропозицію."),
        ("ru", "Мали и Нигер подписали соглашение об обмене пленными. Мали предложило перемирие. Нигер отклонил предложение."),
    ],
)  # fmt: skip
def test_a_proposal_is_what_was_proposed_last(language, text):
    found = facts(text, language)
    assert ("position", "Niger", "ceasefire", "rejects") in found
    assert ("position", "Niger", "prisoners", "rejects") not in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kyiv called that claim a lie."),
        ("en", "Mali called that allegation absurd."),
        ("fr", "« Nous restons », a prévenu le ministre russe, lors d'une conférence de presse à Oslo."),
    ],
)  # fmt: skip
def test_what_looks_like_a_demand_is_none(language, text):
    assert statements(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali wants the border moved. China called for a negotiated solution."),
        ("fr", "Le Mali exige une rectification de la frontière. La Chine a plaidé pour une solution négociée."),
        ("es", "Malí exige mover la frontera. China abogó por una solución negociada."),
        ("de", "Mali fordert eine neue Grenze. China plädierte für eine Verhandlungslösung."),
    ],
)  # fmt: skip
def test_a_demand_of_its_own_takes_up_no_topic(language, text):
    found = {topic for act, party, topic, _ in facts(text, language) if party == "cn"}
    assert found in ({"other"}, {"talks-format"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine rejected a withdrawal from the Donbas, which Moscow has made a condition for any ceasefire."),
        ("en", "Kyiv would not withdraw its troops from the Donetsk region, rejecting a demand that Moscow has made a condition for any ceasefire."),
        ("fr", "L'Ukraine a rejeté un retrait du Donbass, dont Moscou a fait une condition de tout cessez-le-feu."),
        ("de", "Die Ukraine lehnte einen Abzug aus dem Donbass ab, den Moskau zur Bedingung für jede Waffenruhe gemacht hat."),
        ("es", "Ucrania rechazó una retirada del Donbás, que Moscú ha puesto como condición para cualquier alto el fuego."),
        ("uk", "Україна відкинула виведення військ з Донбасу, яке Москва зробила умовою будь-якого припинення вогню."),
        ("ru", "Украина отвергла вывод войск из Донбасса, который Москва сделала условием любого прекращения огня."),
    ],
)  # fmt: skip
def test_what_hangs_on_a_demand_is_not_refused_with_it(language, text):
    found = facts(text, language)
    assert ("position", "ua", "territory", "rejects") in found
    assert {topic for _, _, topic, _ in found} == {"territory"}


@pytest.mark.parametrize(
    ("language", "text", "party", "polarity"),
    [
        ("en", "Ukraine will not withdraw its troops from the Donetsk region.", "ua", 1),
        ("en", "Russia will not withdraw its troops from the Donetsk region.", "ru", -1),
        ("fr", "La Russie ne retirera pas ses troupes de la région de Donetsk.", "ru", -1),
        ("de", "Russland wird seine Truppen nicht aus der Region Donezk abziehen.", "ru", -1),
        ("es", "Rusia no retirará sus tropas de la región de Donetsk.", "ru", -1),
        ("uk", "Росія не виведе свої війська з Донецької області.", "ru", -1),
        ("ru", "Россия не выведет свои войска из Донецкой области.", "ru", -1),
    ],
)
def test_whose_troops_are_to_leave_donetsk_decides_the_side(language, text, party, polarity):
    (found,) = statements(text, language)
    assert (found.party, found.issue, found.polarity) == (party, "donbass", polarity)
