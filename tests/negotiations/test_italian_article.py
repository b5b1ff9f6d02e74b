"""A language that was added as words only is taken in, read, filed and shown like the others."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from negotiations import reading
from negotiations.forms.articles import read_languages
from negotiations.models import Assignment, Negotiation, Record, Statement
from negotiations.outcomes import outcome_of
from negotiations.packs.checking import load_pack
from negotiations.packs.loading import load
from sources import intake
from sources.intake import Particulars
from sources.models import Article
from tests import factories

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 9, 8, tzinfo=UTC)
ITALIAN = (
    "I negoziatori ucraini e russi si sono incontrati martedì a Istanbul. La Russia esige il pieno "
    "controllo del Donbass, mentre l'Ucraina respinge ogni cessione di territorio. Gli Stati Uniti "
    "non hanno firmato la dichiarazione finale, ha detto il ministro degli Esteri turco."
)


@pytest.fixture
def ukraine():
    load(load_pack("ukraine"), by_user=None, now=NOW, with_articles=False)
    return Negotiation.objects.get(slug="ukraine")


@pytest.fixture
def submission(ukraine):
    """Handed in without a word on its language."""
    told = Particulars(published=date(2026, 1, 8))
    submission = intake.submit(ITALIAN.encode(), told, by_user=None, now=NOW)
    Assignment.objects.create(submission=submission, negotiation=ukraine)
    intake.take_in_due(NOW)
    reading.find_unread(NOW)
    reading.read_due(NOW)
    submission.refresh_from_db()
    return submission


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
