"""What sentences say, as a table: one row for each thing the reader must tell apart."""

import pytest

from tests.reader.reading import facts, statements

FRENCH = [
    # Plain verbs of the four kinds.
    ("La Russie exige le contrôle total du Donbass.", {("demand", "ru", "territory", "")}),
    ("Kiev a rejeté la levée des sanctions.", {("position", "ua", "sanctions", "rejects")}),
    ("La Pologne a salué la trêve.", {("position", "pl", "ceasefire", "supports")}),
    ("Berlin promet des munitions.", {("commitment", "de", "military-aid", "")}),
    # A negated act is its opposite or nothing.
    ("Washington n'a pas signé la déclaration.", {("document", "us", "other", "not-signed")}),
    ("Paris ne soutient pas la levée des sanctions.", {("position", "fr", "sanctions", "rejects")}),
    ("Moscou n'exige pas le Donbass.", set()),
    # Light verbs and set phrases carry the sense of their noun.
    (
        "Les Américains n'ont pas apposé leur signature au bas de la déclaration.",
        {("document", "us", "other", "not-signed")},
    ),
    (
        "Ankara a opposé son veto à la levée des sanctions.",
        {("position", "tr", "sanctions", "rejects")},
    ),
    # Ready to do is a commitment, ready to talk an open mind.
    ("L'Italie est prête à livrer des munitions.", {("commitment", "it", "military-aid", "")}),
    ("L'Italie est prête à discuter des sanctions.", {("position", "it", "sanctions", "open")}),
    # Passive, relative clause, two parties.
    ("La trêve a été rejetée par Moscou.", {("position", "ru", "ceasefire", "rejects")}),
    (
        "La Russie, qui réclame la levée des sanctions, attend.",
        {("demand", "ru", "sanctions", "")},
    ),
    (
        "La France et l'Allemagne exigent une trêve.",
        {("demand", "fr", "ceasefire", ""), ("demand", "de", "ceasefire", "")},
    ),
    # A swap is what one gives and what one asks.
    (
        "Moscou propose une trêve en échange de la levée des sanctions.",
        {("commitment", "ru", "ceasefire", ""), ("demand", "ru", "sanctions", "")},
    ),
    # The text itself calls it unclear.
    (
        "La position de la Turquie sur les sanctions reste floue.",
        {("position", "tr", "sanctions", "unclear")},
    ),
    # To be signed is not signed; who could sign has announced nothing.
    (
        "Kiev et Moscou signeront la déclaration lundi.",
        {
            ("document", "ua", "other", "announced-will-sign"),
            ("document", "ru", "other", "announced-will-sign"),
        },
    ),
    (
        "Ankara doit signer le protocole mardi.",
        {("document", "tr", "other", "announced-will-sign")},
    ),
    ("Moscou ne signera pas le protocole.", {("document", "ru", "other", "not-signed")}),
    ("Moscou pourrait signer le protocole.", set()),
    # Hopes, weather and football are no facts.
    ("La Russie espère une récolte abondante.", set()),
    ("Le Paris FC a refusé de vendre son gardien.", set()),
]
ENGLISH = [
    ("Russia demands full control of the Donbas.", {("demand", "ru", "territory", "")}),
    ("Kyiv turned down the truce.", {("position", "ua", "ceasefire", "rejects")}),
    ("Germany pledged two battalions.", {("commitment", "de", "foreign-troops", "")}),
    (
        "Kyiv is expected to sign the protocol on Monday.",
        {("document", "ua", "other", "announced-will-sign")},
    ),
    ("Kyiv might sign the protocol.", set()),
    ("Moscow will not sign the protocol.", {("document", "ru", "other", "not-signed")}),
    (
        "The United States did not sign the declaration.",
        {("document", "us", "other", "not-signed")},
    ),
    (
        "Neither Moscow nor Kyiv signed the accord.",
        {("document", "ru", "other", "not-signed"), ("document", "ua", "other", "not-signed")},
    ),
    ("Italy is willing to discuss sanctions.", {("position", "it", "sanctions", "open")}),
    ("Poland agreed to release prisoners.", {("commitment", "pl", "prisoners", "")}),
    ("The truce was rejected by Moscow.", {("position", "ru", "ceasefire", "rejects")}),
    ("Turkey has not ruled out sanctions.", {("position", "tr", "sanctions", "open")}),
    ("France will deliver ammunition.", {("commitment", "fr", "military-aid", "")}),
    ("Ukraine wants to join NATO.", {("position", "ua", "alliance-membership", "supports")}),
    (
        "Moscow said it would withdraw its troops.",
        {("commitment", "ru", "foreign-troops", "")},
    ),
    # One party about the other's act is a fact; about its mind it is left alone.
    ("Kyiv said that Moscow supports the truce.", set()),
    ("Kyiv said that Moscow rejected the truce.", {("position", "ru", "ceasefire", "rejects")}),
    ("Moscow insisted.", set()),
    ("American backing for the force is growing.", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), FRENCH)
