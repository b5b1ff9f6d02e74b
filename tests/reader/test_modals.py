"""What must be is demanded by who says so, on its side; what is due, or had, is not."""

import pytest

from tests.reader.reading import statements


def demands(text, language):
    return [
        (one.party, one.issue, one.polarity)
        for one in statements(text, language)
        if one.act == "demand"
    ]


@pytest.mark.parametrize(
    ("language", "text", "polarity"),
    [
        ("en", "Lavrov said Ukraine must not join NATO.", -1),
        ("en", "Lavrov said Ukraine must never join NATO.", -1),
        ("en", "Tusk said Ukraine must join NATO.", 1),
        ("fr", "Lavrov a déclaré que l'Ukraine ne doit pas adhérer à l'Otan.", -1),
        ("es", "Lavrov dijo que Ucrania no debe ingresar en la OTAN.", -1),
        ("es", "Tusk dijo que Ucrania debe ingresar en la OTAN.", 1),
        ("de", "Lawrow sagte, die Ukraine dürfe nicht der Nato beitreten.", -1),
        ("uk", "Лавров заявив, що Україна не повинна вступати до НАТО.", -1),
        ("ru", "Лавров заявил, что Украина не должна вступать в НАТО.", -1),
    ],
)
def test_what_must_not_be_is_demanded_against(language, text, polarity):
    assert [(issue, side) for _who, issue, side in demands(text, language)] == [("nato", polarity)]


def test_what_should_be_returned_is_no_meeting():
    text = "Merz said Russia should return all deported children."
    assert demands(text, "en") == [("de", "children", 1)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les délégations russe et ukrainienne doivent se revoir vendredi, a dit Peskov."),
        ("uk", "Туреччина заявила, що не має нічого проти переговорів без участі Єгипту."),
    ],
)
def test_what_is_due_or_had_is_not_demanded(language, text):
    assert demands(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moscow might reject the ceasefire."),
        ("en", "Russia may demand the whole of the Donbas."),
        ("fr", "Moscou pourrait rejeter le cessez-le-feu."),
        ("de", "Moskau könnte die Waffenruhe ablehnen."),
        ("es", "Moscú podría rechazar la tregua."),
        ("uk", "Москва може відкинути перемир'я."),
        ("ru", "Москва может отвергнуть перемирие."),
    ],
)
def test_what_might_be_is_nobody_s_stance(language, text):
    assert statements(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The union's leaders failed on Monday to approve the lifting of sanctions on Russia.",
        ),
        ("de", "Moskau wies Berichte zurück, wonach Russland eine Waffenruhe akzeptiert habe."),
        ("uk", "Путін готовий прийняти Зеленського в Москві."),
        ("ru", "Путин готов принять Зеленского в Москве."),
        ("ru", "Кремль опроверг сообщения о том, что Россия согласилась на перемирие."),
    ],
)
def test_what_failed_is_only_reported_or_is_a_guest_is_accepted_by_nobody(language, text):
    assert "accepts" not in {one.stance for one in statements(text, language)}
