"""Adding an article: by text, by file, and every way it can be refused."""

from datetime import timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from negotiations.models import Assignment
from sources.intake import REASONS
from sources.models import Submission
from sources.reader import languages
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "The envoys met in Paris and agreed on a plan for a ceasefire. " * 3


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def url(talks):
    return reverse("negotiations:article_new", args=[talks.slug])


@pytest.fixture
def analyst(client):
    client.force_login(factories.user(group="Analyst"))
    return client


def file(content, name="article.txt"):
    return SimpleUploadedFile(name, content)


def test_pasted_text_is_handed_in_and_followed(analyst, talks, url):
    answer = analyst.post(url, {"text": TEXT, "title": "Talks", "language": "en"})
    submission = Submission.objects.get()
    assert answer.status_code == 303
    assert answer.url == reverse(
        "negotiations:submission_detail", args=[talks.slug, submission.public_id]
    )
    assert (submission.title, submission.language) == ("Talks", "en")
    assert Assignment.objects.get(submission=submission).negotiation == talks


def test_the_worker_is_hinted_once_it_is_stored(
    analyst, url, django_capture_on_commit_callbacks, monkeypatch
):
    hints: list[list[int]] = []
    monkeypatch.setattr("sources.tasks.take_in.delay", hints.append)
    with django_capture_on_commit_callbacks(execute=True):
        analyst.post(url, {"text": TEXT})
    assert hints == [[Submission.objects.get().pk]]


def test_a_lost_hint_does_not_lose_the_article(
    analyst, url, django_capture_on_commit_callbacks, monkeypatch
):
    def fail(_ids):
        raise ConnectionError("no queue")

    monkeypatch.setattr("sources.tasks.take_in.delay", fail)
    with django_capture_on_commit_callbacks(execute=True):
        answer = analyst.post(url, {"text": TEXT})
    assert answer.status_code == 303
    assert Submission.objects.exists()


def test_a_file_is_handed_in_under_its_name(analyst, url):
    analyst.post(url, {"upload": file(TEXT.encode(), "paris.txt")})
    assert Submission.objects.get().filename == "paris.txt"


def test_a_date_out_of_bounds_is_said_beside_the_date(analyst, url):
    for day in ("1899-12-31", "2999-01-01"):
        page = analyst.post(url, {"text": TEXT, "published": day})
        assert list(page.context["form"].errors) == ["published"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Paste the article"),
        ({"text": "   \n "}, "Paste the article"),
        ({"text": "Hm."}, str(REASONS["empty"])),
        ({"upload": b""}, "no article text"),
        ({"text": TEXT, "upload": TEXT.encode()}, "not both"),
        ({"upload": b"%PDF-1.7 pages"}, str(REASONS["binary"])),
        ({"upload": b"a\x00b" * 50}, str(REASONS["binary"])),
        ({"upload": "Réunis à Paris. ".encode("latin-1") * 9}, str(REASONS["wrong-encoding"])),
        ({"upload": b"x" * 20 * 1024 * 1024}, str(REASONS["too-large"])),
        ({"text": TEXT, "published": "2999-01-01"}, str(REASONS["future-date"])),
        ({"text": TEXT, "published": "yesterday"}, "Enter a valid date"),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"text": f"{TEXT}\x00"}, "Null characters are not allowed"),
        ({"text": TEXT, "title": "a\x00b"}, "Null characters are not allowed"),
        ({"text": TEXT, "language": "xx"}, "xx is not one of"),
        ({"text": TEXT, "outlet": "x" * 201}, "at most 200"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_stored(analyst, url, data, words):
    data = {k: file(v) if isinstance(v, bytes) else v for k, v in data.items()}
    answer = analyst.post(url, data)
    assert answer.status_code == 422
    assert words in unescape(answer.content.decode())
    assert not Submission.objects.exists()


def test_twenty_megabytes_pasted_get_the_same_clear_message(analyst, url):
    answer = analyst.post(url, {"text": "x" * 20 * 1024 * 1024})
    assert answer.status_code == 422
    assert str(REASONS["too-large"]) in unescape(answer.content.decode())


def test_what_was_typed_is_kept(analyst, url):
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    typed = {"text": "Words </textarea><b>kept</b>. " * 5, "title": "My <i>title</i>"}
    page = analyst.post(url, {**typed, "published": tomorrow}).content.decode()
    assert "&lt;/textarea&gt;&lt;b&gt;kept" in page
    assert "My &lt;i&gt;title" in page
    assert "<b>kept</b>" not in page


def test_readers_and_strangers_may_not_add(client, url):
    assert client.post(url, {"text": TEXT}).status_code == 302
    client.force_login(factories.user())
    assert client.get(url).status_code == 403
    assert client.post(url, {"text": TEXT}).status_code == 403
    assert client.post(url, {"text": "x" * 20 * 1024 * 1024}).status_code == 403
    assert not Submission.objects.exists()


def test_a_restricted_negotiation_is_not_there(analyst):
    hidden = factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    url = reverse("negotiations:article_new", args=[hidden.slug])
    assert analyst.get(url).status_code == 404
    assert analyst.post(url, {"text": TEXT}).status_code == 404


def test_a_post_from_elsewhere_is_refused(url):
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.user(group="Analyst"))
    assert client.post(url, {"text": TEXT}).status_code == 403
    assert not Submission.objects.exists()


def test_getting_the_form_writes_nothing(analyst, url):
    assert analyst.get(url).status_code == 200
    assert not Submission.objects.exists()


def test_every_language_of_the_reader_can_be_said(analyst, url):
    page = analyst.get(url).content.decode()
    assert all(f'<option value="{code}">' in page for code in languages.available())
    assert "Ukrainian" in page


def test_a_ukrainian_text_is_taken_in(analyst, url):
    text = "Україна вимагає від Росії негайного припинення вогню. Москва відхилила цю вимогу. " * 2
    assert analyst.post(url, {"text": text, "language": "uk"}).status_code == 303
    assert Submission.objects.get().language == "uk"
