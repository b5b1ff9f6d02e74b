"""What the worker finds out about a bad article: each has its own message, nothing is half done."""

import pytest

from negotiations.models import Record, Statement
from negotiations.outcomes import outcome_of
from sources.intake import REASONS
from sources.models import Article, Submission

pytestmark = pytest.mark.django_db
# Of no language that the reader has words of.
PORTUGUESE = (
    "Os negociadores ucranianos e russos reuniram-se na sexta-feira em Istambul. A Rússia exige o "
    "controlo total do Donbass, enquanto a Ucrânia recusa qualquer cedência de território. Os Estados "
    "Unidos querem continuar a mediação, disse o ministro dos Negócios Estrangeiros após a reunião."
)
RECIPE = (
    "Préchauffez le four à 180 degrés. Mélangez la farine, le sucre et les œufs, puis ajoutez le "
    "beurre fondu et la levure. Versez la pâte dans un moule et enfournez pendant trente minutes. "
    "Laissez refroidir avant de démouler, et servez avec une compote de pommes."
)
WEATHER = (
    "Une vague de froid traverse l'Ukraine et la Russie cette semaine. Les températures y sont "
    "tombées à vingt degrés sous zéro, et la neige recouvre les routes depuis lundi matin."
)
ACTS = "Russia demands full control of the Donbas, and Ukraine rejects the cession of the Donbas."
EMPTY_PAGE = "<html><head><title>x</title></head><body><nav>Menu</nav></body></html>"


def records():
    return [row for kind in Record.__subclasses__() for row in kind._default_manager.all()]


@pytest.mark.parametrize(("text", "named"), [(PORTUGUESE, "fr"), (RECIPE, "en")])
def test_a_wrong_language_label_is_told_and_no_article_is_made(handed_in, text, named):
    outcome = outcome_of(handed_in(text, language=named))
    found = "Portuguese" if text == PORTUGUESE else "French"
    assert outcome.message == f"{REASONS['other-language']} (it is in {found})"
    assert outcome.is_failure
    assert not Article.objects.exists()


def test_the_right_language_label_is_followed(handed_in):
    assert not outcome_of(handed_in(RECIPE, language="fr")).is_failure
    assert Article.objects.get().language == "fr"


def test_a_language_without_words_is_named_and_no_article_is_made(handed_in):
    outcome = outcome_of(handed_in(PORTUGUESE))
    assert outcome.message == "Its language is not supported. (Portuguese)"
    assert outcome.is_failure
    assert not Article.objects.exists()


def test_a_page_without_text_says_so_and_no_article_is_made(handed_in):
    outcome = outcome_of(handed_in(EMPTY_PAGE, filename="page.html"))
    assert outcome.message == "There is no article text in it."
    assert outcome.is_failure
    assert not Article.objects.exists()


def test_an_article_about_something_else_says_so_and_files_nothing(handed_in):
    outcome = outcome_of(handed_in(RECIPE))
    assert "names fewer than two parties of this negotiation" in outcome.message
    assert outcome.is_final
    assert not Statement.objects.exists()
    assert not records()


def test_an_article_that_names_parties_but_no_act_says_so_and_files_nothing(handed_in):
    outcome = outcome_of(handed_in(WEATHER))
    assert outcome.message.startswith("It was read; no meeting, position, demand")
    assert not Statement.objects.exists()
    assert not records()


def test_the_same_article_twice_is_told_and_changes_nothing(handed_in):
    handed_in(ACTS)
    before = (Article.objects.count(), Statement.objects.count(), len(records()))
    second = handed_in(ACTS)
    assert outcome_of(second).message == "The same text is already there."
    assert second.article == Article.objects.get()
    assert (Article.objects.count(), Statement.objects.count(), len(records())) == before
    assert before[1]


def test_other_blanks_are_not_another_article(handed_in):
    handed_in(ACTS)
    assert handed_in(f"\r\n  {ACTS}  \n\n").reason == "duplicate"
    assert Submission.objects.count() == 2
    assert Article.objects.count() == 1
