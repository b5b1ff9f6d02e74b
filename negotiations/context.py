"""What every page shows: what the reader may do, and whether demonstration data is present."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from sources.audience import role_of
from sources.models import Article


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context of base.html; asked of the database only where a template uses it."""
    return {
        "role": SimpleLazyObject(lambda: role_of(request.user)),
        "has_demonstration": SimpleLazyObject(lambda: Article.objects.demonstration().exists()),
    }
