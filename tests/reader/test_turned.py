"""Sentences in which a stance is denied, kept back, wished for or only alleged, in six languages."""

import pytest

from tests.reader.reading import facts, statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Serbia no longer opposes the deployment of observers but still rejects the sanctions."),
        ("en", "Serbia no longer opposes the deployment of observers but rejects the sanctions."),
        ("fr", "La Serbie ne s'oppose plus au déploiement d'observateurs mais rejette toujours les sanctions."),
        ("de", "Serbien lehnt die Entsendung von Beobachtern nicht mehr ab, lehnt aber die Sanktionen weiterhin ab."),
        ("es", "Serbia ya no se opone al despliegue de observadores, pero sigue rechazando las sanciones."),
        ("uk", "Сербія більше не заперечує проти спостерігачів, але й далі відкидає санкції."),
        ("ru", "Сербия больше не возражает против наблюдателей, но по-прежнему отвергает санкции."),
    ],
)  # fmt: skip
def test_what_is_no_longer_opposed_is_apart_from_what_still_is(language, text):
    found = facts(text, language)
    assert ("position", "Serbia", "sanctions", "rejects") in found
    others = {(topic, stance) for _, _, topic, stance in found} - {("sanctions", "rejects")}
    assert others <= {("monitoring", "open"), ("monitoring", "unclear")}


def test_another_party_in_the_object_does_not_act():
    text = "Russia no longer opposes the European Union membership of Ukraine but still rejects its NATO membership."
    assert {one.party for one in statements(text, "en")} == {"ru"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pakistan dismissed as baseless the allegation that it supports sanctions."),
        ("en", "Mali rejected as propaganda Niger's claim that Chad refuses the truce."),
        ("fr", "Le Mali a rejeté comme de la propagande l'affirmation selon laquelle le Niger refuse la trêve."),
        ("de", "Mali wies die Behauptung des Nigers, der Tschad lehne die Waffenruhe ab, als Propaganda zurück."),
        ("es", "Malí rechazó como propaganda la afirmación de que Níger se niega a la tregua."),
        ("uk", "Малі відкинуло як пропаганду твердження, що Нігер відмовляється від перемир'я."),
        ("ru", "Мали отвергло как пропаганду утверждение о том, что Нигер отказывается от перемирия."),
    ],
)  # fmt: skip
def test_an_allegation_that_is_rebutted_is_no_stance(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Italy sends no soldiers to Haiti."),
        ("en", "Italy is not sending soldiers to Haiti."),
        ("en", "Italy does not intend to send soldiers to Haiti."),
        ("en", "Italy is not going to send soldiers to Haiti."),
        ("en", "Italy has no intention of sending soldiers to Haiti."),
        ("fr", "L'Italie n'envoie pas de soldats en Haïti."),
        ("fr", "L'Italie n'a pas l'intention d'envoyer de soldats en Haïti."),
        ("fr", "L'Italie n'envisage pas d'envoyer des soldats en Haïti."),
        ("de", "Italien schickt keine Soldaten nach Haiti."),
        ("de", "Italien plant nicht, Soldaten nach Haiti zu entsenden."),
        ("es", "Italia no envía soldados a Haití."),
        ("uk", "Італія не відправляє солдатів до Гаїті."),
        ("ru", "Италия не отправляет солдат на Гаити."),
    ],
)
def test_who_sends_none_and_who_means_to_send_none_refuses(language, text):
    assert facts(text, language) == {("position", "it", "foreign-troops", "rejects")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rwanda did not agree to withdraw its soldiers."),
        ("fr", "Le Rwanda n'a pas accepté de retirer ses soldats."),
        ("de", "Ruanda hat nicht zugestimmt, seine Soldaten abzuziehen."),
        ("es", "Ruanda no aceptó retirar a sus soldados."),
        ("uk", "Руанда не погодилася вивести своїх солдатів."),
        ("ru", "Руанда не согласилась вывести своих солдат."),
    ],
)
def test_who_did_not_agree_to_a_step_refuses_it(language, text):
    assert facts(text, language) == {("position", "Rwanda", "foreign-troops", "rejects")}


