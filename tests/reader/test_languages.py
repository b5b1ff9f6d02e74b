"""Language files are checked when they are loaded: a wrong one is named, not used."""

import tomllib
from collections import Counter
from pathlib import Path

import py3langid
import pytest

from sources.reader import languages
from sources.reader.detection import detect_language
from sources.reader.languages import available, checked
from sources.reader.languages.expected import LanguageDataError
from sources.reader.languages.inflection import english, french_er, french_re, spanish
from sources.reader.types import UnsupportedLanguageError

FRENCH = Path(languages.__file__).with_name("fr.toml")


@pytest.fixture
def data():
    return tomllib.loads(FRENCH.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", sorted(languages.available()))
def test_every_language_loads(code):
    assert languages.load(code).verbs


def test_a_missing_group_is_named(data):
    del data["articles"]
    with pytest.raises(LanguageDataError, match="articles"):
        checked(data, "fr")


def test_an_unknown_group_is_named(data):
    data["nonsense"] = "x"
    with pytest.raises(LanguageDataError, match="nonsense"):
        checked(data, "fr")


def test_a_cue_without_weight_is_named(data):
    data["topics"]["territory"].append("frontière")
    with pytest.raises(LanguageDataError, match="frontière"):
        checked(data, "fr")


def test_an_unknown_topic_or_kind_is_named(data):
    data["topics"]["weather"] = ["pluie:1"]
    with pytest.raises(LanguageDataError, match="weather"):
        checked(data, "fr")


def test_a_pattern_that_is_none_is_named(data):
    data["demand"]["oir"] = "vouloir"
    with pytest.raises(LanguageDataError, match="oir"):
        checked(data, "fr")


def test_eleven_months_are_refused(data):
    data["months"].pop()
    with pytest.raises(LanguageDataError, match="months"):
        checked(data, "fr")


@pytest.mark.parametrize(
    ("made", "form"),
    [
        (french_er("lever")[0], "lèveront"),
        (french_er("céder")[0], "cède"),
        (french_er("rejeter")[0], "rejette"),
        (french_er("exiger")[0], "exigeait"),
        (french_er("envoyer")[0], "envoient"),
        (french_re("rendre")[0], "rend"),
        (spanish("pedir")[0], "pidió"),
        (spanish("acordar")[0], "acuerdan"),
        (spanish("reunir")[0], "reúnen"),
        (spanish("excluir")[0], "excluyó"),
        (spanish("proponer")[0], "propusieron"),
        (spanish("decir")[0], "dijeron"),
        (spanish("retirar")[0], "retirarse"),
        (spanish("suscribir")[1], "suscrito"),
        (spanish("enviar")[0], "envían"),
        (english("deny")[0], "denied"),
        (english("plan")[0], "planned"),
    ],
)
def test_a_regular_verb_has_its_forms(made, form):
    assert form in made


def test_a_language_without_words_is_refused():
    with pytest.raises(UnsupportedLanguageError):
        detect_language("Minister powiedział wczoraj w Warszawie, że nie chce podpisać tej umowy.")


def italian():
    return tomllib.loads(FRENCH.with_name("it.toml").read_text(encoding="utf-8"))


def test_a_language_file_may_say_itself_how_verbs_end():
    data = italian()
    data["conjugation"] |= {"are": "a | ata", "^dare": "dà danno | data"}
    data["demand"]["verbs"] = "dare mandare"
    loaded = checked(data, "it")
    assert loaded.verbs["danno"] >= {"demand"}
    assert loaded.verbs["manda"] >= {"demand"}
    assert "mandanno" not in loaded.verbs
    assert {"data", "mandata"} <= loaded.participles


def test_a_verb_that_ends_as_no_row_does_is_named():
    data = italian()
    data["demand"]["verbs"] = "xyz"
    with pytest.raises(LanguageDataError, match="xyz"):
        checked(data, "it")


def test_a_pattern_of_days_that_is_none_is_named(data):
    data["day_patterns"].append("{day}(")
    with pytest.raises(LanguageDataError, match="day"):
        checked(data, "fr")


def test_a_description_that_is_missing_is_named(data):
    del data["descriptions"]["rebels"]
    with pytest.raises(LanguageDataError, match="rebels"):
        checked(data, "fr")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "El Gobierno de Malí rechazó la tregua que Níger había propuesto la semana pasada. "
            "Les émissaires se sont rencontrés lundi à Genève. Посланці зустрілися в понеділок у Женеві.",
            "es",
        ),
        (
            "Die Regierung von Mali lehnte die Waffenruhe ab, die Niger vergangene Woche vorgeschlagen "
            "hatte. El Gobierno de Malí rechazó la tregua que Níger había propuesto la semana pasada. "
            "Перемирие продлится тридцать дней.",
            "de",
        ),
        ("Envoys of Poland and Turkey met in Vienna on Monday.", "en"),
    ],
)
def test_what_is_a_little_likelier_in_a_rare_language_is_read_in_the_one_it_has_most_of(text, code):
    assert py3langid.classify(text)[0] not in available()
    assert detect_language(text) == code


def test_a_text_in_another_language_is_not_read_by_its_passages():
    text = (
        "O Governo rejeitou a trégua que o Níger tinha proposto na semana passada. "
        "O ministro disse que não haverá negociações. Os rebeldes exigem eleições livres."
    )
    with pytest.raises(UnsupportedLanguageError):
        detect_language(text)


def doubled(value):
    """What a list, or a list of words, has twice."""
    if isinstance(value, dict):
        return {one for inner in value.values() for one in doubled(inner)}
    found = value.split() if isinstance(value, str) else value if isinstance(value, list) else []
    return {one for one, times in Counter(map(str, found)).items() if times > 1}


@pytest.mark.parametrize("code", sorted(available()))
def test_no_list_has_a_value_twice(code):
    assert not doubled(tomllib.loads(FRENCH.with_name(f"{code}.toml").read_text(encoding="utf-8")))
