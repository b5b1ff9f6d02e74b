"""The records of a briefing: commitments, documents, meetings, annotations; demands.py has more.

Each function takes a bounded number of queries, however many records there are.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from negotiations.briefing.content import (
    AnnotationLine,
    CommitmentLine,
    DateLine,
    DocumentLine,
    SignatureLine,
)
from negotiations.briefing.notebook import NoteBook, states_of
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
from negotiations.filing.dating import said_on
from negotiations.filing.retelling import status_that_stands
from negotiations.models import (
    Annotation,
    Attendance,
    Commitment,
    Document,
    Meeting,
    Signature,
    Statement,
)
from negotiations.models.choices import SIGNATURE_STATUSES
from negotiations.titles import document_name
from sources.reader.types import MeetingFormat, MeetingStatus, SignatureStatus

_STATUSES = dict(SIGNATURE_STATUSES)
_SIGNED = frozenset({SignatureStatus.SIGNED, SignatureStatus.INITIALLED, SignatureStatus.AGREED})
# Of each kind; more than that makes a ledger, not a briefing.
MOST = 60
_TO_COME = (MeetingStatus.ANNOUNCED, MeetingStatus.CONFIRMED)


def evidence(of: str = "statements") -> "Prefetch[Any]":
    """A record's standing statements as `evidence`, with all that a note shows."""
    standing = Statement.objects.standing().with_source().in_order()
    return Prefetch(of, queryset=standing, to_attr="evidence")


def concerns(scope: Scope) -> Q:
    """Records on one of the issues, or without issue on one of their topics."""
    return Q(issue__in=scope.issue_ids) | Q(issue=None, topic__in=scope.topics)


def said_by_then(statements: Sequence[Statement], until: date) -> list[Statement]:
    """What had been said up to a day; all of it where the record itself is the older."""
    return [one for one in statements if said_on(one).date <= until] or list(statements)


def in_the_words_of(words: str, statements: Sequence[Statement]) -> Statement | None:
    """The statement whose sentence or condition a record repeats."""
    same = (one for one in statements if words and words in (one.quote, one.condition))
    return next(same, None)


def language_of(statement: Statement | None) -> str:
    """A code; empty where no statement has just these words (an editor wrote them)."""
    return statement.language if statement else ""


def at_most[R](rows: Iterable[R], most: int, book: NoteBook, omission: str) -> list[R]:
    """The first of the rows; that there are more is said among the gaps."""
    found = list(islice(rows, most + 1))
    if len(found) > most:
        book.leave_out(omission % {"n": most})
    return found[:most]


def commitments(scope: Scope, book: NoteBook) -> tuple[CommitmentLine, ...]:
    """Offers by one of the parties, made or repeated in the period; latest first."""
    rows = (
        Commitment.objects.shown()
        .filter(concerns(scope), negotiation=scope.negotiation, party__in=scope.party_ids)
        .filter(date__lte=scope.until, last_raised__gte=scope.since)
        .select_related("party", "issue")
        .prefetch_related(evidence())
        .order_by("-date", "-pk")
    )
    omission = _("Only the latest %(n)d offers are listed.")
    listed_ones = at_most(rows[: MOST + 1], MOST, book, omission)
    return tuple(_commitment(row, scope, book) for row in listed_ones)


def _commitment(commitment: Any, scope: Scope, book: NoteBook) -> CommitmentLine:
    known = said_by_then(commitment.evidence, scope.until)
    offered = in_the_words_of(commitment.offered, known)
    condition = in_the_words_of(commitment.condition, known)
    # A condition beside an offer in other words would seem to be that one's.
    told = condition or offered
    return CommitmentLine(
        party=name_of(commitment.party),
        about=about(commitment),
        offered=told.quote if told else commitment.offered,
        condition=commitment.condition,
        language=language_of(told),
        condition_language=language_of(condition),
        day=day_of(commitment),
        status=commitment.get_status_display(),
        states=states_of(known),
        notes=book.cite([condition] if condition else known, first=offered),
    )