def test_that_two_did_not_agree_is_no_refusal_of_either():
    assert facts("Mali and Niger did not agree to extend the truce.", "en") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mali did not accept or reject the truce."),
        ("en", "Mali neither accepted nor rejected the truce."),
        ("fr", "Le Mali n'a pas accepté ou rejeté la trêve."),
        ("fr", "Le Mali n'a ni accepté ni rejeté la trêve."),
        ("de", "Mali hat die Waffenruhe nicht akzeptiert oder abgelehnt."),
        ("de", "Mali hat die Waffenruhe weder akzeptiert noch abgelehnt."),
        ("es", "Malí no aceptó ni rechazó la tregua."),
        ("uk", "Малі не прийняло і не відкинуло перемир'я."),
        ("uk", "Малі ні прийняло, ні відхилило перемир'я."),
        ("ru", "Мали не приняло и не отклонило перемирие."),
        ("ru", "Мали не приняло и не отклонило предложение о перемирии."),
    ],
)
def test_neither_yes_nor_no_is_unclear(language, text):
    assert facts(text, language) == {("position", "Mali", "ceasefire", "unclear")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sweden would love to see Finland in NATO."),
        ("en", "Sweden would like to join NATO."),
        ("fr", "La Suède aimerait voir la Finlande dans l'Otan."),
        ("de", "Schweden würde Finnland gerne in der NATO sehen."),
        ("es", "Suecia querría ver a Finlandia en la OTAN."),
        ("uk", "Швеція хотіла б бачити Фінляндію в НАТО."),
        ("ru", "Швеция хотела бы видеть Финляндию в НАТО."),
    ],
)
def test_a_wish_binds_nobody(language, text):
    assert facts(text, language) <= {("position", "Sweden", "alliance-membership", "supports")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kyiv would do well to accept the truce, Trump said."),
        ("fr", "Kiev ferait bien d'accepter la trêve, a dit Trump."),
        ("de", "Kiew täte gut daran, die Waffenruhe anzunehmen."),
        ("de", "Moskau wirft Kiew vor, eine Waffenruhe abzulehnen."),
        ("es", "Kiev haría bien en aceptar la tregua, dijo Trump."),
    ],
)
def test_advice_and_blame_are_nobodys_stance(language, text):
    assert facts(text, language) == set()


def test_to_take_a_proposal_is_no_offer_in_russian():
    found = facts("Мали приняло предложение о перемирии.", "ru")
    assert found == {("position", "Mali", "ceasefire", "accepts")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ethiopia is unlikely to support sanctions against Eritrea."),
        ("en", "Ethiopia will hardly accept observers."),
        ("en", "Nobody in Caracas believes that Colombia will accept the truce."),
        ("fr", "Il est peu probable que la Colombie accepte la trêve."),
        ("fr", "Personne à Caracas n'imagine que la Colombie accepte la trêve."),
        ("de", "Äthiopien wird einer Waffenruhe kaum zustimmen."),
        ("es", "Difícilmente aceptará Etiopía una tregua."),
        ("es", "Es improbable que Colombia acepte la tregua."),
        ("uk", "Ефіопія навряд чи підтримає санкції."),
        ("ru", "Эфиопия вряд ли поддержит санкции против Эритреи."),
    ],
)
def test_what_is_thought_unlikely_is_nobodys_stance(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If Kyiv is to be believed, Russia will accept a truce."),
        ("en", "Mali would be forced to accept a truce, an analyst said."),
        ("fr", "À en croire Bakou, Erevan renoncerait à toute revendication territoriale."),
        ("fr", "Le Mali serait contraint d'accepter une trêve, juge un analyste."),
        ("de", "Mali wäre gezwungen, eine Waffenruhe zu akzeptieren, meint ein Analyst."),
        ("es", "De creer a Kiev, Rusia aceptará una tregua."),
        ("es", "Malí se vería obligado a aceptar una tregua, según un analista."),
        ("uk", "Якщо вірити Києву, Росія прийме перемир'я."),
        ("ru", "Если верить Баку, Армения готова отказаться от коридора."),
    ],
)
def test_hearsay_and_what_would_be_forced_are_nobodys_stance(language, text):
    assert facts(text, language) == set()


