"""Removes all demonstration data. The one act that deletes: these texts were never evidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from negotiations.filing import links_of, refresh_rows, take_turn
from negotiations.models import (
    Briefing,
    Commitment,
    Demand,
    Document,
    Meeting,
    Position,
    Response,
    Signature,
    Statement,
)
from negotiations.newcomers import forget_newcomers
from sources.models import Article, Submission


@dataclass(frozen=True, slots=True)
class Removed:
    """How much went."""

    articles: int
    statements: int
    records: int
    briefings: int


def remove_demonstration(*, by_user: User | None) -> Removed:
    """Delete demonstration articles, their statements, and the records that rest on them alone.

    Briefings that quote them go too: nobody was to cite those.
    """
    with (
        transaction.atomic(),
        pghistory.context(user=by_user.pk if by_user else None, act="remove-demonstration"),
    ):
        articles = Article.objects.demonstration()
        going = Statement.objects.filter(version__article__in=articles)
        _wait_for_others(articles, going)
        touched = list(going.select_related(*_LINKS))
        count = len(touched)
        Submission.objects.filter(is_demonstration=True).delete()
        # Statements and their parties go with the versions by cascade.
        article_count = articles.count()
        articles.delete()
        refresh_rows(record for row in touched for record in links_of(row))
        _rows, deleted = Briefing.objects.demonstration().delete()
        records = sum(_delete_baseless(model, _ids(model, touched)) for model in _BOTTOM_UP)
        forget_newcomers()
    return Removed(article_count, count, records, deleted.get(Briefing._meta.label, 0))


def _wait_for_others(articles: QuerySet[Article], going: QuerySet[Statement]) -> None:
    """In the order in which filing locks (turns.py), lest it and this wait for each other."""
    list(articles.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    take_turn(going.values_list("negotiation", flat=True).distinct())


_LINKS = ("meeting", "signature", "position", "demand", "response", "commitment")
_BOTTOM_UP: tuple[Any, ...] = (Response, Signature, Position, Demand, Commitment, Meeting)


def _ids(model: Any, statements: Iterable[Statement]) -> set[int]:
    """The records of one kind that these statements held up."""
    link = f"{model.__name__.lower()}_id"
    return {getattr(row, link) for row in statements} - {None}


def _delete_baseless(model: Any, ids: set[int]) -> int:
    """Delete those that no other statement holds up, and documents left without signature."""
    baseless = model.objects.filter(pk__in=ids, statements=None)
    documents = set(baseless.values_list("document_id", flat=True)) if model is Signature else set()
    count: int = baseless.count()
    baseless.delete()
    unsigned = Document.objects.filter(pk__in=documents, signatures=None)
    count += unsigned.count()
    unsigned.delete()
    return count
