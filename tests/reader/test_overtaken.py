"""A position of earlier times that the sentence itself overtakes is not that of the day, in six languages."""

import pytest

from tests.reader.reading import facts, statements


def dates(text, language, stance):
    return [
        one.date and one.date.precision
        for one in statements(text, language)
        if one.stance == stance
    ]


OVERTAKEN = [
    ("en", "Mali, which had long turned down a truce, now supports it."),
    ("en", "Until recently Mali opposed a truce, but it now supports it."),
    ("fr", "Le Mali, qui avait longtemps exclu une trêve, se dit désormais prêt à l'accepter."),
    ("fr", "Le Mali, qui refusait jusqu'ici une trêve, la soutient maintenant."),
    ("de", "Mali hatte lange eine Waffenruhe abgelehnt, unterstützt sie nun aber."),
    ("de", "Mali lehnte eine Waffenruhe bislang ab, unterstützt sie jetzt aber."),
    ("es", "Malí, que hasta ahora rechazaba una tregua, se muestra ahora dispuesta a aceptarla."),
    ("uk", "Малі досі відкидало перемир'я, а тепер підтримує його."),
    ("ru", "Мали, которая до сих пор отвергала перемирие, теперь поддерживает его."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OVERTAKEN)
def test_what_was_refused_till_now_was_refused_before_the_day(language, text):
    assert dates(text, language, "rejects") == ["before"]


@pytest.mark.parametrize(("language", "text"), OVERTAKEN)
def test_what_is_said_now_is_said_on_the_day(language, text):
    now = [one for one in statements(text, language) if one.stance != "rejects"]
    assert all(one.date is None for one in now)
    assert now or language == "fr"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali has so far rejected a truce."),
        ("fr", "Le Mali refuse jusqu'ici une trêve."),
        ("de", "Mali lehnt eine Waffenruhe bislang ab."),
        ("es", "Malí rechaza hasta ahora una tregua."),
        ("uk", "Малі досі відкидає перемир'я."),
        ("ru", "Мали до сих пор отвергает перемирие."),
    ],
)
def test_what_is_refused_to_this_day_is_of_the_day(language, text):
    assert dates(text, language, "rejects") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya backs Mali, which demands a truce."),
        ("fr", "Le Kenya soutient le Mali, qui réclame une trêve."),
        ("de", "Kenia unterstützt Mali, das eine Waffenruhe fordert."),
        ("es", "Kenia apoya a Malí, que exige una tregua."),
        ("uk", "Кенія підтримує Україну, яка вимагає перемир'я."),
        ("ru", "Кения поддерживает Украину, которая требует перемирия."),
    ],
)
def test_who_is_backed_demands(language, text):
    demands = {(party, topic) for act, party, topic, _ in facts(text, language) if act == "demand"}
    assert demands in ({("Mali", "ceasefire")}, {("ua", "ceasefire")})
