"""A worker killed with signal 9 while it makes a briefing: one file in the end, nothing doubled."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings
from django.db import connection

from negotiations.briefing import making
from negotiations.briefing.content import from_json
from negotiations.briefing.render import render_pdf
from negotiations.models import Briefing
from sources.models.work import LEASE
from tests import factories
from tests.briefing_world import World
from tests.factories import NOW

pytestmark = [pytest.mark.faults, pytest.mark.django_db(transaction=True)]
AFTER_LEASE = NOW + LEASE + timedelta(seconds=1)


def environment():
    """That of this process, on the database of this test."""
    name = connection.settings_dict["NAME"]
    urls = {
        key: urlunsplit(urlsplit(os.environ[key])._replace(path=f"/{name}"))
        for key in ("DATABASE_URL", "DATABASE_OWNER_URL")
    }
    return os.environ | urls | {"DJANGO_SETTINGS_MODULE": "tests.settings"}


def killed_at(briefing, step):
    command = [sys.executable, "-m", "tests.faults.briefing_worker", str(briefing.pk), step]
    done = subprocess.run(command, cwd=settings.BASE_DIR, env=environment(), check=False)  # noqa: S603 - our own module
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("step", "is_frozen"),
    [("make", False), ("collect", False), ("render_in_child", True), ("_store", True)],
)
def test_killed_at_any_step_it_ends_with_one_file(step, is_frozen):
    world = World()
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    scope = {"parties": [world.russia], "issues": [world.donbass]}
    briefing = factories.briefing(negotiation=world.negotiation, **scope)

    killed_at(briefing, step)
    left = Briefing.objects.get()
    assert (left.state, left.pdf, left.attempts) == ("working", None, 1)
    assert (left.content is not None) is is_frozen

    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 8), quote="In between.")
    assert making.render_due(NOW + LEASE / 2) == 0
    assert making.render_due(AFTER_LEASE) == 1
    assert making.render_due(AFTER_LEASE) == 0
    made = Briefing.objects.get()
    assert (made.state, made.attempts) == ("done", 2)
    assert bytes(made.pdf or b"") == render_pdf(from_json(made.content))
    if is_frozen:
        assert made.content == left.content
