"""Finds unread article versions, calls the reader, stores and files statements.

New articles are pulled from here: sources never learns who reads its articles. Running
twice changes nothing, and a better reader or a new alias makes just the texts concerned
unread again (docs/rules.md, "Reading again").
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from negotiations.lexicon import lexicon_of, lexicon_stamp
from negotiations.models import Assignment, Negotiation, Participation, Reading
from negotiations.placing import FEWEST_PARTIES, choose_negotiation
from negotiations.statements import store_statements
from sources.models import Article, ArticleVersion, LostError, WorkState
from sources.reader import types
from sources.reader.read import READER_VERSION, matched_keys, read
from sources.reader.types import UnsupportedLanguageError

logger = logging.getLogger(__name__)
BATCH = 200

# Outcomes of a reading that people are told about; see READING_REASONS in outcomes.py.
NOT_ABOUT = "not-about"
SEVERAL_NEGOTIATIONS = "several-negotiations"
NOTHING_FOUND = "nothing-found"
OFF_TOPIC = "off-topic"
UNSUPPORTED_LANGUAGE = "unsupported-language"


def find_unread(now: datetime, *, limit: int = BATCH) -> list[int]:
    """Make a waiting Reading for each version that needs one; returns their ids."""
    stamp = lexicon_stamp()
    compared = Reading.objects.filter(
        version=OuterRef("pk"), reader_version=READER_VERSION, lexicon_stamp=stamp
    )
    newer = ArticleVersion.objects.filter(
        article=OuterRef("article"), number__gt=OuterRef("number")
    )
    versions = (
        ArticleVersion.objects.filter(~Exists(compared), ~Exists(newer), article__withdrawn_at=None)
        .select_related("article")
        .order_by("id")[:limit]
    )
    planned = [_plan(version, stamp, now) for version in versions]
    return [reading.pk for reading in planned if not reading.is_finished]


def read_due(now: datetime, *, ids: Sequence[int] = (), limit: int = 20) -> int:
    """Read what is due, at most `limit` readings; returns how many were worked on."""
    rows = Reading.objects.filter(id__in=ids) if ids else Reading.objects.all()
    count = 0
    for reading, claimed_at in rows.one_by_one(now, limit=limit):
        read_one(reading, now=claimed_at)
        count += 1
    return count


def read_one(reading: Reading, *, now: datetime) -> None:
    """Carry out one claimed reading. What it finds is stored whole or not at all."""
    try:
        _try(reading, now)
    except LostError as error:
        # Or an editor corrected the article meanwhile and made it unread.
        logger.warning("taken over by another worker: %s", error)


def _try(reading: Reading, now: datetime) -> None:
    negotiation = reading.negotiation
    if negotiation is None:
        _give_up(reading, NOT_ABOUT)
        return
    version = ArticleVersion.objects.select_related("article").get(pk=reading.version_id)
    try:
        found = read(
            version.text,
            lexicon_of(negotiation).lexicon,
            language=version.article.language,
            published=version.article.published,
        )
        _store(reading, version, found, now)
    except LostError:
        raise
    except UnsupportedLanguageError as error:
        _give_up(reading, UNSUPPORTED_LANGUAGE, str(error))
    except Exception as error:
        # One text that breaks the reader must not stop the others; the row says what it was.
        logger.exception("reading %s", reading.pk)
        with reading.held():
            reading.postpone(now, "error", type(error).__name__)


def _give_up(reading: Reading, reason: str, detail: str = "") -> None:
    with reading.held():
        reading.fail(reason, detail)


def _store(reading: Reading, version: ArticleVersion, found: types.Reading, now: datetime) -> None:
    with transaction.atomic():
        # Two readings of one article never store at the same time. Editors lock it first, too.
        Article.objects.select_for_update().get(pk=version.article_id)
        with reading.held():
            count = store_statements(reading, version, found.statements, now=now)
            reading.language = found.language
            reading.unknown_names = [name[:100] for name in found.unknown_names[:100]]
            reading.reason = "" if count else _why_nothing(version, reading)
            reading.finish(now)


def _why_nothing(version: ArticleVersion, reading: Reading) -> str:
    """Whether a text in which nothing was found is about the negotiation at all."""
    if reading.negotiation is None:
        return NOT_ABOUT
    named = matched_keys(
        version.text, lexicon_of(reading.negotiation).lexicon, version.article.language
    )
    parties = _participants(version.article.published).get(reading.negotiation.pk, set())
    return NOTHING_FOUND if len(named & parties) >= FEWEST_PARTIES else OFF_TOPIC


def _plan(version: ArticleVersion, stamp: str, now: datetime) -> Reading:
    """The reading that the version needs now: an existing one if nothing it depends on changed."""
    negotiation, reason = _negotiation_of(version)
    if negotiation is None:
        fingerprint, state = "", WorkState.DONE
    else:
        stored = lexicon_of(negotiation)
        fingerprint = stored.fingerprint(
            matched_keys(version.text, stored.lexicon, version.article.language)
        )
        state = WorkState.WAITING
    reading, is_new = Reading.objects.get_or_create(
        version=version,
        negotiation=negotiation,
        reader_version=READER_VERSION,
        fingerprint=fingerprint,
        defaults={
            "state": state,
            "reason": reason,
            "lexicon_stamp": stamp,
            "next_attempt_at": now,
            "language": version.article.language,
        },
    )
    if not is_new:
        reading.lexicon_stamp = stamp
        reading.save(update_fields=["lexicon_stamp"])
    return reading


def _negotiation_of(version: ArticleVersion) -> tuple[Negotiation | None, str]:
    """As assigned by a person, else by the parties named; with the reason where there is none."""
    assignment = (
        Assignment.objects.filter(submission__article=version.article_id)
        # Who hands in a text that is already there does not move it elsewhere.
        .exclude(submission__state=WorkState.FAILED)
        .select_related("negotiation")
        .order_by("-submission_id")
        .first()
    )
    if assignment is not None:
        return assignment.negotiation, ""
    named: set[str] = set()
    for negotiation in Negotiation.objects.all()[:1]:
        named |= matched_keys(
            version.text, lexicon_of(negotiation).lexicon, version.article.language
        )
    chosen, is_tied = choose_negotiation(named, _participants(version.article.published))
    if chosen is None:
        return None, SEVERAL_NEGOTIATIONS if is_tied else NOT_ABOUT
    return Negotiation.objects.get(pk=chosen), ""


def _participants(day: date) -> dict[int, set[str]]:
    rows: Iterable[tuple[int, str]] = (
        Participation.objects.on(day).known().values_list("negotiation_id", "party__key")
    )
    found: dict[int, set[str]] = {}
    for negotiation_id, key in rows:
        found.setdefault(negotiation_id, set()).add(key)
    return found
