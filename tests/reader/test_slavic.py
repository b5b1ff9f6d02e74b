"""Ukrainian and Russian verbs by their infinitives, and what the lists of acts and topics hold."""

import pytest

from sources.reader import languages
from sources.reader.languages.inflection import forms_of
from sources.reader.topics import topic_of
from tests.reader.reading import facts

FORMS = [
    ("imperfective_uk", "вимагати", "вимагає вимагали вимагатимуть вимагаючи"),
    ("imperfective_uk", "схвалювати", "схвалює схвалюють схвалювало"),
    ("imperfective_uk", "давати", "дає дають давали"),
    ("imperfective_uk", "мовчати:мовч+", "мовчить мовчать мовчала"),
    ("perfective_uk", "погодитися", "погодиться погодяться погодилась погодившись"),
    ("perfective_uk", "надіслати", "надішле надішлють надіслав надіслано"),
    ("perfective_uk", "підписати", "підпише підписала підписано підписаної"),
    ("perfective_uk", "відкликати:відклич", "відкличе відкличуть відкликано"),
    ("perfective_uk", "прийняти", "прийме приймуть прийнято"),
    ("perfective_uk", "передати", "передасть передадуть передала передано"),
    ("perfective_uk", "вийти", "вийде вийшов вийшла"),
    ("perfective_uk", "роззброїти", "роззброїть роззброять роззброєно"),
    ("perfective_uk", "продовжити", "продовжить продовжать продовжив продовжено"),
    ("perfective_uk", "послабити", "послабить послаблять послаблено"),
    ("perfective_uk", "зажадати", "зажадає зажадають зажадала"),
    ("imperfective_uk", "припиняти", "припиняє припиняють припиняла"),
    ("imperfective_uk", "укладати", "укладає укладають"),
    ("perfective_uk", "зняти", "зніме знімуть знято"),
    ("imperfective_ru", "отклонять", "отклоняет отклоняют"),
    ("imperfective_ru", "освобождать", "освобождает освобождают"),
    ("perfective_ru", "ослабить", "ослабит ослабят ослаблен"),
    ("perfective_ru", "обменять", "обменяет обменяют"),
    ("perfective_ru", "рассказать", "расскажет рассказал"),
    ("perfective_ru", "отнять", "отнимет отнимут"),
    ("imperfective_ru", "требовать", "требует требовали требуя требующ*"),
    ("imperfective_ru", "признавать", "признает признают"),
    ("imperfective_ru", "соглашаться", "соглашается соглашалась"),
    ("perfective_ru", "отвергнуть", "отвергнет отверг отвергла отвергнут"),
    ("perfective_ru", "запретить", "запретит запрещу запрещено"),
    ("perfective_ru", "принять", "примет примут принято принявш*"),
    ("perfective_ru", "отозвать:отзов", "отзовет отозвали"),
    ("perfective_ru", "договориться", "договорится договорились договорившись"),
    ("perfective_ru", "выйти", "выйдет вышел вышли вышедш*"),
]


@pytest.mark.parametrize(("pattern", "lemma", "expected"), FORMS)
def test_one_infinitive_gives_all_forms(pattern, lemma, expected):
    made, attributes = forms_of(pattern, lemma)
    assert set(expected.split()) <= made | attributes


def test_a_form_of_a_lemma_keeps_what_a_stem_says_of_it():
    verbs = languages.load("uk").verbs
    assert "supports" in verbs["підтримав"]
    assert {"commitment", "said"} <= verbs["оголосив"]


