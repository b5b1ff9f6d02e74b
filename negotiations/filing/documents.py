"""Document and signature: one text however often it is named; one row per party and text."""

from collections.abc import Iterable
from datetime import timedelta
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from negotiations.filing.dating import Dated, said_on
from negotiations.filing.refreshing import refresh_rows
from negotiations.filing.titled import (
    are_one,
    is_particular,
    is_rough,
    may_be_of_one_day,
    place_of,
)
from negotiations.folding import sort_key
from negotiations.models import Document, Signature, Statement
from negotiations.models.choices import TAKEN_ON, TAKING_BACK, Standing
from sources.reader.types import Act, DocumentKind, Found, Topic

_THREE_DAYS = timedelta(days=3)
_A_YEAR = timedelta(days=365)


def file_signature(statement: Statement) -> None:
    """What the party did about the document: one row for each party and text."""
    document = _find(statement)
    is_new = document is None
    if document is None:
        document = own_document(statement)
        document.save()
    is_new |= _complete(document, statement)
    statement.signature, is_first = _signature_in(document, statement)
    if (is_new or is_first) and statement.status in TAKEN_ON:
        statement.save(update_fields=["signature"])  # its name is looked for among the stored ones
        _gather(document, statement)
    if is_new and statement.document_name:
        statement.save(update_fields=["signature"])
        _gather_by_name(document, statement)


def own_document(statement: Statement) -> Document:
    """One that the statement shares with no other; not stored yet."""
    return Document(
        negotiation_id=statement.filed_in,
        kind=statement.document_kind or DocumentKind.OTHER,
        name=statement.document_name,
        topic=statement.topic or Topic.OTHER,
        **said_on(statement).fields(),
    )


def _find(statement: Statement) -> Document | None:
    """An editor's word first, then where it is, then the article's own, then what others tell."""
    return (
        statement.document
        or Document.objects.filter(signatures__statements=statement).first()
        or _in_this_article(statement)
        or _in_other_articles(statement)
        or _known_by_name(statement)
        or _in_another_language(statement)
        or _taken_back(statement)
        or _of_its_place_and_time(statement)
    )


def _signature_in(document: Document, statement: Statement) -> tuple[Signature, bool]:
    """Of the statement's party, and whether it is new. Which act stands, retelling.py decides."""
    return Signature.objects.get_or_create(
        document=document,
        party_id=statement.said_by,
        defaults={
            "negotiation_id": statement.filed_in,
            "status": statement.status,
            **said_on(statement).fields(),
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
            # What an editor put elsewhere does not pull the others after it.
            signatures__statements__document=None,
        )
        .order_by("pk")
        .first()
    )


def _alike(statement: Statement) -> QuerySet[Document]:
    """Of the same kind; a text that this article tells apart is another one."""
    return Document.objects.filter(
        negotiation=statement.negotiation_id, kind=statement.document_kind or DocumentKind.OTHER
    ).exclude(signatures__statements__version=statement.version_id)


def _in_other_articles(statement: Statement) -> Document | None:
    """Same kind and topic, dates at most three days apart, a shared party or a shared name.

    "Other" is no topic: there those who act on the one must be among those who act on the other.
    """
    day = said_on(statement).date
    near = _alike(statement).filter(
        topic=statement.topic or Topic.OTHER,
        date__range=(day - _THREE_DAYS, day + _THREE_DAYS),
        # What rests on nothing was left behind when an editor moved all there was in it.
        signatures__statements__isnull=False,
    )
    by_name = Q(name__iexact=statement.document_name) if statement.document_name else Q(pk=None)
    shared = near.filter(by_name | Q(signatures__party=statement.party_id)).distinct()
    if statement.topic not in {"", Topic.OTHER}:
        return shared.order_by("pk").first()
    company = _acting_on(statement)
    return next(
        (row for row in shared.order_by("pk") if _is_named(row, statement) or _fit(row, company)),
        None,
    )


def _acting_on(statement: Statement) -> set[int]:
    """All who do something about the text in the statement's article."""
    rows = Statement.objects.standing().filter(version=statement.version_id, act=Act.DOCUMENT)
    of_one = rows.filter(document_number=statement.document_number)
    return {statement.said_by, *of_one.values_list("party", flat=True)}


def _is_named(document: Document, statement: Statement) -> bool:
    return bool(document.name) and document.name.lower() == statement.document_name.lower()


def _fit(document: Document, company: set[int]) -> bool:
    acting = set(document.signatures.filter(is_shown=True).values_list("party", flat=True))
    return acting <= company or company <= acting


