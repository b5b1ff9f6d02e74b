"""Never half a name: an organisation named after a state is itself, an institution is nobody."""

from datetime import date

import pytest

from sources.reader import languages
from sources.reader.longer_names import whole_names
from sources.reader.read import read
from sources.reader.sentences import sentences
from tests.reader.reading import facts, lexicon, statements
from tests.reader.test_names import NAMES


def named(text, code):
    language = languages.load(code)
    return [
        mention.party
        for sentence in sentences(text, language)
        for mention in whole_names(
            list(NAMES.find(sentence.tokens, date(2026, 1, 8), language)),
            sentence.tokens,
            language,
            NAMES.kinds.states,
        )
    ]


@pytest.mark.parametrize(
    ("code", "text", "parties"),
    [
        ("en", "The Kosovo Liberation Army refused.", ["Kosovo Liberation Army"]),
        (
            "en",
            "The Movement for the Liberation of Congo signed.",
            ["MLC"],
        ),
        ("en", "The Free Syrian Army refused.", ["Free Syrian Army"]),
        ("fr", "L'Armée syrienne libre refuse.", ["Armée syrienne libre"]),
        ("fr", "Le Conseil national syrien refuse.", ["Conseil national syrien"]),
        ("es", "El Frente de Liberación de Uganda firmó.", ["Frente de Liberación de Uganda"]),
        ("de", "Die Irakische Turkmenenfront lehnte ab.", ["Irakische Turkmenenfront"]),
        ("de", "Front für die Befreiung Ugandas", ["Front für die Befreiung Ugandas"]),
        ("uk", "Рух опору Казахстану відмовився.", ["Рух опору Казахстану"]),
        ("ru", "Народный фронт освобождения Уганды", ["Народный фронт освобождения Уганды"]),
        ("ru", "Сирийская национальная коалиция", ["Syrian National Coalition"]),
    ],
)
def test_an_organisation_named_after_a_state_is_itself(code, text, parties):
    assert named(text, code) == parties


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Georgia State University refused."),
        ("en", "The Syrian Observatory for Human Rights said"),
        ("en", "Chad Smith refused."),
        ("fr", "Les Jordan Times écrivent"),
        ("es", "Por la paz"),  # not La Paz
        ("fr", "son Conseil de sécurité"),  # not the one of the United Nations
    ],
)
def test_the_rest_of_a_longer_name_is_nobody(code, text):
    assert named(text, code) == []


@pytest.mark.parametrize(
    ("code", "text", "parties"),
    [
        ("en", "The Turkish Foreign Ministry refused.", ["tr"]),
        ("en", "the Israel Defense Forces and the Lebanese Armed Forces", ["Israel", "Lebanon"]),
        ("en", "Saudi Crown Prince Mohammed", ["sa"]),
        ("en", "Chad Tuesday refused.", ["Chad"]),
        ("en", "Iran Rejects Iraq Ceasefire Proposal", ["Iran", "Iraq"]),
        ("en", "the prime minister of Armenia Nikol Somebody", ["Armenia"]),
        ("en", "Iran's Security Council", ["Iran"]),
        ("fr", "le ministère turc des Affaires étrangères", ["tr"]),
        ("fr", "le ministre arménien Ararat Somebody", ["Armenia"]),
        (
            "fr",
            "l'Union africaine et le Conseil de sécurité de l'ONU",
            ["African Union", "un", "un"],
        ),
        ("fr", "Le Mouvement national et le gouvernement du Mali", ["Mali"]),
        ("es", "las Fuerzas Armadas de Colombia", ["Colombia"]),
        ("de", "dass der Iran Separatisten unterstützt", ["Iran"]),
        ("de", "das Türkische Außenministerium", ["tr"]),
        ("uk", "Збройні сили Ірану", ["Iran"]),
        ("ru", "Турецкая армия", ["tr"]),
    ],
)
def test_what_is_a_states_own_stays_the_state(code, text, parties):
    assert named(text, code) == parties


def test_its_statements_are_kept_under_its_own_name():
    text = "The Niger Delta Volunteers rejected the ceasefire. Niger welcomed the ceasefire."
    assert facts(text, "en") == {
        ("position", "Niger Delta Volunteers", "ceasefire", "rejects"),
        ("position", "Niger", "ceasefire", "supports"),
    }
    reading = read(text, lexicon(), language="en", published=None)
    assert reading.unknown_names == ("Niger Delta Volunteers",)
    (found,) = statements("Вільна сирійська армія вимагає від Ірану звільнення полонених.", "uk")
    assert (found.party, found.addressees) == ("Вільна сирійська армія", ("Iran",))
