"""Which negotiations somebody may see: the look-up that every page starts from."""

import pytest
from django.contrib.auth.models import AnonymousUser

from negotiations.models import Negotiation
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    """One open to all, one restricted."""
    factories.negotiation(slug="open", name="Open")
    return factories.negotiation(slug="closed", name="Closed", access="restricted")


def seen_by(user):
    return set(Negotiation.objects.visible_to(user).values_list("slug", flat=True))


@pytest.mark.parametrize("group", ["", "Analyst", "Editor"])
def test_accounts_see_the_open_ones_and_those_they_are_members_of(talks, group):
    user = factories.user(group=group)
    assert seen_by(user) == {"open"}
    talks.members.add(user)
    assert seen_by(user) == {"open", "closed"}


def test_administrators_see_all_by_their_group_or_as_superusers(talks):
    assert seen_by(factories.user(group="Administrator")) == {"open", "closed"}
    assert seen_by(factories.user(is_superuser=True)) == {"open", "closed"}


def test_a_member_sees_a_negotiation_once(talks):
    user = factories.user()
    talks.members.add(user, factories.user(), factories.user())
    assert Negotiation.objects.visible_to(user).count() == 2


@pytest.mark.parametrize("group", ["", "Administrator"])
def test_a_disabled_account_sees_nothing(talks, group):
    user = factories.user(group=group, is_active=False)
    talks.members.add(user)
    assert seen_by(user) == set()


def test_strangers_see_the_open_ones_only_when_the_site_is_public(talks, settings):
    settings.PUBLIC_READ = False
    assert seen_by(AnonymousUser()) == set()
    settings.PUBLIC_READ = True
    assert seen_by(AnonymousUser()) == {"open"}