def test_to_call_something_baseless_asks_nothing():
    text = "Kenya rejected suggestions that it had agreed to a truce, calling them baseless."
    assert facts(text, "en") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Egypt will reject any deal without guarantees, analysts said."),
        ("en", "Analysts said that Egypt will reject any deal."),
        ("fr", "L'Égypte rejettera tout accord sans garanties, estiment des analystes."),
        ("de", "Ägypten wird jede Vereinbarung ohne Garantien ablehnen, meinen Beobachter."),
        ("es", "Egipto rechazará cualquier acuerdo sin garantías, opinan los analistas."),
        ("uk", "Єгипет відкине будь-яку угоду без гарантій, вважають оглядачі."),
        ("ru", "Египет отвергнет любую сделку без гарантий, считают эксперты."),
    ],
)
def test_what_experts_foresee_is_nobodys_stance(language, text):
    assert facts(text, language) == set()


def test_what_a_minister_announces_is_no_forecast():
    text = "Egypt will deploy observers, its foreign minister said."
    assert facts(text, "en") == {("commitment", "Egypt", "monitoring", "")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Iran has reportedly accepted a cap on enrichment."),
        ("de", "Der Iran hat angeblich eine Obergrenze akzeptiert."),
        ("ru", "Иран якобы отказался от обогащения, пишет израильская газета."),
        ("fr", "L'Éthiopie n'a ni confirmé ni démenti avoir proposé une trêve."),
        ("de", "Armenien hat nie gesagt, es werde den Korridor akzeptieren."),
    ],
)
def test_what_is_only_alleged_or_never_said_is_nobodys_stance(language, text):
    assert facts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Trump said he would not send American soldiers to Ukraine."),
        ("en", "Poland will not deploy troops in Ukraine, Tusk said."),
        ("fr", "L'Allemagne a exclu l'envoi de troupes allemandes en Ukraine."),
        ("de", "Polen wird keine Soldaten entsenden, bekräftigte Tusk."),
        ("es", "Italia descartó enviar soldados a Ucrania."),
    ],
)
def test_who_takes_no_part_rejects_no_force_of_others(language, text):
    (one,) = statements(text, language)
    assert (one.topic, one.stance, one.issue) == ("foreign-troops", "rejects", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia rejected the deployment of European troops in Ukraine."),
        ("fr", "La Russie a rejeté l'envoi de soldats européens en Ukraine."),
        ("de", "Russland lehnt die Entsendung westlicher Truppen ab."),
    ],
)
def test_who_rejects_what_others_send_rejects_the_force(language, text):
    (one,) = statements(text, language)
    assert (one.stance, one.issue) == ("rejects", "force")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia will not sign a peace agreement unless Kyiv withdraws its troops."),
        ("ru", "Россия не подпишет мирное соглашение, если Киев не выведет войска."),
    ],
)
def test_a_text_that_is_not_there_yet_is_not_unsigned(language, text):
    assert "document" not in {one.act for one in statements(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("en", "Ukraine will not abandon its demand for security guarantees.", {-1}),
        ("fr", "L'Ukraine ne renoncera pas à sa demande de garanties de sécurité.", {-1}),
        ("es", "Ucrania no renunciará a su demanda de garantías de seguridad.", {-1}),
        ("de", "Die Ukraine wird ihre Forderung nach Sicherheitsgarantien nicht aufgeben.", {-1}),
        ("en", "Moscow will not give up its terms.", set()),
        ("fr", "Moscou ne renoncera pas à ses objectifs.", set()),
        ("de", "Moskau wird seine Bedingungen nicht aufgeben.", set()),
        ("es", "Moscú no renunciará a sus condiciones.", set()),
        ("uk", "Москва не відмовиться від своїх умов.", set()),
        ("ru", "Москва не откажется от своих целей.", set()),
    ],
)
def test_who_keeps_to_a_demand_rejects_nothing_that_it_is_on(language, text, side):
    found = statements(text, language)
    assert {one.polarity for one in found} == side
    assert {one.stance for one in found} <= {"rejects"}  # of the contrary: -1
