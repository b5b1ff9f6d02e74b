"""Which texts are one."""

import pytest

from sources.duplicates import prints_of

HEADING = "Talks in Istanbul, at last"
BODY = (
    "The negotiators of Russia and Ukraine met in Istanbul on Friday.\n\nRussia demands full "
    "control of the Donbas. “Never”, said Kyiv: Ukraine rejects any cession of territory. Turkey, "
    "the host, would like both of them to meet again before the end of the month, its minister said."
)


@pytest.mark.parametrize(
    "other",
    [
        f"{HEADING}\n\n{BODY}",
        f"{HEADING.upper()}\n\n{BODY}",
        f"{HEADING}\n\n{BODY}".replace(" ", "  ").replace("\n\n", "\n"),
        f"{HEADING}\n\n{BODY}".replace("“", '"').replace("”", '"').replace(",", " -"),
    ],
)
def test_case_blanks_and_punctuation_make_no_other_text(other):
    assert prints_of(other) == prints_of(f"{HEADING}\n\n{BODY}")


def test_letters_in_either_form_are_the_same():
    assert (
        prints_of("Une trêve a été signée").words
        == prints_of("Une tre\u0302ve a e\u0301te\u0301 signe\u0301e").words
    )


def test_the_text_below_another_heading_is_known():
    with_heading = prints_of(f"{HEADING}\n{BODY}")
    assert with_heading.body == prints_of(f"Another one\n\n{BODY}").body == prints_of(BODY).words
    assert with_heading.words != prints_of(f"Another one\n{BODY}").words


def test_another_word_is_another_text():
    assert prints_of(BODY) != prints_of(BODY.replace("rejects", "accepts"))


def test_a_few_words_under_a_heading_tell_nothing():
    assert prints_of(f"{HEADING}\nTalks go on.").body == ""