def _known_by_name(statement: Statement) -> Document | None:
    """The latest text of that kind and name: of the day in the words, else up to a year ago.

    "Poland refused to sign the Paris declaration", three weeks after the others had signed it:
    the day, where one is told, is that of the refusal.
    """
    tellings = _tellings(statement)
    names = {
        row.document_name for row in tellings if is_particular(row.document_name, row.language)
    }
    if not names:
        return None
    days = [day.date for row in tellings if (day := said_on(row)).date_found != Found.INFERRED]
    named = Statement.objects.standing().filter(_any_of("document_name__iexact", names))
    known = Q(pk__in=named.values("signature__document")) | _any_of("name__iexact", names)
    alike = _alike(statement).filter(known, is_shown=True).order_by("-date", "-pk")
    ranges = [(day - _THREE_DAYS, day + _THREE_DAYS) for day in days]
    found = alike.filter(_any_of("date__range", ranges)).first() if days else None
    if found is None:
        latest = max(days, default=statement.version.article.published)
        earlier = alike.filter(date__range=(latest - _A_YEAR, latest))
        found = (earlier.filter(_may_be_signed_later(tellings)) if days else earlier).first()
    return found


def _may_be_signed_later(tellings: Iterable[Statement]) -> Q:
    """Who did not sign it says nothing; who signs a second time signs another text of that name.

    So does who signs, on a day of its own, what nobody is known to have signed before, or what is
    about something else.
    """
    signing = [row for row in tellings if row.status in TAKEN_ON]
    if not signing:
        return Q()
    taken_on = Signature.objects.shown().filter(status__in=TAKEN_ON)
    again = taken_on.filter(party__in={row.said_by for row in signing})
    topics = {row.topic or Topic.OTHER for row in signing}
    is_of_topic = Q() if Topic.OTHER in topics else Q(topic__in={*topics, Topic.OTHER})
    signed = Q(pk__in=taken_on.values("document")) & ~Q(pk__in=again.values("document"))
    return signed & is_of_topic


def _tellings(statement: Statement) -> list[Statement]:
    """All that the statement's article tells of the text that it is about."""
    if statement.document_number is None:
        return [statement]
    rows = Statement.objects.standing().filter(version=statement.version_id, act=Act.DOCUMENT)
    rows = rows.filter(document_number=statement.document_number, document=None)
    others = rows.exclude(pk=statement.pk).select_related("version__article", "signature")
    return [statement, *others.defer("version__text")]


def _any_of(lookup: str, values: Iterable[object]) -> Q:
    return reduce(or_, (Q(**{lookup: value}) for value in values))


def _in_another_language(statement: Statement) -> Document | None:
    """Of the same kind, named after the same place, as near in time as is known; only if one is."""
    dated = said_on(statement)
    return _only_one(
        row
        for row in _named_alike(statement, _alike(statement).filter(is_shown=True))
        if may_be_of_one_day(_dated(row), dated)
    )


def _named_alike(statement: Statement, documents: QuerySet[Document]) -> list[Document]:
    """Those that statements in other languages name after the same place."""
    if not statement.document_name:
        return []
    naming = Statement.objects.standing().filter(signature__document__in=documents)
    names = naming.exclude(document_name="").values_list(
        "signature__document", "document_name", "language"
    )
    own = (statement.document_name, statement.language)
    named = {pk for pk, *name in names.distinct() if are_one(own, (name[0], name[1]))}
    return list(Document.objects.filter(pk__in=named))


def _only_one(documents: Iterable[Document]) -> Document | None:
    """Of two such texts nobody knows which is meant."""
    found = list(documents)
    return found[0] if len(found) == 1 else None


def _taken_back(statement: Statement) -> Document | None:
    """The earlier text that a party rejects or withdraws from, however long after.

    By its name, the latest of that kind; where one of the two bears no name, the only text of
    that kind and topic that the party had acted on. Two such texts: nobody knows which is meant.
    """
    if statement.status not in TAKING_BACK:
        return None
    earlier = _alike(statement).filter(date__lt=said_on(statement).date, is_shown=True)
    if statement.document_name:
        named = earlier.filter(name__iexact=statement.document_name)
        found = named.order_by("-date", "-pk").first()
        found = found or _only_one(_named_alike(statement, earlier))
        if found is not None:
            return found
        earlier = earlier.filter(name="")
    acted_on = earlier.filter(
        topic=statement.topic or Topic.OTHER,
        signatures__party=statement.party_id,
        signatures__status__in=[*TAKEN_ON, *TAKING_BACK],
        signatures__is_shown=True,
    )
    return _only_one(acted_on.distinct()[:2])