def documents(scope: Scope, book: NoteBook) -> tuple[DocumentLine, ...]:
    """Dated in the period, or left by a party in it; every party's act is shown."""
    signatures = (
        Signature.objects.shown().select_related("party").order_by("party__sort_key")
    ).prefetch_related(evidence())
    in_period = (scope.since, scope.until)
    left = Signature.objects.shown().later_rejections().filter(date__range=in_period)
    rows = (
        Document.objects.shown()
        .filter(Q(date__range=in_period) | Q(pk__in=left.values("document")))
        .filter(negotiation=scope.negotiation)
        .filter(signatures__party__in=scope.party_ids, signatures__is_shown=True)
        .distinct()
        .prefetch_related(Prefetch("signatures", signatures, to_attr="acts"))
        .order_by("-date", "-pk")
    )
    omission = _("Only the latest %(n)d documents are listed.")
    latest = at_most(rows[: MOST + 1], MOST, book, omission)
    return tuple(_document(row, scope, book) for row in reversed(latest))


def _document(document: Any, scope: Scope, book: NoteBook) -> DocumentLine:
    kind = document.get_kind_display()
    return DocumentLine(
        name=document.name or capfirst(kind),
        kind=kind if document.name else "",
        day=day_of(document),
        signatures=tuple(_signature(act, scope, book) for act in document.acts),
    )


def _signature(signature: Any, scope: Scope, book: NoteBook) -> SignatureLine:
    """As it stood on the last day of the period: a party may have left the document since."""
    known = sorted(said_by_then(signature.evidence, scope.until), key=lambda one: said_on(one).date)
    status = status_that_stands(known) if known else signature.status
    of_it = [one for one in known if one.status == status]
    states = {"unreviewed": bool(states_of(of_it)), "disputed": signature.is_disputed}
    return SignatureLine(
        party=name_of(signature.party),
        status=status,
        word=str(_STATUSES[status]),
        is_signed=status in _SIGNED,
        states=tuple(state for state, holds in states.items() if holds),
        notes=book.cite(of_it or known),
    )


def meetings(scope: Scope, book: NoteBook) -> tuple[tuple[DateLine, ...], tuple[DateLine, ...]]:
    """Those of the period, and those still to come on its last day; oldest first."""
    involved = Q(attendances__party__in=scope.party_ids) | Q(attendances=None)
    rows = (
        Meeting.objects.shown()
        .filter(involved, negotiation=scope.negotiation)
        .distinct()
        .prefetch_related(
            evidence(),
            Prefetch("attendances", Attendance.objects.select_related("party")),
        )
    )
    held = rows.within(scope.since, scope.until).order_by("-date", "-pk")
    coming = rows.filter(date__gt=scope.until, status__in=_TO_COME).order_by("date", "pk")
    omission = _("Only the latest %(n)d meetings are listed.")
    past = at_most(held[: MOST + 1], MOST, book, omission)
    omission = _("Only the next %(n)d meetings are listed.")
    next_ones = at_most(coming[: MOST + 1], MOST, book, omission)
    return (
        tuple(_meeting(row, book) for row in reversed(past)),
        tuple(_meeting(row, book) for row in next_ones),
    )


def _meeting(meeting: Any, book: NoteBook) -> DateLine:
    attending = sorted(meeting.attendances.all(), key=lambda row: row.party.sort_key)
    what = _("%(place)s: %(parties)s") % {
        "place": meeting.place or _("place not known"),
        "parties": listed([name_of(row.party) for row in attending]) or _("parties not known"),
    }
    if meeting.format != MeetingFormat.UNKNOWN:
        what = f"{what}; {meeting.get_format_display()}"
    return DateLine(
        day=day_of(meeting),
        what=capfirst(what),
        status=meeting.get_status_display(),
        states=states_of(meeting.evidence),
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
        day, topic = day_text(document.date), document.topic
        return document_name(document.kind, document.name, day, topic=topic)
    meeting = annotation.meeting
    return f"{meeting.place}, {day_text(meeting.date)}" if meeting else ""


def _party_on(party: str, issue: str) -> str:
    return _("%(party)s: %(issue)s") % {"party": party, "issue": issue}
