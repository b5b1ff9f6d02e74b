"""Set phrases, inflected verbs and compounds of German and Spanish, and near misses."""

import pytest

from sources.reader.languages.german import german
from sources.reader.languages.inflection import spanish
from sources.reader.languages.phrases import inflected
from tests.reader.reading import facts

GERMAN = [
    ("Ankara erteilte dem Vorschlag einer Pufferzone eine Absage.", ("position", "tr", "demilitarisation", "rejects")),
    ("Die Huthi-Miliz hat die Freilassung von 120 Gefangenen in Aussicht gestellt.", ("commitment", "Houthis", "prisoners", "")),
    ("Die Afrikanische Union ermahnte Juba, den Wahltermin einzuhalten.", ("demand", "African Union", "elections-governance", "")),
    ("Die Zyperntürken ließen sich auf eine gemeinsame Minenräumung ein.", ("position", "Turkish Cypriots", "demilitarisation", "accepts")),
    ("Der Iran hält direkte Gespräche mit den USA für verfrüht.", ("position", "Iran", "talks-format", "rejects")),
    ("Die E3 sprachen sich für eine Rückkehr der IAEA-Inspektoren aus.", ("position", "E3", "nuclear-energy", "supports")),
    ("Moskau hat Vorbehalte gegen die Entsendung einer UN-Truppe angemeldet.", ("position", "ru", "foreign-troops", "rejects")),
    ("Pjöngjang ließ offen, ob es an den Gesprächen teilnimmt.", ("position", "North Korea", "talks-format", "unclear")),
    ("Mosambiks Regierung ist mit der Amnestie für frühere Kämpfer einverstanden.", ("position", "Mozambique", "justice", "accepts")),
    ("Georgien verweigerte dem Dokument seine Unterschrift.", ("document", "Georgia", "other", "not-signed")),
]  # fmt: skip
SPANISH = [
    ("Los hutíes dieron luz verde al canje de prisioneros.", ("position", "Houthis", "prisoners", "accepts")),
    ("Bogotá exhortó al ELN a entregar las armas.", ("demand", "Colombia", "demilitarisation", "")),
    ("La OTAN cerró la puerta al ingreso de Ucrania.", ("position", "nato", "alliance-membership", "rejects")),
    ("Hamás puso sobre la mesa la entrega de diez rehenes.", ("commitment", "Hamas", "prisoners", "")),
    ("Moscú se reservó su respuesta sobre la tregua.", ("position", "ru", "ceasefire", "unclear")),
    ("Egipto ve con buenos ojos una fuerza internacional en Gaza.", ("position", "Egypt", "foreign-troops", "supports")),
    ("Serbia no figura entre los firmantes de la declaración.", ("document", "Serbia", "other", "not-signed")),
    ("Kenia se vio las caras el lunes en Roma con Somalia.", ("meeting", "Kenya+Somalia", "", "")),
    ("Armenia llegó a un acuerdo sobre la delimitación de la frontera.", ("document", "Armenia", "territory", "agreed")),
    ("Catar se ofreció como mediador.", ("commitment", "Qatar", "talks-format", "")),
]  # fmt: skip
NOTHING = [
    ("de", "Polen lobte die eigene Armee."),
    ("de", "Die Feuerwehr setzte den Einsatz in Köln fort."),
    ("de", "Die USA rechnen mit einem baldigen Ende der Kämpfe."),
    ("de", "Experten halten einen Waffenstillstand für unwahrscheinlich."),
    ("es", "Israel celebró el martes su fiesta nacional."),
    ("es", "El presidente de Mali espera el fin de la guerra."),
    ("es", "Japón pidió perdón por la ocupación."),
    ("es", "Rusia acusó a Ucrania de romper la tregua."),
]


@pytest.mark.parametrize(("text", "fact"), GERMAN)
def test_german(text, fact):
    assert facts(text, "de") == {fact}


@pytest.mark.parametrize(("text", "fact"), SPANISH)
def test_spanish(text, fact):
    assert facts(text, "es") == {fact}


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_is_no_fact(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("lemma", "form", "participle"),
    [
        ("ab|weisen", "wies … ab", "abgewiesen"),
        ("entsenden", "entsandte", "entsandt"),
        ("unterschreiben", "unterschrieb", "unterschrieben"),
        ("begleiten", "begleitete", "begleitet"),
        ("an|nehmen", "nähme … an", "angenommen"),
    ],
)
def test_a_verb_from_its_infinitive(lemma, form, participle):
    made, participles = german(lemma)
    assert form in made
    assert participle in participles


def test_a_phrase_has_all_forms_of_its_verb():
    small = frozenset({"in", "sich", "gegen"})
    assert "aussicht gestellt" in set(inflected(["(stellen) … in aussicht"], german, small))
    assert "wehren wir uns … gegen" in set(inflected(["(wehren) sich … gegen"], german, small))
    assert {"dio luz verde", "dado luz verde"} <= set(inflected(["(dar) luz verde"], spanish))
