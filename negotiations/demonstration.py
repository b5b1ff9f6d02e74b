"""Removes all demonstration data. The one act that deletes: these texts were never evidence."""

from dataclasses import dataclass
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import transaction

from negotiations.filing import refresh_records
from negotiations.models import (
    Commitment,
    Demand,
    Document,
    Meeting,
    Position,
    Response,
    Signature,
    Statement,
)
from sources.models import Article, Submission


@dataclass(frozen=True, slots=True)
class Removed:
    """How much went."""

    articles: int
    statements: int
    records: int


def remove_demonstration(*, by_user: User | None) -> Removed:
    """Delete demonstration articles, their statements, and the records that rest on them alone."""
    with (
        transaction.atomic(),
        pghistory.context(user=by_user.pk if by_user else None, act="remove-demonstration"),
    ):
        articles = Article.objects.demonstration()
        going = Statement.objects.filter(version__article__in=articles)
        touched = list(going.select_related(*_LINKS))
        count = len(touched)
        Submission.objects.filter(is_demonstration=True).delete()
        # Statements and their parties go with the versions by cascade.
        article_count = articles.count()
        articles.delete()
        refresh_records(touched)
        records = sum(_delete_baseless(model) for model in _BOTTOM_UP)
    return Removed(article_count, count, records)


_LINKS = ("meeting", "signature", "position", "demand", "response", "commitment")
_BOTTOM_UP: tuple[Any, ...] = (Response, Signature, Position, Demand, Commitment, Meeting)


def _delete_baseless(model: Any) -> int:
    baseless = model.objects.filter(statements=None)
    count: int = baseless.count()
    baseless.delete()
    if model is Signature:
        unsigned = Document.objects.filter(signatures=None)
        count += unsigned.count()
        unsigned.delete()
    return count
