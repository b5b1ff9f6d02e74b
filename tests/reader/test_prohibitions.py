"""What is not to be: a ban on something, its end, "that it never": the cue speaks the other way."""

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text", "issue", "polarity"),
    [
        ("en", "Russia demands that Ukraine join NATO.", "nato", 1),
        ("en", "Russia demands that Ukraine never join NATO.", "nato", -1),
        ("en", "Russia demands not only that Ukraine join NATO.", "nato", 1),
        ("en", "Russia demands guarantees that Ukraine will not join NATO.", "nato", -1),
        ("en", "Russia demands a ban on Ukraine joining NATO.", "nato", -1),
        ("en", "Russia demands an end to Ukraine's NATO membership bid.", "nato", -1),
        ("en", "Kyiv demands that Ukraine not withdraw from the Donbas.", "donbass", -1),
        (
            "en",
            "Russia demands an end to the fighting and an exchange of prisoners.",
            "prisoners",
            1,
        ),
        ("fr", "La Russie réclame le gel de toute adhésion de l'Ukraine à l'Otan.", "nato", -1),
        ("fr", "La Russie demande l'interdiction de l'adhésion de l'Ukraine à l'Otan.", "nato", -1),
        ("fr", "L'Italie réclame l'adhésion de l'Ukraine à l'Otan.", "nato", 1),
        ("de", "Russland fordert, dass die Ukraine auf den Nato-Beitritt verzichtet.", "nato", -1),
        ("de", "Russland fordert die Ukraine auf, den Nato-Beitritt aufzugeben.", "nato", -1),
        ("de", "Lawrow sagte, die Ukraine müsse auf den Nato-Beitritt verzichten.", "nato", -1),
        ("de", "Russland fordert ein Verbot des Nato-Beitritts der Ukraine.", "nato", -1),
        ("de", "Die Ukraine fordert den Nato-Beitritt.", "nato", 1),
        ("es", "Rusia exige la suspensión del ingreso de Ucrania en la OTAN.", "nato", -1),
        ("uk", "Росія вимагає заборони вступу України до НАТО.", "nato", -1),
        ("uk", "Росія вимагає, щоб Україна не вступала до НАТО.", "nato", -1),
        ("ru", "Россия требует запрета на вступление Украины в НАТО.", "nato", -1),
        ("ru", "Россия требует, чтобы Украина не принимала иностранные войска.", "force", -1),
    ],
)
def test_what_is_demanded_not_to_be_is_demanded_against(language, text, issue, polarity):
    demands = [one for one in statements(text, language) if one.act == "demand"]
    assert {(one.issue, one.polarity) for one in demands if one.issue} == {(issue, polarity)}


def test_when_and_where_is_no_item_of_a_list():
    text = "La Russie rejette l'envoi de soldats européens en Ukraine, même après un cessez-le-feu."
    assert [one.issue for one in statements(text, "fr")] == ["force"]


@pytest.mark.parametrize(
    ("language", "text", "issue", "said"),
    [
        ("en", "Ukraine will give up its NATO bid.", "nato", (-1, None)),
        ("en", "Ukraine will renounce NATO membership, Yermak said.", "nato", (-1, None)),
        ("en", "Ukraine will not give up its NATO bid.", "nato", (-1, "rejects")),
        ("fr", "L'Ukraine renoncera à l'adhésion à l'Otan.", "nato", (-1, None)),
        ("fr", "L'Ukraine ne renoncera pas à l'adhésion à l'Otan.", "nato", (-1, "rejects")),
        ("de", "Die Ukraine wird auf den Nato-Beitritt verzichten.", "nato", (-1, None)),
        ("es", "Ucrania renunciará al ingreso en la OTAN.", "nato", (-1, None)),
        ("uk", "Україна відмовиться від вступу до НАТО.", "nato", (1, "rejects")),
        ("ru", "Украина откажется от вступления в НАТО.", "nato", (1, "rejects")),
        ("en", "The European Union will not lift sanctions.", "sanctions", (1, "rejects")),
        ("en", "Trump said he would lift sanctions on Russia.", "sanctions", (1, None)),
        ("en", "Russia demands no NATO membership for Ukraine.", "nato", (-1, None)),
        ("ru", "Украина никогда не признает Крым российским.", "crimea", (1, "rejects")),
    ],
)
def test_the_verb_of_an_act_says_on_which_side(language, text, issue, said):
    found = [one for one in statements(text, language) if one.act != "meeting"]
    assert [(one.issue, (one.polarity, one.stance)) for one in found] == [(issue, said)]
