"""Relative clauses: "Ukraine, which demands"; but "Paris received rebels who demand": not Paris."""

import pytest

from tests.reader.reading import statements


def askers(text, language):
    return [one.party for one in statements(text, language) if one.act == "demand"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Paris received rebels who demand the withdrawal of foreign troops."),
        ("en", "Macron met protesters who demand an end to sanctions on Russia."),
        ("fr", "Paris a reçu des rebelles, qui réclament le retrait des troupes étrangères."),
        ("fr", "Macron a rencontré des familles qui demandent la libération des prisonniers."),
        ("de", "Paris empfing Rebellen, die den Abzug fremder Truppen fordern."),
        ("es", "Francia recibió a los rebeldes, que exigen la retirada de las tropas extranjeras."),
        ("uk", "Франція прийняла повстанців, які вимагають виведення іноземних військ."),
        ("ru", "Франция приняла повстанцев, которые требуют вывода иностранных войск."),
    ],
)
def test_what_people_of_no_party_demand_is_nobody_s(language, text):
    assert askers(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron met a delegation from Ukraine, which demands a full ceasefire."),
        ("en", "Ukraine, which demands a full ceasefire, met the United States on Monday."),
        ("fr", "La France a reçu une délégation ukrainienne, qui réclame un cessez-le-feu."),
        ("de", "Paris empfing die Ukraine, die eine Waffenruhe fordert."),
        ("es", "Francia recibió a Ucrania, que exige un alto el fuego."),
        ("uk", "Франція прийняла Україну, яка вимагає припинення вогню."),
        ("ru", "Франция приняла Украину, которая требует прекращения огня."),
    ],
)
def test_what_a_party_demands_in_its_own_clause_is_its(language, text):
    assert askers(text, language) == ["ua"]


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("en", "Slovakia, which borders Ukraine, rejected the deployment of foreign troops.", "sk"),
        ("en", "Hungary, which has vetoed EU sanctions, said it opposed sending troops.", "hu"),
        ("en", "Germany, which had hesitated over Ukraine's request, said it opposed it.", "de"),
        ("en", "Trump, who met Zelensky on Monday, rejected the deployment of troops.", "us"),
        ("en", "Poland, a close ally of Ukraine, ruled out sending troops.", "pl"),
        ("fr", "La Slovaquie, qui borde l'Ukraine, a rejeté l'envoi de troupes.", "sk"),
        ("fr", "La Pologne, proche alliée de l'Ukraine, a exclu l'envoi de troupes.", "pl"),
        ("de", "Die Slowakei, die an die Ukraine grenzt, lehnte die Entsendung ab.", "sk"),
        ("es", "Eslovaquia, que limita con Ucrania, rechazó el envío de tropas.", "sk"),
        ("uk", "Угорщина, яка блокує допомогу ЄС, виступила проти відправлення військ.", "hu"),
        ("uk", "Польща, близький союзник України, виключила відправлення військ.", "pl"),
        ("ru", "Венгрия, которая блокирует помощь ЕС, выступила против отправки войск.", "hu"),
    ],
)
def test_who_acts_stands_before_what_is_put_in_commas(language, text, party):
    names = {"sk": "Slovakia", "hu": "Hungary"}
    found = [one for one in statements(text, language) if one.stance == "rejects"]
    parties = {one.party for one in found if one.topic != "humanitarian"}
    assert parties == {names.get(party, party)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Італія не підписала угоду про гарантії безпеки, яку узгодили в Лондоні."),
        ("ru", "Италия не подписала заявление о гарантиях, которое согласовали в Лондоне."),
        ("fr", "L'Italie n'a pas signé le texte sur les garanties qu'on a adopté à Londres."),
    ],
)
def test_what_others_made_is_no_act_of_who_does_not_sign_it(language, text):
    assert {one.act for one in statements(text, language) if one.party == "it"} == {"document"}
