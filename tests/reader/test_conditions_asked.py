"""A condition is asked of who is to fulfil it, and of nobody else; who tells of it is no part of it."""

import pytest

from tests.reader.reading import statements


def asked(text, language):
    """(quote, addressees) of the demands."""
    found = statements(text, language)
    return {
        (text[one.quote.start : one.quote.end], one.addressees)
        for one in found
        if one.act == "demand"
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Britain would send troops to Ukraine only if a ceasefire was in place"),
        ("en", "Kenya will send policemen to Haiti only after a ceasefire"),
        ("fr", "Le Kenya n'enverra des policiers en Haïti que si une trêve est en place"),
        ("fr", "La France enverra des soldats en Ukraine seulement si un cessez-le-feu tient"),
        ("de", "Kenia wird Soldaten nach Haiti nur entsenden, wenn eine Waffenruhe gilt"),
        ("uk", "Кенія відправить війська до Гаїті, лише якщо діятиме припинення вогню"),
        ("ru", "Кения отправит войска на Гаити, только если будет действовать перемирие"),
        ("es", "Kenia enviará tropas a Haití solo si hay un alto el fuego"),
    ],
)
def test_what_is_nobodys_deed_is_asked_of_nobody(language, text):
    assert asked(f"{text}.", language) == {(text, ())}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Uganda will withdraw its soldiers only if Niger disarms the militia"),
        ("fr", "L'Ouganda ne retirera ses soldats que si le Niger désarme la milice"),
        ("de", "Uganda wird seine Soldaten nur abziehen, wenn Niger die Miliz entwaffnet"),
        ("uk", "Уганда виведе війська, лише якщо Нігер роззброїть загони"),
        ("ru", "Уганда выведет войска, только если Нигер разоружит отряды"),
        ("es", "Uganda retirará a sus soldados solo si Níger desarma a la milicia"),
    ],
)
def test_who_is_to_fulfil_it_is_asked(language, text):
    assert asked(f"{text}.", language) == {(text, ("Niger",))}


@pytest.mark.parametrize(
    ("language", "text", "condition"),
    [
        ("de", "Deutschland wird Soldaten entsenden, wenn Niger zustimme, sagte Merz in Berlin.", "wenn Niger zustimme"),
        ("en", "Germany will send troops if Niger agrees, Merz said.", "if Niger agrees"),
        ("en", "Mali will send troops if Niger agrees, said a minister.", "if Niger agrees"),
        ("en", "Mali will send troops if Niger agrees, according to Bamako.", "if Niger agrees"),
        ("fr", "L'Allemagne enverra des soldats si le Niger accepte, a dit Merz.", "si le Niger accepte"),
        ("fr", "La France enverra des soldats si le Niger accepte, selon Paris.", "si le Niger accepte"),
        ("es", "Alemania enviará tropas si Níger acepta, dijo Merz.", "si Níger acepta"),
        ("uk", "Німеччина відправить війська, якщо Нігер погодиться, заявив Мерц.", "якщо Нігер погодиться"),
        ("ru", "Германия отправит войска, если Нигер согласится, заявил Мерц.", "если Нигер согласится"),
    ],
)  # fmt: skip
def test_who_tells_of_it_is_no_part_of_it(language, text, condition):
    found = statements(text, language)
    said = {text[one.condition.start : one.condition.end] for one in found if one.condition}
    assert said == {condition}


def test_who_speaks_in_the_middle_does_not_end_it():
    text = "Chad will free no one else, a spokesman for Chad said, until Mali frees the hostages."
    assert asked(text, "en") == {(text[:-1], ("Mali",))}


def test_a_word_that_ends_as_even_if_begins_hides_no_condition():
    """Spanish "tropas" ends as "as if" begins."""
    (found,) = {
        one.condition
        for one in statements("Malí enviará tropas solo si Níger se retira.", "es")
        if one.act == "position" and one.condition
    }
    assert found.start == len("Malí enviará tropas ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Syria will open the border only when Israel withdraws its troops"),
        ("fr", "La Syrie n'ouvrira la frontière que lorsqu'Israël retirera ses troupes"),
        ("de", "Syrien wird die Grenze erst dann öffnen, wenn Israel seine Truppen abzieht"),
        ("es", "Siria abrirá la frontera solo cuando Israel retire sus tropas"),
        ("uk", "Сирія відкриє кордон лише тоді, коли Ізраїль виведе війська"),
        ("ru", "Сирия откроет границу только тогда, когда Израиль выведет войска"),
    ],
)
def test_only_when_is_a_condition_and_no_promise_of_who_is_to_fulfil_it(language, text):
    assert asked(f"{text}.", language) == {(text, ("Israel",))}
    assert {one.party for one in statements(f"{text}.", language)} == {"Syria"}
