"""What Ukrainian sentences say: one row for each thing the reader must tell apart."""

import pytest

from tests.reader.reading import facts, lexicon, statements

SENTENCES = [
    # Plain verbs of the kinds, in different persons, numbers and genders.
    ("Росія вимагає повного контролю над Донбасом.", {("demand", "ru", "territory", "")}),
    ("Київ відкинув скасування санкцій.", {("position", "ua", "sanctions", "rejects")}),
    ("Польща привітала перемир'я.", {("position", "pl", "ceasefire", "supports")}),
    ("Берлін пообіцяв боєприпаси.", {("commitment", "de", "military-aid", "")}),
    # A negated act is its opposite or nothing.
    ("США не підписали декларацію.", {("document", "us", "other", "not-signed")}),
    ("Париж не підтримує скасування санкцій.", {("position", "fr", "sanctions", "rejects")}),
    ("Москва не вимагає Донбасу.", set()),
    # The noun behind a light verb says it; ready to do, to talk, to sign.
    ("Анкара наклала вето на нові санкції.", {("position", "tr", "sanctions", "rejects")}),
    ("Італія готова поставити боєприпаси.", {("commitment", "it", "military-aid", "")}),
    ("Італія готова обговорювати санкції.", {("position", "it", "sanctions", "open")}),
    ("Туреччина готова підписати протокол.", {("position", "tr", "other", "accepts")}),
    # By case alone: who does it in a passive, whose the demand or plan is, who stands behind the verb.
    ("Перемир'я було відкинуте Москвою.", {("position", "ru", "ceasefire", "rejects")}),
    ("Росія, яка вимагає скасування санкцій, чекає.", {("demand", "ru", "sanctions", "")}),
    (
        "Франція та Німеччина вимагають перемир'я.",
        {("demand", "de", "ceasefire", ""), ("demand", "fr", "ceasefire", "")},
    ),
    # A swap, an unclear position, a signing to come.
    (
        "Москва пропонує перемир'я в обмін на скасування санкцій.",
        {("commitment", "ru", "ceasefire", ""), ("demand", "ru", "sanctions", "")},
    ),
    (
        "Позиція Туреччини щодо санкцій залишається нечіткою.",
        {("position", "tr", "sanctions", "unclear")},
    ),
    (
        "Київ і Москва підпишуть декларацію в понеділок.",
        {
            ("document", "ru", "other", "announced-will-sign"),
            ("document", "ua", "other", "announced-will-sign"),
        },
    ),
    (
        "Анкара має підписати протокол у вівторок.",
        {("document", "tr", "other", "announced-will-sign")},
    ),
    ("Москва не підпише протокол.", {("document", "ru", "other", "not-signed")}),
    ("Москва може підписати протокол.", set()),
    # Near misses.
    ("Росія сподівається на багатий урожай.", set()),
    ("Футбольний клуб відмовився продавати воротаря.", set()),
    # Objects before their verb, places that speak.
    (
        "Вимогу Росії вивести українські війська з Донбасу Київ відхилив.",
        {("demand", "ru", "territory", ""), ("position", "ua", "territory", "rejects")},
    ),
    ("План США відкинула Москва.", {("position", "ru", "other", "rejects")}),
    (
        "План, який відкинула Москва, передбачав перемир'я.",
        {("position", "ru", "other", "rejects")},
    ),
    ("У Кремлі відкинули перемир'я.", {("position", "ru", "ceasefire", "rejects")}),
    # Other wars.
    ("ХАМАС погодився звільнити десять заручників.", {("commitment", "Hamas", "prisoners", "")}),
    ("Ізраїль погодився на перемир'я.", {("position", "Israel", "ceasefire", "accepts")}),
    (
        "Вірменія та Азербайджан підписали 8 серпня у Вашингтоні спільну заяву про нормалізацію відносин.",
        {
            ("document", "Armenia", "political-status", "signed"),
            ("document", "Azerbaijan", "political-status", "signed"),
        },
    ),
    (
        "Президент Сербії зустрівся у вівторок у Брюсселі з прем'єром Косова.",
        {("meeting", "Kosovo+Serbia", "", "")},
    ),
    (
        "Руандійська делегація залишила переговори в Луанді.",
        {("position", "Rwanda", "talks-format", "rejects")},
    ),
    (
        "Хусити відпустять полонених, якщо Саудівська Аравія зніме блокаду.",
        {("commitment", "Houthis", "prisoners", ""), ("demand", "Houthis", "humanitarian", "")},
    ),
    (
        "ООН закликала Ізраїль відкрити переходи для гуманітарної допомоги.",
        {("demand", "un", "humanitarian", "")},
    ),
    (
        "«Ми не виведемо військ із Абхазії», – заявив Лавров.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    (
        "За словами Макрона, Франція направить до України миротворців.",
        {("commitment", "fr", "foreign-troops", "")},
    ),
    (
        "Зеленський заявив, що Україна не визнає анексії Криму.",
        {("position", "ua", "territory", "rejects")},
    ),
    ("Судан запросив посередників, повідомили місцеві журналісти.", set()),
    ("Експерт вважає, що Росія не погодиться на перемир'я.", set()),
    (
        "Сили швидкої підтримки оголосили про тримісячне гуманітарне перемир'я.",
        {("commitment", "Rapid Support Forces", "ceasefire", "")},
    ),
    (
        "Колумбія відновить переговори з АНВ, повідомив президент Петро.",
        {("commitment", "Colombia", "talks-format", "")},
    ),
    ("Лідери Молдови та Румунії обговорили погоду.", set()),
    (
        "Туреччина запропонувала прийняти наступний раунд переговорів у Стамбулі.",
        {("commitment", "tr", "talks-format", "")},
    ),
    (
        "Росія денонсувала договір про звичайні збройні сили.",
        {("document", "ru", "other", "rejected")},
    ),
    ("Індія не виключила участі в саміті.", {("position", "India", "talks-format", "open")}),
    ("Тегеран наполягає на скасуванні санкцій.", {("demand", "Iran", "sanctions", "")}),
    (
        "Мирну угоду між урядом Південного Судану та повстанцями підписано у 2018 році.",
        {("document", "South Sudan", "other", "signed")},
    ),
    (
        "Переговори між Росією та Україною відбудуться в Стамбулі 20 січня.",
        {("meeting", "ru+ua", "", "")},
    ),
    (
        "Зустріч Путіна з Трампом запланована на 15 січня в Будапешті.",
        {("meeting", "ru+us", "", "")},
    ),
    ("Домовленості про перемир'я досягнуто не було.", set()),
    ("Білорусь передасть Україні тіла загиблих.", {("commitment", "Belarus", "prisoners", "")}),
    (
        "Кабул пообіцяв не пускати бойовиків через кордон.",
        {("commitment", "Afghanistan", "demilitarisation", "")},
    ),
    (
        "Угорщина виступила проти вступу України до НАТО.",
        {("position", "Hungary", "alliance-membership", "rejects")},
    ),
    (
        "Судан відмовився підписати меморандум про амністію.",
        {("document", "Sudan", "justice", "not-signed")},
    ),
    (
        "Київ наголосив на необхідності гарантій безпеки.",
        {("demand", "ua", "security-guarantees", "")},
    ),
    (
        "Лондон надасть Україні ракети протиповітряної оборони.",
        {("commitment", "gb", "military-aid", "")},
    ),
    (
        "Тбілісі не відкидає переговорів з Абхазією.",
        {("position", "Georgia", "talks-format", "open")},
    ),
    ("Росія звинуватила Україну в порушенні перемир'я.", set()),
    ("Ємен чекає на дощі.", set()),
    ("Президентка Мексики подякувала Канаді за підтримку.", set()),
    ("Кажуть, що Росія погодиться на перемир'я.", set()),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_says(text, expected):
    assert facts(text, "uk") == expected


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_an_apostrophe_is_a_letter(apostrophe):
    text = f"Бейрут узяв на себе зобов{apostrophe}язання роззброїти бойовиків."
    assert facts(text, "uk") == {("commitment", "Lebanon", "demilitarisation", "")}


@pytest.mark.parametrize(
    ("text", "key", "polarity"),
    [
        ("Росія вимагає контролю над Донбасом.", "donbass", 1),
        ("Київ наполягає на територіальній цілісності.", "donbass", -1),
        ("Москва вимагає нейтрального статусу України.", "nato", -1),
        ("Україна прагне членства в НАТО.", "nato", 1),
        ("Київ вимагає посилити санкції.", "sanctions", -1),
        ("Польща підтримує обмін військовополоненими.", "prisoners", 1),
    ],
)
def test_a_cue_of_the_pack_stands_for_all_its_cases(text, key, polarity):
    (found,) = statements(text, "uk")
    assert (found.issue, found.polarity) == (key, polarity)


def test_who_acts_is_told_by_the_case():
    (found,) = statements(
        "Міністра закордонних справ України Росія звинуватила; Лавров відкинув перемир'я.", "uk"
    )
    assert (found.party, found.speaker) == ("ru", "lavrov")


def test_the_pack_lists_nominatives_alone():
    """Another form counts as not the one who acts, so it must not stand among the names."""
    oblique = ("ої", "ого", "ому", "ою", "ією", "ію")
    tables = [one.names for one in lexicon().parties] + [one.names for one in lexicon().people]
    names = [name for table in tables for name in table.get("uk", ())]
    assert names
    assert not [name for name in names if name.endswith(oblique)]
