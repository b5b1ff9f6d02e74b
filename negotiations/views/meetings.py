"""A meeting: when, where, who attended, what came of it."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from negotiations.documents import lines_of
from negotiations.meetings import attendance_groups, title_of
from negotiations.models import Document, Meeting
from negotiations.views.records import record_context
from negotiations.views.scope import negotiation_or_404, record_or_404
from sources.audience import readers
from sources.partials import HtmxHttpRequest, render_page


@readers
@require_GET
def meeting_detail(request: HtmxHttpRequest, slug: str, public_id: str) -> HttpResponse:
    """One meeting with its attendance, documents and evidence."""
    negotiation = negotiation_or_404(request, slug)
    meeting = record_or_404(request, Meeting.objects.all(), negotiation, public_id)
    attendances = list(meeting.attendances.select_related("party").order_by("party__sort_key"))
    documents = Document.objects.shown().with_acts().filter(meeting=meeting).newest()
    context = {
        "negotiation": negotiation,
        "meeting": meeting,
        "sentence": title_of(meeting, attendances),
        "attendance": attendance_groups(attendances),
        "documents": lines_of(documents),
        **record_context(request, meeting),
    }
    return render_page(request, "negotiations/meeting_detail.html", context)
