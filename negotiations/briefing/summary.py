"""What a briefing says of itself: bottom line, gaps and confidence, method. All are counts."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negotiations.briefing.content import (
    AnswerLine,
    DemandLine,
    DocumentLine,
    Note,
    Notes,
    Sentence,
    Source,
)
from negotiations.briefing.notebook import NoteBook
from negotiations.briefing.positions import CHARTS_AT_MOST, Positions
from negotiations.briefing.sentences import moved_sentence, together, unsigned_sentence
from negotiations.briefing.words import day_text, listed, name_of, title_of
from negotiations.dates import long_date
from negotiations.models import Participation, Party
from negotiations.models.choices import Role
from negotiations.stance import LEVELS, Effective, Shift, ShiftKind
from negotiations.stances import StanceHistory
from negotiations.verdicts import Verdict, joint_verdict
from sources.reader.types import SignatureStatus

_CHANGES_TOLD = 3
_DOCUMENTS_TOLD = 2
_UNREVIEWED = ("unreviewed",)


def conflict_parties(positions: Positions) -> list[Party]:
    """The parties of the scope that are parties to the conflict. One query."""
    scope = positions.scope
    ids = set(
        Participation.objects.on(scope.until)
        .filter(negotiation=scope.negotiation, role=Role.CONFLICT_PARTY)
        .values_list("party_id", flat=True)
    )
    return [party for party in scope.parties if party.pk in ids]


def count_note(positions: Positions, book: NoteBook) -> Notes:
    """What every count rests on."""
    text = _("Count of the ledger for %(day)s; see Method.")
    return book.explain(text % {"day": day_text(positions.scope.until)})


def counted(positions: Positions, book: NoteBook) -> tuple[Sentence, ...]:
    """On how many issues the parties to the conflict overlap, with how it was counted."""
    parties = conflict_parties(positions)
    note = count_note(positions, book)
    if len(parties) < 2:
        text = _("Stances were found for %(known)d of %(total)d pairs of party and issue.") % {
            "known": len(_known(positions)),
            "total": _pairs(positions),
        }
        return (Sentence(text=text, notes=note),)
    verdicts = [
        joint_verdict([positions.effective(party.pk, issue.pk) for party in parties])
        for issue in positions.scope.issues
    ]
    text = _(
        "Of %(total)d issues, %(parties)s overlap on %(overlap)d and are blocked on %(blocked)d; "
        "on %(unknown)d it cannot be told."
    ) % {
        "overlap": verdicts.count(Verdict.OVERLAP),
        "blocked": verdicts.count(Verdict.BLOCKED),
        "unknown": verdicts.count(Verdict.UNKNOWN),
        "total": len(verdicts),
        "parties": together([name_of(party) for party in parties]),
    }
    return (Sentence(text=text, notes=note),)


def main_changes(positions: Positions, book: NoteBook) -> tuple[Sentence, ...]:
    """The widest changes of the period; first statements are not among them.

    After those that somebody reviewed or that several reports tell of come those of one sentence.
    """
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
        return (Sentence(text=text, notes=count_note(positions, book)),)
    widest = sorted(found, key=_width, reverse=True)[:_CHANGES_TOLD]
    return tuple(_changed(history, shift, positions, book) for history, shift in widest)


def _width(found: tuple[StanceHistory, Shift]) -> tuple[bool, int, int]:
    _history, shift = found
    before = LEVELS[shift.before.stance] if shift.before else 0
    width = abs(LEVELS[shift.after.stance] - before)
    return (not shift.after.is_one_unreviewed, width, shift.after.day.toordinal())


def _changed(
    history: StanceHistory, shift: Shift, positions: Positions, book: NoteBook
) -> Sentence:
    text = moved_sentence(name_of(history.party), title_of(history.issue), shift)
    keys = [one.key for one in shift.after.deciding if one.stance is shift.after.stance]
    keys = keys or [one.key for one in shift.after.deciding]
    notes = book.cite(positions.said_by_keys(keys))
    return Sentence(text=text, states=_UNREVIEWED if shift.after.is_unreviewed else (), notes=notes)


def not_signed(documents: Sequence[DocumentLine]) -> tuple[Sentence, ...]:
    """Who did not sign the latest documents: as much a fact as a signature."""
    told = [sentence for document in documents if (sentence := _unsigned(document)) is not None]
    return tuple(told[-_DOCUMENTS_TOLD:])


def _unsigned(document: DocumentLine) -> Sentence | None:
    """The commonest way of not signing; the section on documents has the others."""
    statuses = Counter(act.status for act in document.signatures if not act.is_signed)
    if not statuses:
        return None
    status = statuses.most_common(1)[0][0]
    acts = [act for act in document.signatures if act.status == status]
    signed = [act.party for act in document.signatures if act.is_signed]
    text = unsigned_sentence(
        SignatureStatus(status), [act.party for act in acts], _designated(document), signed
    )
    is_unreviewed = all("unreviewed" in act.states for act in acts)
    notes = _together(act.notes for act in acts)
    return Sentence(text=text, states=_UNREVIEWED if is_unreviewed else (), notes=notes)


def _designated(document: DocumentLine) -> str:
    """ "the Paris Declaration of 6 Jan 2026", "the declaration of 7 Jan 2026"."""
    words = {"date": document.day.text, "kind": document.name}
    if document.kind:
        return _("the “%(kind)s” of %(date)s") % words
    return _("the %(kind)s of %(date)s") % (words | {"kind": document.name.lower()})


def longest_silence(demands: Sequence[DemandLine], stale_after: int) -> tuple[Sentence, ...]:
    """The open demand that has been waiting for an answer for longest.

    After `stale_after` days silence says more of the sources than of the party: it is in the
    section on demands, and no news. Of a demand on no issue only the topic is known: what was
    said to it may be told of an issue.
    """
    silent = [
        (answer.days_silent, demand, answer)
        for demand in demands
        for answer in demand.answers
        if demand.is_on_issue and answer.days_silent and answer.days_silent <= stale_after
    ]
    if not silent:
        return ()
    days, demand, answer = max(silent, key=lambda found: found[0])
    return (_silence(days, len(silent), demand, answer),)


def _silence(days: int, count: int, demand: DemandLine, answer: AnswerLine) -> Sentence:
    text = ngettext(
        "%(addressee)s has not answered what %(party)s demanded on “%(issue)s” on %(date)s, "
        "%(days)s ago.",
        "%(count)d answers to demands are missing; for longest, %(days)s, %(addressee)s has "
        "not answered what %(party)s demanded on “%(issue)s” on %(date)s.",
        count,
    ) % {
        "count": count,
        "party": demand.party,
        "addressee": answer.party,
        "issue": demand.about,
        "date": demand.day.text,
        "days": ngettext("%(days)d day", "%(days)d days", days) % {"days": days},
    }
    return Sentence(text=text, states=demand.states, notes=demand.notes)


def _together(groups: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    """All numbers once, in order."""
    return tuple(dict.fromkeys(number for group in groups for number in group))


def gaps(
    positions: Positions, book: NoteBook, notes: Sequence[Note], sources: Sequence[Source]
) -> list[str]:
    """What the ledger does not know, and how much of this nobody has reviewed, in sentences."""
    return [
        *_reviewed(notes),
        *_silent_cells(positions),
        *book.omissions,
        *_languages(sources),
    ]


def _reviewed(notes: Sequence[Note]) -> list[str]:
    quoted = [note for note in notes if note.quote]
    unreviewed = [note.number for note in quoted if note.state]
    if not quoted:
        return []
    if not unreviewed:
        return [_("Every statement cited here has been reviewed.")]
    if len(unreviewed) == len(quoted):
        return [
            _("Nobody has reviewed any of the statements cited here: all are machine readings.")
        ]
    text = ngettext(
        "%(n)d of %(total)d notes is a machine reading that nobody has reviewed: %(notes)s.",
        "%(n)d of %(total)d notes are machine readings that nobody has reviewed: %(notes)s.",
        len(unreviewed),
    )
    words = {"n": len(unreviewed), "total": len(quoted), "notes": ranges(unreviewed)}
    return [text % words]


def ranges(numbers: Sequence[int]) -> str:
    """Rising numbers, three and more in a row as a range: "2, 5–9, 11"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [
        [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run] for run in runs
    ]
    return ", ".join(part for run in parts for part in run)


def _pairs(positions: Positions) -> int:
    return len(positions.scope.parties) * len(positions.scope.issues)


def _known(positions: Positions) -> list[Effective]:
    stances = [history.effective for history in positions.histories.values()]
    return [effective for effective in stances if effective is not None]


def _silent_cells(positions: Positions) -> list[str]:
    total, known = _pairs(positions), _known(positions)
    silent = _("No statement was found for %(n)d of %(total)d pairs of party and issue.")
    of_stances = {
        _("%(n)d of %(total)d stances are stale."): sum(one.is_stale for one in known),
        _("On %(n)d of %(total)d stances, sources conflict."): sum(one.is_mixed for one in known),
        _("%(n)d of %(total)d stances are disputed by reviewers."): sum(
            one.is_disputed for one in known
        ),
    }
    missing = total - len(known)
    return [
        *([silent % {"n": missing, "total": total}] if missing else []),
        *(text % {"n": n, "total": len(known)} for text, n in of_stances.items() if n),
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
