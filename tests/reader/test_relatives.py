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
