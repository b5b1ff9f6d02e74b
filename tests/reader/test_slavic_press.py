"""How Ukrainian and Russian papers say who acts: a place for a party, "he" before "must", what is denied in a quotation."""

import pytest

from tests.reader.reading import facts

PLACES = [
    (
        "ru",
        "Сирия должна разоружить боевиков, заявили в МИД Израиля.",
        {("demand", "Israel", "demilitarisation", "")},
    ),
    (
        "ru",
        "Размещение войск НАТО в Молдавии недопустимо, подчеркнули в Кремле.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    ("ru", "Предложение Киева отвергли в Кремле.", {("position", "ru", "other", "rejects")}),
    ("uk", "План Баку відкинули в Єревані.", {("position", "Armenia", "other", "rejects")}),
    (
        "uk",
        "«Ми не визнаємо цих кордонів», — заявили в МЗС Вірменії.",
        {("position", "Armenia", "territory", "rejects")},
    ),
    ("ru", "Переговоры пройдут осенью, сообщили в аэропорту.", set()),
    ("uk", "Угоду підписали в Анкарі.", set()),
]
SAYERS = [
    (
        "ru",
        "Асиф прибыл в Доху. Министр обороны Пакистана ждал неделю. Он добавил, что афганская армия должна прекратить удары.",
        {("demand", "Pakistan", "ceasefire", "")},
    ),
    (
        "uk",
        "Президент Кіпру прибув увечері. Він наголосив, що Туреччина повинна вивести війська.",
        {("demand", "Cyprus", "foreign-troops", "")},
    ),
    ("uk", "Погода зіпсувалася. Він наголосив, що гості повинні вивести собак.", set()),
]
AGREEING = [
    (
        "ru",
        "Талибы заявили, что не признают афганское правительство в изгнании.",
        {("position", "Taliban", "political-status", "rejects")},
    ),
    ("ru", "Перемирие отвергли власти Судана.", {("position", "Sudan", "ceasefire", "rejects")}),
    ("uk", "Перемир'я відкинули ізраїльтяни.", {("position", "Israel", "ceasefire", "rejects")}),
    (
        "ru",
        "КНДР назвала предложение Сеула бессмысленным и отказалась от диалога.",
        {("position", "North Korea", "talks-format", "rejects")},
    ),
    ("ru", "По данным МИД Катара, стороны договорились продлить перемирие.", set()),
]
DENIED = [
    (
        "ru",
        "«Никаких переговоров с террористами», — сказал президент Турции.",
        {("position", "tr", "talks-format", "rejects")},
    ),
    (
        "uk",
        "«Жодних іноземних солдатів на нашій землі», – сказав президент Молдови.",
        {("position", "Moldova", "foreign-troops", "rejects")},
    ),
    (
        "en",
        "“No talks with terrorists,” said the Turkish president.",
        {("position", "tr", "talks-format", "rejects")},
    ),
    ("en", "“No talks were held,” said the Turkish president.", set()),
    ("ru", "«Никаких встреч не запланировано», — сказал президент Турции.", set()),
]
WORDS = [
    (
        "ru",
        "Дамаск и слышать не хочет о федерализации.",
        {("position", "Syria", "political-status", "rejects")},
    ),
    ("uk", "Вашингтон продовжить постачання ракет.", {("commitment", "us", "military-aid", "")}),
    (
        "ru",
        "ХАМАС дал положительный ответ на предложение о перемирии.",
        {("position", "Hamas", "ceasefire", "accepts")},
    ),
    ("ru", "Лидер ФАРК попросил прощения у жертв.", set()),
    ("ru", "Стороны заключили сделку, передает агентство САНА из Сирии.", set()),
    ("uk", "Речник Ізраїлю попросив вибачення за запізнення.", set()),
]


@pytest.mark.parametrize(
    ("code", "text", "expected"), [*PLACES, *SAYERS, *AGREEING, *DENIED, *WORDS]
)
def test_who_says_what(code, text, expected):
    assert facts(text, code) == expected
