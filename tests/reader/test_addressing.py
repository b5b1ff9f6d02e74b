"""To whom something is addressed; who is only named for what is asked is not asked."""

import pytest

from tests.reader.reading import statements


def addressed(text, language):
    return {party for one in statements(text, language) for party in one.addressees}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rwanda demanded a halt to arms sales to Burundi."),
        ("en", "Mali called for an end to sanctions against Niger."),
        ("en", "Chad opposes the stationing of European troops."),
        ("en", "Mali demanded a conference without Niger."),
        ("fr", "Le Rwanda exige l'arrêt de l'aide militaire au Burundi."),
        ("fr", "Le Tchad refuse le déploiement de troupes de l'OTAN."),
        ("fr", "Le Mali réclame une conférence sans le Niger."),
        ("es", "Ruanda exige el fin de los suministros de armas a Burundi."),
        ("es", "Malí exige una conferencia sin Níger."),
        ("de", "Ruanda fordert ein Ende der Militärhilfe an Burundi."),
        ("de", "Mali fordert Verhandlungen ohne Niger."),
        ("uk", "Руанда вимагає припинити постачання зброї Бурунді."),
        ("uk", "Малі вимагає переговорів без Нігеру."),
        ("ru", "Руанда требует прекращения поставок оружия Киеву."),
        ("ru", "Мали требует переговоров без Нигера."),
        ("en", "Putin told his security council that Russia rejected the ceasefire."),
    ],
)
def test_who_is_named_for_what_is_asked_is_not_asked(language, text):
    assert statements(text, language)
    assert addressed(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("en", "Rwanda urged Burundi to stop arms sales to Mali.", "Burundi"),
        ("en", "Rwanda appealed on Monday to Burundi for a ceasefire.", "Burundi"),
        ("en", "Rwanda demanded weapons from Burundi.", "Burundi"),
        ("en", "Rwanda promised military aid to Burundi.", "Burundi"),
        ("en", "Rwanda demanded that Burundi stop arms sales.", "Burundi"),
        ("en", "Rwanda demanded the withdrawal of Burundian troops.", "Burundi"),
        ("fr", "Le Rwanda demande au Burundi l'arrêt des livraisons d'armes.", "Burundi"),
        ("de", "Ruanda forderte Burundi auf, die Gefangenen freizulassen.", "Burundi"),
        ("uk", "Руанда вимагає від Бурунді припинити поставки зброї.", "Burundi"),
        ("ru", "Руанда требует от Бурунди прекращения поставок оружия.", "Burundi"),
        ("es", "Ruanda pidió a Burundi la liberación de los prisioneros.", "Burundi"),
    ],
)
def test_who_is_asked(language, text, party):
    assert addressed(text, language) == {party}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Togo exige de la Guinée et du Burundi l'arrêt des frappes."),
        ("es", "Togo pidió a Guinea y a Burundi la liberación de los prisioneros."),
        ("de", "Togo fordert von Guinea und von Burundi die Freilassung der Gefangenen."),
    ],
)
def test_several_are_asked(language, text):
    assert addressed(text, language) == {"Guinea", "Burundi"}
