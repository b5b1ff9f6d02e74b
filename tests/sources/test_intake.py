"""Taking articles in: refused at the door, taken in once, or failed with a named reason."""

from datetime import UTC, date, datetime, timedelta

import pytest

from sources import cleaning, intake
from sources.intake import REASONS, IntakeError, Particulars
from sources.models import Article, ArticleVersion, Submission, WorkState
from sources.models.work import LEASE, MAX_ATTEMPTS
from sources.reader.types import UnsupportedLanguageError

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 22, 12, tzinfo=UTC)
TEXT = "The envoys met in Paris and agreed on a plan for a ceasefire. " * 3


def submit(text=TEXT, **particulars):
    raw = text if isinstance(text, bytes) else text.encode()
    return intake.submit(raw, Particulars(**particulars), by_user=None, now=NOW)


def taken_in(submission, now=NOW):
    intake.take_in_due(now, ids=[submission.pk])
    submission.refresh_from_db()
    return submission


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"Hm.", "empty"),
        (b"%PDF-1.4", "binary"),
        (b"a\x00b" * 40, "binary"),
        ("Envoyés réunis à Paris. ".encode("latin-1") * 5, "wrong-encoding"),
        (b"x" * 20 * 1024 * 1024, "too-large"),
    ],
)
def test_what_can_be_seen_at_once_is_refused_and_nothing_is_stored(raw, reason):
    with pytest.raises(IntakeError) as caught:
        submit(raw)
    assert caught.value.reason == reason
    assert str(caught.value) == str(REASONS[reason])
    assert not Submission.objects.exists()


def test_a_published_date_in_the_future_is_refused():
    with pytest.raises(IntakeError) as caught:
        submit(published=date(2026, 1, 23))
    assert caught.value.reason == "future-date"


def test_a_language_without_words_is_refused():
    with pytest.raises(IntakeError) as caught:
        submit(language="xx")
    assert caught.value.reason == "unsupported-language"
    assert not Submission.objects.exists()


def test_a_text_becomes_an_article_with_its_particulars():
    submission = taken_in(
        submit(
            title="Talks",
            outlet="The Daily",
            url="https://daily.example/a",
            language="en",
            published=date(2026, 1, 7),
        )
    )
    article = submission.article
    assert submission.state == WorkState.DONE
    assert (article.title, article.outlet.name, article.language) == ("Talks", "The Daily", "en")
    assert (article.published, article.published_found) == (date(2026, 1, 7), "given")
    assert article.versions.get().text == TEXT.strip()


def test_without_a_date_the_day_of_receipt_is_taken_and_marked():
    article = taken_in(submit()).article
    assert article.published == NOW.date()
    assert article.needs_date


@pytest.mark.parametrize(
    ("particulars", "day", "found"),
    [
        ({}, date(2026, 1, 7), "dateline"),
        ({"published": date(2026, 1, 9)}, date(2026, 1, 9), "given"),
    ],
)
def test_a_dateline_dates_an_article_that_is_given_no_date(particulars, day, found):
    article = taken_in(submit(f"PARIS, 7 January 2026 (Agency) — {TEXT}", **particulars)).article
    assert (article.published, article.published_found) == (day, found)
    assert not article.needs_date


def test_a_page_that_names_no_date_is_dated_by_its_dateline():
    body = f"<p>PARIS, 7 January 2026 (Agency) — {TEXT}</p><p>{TEXT}</p>"
    page = f"<html><head><title>Talks</title></head><body><article>{body}</article></body></html>"
    article = taken_in(submit(page, filename="a.html")).article
    assert article.published == date(2026, 1, 7)


def test_a_dateline_after_receipt_or_before_news_is_not_believed():
    for words in ("PARIS, 23 January 2026", "PARIS, 7 January 1826"):
        article = taken_in(submit(f"{words} (Agency) — {words} {TEXT}")).article
        assert (article.published, article.published_found) == (NOW.date(), "received")


def test_the_language_is_detected_where_it_is_not_given():
    assert taken_in(submit()).article.language == "en"


def test_an_unsupported_language_is_a_named_failure(monkeypatch):
    def refuse(_text):
        raise UnsupportedLanguageError("German")

    monkeypatch.setattr(intake, "detect_language", refuse)
    submission = taken_in(submit())
    assert (submission.state, submission.reason) == (WorkState.FAILED, "unsupported-language")
    assert not Article.objects.exists()


def test_the_same_text_twice_is_one_article():
    first = taken_in(submit())
    second = taken_in(submit(title="Another title"))
    assert (second.state, second.reason) == (WorkState.FAILED, "duplicate")
    assert second.article == first.article
    assert ArticleVersion.objects.count() == 1


LONG = TEXT + "Both sides said so. The talks go on next week, in the same place, without the hosts."


@pytest.mark.parametrize(
    "again",
    [LONG.replace(" ", "  ", 2), LONG.upper(), f"A heading that was not there\n\n{LONG}"],
    ids=["blanks", "case", "heading"],
)
def test_the_same_words_are_one_article(again):
    first = taken_in(submit(LONG))
    second = taken_in(submit(again))
    assert (second.reason, second.article) == ("duplicate", first.article)


def test_a_heading_less_or_another_one_is_one_article():
    first = taken_in(submit(f"One heading\n{LONG}"))
    for again in (LONG, f"Another heading\n{LONG}"):
        second = taken_in(submit(again))
        assert (second.reason, second.article) == ("duplicate", first.article)


