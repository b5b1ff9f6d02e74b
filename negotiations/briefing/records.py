"""The records of a briefing: demands, commitments, documents, meetings, annotations.

Each function takes a bounded number of queries, however many records there are.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import (
    AnnotationLine,
    AnswerLine,
    CommitmentLine,
    DateLine,
    DemandLine,
    DocumentLine,
    SignatureLine,
)
from negotiations.briefing.notebook import NoteBook
from negotiations.briefing.scope import Scope
from negotiations.briefing.words import (
    about,
    day_of,
    day_text,
    listed,
    name_of,
    title_of,
    whole_day,
)
from negotiations.models import (
    Annotation,
    Attendance,
    Commitment,
    Demand,
    DemandAddressee,
    Document,
    Meeting,
    Response,
    Signature,
    Statement,
)
from negotiations.models.choices import CLOSED_DEMANDS, Standing
from sources.reader.types import MeetingStatus, SignatureStatus

_SIGNED = frozenset({SignatureStatus.SIGNED, SignatureStatus.INITIALLED, SignatureStatus.AGREED})
_TO_COME = (MeetingStatus.ANNOUNCED, MeetingStatus.CONFIRMED)


def _evidence() -> "Prefetch[Any]":
    """A record's standing statements as `evidence`, with all that a note shows."""
    standing = Statement.objects.standing().with_source().in_order()
    return Prefetch("statements", queryset=standing, to_attr="evidence")


def _concerns(scope: Scope) -> Q:
    """Records on one of the issues, or without issue on one of their topics."""
    return Q(issue__in=scope.issue_ids) | Q(issue=None, topic__in=scope.topics)


def demands(scope: Scope, book: NoteBook) -> tuple[DemandLine, ...]:
    """Raised in the period or still open; by or to one of the parties; oldest first."""
    involved = Q(party__in=scope.party_ids) | Q(addressee_rows__party__in=scope.party_ids)
    alive = Q(last_raised__gte=scope.since) | ~Q(status__in=CLOSED_DEMANDS)
    rows = (
        Demand.objects.shown()
        .filter(_concerns(scope), involved, alive)
        .filter(negotiation=scope.negotiation, date__lte=scope.until)
        .select_related("party", "issue")
        .prefetch_related(
            _evidence(),
            Prefetch("addressee_rows", DemandAddressee.objects.select_related("party")),
            Prefetch("responses", _answers(scope.until), to_attr="answers"),
        )
    )
    return tuple(_demand(demand, scope, book) for demand in rows.distinct().order_by("date", "pk"))


def _answers(until: date) -> QuerySet[Response]:
    return (
        Response.objects.shown()
        .filter(date__lte=until)
        .order_by("date", "pk")
        .prefetch_related(_evidence())
    )


def _demand(demand: Any, scope: Scope, book: NoteBook) -> DemandLine:
    notes = book.cite(demand.evidence)
    latest = {answer.party_id: answer for answer in demand.answers}
    addressees = sorted(demand.addressee_rows.all(), key=lambda row: row.party.sort_key)
    return DemandLine(
        party=name_of(demand.party),
        about=about(demand),
        asked=demand.asked,
        language=_language(demand.evidence),
        day=day_of(demand),
        status=demand.get_status_display(),
        notes=notes,
        answers=tuple(
            _answer(row, latest.get(row.party_id), demand, scope, book) for row in addressees
        ),
    )


def _answer(
    row: DemandAddressee, answer: Any, demand: Demand, scope: Scope, book: NoteBook
) -> AnswerLine:
    party = name_of(row.party)
    if answer is not None:
        words = _("%(answer)s, %(date)s") % {
            "answer": answer.get_answer_display(),
            "date": day_text(answer.date, answer.date_precision),
        }
        return AnswerLine(party=party, words=words, notes=book.cite(answer.evidence))
    if demand.status in CLOSED_DEMANDS:
        return AnswerLine(party=party, words=_("no answer found"))
    days = (scope.until - demand.date).days
    words = ngettext("silent for %(days)d day", "silent for %(days)d days", days) % {"days": days}
    return AnswerLine(party=party, words=words, days_silent=days)


def commitments(scope: Scope, book: NoteBook) -> tuple[CommitmentLine, ...]:
    """Offers by one of the parties, made or repeated in the period; oldest first."""
    rows = (
        Commitment.objects.shown()
        .filter(_concerns(scope), negotiation=scope.negotiation, party__in=scope.party_ids)
        .filter(date__lte=scope.until, last_raised__gte=scope.since)
        .select_related("party", "issue")
        .prefetch_related(_evidence())
        .order_by("date", "pk")
    )
    return tuple(_commitment(row, book) for row in rows)


def _commitment(commitment: Any, book: NoteBook) -> CommitmentLine:
    return CommitmentLine(
        party=name_of(commitment.party),
        about=about(commitment),
        offered=commitment.offered,
        condition=commitment.condition,
        language=_language(commitment.evidence),
        day=day_of(commitment),
        status=commitment.get_status_display(),
        notes=book.cite(commitment.evidence),
    )


