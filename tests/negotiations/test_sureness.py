"""What the reader is not sure enough of waits in the queue and makes no record."""

import pytest

from negotiations import reading, recording
from negotiations.acts import Act
from negotiations.models import Demand, Meeting, Negotiation, Statement
from negotiations.models.statement import FILING_THRESHOLD
from negotiations.packs.checking import load_pack
from negotiations.packs.loading import load
from negotiations.review import Filters, queue
from tests import factories

pytestmark = pytest.mark.django_db
UNSURE = "On Friday Poland met in Warsaw."  # with whom?
TEXT = f"On 9 January 2026 Russia demanded full control of the Donbas from Ukraine. {UNSURE}"


@pytest.fixture
def unsure():
    """The statement of the meeting, read by the reader from an article and filed as far as it is."""
    load(load_pack("ukraine"), by_user=None, now=factories.NOW, with_articles=False)
    article = factories.article(text=TEXT, language="en")
    factories.submission(negotiation=Negotiation.objects.get(), article=article, state="done")
    reading.find_unread(factories.NOW)
    reading.read_due(factories.NOW)
    return Statement.objects.get(act="meeting")


def test_below_the_threshold_it_is_proposed_and_no_record(unsure):
    sure = Statement.objects.get(act="demand")
    assert unsure.confidence < FILING_THRESHOLD < sure.confidence
    assert (unsure.state, unsure.meeting, sure.state) == ("proposed", None, "proposed")
    assert Demand.objects.get() == sure.demand
    assert not Meeting.objects.exists()
    waiting = queue(unsure.negotiation, Filters())
    assert set(waiting) == {unsure, sure}


def test_an_editor_who_accepts_it_makes_it_one(unsure):
    act = Act(by_user=factories.user(), now=factories.NOW)
    assert recording.accept(unsure, act).meeting == Meeting.objects.get()
