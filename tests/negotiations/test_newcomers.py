"""Parties that no pack lists join the talks through a statement about them, and only so."""

import re

import pytest
from django.core.management import call_command
from django.db import connection

from negotiations import demonstration, reading
from negotiations.lexicon import lexicon_stamp
from negotiations.models import (
    Demand,
    Document,
    Meeting,
    Negotiation,
    Participation,
    Party,
    Position,
    Reading,
    Statement,
)
from negotiations.packs.checking import load_pack
from negotiations.packs.exporting import export
from negotiations.packs.loading import load
from tests import factories

pytestmark = pytest.mark.django_db
DECLARATION = (
    "La France et l'Allemagne ont signé lundi à Paris la déclaration sur les garanties de sécurité "
    "pour l'Ukraine. La Hongrie a refusé de la signer."
)


@pytest.fixture
def talks():
    load(load_pack("ukraine"), by_user=None, now=factories.NOW, with_articles=False)
    return Negotiation.objects.get()


@pytest.fixture
def take_in(talks):
    """Hand an article in and let the worker read it."""

    def take_in(text, **fields):
        article = factories.article(text=text, **fields)
        factories.submission(negotiation=talks, article=article, state="done")
        reading.find_unread(factories.NOW)
        reading.read_due(factories.NOW)
        return article

    return take_in


def found():
    return sorted(Party.objects.filter(is_found=True).values_list("name", flat=True))


def acts_on(response):
    """Heading -> the parties under it, as the page shows them."""
    sections = response.content.decode().split('<section class="section" aria-labelledby="status-')
    named = {
        re.findall(r"<h2[^>]*>([^<]*)", section)[0]: re.findall(r"<h3[^>]*>([^<]*)", section)
        for section in sections[1:]
    }
    return {heading: sorted(names) for heading, names in named.items()}


def test_who_refused_to_sign_shows_on_the_document(talks, take_in, client):
    stamp = lexicon_stamp()
    take_in(DECLARATION, language="fr")
    assert found() == ["Hungary"]
    hungary = Party.objects.get(is_found=True)
    assert (hungary.key, hungary.kind, hungary.name_fr) == ("hungary", "state", "Hongrie")
    assert list(hungary.participations.values_list("role", flat=True)) == ["named"]
    document = Document.objects.shown().get()
    assert {(row.party.name, row.status) for row in document.signatures.all()} == {
        ("France", "signed"),
        ("Germany", "signed"),
        ("Hungary", "not-signed"),
    }
    # What the reader knows by itself makes no text unread.
    assert lexicon_stamp() == stamp
    assert reading.find_unread(factories.NOW) == []

    client.force_login(factories.user(group="Editor"))
    assert acts_on(client.get(document.get_absolute_url())) == {
        "Signed": ["France", "Germany"],
        "Not signed": ["Hungary"],
    }
    lines = client.get(f"/n/{talks.slug}/documents/").content.decode()
    assert "Hungary" in lines
    page = client.get(f"/n/{talks.slug}/parties/hungary/").content.decode()
    assert "no pack lists it" in page
    assert "named in an article" in client.get(f"/n/{talks.slug}/parties/").content.decode()
    # It has said nothing on an issue: no column for it, and it is not missed.
    assert "Hungary" not in client.get(f"/n/{talks.slug}/?all=1").content.decode()


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine exchanged prisoners. Hungary rejects the migration pact.",
        "Hungary signed a treaty with Serbia on Monday. Russia rejects a ceasefire in Ukraine.",
        "Hungary and Serbia met in Belgrade on Monday. Russia rejects a ceasefire in Ukraine.",
    ],
)
def test_a_stray_country_is_no_party_to_the_talks(take_in, text):
    take_in(text)
    assert found() == []


def test_a_position_on_an_issue_of_the_talks_counts(talks, take_in, client):
    take_in("Spain supports a full ceasefire. Russia rejects a ceasefire in Ukraine.")
    position = Position.objects.get(party__name="Spain")
    assert (position.issue.topic, position.stance) == ("ceasefire", "supports")
    client.force_login(factories.user(group="Editor"))
    assert "Spain" in client.get(f"/n/{talks.slug}/").content.decode()


def test_at_a_meeting_with_a_party_and_as_one_who_is_asked(take_in):
    take_in("The foreign ministers of Ukraine and Hungary met in Vienna on Monday.")
    parties = Meeting.objects.shown().get().parties.values_list("name", flat=True)
    assert set(parties) == {"Ukraine", "Hungary"}
    take_in("Ukraine demands that Norway join the security guarantees.")
    assert "Norway" in found()
    assert Demand.objects.filter(addressees__name="Norway").exists()


def test_a_pack_that_lists_it_takes_it_over(talks, take_in, tmp_path):
    take_in(DECLARATION, language="fr")
    export(talks.slug, tmp_path)
    assert "hungary" not in (tmp_path / "parties.toml").read_text().lower()
    assert "named" not in (tmp_path / "negotiation.toml").read_text().split()
    with (tmp_path / "parties.toml").open("a") as parties:
        parties.write('\n[[party]]\nkey = "hu"\nname = "Hungary"\nkind = "state"\n')
    with (tmp_path / "negotiation.toml").open("r+") as head:
        text = head.read()
        head.seek(0)
        head.write(f'{text}\n[[participation]]\nparty = "hu"\nrole = "observer"\n')
    was = Party.objects.get(is_found=True)
    load(load_pack(tmp_path), by_user=None, now=factories.NOW, with_articles=False)
    hungary = Party.objects.get(name="Hungary")
    assert (hungary.pk, hungary.key, hungary.is_found) == (was.pk, "hu", False)
    assert list(hungary.participations.values_list("role", flat=True)) == ["observer"]
    # The text is read again, with its name as the pack's; nothing is there twice.
    reading.find_unread(factories.NOW)
    reading.read_due(factories.NOW)
    assert Statement.objects.standing().filter(party=hungary).count() == 1
    assert Reading.objects.count() == 2


def test_removing_the_demonstration_takes_those_along_that_nothing_else_names(take_in):
    article = take_in(DECLARATION, language="fr")
    article.submissions.update(is_demonstration=True)
    type(article).objects.filter(pk=article.pk).update(is_demonstration=True)
    take_in("The foreign ministers of Ukraine and Norway met in Vienna on Monday.")
    assert found() == ["Hungary", "Norway"]
    demonstration.remove_demonstration(by_user=None)
    assert found() == ["Norway"]
    assert not Participation.objects.filter(party__name="Hungary").exists()


@pytest.mark.django_db(transaction=True)
def test_the_migration_goes_back_and_forth():
    talks = factories.negotiation()
    for role in ("named", "observer"):
        factories.participation(negotiation=talks, party=factories.party(), role=role)
    try:
        call_command("migrate", "negotiations", "0010", verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT role FROM negotiations_participation")
            assert cursor.fetchall() == [("observer",)]
    finally:
        call_command("migrate", "negotiations", verbosity=0)
