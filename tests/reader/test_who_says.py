"""Whose words: an official without a name is no named person, a spokesperson is one who speaks."""

import pytest

from sources.reader.read import read
from sources.reader.types import Lexicon
from tests.reader.reading import statements

UNNAMED = [
    ("en", "A top adviser to President Zelensky said Kyiv rejected any truce.", "ua"),
    ("en", "Britain supports the truce, an official in the Starmer government said.", "gb"),
    ("en", "“We will not cede Kherson,” said a close aide to Zelensky.", "ua"),
    ("en", "A senior Polish official said Warsaw rejected the truce.", "pl"),
    ("fr", "Selon un proche conseiller de Vladimir Poutine, la Russie refuse la trêve.", "ru"),
    ("fr", "Un responsable du gouvernement Macron a affirmé que Paris soutenait la trêve.", "fr"),
    ("de", "Ein Berater Selenskyjs erklärte, Kiew lehne eine Waffenruhe ab.", "ua"),
    ("de", "Ein Mitarbeiter von Präsident Putin sagte, Moskau lehne eine Waffenruhe ab.", "ru"),
    ("es", "Un asesor de Volodímir Zelenski afirmó que Kiev rechaza la tregua.", "ua"),
    ("es", "Moscú rechaza la tregua, dijo un colaborador del presidente Putin.", "ru"),
    ("uk", "Радник президента Зеленського заявив, що Київ відкидає перемир'я.", "ua"),
    ("uk", "Росія відкидає перемир'я, повідомив помічник Путіна.", "ru"),
    ("ru", "Помощник Макрона заявил, что Париж поддерживает перемирие.", "fr"),
    ("ru", "Киев отвергает перемирие, сказал сотрудник офиса президента Зеленского.", "ua"),
]


@pytest.mark.parametrize(("code", "text", "party"), UNNAMED)
def test_an_official_without_a_name(code, text, party):
    (found,) = statements(text, code)
    assert (found.party, found.speaker, found.attribution) == (party, None, "anonymous-official")


NAMED = [
    ("en", "Foreign minister Andrii Sybiha said Kyiv rejected any truce.", "sybiha"),
    (
        "fr",
        "Le chef du gouvernement Keir Starmer a affirmé que Londres refusait la trêve.",
        "starmer",
    ),
    ("de", "Bundeskanzler Friedrich Merz sagte, Berlin lehne eine Waffenruhe ab.", "merz"),
    ("es", "El presidente Volodímir Zelenski afirmó que Kiev rechaza la tregua.", "zelensky"),
    ("uk", "За словами президента Зеленського, Київ відкидає перемир'я.", "zelensky"),
    ("ru", "По словам министра Лаврова, Москва отвергает перемирие.", "lavrov"),
]


@pytest.mark.parametrize(("code", "text", "person"), NAMED)
def test_a_title_beside_a_name_is_the_persons_own(code, text, person):
    (found,) = statements(text, code)
    assert (found.speaker, found.attribution) == (person, "indirect-speech")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A spokeswoman for the Polish foreign ministry said Warsaw rejected the truce."),
        ("fr", "La porte-parole du ministère polonais a dit que Varsovie refusait la trêve."),
        ("de", "Ein Sprecher des polnischen Außenministeriums sagte, Warschau lehne dies ab."),
        ("es", "Una portavoz del Ministerio polaco dijo que Varsovia rechaza la tregua."),
        ("uk", "Речник МЗС Польщі заявив, що Варшава відкидає перемир'я."),
        ("ru", "Пресс-секретарь МИД Польши заявил, что Варшава отвергает перемирие."),
    ],
)
def test_who_speaks_by_office(code, text):
    (found,) = statements(text, code)
    assert (found.party, found.speaker, found.attribution) == ("pl", None, "spokesperson")


def test_one_official_who_is_named_is_not_anonymous():
    (found,) = statements("Polish official Jan Kowalski said Warsaw rejected the truce.", "en")
    assert found.attribution == "indirect-speech"


def test_a_particle_belongs_to_the_nearer_verb():
    text = "Kiews Botschafter sagte, Polen lehne das Abkommen über Sanktionen ab."
    assert [one.party for one in statements(text, "de")] == ["pl"]


TOLD = [
    (
        "en",
        "Zelensky has rejected the truce, Lavrov told reporters.",
        "reported-by-adversary",
        "lavrov",
    ),
    ("en", "Zelensky has rejected the truce, Rubio told reporters.", "journalist", "rubio"),
    ("fr", "Zelensky a refusé la trêve, a affirmé Keir Starmer.", "journalist", "starmer"),
    ("fr", "Zelensky a refusé la trêve, a affirmé le Kremlin.", "reported-by-adversary", None),
    ("de", "Putin habe die Waffenruhe abgelehnt, sagte Friedrich Merz.", "journalist", "merz"),
    ("es", "Putin rechazó la tregua, dijo Marco Rubio.", "journalist", "rubio"),
    ("uk", "Путін відкинув перемир'я, заявив Макрон.", "journalist", "macron"),
    ("uk", "Путін відкинув перемир'я, заявив Сибіга.", "reported-by-adversary", "sybiha"),
    ("ru", "Зеленский отверг перемирие, заявил Трамп.", "journalist", "trump"),
]


@pytest.mark.parametrize(("code", "text", "attribution", "person"), TOLD)
def test_who_tells_of_another_is_an_adversary_or_a_third_one(code, text, attribution, person):
    (found,) = statements(text, code)
    assert found.stance == "rejects"
    assert (found.attribution, found.speaker) == (attribution, person)


def test_without_sides_whoever_tells_counts_for_the_other_one():
    (found,) = read(
        "Sudan rejected the truce, Chad said.", Lexicon(), language="en", published=None
    ).statements
    assert (found.party, found.attribution) == ("Sudan", "reported-by-adversary")


