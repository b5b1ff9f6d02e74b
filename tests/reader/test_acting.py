"""Cues that begin with a party speak of what that party does, however the text says it."""

import pytest

from negotiations.packs.checking import load_pack
from sources.reader.read import read
from sources.reader.types import IssueEntry, Lexicon, Topic
from tests.reader.reading import PUBLISHED, statements

LANGUAGES = ("en", "fr", "de", "es", "uk", "ru")
GOLAN = Lexicon(
    issues=(
        IssueEntry(
            "golan",
            Topic.TERRITORY,
            {
                "en": ("Israel withdraw* from the Golan", "Israel leave* the Golan"),
                "fr": ("Israël quitt* le Golan", "Israël se retir* du Golan"),
                "de": ("Israel aus dem Golan zurück*zieh*", "Israel Rückzug aus dem Golan"),
                "es": ("Israel se retir* del Golán",),
                "uk": ("Ізраїль вив* війська з Голан",),
                "ru": ("Израиль выве* войска с Голан",),
            },
            {
                "en": ("Syria withdraw* from the Golan",),
                "fr": ("la Syrie quitt* le Golan",),
                "de": ("Syrien aus dem Golan zurück*zieh*", "Syrien Rückzug aus dem Golan"),
                "es": ("Siria se retir* del Golán",),
                "uk": ("Сирія вив* війська з Голан",),
                "ru": ("Сирия выве* войска с Голан",),
            },
        ),
    )
)
ACTS = [
    ("en", "Syria demands that Israel withdraw from the Golan.", 1),
    ("en", "Israel will not withdraw from the Golan.", 1),
    ("en", "Syria will not withdraw from the Golan.", -1),
    ("en", "Israel refuses to leave the Golan.", 1),
    ("en", "Israel rejected the demand to withdraw from the Golan.", 1),
    ("en", "Syria rejected the demand that it withdraw from the Golan.", -1),
    ("fr", "La Syrie a rejeté l'exigence de quitter le Golan.", -1),
    ("de", "Israel lehnte die Forderung ab, sich aus dem Golan zurückzuziehen.", 1),
    ("es", "Israel rechazó la exigencia de retirarse del Golán.", 1),
    ("ru", "Израиль отверг требование вывести войска с Голан.", 1),
    ("en", "Jordan demands that Syria withdraw from the Golan.", -1),
    ("fr", "La Syrie exige qu'Israël se retire du Golan.", 1),
    ("fr", "Paris a répété que la Syrie ne quitterait jamais le Golan.", -1),
    ("fr", "Israël refuse de se retirer du Golan.", 1),
    ("de", "Syrien fordert, dass sich Israel aus dem Golan zurückzieht.", 1),
    ("de", "Syrien wird sich nicht aus dem Golan zurückziehen.", -1),
    ("de", "Israel lehnt einen Rückzug aus dem Golan ab.", 1),
    ("es", "Siria exige que Israel se retire del Golán.", 1),
    ("es", "Siria no se retirará del Golán.", -1),
    ("uk", "Сирія вимагає, щоб Ізраїль вивів війська з Голан.", 1),
    ("uk", "Сирія відмовляється вивести війська з Голан.", -1),
    ("ru", "Сирия требует, чтобы Израиль вывел войска с Голан.", 1),
    ("ru", "Сирия отказывается вывести войска с Голан.", -1),
]


@pytest.mark.parametrize(("language", "text", "polarity"), ACTS)
def test_who_is_to_act_decides_for_what_a_cue_speaks(language, text, polarity):
    found = read(text, GOLAN, language=language, published=PUBLISHED).statements
    assert [(one.issue, one.polarity) for one in found] == [("golan", polarity)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "France welcomed that the United Kingdom will leave the Golan."),
        ("en", "Israel will withdraw from Gaza and visit the Golan."),
    ],
)
def test_another_act_is_not_meant(language, text):
    found = read(text, GOLAN, language=language, published=PUBLISHED).statements
    assert {one.issue for one in found} <= {None}


WITHDRAWALS = [
    ("en", "Russia demands that Ukraine withdraw from the Donbass.", 1),
    ("en", "Ukraine will not withdraw from the Donbass.", 1),
    ("en", "Moscow refuses to withdraw its troops from the Donbas.", -1),
    ("fr", "L'Ukraine ne se retirera pas du Donbass.", 1),
    ("fr", "Moscou refuse de retirer ses troupes du Donbass.", -1),
    ("de", "Russland fordert, dass sich die Ukraine aus dem Donbass zurückzieht.", 1),
    ("de", "Russland lehnt einen Rückzug seiner Truppen aus dem Donbass ab.", -1),
    ("es", "Ucrania no se retirará del Donbás.", 1),
    ("es", "Ucrania exige que Rusia se retire del Donbás.", -1),
    ("uk", "Україна не вийде з Донбасу.", 1),
    ("uk", "Україна вимагає, щоб Росія вивела війська з Донбасу.", -1),
    ("ru", "Украина не уйдет из Донбасса.", 1),
    ("ru", "Россия отказывается вывести войска из Донбасса.", -1),
]


@pytest.mark.parametrize(("language", "text", "polarity"), WITHDRAWALS)
def test_the_pack_has_cues_for_both_withdrawals_in_all_languages(language, text, polarity):
    assert [(one.issue, one.polarity) for one in statements(text, language)] == [
        ("donbass", polarity)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_issue_of_the_pack_has_cues_in_every_language(language):
    issues = load_pack("ukraine").lexicon().issues
    assert [one.key for one in issues if len(one.cues_for.get(language, ())) < 3] == []
