"""What several of these tests begin with: the Ukraine pack, and an article that is handed in."""

from datetime import UTC, date, datetime

import pytest

from negotiations import reading
from negotiations.models import Assignment, Negotiation
from negotiations.packs.checking import load_pack
from negotiations.packs.loading import load
from sources import intake
from sources.intake import Particulars

NOW = datetime(2026, 1, 9, 8, tzinfo=UTC)


@pytest.fixture
def ukraine():
    load(load_pack("ukraine"), by_user=None, now=NOW, with_articles=False)
    return Negotiation.objects.get(slug="ukraine")


@pytest.fixture
def handed_in(ukraine):
    """Taken in, read and filed, as far as it comes."""

    def hand_in(text, **particulars):
        told = Particulars(published=date(2026, 1, 8), **particulars)
        submission = intake.submit(text.encode(), told, by_user=None, now=NOW)
        Assignment.objects.create(submission=submission, negotiation=ukraine)
        intake.take_in_due(NOW)
        reading.find_unread(NOW)
        reading.read_due(NOW)
        submission.refresh_from_db()
        return submission

    return hand_in
