"""The set-up pages: for administrators, with history, and nothing that evidence rests on goes."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.urls import reverse

from negotiations.models import Alias, Issue, Negotiation, Party, Person
from sources.audience import Role, role_of
from sources.history import event_model
from sources.models import Outlet
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    client.force_login(factories.user(group="Administrator", username="chief"))
    return client


@pytest.fixture
def talks():
    return factories.negotiation()


def page(row, act="change"):
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{act}"
    return reverse(name, args=[row.pk] if act != "add" else [])


def rows_of(prefix, *rows):
    """The formset of an inline, with new rows."""
    sent = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


def test_what_an_administrator_sets_up_is_there(administrator):
    models = set(admin.site._registry)
    assert models == {Issue, Negotiation, Outlet, Party, Person, User}
    index = administrator.get("/admin/").content.decode()
    for model in models:
        assert (
            reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist") in index
        )


@pytest.mark.parametrize("group", ["", "Analyst", "Editor"])
def test_others_are_refused_even_as_staff(client, talks, group):
    client.force_login(factories.user(group=group, is_staff=True))
    for url in ("/admin/", page(talks), page(talks, "add")):
        assert client.get(url, follow=True).status_code == 403


def test_strangers_are_sent_to_the_throttled_login_page(client, talks):
    answer = client.get(page(talks), follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/login/?next=")
    assert page(talks) in answer.redirect_chain[-1][0]


def test_an_account_is_made_and_put_into_a_group(administrator):
    sent = {"username": "olena", "usable_password": "true"}
    sent |= {"password1": "a long enough word 91", "password2": "a long enough word 91"}
    administrator.post("/admin/auth/user/add/", sent)
    made = User.objects.get(username="olena")
    editors = Group.objects.get_or_create(name="Editor")[0]
    sent = {"username": "olena", "email": "o@talks.example", "is_active": "on"}
    administrator.post(page(made), sent | {"groups": [editors.pk]})
    made = User.objects.get(pk=made.pk)
    assert (role_of(made), made.email) == (Role.EDITOR, "o@talks.example")


def test_rights_are_given_by_group_only(administrator):
    shown = administrator.get(page(factories.user())).content.decode()
    for field in ("is_superuser", "is_staff", "user_permissions"):
        assert f'name="{field}"' not in shown


def test_a_weak_password_is_refused_for_others_too(administrator):
    sent = {"username": "olena", "usable_password": "true", "password1": "1", "password2": "1"}
    assert administrator.post("/admin/auth/user/add/", sent).status_code == 200
    assert not User.objects.filter(username="olena").exists()


def test_a_negotiation_is_restricted_to_its_members(administrator, talks):
    member = factories.user()
    sent = {"slug": talks.slug, "name": talks.name, "phase": talks.phase, "stale_after": 90}
    sent |= {"access": "restricted", "members": [member.pk]} | rows_of("participations")
    answer = administrator.post(page(talks), sent)
    assert answer.status_code == 302
    assert talks in Negotiation.objects.visible_to(member)
    assert talks not in Negotiation.objects.visible_to(factories.user())


def test_a_party_is_made_with_its_names_and_can_be_found_sorted(administrator):
    sent = {"key": "elysee", "name": "Élysée", "kind": "entity", **rows_of("memberships")}
    sent |= rows_of("aliases", {"language": "fr", "kind": "metonym", "text": "l’Élysée"})
    administrator.post("/admin/negotiations/party/add/", sent)
    made = Party.objects.get(key="elysee")
    assert made.sort_key == "elysee"
    assert list(made.aliases.values_list("text", "kind")) == [("l’Élysée", "metonym")]


def test_a_name_given_twice_is_told(administrator):
    alias = {"language": "fr", "kind": "metonym", "text": "l’Élysée"}
    sent = {"key": "elysee", "name": "Élysée", "kind": "entity", **rows_of("memberships")}
    answer = administrator.post(
        "/admin/negotiations/party/add/", sent | rows_of("aliases", alias, alias)
    )
    assert "Please correct" in answer.content.decode()
    administrator.post("/admin/negotiations/party/add/", sent | rows_of("aliases", alias))
    answer = administrator.post(page(Party.objects.get()), sent | rows_of("aliases", alias))
    assert "Please correct" in answer.content.decode()


def test_a_person_with_an_office_an_issue_with_cues_an_outlet(administrator, talks):
    party = factories.party()
    sent = {"key": "em", "name": "Emmanuel Macron", "party": party.pk, **rows_of("aliases")}
    sent |= rows_of("offices", {"title": "President of France", "since": "2017-05-14"})
    administrator.post("/admin/negotiations/person/add/", sent)
    assert Person.objects.get(key="em").offices.get().title == "President of France"
    sent = {
        "negotiation": talks.pk,
        "key": "d",
        "topic": "territory",
        "title": "Donbass",
        "order": 0,
    }
    sent |= rows_of("cues", {"language": "en", "polarity": -1, "text": "leave the Donbass"})
    administrator.post("/admin/negotiations/issue/add/", sent)
    assert Issue.objects.get(key="d").cues.get().polarity == -1
    administrator.post("/admin/sources/outlet/add/", {"name": "Le Monde", "language": "fr"})
    assert Outlet.objects.get().name == "Le Monde"


def test_the_history_says_who_changed_it(administrator, talks):
    sent = {"slug": talks.slug, "name": "Renamed", "phase": talks.phase, "stale_after": 90}
    administrator.post(page(talks), sent | {"access": "open"} | rows_of("participations"))
    event: Any = (
        event_model(Negotiation)._default_manager.filter(pgh_label="update").latest("pgh_id")
    )
    assert event.name == "Renamed"
    assert event.pgh_context["user"] == User.objects.get(username="chief").pk


def test_what_nothing_rests_on_can_be_deleted_with_its_own_parts(administrator):
    party = factories.party()
    Alias.objects.create(party=party, language="en", text="A mistake")
    assert administrator.post(page(party, "delete"), {"post": "yes"}).status_code == 302
    assert not Party.objects.exists()


def test_what_evidence_rests_on_cannot(administrator, talks):
    issue, party = factories.issue(negotiation=talks), factories.party()
    factories.position(issue=issue, party=party)
    outlet = factories.outlet()
    factories.article(outlet=outlet)
    for row in (talks, issue, party, outlet):
        assert administrator.post(page(row, "delete"), {"post": "yes"}).status_code == 403
        assert type(row)._default_manager.filter(pk=row.pk).exists()


def test_an_account_that_the_ledger_names_cannot_be_deleted(administrator, talks):
    author = factories.user()
    position = factories.position(issue=factories.issue(negotiation=talks), party=factories.party())
    factories.annotation(record=position, author=author)
    assert administrator.post(page(author, "delete"), {"post": "yes"}).status_code == 403


def test_the_policy_holds_on_its_pages_too(administrator, talks):
    for url in ("/admin/", page(talks), page(factories.party())):
        answer = administrator.get(url)
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        shown = answer.content.decode()
        assert "<style" not in shown
        assert " style=" not in shown
        assert " onclick=" not in shown
