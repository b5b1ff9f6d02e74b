"""Who met whom, when, where and how."""

from datetime import date

import pytest

from tests.reader.reading import statements


def meetings(text, language):
    return [one for one in statements(text, language) if one.act == "meeting"]


@pytest.mark.parametrize(
    ("text", "language", "parties", "place", "day"),
    [
        (
            "Le 7 janvier, les envoyés ukrainiens et américains se sont réunis à Paris.",
            "fr", {"ua", "us"}, "Paris", date(2026, 1, 7),
        ),
        (
            "Des émissaires de Kiev et de Moscou se sont retrouvés mardi à Genève.",
            "fr", {"ua", "ru"}, "Geneva", date(2026, 1, 6),
        ),
        (
            "Envoys from Ukraine and the United States met in Paris on 7 January.",
            "en", {"ua", "us"}, "Paris", date(2026, 1, 7),
        ),
        (
            "Marco Rubio spoke by phone with Sergei Lavrov on Monday.",
            "en", {"us", "ru"}, "", date(2026, 1, 5),
        ),
        (
            "L'Ukraine et la Russie ont tenu lundi à Istanbul une nouvelle réunion.",
            "fr", {"ua", "ru"}, "Istanbul", date(2026, 1, 5),
        ),
    ],
)  # fmt: skip
def test_a_meeting_has_parties_place_and_day(text, language, parties, place, day):
    (found,) = meetings(text, language)
    assert set(found.participants) == parties
    assert found.place == place
    assert found.date.day == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ukraine and Russia did not meet in Paris on Monday.", "en"),
        ("Ukraine offered to meet Russia in Istanbul.", "en"),
        ("The Russian cabinet met.", "en"),
        ("Kiev exige une rencontre avec Vladimir Poutine.", "fr"),
    ],
)
def test_what_did_not_take_place_or_cannot_be_told_apart_is_none(text, language):
    assert meetings(text, language) == []


def test_what_else_is_cancelled_leaves_the_meeting():
    text = (
        "Talks between Russia and Ukraine were held in Istanbul on Monday; a summit was cancelled."
    )
    assert [one.place for one in meetings(text, "en")] == ["Istanbul"]


def test_a_call_is_told_from_a_visit():
    (call,) = meetings("Paris et Kiev se sont entretenus lundi par téléphone.", "fr")
    assert call.format == "phone-video"


def test_a_meeting_to_come_is_announced():
    (found,) = meetings("Russian and Ukrainian envoys will meet in Doha on 20 January.", "en")
    assert found.meeting_status == "announced"


def test_whom_the_talks_are_about_did_not_take_part():
    text = "Ukrainian and American envoys met in Paris on Monday to discuss a truce with Russia."
    (found,) = meetings(text, "en")
    assert set(found.participants) == {"ua", "us"}


def test_a_meeting_may_be_named_by_its_noun():
    text = "Une nouvelle rencontre entre Kiev et Moscou est prévue le 24 mars 2026 à Ankara."
    (found,) = meetings(text, "fr")
    assert (set(found.participants), found.place) == ({"ua", "ru"}, "Ankara")
    assert (found.date.day, found.meeting_status) == (date(2026, 3, 24), "announced")


