"""What the timeline shows of each record: two queries for a page, whatever kinds are on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    Case,
    CharField,
    Count,
    Expression,
    F,
    Func,
    IntegerField,
    JSONField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Concat, JSONObject
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from negotiations import titles
from negotiations.dates import dated, on_day
from negotiations.models import (
    Attendance,
    Commitment,
    Demand,
    DemandAddressee,
    Document,
    Meeting,
    Negotiation,
    Position,
    Signature,
    Statement,
    StatementParty,
)
from negotiations.models.choices import (
    CONFIRMED_STATES,
    MEETING_STATUSES,
    STAYED_AWAY,
    TAKING_BACK,
    TOPICS,
    CommitmentStatus,
    DemandStatus,
    Standing,
    StatementRole,
)
from negotiations.records import label_of
from negotiations.timeline import Key
from sources.reader.types import MeetingStatus, Precision

_TOPICS = dict(TOPICS)


@dataclass(frozen=True, slots=True)
class Event:
    """A record as an entry of the timeline. `stance` is a position's; `outcome` the others'."""

    key: Key
    url: str
    precision: str
    standing: str
    title: str
    parties: str
    topic: str
    stance: str
    outcome: str
    articles: int
    quote: Statement | None

    @property
    def kind(self) -> str:
        """The word in URLs; a later rejection is told as what befell the document."""
        return "document" if self.key.kind == "signature" else self.key.kind

    @property
    def day(self) -> date:
        """Where it stands in the order."""
        return self.key.day

    @property
    def label(self) -> str:
        """The kind as people say it."""
        return capfirst(label_of("position" if self.kind == "statement" else self.kind))

    @property
    def when(self) -> str:
        """The day with its doubt, without the year that the heading of its month says."""
        return dated(self.day, self.precision, "j M")

    @property
    def is_exact(self) -> bool:
        """Known to the day."""
        return self.precision == Precision.DAY

    @property
    def standing_label(self) -> str:
        """How far people have looked at it."""
        return str(Standing(self.standing).label)


def events_of(negotiation: Negotiation, keys: Sequence[Key]) -> list[Event]:
    """The records with these keys, in the order of the keys; one gone meanwhile is left out."""
    if not keys:
        return []
    rows = _rows(keys)
    latest = [row.latest for row in rows.values() if row.latest]
    quotes = Statement.objects.with_source().in_bulk(latest)
    found = [(key, row) for key in keys if (row := rows.get((key.kind, key.pk)))]
    return [_event(key, row, quotes.get(row.latest), negotiation.slug) for key, row in found]


class _Row(NamedTuple):
    """The columns that all kinds are brought to."""

    kind: str
    pk: int
    public_id: str
    day: date
    precision: str
    standing: str
    party: str
    issue: str | None
    topic: str
    value: str
    text: str
    others: list[dict[str, str]]
    evidence: dict[str, int] | None

    @property
    def articles(self) -> int:
        """How many say so."""
        return self.evidence["articles"] if self.evidence else 0

    @property
    def latest(self) -> int:
        """The id of the latest statement; 0 for none."""
        return self.evidence["latest"] if self.evidence else 0


def _rows(keys: Sequence[Key]) -> dict[tuple[str, int], _Row]:
    """One query: the kinds united."""
    ids: dict[str, list[int]] = {}
    for key in keys:
        ids.setdefault(key.kind, []).append(key.pk)
    first, *others = [_branch(kind, pks) for kind, pks in ids.items()]
    found = [_Row(*row) for row in first.union(*others, all=True)]
    return {(row.kind, row.pk): row for row in found}


_NONE = Value("", output_field=CharField())


# Kind, date, precision and name of a signature's document in one column; see _document_title().
_DESIGNATION = Concat(
    *("document__kind", Value(" "), Cast("document__date", CharField()), Value(" ")),
    *("document__date_precision", Value(" "), "document__name"),
    output_field=CharField(),
)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a kind is brought to the common columns."""

    rows: QuerySet[Any]
    link: str
    columns: tuple[str | Expression | F, ...]
    others: QuerySet[Any] | None = None
    role: str | Value = _NONE
    day: str | Value = _NONE
    public_id: str = "public_id"
    dated: tuple[str | Expression | Case, ...] = ("date", "date_precision", "standing")


def _shapes() -> dict[str, _Shape]:
    """Party, issue, topic, value and text of each kind; further parties with their roles."""
    beneficiaries = Commitment.beneficiaries.through.objects
    return {
        "meeting": _Shape(
            Meeting.objects.all(),
            "meeting",
            (_NONE, _NONE, _NONE, F("status"), F("place")),
            Attendance.objects.filter(meeting=OuterRef("pk")),
            "kind",
        ),
        "document": _Shape(
            Document.objects.all(),
            "signature__document",
            (_NONE, _NONE, F("topic"), F("kind"), F("name")),
            Signature.objects.shown().filter(document=OuterRef("pk")),
            "status",
            "date",
        ),
        "signature": _Shape(
            Signature.objects.all(),
            "signature",
            (F("party__name"), _NONE, F("document__topic"), F("status"), _DESIGNATION),
            public_id="document__public_id",
        ),
        "position": _Shape(
            Position.objects.all(),
            "position",
            (F("party__name"), F("issue__title"), F("issue__topic"), F("stance"), _NONE),
        ),
        "demand": _Shape(
            Demand.objects.all(),
            "demand",
            (F("party__name"), F("issue__title"), F("topic"), F("status"), _NONE),
            DemandAddressee.objects.filter(demand=OuterRef("pk")),
        ),
        "commitment": _Shape(
            Commitment.objects.all(),
            "commitment",
            (F("party__name"), F("issue__title"), F("topic"), F("status"), F("condition")),
            beneficiaries.filter(commitment=OuterRef("pk")),
        ),
        "statement": _Shape(
            Statement.objects.all(),
            "pk",
            (F("party__name"), _NONE, F("topic"), _NONE, _NONE),
            StatementParty.objects.filter(statement=OuterRef("pk"), role=StatementRole.ADDRESSEE),
            dated=("said_on", *_HOW_KNOWN),
        ),
    }


