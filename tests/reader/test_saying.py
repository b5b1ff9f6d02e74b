"""Who says it, and what is only supposed, alleged or how something came about: no facts of others."""

from datetime import date

import pytest

from sources.reader import languages
from sources.reader.sentences import sentences
from tests.reader.reading import facts, statements

NOTHING = [
    ("en", "Washington threatened new tariffs on Moscow if it rejected a ceasefire."),
    ("fr", "Paris menace de partir si Moscou refuse un cessez-le-feu."),
    ("en", "Germany denied that it had asked Kyiv to give up Kherson."),
    ("en", "Moscow dismissed the allegation that it was ready to leave Kherson."),
    ("en", "Polish officials said Russia was ready to withdraw from Kherson."),
    ("en", "The call was put off at the request of Warsaw."),
    ("fr", "L'appel a été repoussé à la demande de Varsovie."),
    ("ru", "Встреча Путина и Зеленского возможна только в Стамбуле."),
    ("en", "“We will not leave Kherson. It is ours,” Anna Berg told reporters."),
    (
        "fr",
        "« Nous n'abandonnerons pas Kherson », a déclaré Anna Berg devant le président polonais.",
    ),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_no_fact(code, text):
    assert facts(text, code) == set()


def test_who_is_named_where_a_quotation_ends_speaks_from_where_it_begins():
    text = "Moscow spoke first. “We will not leave Kherson. It is ours,” Zelensky told reporters."
    (found,) = statements(text, "en")
    assert (found.party, found.speaker, found.stance) == ("ua", "zelensky", "rejects")


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_where_a_quotation_ends_none_begins(marks):
    opening, closing = marks
    text = (
        f"Zelensky said: {opening}This land is ours. We will not leave Kherson.{closing} "
        f"{opening}Nonsense,{closing} Lavrov said."
    )
    (found,) = statements(text, "en")
    assert (found.party, found.stance) == ("ua", "rejects")


def test_an_office_beside_a_name_is_that_of_the_name():
    text = "Kiev a tenu bon. Roustem Oumerov, chef de la délégation ukrainienne, exige une trêve."
    assert [one.speaker for one in statements(text, "fr")] == ["umerov"]


def test_whose_aide_speaks_does_not_speak():
    (found,) = statements("Zelensky's adviser said Kyiv rejected any truce.", "en")
    assert (found.party, found.speaker) == ("ua", None)


def test_must_without_that():
    (found,) = statements("Warsaw said Russia must release all prisoners.", "en")
    assert (found.act, found.party, found.addressees) == ("demand", "pl", ("ru",))


def test_giving_up_one_thing_turns_only_that():
    (found,) = statements("Berlin said Ukraine must give up Kherson and hold elections.", "en")
    assert (found.issue, found.polarity) == ("elections", 1)


def test_a_dateline_is_no_part_of_what_is_said():
    text = "GENÈVE, 3 janvier (AFP) - La Pologne a rejeté la levée des sanctions."
    (found,) = statements(text, "fr")
    assert text[found.quote.start :].startswith("La Pologne")
    assert found.date is None


@pytest.mark.parametrize("text", ["NATO – the alliance – left.", "Poland - once more - left."])
def test_a_dash_alone_makes_no_dateline(text):
    (sentence,) = sentences(text, languages.load("en"))
    assert sentence.span.start == 0


def test_those_who_are_to_meet_have_not_met():
    text = (
        "Les négociateurs russes et polonais doivent se retrouver à Genève, a annoncé le Kremlin."
    )
    (found,) = statements(text, "fr")
    assert (found.act, found.meeting_status) == ("meeting", "announced")


def test_a_round_of_talks_with_a_third_party():
    text = "Ukrainian and Russian envoys held a second round of talks with the United States in Geneva."
    (found,) = statements(text, "en")
    assert set(found.participants) == {"ua", "ru", "us"}


def test_neither_side():
    text = "Russia and Poland held talks in Geneva. Neither side signed the ceasefire declaration."
    found = {(one.party, one.status) for one in statements(text, "en") if one.act == "document"}
    assert found == {("ru", "not-signed"), ("pl", "not-signed")}


def test_a_third_one_that_tells_what_two_did_is_no_adversary():
    text = "Russia and Ukraine signed a memorandum on prisoners, the Turkish minister said."
    assert {one.attribution for one in statements(text, "en")} == {"indirect-speech"}


def test_last_year_is_a_date():
    (found,) = statements("Last year Russia rejected the grain protocol.", "en")
    assert found.date is not None
    assert (found.date.day, found.date.precision) == (date(2025, 1, 1), "year")


def test_never_in_the_words_of_the_speaker():
    found = facts("Moscou n'acceptera « en aucun cas » la présence de militaires de l'Otan.", "fr")
    assert found == {("position", "ru", "foreign-troops", "rejects")}


def test_what_is_ruled_out_before_something_else():
    found = facts("Paris écarte tout déploiement de soldats avant un cessez-le-feu.", "fr")
    assert found == {("position", "fr", "foreign-troops", "rejects")}


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("en", "The text was initialled by Russia.", "initialled"),
        ("fr", "La Russie a paraphé le mémorandum.", "initialled"),
        ("uk", "Росія парафувала меморандум.", "initialled"),
        ("ru", "Россия парафировала меморандум.", "initialled"),
        ("de", "Russland paraphierte das Memorandum.", "initialled"),
        ("es", "Rusia rubricó el memorando.", "initialled"),
        ("en", "Russia withdrew from the grain agreement.", "withdrawn"),
        ("fr", "La Russie s'est retirée de l'accord céréalier.", "withdrawn"),
        ("en", "Russia rejected the declaration.", "rejected"),
    ],
)
def test_the_finer_status_where_the_text_says_it(code, text, status):
    assert [one.status for one in statements(text, code)] == [status]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is not true that Russia supports the deployment of a multinational force."),
        ("en", "Rumours that France will not send soldiers to Ukraine are false, Paris said."),
        ("fr", "Les rumeurs selon lesquelles la France refuse d'envoyer des soldats sont fausses."),
        ("de", "Es ist nicht wahr, dass Russland eine Waffenruhe ablehnt."),
        ("es", "No es cierto que Rusia rechace una tregua."),
        ("uk", "Неправда, що Росія відкидає перемир'я."),
        ("ru", "Неправда, что Россия отвергает перемирие."),
        ("en", "The Russian opposition leader called for an immediate ceasefire."),
        ("fr", "L'opposition russe demande un cessez-le-feu immédiat."),
    ],
)
def test_what_is_called_untrue_and_what_opponents_say_is_no_stance_of_the_party(language, text):
    assert not facts(text, language)


def test_opposition_to_something_is_a_refusal_of_who_is_named():
    assert ("position", "ru", "ceasefire", "rejects") in facts(
        "Russian opposition to a ceasefire remains firm.", "en"
    ) | facts("L'opposition de la Russie à un cessez-le-feu reste ferme.", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkey offered to host a meeting between Putin and Zelensky in Istanbul."),
        (
            "fr",
            "La Turquie est prête à accueillir des pourparlers entre Kiev et Moscou à Istanbul.",
        ),
    ],
)
def test_a_meeting_that_is_offered_is_none_yet(language, text):
    assert {act for act, *_rest in facts(text, language)} == {"commitment"}
