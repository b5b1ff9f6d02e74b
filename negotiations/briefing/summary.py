"""What a briefing says of itself: bottom line, gaps and confidence, method. All are counts."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import (
    AnswerLine,
    DemandLine,
    DocumentLine,
    Sentence,
    SignatureLine,
    Source,
)
from negotiations.briefing.notebook import NoteBook
from negotiations.briefing.positions import CHANGES_AT_MOST, CHARTS_AT_MOST, Positions
from negotiations.briefing.words import day_text, listed, name_of, title_of
from negotiations.models import Participation, Party
from negotiations.models.choices import Role
from negotiations.stance import LEVELS, Shift, ShiftKind, Verdict, joint_verdict
from negotiations.stances import StanceHistory
from negotiations.wording import long_date, shift_sentence

_CHANGES_TOLD = 3
_DOCUMENTS_TOLD = 2


def conflict_parties(positions: Positions) -> list[Party]:
    """The parties of the scope that are parties to the conflict. One query."""
    scope = positions.scope
    ids = set(
        Participation.objects.on(scope.until)
        .filter(negotiation=scope.negotiation, role=Role.CONFLICT_PARTY)
        .values_list("party_id", flat=True)
    )
    return [party for party in scope.parties if party.pk in ids]


def counted(positions: Positions, book: NoteBook) -> tuple[Sentence, ...]:
    """On how many issues the parties to the conflict overlap, with how it was counted."""
    parties = conflict_parties(positions)
    if len(parties) < 2 or not positions.scope.issues:
        return ()
    verdicts = [
        joint_verdict([positions.effective(party.pk, issue.pk) for party in parties])
        for issue in positions.scope.issues
    ]
    text = _(
        "On %(overlap)d of %(total)d issues the positions of %(parties)s overlap; on %(blocked)d "
        "they stand against each other; %(unknown)d cannot be told."
    ) % {
        "overlap": verdicts.count(Verdict.OVERLAP),
        "blocked": verdicts.count(Verdict.BLOCKED),
        "unknown": verdicts.count(Verdict.UNKNOWN),
        "total": len(verdicts),
        "parties": listed([name_of(party) for party in parties]),
    }
    note = book.explain(
        _("Count of the ledger for %(day)s; see Method.") % {"day": day_text(positions.scope.until)}
    )
    return (Sentence(text=text, notes=note),)


def main_changes(positions: Positions, book: NoteBook) -> tuple[Sentence, ...]:
    """The widest changes of the period; first statements are not among them."""
    found = [
        (history, shift)
        for history, shift in positions.changes()
        if shift.kind is not ShiftKind.FIRST
    ]
    if not found:
        text = _("No change of stance was found between %(since)s and %(until)s.") % {
            "since": long_date(positions.scope.since),
            "until": long_date(positions.scope.until),
        }
        return (Sentence(text=text),)
    widest = sorted(found, key=_width, reverse=True)[:_CHANGES_TOLD]
    return tuple(_changed(history, shift, positions, book) for history, shift in widest)


def _width(found: tuple[StanceHistory, Shift]) -> tuple[int, int]:
    _history, shift = found
    before = LEVELS[shift.before.stance] if shift.before else 0
    return (abs(LEVELS[shift.after.stance] - before), shift.after.day.toordinal())


def _changed(
    history: StanceHistory, shift: Shift, positions: Positions, book: NoteBook
) -> Sentence:
    text = shift_sentence(name_of(history.party), title_of(history.issue), shift)
    keys = [one.key for one in shift.after.deciding if one.stance is shift.after.stance]
    keys = keys or [one.key for one in shift.after.deciding]
    return Sentence(text=text, notes=book.cite(positions.said_by_keys(keys)))


def not_signed(documents: Sequence[DocumentLine]) -> tuple[Sentence, ...]:
    """Who did not sign the latest documents: as much a fact as a signature."""
    open_ones = [
        (document, [act for act in document.signatures if not act.is_signed])
        for document in documents
    ]
    told = [(document, absent) for document, absent in open_ones if absent][-_DOCUMENTS_TOLD:]
    return tuple(_unsigned(document, absent) for document, absent in told)


def _unsigned(document: DocumentLine, absent: Iterable[SignatureLine]) -> Sentence:
    acts = list(absent)
    text = _("%(document)s, %(date)s: %(acts)s.") % {
        "document": document.name,
        "date": document.day.text,
        "acts": listed([f"{act.party} {act.word}" for act in acts]),
    }
    return Sentence(text=text, notes=_together(act.notes for act in acts))


def longest_silence(demands: Sequence[DemandLine]) -> tuple[Sentence, ...]:
    """The open demand that has been waiting for an answer for longest."""
    silent = [
        (answer.days_silent, demand, answer)
        for demand in demands
        for answer in demand.answers
        if answer.days_silent is not None
    ]
    if not silent:
        return ()
    days, demand, answer = max(silent, key=lambda found: found[0])
    return (_silence(days, len(silent), demand, answer),)


def _silence(days: int, count: int, demand: DemandLine, answer: AnswerLine) -> Sentence:
    text = ngettext(
        "%(count)d demand is without an answer; it was made by %(party)s to %(addressee)s on "
        "“%(issue)s”, %(days)d days ago.",
        "%(count)d answers to demands are missing; the longest silence is that of %(addressee)s to "
        "%(party)s on “%(issue)s”: %(days)d days.",
        count,
    ) % {
        "count": count,
        "party": demand.party,
        "addressee": answer.party,
        "issue": demand.about,
        "days": days,
    }
    return Sentence(text=text, notes=demand.notes)


def _together(groups: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """All numbers once, in order."""
    return tuple(dict.fromkeys(number for group in groups for number in group))


def gaps(
    positions: Positions, sources: Sequence[Source], unreviewed: Sequence[int]
) -> tuple[Sentence, ...]:
    """What the ledger does not know, and how much of this nobody has reviewed."""
    texts = [
        *_reviewed(sources, unreviewed),
        *_silent_cells(positions),
        *_left_out(positions),
        *_languages(sources),
    ]
    return tuple(Sentence(text=text) for text in texts)


def _reviewed(sources: Sequence[Source], numbers: Sequence[int]) -> list[str]:
    if not numbers:
        return [_("Every statement cited here has been reviewed.")] if sources else []
    text = ngettext(
        "%(n)d statement cited here is a machine reading that nobody has reviewed: note %(notes)s.",
        "%(n)d statements cited here are machine readings that nobody has reviewed: "
        "notes %(notes)s.",
        len(numbers),
    )
    return [text % {"n": len(numbers), "notes": ", ".join(map(str, numbers))}]


def _silent_cells(positions: Positions) -> list[str]:
    scope = positions.scope
    total = len(scope.parties) * len(scope.issues)
    stances = [history.effective for history in positions.histories.values()]
    known = [effective for effective in stances if effective is not None]
    counts = {
        _("No statement was found for %(n)d of %(total)d pairs of party and issue."): total
        - len(known),
        _("%(n)d of %(total)d stances are stale."): sum(one.is_stale for one in known),
        _("On %(n)d of %(total)d, sources conflict."): sum(one.is_mixed for one in known),
        _("%(n)d of %(total)d are disputed by reviewers."): sum(one.is_disputed for one in known),
    }
    return [text % {"n": count, "total": total} for text, count in counts.items() if count]


def _left_out(positions: Positions) -> list[str]:
    more = len(positions.changes()) - CHANGES_AT_MOST
    if more <= 0:
        return []
    return [
        ngettext(
            "%(n)d earlier change of the period is not listed.",
            "%(n)d earlier changes of the period are not listed.",
            more,
        )
        % {"n": more}
    ]


def _languages(sources: Sequence[Source]) -> list[str]:
    languages = sorted({source.language_name for source in sources})
    if not languages:
        return []
    return [_("Languages of the sources cited: %(languages)s.") % {"languages": listed(languages)}]


def method(positions: Positions) -> tuple[str, ...]:
    """How stances are read and counted; the public method page says it at length."""
    return (
        _(
            "Every statement here is an exact sentence of a stored article, in its own language. "
            "A stance is what the latest day with evidence shows; on that day the source nearest "
            "to the party's own words decides, and of equal sources the majority. It stands until "
            "the next statement and is stale after %(days)d days. No statement is no stance."
        )
        % {"days": positions.scope.negotiation.stale_after},
        _(
            "Parties overlap on an issue where all stand on the same side of it, and are blocked "
            "where two stand on opposite sides; with an unclear, stale or missing stance it cannot "
            "be told. Machine readings are shown at once and marked as unreviewed until an editor "
            "has confirmed them. Up to %(charts)d charts show the stances that changed in the "
            "period; the ledger has all of them."
        )
        % {"charts": CHARTS_AT_MOST},
    )
