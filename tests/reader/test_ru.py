"""What Russian sentences say, as a table: one row for each thing the reader must tell apart."""

import pytest

from tests.reader.reading import facts, statements

SENTENCES = [
    # Plain verbs of the four kinds.
    ("Кремль потребовал вывода украинских войск из Донбасса.", {("demand", "ru", "territory", "")}),
    ("Киев отверг территориальные уступки.", {("position", "ua", "territory", "rejects")}),
    ("Польша приветствовала перемирие.", {("position", "pl", "ceasefire", "supports")}),
    ("Германия передаст Украине ещё две системы ПВО.", {("commitment", "de", "military-aid", "")}),
    ("Берлин согласился направить инструкторов.", {("commitment", "de", "foreign-troops", "")}),
    # A negated act is its opposite or nothing.
    ("Украина не подписала протокол.", {("document", "ua", "other", "not-signed")}),
    ("Франция не поддержала новые санкции.", {("position", "fr", "sanctions", "rejects")}),
    ("Москва не требует эвакуации.", set()),
    (
        "Ни Москва, ни Киев не подписали меморандум.",
        {("document", "ru", "other", "not-signed"), ("document", "ua", "other", "not-signed")},
    ),
    ("Россия не исключает прямых переговоров.", {("position", "ru", "talks-format", "open")}),
    # Ready to do is a commitment, ready to talk an open mind.
    ("Италия готова поставить боеприпасы.", {("commitment", "it", "military-aid", "")}),
    ("Италия готова обсуждать отмену санкций.", {("position", "it", "sanctions", "open")}),
    ("Турция не готова отправить миротворцев.", {("position", "tr", "foreign-troops", "rejects")}),
    # Passives: the case says by whom.
    ("Перемирие было отвергнуто Москвой.", {("position", "ru", "ceasefire", "rejects")}),
    (
        "Соглашение подписано в Дохе представителями Киева и Москвы.",
        {("document", "ru", "other", "signed"), ("document", "ua", "other", "signed")},
    ),
    # Clauses between commas.
    ("Россия, которая требует отмены санкций, молчит.", {("demand", "ru", "sanctions", "")}),
    (
        "Китай, у которого Киев попросил гарантий безопасности, ответа не дал.",
        {
            ("demand", "ua", "security-guarantees", ""),
            ("position", "cn", "security-guarantees", "unclear"),
        },
    ),
    (
        "Франция и Германия призвали к прекращению огня.",
        {("demand", "de", "ceasefire", ""), ("demand", "fr", "ceasefire", "")},
    ),
    # A verb in the plural, and where for who.
    (
        "В Кремле отвергли размещение миротворцев.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    ("В МИД Украины потребовали новых санкций.", {("demand", "ua", "sanctions", "")}),
    # Objects in front, nouns of an act with their owner.
    ("Эту тему Москва обсуждать отказалась.", {("position", "ru", "other", "rejects")}),
    ("Отказ Киева от перемирия удивил Варшаву.", {("position", "ua", "ceasefire", "rejects")}),
    (
        "Требование Киева о выводе войск отвергла Москва.",
        {("demand", "ua", "foreign-troops", ""), ("position", "ru", "foreign-troops", "rejects")},
    ),
    # A swap, and what a refusal hangs on.
    (
        "Москва предложила перемирие в обмен на отмену санкций.",
        {("commitment", "ru", "ceasefire", ""), ("demand", "ru", "sanctions", "")},
    ),
    (
        "Анкара не станет выводить войска, пока боевики не сложат оружие.",
        {("demand", "tr", "demilitarisation", ""), ("position", "tr", "foreign-troops", "rejects")},
    ),
    # Whoever speaks is left out, or is "we".
    (
        "Зеленский заявил, что не признает аннексию Крыма.",
        {("position", "ua", "territory", "rejects")},
    ),
    (
        "«Мы не выведем войска», — заявил Владимир Путин.",
        {("position", "ru", "foreign-troops", "rejects")},
    ),
    (
        "По словам Лаврова, Киев должен отказаться от вступления в НАТО.",
        {("demand", "ru", "alliance-membership", "")},
    ),
    # The text itself calls it unclear.
    ("Позиция Турции по санкциям остаётся неясной.", {("position", "tr", "sanctions", "unclear")}),
    # To be signed is not signed.
    (
        "Киев и Москва подпишут декларацию в понедельник.",
        {
            ("document", "ru", "other", "announced-will-sign"),
            ("document", "ua", "other", "announced-will-sign"),
        },
    ),
    ("Киев намерен подписать протокол.", {("document", "ua", "other", "announced-will-sign")}),
    ("Москва отказалась подписать протокол.", {("document", "ru", "other", "not-signed")}),
    ("Москва не подпишет протокол.", {("document", "ru", "other", "not-signed")}),
    # Meetings.
    ("Путин и Трамп встретились на Аляске.", {("meeting", "ru+us", "", "")}),
    ("Встреча Путина и Трампа состоялась в Анкаре.", {("meeting", "ru+us", "", "")}),
    ("Российско-украинские переговоры прошли в Стамбуле.", {("meeting", "ru+ua", "", "")}),
    (
        "Российская делегация провела в Стамбуле переговоры с украинской стороной.",
        {("meeting", "ru+ua", "", "")},
    ),
    # The case of a nationality says whether its office acts.
    (
        "Украинская сторона потребовала освободить всех пленных.",
        {("demand", "ua", "prisoners", "")},
    ),
    ("От украинской стороны потребовали вывести войска.", set()),
    # What is open, wished, unsaid or said by nobody here is no fact.
    (
        "Если Россия согласится на перемирие, Украина отведёт войска.",
        {("commitment", "ua", "foreign-troops", "")},
    ),
    ("Неизвестно, согласится ли Киев на перемирие.", set()),
    ("Будапешт поддержал бы перемирие.", set()),
    ("Украина не подтвердила, что подпишет соглашение.", set()),
    ("Аналитик считает, что Россия не пойдёт на уступки.", set()),
    ("Песков опроверг обвинения в обстрелах.", set()),
    # Hopes, steps already taken and football are no facts.
    ("Россия надеется на хороший урожай.", set()),
    ("Россия вывела войска из Херсона.", set()),
    ("Сборная Украины отказалась играть в Белграде.", set()),
    ("Принять план Киева не удалось.", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_russian_sentence(sentence, expected):
    assert facts(sentence, "ru") == expected


@pytest.mark.parametrize(
    ("sentence", "issue", "polarity"),
    [
        ("Кремль настаивает на выводе украинских войск из Донбасса.", "donbass", 1),
        ("Киев требует вывода российских войск с территории Украины.", "donbass", -1),
        ("Москва требует отказа Украины от вступления в НАТО.", "nato", -1),
        ("Украина добивается членства в НАТО.", "nato", 1),
        ("Евросоюз поддержал новые санкции.", "sanctions", -1),
    ],
)
def test_an_issue_is_found_in_any_case(sentence, issue, polarity):
    (found,) = statements(sentence, "ru")
    assert (found.issue, found.polarity) == (issue, polarity)


def test_both_sides_are_those_who_met():
    text = "Путин провёл переговоры с Трампом. Стороны договорились обменяться пленными."
    assert {party for act, party, *_ in facts(text, "ru") if act == "commitment"} == {"ru", "us"}


def test_a_text_binds_those_who_signed_it():
    text = "Москва и Киев подписали протокол. Документ обязывает стороны освободить пленных."
    assert ("commitment", "ua", "prisoners", "") in facts(text, "ru")


def test_an_office_without_a_name_is_of_whom_the_text_named():
    text = "Киев против. Правительство потребовало новых санкций."
    assert facts(text, "ru") == {("demand", "ua", "sanctions", "")}


def test_print_without_dots_is_the_same():
    assert facts("Берлин отведет войска.", "ru") == facts("Берлин отведёт войска.", "ru")
