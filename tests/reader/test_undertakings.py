"""What a signed or agreed text obliges its signatories to."""

from datetime import date

import pytest

from tests.reader.reading import statements


@pytest.mark.parametrize(
    ("language", "text", "promises"),
    [
        ("en", 'The peace agreement bound Chad to release all prisoners.', ['Chad:prisoners']),
        ("en", 'Chad and Libya signed a ceasefire agreement. It obliges both sides to release all prisoners.', ['Chad:prisoners', 'Libya:prisoners']),
        ("en", 'Chad signed an agreement under which Libya must release all prisoners.', ['Libya:prisoners']),
        ("en", 'The accord, by which Chad undertook to disarm its militias, has held.', ['Chad:demilitarisation']),
        ("fr", "Adoption du plan, en vertu duquel le Tchad ne doit pas détenir d'armes nucléaires.", ['Chad:nuclear-energy']),
        ("fr", "L'accord obligeait le Tchad à libérer tous les prisonniers.", ['Chad:prisoners']),
        ("fr", "Le Tchad et la Libye ont signé un accord par lequel le Tchad s'engage à libérer tous les prisonniers.", ['Chad:prisoners']),
        ("de", 'Das Abkommen verpflichtet den Tschad zur Freilassung aller Gefangenen.', ['Chad:prisoners']),
        ("es", 'El acuerdo obligaba a Chad a liberar a todos los prisioneros.', ['Chad:prisoners']),
        ("ru", 'Соглашение обязывает Чад освободить всех пленных.', ['Chad:prisoners']),
        ("uk", "Угода зобов'язує Чад звільнити всіх полонених.", ['Chad:prisoners']),
        ("en", 'The sanctions bound Chad to nothing.', []),
        ("en", 'Chad is bound to win the match.', []),
        ("es", "El documento exige que la OSCE vigile la tregua.", []),
        ("en", "The plan obliges Chad to release all prisoners.", []),
    ],
)  # fmt: skip
def test_each_who_is_obliged_is_bound(language, text, promises):
    found = statements(text, language, date(2026, 3, 12))
    assert [f"{one.party}:{one.topic}" for one in found if one.act == "commitment"] == promises