def test_collections_know_nothing_of_each_other():
    submissions = [
        intake.submit(TEXT.encode(), Particulars(), by_user=None, now=NOW, collection=name)
        for name in ("", "1", "2", "1")
    ]
    assert [taken_in(row).reason for row in submissions] == ["", "", "", "duplicate"]
    assert submissions[3].article == submissions[1].article
    assert ArticleVersion.objects.count() == 3


def test_taking_in_twice_changes_nothing():
    submission = taken_in(submit())
    assert intake.take_in_due(NOW, ids=[submission.pk]) == 0
    assert Article.objects.count() == 1


def test_a_page_in_an_unreadable_encoding_or_without_text_fails_by_name():
    submission = taken_in(submit(b"<!doctype html><html><body></body></html>"))
    assert (submission.state, submission.reason) == (WorkState.FAILED, "empty")


def test_what_nobody_foresaw_is_tried_again_and_then_given_up(monkeypatch):
    def break_down(*_args, **_options):
        raise RuntimeError("unforeseen")

    submission = submit()
    monkeypatch.setattr(cleaning, "clean", break_down)
    now = NOW
    taken_in(submission)
    assert (submission.state, submission.reason) == (WorkState.WAITING, "error")
    assert submission.next_attempt_at > NOW
    for _attempt in range(MAX_ATTEMPTS):
        now += timedelta(days=1)
        taken_in(submission, now)
    assert submission.state == WorkState.FAILED
    assert submission.detail == "RuntimeError"


def test_a_worker_killed_at_work_leaves_it_for_another():
    submission = submit()
    Submission.objects.claim(NOW)
    assert intake.take_in_due(NOW + timedelta(seconds=1)) == 0
    assert intake.take_in_due(NOW + LEASE + timedelta(seconds=1)) == 1
    submission.refresh_from_db()
    assert submission.state == WorkState.DONE


def test_a_text_that_kills_its_worker_every_time_costs_the_others_nothing(monkeypatch):
    """Each attempt is committed before the work, and counts for the one row that is worked on."""
    poison, other = submit(TEXT + "Poison."), submit(TEXT + "Other.")
    clean = cleaning.clean

    def die_of_poison(raw, **options):
        if b"Poison" in raw:
            raise KeyboardInterrupt  # as good as a kill: nothing catches it
        return clean(raw, **options)

    monkeypatch.setattr(cleaning, "clean", die_of_poison)
    now = NOW
    for _attempt in range(MAX_ATTEMPTS):
        with pytest.raises(KeyboardInterrupt):
            intake.take_in_due(now)
        now += LEASE + timedelta(seconds=1)
    assert intake.take_in_due(now) == 1
    poison.refresh_from_db()
    other.refresh_from_db()
    assert (poison.state, poison.reason) == (WorkState.FAILED, "gave-up")
    assert (other.state, other.attempts) == (WorkState.DONE, 1)


def test_work_that_is_freed_is_due_at_once_and_its_lost_attempts_count():
    submission = submit()
    for _attempt in range(MAX_ATTEMPTS):
        (held,) = Submission.objects.claim(NOW)
        assert Submission.objects.free(NOW) == 1
        assert Submission.objects.free(NOW) == 0
    intake.take_in(held, now=NOW)
    assert not Article.objects.exists(), "whose row was freed stores nothing"
    assert intake.take_in_due(NOW) == 0
    submission.refresh_from_db()
    assert (submission.state, submission.reason) == (WorkState.FAILED, "gave-up")
    assert submission.attempts == MAX_ATTEMPTS


def test_who_was_too_slow_finds_the_row_taken_over_and_drops_what_it_made():
    submission = submit()
    (slow,) = Submission.objects.claim(NOW)
    later = NOW + LEASE + timedelta(seconds=1)
    (quick,) = Submission.objects.claim(later)
    intake.take_in(quick, now=later)
    intake.take_in(slow, now=later)
    submission.refresh_from_db()
    assert (submission.state, submission.reason) == (WorkState.DONE, "")
    assert Article.objects.count() == 1


def test_hostile_words_are_stored_as_words():
    text = "<script>alert(1)</script> '; DROP TABLE x; -- {{ 7|add:7 }} " + TEXT
    assert taken_in(submit(text)).article.versions.get().text == text.strip()


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_each_reason_is_a_sentence(reason):
    assert str(REASONS[reason]).endswith(".")


def test_bytes_are_forgotten_after_their_days_and_the_text_stays(settings):
    settings.KEEP_RAW_DAYS = 30
    submission = taken_in(submit())
    assert intake.drop_old_bytes(NOW + timedelta(days=29)) == 0
    assert intake.drop_old_bytes(NOW + timedelta(days=31)) == 1
    assert intake.drop_old_bytes(NOW + timedelta(days=31)) == 0
    submission.refresh_from_db()
    assert bytes(submission.raw) == b""
    assert submission.article.versions.get().text


def test_bytes_of_work_that_waits_are_kept():
    submit()
    assert intake.drop_old_bytes(NOW + timedelta(days=400)) == 0


def test_a_date_before_1900_is_refused():
    with pytest.raises(IntakeError) as refused:
        submit(published=date(1200, 1, 1))
    assert refused.value.reason == "old-date"
    assert not Submission.objects.exists()
