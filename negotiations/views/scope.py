"""Look-ups that are the permission: a view starts from what the user may see."""

from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from negotiations.models import Negotiation, Record


def negotiation_or_404(request: HttpRequest, slug: str) -> Negotiation:
    """The negotiation if this user may see it; 404 gives no hint that it exists."""
    user: User | AnonymousUser = request.user
    return get_object_or_404(Negotiation.objects.visible_to(user), slug=slug)


def record_or_404[R: Record](model: type[R], negotiation: Negotiation, public_id: str) -> R:
    """A record of this negotiation by its public id."""
    rows = model._default_manager.filter(negotiation=negotiation)
    return get_object_or_404(rows, public_id=public_id)
