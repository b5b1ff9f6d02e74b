"""What the pages of documents show: who signed, who agreed, who did not."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from negotiations import titles
from negotiations.dates import dated, on_day
from negotiations.models import Document, Negotiation, Participation, Party, Signature, Statement
from negotiations.models.choices import SIGNATURE_STATUSES, TAKING_BACK
from negotiations.quotes import Quotes, quotes_by
from sources.reader.types import SignatureStatus

PAGE = 50
SIGNED = frozenset({SignatureStatus.SIGNED, SignatureStatus.INITIALLED, SignatureStatus.AGREED})
REFUSED = frozenset({SignatureStatus.REFUSED, SignatureStatus.REJECTED, SignatureStatus.WITHDRAWN})
_LABELS = dict(SIGNATURE_STATUSES)


@dataclass(frozen=True, slots=True)
class Act:
    """What a party did about a document, with the latest quotes that say so."""

    signature: Signature
    quotes: Quotes


@dataclass(frozen=True, slots=True)
class ActGroup:
    """The parties that did the same."""

    status: str
    acts: list[Act]

    @property
    def label(self) -> str:
        """The status in words."""
        return str(_LABELS[self.status])

    @property
    def is_signed(self) -> bool:
        """Signed, initialled or agreed."""
        return self.status in SIGNED

    @property
    def mark(self) -> str:
        """The word for the square beside each party: full, empty, struck. The same as in PDFs."""
        if self.is_signed:
            return "signed"
        return "refused" if self.status in REFUSED else "unsigned"

    @property
    def names(self) -> str:
        """The parties in a row."""
        return titles.listed([str(act.signature.party) for act in self.acts])


def name_of(document: Document, signatures: Iterable[Signature] = ()) -> str:
    """Its name, or what sort of text it is, of which day, and of the parties that acted on it."""
    parties = _names(signatures)
    day = dated(document.date, document.date_precision)
    return titles.document_name(document.kind, document.name, day, parties, topic=document.topic)


def title_of(document: Document, signatures: Iterable[Signature]) -> str:
    """The document and who did what about it."""
    acts = [(signature.status, _actor(document, signature)) for signature in signatures]
    return titles.document_title(name_of(document), acts)


def _actor(document: Document, signature: Signature) -> str:
    """With the day on which it left a document that was there before."""
    name = str(signature.party)
    if signature.status in TAKING_BACK and signature.date > document.date:
        return titles.acted_later(name, on_day(signature.date, signature.date_precision))
    return name


def act_groups(signatures: Iterable[Signature], quotes: dict[int, Quotes]) -> list[ActGroup]:
    """By status, from signed to not asked."""
    by_status: dict[str, list[Act]] = {}
    for signature in signatures:
        act = Act(signature, quotes.get(signature.pk, Quotes()))
        by_status.setdefault(signature.status, []).append(act)
    return [
        ActGroup(status, by_status[status]) for status in titles.STATUS_ORDER if status in by_status
    ]


def quotes_of(document: Document) -> dict[int, Quotes]:
    """Signature id -> its quotes. One query."""
    statements = Statement.objects.standing().filter(signature__document=document)
    return quotes_by("signature", statements.with_source())


def untold(document: Document, negotiation: Negotiation) -> QuerySet[Party]:
    """The known parties to the talks on that day of whom nothing is known: silence is no refusal."""
    present = Participation.objects.on(document.date).known().filter(negotiation=negotiation)
    known = Signature.objects.shown().filter(document=document)
    parties = Party.objects.filter(pk__in=present.values("party"))
    return parties.exclude(pk__in=known.values("party"))


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line of the list."""

    document: Document
    name: str
    signed: list[ActGroup]
    unsigned: list[ActGroup]


def lines_of(documents: Iterable[Document]) -> list[DocumentLine]:
    """Of documents that bring their `acts` along; two that bear one name are told apart."""
    rows = [(row, row.acts) for row in documents]  # type: ignore[attr-defined]  # with_acts()
    names = titles.told_apart([(name_of(row), _names(acts)) for row, acts in rows])
    return [_line(row, acts, name) for (row, acts), name in zip(rows, names, strict=True)]


def _names(acts: Iterable[Signature]) -> list[str]:
    return [str(act.party) for act in acts]


def _line(document: Document, acts: Iterable[Signature], name: str) -> DocumentLine:
    groups = act_groups(acts, {})
    return DocumentLine(
        document=document,
        name=name,
        signed=[group for group in groups if group.is_signed],
        unsigned=[group for group in groups if not group.is_signed],
    )
