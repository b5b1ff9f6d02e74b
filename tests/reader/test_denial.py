"""What is denied is its opposite or nothing, never the act (docs/reading.md, section 5)."""

import pytest

from tests.reader.reading import facts


def _rejects(*pairs):
    return {("position", party, topic, "rejects") for party, topic in pairs}


NEITHER = [
    ("en", "Turkey supports neither the sanctions nor the embargo.", _rejects(("tr", "sanctions"))),
    (
        "en",
        "Egypt backs neither Hamas nor the Israeli plan for a ceasefire.",
        _rejects(("Egypt", "ceasefire")),
    ),
    ("en", "Chad demands neither a truce nor the sanctions.", set()),
    ("en", "France supports no sanctions against Mali.", _rejects(("fr", "sanctions"))),
    (
        "en",
        "Armenia signed neither the declaration nor the protocol.",
        {("document", "Armenia", "other", "not-signed")},
    ),
    (
        "fr",
        "Le Mali ne soutient ni les sanctions ni l'embargo.",
        _rejects(("Mali", "sanctions")),
    ),
    (
        "de",
        "Mali unterstützt weder die Waffenruhe noch die Sanktionen.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
    ("es", "Malí no apoya ni las sanciones ni el embargo.", _rejects(("Mali", "sanctions"))),
    (
        "uk",
        "Малі не підтримує ні перемир'я, ні санкцій.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
    (
        "uk",
        "Ні Чад, ні Судан не підтримують перемир'я.",
        _rejects(("Chad", "ceasefire"), ("Sudan", "ceasefire")),
    ),
    (
        "ru",
        "Мали не поддерживает ни перемирие, ни санкции.",
        _rejects(("Mali", "ceasefire"), ("Mali", "sanctions")),
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), NEITHER)
def test_neither_of_two_is_supported(language, text, expected):
    assert facts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali has neither accepted nor rejected the truce."),
        ("fr", "Le Mali n'a ni accepté ni rejeté la trêve."),
        ("de", "Mali hat die Waffenruhe weder angenommen noch abgelehnt."),
        ("es", "Malí no ha aceptado ni rechazado la tregua."),
        ("es", "Malí ni aceptó ni rechazó la tregua."),
        ("uk", "Малі ні прийняло, ні відхилило перемир'я."),
        ("ru", "Мали ни приняло, ни отвергло перемирие."),
    ],
)
def test_who_neither_accepts_nor_refuses_is_unclear(language, text):
    assert facts(text, language) == {("position", "Mali", "ceasefire", "unclear")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali did not accept but rejected the truce."),
        ("de", "Mali hat die Waffenruhe nicht angenommen, sondern abgelehnt."),
    ],
)
def test_who_refuses_instead_of_accepting_is_not(language, text):
    assert ("position", "Mali", "ceasefire", "rejects") in facts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ukraine was not quoted as having accepted the ceasefire."),
        ("en", "Chad is not known to have agreed to the truce."),
        ("en", "Serbia is not reported to support the sanctions."),
        ("en", "There is no evidence that Armenia signed the declaration."),
        ("en", "Mali has not confirmed that it signed the declaration."),
        ("fr", "Le Tchad n'est pas connu pour avoir accepté la trêve."),
        ("fr", "Rien n'indique que le Mali ait accepté la trêve."),
        ("fr", "Le Soudan n'a pas dit qu'il acceptait la trêve."),
        ("de", "Mali hat nicht gesagt, dass es die Waffenruhe akzeptiert."),
        ("es", "No consta que Chad haya aceptado la tregua."),
        ("es", "Malí no confirmó que firmó la declaración."),
        ("uk", "Немає підтвердження, що Малі прийняло перемир'я."),
        ("ru", "Нет признаков того, что Мали приняло перемирие."),
    ],
)
def test_what_nobody_has_said_is_no_act(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Had Ukraine accepted the truce, the war would have ended."),
        ("en", "The war would have ended had Sudan accepted the truce."),
        ("en", "Should Mali accept the truce, talks will begin."),
        ("en", "Mali said it would have accepted the truce."),
        ("en", "If Armenia had signed the declaration, peace would have come."),
        ("fr", "Si l'Ukraine avait accepté la trêve, la guerre serait finie."),
        ("fr", "Le Mali aurait accepté la trêve."),
        ("de", "Hätte die Ukraine die Waffenruhe angenommen, wäre der Krieg vorbei."),
        ("de", "Der Krieg wäre vorbei, hätte der Sudan die Waffenruhe akzeptiert."),
        ("es", "Si Ucrania hubiera aceptado la tregua, la guerra habría terminado."),
        ("es", "De haber aceptado Ucrania la tregua, la guerra habría terminado."),
        ("es", "Malí habría aceptado la tregua."),
        ("uk", "Якби Україна прийняла перемир'я, війна закінчилася б."),
        ("uk", "Прийняла б Україна перемир'я, війна закінчилася б."),
        ("ru", "Если бы Украина приняла перемирие, война закончилась бы."),
    ],
)
def test_what_would_have_been_is_no_act(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali is known to have accepted the truce."),
        ("en", "Mali said it had accepted the truce."),
        ("en", "Mali, not known for its haste, accepted the truce."),
        ("en", "Niger had not confirmed the date, but Mali accepted the truce."),
        ("fr", "Selon Bamako, le Mali aurait accepté la trêve."),
        ("de", "Mali hatte die Waffenruhe akzeptiert."),
        ("es", "Malí había aceptado la tregua."),
        ("uk", "Малі підтвердило, що прийняло перемир'я."),
        ("ru", "Известно, что Мали приняло перемирие."),
    ],
)
def test_what_is_said_remains_an_act(language, text):
    assert ("position", "Mali", "ceasefire", "accepts") in facts(text, language)


