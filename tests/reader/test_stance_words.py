"""Words of a stance: what is off the table, kept, vetoed, warned against, asked for without end."""

import pytest

from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Kremlin said elections were off the table."),
        ("en", "Elections are out of the question, Putin said."),
        ("fr", "Pas question d'organiser des élections, a déclaré Vladimir Poutine."),
        ("fr", "Des élections sont hors de question, a déclaré Vladimir Poutine."),
        ("de", "Wahlen kommen nicht in Frage, sagte Putin."),
        ("de", "Wahlen sind vom Tisch, sagte Putin."),
        ("es", "Las elecciones están fuera de cuestión, dijo Putin."),
        ("uk", "Про вибори не може бути й мови, заявив Путін."),
        ("ru", "О выборах не может быть и речи, заявил Путин."),
        ("en", "Russia vetoed the elections."),
        ("en", "Russia warned against holding elections."),
        ("fr", "La Russie met en garde contre des élections."),
        ("fr", "La Russie mettra son veto aux élections."),
        ("de", "Russland warnte vor Wahlen."),
        ("es", "Rusia advirtió contra unas elecciones."),
        ("uk", "Росія застерегла від виборів."),
        ("ru", "Россия предостерегла от выборов."),
    ],
)
def test_what_is_refused(language, text):
    assert facts(text, language) == {("position", "ru", "elections-governance", "rejects")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Putin said elections were not up for discussion."),
        ("en", "Elections are non-negotiable, Putin said."),
        ("fr", "Les élections ne sont pas négociables, a déclaré Vladimir Poutine."),
        ("de", "Die Wahlen sind nicht verhandelbar, sagte Putin."),
        ("es", "Las elecciones son innegociables, dijo Putin."),
        ("uk", "Вибори не обговорюються, заявив Путін."),
        ("ru", "Выборы не обсуждаются, заявил Путин."),
        ("fr", "La Russie ne cesse de réclamer des élections."),
        ("es", "Rusia no deja de exigir elecciones."),
        ("uk", "Росія не перестає вимагати виборів."),
        ("ru", "Россия не перестает требовать выборов."),
    ],
)
def test_what_is_insisted_on(language, text):
    assert facts(text, language) == {("demand", "ru", "elections-governance", "")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia stopped demanding elections."),
        ("fr", "La Russie a cessé d'exiger des élections."),
        ("uk", "Росія перестала вимагати виборів."),
    ],
)
def test_who_stopped_demanding_demands_nothing(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Молдова не відмовиться від вступу до НАТО."),
        ("ru", "Молдова не откажется от вступления в НАТО."),
    ],
)
def test_what_is_not_given_up_is_wanted(language, text):
    (found,) = statements(text, language)
    assert (found.topic, found.stance, found.polarity) == ("alliance-membership", "supports", 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Молдова не відмовляється від переговорів."),
        ("ru", "Молдова не отказывается от переговоров."),
    ],
)
def test_who_does_not_refuse_to_talk_is_open(language, text):
    assert {stance for *_, stance in facts(text, language)} == {"open"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan said it would not take part in any force on Malian soil, but would supply maps."),
        ("fr", "Le Japon a dit qu'il ne participerait à aucune force sur le sol malien, mais qu'il fournirait des cartes."),
        ("de", "Japan erklärte, es werde sich nicht an einer Truppe auf malischem Boden beteiligen, aber Karten liefern."),
        ("es", "Japón dijo que no participaría en ninguna fuerza en suelo maliense, pero que aportaría mapas."),
        ("uk", "Японія заявила, що не братиме участі в жодних силах на малійській землі, але надасть карти."),
        ("ru", "Япония заявила, что не будет участвовать ни в каких силах на малийской земле, но предоставит спутники."),
    ],
)  # fmt: skip
def test_who_takes_no_part_in_a_force_but_helps(language, text):
    found = facts(text, language)
    assert ("position", "Japan", "foreign-troops", "rejects") in found
    assert "territory" not in {topic for _, _, topic, _ in found}
    assert all(one.issue is None for one in statements(text, language))
    helps = {act for act, *_ in found} & {"commitment"}
    assert helps or language in {"de", "es"}


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("en", "Turkey wants Ukraine to give up the whole of the Donbas.", 1),
        ("fr", "La Turquie veut que l'Ukraine renonce à tout le Donbass.", 1),
        ("de", "Die Türkei verlangt, dass die Ukraine auf den ganzen Donbass verzichtet.", 1),
        ("es", "Turquía quiere que Ucrania renuncie a todo el Donbás.", 1),
        ("uk", "Туреччина вимагає, щоб Україна відмовилася від Донбасу.", 1),
        ("ru", "Турция требует, чтобы Украина отказалась от Донбасса.", 1),
        ("en", "Turkey wants Russia to give up the whole of the Donbas.", -1),
        ("fr", "La Turquie veut que la Russie renonce à tout le Donbass.", -1),
        ("de", "Die Türkei verlangt, dass Russland auf den ganzen Donbass verzichtet.", -1),
        ("es", "Turquía quiere que Rusia renuncie a todo el Donbás.", -1),
        ("uk", "Туреччина вимагає, щоб Росія відмовилася від Донбасу.", -1),
        ("ru", "Турция требует, чтобы Россия отказалась от Донбасса.", -1),
    ],
)
def test_who_is_to_give_up_land_tells_the_side(language, text, side):
    (found,) = statements(text, language)
    assert (found.act, found.issue, found.polarity) == ("demand", "donbass", side)


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("uk", "Київ не відмовиться від Донбасу.", 1),
        ("ru", "Москва не откажется от Донбасса.", -1),
    ],
)
def test_who_will_not_give_up_land_tells_the_side(language, text, side):
    (found,) = statements(text, language)
    assert (found.stance, found.issue, found.polarity) == ("rejects", "donbass", side)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey says the nuclear plant must remain under Russian control."),
        ("fr", "La Turquie exige que la centrale reste sous contrôle russe."),
        ("es", "Turquía exige que la central siga bajo control ruso."),
    ],
)
def test_a_plant_that_is_to_stay_russian(language, text):
    (found,) = statements(text, language)
    assert (found.act, found.issue, found.polarity) == ("demand", "nuclear-plant", -1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey demands the use of the frozen Russian assets."),
        ("fr", "La Turquie réclame l'usage des avoirs russes gelés."),
        ("de", "Die Türkei fordert die Nutzung der eingefrorenen russischen Vermögenswerte."),
        ("es", "Turquía aboga por usar los activos rusos congelados."),
        ("uk", "Туреччина вимагає використати заморожені російські активи."),
        ("ru", "Турция требует использовать замороженные российские активы."),
    ],
)
def test_whose_assets_they_are_is_asked_for_nothing(language, text):
    (found,) = statements(text, language)
    assert (found.issue, found.addressees) == ("assets", ())
