"""Whatever a text is made of: no exception, every span exact, and an unknown language is named."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.reader import languages
from sources.reader.languages.expected import word_set
from sources.reader.read import read
from sources.reader.sentences import sentences
from sources.reader.types import Reading, UnsupportedLanguageError
from tests.reader.reading import PUBLISHED, lexicon

CODES = sorted(languages.available())
MARKS = "()[]{}«»“”„\"'’,;:.!?…-–—|/*•\n\t 0123456789"
NAMES = word_set(
    "Kyiv Moscow Russia France Washington Zelensky Lavrov Kremlin "
    "Киев Киевом Москва Россия Лавров Київ Росія Україна Kiew Moskau Russland Kiev Moscou Rusia Ucrania "
    "Monday lundi Montag lunes понедельник понеділок 2026 12"
)
BAD = {
    "languages mixed": "Moscow rejected the plan, a déclaré Kiev, und die Ukraine lehnt ab. Россия требует вывода войск.",
    "capitals": "RUSSIA DEMANDED ON MONDAY THAT UKRAINE ACCEPT A CEASEFIRE. KYIV REJECTED THE PLAN.",
    "no marks": "russia demanded that ukraine withdraw its troops kyiv rejected the demand macron said " * 30,
    "HTML": '<div class="x"><p>Kyiv &amp; Moscow</p><br/>signed&nbsp;the <b>declaration</b> in Paris.</div></html>',
    "list": "The delegation will demand:\n- a ceasefire\n-\n* the release of prisoners\n•\n— \n",
    "table": "Party\tDemand\tDate\nRussia\twithdrawal\t12.03.2026\nUkraine\tceasefire\t\n|---|---|---|\n| Kyiv | | |",
    "right to left": "\u202bقال الرئيس إن أوكرانيا ترفض\u202c Kyiv rejected it, שלום Moscow said. \u200f",
    "emoji": "🇺🇦 Kyiv 🤝 Moscow 👩‍👩‍👧 rejected the plan 🕊️! «🚫»",
    "NUL": "Kyiv\0rejected\0the plan.\0\0Moscow said\0",
    "letter that grows": "İ İstanbul'da İİİİ: On 12 March Kyiv rejected the plan, İ Moscow said on Monday, İİİ if İ.",
    "half of a pair": "Kyiv rejected \ud800 the plan on 12 March, Moscow said \udfff.",
    "joined accents": "Re\u0301publique de\u0301clare\u0301 Kyiv re\u0301jected the plan, M\u0301oscow said.",
    "marks alone": "… « » “” ?! — (((( ]]]] ,,,, ;;;; ::::",
    "blanks": " \t\r\n\u00a0\u2028\u2029\ufeff\u200b",
    "nothing": "",
}  # fmt: skip


def read_soundly(text: str, code: str) -> Reading:
    """The reading, all of whose spans are of the text."""
    reading = read(text, lexicon(), language=code, published=PUBLISHED)
    for one in reading.statements:
        for span in (one.quote, one.condition):
            assert span is None or (0 <= span.start < span.end <= len(text)), one
            assert span is None or text[span.start : span.end].strip(), one
    return reading


def words_of(code: str) -> list[str]:
    """All that the rules of a language look for: its words, verbs, nouns and phrases."""
    language = languages.load(code)
    found = {word for group in language.words.values() for word in group}
    found |= {*language.verbs, *language.nouns, *language.attributes, *language.separable}
    found |= {word for row in language.lists.values() for phrase in row for word in phrase.split()}
    return sorted(word.strip("*") for word in found if word.strip("*"))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_bad_text_is_read_soundly_whatever_its_language_is_said_to_be(text, code):
    read_soundly(text, code)


@settings(deadline=None)
@given(text=st.text(max_size=200), code=st.sampled_from(CODES))
def test_any_text_is_read_soundly(text, code):
    read_soundly(text, code)


@settings(deadline=None)
@given(
    pieces=st.lists(
        st.one_of(st.text(alphabet=MARKS, min_size=1, max_size=12), st.sampled_from(sorted(NAMES))),
        max_size=40,
    ),
    code=st.sampled_from(CODES),
)
def test_marks_and_names_in_any_order_are_read_soundly(pieces, code):
    read_soundly("".join(pieces), code)
    read_soundly(" ".join(pieces), code)


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(min_value=0, max_value=1 << 32))
def test_the_words_of_the_rules_in_any_order_are_read_soundly(code, seed):
    chance = random.Random(seed)  # noqa: S311 - for texts, not for secrets
    known = [*words_of(code), *sorted(NAMES) * 20, *MARKS * 8]
    said = [chance.choice(known) for _word in range(chance.randint(1, 80))]
    text = " ".join(word.title() if chance.random() < 0.2 else word for word in said)
    read_soundly(text, code)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("unit", ["word ", "a.", "ab.cd", "«", "- Kyiv\n", "x", "12.", ", ", "и"])
def test_no_sentence_grows_without_bound(unit, code):
    text = unit * 3000
    rows = sentences(text, languages.load(code))
    assert max((len(row.tokens) for row in rows), default=0) <= 250
    assert sum(row.span.end - row.span.start for row in rows) <= len(text)


def test_a_sentence_without_end_is_cut_at_its_last_mark():
    text = "Kyiv and Moscow talk, " * 60
    pieces = [text[one.span.start : one.span.end] for one in sentences(text, languages.load("en"))]
    assert len(pieces) == 2
    assert pieces[0].endswith("talk,")


def test_a_language_without_words_is_named():
    with pytest.raises(UnsupportedLanguageError, match="pl"):
        read("Kijów odrzucił plan.", lexicon(), language="pl", published=PUBLISHED)
    with pytest.raises(UnsupportedLanguageError):
        read("キエフは計画を拒否した。" * 5, lexicon(), language=None, published=PUBLISHED)
