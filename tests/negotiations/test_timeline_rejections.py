"""The timeline tells a later rejection of a document on its own day."""

from datetime import timedelta

import pytest
from django.urls import reverse

from negotiations.models import Signature
from tests import factories

pytestmark = pytest.mark.django_db
DAY = factories.PUBLISHED


def events(page):
    return [entry.event for month in page.context["months"] for entry in month.entries]


def test_who_leaves_a_document_later_does_so_on_that_day(client):
    client.force_login(factories.user())
    talks = factories.negotiation()
    url = reverse("negotiations:timeline", args=[talks.slug])
    russia, ukraine = factories.party(name="Russia"), factories.party(name="Ukraine")
    for party in (russia, ukraine):
        factories.participation(negotiation=talks, party=party)
    document = factories.document(negotiation=talks, day=DAY, topic="territory")
    factories.signature(document=document, party=ukraine, status="signed")
    left = factories.signature(document=document, party=russia, status="rejected")
    later = DAY + timedelta(days=400)
    Signature.objects.filter(pk=left.pk).update(date=later)
    for query, count in (
        ("", 2),
        ("?kind=document", 2),
        ("?kind=meeting", 0),
        ("?topic=humanitarian", 0),
    ):
        assert len(events(client.get(url + query))) == count, query
    page = client.get(url + "?topic=territory")
    assert [(event.day, event.title, event.kind) for event in events(page)] == [
        (later, "Text on territory, 8 January 2026: rejected by Russia", "document"),
        (
            DAY,
            "Text on territory, 8 January 2026: signed by Ukraine; rejected by Russia on 12 February 2027",
            "document",
        ),
    ]
    text = page.content.decode()
    assert text.count(f'href="{document.get_absolute_url()}"') == 2
    assert "1 later rejection" in text
    Signature.objects.filter(pk=left.pk).update(date_precision="year")
    signed = events(client.get(url))[1]
    assert (
        signed.title
        == "Text on territory, 8 January 2026: signed by Ukraine; rejected by Russia in 2027"
    )
    assert len(events(client.get(f"{url}?party={ukraine.key}"))) == 1