def test_a_french_sentence(sentence, expected):
    assert facts(sentence, "fr") == expected


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH)
def test_an_english_sentence(sentence, expected):
    assert facts(sentence, "en") == expected


def test_a_list_with_bullets_is_what_the_line_above_asks():
    text = "La Russie exige :\n- la levée des sanctions\n- la neutralité de l'Ukraine\nLe reste suivra."
    assert facts(text, "fr") == {
        ("demand", "ru", "sanctions", ""),
        ("demand", "ru", "alliance-membership", ""),
    }


def test_we_is_whoever_speaks():
    text = "« Nous rejetons la levée des sanctions », a déclaré Emmanuel Macron."
    assert facts(text, "fr") == {("position", "fr", "sanctions", "rejects")}


def test_we_of_somebody_who_speaks_for_no_party_is_nobody():
    assert facts("« Nous rejetons la trêve », a promis l'entraîneur de Paris.", "fr") == set()


NO_FACTS = [
    "If Russia accepted a ceasefire, Turkey could monitor it, a diplomat said.",
    "Whether Kyiv would accept a truce is not known.",
]
NEVER_THE_OTHER_SIDE = [
    ("Ukraine demands that Russia withdraw its troops from the Donbas.", -1),
    ("Ukraine demanded that Russia leave the Donbas.", -1),
    ("Russia demanded that Ukraine leave the Donbas.", 1),
    ("Russia demanded that Kyiv withdraw its troops from the Donbas.", 1),
]


@pytest.mark.parametrize("text", NO_FACTS)
def test_what_is_only_supposed_is_no_fact(text):
    assert facts(text, "en") == set()


@pytest.mark.parametrize(("text", "polarity"), NEVER_THE_OTHER_SIDE)
def test_who_is_to_leave_decides_the_side(text, polarity):
    (one,) = statements(text, "en")
    assert (one.topic, one.issue, one.polarity) == ("territory", "donbass", polarity)


def test_who_denies_a_promise_has_not_made_it():
    text = "Emmanuel Macron denied that France had promised to send troops to Ukraine."
    assert facts(text, "en") == {("position", "fr", "foreign-troops", "rejects")}


def test_a_heading_gives_way_to_the_text():
    text = (
        "Kyiv offers a truce, with a condition\n\nKyiv offered a truce once Moscow has left Crimea."
    )
    (one,) = [s for s in statements(text, "en") if s.act == "commitment"]
    assert one.condition is not None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Russia signed the Azov Sea fishing memorandum.", "Azov Sea fishing memorandum"),
        ("en", "Ukraine signed the Minsk Protocol.", "Minsk Protocol"),
        ("en", "Ukraine signed a declaration on the ports of Odesa.", ""),
        ("en", "Ukraine signed the final declaration.", ""),
        ("fr", "L'Ukraine a signé la déclaration de Genève.", "déclaration de Genève"),
        ("fr", "L'Ukraine a signé la déclaration de la France.", ""),
        ("de", "Die Ukraine unterzeichnete die Erklärung von Genf.", "Erklärung von Genf"),
        ("es", "Ucrania firmó la declaración de Ginebra.", "declaración de Ginebra"),
    ],
)
def test_a_text_has_the_whole_of_its_name(language, text, name):
    (found,) = statements(text, language)
    assert found.document
    assert found.document.name == name


def test_who_is_ready_for_something_is_open_to_it():
    (found,) = statements("Macron said he was ready for a meeting with Putin.", "en")
    assert (found.party, found.stance, found.issue) == ("fr", "open", "leaders-meeting")


@pytest.mark.parametrize("word", ["sofern", "falls"])
def test_a_plain_condition_is_no_demand(word):
    text = f"Polen wird Beobachter entsenden, {word} die Waffenruhe unterzeichnet ist."
    (found,) = statements(text, "de")
    assert found.act == "commitment"
    assert found.condition