def meeting(text, language):
    found = [one for one in statements(text, language) if one.act == "meeting"]
    return [(set(one.participants), set(one.hosts), one.place) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "parties", "hosts", "place"),
    [
        ("en", "A summit of Mali and Chad on 5 May in Lagos was attended by Togo.", "Mali Chad Togo", "", "Lagos"),
        ("en", "The dinner on Monday in Rome, attended by Mali and Togo, was short.", "Mali Togo", "", "Rome"),
        ("en", "Iran-Iraq talks in Muscat ended on Monday.", "Iran Iraq", "", "Muscat"),
        ("en", "Talks between Mali and Chad, hosted by Togo, began on Monday.", "Mali Chad Togo", "Togo", ""),
        ("en", "Togo's president received Mali's foreign minister on Monday.", "Togo Mali", "Togo", ""),
        ("fr", "Le président togolais a reçu lundi le ministre malien à Lomé.", "Togo Mali", "Togo", "Lome"),
        ("fr", "Le sommet du Mali et du Tchad, lundi à Rome, a été court.", "Mali Chad", "", "Rome"),
        ("fr", "Le Mali et le Tchad se sont réunis lundi à Rome sans le Togo.", "Mali Chad", "", "Rome"),
        ("de", "Das Treffen von Mali und Tschad in Rom am Montag war kurz.", "Mali Chad", "", "Rome"),
        (
            "de",
            "In Rom gab es am Montag Gespräche zwischen Mali und Tschad unter Teilnahme Togos.",
            "Mali Chad Togo",
            "",
            "Rome",
        ),
        ("es", "La reunión de Malí y Chad en Roma fue el lunes con la presencia de Togo.", "Mali Chad Togo", "", "Rome"),
        ("uk", "Президент Малі прийняв у понеділок міністра Чаду в Римі.", "Mali Chad", "Mali", "Rome"),
        ("ru", "Президент Мали принял в понедельник министра Чада в Риме.", "Mali Chad", "Mali", "Rome"),
    ],
)  # fmt: skip
def test_who_met_and_who_was_the_host(language, text, parties, hosts, place):
    assert meeting(text, language) == [(set(parties.split()), set(hosts.split()), place)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Iran-Iraq war ended in 1988."),
        ("en", "Togo's president said he was ready to meet Mali's president on Monday."),
        ("ru", "Президент Мали принял в понедельник план Чада."),
        ("uk", "Президент Малі готовий прийняти президента Чаду в Римі."),
    ],
)
def test_what_is_no_meeting(language, text):
    assert meeting(text, language) == []


def test_a_day_beside_who_says_so_is_past_whatever_he_says_will_be():
    text = (
        "Sybiha said on Thursday that Kyiv would not cede land, a day after Ukrainian and Russian "
        "negotiators ended a round of talks in Abu Dhabi."
    )
    held = [one for one in statements(text, "en", date(2026, 2, 13)) if one.act == "meeting"]
    assert [one.date.day for one in held if one.date] == [date(2026, 2, 12)]


def test_a_meeting_that_prepares_the_next_one_was_held_on_its_own_day():
    text = (
        "Emmanuel Macron a reçu mardi à l'Élysée Keir Starmer et Friedrich Merz pour préparer "
        "la prochaine réunion de la Coalition."
    )
    (met,) = [one for one in statements(text, "fr", date(2026, 3, 3)) if one.act == "meeting"]
    assert met.meeting_status == "held"
    assert met.date is not None
    assert met.date.day == date(2026, 3, 3)


def test_negotiators_of_nobody_named_are_not_whoever_was_named_last():
    text = (
        "Deutschland und die Ukraine unterzeichneten ein Abkommen. Polen lehnte es ab. "
        "Die Unterhändler wollen sich am 17. Februar in Genf treffen."
    )
    assert [one.party for one in statements(text, "de") if one.act != "document"] == ["pl"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mali and Chad met in Rome. The delegations are due to meet again on Friday.", "en"),
        ("The envoys of Mali and Chad were set to meet on Friday.", "en"),
        ("Le Mali et le Tchad ont prévu de se rencontrer vendredi.", "fr"),
        ("Мали и Чад планируют встретиться в пятницу.", "ru"),
    ],
)
def test_what_is_fixed_for_a_day_is_a_meeting(text, language):
    last = [one for one in statements(text, language) if one.act == "meeting"][-1]
    assert set(last.participants) == {"Mali", "Chad"}
    assert last.date
    assert not [one for one in statements(text, language) if one.act == "commitment"]


@pytest.mark.parametrize(
    "text", ["Mali and Chad plan to meet.", "Mali offered to meet Chad's envoys on Friday."]
)
def test_a_meeting_without_a_day_or_only_offered_is_none(text):
    assert not [one for one in statements(text, "en") if one.act == "meeting"]