def documents(scope: Scope, book: NoteBook) -> tuple[DocumentLine, ...]:
    """Dated in the period, with an act of one of the parties; every party's act is shown."""
    signatures = (
        Signature.objects.shown().select_related("party").order_by("party__sort_key")
    ).prefetch_related(_evidence())
    rows = (
        Document.objects.shown()
        .within(scope.since, scope.until)
        .filter(negotiation=scope.negotiation)
        .filter(signatures__party__in=scope.party_ids, signatures__is_shown=True)
        .distinct()
        .prefetch_related(Prefetch("signatures", signatures, to_attr="acts"))
        .order_by("date", "pk")
    )
    return tuple(_document(row, book) for row in rows)


def _document(document: Any, book: NoteBook) -> DocumentLine:
    kind = document.get_kind_display()
    return DocumentLine(
        name=document.name or capfirst(kind),
        kind=kind if document.name else "",
        day=day_of(document),
        signatures=tuple(_signature(act, book) for act in document.acts),
    )


def _signature(signature: Any, book: NoteBook) -> SignatureLine:
    states = {
        "unreviewed": signature.standing == Standing.UNREVIEWED,
        "disputed": signature.is_disputed,
    }
    return SignatureLine(
        party=name_of(signature.party),
        status=signature.status,
        word=signature.get_status_display(),
        is_signed=signature.status in _SIGNED,
        states=tuple(state for state, holds in states.items() if holds),
        notes=book.cite(signature.evidence),
    )


def meetings(scope: Scope, book: NoteBook) -> tuple[tuple[DateLine, ...], tuple[DateLine, ...]]:
    """Those of the period, and those still to come on its last day; oldest first."""
    involved = Q(attendances__party__in=scope.party_ids) | Q(attendances=None)
    rows = (
        Meeting.objects.shown()
        .filter(involved, negotiation=scope.negotiation, date__gte=scope.since)
        .filter(Q(date__lte=scope.until) | Q(status__in=_TO_COME))
        .distinct()
        .prefetch_related(
            _evidence(),
            Prefetch("attendances", Attendance.objects.select_related("party")),
        )
        .order_by("date", "pk")
    )
    past = [row for row in rows if row.date <= scope.until]
    coming = [row for row in rows if row.date > scope.until]
    return (
        tuple(_meeting(row, book) for row in past),
        tuple(_meeting(row, book) for row in coming),
    )


def _meeting(meeting: Any, book: NoteBook) -> DateLine:
    attending = sorted(meeting.attendances.all(), key=lambda row: row.party.sort_key)
    what = _("%(place)s: %(parties)s; %(format)s") % {
        "place": meeting.place or _("place not known"),
        "parties": listed([name_of(row.party) for row in attending]) or _("parties not known"),
        "format": meeting.get_format_display(),
    }
    return DateLine(
        day=day_of(meeting),
        what=what,
        status=meeting.get_status_display(),
        notes=book.cite(meeting.evidence),
    )


def annotations(scope: Scope) -> tuple[AnnotationLine, ...]:
    """Notes that their authors marked for the briefing, written up to its instant."""
    rows = (
        Annotation.objects.for_briefing()
        .filter(negotiation=scope.negotiation, written_at__lte=scope.as_of)
        .filter(_annotated(scope))
        .select_related(
            "author",
            "position__party",
            "position__issue",
            "demand__party",
            "demand__issue",
            "commitment__party",
            "commitment__issue",
            "document",
            "meeting",
        )
        .order_by("written_at", "pk")
    )
    return tuple(_annotation(row) for row in rows)


def _annotated(scope: Scope) -> Q:
    """On records of the parties and issues; on meetings and documents whoever took part."""
    parties, issues = scope.party_ids, scope.issue_ids
    return (
        Q(position__party__in=parties, position__issue__in=issues)
        | Q(demand__party__in=parties)
        | Q(commitment__party__in=parties)
        | Q(document__isnull=False)
        | Q(meeting__isnull=False)
    )


def _annotation(annotation: Annotation) -> AnnotationLine:
    return AnnotationLine(
        subject=_subject(annotation),
        body=annotation.body,
        author=annotation.author.get_full_name() or annotation.author.get_username(),
        day=whole_day(timezone.localdate(annotation.written_at)),
        quote=annotation.quote,
    )


def _subject(annotation: Annotation) -> str:
    if annotation.position:
        about_issue = title_of(annotation.position.issue)
        return _party_on(name_of(annotation.position.party), about_issue)
    for record in (annotation.demand, annotation.commitment):
        if record is not None:
            return _party_on(name_of(record.party), about(record))
    if annotation.document:
        document = annotation.document
        return document.name or capfirst(document.get_kind_display())
    meeting = annotation.meeting
    return f"{meeting.place}, {day_text(meeting.date)}" if meeting else ""


def _party_on(party: str, issue: str) -> str:
    return _("%(party)s: %(issue)s") % {"party": party, "issue": issue}


def _language(statements: Iterable[Statement]) -> str:
    """The language of the first statement, whose words a record repeats."""
    return next((statement.language for statement in statements), "")
