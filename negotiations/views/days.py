"""Reading days from the address of a page."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone


def day_of[D](request: HttpRequest, name: str, default: D) -> date | D:
    """The day in the query string; the default where it is missing or makes no sense."""
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return default


def today() -> date:
    """In the time zone of the installation."""
    return timezone.localdate()
