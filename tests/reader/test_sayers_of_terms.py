"""Who asks, offers or refuses, where a pronoun, a place or "both" tells; what hangs on a condition."""

import pytest

from tests.reader.reading import statements


def told(text, language):
    return {
        (one.act, one.party, one.topic, one.stance)
        for one in statements(text, language)
        if one.act in {"demand", "position", "commitment"}
    }


@pytest.mark.parametrize(
    ("language", "text", "act", "party", "topic", "stance"),
    [
        (
            "en",
            "Putin flew to Minsk. He added that NATO membership was out of the question.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        (
            "en",
            "Putin flew to Minsk. He added that Ukrainian troops must leave the Donbas.",
            "demand",
            "ru",
            "territory",
            None,
        ),
        (
            "fr",
            "Poutine s'est rendu à Minsk. Il a ajouté que l'entrée dans l'Otan était inacceptable.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        (
            "ru",
            "Путин прибыл в Минск. Он добавил, что вступление в НАТО недопустимо.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        (
            "ru",
            "В Кремле подчеркнули, что вступление в НАТО недопустимо.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        (
            "uk",
            "У Кремлі наголосили, що вступ до НАТО неприпустимий.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        (
            "fr",
            "Au Kremlin, on refuse de lever les sanctions.",
            "position",
            "ru",
            "sanctions",
            "rejects",
        ),
        (
            "fr",
            "À Kiev, on exige la libération des prisonniers.",
            "demand",
            "ua",
            "prisoners",
            None,
        ),
        (
            "fr",
            "À Moscou, on juge inacceptable la présence de troupes de l'Otan.",
            "position",
            "ru",
            "foreign-troops",
            "rejects",
        ),
        ("de", "Im Kreml lehnt man eine Waffenruhe ab.", "position", "ru", "ceasefire", "rejects"),
        (
            "de",
            "Aus dem Kreml hieß es, man sei zu Gesprächen bereit.",
            "position",
            "ru",
            "talks-format",
            "open",
        ),
        (
            "de",
            "Im Kreml hieß es, ein Beitritt zur NATO sei inakzeptabel.",
            "position",
            "ru",
            "alliance-membership",
            "rejects",
        ),
        ("es", "Desde el Kremlin rechazaron la tregua.", "position", "ru", "ceasefire", "rejects"),
        (
            "es",
            "En Moscú se niegan a levantar las sanciones.",
            "position",
            "ru",
            "sanctions",
            "rejects",
        ),
    ],
)
def test_a_pronoun_or_a_place_tells_who_says_so(language, text, act, party, topic, stance):
    assert (act, party, topic, stance) in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "À Kiev, le marchand refuse la trêve."),
        ("fr", "On refuse la trêve."),
        ("de", "In Kiew lehnt ein Händler eine Waffenruhe ab."),
        ("es", "En Moscú, los comerciantes rechazaron la tregua."),
        ("es", "En Moscú firmaron un acuerdo."),
    ],
)
def test_in_a_place_others_may_act(language, text):
    assert told(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali and Niger signed a truce. Both undertook to release prisoners."),
        ("en", "Mali and Niger agreed to a truce. Under the accord, both are to free all prisoners of war."),
        ("en", "Mali and Niger signed a truce in which they undertake to release prisoners."),
        ("fr", "Le Mali et le Niger ont signé une trêve. Tous deux s'engagent à libérer les prisonniers."),
        ("fr", "Le Mali et le Niger ont signé un accord dans lequel ils s'engagent à libérer les prisonniers."),
        ("de", "Mali und Niger unterzeichneten ein Abkommen. Beide verpflichteten sich, Gefangene freizulassen."),
        ("es", "Malí y Níger firmaron un acuerdo. Ambos se comprometieron a liberar a los prisioneros."),
        ("ru", "Мали и Нигер подписали соглашение. Оба обязались освободить пленных."),
    ],
)  # fmt: skip
def test_both_are_those_who_signed(language, text):
    found = {
        party
        for act, party, topic, _ in told(text, language)
        if act == "commitment" and topic == "prisoners"
    }
    assert found == {"Mali", "Niger"}


def test_both_before_a_noun_are_not_the_two():
    text = "Mali and Niger signed a truce. Both the rebels undertook to release prisoners."
    assert not {one for one in told(text, "en") if one[0] == "commitment"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali will withdraw its soldiers only if Niger frees the hostages."),
        ("fr", "Le Mali ne retirera ses soldats que si le Niger libère les otages."),
        ("de", "Mali wird seine Soldaten nur abziehen, wenn Niger die Geiseln freilässt."),
        ("uk", "Малі виведе війська, лише якщо Нігер звільнить заручників."),
        ("ru", "Мали выведет войска, только если Нигер освободит заложников."),
        ("es", "Malí retirará a sus soldados solo si Níger libera a los rehenes."),
    ],
)
def test_what_is_done_only_on_a_condition_is_conditional(language, text):
    stances = {(act, stance) for act, party, _, stance in told(text, language) if party == "Mali"}
    assert stances == {("position", "conditional"), ("demand", None)}


def test_a_plain_condition_leaves_a_promise_a_promise():
    text = "Mali will withdraw its soldiers if Niger frees the hostages."
    assert "commitment" in {one[0] for one in told(text, "en")}
