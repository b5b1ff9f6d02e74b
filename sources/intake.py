"""Taking articles in: the only place that makes them.

submit() stores what was handed in; take_in_due() cleans it and stores article and version in
one short transaction. Rows are the truth: a lost queue message costs only delay.
"""

import logging
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.utils.translation import gettext_lazy as _

from sources import cleaning
from sources.cleaning import Cleaned, CleaningError
from sources.duplicates import Prints, prints_of
from sources.labels import OtherLanguageError, check_label
from sources.models import Article, ArticleVersion, LostError, Outlet, Submission, WorkState
from sources.models.article import PublishedFound
from sources.reader.datelines import day_of
from sources.reader.detection import detect_language
from sources.reader.languages import available, load
from sources.reader.types import UnsupportedLanguageError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

logger = logging.getLogger(__name__)

# Nothing that was published earlier is news of a negotiation; charts begin with the first evidence.
EARLIEST = date(1900, 1, 1)

# Why something was not taken in: code -> the sentence shown on the page and the command line.
REASONS: dict[str, "str | _StrPromise"] = {
    "empty": _("There is no article text in it."),
    "too-large": _("It is larger than 5 MB. Paste the article's text instead."),
    "binary": _("It is not a text or a web page. Add a .txt or .html file, or paste the text."),
    "wrong-encoding": _("It is not UTF-8 text. Save the file as UTF-8 and add it again."),
    "page-unreadable": _("The page could not be read. Paste the article's text instead."),
    "unsupported-language": _("Its language is not supported."),
    "other-language": _(
        "It is not in the language that was named for it. Name the right one, or have it detected."
    ),
    "duplicate": _("The same text is already there."),
    "future-date": _("The published date lies in the future."),
    "old-date": _("The published date lies before 1900."),
    "gave-up": _("It failed too many times and was given up."),
    "error": _("Something went wrong while reading it. It will be tried again."),
}


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the person who hands in an article says about it; all of it is optional."""

    filename: str = ""
    title: str = ""
    outlet: str = ""
    url: str = ""
    language: str = ""
    published: date | None = None
    is_demonstration: bool = False


class IntakeError(ValueError):
    """Refused at the door; nothing was stored. `reason` is a key of REASONS."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{REASONS[reason]} {detail}".strip())
        self.reason = reason


def submit(
    raw: bytes,
    particulars: Particulars,
    *,
    by_user: User | None,
    now: datetime,
    collection: str = "",
) -> Submission:
    """Store what was handed in as work to do. by_user=None is the system.

    The same text may come once into each `collection`; one does not learn of another.

    Raises IntakeError for what can be seen at once: empty, binary, too large, a wrong encoding,
    a future date, a language without words. Only web pages are first cleaned by the worker.
    """
    try:
        if cleaning.looks_like_html(raw, particulars.filename):
            cleaning.check(raw)
        else:
            cleaning.clean(raw)
    except CleaningError as error:
        raise IntakeError(error.reason) from error
    if particulars.published and particulars.published > now.date():
        raise IntakeError("future-date")
    if particulars.published and particulars.published < EARLIEST:
        raise IntakeError("old-date")
    if particulars.language and particulars.language not in available():
        raise IntakeError("unsupported-language", f"({particulars.language})")
    return Submission.objects.create(
        raw=zlib.compress(raw),
        filename=cleaning.one_line(particulars.filename)[:255],
        title=cleaning.one_line(particulars.title)[:500],
        outlet_name=cleaning.one_line(particulars.outlet)[:200],
        url=particulars.url,
        language=particulars.language,
        published=particulars.published,
        collection=collection,
        is_demonstration=particulars.is_demonstration,
        submitted_at=now,
        submitted_by=by_user,
        next_attempt_at=now,
    )


def take_in_due(now: datetime, *, ids: Sequence[int] = (), limit: int = 20) -> int:
    """Take in what is due, at most `limit` submissions; returns how many were worked on."""
    rows = Submission.objects.filter(id__in=ids) if ids else Submission.objects.all()
    count = 0
    for submission, claimed_at in rows.one_by_one(now, limit=limit):
        take_in(submission, now=claimed_at)
        count += 1
    return count


