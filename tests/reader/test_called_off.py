"""Meetings that were planned and called off, or put off."""

from datetime import date

import pytest

from sources.reader.gold import to_gold
from sources.reader.read import read
from tests.reader.reading import lexicon, statements

THURSDAY = date(2026, 3, 12)
FRIDAY, SATURDAY = date(2026, 3, 13), date(2026, 3, 14)


def meetings(text, language):
    return [one for one in statements(text, language, THURSDAY) if one.act == "meeting"]


@pytest.mark.parametrize(
    ("language", "text", "place", "day", "status"),
    [
        ("en", "The talks between Russia and Ukraine planned for Saturday in Doha were cancelled.", "Doha", SATURDAY, "cancelled"),
        ("en", "Friday's talks between Kyiv and Moscow in Doha are off.", "Doha", FRIDAY, "cancelled"),
        ("en", "On Tuesday Ukraine called off its meeting with Russia, due on Saturday in Doha.", "Doha", SATURDAY, "cancelled"),
        ("en", "Ukraine's talks with Russia in Doha have been put off.", "Doha", None, "postponed"),
        ("fr", "La rencontre prévue samedi à Genève entre Lavrov et Sybiha a été annulée.", "Geneva", SATURDAY, "cancelled"),
        ("fr", "Kiev a reporté ses discussions avec Moscou, prévues vendredi à Rome.", "Rome", FRIDAY, "postponed"),
        ("fr", "Les pourparlers entre Kiev et Moscou n'auront pas lieu samedi à Ankara.", "Ankara", SATURDAY, "cancelled"),
        ("de", "Das Treffen zwischen Putin und Selenskyj in Rom fällt am Samstag aus.", "Rome", SATURDAY, "cancelled"),
        ("de", "Kiew hat das für Freitag geplante Treffen mit Moskau in Wien verschoben.", "Vienna", FRIDAY, "postponed"),
        ("es", "El encuentro entre Putin y Zelenski previsto para el sábado en Roma se aplazó.", "Rome", SATURDAY, "postponed"),
        ("es", "La cumbre de Putin con Zelenski no se celebrará el viernes en Roma.", "Rome", FRIDAY, "cancelled"),
        ("uk", "Зустріч Зеленського з Путіним у суботу в Римі не відбудеться.", "Rome", SATURDAY, "cancelled"),
        ("uk", "Переговори між Україною та Росією, призначені на суботу в Римі, відклали.", "Rome", SATURDAY, "postponed"),
        ("ru", "Переговоры России и Украины в Риме, назначенные на пятницу, отменены.", "Rome", FRIDAY, "cancelled"),
        ("ru", "Путин отложил встречу с Зеленским, намеченную на субботу в Риме.", "Rome", SATURDAY, "postponed"),
    ],
)  # fmt: skip
def test_what_was_called_off_was_not_held(language, text, place, day, status):
    (found,) = meetings(text, language)
    assert set(found.participants) == {"ua", "ru"}
    assert (found.place, found.meeting_status) == (place, status)
    assert (found.date and found.date.day) == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A summit planned for Saturday in Rome was called off, Moscow said."),
        ("en", "The talks between Kyiv and Moscow on Monday in Rome may be postponed."),
        ("fr", "Le sommet prévu à Rome a été reporté."),
        ("ru", "Саммит в Риме, намеченный на пятницу, отменен."),
    ],
)
def test_whose_it_was_is_not_made_up(language, text):
    assert meetings(text, language) == []


def test_by_the_definition_of_facts_it_is_no_meeting():
    text = "The talks between Russia and Ukraine planned for Saturday in Doha were cancelled."
    reading = read(text, lexicon(), language="en", published=THURSDAY)
    assert [one.meeting_status for one in reading.statements] == ["cancelled"]
    assert to_gold(reading, text, lexicon()) == []
