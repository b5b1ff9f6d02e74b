"""Who is meant: groups in six languages, short names, descriptions, "we", people that a text introduces."""

import pytest

from sources.reader import languages
from sources.reader.read import read
from sources.reader.sentences import sentences
from tests.reader.reading import PUBLISHED, facts, lexicon
from tests.reader.test_names import NAMES


def named(text, code):
    language = languages.load(code)
    return [
        mention.party
        for sentence in sentences(text, language)
        for mention in NAMES.find(sentence.tokens, PUBLISHED, language)
    ]


@pytest.mark.parametrize(
    ("code", "text", "party"),
    [
        ("en", "Sudan's army", "Sudanese Armed Forces"),
        ("de", "die sudanesische Armee", "Sudanese Armed Forces"),
        ("ru", "Силам быстрой поддержки", "Rapid Support Forces"),
        ("es", "el Frente de Liberación del Azawad", "Azawad Liberation Front"),
        ("fr", "les Serbes de Bosnie", "Bosnian Serbs"),
        ("uk", "турків-кіпріотів", "Turkish Cypriots"),
        ("fr", "la Minusca", "un"),
        ("de", "die Libysche Nationalarmee", "Libyan National Army"),
        ("es", "los hutíes", "Houthis"),
        ("en", "Casa de Nariño", "Colombia"),
        ("fr", "l'UPC", "UPC"),
        ("ru", "Нікол", None),
        ("en", "Hannibal Rice", None),
    ],
)
def test_a_group_or_seat_is_known(code, text, party):
    assert named(text, code) == ([party] if party else [])


@pytest.mark.parametrize(
    ("code", "text", "fact"),
    [
        # A last name stands for a person whose party or country the text names.
        (
            "en",
            "Talks with the ELN opened in Oslo. Patiño rejected the ceasefire.",
            ("position", "Colombia", "ceasefire", "rejects"),
        ),
        (
            "fr",
            "La Renamo a quitté Rome. Dhlakama a rejeté la trêve.",
            ("position", "Renamo", "ceasefire", "rejects"),
        ),
        # Descriptions: of the only group, of the state it fights, of an army that is a party.
        (
            "en",
            "M23 left Doha on Monday. The rebels rejected the ceasefire.",
            ("position", "M23", "ceasefire", "rejects"),
        ),
        (
            "ru",
            "М23 обвинил Киншасу. Правительство отвергло перемирие.",
            ("position", "DR Congo", "ceasefire", "rejects"),
        ),
        (
            "fr",
            "Les FSR ont quitté Genève, l'armée soudanaise aussi. L'armée a rejeté la trêve.",
            ("position", "Sudanese Armed Forces", "ceasefire", "rejects"),
        ),
        (
            "uk",
            "Хусити звинуватили Ер-Ріяд. Повстанці відкинули перемир'я.",
            ("position", "Houthis", "ceasefire", "rejects"),
        ),
        (
            "es",
            "El ELN dejó la mesa. Los insurgentes rechazaron la tregua.",
            ("position", "ELN", "ceasefire", "rejects"),
        ),
        # Whom the text itself introduces.
        (
            "en",
            "Ali Dembo, spokesman for the ELN, flew to Oslo. Dembo rejected the ceasefire.",
            ("position", "ELN", "ceasefire", "rejects"),
        ),
        (
            "fr",
            "Le porte-parole du M23, Ali Dembo, est à Doha. Dembo a rejeté la trêve.",
            ("position", "M23", "ceasefire", "rejects"),
        ),
        # Who has issued a statement, or answers, says "we".
        (
            "fr",
            "Communiqué de la Présidence du Mali\n\nNous rejetons la trêve.",
            ("position", "Mali", "ceasefire", "rejects"),
        ),
        (
            "en",
            "RADIO: What now?\nAli Dembo, spokesman of M23: Nothing new.\nRADIO: And Doha?\n"
            "A. D.: We reject the ceasefire.",
            ("position", "M23", "ceasefire", "rejects"),
        ),
        (
            "ru",
            "Заявление МИД Турции\n\nМы отвергаем перемирие.",
            ("position", "tr", "ceasefire", "rejects"),
        ),
    ],
)
def test_who_is_meant(code, text, fact):
    assert fact in facts(text, code)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # Two groups fit, and neither was named last as who acts.
        ("en", "Talks go on. The rebels rejected the ceasefire."),
        # A last name without anything that says whose it is, or of somebody else.
        ("en", "Patiño rejected the ceasefire."),
        ("en", "The ELN met Juan Patiño, a singer. Patiño rejected the ceasefire."),
        # A rival of no text: the House of Representatives of another country.
        ("en", "The House of Representatives rejected the ceasefire."),
        # Somebody's else, or anybody's.
        ("en", "M23 left Doha. The president of the court rejected the ceasefire."),
        ("en", "M23 left Doha. Some rebels rejected the ceasefire."),
        # Who only asks, or is no party, says "we" for nobody.
        ("en", "RADIO: What now?\nMUELLER: We reject the ceasefire.\nRADIO: And why?"),
    ],
)
def test_nobody_is_guessed(code, text):
    assert not facts(text, code)


def test_a_fighting_group_that_no_list_knows_is_a_candidate():
    text = "The Kosovo Mountain Brigade rejected the ceasefire."
    found = read(text, lexicon(), language="en", published=PUBLISHED)
    assert found.unknown_names == ("Kosovo Mountain Brigade",)
