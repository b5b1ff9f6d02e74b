"""Look-ups that are the permission: a view starts from what the user may see."""

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from negotiations.evidence import newest_evidence, rests_on_undated
from negotiations.meetings import next_meeting
from negotiations.models import Negotiation, Party, Record
from negotiations.views.days import today
from sources.audience import Role, role_of


def negotiation_or_404(request: HttpRequest, slug: str) -> Negotiation:
    """The negotiation if this user may see it; 404 gives no hint that it exists."""
    user: User | AnonymousUser = request.user
    return get_object_or_404(visible_negotiations(user), slug=slug)


def visible_negotiations(user: User | AnonymousUser) -> QuerySet[Negotiation]:
    """Those this user may see, with what their pages need: the next meeting, the newest evidence."""
    now = today()
    visible = Negotiation.objects.visible_to(user)
    return visible.annotate(
        due=next_meeting(now), newest=newest_evidence(now), has_undated=rests_on_undated()
    )


def record_or_404[R: Record](
    request: HttpRequest, rows: QuerySet[R], negotiation: Negotiation, public_id: str
) -> R:
    """A record of this negotiation; one that no statement holds up any more is for editors."""
    rows = rows.filter(negotiation=negotiation)
    if role_of(request.user) < Role.EDITOR:
        rows = rows.filter(is_shown=True)
    return get_object_or_404(rows, public_id=public_id)


def parties_of(negotiation: Negotiation) -> dict[str, Party]:
    """Key -> party, of those that take part: what a list can be filtered by. One query."""
    return {party.key: party for party in negotiation.parties.distinct()}
