"""Russian and Ukrainian: things called something, refused signatures, what third parties tell."""

import pytest

from tests.reader.reading import facts

Fact = tuple[str, str, str, str]

SENTENCES: list[tuple[str, str, set[Fact]]] = [
    # What somebody calls a thing, with the thing between.
    (
        "ru",
        "Кения назвала перемирие важным первым шагом.",
        {("position", "Kenya", "ceasefire", "supports")},
    ),
    ("ru", "Ирак назвал санкции незаконными.", {("position", "Iraq", "sanctions", "rejects")}),
    (
        "uk",
        "Кенія назвала перемир'я важливим кроком.",
        {("position", "Kenya", "ceasefire", "supports")},
    ),
    ("uk", "Ірак назвав санкції незаконними.", {("position", "Iraq", "sanctions", "rejects")}),
    ("ru", "Кения назвала столицей Найроби.", set()),
    # Who could not sign or accept.
    (
        "uk",
        "Судан підпису під угодою не поставив.",
        {("document", "Sudan", "other", "not-signed")},
    ),
    (
        "ru",
        "«Мы не можем принять этот план», — сказал президент Судана.",
        {("position", "Sudan", "other", "rejects")},
    ),
    # Two who agreed to do something are bound, whoever tells of it; one alone is not.
    (
        "ru",
        "По словам Барака Обамы, Чад и Судан условились прекратить огонь.",
        {("commitment", "Chad", "ceasefire", ""), ("commitment", "Sudan", "ceasefire", "")},
    ),
    ("ru", "По словам Барака Обамы, Чад обещает прекратить огонь.", set()),
    (
        "uk",
        "Чад і Судан домовилися про припинення вогню.",
        {("document", "Chad", "ceasefire", "agreed"), ("document", "Sudan", "ceasefire", "agreed")},
    ),
    # Whose opinion it is, told as an aside.
    (
        "ru",
        "Чад, по мнению Хартума, должен вывести войска.",
        {("demand", "Sudan", "foreign-troops", "")},
    ),
    ("ru", "Чад, по его мнению, должен вывести войска.", set()),
    (
        "uk",
        "Чад, на думку Хартума, має вивести війська.",
        {("demand", "Sudan", "foreign-troops", "")},
    ),
    # Groups and people of earlier peace talks.
    ("ru", "ЛУРД потребовал выборов.", {("demand", "LURD", "elections-governance", "")}),
    (
        "uk",
        "Прачанда пообіцяв звільнити полонених.",
        {("commitment", "Communist Party of Nepal (Maoist)", "prisoners", "")},
    ),
    ("ru", "Модель отвергает Иран.", {("position", "Iran", "other", "rejects")}),
]


@pytest.mark.parametrize(("code", "text", "found"), SENTENCES)
def test_what_a_sentence_says(code: str, text: str, found: set[Fact]) -> None:
    assert facts(text, code) == found
