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
