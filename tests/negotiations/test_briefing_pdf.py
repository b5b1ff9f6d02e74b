"""The file itself: its bytes, its name, and who keeps a copy."""

import hashlib
import io

import pypdf
import pytest
from django.urls import reverse

from negotiations.models import Briefing
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def briefing(talks):
    return factories.finished_briefing(
        negotiation=talks, title="After Paris: one signature missing"
    )


@pytest.fixture
def reader(client):
    client.force_login(factories.user())
    return client


def url(briefing):
    return reverse(
        "negotiations:briefing_pdf", args=[briefing.negotiation.slug, briefing.public_id]
    )


def test_readers_download_the_stored_bytes(reader, briefing):
    answer = reader.get(url(briefing))
    assert answer["Content-Type"] == "application/pdf"
    assert hashlib.sha256(answer.content).hexdigest() == briefing.pdf_sha256
    assert len(pypdf.PdfReader(io.BytesIO(answer.content)).pages) == briefing.page_count


def test_the_file_has_a_name_that_says_what_it_is(reader, briefing):
    assert reader.get(url(briefing))["Content-Disposition"] == (
        'attachment; filename="ukraine-2026-01-22-after-paris-one-signature-missing.pdf"'
    )


@pytest.mark.parametrize(
    "title", ["Після Парижа", '"; filename="evil.exe', "../../etc/passwd\r\nX: y"]
)
def test_no_title_breaks_the_name(reader, talks, title):
    made = factories.finished_briefing(negotiation=talks, title=title)
    name = reader.get(url(made))["Content-Disposition"]
    assert name.startswith('attachment; filename="ukraine-2026-01-22-')
    assert name.endswith('.pdf"')
    assert not set("/\\\r\n;") & set(name.removeprefix("attachment;"))
    assert name.count('"') == 2


def test_it_is_neither_sniffed_nor_kept_by_others(reader, briefing):
    answer = reader.get(url(briefing))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-cache"}


def test_who_has_it_does_not_get_it_again(reader, briefing):
    tag = reader.get(url(briefing))["ETag"]
    again = reader.get(url(briefing), HTTP_IF_NONE_MATCH=tag)
    assert (again.status_code, again.content) == (304, b"")


def test_a_head_is_answered_without_the_bytes(reader, briefing):
    answer = reader.head(url(briefing))
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["Content-Length"] == str(len(bytes(briefing.pdf)))


@pytest.mark.parametrize("state", ["waiting", "working", "failed"])
def test_there_is_no_file_before_it_is_made(reader, talks, state):
    assert reader.get(url(factories.briefing(negotiation=talks, state=state))).status_code == 404


def test_a_post_is_refused(reader, briefing):
    assert reader.post(url(briefing)).status_code == 405
    assert Briefing.objects.get().state == "done"
