"""A language that was added as words only is taken in, read, filed and shown like the others."""

import pytest
from django.urls import reverse

from negotiations.forms.articles import read_languages
from negotiations.models import Record, Statement
from negotiations.outcomes import outcome_of
from sources.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
ITALIAN = (
    "I negoziatori ucraini e russi si sono incontrati martedì a Istanbul. La Russia esige il pieno "
    "controllo del Donbass, mentre l'Ucraina respinge ogni cessione di territorio. Gli Stati Uniti "
    "non hanno firmato la dichiarazione finale, ha detto il ministro degli Esteri turco."
)


@pytest.fixture
def submission(handed_in):
    """Handed in without a word on its language."""
    return handed_in(ITALIAN)


def test_its_language_is_found_and_every_passage_is_filed(submission):
    assert not outcome_of(submission).is_failure
    assert Article.objects.get().language == "it"
    assert {(one.act, one.party.name if one.party else "") for one in Statement.objects.all()} == {
        ("meeting", ""),
        ("demand", "Russia"),
        ("position", "Ukraine"),
        ("document", "United States"),
    }
    assert sum(kind._default_manager.count() for kind in Record.__subclasses__()) >= 3


def test_its_page_names_the_language(client, submission):
    client.force_login(factories.user())
    where = ("ukraine", Article.objects.get().public_id)
    page = client.get(reverse("negotiations:article_detail", args=where)).content.decode()
    assert "Italian" in page
    assert 'lang="it"' in page


def test_the_form_offers_it():
    assert ("it", "Italian") in read_languages()
