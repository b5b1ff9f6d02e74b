"""One at a time: what filing makes of a statement depends on all that is there."""

from collections.abc import Iterable

from negotiations.models import Negotiation


def take_turn(negotiations: Iterable[int | None]) -> None:
    """Wait until nobody else files in these, and keep others waiting until the transaction ends.

    Two workers would not see each other's rows: one demand in two articles would be two. Taken
    after an article's lock and before those of statements, lest two wait for each other.
    """
    keys = {key for key in negotiations if key is not None}
    rows = Negotiation.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
    list(rows.values_list("pk"))