# As the records have them: filing dates a position by its text, or by the day of publication.
_HOW_KNOWN = (
    Case(When(date=F("said_on"), then="date_precision"), default=Value(Precision.DAY)),
    Case(
        When(state__in=CONFIRMED_STATES, then=Value(Standing.CONFIRMED)),
        default=Value(Standing.UNREVIEWED),
    ),
)


def _branch(kind: str, ids: Sequence[int]) -> QuerySet[Any, tuple[Any, ...]]:
    shape = _shapes()[kind]
    evidence = (
        Statement.objects.standing()
        .filter(**{shape.link: OuterRef("pk")})
        .order_by()
        .values(shape.link)
    )
    # Not the first of an ordered query: PostgreSQL would rather go through all articles by date.
    by_date = ArrayAgg("pk", order_by=["-version__article__published", "-pk"])
    told = JSONObject(
        articles=Count("version__article", distinct=True),
        latest=Func(by_date, template="(%(expressions)s)[1]", output_field=IntegerField()),
    )
    return shape.rows.filter(pk__in=ids).values_list(
        Value(kind, output_field=CharField()),
        "id",
        shape.public_id,
        *shape.dated,
        *shape.columns,
        _others(shape),
        Subquery(evidence.annotate(told=told).values("told")),
    )


def _others(shape: _Shape) -> Value | ArraySubquery:
    if shape.others is None:
        return Value([], output_field=ArrayField(JSONField()))
    day = {"day": shape.day, "precision": "date_precision"} if shape.day != _NONE else {}
    pairs = JSONObject(name="party__name", role=shape.role, **day)
    return ArraySubquery(shape.others.order_by("party__sort_key").values_list(pairs))


def _event(key: Key, row: _Row, quote: Statement | None, slug: str) -> Event:
    page = "document" if row.kind == "signature" else row.kind
    return Event(
        key=key,
        url=reverse(f"negotiations:{page}_detail", args=[slug, row.public_id]),
        precision=row.precision,
        standing=row.standing,
        title=_title(key, row, quote),
        parties=_parties(row),
        topic=str(_TOPICS.get(row.topic, "")),
        stance=row.value if row.kind == "position" else "",
        outcome=_outcome(row),
        articles=row.articles,
        quote=quote,
    )


def _title(key: Key, row: _Row, quote: Statement | None) -> str:
    names = [other["name"] for other in row.others]
    about = row.issue or str(_TOPICS.get(row.topic, ""))
    if row.kind == "meeting":
        return titles.meeting_title(row.value, row.text, _attending(row))
    if row.kind in {"document", "signature"}:
        return _document_title(key, row)
    if row.kind == "position":
        return titles.position_title(row.party, about, row.value)
    if row.kind == "demand":
        stance = quote.stance if quote and row.issue else ""
        return titles.demand_title(row.party, names, about, stance)
    return _bare_title(row, names, about)


def _bare_title(row: _Row, names: list[str], about: str) -> str:
    """Of what has neither place nor stance."""
    if row.kind == "statement":
        return titles.unplaced_title(row.party, about)
    return titles.commitment_title(row.party, names, about, is_conditional=bool(row.text))


def _document_title(key: Key, row: _Row) -> str:
    if row.kind == "signature":
        kind, day, precision, name = row.text.split(" ", 3)
        words = titles.document_name(
            kind, name, dated(date.fromisoformat(day), precision), topic=row.topic
        )
        return titles.document_title(words, [(row.value, row.party)])
    words = titles.document_name(
        row.value, row.text, dated(key.day, row.precision), topic=row.topic
    )
    return titles.document_title(words, [_act(key.day, other) for other in row.others])


def _act(day: date, other: dict[str, str]) -> tuple[str, str]:
    """What a party did about a document, and on which day if it left it later."""
    status, name, acted = other["role"], other["name"], date.fromisoformat(other["day"])
    if status in TAKING_BACK and acted > day:
        return status, titles.acted_later(name, on_day(acted, other["precision"]))
    return status, name


def _attending(row: _Row) -> list[str]:
    return [other["name"] for other in row.others if other["role"] not in STAYED_AWAY]


def _parties(row: _Row) -> str:
    """All that the record names, the actor first."""
    names = ", ".join(other["name"] for other in row.others)
    if not row.party:
        return names
    if not names:
        return row.party
    return _("%(party)s, to %(others)s") % {"party": row.party, "others": names}


def _outcome(row: _Row) -> str:
    """Where a demand or commitment stands, a meeting that was not simply held, what is missing."""
    if row.kind == "statement":
        return _("needs an issue")
    if row.value == MeetingStatus.HELD:
        return ""
    labels: dict[str, Any] = {
        "meeting": MEETING_STATUSES,
        "demand": DemandStatus.choices,
        "commitment": CommitmentStatus.choices,
    }
    return str(dict(labels.get(row.kind, [])).get(row.value, ""))
