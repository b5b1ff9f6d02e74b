"""How a reason of rejection is shown."""

from django import template

from negotiations.forms import statements

register = template.Library()


@register.filter
def reason_in_words(reason: str) -> str:
    """ "wrong-party: it is Belarus" -> "wrong party: it is Belarus"."""
    return statements.reason_in_words(reason)