SENTENCES = [
    ("uk", "Хартум відкинув гуманітарне перемир'я.", {("position", "Sudan", "ceasefire", "rejects")}),
    ("uk", "Пхеньян відкидає будь-які контакти з Сеулом.", {("position", "North Korea", "talks-format", "rejects")}),
    ("uk", "Рада Безпеки ООН висловила підтримку мирному процесу.", {("position", "un", "talks-format", "supports")}),
    ("uk", "Хусити заявили про готовність відкрити аеропорт Сани.", {("commitment", "Houthis", "humanitarian", "")}),
    ("uk", "РЕНАМО зобов'язалося розпустити свої загони.", {("commitment", "Renamo", "demilitarisation", "")}),
    ("uk", "Марокко запропонувало Сахарі широку автономію.", {("commitment", "Morocco", "political-status", "")}),
    ("uk", "Бурунді денонсувало мирну угоду.", {("document", "Burundi", "other", "rejected")}),
    ("uk", "Сеул готовий до діалогу з Пхеньяном.", {("position", "South Korea", "talks-format", "open")}),
    ("uk", "Варшава не збирається відправляти солдатів.", {("position", "pl", "foreign-troops", "rejects")}),
    ("uk", "Берлін збирається надати Києву ракети.", {("commitment", "de", "military-aid", "")}),
    ("ru", "Никосия отвергла идею двух государств.", {("position", "Cyprus", "political-status", "rejects")}),
    ("ru", "Ереван дал согласие на делимитацию границы.", {("position", "Armenia", "territory", "accepts")}),
    ("ru", "Совбез ООН потребовал от М23 уйти из Гомы.", {("demand", "un", "territory", "")}),
    ("ru", "Хуситы заявили о готовности открыть аэропорт Саны.", {("commitment", "Houthis", "humanitarian", "")}),
    ("ru", "Армения приостановила участие в ОДКБ.", {("position", "Armenia", "alliance-membership", "rejects")}),
    ("ru", "Ливан поручил армии разоружение боевиков.", {("demand", "Lebanon", "demilitarisation", "")}),
    ("ru", "Талибы пообещали амнистию бывшим военным.", {("commitment", "Taliban", "justice", "")}),
    ("ru", "Мадуро предложил Гайане переговоры.", {("commitment", "Venezuela", "talks-format", "")}),
    ("ru", "Кения согласилась возглавить многонациональную миссию.", {("commitment", "Kenya", "foreign-troops", "")}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "expected"), SENTENCES)
def test_an_act_is_read_in_any_form_and_on_any_conflict(code, sentence, expected):
    assert facts(sentence, code) == expected


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("uk", "Вашингтон засудив атаку на конвой ООН."),
        ("uk", "Експерти сумніваються, що Тегеран припинить збагачення урану."),
        ("uk", "Зеленський висловив співчуття родинам загиблих."),
        ("uk", "Гутерріш сподівається на швидке перемир'я."),
        ("uk", "Україна отримала від Данії перші винищувачі."),
        ("uk", "Оновлений американський план став коротшим."),
        ("ru", "Москва обвиняет Киев в срыве переговоров."),
        ("ru", "Если бы Россия согласилась на перемирие, санкции были бы сняты."),
        ("ru", "ООН выразила озабоченность положением в Судане."),
        ("ru", "Хуситы атаковали танкер в Красном море."),
        ("ru", "Иран пригрозил нанести удар по американским базам."),
        ("ru", "Обновленный американский план стал короче."),
    ],
)
def test_blame_hopes_threats_and_news_are_no_facts(code, sentence):
    assert facts(sentence, code) == set()


@pytest.mark.parametrize(
    ("code", "passage", "topic"),
    [
        ("uk", "подати до суду на судновласника", "justice"),
        ("uk", "передати цивільним владу", "elections-governance"),
        ("uk", "розпустити всі загони ополчення", "demilitarisation"),
        ("uk", "водночас погодилися на обмін полоненими", "prisoners"),
        ("ru", "атаки на суда в Красном море", "ceasefire"),
        ("ru", "вернуть жителей в их дома", "refugees-return"),
        ("ru", "кредит под замороженные активы", "reconstruction-reparations"),
        ("ru", "отвести от линии соприкосновения тяжелую технику", "demilitarisation"),
    ],
)
def test_a_topic_is_told_by_its_words(code, passage, topic):
    assert topic_of(passage, languages.load(code)) == topic


def test_a_meeting_of_delegations_is_told_by_the_noun():
    said = "В Джидде начались переговоры делегаций США и Украины."
    assert facts(said, "ru") == {("meeting", "ua+us", "", "")}
