"""The kinds of records that have pages, by the word that stands for them in URLs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from negotiations.dates import on_day
from negotiations.models import (
    Commitment,
    Demand,
    Document,
    Meeting,
    Position,
    Record,
    Response,
    Signature,
    Statement,
)
from negotiations.models.annotation import SUBJECTS
from negotiations.models.statement import StatementQuerySet
from sources.reader.types import Stance

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

RECORD_KINDS: dict[str, type[Record]] = {
    "position": Position,
    "meeting": Meeting,
    "document": Document,
    "demand": Demand,
    "commitment": Commitment,
    "signature": Signature,
    "response": Response,
}
ANNOTATED_KINDS = {kind: RECORD_KINDS[kind] for kind in SUBJECTS}
# What a row must bring along so that its name and address need no further query.
_NEIGHBOURS: dict[str, tuple[str, ...]] = {
    "position": ("party", "issue"),
    "demand": ("party", "issue"),
    "commitment": ("party", "issue"),
    "signature": ("party", "document"),
    "response": ("party", "demand__party", "demand__issue"),
}
# What a statement became part of -> the record whose page shows it.
_PAGES = {
    "meeting": "meeting",
    "signature": "signature__document",
    "position": "position",
    "demand": "demand",
    "response": "response__demand",
    "commitment": "commitment",
}


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record as a link: what it is, and its page."""

    kind: str
    label: str
    url: str


# One whole sentence per stance: other languages do not build theirs from parts.
_POSITIONS: dict[str, "_StrPromise"] = {
    Stance.DEMANDS: gettext_lazy("%(party)s demanded “%(issue)s” %(on)s."),
    Stance.SUPPORTS: gettext_lazy("%(party)s supported “%(issue)s” %(on)s."),
    Stance.ACCEPTS: gettext_lazy("%(party)s accepted “%(issue)s” %(on)s."),
    Stance.CONDITIONAL: gettext_lazy("%(party)s accepted “%(issue)s” on conditions %(on)s."),
    Stance.OPEN: gettext_lazy("%(party)s was open to “%(issue)s” %(on)s."),
    Stance.UNCLEAR: gettext_lazy("%(party)s was unclear about “%(issue)s” %(on)s."),
    Stance.RESERVED: gettext_lazy("%(party)s was reserved about “%(issue)s” %(on)s."),
    Stance.REJECTS: gettext_lazy("%(party)s rejected “%(issue)s” %(on)s."),
}


def position_sentence(position: Position) -> str:
    """Actor, stance, proposition and day."""
    return str(_POSITIONS[position.stance]) % {
        "party": position.party,
        "issue": position.issue,
        "on": on_day(position.date, position.date_precision),
    }


def kind_of(record: models.Model) -> str:
    """The word in URLs: "position", "statement"."""
    return type(record).__name__.lower()


def with_neighbours[R: Record](model: type[R]) -> QuerySet[R]:
    """Rows of a kind, with all that naming them takes."""
    neighbours = _NEIGHBOURS.get(model.__name__.lower())
    rows = model._default_manager.all()
    return rows.select_related(*neighbours) if neighbours else rows


def url_of(record: Record, slug: str) -> str:
    """A record's page; a signature's is its document's, a response's its demand's."""
    if isinstance(record, Signature):
        record = record.document
    elif isinstance(record, Response):
        record = record.demand
    return reverse(f"negotiations:{kind_of(record)}_detail", args=[slug, record.public_id])


def evidence_of(record: Record) -> StatementQuerySet:
    """The statements that hold a record up, oldest first; a document's are its signatures'."""
    link = "signature__document" if isinstance(record, Document) else kind_of(record)
    rows = Statement.objects.standing().filter(**{link: record.basis}).with_source()
    return rows.order_by("version__article__published", "pk")


def label_of(kind: str) -> str:
    """The kind as people say it."""
    labels = {
        "position": _("position"),
        "meeting": _("meeting"),
        "document": _("document"),
        "demand": _("demand"),
        "commitment": _("commitment"),
        "signature": _("signature"),
        "response": _("answer to a demand"),
        "statement": _("statement"),
        "article": _("article"),
        "annotation": _("note"),
        "attendance": _("attendance"),
        "statementparty": _("party named"),
        "issuetie": _("issue that it counts for"),
    }
    return labels[kind]


def records_of(statements: Iterable[Statement], slug: str) -> dict[int, list[RecordLink]]:
    """Statement id -> links to the records it became part of. One query for all of them.

    Not by select_related: PostgreSQL plans that many joins for longer than it runs them.
    """
    paths = [f"{path}__public_id" for path in _PAGES.values()]
    rows = Statement.objects.filter(pk__in=[row.pk for row in statements])
    return {
        pk: [
            _link(kind, public_id, slug)
            for kind, public_id in zip(_PAGES, ids, strict=True)
            if public_id
        ]
        for pk, *ids in rows.values_list("pk", *paths)
    }


def _link(kind: str, public_id: str, slug: str) -> RecordLink:
    page = _PAGES[kind].rpartition("__")[2]
    url = reverse(f"negotiations:{page}_detail", args=[slug, public_id])
    return RecordLink(kind, capfirst(label_of(kind)), url)