def test_the_spokesman_says_what_his_president_rejects():
    (found,) = statements("Putin rejects the truce, Peskov said.", "en")
    assert (found.speaker, found.attribution) == ("peskov", "spokesperson")


STRANGERS = [
    ("en", "Macron hailed the plan. “We will never accept a truce,” the militia's commander said."),
    ("en", "Macron hailed the plan. “We will never accept a truce,” vowed Okello."),
    ("en", "Macron hailed the plan. “We will never accept a truce,” a local governor said."),
    ("fr", "Macron a salué le plan. « Nous refusons toute trêve », tonne un commandant local."),
    ("fr", "Macron a salué le plan. « Nous refusons toute trêve », a martelé Okello."),
    ("fr", "Macron a salué le plan. « Nous refusons toute trêve », a dit le chef de la milice."),
    ("de", "Macron lobte den Plan. „Wir werden keine Waffenruhe akzeptieren“, betonte Okello."),
    (
        "de",
        "Macron lobte den Plan. „Wir werden keine Waffenruhe akzeptieren“, so ein Sprecher der Miliz.",
    ),
    ("es", "Macron saludó el plan. «No aceptaremos la tregua», subrayó Okello."),
    ("es", "Macron saludó el plan. «No aceptaremos la tregua», clamó un portavoz rebelde."),
    (
        "uk",
        "Макрон привітав план. «Ми не погодимося на перемир'я», — сказав речник угруповання Окелло.",
    ),
    ("uk", "Макрон привітав план. «Ми не погодимося на перемир'я», — наголосив Іван Окелло."),
    ("ru", "Макрон приветствовал план. «Мы отвергаем перемирие», — сказал представитель боевиков."),
    ("ru", "Макрон приветствовал план. «Мы отвергаем перемирие», — подчеркнул Иван Окелло."),
]


@pytest.mark.parametrize(("code", "text"), STRANGERS)
def test_who_is_named_behind_a_quotation_speaks_it_though_no_list_knows_him(code, text):
    assert {(one.party, one.stance) for one in statements(text, code)} <= {("fr", "supports")}


KNOWN = [
    ("en", "Sybiha shrugged. “We reject the truce,” he said in Kyiv.", "sybiha"),
    ("en", "Sybiha shrugged. “We reject the truce,” the minister wrote on Telegram.", "sybiha"),
    ("fr", "Macron a souri. « Nous refusons la trêve », a-t-il dit à la presse.", "macron"),
    ("de", "Merz lächelte. „Wir lehnen die Waffenruhe ab“, sagte er am Montag.", "merz"),
    ("es", "Macron sonrió. «Rechazamos la tregua», dijo el presidente.", "macron"),
    ("uk", "Макрон усміхнувся. «Ми відкидаємо перемир'я», — сказав він у Києві.", "macron"),
    ("ru", "Макрон улыбнулся. «Мы отвергаем перемирие», — сказал он в понедельник.", "macron"),
    ("en", "Hamas said little. “We reject the truce,” the group's spokesman said.", None),
]


@pytest.mark.parametrize(("code", "text", "person"), KNOWN)
def test_who_is_taken_up_behind_a_quotation_is_whoever_was_named(code, text, person):
    (found,) = statements(text, code)
    assert (found.speaker, found.stance) == (person, "rejects")


HIS_WORDS = [
    ("en", "Zelensky shrugged. According to him, Russia rejects the truce."),
    ("fr", "Zelensky a souri. Selon lui, la Russie refuse la trêve."),
    ("fr", "Zelensky a souri. D'après lui, Moscou refuse la trêve."),
    ("de", "Selenskyj lächelte. Ihm zufolge lehnt Russland die Waffenruhe ab."),
    ("es", "Zelenski sonrió. Según él, Rusia rechaza la tregua."),
    ("uk", "Зеленський усміхнувся. За його словами, Росія відкидає перемир'я."),
    ("ru", "Зеленский улыбнулся. По его словам, Россия отвергает перемирие."),
    ("fr", "La Russie refuse la trêve, a rapporté Volodymyr Zelensky."),
]


@pytest.mark.parametrize(("code", "text"), HIS_WORDS)
def test_his_words_are_those_of_who_was_named(code, text):
    (found,) = statements(text, code)
    assert (found.party, found.speaker) == ("ru", "zelensky")
    assert found.attribution == "reported-by-adversary"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Macron and Merz said that Russia must accept the truce."),
        ("de", "Macron und Merz sagten, Russland müsse die Waffenruhe akzeptieren."),
        ("uk", "Макрон і Мерц заявили, що Росія має погодитися на перемир'я."),
        ("en", "Macron and Merz support the truce."),
    ],
)
def test_of_two_who_speak_each_speaks_for_his_party(code, text):
    found = {(one.party, one.speaker) for one in statements(text, code)}
    assert found == {("fr", "macron"), ("de", "merz")}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Peskov said Kyiv was late. According to him, Moscow rejects the truce."),
        ("fr", "Peskov a dit que Kiev refusait tout. Selon lui, Moscou rejette la trêve."),
        ("de", "Peskow sagte, Kiew lehne alles ab. Ihm zufolge lehnt Moskau die Waffenruhe ab."),
        ("uk", "Пєсков заявив, що Київ відкинув план. За його словами, Росія відкидає перемир'я."),
        ("ru", "Песков заявил, что Киев отверг план. По его словам, Россия отвергает перемирие."),
    ],
)
def test_his_words_are_those_of_who_spoke_not_of_whom_he_spoke(code, text):
    found = statements(text, code)[-1]
    assert (found.party, found.speaker, found.attribution) == ("ru", "peskov", "spokesperson")
