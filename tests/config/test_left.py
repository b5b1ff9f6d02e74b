"""Work that killed workers held is freed at a start, and only where no worker can live."""

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from config import left
from config.programs import conninfo
from negotiations.models import Briefing
from tests import factories
from tests.factories import NOW

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(left, "_PATIENCE_SECONDS", 0.2)


@pytest.fixture
def briefing():
    made = factories.briefing(negotiation=factories.negotiation())
    Briefing.objects.claim(NOW)
    return made


def test_what_was_held_is_due_at_once(briefing):
    assert not Briefing.objects.due(NOW).exists()
    assert left.free(NOW) == 1
    assert Briefing.objects.due(NOW).get() == briefing
    briefing.refresh_from_db()
    assert (briefing.state, briefing.attempts, briefing.lease_until) == ("waiting", 1, None)


@pytest.mark.parametrize("role", ["WEB_DATABASE", "OWNER_DATABASE"])
def test_where_anybody_else_is_connected_leases_run_out(briefing, role):
    """A worker that somebody started by hand has a session."""
    where = conninfo(getattr(settings, role), name=connection.settings_dict["NAME"])
    with psycopg.connect(where):
        assert left.free(NOW) == 0
    briefing.refresh_from_db()
    assert briefing.state == "working"
    assert left.free(NOW) == 1
