"""Which articles a negotiation has, and what its pages show of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import BigIntegerField, Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from negotiations.highlighting import Paragraph, Passage, Segment, paragraphs_of
from negotiations.models import Assignment, Negotiation, Reading, Statement
from negotiations.models.choices import CONFIRMED_STATES, STANDING_STATES, StatementState
from negotiations.outcomes import READING_REASONS, seeming_language
from negotiations.paging import Cursor
from negotiations.records import RecordLink, records_of
from sources import intake
from sources.intake import Particulars
from sources.models import Article, ArticleVersion, Submission, WorkState
from sources.tasks import take_in

PAGE = 50
_REFUSED = frozenset({StatementState.REJECTED, StatementState.DUPLICATE})
_KNOWN = STANDING_STATES | _REFUSED


def hand_in(
    negotiation: Negotiation, raw: bytes, particulars: Particulars, *, by_user: User, now: datetime
) -> Submission:
    """Store an article that somebody adds to a negotiation, and hint the queue.

    Raises IntakeError for what can be refused at once; then nothing is stored.
    """
    with transaction.atomic():
        submission = intake.submit(
            raw, particulars, by_user=by_user, now=now, collection=negotiation.collection
        )
        Assignment.objects.create(submission=submission, negotiation=negotiation)
        # robust: the row is stored and the timetable finds it; a lost hint costs only delay.
        transaction.on_commit(partial(take_in.delay, [submission.pk]), robust=True)
    return submission


def articles_of(negotiation: Negotiation) -> QuerySet[Article]:
    """Read for the negotiation, assigned to it by somebody, or with a statement in it."""
    readings = Reading.objects.filter(version__article=OuterRef("pk"), negotiation=negotiation)
    assigned = Assignment.objects.filter(
        submission__article=OuterRef("pk"),
        submission__state=WorkState.DONE,
        negotiation=negotiation,
    )
    # Between a correction and the next reading an article has no reading, but its statements.
    stated = Statement.objects.filter(
        version__article=OuterRef("pk"), negotiation=negotiation, state__in=_KNOWN
    )
    # Not three EXISTS joined by OR: PostgreSQL would hash whole tables for one page of a list.
    any_of_them = Coalesce(
        *(Subquery(rows.values("pk")[:1]) for rows in (readings, assigned, stated)),
        output_field=BigIntegerField(),
    )
    rows = Article.objects.alias(tie=any_of_them).filter(tie__isnull=False)
    return rows.select_related("outlet", "withdrawn_by")


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One line of the list."""

    article: Article
    statements: int
    state: str


def article_lines(
    negotiation: Negotiation, after: Cursor | None
) -> tuple[list[ArticleLine], Cursor | None]:
    """One page, newest first, and the cursor of the next. Three queries."""
    rows = articles_of(negotiation).current().order_by("-published", "-id")  # type: ignore[attr-defined]  # ArticleQuerySet
    if after is not None:
        rows = rows.filter(
            Q(published__lt=after.day) | Q(pk__lt=after.pk), published__lte=after.day
        )
    page: list[Article] = list(rows[: PAGE + 1])
    more = len(page) > PAGE
    page = page[:PAGE]
    counts, readings = _counts(negotiation, page), _last_readings(page)
    lines = [
        ArticleLine(row, counts.get(row.pk, 0), _state_of(readings.get(row.pk))) for row in page
    ]
    return lines, Cursor(page[-1].published, page[-1].pk) if more else None


def _counts(negotiation: Negotiation, articles: Sequence[Article]) -> dict[int, int]:
    rows = (
        Statement.objects.filter(
            version__article__in=articles, negotiation=negotiation, state__in=STANDING_STATES
        )
        .values("version__article")
        .annotate(n=Count("pk"))
    )
    return {row["version__article"]: row["n"] for row in rows}


def _last_readings(articles: Sequence[Article]) -> dict[int, Reading]:
    readings = (
        Reading.objects.filter(version__article__in=articles)
        .select_related("version")
        .order_by("pk")
    )
    return {reading.version.article_id: reading for reading in readings}


