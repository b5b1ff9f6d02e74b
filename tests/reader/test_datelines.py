"""The day that a text gives for itself."""

from datetime import date

import pytest

from sources.reader import languages
from sources.reader.datelines import day_of

RECEIVED = date(2026, 2, 20)
PROSE = "The envoys met and agreed on a plan for a ceasefire, the ministry said."


@pytest.mark.parametrize(
    ("code", "head", "day"),
    [
        ("en", "PARIS, 7 January 2026 (Agency) — The envoys met.", date(2026, 1, 7)),
        ("en", "KYIV, Ukraine, Feb. 24, 2022 (Agency) - The envoys met.", date(2022, 2, 24)),
        ("en", "Paris, Wednesday, 7 January 2026. The envoys met.", date(2026, 1, 7)),
        ("en", "Envoys meet\nBy A. Author | Published on 8 Jan 2026, 10:30\n", date(2026, 1, 8)),
        ("en", "Envoys meet\nThursday, January 8, 2026\n", date(2026, 1, 8)),
        ("en", "Envoys meet\n2026-01-08\n", date(2026, 1, 8)),
        ("fr", "Les émissaires à Paris\nPublié le 8 janvier 2026 à 10h30\n", date(2026, 1, 8)),
        ("fr", "GENÈVE, 17 févr. 2026 (Agence) - Les émissaires.", date(2026, 2, 17)),
        ("de", "Berlin, den 7. Januar 2026 (Agentur) – Die Gesandten.", date(2026, 1, 7)),
        ("de", "Veröffentlicht am 07.01.2026\n", date(2026, 1, 7)),
        ("es", "Madrid, 7 de enero de 2026 (Agencia).- Los enviados.", date(2026, 1, 7)),
        ("es", "Publicado el jueves, 8 de enero de 2026\n", date(2026, 1, 8)),
        ("uk", "Київ, 24 лютого 2022 року. Посланці зустрілися.", date(2022, 2, 24)),
        ("uk", "Kyiv, 24 лютого 2022\n", date(2022, 2, 24)),
        ("ru", "МОСКВА, 17 февраля 2026 г. (Агентство) — Посланники.", date(2026, 2, 17)),
        ("ru", "Опубликовано: 17.02.2026 14:05\n", date(2026, 2, 17)),
    ],
)
def test_a_dateline_gives_the_day(code, head, day):
    assert day_of(f"{head}\n{PROSE}", languages.load(code), RECEIVED) == day


@pytest.mark.parametrize(
    ("code", "head"),
    [
        ("en", "The deal of 7 January 2026 holds."),
        ("en", "Paris Declaration, 6 January 2026\n"),
        ("en", "On 7 January 2026, in Paris, the envoys met."),
        ("en", "Published on 7 January 2026, the report names three."),
        ("en", "The report was published on 7 January 2026\n"),
        ("en", "Paris, January 2026 (Agency) — The envoys met."),
        ("en", "In Paris, 7 January 2026 was the day of the envoys."),
        ("fr", "Accord du 7 janvier 2026\n"),
        ("uk", "Угода від 24 лютого 2022\n"),
        ("en", f"{PROSE * 4}\n\nPARIS, 7 January 2026 (Agency) — The envoys met."),
    ],
)
def test_a_day_that_a_text_only_speaks_of_is_none(code, head):
    assert day_of(f"{head}\n{PROSE}", languages.load(code), RECEIVED) is None


def test_never_a_day_after_receipt():
    text = f"PARIS, 21 February 2026 (Agency) — {PROSE}"
    assert day_of(text, languages.load("en"), RECEIVED) is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("GENEVA, Tuesday 17 February (Agency) — The envoys.", date(2026, 2, 17)),
        ("GENEVA, Thursday 24 February (Agency) — The envoys.", date(2022, 2, 24)),
        ("GENEVA, 17 February (Agency) — The envoys.", None),  # of which year?
        ("GENEVA, Sunday 17 February (Agency) — The envoys.", None),  # of no late year
        ("Yesterday\n", None),
    ],
)
def test_without_a_year_only_a_weekday_leaves_no_doubt(head, day):
    assert day_of(f"{head}\n{PROSE}", languages.load("en"), RECEIVED) == day