def drop_old_bytes(now: datetime) -> int:
    """Forget the bytes of what was finished more than KEEP_RAW_DAYS ago; returns of how many.

    They are kept so that cleaning can be repaired; the cleaned text stays for ever.
    """
    old = Submission.objects.filter(
        state__in=[WorkState.DONE, WorkState.FAILED],
        finished_at__lt=now - timedelta(days=settings.KEEP_RAW_DAYS),
    )
    return old.exclude(raw=b"").update(raw=b"")


def take_in(submission: Submission, *, now: datetime) -> None:
    """One claimed submission becomes an article, or fails with a named reason."""
    try:
        _try(submission, now)
    except LostError as error:
        logger.warning("taken over by another worker: %s", error)


def _try(submission: Submission, now: datetime) -> None:
    try:
        cleaned = cleaning.clean(
            zlib.decompress(bytes(submission.raw)), filename=submission.filename
        )
        _store(submission, cleaned, _language_of(submission, cleaned.text), now)
    except LostError:
        raise
    except CleaningError as error:
        _give_up(submission, error.reason)
    except UnsupportedLanguageError as error:
        _give_up(submission, "unsupported-language", str(error))
    except OtherLanguageError as error:
        _give_up(submission, "other-language", error.found)
    except Exception as error:
        # Whatever a hostile text provokes stops this submission only; the row says what it was.
        logger.exception("submission %s", submission.public_id)
        with submission.held():
            submission.postpone(now, "error", type(error).__name__)


def _language_of(submission: Submission, text: str) -> str:
    """As named, if that can be; else as found. Raises OtherLanguage-, UnsupportedLanguageError."""
    if submission.language:
        check_label(text, submission.language)
    return submission.language or detect_language(text)


def _give_up(submission: Submission, reason: str, detail: str = "") -> None:
    with submission.held():
        submission.fail(reason, detail)


def _store(submission: Submission, cleaned: Cleaned, language: str, now: datetime) -> None:
    prints = prints_of(cleaned.text)
    same = ArticleVersion.objects.same_as(prints, submission.collection)
    earlier = same.select_related("article").first()
    if earlier is None:
        try:
            with submission.held():
                article = _make_article(submission, cleaned, language, now)
                _make_version(article, cleaned.text, prints, submission)
                submission.article = article
                submission.finish(now)
        except IntegrityError:  # another worker was faster
            earlier = same.select_related("article").first()
            if earlier is None:
                raise
    if earlier is not None:
        submission.article = earlier.article
        _give_up(submission, "duplicate", str(earlier.article))


def _make_version(article: Article, text: str, prints: Prints, submission: Submission) -> None:
    ArticleVersion.objects.create(
        article=article,
        title=article.title,
        text=text,
        collection=submission.collection,
        words_sha256=prints.words,
        body_sha256=prints.body,
        received_at=article.received_at,
    )


def _make_article(
    submission: Submission, cleaned: Cleaned, language: str, now: datetime
) -> Article:
    outlet_name = submission.outlet_name or cleaned.outlet
    outlet = Outlet.objects.get_or_create(name=outlet_name)[0] if outlet_name else None
    published, found = _published(submission, cleaned, language, now)
    return Article.objects.create(
        title=submission.title or cleaned.title,
        outlet=outlet,
        url=submission.url or cleaned.url,
        language=language,
        published=published,
        published_found=found,
        received_at=now,
        added_by=submission.submitted_by,
        is_demonstration=submission.is_demonstration,
    )


def _published(
    submission: Submission, cleaned: Cleaned, language: str, now: datetime
) -> tuple[date, PublishedFound]:
    if submission.published:
        return submission.published, PublishedFound.GIVEN
    if cleaned.published and cleaned.published <= now.date():
        return cleaned.published, PublishedFound.PAGE
    day = day_of(cleaned.text, load(language), received=now.date())
    if day and day >= EARLIEST:
        return day, PublishedFound.DATELINE
    return now.date(), PublishedFound.RECEIVED
