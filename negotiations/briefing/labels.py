"""The fixed words of a briefing, taken from the catalogue in the active language."""

from django.utils.translation import gettext as _


def briefing_labels() -> dict[str, str]:
    """Every word that the template prints itself; the content carries all others."""
    return _headings() | _columns() | _explanations()


def _headings() -> dict[str, str]:
    return {
        "bottom_line": _("Bottom line"),
        "what_changed": _("What changed"),
        "where_parties_stand": _("Where the parties stand"),
        "unchanged": _("Issues without a change in the period"),
        "demands_and_answers": _("Demands and answers"),
        "offers_and_commitments": _("Offers and commitments"),
        "documents_and_signatures": _("Documents and signatures"),
        "annotations": _("Notes by editors"),
        "past_dates": _("Meetings in the period"),
        "next_dates": _("Next dates"),
        "gaps_and_confidence": _("Gaps and confidence"),
        "sources": _("Sources"),
        "method": _("Method"),
    }


def _columns() -> dict[str, str]:
    return {
        "date": _("Date"),
        "issue": _("Issue"),
        "change": _("Party and issue"),
        "stance": _("Stance"),
        "said_by": _("Who says so"),
        "demand": _("Demand"),
        "answers": _("Answers"),
        "offer": _("Offer"),
        "condition": _("Condition"),
        "document": _("Document"),
        "signed": _("Signed or agreed"),
        "not_signed": _("Not signed"),
        "meeting": _("Meeting"),
        "status": _("Status"),
        "article": _("Article"),
        "language": _("Language"),
        "notes": _("Notes"),
        "number": _("No."),
    }


def _explanations() -> dict[str, str]:
    return {
        "page_of": _("Page %(page)s of %(pages)s"),
        "no_addressee": _("No addressee: no silence is counted."),
        "no_condition": _("No condition stated."),
        "means_unreviewed": _("Unreviewed: read by the machine; no editor has confirmed it yet."),
        "state_unreviewed": _("unreviewed"),
        "state_disputed": _("disputed"),
        "state_stale": _("stale"),
        "state_mixed": _("sources conflict"),
        "legend_unreviewed": _("Outlined: machine reading, unreviewed."),
        "legend_disputed": _("Dashed: disputed."),
        "legend_stale": _("Hatched: no statement for so long that the stance is stale."),
        "legend_mixed": _("≠: sources conflict."),
        "legend_changed": _("Corner: changed in the period."),
        "legend_detail": _("Small: days since the last statement, number of statements."),
        "legend_signatures": _(
            "Full square: signed or agreed. Dot: the same, unreviewed. Empty: not signed. "
            "Struck: refused, rejected or withdrawn."
        ),
        "missing_glyphs": _(
            "Characters that the fonts of this file lack are written as their code points:"
        ),
    }
