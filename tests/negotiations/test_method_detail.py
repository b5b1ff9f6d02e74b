"""The public page that says how stances are read; the formulas are those of the code."""

import pytest

from negotiations.models import Negotiation
from sources.reader.types import Stance

pytestmark = pytest.mark.django_db


def test_everybody_may_read_it(client):
    assert client.get("/method/").status_code == 200


def test_it_explains_every_stance_with_its_level(client):
    page = client.get("/method/").content.decode()
    for stance in Stance:
        assert f'data-stance="{stance.value}"' in page


def test_it_names_the_default_age_of_a_stale_stance(client):
    default = Negotiation._meta.get_field("stale_after").get_default()
    assert f"After {default} days without evidence" in client.get("/method/").content.decode()