def _of_its_place_and_time(statement: Statement) -> Document | None:
    """ "did not sign the declaration presented last week in Paris": the only such text it fits.

    Of the same kind, as near in time as both are known; told of one place, or dated roughly and
    told of no other by who did not sign it. Two texts that were signed must also have one topic.
    """
    return _only_one(
        row
        for row in _alike(statement).filter(is_shown=True).distinct()
        if may_be_of_one_day(_dated(row), said_on(statement)) and _may_be_there(row, statement)
    )


def _may_be_there(document: Document, statement: Statement) -> bool:
    telling = list(Statement.objects.standing().filter(signature__document=document))
    if all(_is_named_in(rows) for rows in ([statement], telling)):
        return False
    is_signed = statement.status in TAKEN_ON and any(row.status in TAKEN_ON for row in telling)
    is_of_topic = statement.topic == document.topic != Topic.OTHER
    if is_signed and not is_of_topic:
        return False
    here, there = _places(_tellings(statement)), _places(telling)
    if here and there:
        return bool(here & there)
    days = (_dated(document), said_on(statement))
    is_undated = any(day.date_found == Found.INFERRED for day in days)
    return any(is_rough(day) for day in days) and not (is_undated or is_signed)


def _dated(document: Document) -> Dated:
    return Dated(document.date, document.date_precision, document.date_found)


def _is_named_in(tellings: Iterable[Statement]) -> bool:
    return any(is_particular(row.document_name, row.language) for row in tellings)


def _places(tellings: Iterable[Statement]) -> set[str]:
    """Where a text was made, as it is told or named after."""
    rows = list(tellings)
    named = {place_of(row.document_name, row.language) for row in rows}
    return ({sort_key(row.place) for row in rows} | named) - {""}


def _gather(document: Document, statement: Statement) -> None:
    """What was read before this text was known: articles do not come in order."""
    for later in _waiting(document, statement):
        if _taken_back(later) == document:
            before = later.signature
            later.signature, _is_new = _signature_in(document, later)
            later.save(update_fields=["signature"])
            refresh_rows([row for row in (before, later.signature) if row is not None])


def _waiting(document: Document, statement: Statement) -> Iterable[Statement]:
    """Later takings back that stand alone, in documents that no editor has touched."""
    alone = (
        _alike(statement)
        .filter(date__gt=document.date, is_shown=True, version=1, standing=Standing.UNREVIEWED)
        .filter(signatures__status__in=TAKING_BACK, annotations=None)
        .exclude(signatures__in=Signature.objects.exclude(status__in=TAKING_BACK))
    )
    return (
        Statement.objects.standing()
        .filter(signature__document__in=alone.values("pk"), document=None)
        .select_related("version__article", "signature")
    )


def _gather_by_name(document: Document, statement: Statement) -> None:
    """What was told later under this name and read before, with all that its article says of it."""
    naming = _naming_later(document, statement)
    known = [row for row in naming if _known_by_name(row) == document]
    # A text of a later day in the words goes as a whole, or is one of its own.
    staying = {row.signature.document_id for row in naming if row.signature and row not in known}
    for row in known:
        of = row.signature.document if row.signature else document
        is_later = of.date >= document.date and of.date_found != Found.INFERRED
        if is_later and of.pk in staying:
            continue
        told = _tellings(row)
        left = [row.signature for row in told if row.signature]
        for one in told:
            one.signature, _is_new = _signature_in(document, one)
            one.save(update_fields=["signature"])
        refresh_rows([*left, *(one.signature for one in told if one.signature)])


def _naming_later(document: Document, statement: Statement) -> list[Statement]:
    """In texts that no editor has touched: of an earlier day, or of that of the telling."""
    elsewhere = (
        _alike(statement)
        .exclude(pk=document.pk)
        .filter(is_shown=True)
        .filter(version=1, standing=Standing.UNREVIEWED, annotations=None)
    )
    rows = (
        Statement.objects.standing()
        .filter(signature__document__in=elsewhere.values("pk"), document=None)
        .filter(document_name__iexact=statement.document_name)
        .filter(version__article__published__gte=document.date)
        .select_related("version__article", "signature__document")
        .defer("version__text")
    )
    return [row for row in rows if said_on(row).date >= document.date]


def _complete(document: Document, statement: Statement) -> bool:
    """A name learnt later is kept; which of several is shown, retelling.py says. Whether it is new."""
    name = statement.document_name
    if not name or name == document.name or document.is_corrected:
        return False
    if not document.name:
        document.name = name
        document.save(update_fields=["name"])
    naming = Statement.objects.standing().filter(signature__document=document, document_name=name)
    return not naming.exclude(pk=statement.pk).exists()