def _state_of(reading: Reading | None) -> str:
    """Where the reading of an article stands, in words."""
    if reading is None or reading.state in {WorkState.WAITING, WorkState.WORKING}:
        return _("being read")
    if reading.state == WorkState.FAILED:
        return _("could not be read")
    return _("read")


def open_submissions(negotiation: Negotiation, *, limit: int = 10) -> list[Submission]:
    """What was handed in and is still on its way, the latest first."""
    rows = Submission.objects.unfinished().filter(assignment__negotiation=negotiation)
    return list(rows.defer("raw").order_by("-submitted_at", "-id")[:limit])


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement beside the article: its number in the text and the records it became."""

    number: int
    statement: Statement
    records: list[RecordLink]


@dataclass(frozen=True, slots=True)
class MarkedSegment:
    """A segment with the findings over it."""

    text: str
    findings: tuple[Finding, ...]
    begins: tuple[Finding, ...]
    ends: tuple[Finding, ...]

    @property
    def state(self) -> str:
        """The word of data-state: the best standing of the findings over it."""
        states = {finding.statement.state for finding in self.findings}
        if states & CONFIRMED_STATES:
            return "confirmed"
        return "unreviewed" if StatementState.PROPOSED in states else "rejected"


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article's words with their evidence, and what became of it."""

    article: Article
    version: ArticleVersion
    paragraphs: list[list[MarkedSegment]]
    findings: list[Finding]
    message: str
    seeming_language: str


def article_page(article: Article, negotiation: Negotiation, *, with_refused: bool) -> ArticlePage:
    """The latest version with its statements. `with_refused` shows rejected ones to editors."""
    version = article.versions.order_by("-number")[0]
    findings = findings_of(version, negotiation, with_refused=with_refused)
    by_key = {finding.statement.public_id: finding for finding in findings}
    passages = [
        Passage(f.statement.public_id, f.statement.start, f.statement.end) for f in findings
    ]
    paragraphs = paragraphs_of(version.text, passages)
    last = Reading.objects.filter(version=version).order_by("-pk").first()
    return ArticlePage(
        article=article,
        version=version,
        paragraphs=[_marked(paragraph, by_key) for paragraph in paragraphs if paragraph.segments],
        findings=findings,
        message=_message(last, has_findings=bool(findings)),
        seeming_language=seeming_language(last.reason, version) if last else "",
    )


def findings_of(
    version: ArticleVersion, negotiation: Negotiation, *, with_refused: bool
) -> list[Finding]:
    """The statements of a version in the order of the text, numbered. Four queries."""
    states = _KNOWN if with_refused else STANDING_STATES
    here = Q(negotiation=negotiation) | Q(negotiation=None, reading__negotiation=negotiation)
    rows = list(
        Statement.objects.filter(here, version=version, state__in=states)
        .with_source()
        .select_related("decided_by")
        .prefetch_related("party_rows__party")
        .in_order()
    )
    records = records_of(rows, negotiation.slug)
    return [Finding(number, row, records[row.pk]) for number, row in enumerate(rows, start=1)]


def _marked(paragraph: Paragraph, by_key: dict[str, Finding]) -> list[MarkedSegment]:
    def found(keys: Sequence[str]) -> tuple[Finding, ...]:
        return tuple(by_key[key] for key in keys)

    def marked(segment: Segment) -> MarkedSegment:
        return MarkedSegment(
            segment.text, found(segment.keys), found(segment.begins), found(segment.ends)
        )

    return [marked(segment) for segment in paragraph.segments]


def _message(last: Reading | None, *, has_findings: bool) -> str:
    """What people are told where the reading yielded nothing, failed, or is not done."""
    is_pending = last is None or not last.is_finished
    if is_pending and has_findings:
        return _("It is being read again. What stands here was read before.")
    if last is None or is_pending:
        return _("It is being read. What is found appears here.")
    if last.reason:
        return str(READING_REASONS.get(last.reason) or intake.REASONS.get(last.reason, last.reason))
    return ""
