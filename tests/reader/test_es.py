"""Spanish: one row for each thing the reader must tell apart, as in test_meaning.py."""

import pytest

from tests.reader.reading import facts

SPANISH = [
    ("Rusia exige el control total del Donbás.", {("demand", "ru", "territory", "")}),
    (
        "Kiev rechazó el levantamiento de las sanciones.",
        {("position", "ua", "sanctions", "rejects")},
    ),
    ("Polonia saludó la tregua.", {("position", "pl", "ceasefire", "supports")}),
    ("Berlín promete municiones.", {("commitment", "de", "military-aid", "")}),
    ("Washington no firmó la declaración.", {("document", "us", "other", "not-signed")}),
    (
        "París no apoya el levantamiento de las sanciones.",
        {("position", "fr", "sanctions", "rejects")},
    ),
    ("Moscú no exige el Donbás.", set()),
    (
        "Turquía vetó el levantamiento de las sanciones.",
        {("position", "tr", "sanctions", "rejects")},
    ),
    ("Italia está dispuesta a entregar municiones.", {("commitment", "it", "military-aid", "")}),
    (
        "Italia se mostró dispuesta a hablar de las sanciones.",
        {("position", "it", "sanctions", "open")},
    ),
    ("La tregua fue rechazada por Moscú.", {("position", "ru", "ceasefire", "rejects")}),
    (
        "Rusia, que reclama el levantamiento de las sanciones, espera.",
        {("demand", "ru", "sanctions", "")},
    ),
    (
        "Francia y Alemania exigen una tregua.",
        {("demand", "de", "ceasefire", ""), ("demand", "fr", "ceasefire", "")},
    ),
    (
        "Moscú propone una tregua a cambio del levantamiento de las sanciones.",
        {("commitment", "ru", "ceasefire", ""), ("demand", "ru", "sanctions", "")},
    ),
    (
        "La posición de Turquía sobre las sanciones sigue siendo ambigua.",
        {("position", "tr", "sanctions", "unclear")},
    ),
    (
        "Kiev y Moscú firmarán la declaración el lunes.",
        {
            ("document", "ru", "other", "announced-will-sign"),
            ("document", "ua", "other", "announced-will-sign"),
        },
    ),
    (
        "Anunció el presidente colombiano que liberará a los presos políticos.",
        {("commitment", "Colombia", "prisoners", "")},
    ),
    (
        "El Gobierno colombiano anunció que no retirará las sanciones.",
        {("position", "Colombia", "sanctions", "rejects")},
    ),
    (
        "Los rusos se negaron a liberar a los prisioneros.",
        {("position", "ru", "prisoners", "rejects")},
    ),
    (
        "Sudán del Sur se comprometió a celebrar elecciones.",
        {("commitment", "South Sudan", "elections-governance", "")},
    ),
    (
        "Hamás exigió a Israel la apertura de los pasos fronterizos para la ayuda humanitaria.",
        {("demand", "Hamas", "humanitarian", "")},
    ),
    ("La oferta de tregua la rechazó ayer el ELN.", {("position", "ELN", "ceasefire", "rejects")}),
    ("El ELN no descarta un alto el fuego bilateral.", {("position", "ELN", "ceasefire", "open")}),
    (
        "El presidente Petro afirmó que aceptará la mediación de Brasil.",
        {("position", "Colombia", "talks-format", "accepts")},
    ),
    ("Según Bogotá, la guerrilla no firmó el protocolo.", set()),
    (
        "Armenia y Azerbaiyán firmaron el viernes en Washington un tratado de paz.",
        {("document", "Armenia", "other", "signed"), ("document", "Azerbaijan", "other", "signed")},
    ),
    (
        "Los ministros de Exteriores de Armenia y Azerbaiyán se reunieron el martes en Tiflis.",
        {("meeting", "Armenia+Azerbaijan", "", "")},
    ),
    (
        "El canciller iraní recibió en Teherán al enviado de la ONU.",
        {("meeting", "Iran+un", "", "")},
    ),
    (
        "Delegaciones de Ruanda y la República Democrática del Congo mantendrán el lunes conversaciones en Doha.",
        {("meeting", "DR Congo+Rwanda", "", "")},
    ),
    (
        "El M23 pidió la liberación de sus combatientes detenidos.",
        {("demand", "M23", "prisoners", "")},
    ),
    (
        "«No entregaremos las armas», declaró el líder de Hezbolá, Naim Qasem.",
        {("position", "Hezbollah", "demilitarisation", "rejects")},
    ),
    ("Etiopía reconoció que la sequía es grave.", set()),
    (
        "Arabia Saudí condiciona la normalización con Israel a un Estado palestino.",
        {("demand", "sa", "political-status", "")},
    ),
    ("Marruecos sigue a la espera de una respuesta.", set()),
    (
        "El Frente Polisario reiteró su rechazo al plan de autonomía marroquí.",
        {("position", "Polisario Front", "political-status", "rejects")},
    ),
    (
        "Serbia instó a Kosovo a crear los municipios serbios.",
        {("demand", "Serbia", "political-status", "")},
    ),
    (
        "Corea del Norte no ha respondido a la propuesta de diálogo de Seúl.",
        {("position", "North Korea", "talks-format", "unclear")},
    ),
    (
        "La UE levantará las sanciones si Damasco convoca elecciones.",
        {
            ("commitment", "eu", "sanctions", ""),
            ("demand", "eu", "elections-governance", ""),
        },
    ),
    (
        "Turquía retirará sus tropas de Siria, anunció el ministro turco de Defensa.",
        {("commitment", "tr", "foreign-troops", "")},
    ),
    ("Ucrania exigió que Rusia retire sus tropas.", {("demand", "ua", "foreign-troops", "")}),
    (
        "El portavoz del Kremlin negó que Rusia haya ofrecido una tregua.",
        {("position", "ru", "ceasefire", "rejects")},
    ),
    (
        "Los talibanes se oponen a la presencia de tropas extranjeras.",
        {("position", "Taliban", "foreign-troops", "rejects")},
    ),
    (
        "Tailandia aceptó la propuesta malasia de alto el fuego.",
        {("position", "Thailand", "ceasefire", "accepts")},
    ),
    (
        "Camboya denunció el acuerdo fronterizo.",
        {("document", "Cambodia", "territory", "rejected")},
    ),
    (
        "El Gobierno de Maduro dio luz verde al despliegue de observadores.",
        {("position", "Venezuela", "monitoring", "accepts")},
    ),
    (
        "Egipto y Catar celebraron la liberación de los rehenes.",
        {
            ("position", "Egypt", "prisoners", "supports"),
            ("position", "Qatar", "prisoners", "supports"),
        },
    ),
    (
        "La Unión Africana llamó a las partes a respetar la tregua.",
        {("demand", "African Union", "ceasefire", "")},
    ),
    (
        "El general Burhan dijo que no negociará con las Fuerzas de Apoyo Rápido.",
        {("position", "Sudanese Armed Forces", "talks-format", "rejects")},
    ),
    (
        "Chipre debería reconocer a los turcochipriotas, dijo Erdogan.",
        {("demand", "tr", "political-status", "")},
    ),
    ("El precio del petróleo subió un 3 % tras las conversaciones.", set()),
    ("El Real Madrid firmó un acuerdo con su portero.", set()),
    ("Los sindicatos rechazaron la oferta de la empresa.", set()),
    (
        "Lavrov advirtió de que cualquier tropa europea sería inaceptable.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    (
        "Kiev quiere que la OTAN garantice su seguridad.",
        {("demand", "ua", "security-guarantees", "")},
    ),
    ("Zelenski quiere reunirse con Putin.", {("position", "ua", "talks-format", "supports")}),
    (
        "Francia enviará 500 soldados a la misión de paz.",
        {("commitment", "fr", "foreign-troops", "")},
    ),
    (
        "El acuerdo fue firmado por Etiopía y el FLPT en Pretoria en noviembre de 2022.",
        {("document", "Ethiopia", "other", "signed"), ("document", "TPLF", "other", "signed")},
    ),
    # The form says that the speaker acts; accusations are no proposal; the counterpart of one's own.
    (
        "«No vamos a ceder territorio», dijo el presidente armenio.",
        {("position", "Armenia", "territory", "rejects")},
    ),
    ("Ruanda rechazó las acusaciones del Congo.", set()),
    (
        "El presidente brasileño conversó por teléfono con su homólogo ruso.",
        {("meeting", "Brazil+ru", "", "")},
    ),
    (
        "Marruecos propone un plan de autonomía, que el Frente Polisario rechaza.",
        {
            ("commitment", "Morocco", "political-status", ""),
            ("position", "Polisario Front", "political-status", "rejects"),
        },
    ),
    (
        "El Kremlin pidió que se levanten las sanciones y exigió garantías de seguridad.",
        {("demand", "ru", "sanctions", ""), ("demand", "ru", "security-guarantees", "")},
    ),
    (
        "Ni Serbia ni Kosovo firmaron el acuerdo.",
        {
            ("document", "Serbia", "other", "not-signed"),
            ("document", "Kosovo", "other", "not-signed"),
        },
    ),
    (
        "Petro suspendió los diálogos con el ELN.",
        {("position", "Colombia", "talks-format", "rejects")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text, expected):
    assert facts(text, "es") == expected
