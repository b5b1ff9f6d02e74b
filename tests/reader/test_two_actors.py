"""Two who act in one sentence, or in one after the other: each says what is its own, in six languages."""

import pytest

from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia rejects the sending of European soldiers and Niger asks for an explanation."),
        ("fr", "La Russie rejette l'envoi de soldats européens et Niamey demande une explication."),
        ("de", "Russland lehnt die Entsendung europäischer Soldaten ab und Niger verlangt eine Erklärung."),
        ("es", "Rusia rechaza el envío de soldados europeos y Níger pide una explicación."),
        ("uk", "Росія відкидає відправлення європейських солдатів, а Нігер просить пояснень."),
        ("ru", "Россия отвергает отправку европейских солдат, а Нигер просит объяснений."),
    ],
)  # fmt: skip
def test_a_headline_with_two_who_act(language, text):
    found = facts(text, language)
    assert ("position", "ru", "foreign-troops", "rejects") in found
    assert {party for _, party, _, _ in found} == {"ru", "Niger"}
    assert {topic for _, party, topic, _ in found if party == "Niger"} <= {"other"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Italie soutient les troupes africaines et l'Allemagne exige leur retrait."),
        ("es", "Italia apoya a las tropas africanas y Alemania exige su retirada."),
    ],
)
def test_an_adjective_behind_its_noun_does_not_act(language, text):
    assert {one.party for one in statements(text, language)} == {"it", "de"}


def test_a_nationality_that_stands_for_who_belongs_to_it_does():
    found = facts("Los rusos y Kiev exigen un alto el fuego.", "es")
    assert {party for _, party, _, _ in found} == {"ru", "ua"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Britain will send troops to Mali. Japan promised 40 million dollars."),
        ("fr", "Londres enverra des troupes au Mali. Le Japon a promis 40 millions de dollars."),
        ("de", "London wird Truppen nach Mali entsenden. Japan stellte 40 Millionen Dollar in Aussicht."),
        ("es", "Londres enviará tropas a Malí. Japón ofreció 40 millones de dólares."),
        ("uk", "Лондон відправить війська до Малі. Японія пообіцяла 40 мільйонів доларів."),
        ("ru", "Лондон отправит войска в Мали. Япония пообещала 40 миллионов долларов."),
    ],
)  # fmt: skip
def test_an_offer_of_something_else_is_not_about_the_sentence_before(language, text):
    found = statements(text, language)
    assert "Japan" in {one.party for one in found}
    assert all(one.topic != "foreign-troops" for one in found if one.party == "Japan")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rwanda will send troops to Mali. Japan hailed the move."),
        ("fr", "Le Rwanda enverra des troupes au Mali. Le Japon a salué ce geste."),
        ("es", "Ruanda enviará tropas a Malí. Japón elogió el gesto."),
        ("ru", "Руанда отправит войска в Мали. Япония поддержала этот шаг."),
    ],
)
def test_an_attitude_to_what_was_told_is_about_that(language, text):
    assert ("position", "Japan", "foreign-troops", "supports") in facts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rwanda will send troops to Mali. Japan backs a special tribunal."),
        ("fr", "Le Rwanda enverra des troupes au Mali. Le Japon soutient un tribunal spécial."),
        ("de", "Ruanda wird Truppen nach Mali entsenden. Japan unterstützt ein Sondertribunal."),
        ("es", "Ruanda enviará tropas a Malí. Japón apoya un tribunal especial."),
        ("uk", "Руанда відправить війська до Малі. Японія підтримала ідею спецтрибуналу."),
        ("ru", "Руанда отправит войска в Мали. Япония поддержала идею спецтрибунала."),
    ],
)
def test_a_tribunal_is_a_matter_of_its_own(language, text):
    assert ("position", "Japan", "justice", "supports") in facts(text, language)


def test_what_a_company_says_of_itself_is_no_act_of_whoever_was_named_last():
    text = "Japan supports the truce. Vale Norte, a mining company, said it would pay for the road."
    assert facts(text, "en") == {("position", "Japan", "ceasefire", "supports")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Niger insists that Mali release the prisoners and rejects any sanctions."),
        (
            "fr",
            "Le Niger insiste pour que le Mali libère les prisonniers et rejette toute sanction.",
        ),
        ("es", "Níger insiste en que Malí libere a los prisioneros y rechaza toda sanción."),
    ],
)
def test_who_asks_goes_on_to_act(language, text):
    said = {(one.party, one.act, one.topic) for one in statements(text, language)}
    assert said == {("Niger", "demand", "prisoners"), ("Niger", "position", "sanctions")}
