"""What was done about a text, told by participles, nouns, passives and set phrases."""

from datetime import date

import pytest

from tests.reader.reading import statements

THURSDAY = date(2026, 3, 12)
FINER = {"initialled": "agreed", "withdrawn": "rejected", "refused": "not-signed"}


def documents(text, language):
    found = statements(text, language, THURSDAY)
    return [one for one in found if one.act == "document" and one.status != "announced-will-sign"]


@pytest.mark.parametrize(
    ("language", "text", "parties", "status", "topic", "day"),
    [
        ("en", 'Signed in Cairo on 4 March by Chad and Libya, the ceasefire agreement provides for observers.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("en", 'The signing of a prisoner exchange agreement by Chad and Libya took place on 4 March in Cairo.', ['Chad', 'Libya'], "signed", "prisoners", '2026-03-04'),
        ("en", '• 4 March 2019. Signature in Cairo, by Chad and Libya, of a ceasefire agreement.', ['Chad', 'Libya'], "signed", "ceasefire", '2019-03-04'),
        ("en", '• 4 March 2019 – Chad and Libya sign a ceasefire agreement in Cairo.', ['Chad', 'Libya'], "signed", "ceasefire", '2019-03-04'),
        ("en", 'A ceasefire deal was reached between Chad and Libya on 4 March.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("en", 'The truce concluded between Chad and Libya on 4 March lasted two weeks.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("en", 'The ceasefire agreement, to which Chad and Libya put their signatures on 4 March, has held.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("en", 'The ceasefire agreement bears the signatures of Chad and Libya.', ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("en", 'The ceasefire agreement that Chad and Libya initialled on 4 March has held.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("en", 'The ceasefire agreement, which Libya tore up in 2019, is forgotten.', ['Libya'], "rejected", "ceasefire", '2019'),
        ("en", 'The ceasefire agreement was declared void by Libya in January.', ['Libya'], "rejected", "ceasefire", '2026-01'),
        ("en", 'Libya has suspended its participation in the ceasefire agreement.', ['Libya'], "rejected", "ceasefire", None),
        ("en", 'Libya has yet to sign the ceasefire agreement.', ['Libya'], "not-signed", "ceasefire", None),
        ("en", 'Libya, absent from Cairo, is not a signatory of the ceasefire agreement.', ['Libya'], "not-signed", "ceasefire", None),
        ("en", 'Chad and Libya adopted a roadmap on the withdrawal of foreign mercenaries on 4 March.', ['Chad', 'Libya'], "agreed", "foreign-troops", '2026-03-04'),
        ("en", 'Under the ceasefire agreement, signed on 4 March by both Chad and Libya, observers will come.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("en", 'Libya ratified the prisoner exchange agreement on 4 March.', ['Libya'], "signed", "prisoners", '2026-03-04'),
        ("fr", "Paraphé le 4 mars au Caire par le Tchad et la Libye, l'accord de cessez-le-feu prévoit des observateurs.", ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("fr", "Signature au Caire, par le Tchad et la Libye, d'un accord de cessez-le-feu.", ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("fr", "• 4 mars 2019 – Adoption au Caire, par le Tchad et la Libye, d'une feuille de route sur le départ des mercenaires.", ['Chad', 'Libya'], "agreed", "foreign-troops", '2019-03-04'),
        ("fr", "La signature par le Tchad et la Libye d'un accord de cessez-le-feu a eu lieu le 4 mars.", ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("fr", 'Un accord de cessez-le-feu a été conclu le 4 mars entre le Tchad et la Libye.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("fr", "L'accord de cessez-le-feu conclu le 4 mars entre le Tchad et la Libye n'a pas tenu.", ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("fr", "L'accord de cessez-le-feu, que le Tchad et la Libye ont signé le 4 mars, n'a pas tenu.", ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("fr", "L'accord de cessez-le-feu, auquel le Tchad et la Libye ont apposé leur signature le 4 mars, n'a pas tenu.", ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("fr", "L'accord de cessez-le-feu, revêtu de la signature du Tchad et de la Libye, n'a pas tenu.", ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("fr", "La Libye a dénoncé le 4 mars l'accord de cessez-le-feu.", ['Libya'], "rejected", "ceasefire", '2026-03-04'),
        ("fr", "La Libye n'est pas partie à l'accord de cessez-le-feu.", ['Libya'], "not-signed", "ceasefire", None),
        ("fr", "La Libye a suspendu sa participation à l'accord de cessez-le-feu.", ['Libya'], "rejected", "ceasefire", None),
        ("fr", "Un protocole d'échange de prisonniers est adopté par le Tchad et la Libye.", ['Chad', 'Libya'], "agreed", "prisoners", None),
        ("de", 'Das am 4. März in Kairo vom Tschad und von Libyen unterzeichnete Waffenstillstandsabkommen hielt nicht.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("de", 'Das Waffenstillstandsabkommen, am 4. März vom Tschad und von Libyen unterschrieben, hielt nicht.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("de", 'Die Unterzeichnung des Waffenstillstandsabkommens durch den Tschad und Libyen erfolgte am 4. März.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("de", 'Zwischen dem Tschad und Libyen wurde am 4. März ein Waffenstillstand vereinbart.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("de", 'Das Waffenstillstandsabkommen wurde am 4. März vom Tschad und von Libyen unterzeichnet.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("de", 'Libyen setzte am 4. März das Waffenstillstandsabkommen aus.', ['Libya'], "rejected", "ceasefire", '2026-03-04'),
        ("de", 'Libyen gehört nicht zu den Unterzeichnern des Waffenstillstandsabkommens.', ['Libya'], "not-signed", "ceasefire", None),
        ("es", 'Firmado el 4 de marzo en El Cairo por Chad y Libia, el acuerdo de alto el fuego prevé observadores.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("es", 'La firma por Chad y Libia de un acuerdo de alto el fuego tuvo lugar el 4 de marzo.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("es", 'El acuerdo de alto el fuego alcanzado el 4 de marzo entre Chad y Libia no se cumplió.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("es", 'El acuerdo de alto el fuego, que lleva la firma de Chad y Libia, no se cumplió.', ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("es", 'Libia no figura entre los firmantes del acuerdo de alto el fuego.', ['Libya'], "not-signed", "ceasefire", None),
        ("es", 'El acuerdo de alto el fuego fue suspendido por Libia en enero.', ['Libya'], "rejected", "ceasefire", '2026-01'),
        ("ru", 'Подписанное 4 марта в Каире Чадом и Ливией соглашение о прекращении огня не соблюдалось.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("ru", 'Подписание Чадом и Ливией соглашения о прекращении огня состоялось 4 марта.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("ru", 'Соглашение о прекращении огня было достигнуто между Чадом и Ливией 4 марта.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("ru", 'Соглашение о прекращении огня министры обороны Чада и Ливии подписали 4 марта в Каире.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("ru", 'Под соглашением о прекращении огня стоят подписи Чада и Ливии.', ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("ru", 'Ливия не входит в число подписавших соглашение о прекращении огня.', ['Libya'], "not-signed", "ceasefire", None),
        ("uk", 'Підписана 4 березня в Каїрі Чадом і Лівією угода про припинення вогню не діяла.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("uk", 'Підписання Чадом і Лівією угоди про припинення вогню відбулося 4 березня.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("uk", 'Між Чадом і Лівією 4 березня було досягнуто угоди про припинення вогню.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("uk", 'Угоду про припинення вогню міністри оборони Чаду й Лівії підписали 4 березня в Каїрі.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("uk", 'Лівія не є підписантом угоди про припинення вогню.', ['Libya'], "not-signed", "ceasefire", None),
        ("en", 'Chad and Libya affixed their signatures to a ceasefire agreement in Cairo on 4 March.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("en", 'Libya has not put its signature to the ceasefire agreement.', ['Libya'], "not-signed", "ceasefire", None),
        ("en", 'Signed on 4 March by Chad and two armed groups, including the M23, the ceasefire agreement has held.', ['Chad', 'M23'], "signed", "ceasefire", '2026-03-04'),
        ("en", 'Chad and Libya met in 2019. A ceasefire agreement concluded between them on 4 March has held.', ['Chad', 'Libya'], "agreed", "ceasefire", '2026-03-04'),
        ("fr", "Le Tchad et la Libye ont apposé leur signature au bas d'un accord de cessez-le-feu.", ['Chad', 'Libya'], "signed", "ceasefire", None),
        ("de", 'Der Tschad und Libyen setzten am 4. März ihre Unterschriften unter ein Waffenstillstandsabkommen.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("es", 'Chad y Libia estamparon el 4 de marzo su rúbrica en un acuerdo de alto el fuego.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("ru", 'Чад и Ливия поставили 4 марта свои подписи под соглашением о прекращении огня.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
        ("uk", 'Чад і Лівія поставили 4 березня свої підписи під угодою про припинення вогню.', ['Chad', 'Libya'], "signed", "ceasefire", '2026-03-04'),
    ],
)  # fmt: skip
def test_who_did_what(language, text, parties, status, topic, day):
    found = documents(text, language)
    assert [one.party for one in found] == parties
    assert {FINER.get(one.status, one.status) for one in found} == {status}
    assert {one.topic for one in found} == {topic}
    assert day in {one.date and one.date.iso() for one in found} | {None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'No ceasefire deal was reached between Chad and Libya.'),
        ("en", 'The signing of a ceasefire agreement by Chad and Libya is expected on Saturday.'),
        ("en", 'A ceasefire agreement could be signed by Chad and Libya on Saturday.'),
        ("en", 'Chad signed a contract with a football club on 4 March.'),
        ("en", 'The ceasefire agreement was signed on 4 March under the auspices of Egypt.'),
        ("en", 'Chad urged Libya to sign the ceasefire agreement.'),
        ("en", "A signing ceremony was watched by Chad's president."),
        ("fr", "Aucun accord de cessez-le-feu n'a été conclu entre le Tchad et la Libye."),
        ("fr", "La signature par le Tchad et la Libye d'un accord de cessez-le-feu est attendue samedi."),
        ("fr", "Le Tchad a appelé la Libye à signer l'accord de cessez-le-feu."),
        ("de", 'Die Unterzeichnung des Abkommens durch den Tschad und Libyen wird am Samstag erwartet.'),
        ("de", 'Zwischen dem Tschad und Libyen wurde kein Waffenstillstand vereinbart.'),
        ("es", 'No se alcanzó ningún acuerdo de alto el fuego entre Chad y Libia.'),
        ("ru", 'Подписание Чадом и Ливией соглашения о прекращении огня ожидается в субботу.'),
        ("uk", 'Підписання Чадом і Лівією угоди про припинення вогню очікується в суботу.'),
    ],
)  # fmt: skip
def test_what_is_expected_denied_or_another_thing_is_none(language, text):
    assert documents(text, language) == []


def test_a_signature_that_is_lacking_is_none():
    text = "El acuerdo de alto el fuego sigue pendiente de la firma de Libia."
    assert [one.status for one in documents(text, "es")] == ["not-signed"]
