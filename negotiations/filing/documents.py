"""Document and signature: one text however often it is named; one row per party and text."""

from datetime import timedelta

from django.db.models import Q

from negotiations.filing.dating import said_on
from negotiations.models import Document, Signature, Statement
from sources.reader.types import DocumentKind, Topic

_THREE_DAYS = timedelta(days=3)


def file_signature(statement: Statement) -> None:
    """What the party did about the document: one row for each party and text."""
    dated = said_on(statement)
    document = _in_this_article(statement) or _in_other_articles(statement)
    if document is None:
        document = Document.objects.create(
            negotiation_id=statement.filed_in,
            kind=statement.document_kind or DocumentKind.OTHER,
            name=statement.document_name,
            topic=statement.topic or Topic.OTHER,
            **dated.fields(),
        )
    _complete(document, statement)
    # Which of several acts stands, retelling.py decides.
    statement.signature, _is_new = Signature.objects.get_or_create(
        document=document,
        party_id=statement.said_by,
        defaults={
            "negotiation_id": statement.filed_in,
            "status": statement.status,
            **dated.fields(),
        },
    )


def _in_this_article(statement: Statement) -> Document | None:
    """The reader says which mentions in one article name the same text."""
    if statement.document_number is None:
        return None
    return (
        Document.objects.filter(
            negotiation=statement.negotiation_id,
            signatures__statements__version=statement.version_id,
            signatures__statements__document_number=statement.document_number,
        )
        .order_by("pk")
        .first()
    )


def _in_other_articles(statement: Statement) -> Document | None:
    """Same kind and topic, dates at most three days apart, a shared party or a shared name."""
    day = said_on(statement).date
    near = Document.objects.filter(
        negotiation=statement.negotiation_id,
        kind=statement.document_kind or DocumentKind.OTHER,
        topic=statement.topic or Topic.OTHER,
        date__range=(day - _THREE_DAYS, day + _THREE_DAYS),
    ).exclude(signatures__statements__version=statement.version_id)
    shared = Q(signatures__party=statement.party_id)
    if statement.document_name:
        shared |= Q(name__iexact=statement.document_name)
    return near.filter(shared).order_by("pk").distinct().first()


def _complete(document: Document, statement: Statement) -> None:
    """A name learnt later is kept; the longest says most."""
    if len(statement.document_name) > len(document.name) and not document.version > 1:
        document.name = statement.document_name
        document.save(update_fields=["name"])