CALLED_FALSE = [
    ("en", "Kyiv branded as fake a story that Ukraine had accepted the truce."),
    ("en", "Kyiv said reports that it had agreed to cede Kherson were untrue."),
    ("fr", "Kiev a qualifié de mensonge la nouvelle que l'Ukraine a accepté la trêve."),
    ("fr", "Varsovie juge infondée l'information selon laquelle la Pologne a accepté la trêve."),
    ("de", "Kiew nannte die Nachricht falsch, die Ukraine habe der Waffenruhe zugestimmt."),
    ("de", "Warschau sprach von einer Lüge, dass Polen eine Waffenruhe akzeptiert habe."),
    ("es", "Kiev calificó de bulo la información de que ha aceptado la tregua."),
    ("es", "Varsovia llama mentira a la noticia de que Polonia aceptó la tregua."),
    ("uk", "Київ назвав брехнею новину про те, що Україна погодилася на перемир'я."),
    ("uk", "Варшава вважає фейком твердження, що Польща підтримала перемир'я."),
    ("ru", "Киев назвал фейком новость о том, что Украина согласилась на перемирие."),
    ("ru", "Варшава считает ложью утверждение, что Польша поддержала перемирие."),
]


HEARSAY = [
    ("en", "Poland is said to have accepted the truce."),
    ("en", "According to unconfirmed reports, Poland accepted the truce."),
    ("fr", "La Pologne serait prête à accepter la trêve."),
    ("fr", "La Pologne a soi-disant accepté la trêve."),
    ("de", "Polen soll die Waffenruhe akzeptiert haben."),
    ("de", "Polen hat dem Vernehmen nach die Waffenruhe akzeptiert."),
    ("es", "Polonia aceptó presuntamente la tregua."),
    ("es", "Polonia aceptó supuestamente la tregua."),
    ("uk", "Польща, за чутками, погодилася на перемир'я."),
    ("uk", "Польща імовірно погодилася на перемир'я."),
    ("ru", "Польша, по слухам, согласилась на перемирие."),
    ("ru", "Польша предположительно согласилась на перемирие."),
]


@pytest.mark.parametrize(("code", "text"), CALLED_FALSE + HEARSAY)
def test_what_is_called_false_or_only_heard_of_is_no_stance(code, text):
    assert facts(text, code) == set()


DENIED_REFUSALS = [
    ("en", "Warsaw denied rejecting the truce."),
    ("fr", "Varsovie dément tout refus de la trêve."),
    ("de", "Warschau dementierte, die Waffenruhe abgelehnt zu haben."),
    ("es", "Varsovia negó haber rechazado la tregua."),
    ("uk", "Варшава спростувала повідомлення про відмову від перемир'я."),
    ("ru", "Варшава опровергла сообщения об отказе от перемирия."),
]


@pytest.mark.parametrize(("code", "text"), DENIED_REFUSALS)
def test_who_denies_a_refusal_refuses_nothing(code, text):
    assert "rejects" not in {stance for *_, stance in facts(text, code)}


def test_whoever_rejects_false_accusations_may_say_what_he_supports():
    text = "Poland rejected false accusations and said it supports the truce."
    assert ("position", "pl", "ceasefire", "supports") in facts(text, "en")
