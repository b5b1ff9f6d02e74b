"""`manage.py ingest`: files are handed in, or each is refused with its own line."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from negotiations import reading
from negotiations.models import Assignment
from negotiations.packs.checking import load_pack
from negotiations.packs.loading import load
from sources import intake
from sources.intake import REASONS
from sources.models import Article, Submission
from tests import factories

pytestmark = pytest.mark.django_db
DEMAND = "Russia demanded full control of the Donbas from Ukraine on Friday in Istanbul."
TEXT = "The envoys met in Paris and agreed on a plan for a ceasefire. " * 3


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def file(tmp_path):
    def make(content, name="article.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


def ingest(*arguments, **options):
    out, err = StringIO(), StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=out, stderr=err, **options)
    except CommandError as error:
        return out.getvalue(), err.getvalue(), str(error)
    return out.getvalue(), err.getvalue(), ""


def test_a_file_is_handed_in_with_what_is_known(talks, file):
    path = file(TEXT)
    out, _err, failed = ingest(
        path, "--negotiation", "ukraine", "--published", "2026-01-08", "--outlet", "Le Monde"
    )
    submission = Submission.objects.get()
    assert not failed
    page = f"/n/ukraine/submissions/{submission.public_id}/"
    assert out == f"{path}: handed in as {submission.public_id}, {page}\n"
    assert (submission.published, submission.outlet_name) == (date(2026, 1, 8), "Le Monde")
    assert Assignment.objects.get(submission=submission).negotiation == talks


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "article.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 60, "picture.png", "binary"),
        (b"x" * 20 * 1024 * 1024, "article.txt", "too-large"),
        (b"<html>" + b"x" * 20 * 1024 * 1024, "article.html", "too-large"),
        ("Réunis à Genève. ".encode("latin-1") * 9, "article.txt", "wrong-encoding"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_nothing_is_stored(talks, file, content, name, reason):
    path = file(content, name)
    _out, err, failed = ingest(path, "--negotiation", "ukraine")
    assert err == f"{path}: {REASONS[reason]}\n"
    assert failed == "1 of 1 not taken in"
    assert not Submission.objects.exists()


def test_one_bad_file_does_not_stop_the_others(talks, file):
    good, bad = file(TEXT), file(b"", "empty.txt")
    missing = good.with_name("missing.txt")
    out, err, failed = ingest(bad, missing, good, "--negotiation", "ukraine")
    assert "article.txt: handed in" in out
    assert "missing.txt: No such file or directory" in err
    assert failed == "2 of 3 not taken in"
    assert Submission.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--negotiation", "nowhere"], "no negotiation 'nowhere'; there are: ukraine"),
        (["--negotiation", "ukraine", "--published", "2026-13-01"], "is not a day like"),
        (["--negotiation", "ukraine", "--lang", "xx"], "invalid choice: 'xx'"),
    ],
)
def test_what_is_wrong_with_the_command_is_one_line(talks, file, arguments, words):
    _out, _err, failed = ingest(file(TEXT), *arguments)
    assert words in failed
    assert not Submission.objects.exists()


def test_a_published_date_in_the_future_is_refused(talks, file):
    _out, err, failed = ingest(file(TEXT), "--negotiation", "ukraine", "--published", "2999-01-01")
    assert str(REASONS["future-date"]) in err
    assert failed


def waiting(file, monkeypatch, text=DEMAND, **particulars):
    """--wait, with the worker's work done here while the command looks."""
    monkeypatch.setattr(
        "negotiations.management.commands.ingest.time.sleep", lambda _seconds: work()
    )
    return ingest(file(text), "--negotiation", "ukraine", "--wait", **particulars)


def work():
    now = timezone.now()
    intake.take_in_due(now)
    reading.find_unread(now)
    reading.read_due(now)


def test_waiting_it_tells_what_was_found_and_where_the_article_is(file, monkeypatch):
    load(load_pack("ukraine"), by_user=None, now=timezone.now(), with_articles=False)
    out, _err, failed = waiting(file, monkeypatch)
    page = f"/n/ukraine/articles/{Article.objects.get().public_id}/"
    assert not failed
    assert f"article.txt: 1 statement found, {page} Russia demanded" in out
    assert f"published {timezone.now():%Y-%m-%d} (not known: the day of receipt" in out
    assert "« Russia demanded full control of the Donbas" in out
    again, _err, failed = waiting(file, monkeypatch)
    assert failed
    assert f"article.txt: {REASONS['duplicate'].rstrip('.')}, {page} Russia demanded" in again


def test_waiting_it_tells_what_language_a_short_text_without_findings_looks_like(file, monkeypatch):
    load(load_pack("ukraine"), by_user=None, now=timezone.now(), with_articles=False)
    out, _err, failed = waiting(file, monkeypatch, lang="es")
    assert not failed
    assert "It looks like English: if it is, correct its language on its page, /n/ukr" in out
    assert Article.objects.get().language == "es"
