"""The day of what its own words do not date: of the saying of it, of the meeting, of the time."""

from datetime import date

import pytest

from tests.reader.reading import statements

THURSDAY = date(2026, 3, 12)


def last_day(text, language):
    found = statements(text, language, THURSDAY)[-1]
    return found.date and found.date.iso()


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Chad closed the door on Tuesday to any ceasefire as long as Libya will not have left.", "2026-03-10"),
        ("en", "Chad will withdraw its soldiers, the foreign minister told parliament in Cairo on Monday.", "2026-03-09"),
        ("en", "Chad will withdraw its soldiers, it announced last Thursday.", "2026-03-05"),
        ("en", "Chad said on Wednesday it would withdraw its soldiers only if Libya freed all prisoners.", "2026-03-11"),
        ("fr", "Le Tchad a fermé la porte mardi à toute trêve tant que la Libye n'aura pas libéré les otages.", "2026-03-10"),
        ("fr", "Le Tchad a rejeté lundi dernier la trêve que proposera la Libye.", "2026-03-09"),
        ("de", "Zunächst müsse Libyen seine Truppen abziehen, sagte der Regierungssprecher des Tschad am Dienstag.", "2026-03-10"),
        ("es", "El presidente de Chad insistió el martes en que Libia debe retirar sus tropas.", "2026-03-10"),
        ("ru", "Чад отверг в прошлый вторник перемирие, которое предложит Ливия.", "2026-03-10"),
        ("uk", "Чад відкинув минулого вівторка перемир'я, яке запропонує Лівія.", "2026-03-10"),
        ("en", "Talks have been shut since January 2025, when Chad rejected the truce.", "2025-01"),
    ],
)  # fmt: skip
def test_a_weekday_points_where_the_verb_beside_it_does(language, text, day):
    assert last_day(text, language) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad and Libya will meet on Tuesday in Cairo.", "2026-03-17"),
        ("Chad proposed a meeting with Libya in May.", None),
        ("Its envoys met on Monday; Chad demands a ceasefire.", None),
        ("Chad has rejected the truce since January 2025.", None),
    ],
)
def test_another_day_than_the_act_s_is_not_told(text, day):
    assert last_day(text, "en") == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Chad and Libya met in Cairo on Tuesday. There Chad demanded a ceasefire.", "2026-03-10"),
        ("en", "Chad and Libya met in Cairo on Tuesday. The two sides agreed to a ceasefire.", "2026-03-10"),
        ("en", "Chad and Libya met in Cairo in 2019. Chad then offered a ceasefire.", "2019"),
        ("fr", "Le Tchad et la Libye se sont rencontrés mardi au Caire. Le Tchad y a exigé un cessez-le-feu.", "2026-03-10"),
        ("de", "Der Tschad und Libyen trafen sich am Dienstag in Kairo. Dort forderte der Tschad eine Waffenruhe.", "2026-03-10"),
        ("es", "Chad y Libia se reunieron el martes en El Cairo. Allí Chad exigió un alto el fuego.", "2026-03-10"),
        ("ru", "Чад и Ливия встретились во вторник в Каире. Там Чад потребовал прекращения огня.", "2026-03-10"),
        ("uk", "Чад і Лівія зустрілися у вівторок у Каїрі. Там Чад зажадав припинення вогню.", "2026-03-10"),
    ],
)  # fmt: skip
def test_what_is_said_there_is_of_that_day(language, text, day):
    assert last_day(text, language) == day


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Libya met in Cairo on Tuesday. Chad demands a ceasefire.",
        "Chad and Libya met in Cairo on Tuesday.\nThere Chad demanded a ceasefire.",
        "Chad rejected the truce on Tuesday. Chad had by then offered a ceasefire.",
    ],
)
def test_no_other_sentence_takes_it_over(text):
    assert last_day(text, "en") in {None, "2026-03-11"}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Chad signed a ceasefire agreement on 7 March 2025. Ten days later Chad rejected the truce.", "2025-03-17"),
        ("en", "On 7 March 2025 all was quiet. A few days later Chad rejected the truce.", "2025-03"),
        ("fr", "Le Tchad a signé une trêve le 7 mars 2025. Douze jours plus tard, le Tchad a rejeté la trêve.", "2025-03-19"),
        ("de", "Der Tschad unterzeichnete am 7. März 2025 eine Waffenruhe. Zehn Tage darauf lehnte der Tschad die Waffenruhe ab.", "2025-03-17"),
        ("es", "Chad firmó una tregua el 7 de marzo de 2025. Diez días más tarde, Chad rechazó la tregua.", "2025-03-17"),
        ("es", "Chad firmó una tregua el 7 de marzo de 2025. Al día siguiente Chad rechazó la tregua.", "2025-03-08"),
        ("ru", "Чад подписал соглашение 7 марта 2025 года. Спустя десять дней Чад отверг перемирие.", "2025-03-17"),
        ("uk", "Чад підписав угоду 7 березня 2025 року. Шістьма днями пізніше Чад відкинув перемир'я.", "2025-03-13"),
    ],
)  # fmt: skip
def test_days_are_counted_to_ten(language, text, day):
    assert last_day(text, language) == day


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ru", "Чад и Ливия встретились в Каире с 2 по 4 марта.", "2026-03-02"),
        ("ru", "Чад и Ливия встретились в ночь с 2 на 3 марта.", "2026-03-02"),
        ("uk", "Чад і Лівія зустрілися в Каїрі з 2 по 4 березня.", "2026-03-02"),
        ("es", "Chad y Libia se reunieron en El Cairo entre el 2 y el 4 de marzo.", "2026-03-02"),
        ("fr", "Le Tchad et la Libye se sont rencontrés au Caire entre le 2 et le 4 mars.", "2026-03-02"),
        ("fr", "Le Tchad a rejeté la trêve le 05/03/2025.", "2025-03-05"),
        ("en", "Chad rejected the truce in mid-June.", "2025-06"),
        ("en", "Chad rejected the truce at the end of June.", "2025-06"),
    ],
)  # fmt: skip
def test_the_first_day_of_several_is_told(language, text, day):
    assert last_day(text, language) == day


def test_the_eve_in_a_paragraph_of_its_own_is_of_the_news():
    text = "Чад и Ливия встретились в Каире 3 марта.\nНакануне Чад отверг перемирие."
    assert last_day(text, "ru") == "2026-03-11"
