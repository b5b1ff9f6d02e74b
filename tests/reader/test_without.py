"""What is refused without something: with it, it would be had. In six languages."""

import pytest

from tests.reader.reading import facts, statements

REFUSED = [
    ("en", "Niger will not accept a truce without security guarantees."),
    ("fr", "Le Niger n'acceptera pas de trêve sans garanties de sécurité."),
    ("fr", "Le Niger refuse toute trêve sans garanties de sécurité."),
    ("de", "Niger wird keiner Waffenruhe ohne Sicherheitsgarantien zustimmen."),
    ("es", "Níger no aceptará una tregua sin garantías de seguridad."),
    ("uk", "Нігер не погодиться на перемир'я без гарантій безпеки."),
    ("ru", "Нигер не согласится на перемирие без гарантий безопасности."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_what_is_missed_is_demanded_and_the_rest_conditional(language, text):
    assert facts(text, language) == {
        ("demand", "Niger", "security-guarantees", ""),
        ("position", "Niger", "ceasefire", "conditional"),
    }


def test_what_is_missed_is_the_condition():
    text = "Niger will not accept a truce without security guarantees."
    (found,) = (one for one in statements(text, "en") if one.act == "position")
    assert found.condition is not None
    assert text[found.condition.start : found.condition.end] == "without security guarantees"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Niger refused to extend the truce without explanation."),
        ("en", "Niger rejects any talks without Mali."),
        ("fr", "Le Niger a refusé la trêve sans explication."),
        ("es", "Níger rechazó, sin embargo, la tregua."),
        ("de", "Niger lehnte die Waffenruhe ohne Begründung ab."),
    ],
)
def test_how_it_was_refused_is_no_condition(language, text):
    assert {(act, stance) for act, _, _, stance in facts(text, language)} == {
        ("position", "rejects")
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Putin said there would be no truce without security guarantees."),
        ("fr", "Pas de trêve sans garanties de sécurité, a dit Vladimir Poutine."),
        ("de", "Keine Waffenruhe ohne Sicherheitsgarantien, sagte Putin."),
        ("es", "No puede haber tregua sin garantías de seguridad, dijo Putin."),
        ("uk", "Перемир'я без гарантій безпеки не буде, заявив Путін."),
        ("ru", "Перемирия без гарантий безопасности не будет, заявил Путин."),
    ],
)
def test_nothing_without_something_is_a_demand_for_it(language, text):
    assert facts(text, language) == {("demand", "ru", "security-guarantees", "")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Putin said Niger would not survive without military aid."),
        ("fr", "Vladimir Poutine a dit que le Niger ne tiendra pas sans aide militaire."),
        ("es", "Ningún soldado pisará Malí; sin embargo, habló Putin de sanciones."),
    ],
)
def test_a_need_that_is_foretold_is_no_demand(language, text):
    assert not {act for act, *_ in facts(text, language)} & {"demand"}
    assert ("position", "Niger", "military-aid", "rejects") not in facts(text, language)
