"""An answer that names nothing of its own: it is about what was asked; and silence."""

import pytest

from sources.reader.types import SILENCE
from tests.reader.reading import statements

CRIMEA = "Trump urged Zelensky to accept Russian control of Crimea"
TRUCE = "Ukraine demanded that Russia accept a full ceasefire"
CAPTIVES = {
    "en": "Kyiv demands of Moscow the release of all prisoners.",
    "fr": "Kiev exige de Moscou la libération de tous les prisonniers.",
    "de": "Kiew fordert von Moskau die Freilassung aller Gefangenen.",
    "es": "Kiev exige a Moscú la liberación de todos los prisioneros.",
    "uk": "Київ вимагає від Москви звільнення всіх полонених.",
    "ru": "Киев потребовал от Москвы освободить всех пленных.",
}


def answers(text, language, party):
    return [
        (one.issue, one.polarity, one.stance)
        for one in statements(text, language)
        if one.party == party and one.act == "position"
    ]


@pytest.mark.parametrize(
    ("language", "text", "party", "issue", "stance"),
    [
        ("en", f"{CRIMEA}; Zelensky refused.", "ua", "crimea", "rejects"),
        ("en", f"{CRIMEA}. Zelensky refused on Tuesday.", "ua", "crimea", "rejects"),
        ("en", f"{TRUCE}, but Moscow refused.", "ru", "ceasefire-first", "rejects"),
        ("en", f"{TRUCE}. Moscow rejected Kyiv's demand.", "ru", "ceasefire-first", "rejects"),
        ("en", f"{CAPTIVES['en']} Russia refused.", "ru", "prisoners", "rejects"),
        ("fr", f"{CAPTIVES['fr']} La Russie a refusé.", "ru", "prisoners", "rejects"),
        (
            "fr",
            "Zelensky réclame un cessez-le-feu complet ; Moscou refuse.",
            "ru",
            "ceasefire-first",
            "rejects",
        ),
        ("de", f"{CAPTIVES['de']} Moskau wies die Forderung zurück.", "ru", "prisoners", "rejects"),
        ("es", f"{CAPTIVES['es']} Rusia aceptó.", "ru", "prisoners", "accepts"),
        ("uk", f"{CAPTIVES['uk']} Росія погодилася.", "ru", "prisoners", "accepts"),
        ("ru", f"{CAPTIVES['ru']} Россия отвергла это требование.", "ru", "prisoners", "rejects"),
    ],
)
def test_a_bare_answer_is_about_what_was_asked(language, text, party, issue, stance):
    assert answers(text, language, party) == [(issue, 1, stance)]


def test_a_demand_against_is_rejected_against():
    text = "Russia demands that Ukraine never join NATO. Kyiv rejected the demand."
    assert answers(text, "en", "ua") == [("nato", -1, "rejects")]


def test_who_agrees_binds_itself_to_what_was_asked():
    (one,) = (s for s in statements(f"{TRUCE}. Russia agreed on Tuesday.", "en") if s.party == "ru")
    assert (one.act, one.issue, one.polarity) == ("commitment", "ceasefire-first", 1)


@pytest.mark.parametrize(
    "text",
    [
        f"{TRUCE}. Poland refused.",  # nobody asked it
        f"{TRUCE}. Moscow rejected the criticism.",
        f"{TRUCE}. The talks lasted all day. Nobody else spoke. Moscow refused.",
        f"{TRUCE}. Moscow rejected the plan.",  # a text of its own
    ],
)
def test_not_every_refusal_answers_it(text):
    assert {issue for issue, _side, _stance in answers(text, "en", "ru")} <= {None}


@pytest.mark.parametrize(
    ("language", "silence"),
    [
        ("en", "Moscow has not answered yet."),
        ("en", "Moscow has so far not replied."),
        ("fr", "La Russie n'a pas encore répondu."),
        ("de", "Russland hat bisher nicht geantwortet."),
        ("es", "Rusia no ha respondido."),
        ("uk", "Росія досі не відповіла."),
        ("ru", "Россия пока не ответила."),
    ],
)
def test_silence_is_on_the_issue_and_on_no_side(language, silence):
    assert answers(f"{CAPTIVES[language]} {silence}", language, "ru") == [
        ("prisoners", 0, "unclear")
    ]
    found = statements(f"{CAPTIVES[language]} {silence}", language)
    assert [one.rule for one in found if one.party == "ru"] == [SILENCE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Kremlin did not respond to a request for comment."),
        ("en", "The Kremlin refused to comment."),
        ("fr", "Le Kremlin n'a pas répondu aux questions des journalistes."),
        ("de", "Russland hat auf eine Anfrage nicht geantwortet."),
        ("es", "Rusia no respondió a las preguntas de los periodistas."),
        ("uk", "Кремль не відповів на запитання журналістів."),
        ("ru", "Кремль не ответил на вопросы журналистов."),
    ],
)
def test_silence_towards_journalists_is_none(language, text):
    assert answers(f"{CAPTIVES[language]} {text}", language, "ru") == []


def test_who_asks_for_time_is_unclear():
    text = f"{CAPTIVES['en']} Moscow asked for more time."
    assert answers(text, "en", "ru") == [("prisoners", 1, "unclear")]


def test_a_proposal_of_several_things_is_on_no_one_issue():
    text = (
        "Russia demands the Ukrainian withdrawal from the Donbas. "
        "It demands the lifting of sanctions on Russia. Germany rejected the Russian proposal."
    )
    (answer,) = [one for one in statements(text, "en") if one.party == "de"]
    assert (answer.stance, answer.issue) == ("rejects", None)
