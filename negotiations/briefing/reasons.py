"""Why a briefing could not be made, in words; the names are those in its row."""

from django.utils.translation import gettext as _

from negotiations.briefing.child import CONTENT
from negotiations.briefing.labels import briefing_labels
from negotiations.briefing.making import ERROR, LAYOUT

# The part of a briefing -> the label of its heading.
_HEADINGS = {
    "changes": "what_changed",
    "matrix": "where_parties_stand",
    "demands": "demands_and_answers",
    "commitments": "offers_and_commitments",
    "documents": "documents_and_signatures",
    "gaps": "gaps_and_confidence",
}


def why(reason: str) -> str:
    """A sentence for each named failure; for a part of the briefing, which one."""
    return _sentences().get(reason) or _("The part “%(part)s” could not be set.") % {
        "part": _part(reason)
    }


def _sentences() -> dict[str, str]:
    return {
        "too-slow": _(
            "Setting the file took too long and was stopped. Choose fewer parties or issues, or a "
            "shorter period."
        ),
        "crashed": _("The program that sets the file died."),
        "gave-up": _("It failed too many times and was given up."),
        ERROR: _("Something went wrong on the way."),
        CONTENT: _("The stored content is that of another version of this software."),
        LAYOUT: _("Each part can be set alone, but not all of them together."),
    }


def _part(block: str) -> str:
    others = {"issues": _("Issues"), "notes": _("Notes"), "title": _("Title")}
    labels = briefing_labels()
    return others.get(block) or labels.get(_HEADINGS.get(block, block)) or block
