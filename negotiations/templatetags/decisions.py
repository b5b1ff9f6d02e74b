"""How a reason of rejection, and who decided, are shown."""

from django import template
from django.contrib.auth.models import User

from negotiations.models.choices import REJECTION_REASONS

register = template.Library()


@register.filter
def reason_in_words(reason: str) -> str:
    """ "wrong-party: it is Belarus" -> "wrong party: it is Belarus"; free words stay."""
    code, _colon, note = reason.partition(": ")
    label = dict(REJECTION_REASONS).get(code)
    if label is None:
        return reason
    return f"{label}: {note}" if note else str(label)


@register.filter
def person(user: User | None) -> str:
    """The name of an account as people know it; empty for the software."""
    return user.get_full_name() or user.username if user else ""
