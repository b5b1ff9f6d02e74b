"""Who is behind what nobody is named for: hearsay, German moods, Spanish verbs without a subject."""

import pytest

from tests.reader.reading import facts

GERMAN = [
    (
        "In Kiew hieß es, man lehne den Plan für eine Waffenruhe ab.",
        {("position", "ua", "ceasefire", "rejects")},
    ),
    (
        "Man werde keine fremden Truppen auf ukrainischem Boden dulden, verlautete aus Moskau. "
        "In Teheran lehnt man einen Verzicht auf die Urananreicherung ab.",
        {("position", "Iran", "nuclear-energy", "rejects")},
    ),
    (
        "Nach Angaben des Außenministeriums in Teheran ist man zu Verhandlungen bereit.",
        {("position", "Iran", "talks-format", "open")},
    ),
    ("Wenn man den Plan ablehnt, endet der Krieg nicht.", set()),
    (
        "Der Krieg gehe weiter, sagte Lawrow. Zudem müsse Kiew auf den Nato-Beitritt verzichten.",
        {("demand", "ru", "alliance-membership", "")},
    ),
    (
        "Der Krieg gehe weiter, sagte Lawrow. Der Winter muss in diesem Jahr mild werden.",
        set(),
    ),
    (
        "Kiew habe unverzüglich alle Gefangenen freizulassen, betonte Lawrow.",
        {("demand", "ru", "prisoners", "")},
    ),
    ("Lawrow sagte, Kiew habe keinen Grund, seine Truppen abzuziehen.", set()),
    (
        "Russland wird am Freitag 200 Kriegsgefangene übergeben.",
        {("commitment", "ru", "prisoners", "")},
    ),
    ("Die Geiseln werden am Freitag der Ukraine übergeben.", set()),
    (
        "Der Iran machte neue Gespräche von der Aufhebung der Sanktionen abhängig.",
        {("demand", "Iran", "sanctions", "")},
    ),
    (
        "Die Huthi kündigten an, ihre Angriffe auf Israel einzustellen.",
        {("commitment", "Houthis", "ceasefire", "")},
    ),
    ("Die Huthi kündigten weitere Angriffe auf Israel an.", set()),
    (
        "Die Hamas hat einen Fahrplan für die Freilassung der Geiseln gebilligt.",
        {("document", "Hamas", "prisoners", "agreed")},
    ),
]

SPANISH = [
    (
        "España celebra la tregua. Exhorta además a Israel a abrir los pasos fronterizos a la ayuda.",
        {("position", "Spain", "ceasefire", "supports"), ("demand", "Spain", "humanitarian", "")},
    ),
    (
        "España celebra la tregua. Exige la oposición que se celebren elecciones.",
        {("position", "Spain", "ceasefire", "supports")},
    ),
    (
        "España celebra la tregua. Fuentes militares exigieron la entrega de las armas.",
        {("position", "Spain", "ceasefire", "supports")},
    ),
    (
        "En Moscú aseguran que no aceptarán tropas europeas en Ucrania.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    ("Los expertos aseguran en Doha que la tregua es inaceptable.", set()),
    (
        "El M23 condicionó su retirada de Goma al despliegue de observadores.",
        {("demand", "M23", "monitoring", "")},
    ),
    (
        "Etiopía dijo estar abierta a conversar con Eritrea.",
        {("position", "Ethiopia", "talks-format", "open")},
    ),
    (
        "La ONU seguirá vigilando la tregua hasta agosto.",
        {("commitment", "un", "monitoring", "")},
    ),
    (
        "El Frente Polisario se mostró reacio a entregar las armas.",
        {("position", "Polisario Front", "demilitarisation", "rejects")},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GERMAN)
def test_german(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert facts(sentence, "de") == expected


@pytest.mark.parametrize(("sentence", "expected"), SPANISH)
def test_spanish(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert facts(sentence, "es") == expected
