"""Who would regard something as a threat, or a target, rejects it; nothing is promised by that."""

import pytest

from tests.reader.reading import facts

FORCE = ("position", "ru", "foreign-troops", "rejects")
ALLIANCE = ("position", "ru", "alliance-membership", "rejects")


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        ("en", "The Kremlin would treat any Western soldiers there as a legitimate target.", FORCE),
        ("en", "Sweden's minister said Russia saw European troops as intervention.", FORCE),
        ("en", "Lavrov said foreign troops in Ukraine would be legitimate targets.", FORCE),
        ("en", "Russia would consider Ukraine's NATO membership an act of war.", ALLIANCE),
        ("fr", "Le Kremlin verrait dans l'envoi de troupes une déclaration de guerre.", FORCE),
        ("de", "Der Kreml sieht ausländische Truppen in der Ukraine als Einmischung.", FORCE),
        ("es", "El Kremlin vería las tropas extranjeras como una amenaza directa.", FORCE),
        ("uk", "Кремль розцінить іноземні війська в Україні як законну ціль.", FORCE),
        ("ru", "Кремль расценит иностранные войска на Украине как акт агрессии.", FORCE),
    ],
)
def test_it_is_rejected(language, text, fact):
    assert facts(text, language) == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "Poland sees Russia as a direct threat.",
        "France would be the first target of an attack.",
    ],
)
def test_what_is_no_matter_of_the_talks_is_no_stance(text):
    assert facts(text, "en") == set()


def test_considering_troops_without_more_is_being_open_to_them():
    text = "Belgium would consider sending troops to Ukraine."
    assert {stance for *_rest, stance in facts(text, "en")} == {"open"}
