"""The ledger in sentences. Never an adverb of strength: readers take it for intensity."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from negotiations.dates import dated, long_date
from negotiations.models.choices import ATTRIBUTIONS, STANCES
from negotiations.stance import Effective, ShiftKind
from negotiations.verdicts import Verdict
from sources.reader.types import Attribution, Stance

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_STANCES = dict(STANCES)
_ATTRIBUTIONS = dict(ATTRIBUTIONS)
_SHIFTS: dict[ShiftKind, "_StrPromise"] = {
    ShiftKind.FIRST: gettext_lazy("first statement"),
    ShiftKind.HARDENED: gettext_lazy("hardened"),
    ShiftKind.SOFTENED: gettext_lazy("softened"),
    ShiftKind.REVERSED: gettext_lazy("reversed"),
    ShiftKind.CLARIFIED: gettext_lazy("clarified"),
    ShiftKind.BLURRED: gettext_lazy("blurred"),
    ShiftKind.CONDITIONED: gettext_lazy("conditioned"),
    ShiftKind.CONDITION_LIFTED: gettext_lazy("condition lifted"),
}
# One whole sentence per stance: other languages do not build theirs from parts.
_SENTENCES: dict[Stance, "_StrPromise"] = {
    Stance.DEMANDS: gettext_lazy("%(party)s has demanded “%(issue)s” since %(since)s."),
    Stance.SUPPORTS: gettext_lazy("%(party)s has supported “%(issue)s” since %(since)s."),
    Stance.ACCEPTS: gettext_lazy("%(party)s has accepted “%(issue)s” since %(since)s."),
    Stance.CONDITIONAL: gettext_lazy(
        "%(party)s has accepted “%(issue)s” on conditions since %(since)s."
    ),
    Stance.OPEN: gettext_lazy("%(party)s has been open to “%(issue)s” since %(since)s."),
    Stance.UNCLEAR: gettext_lazy("%(party)s has been unclear about “%(issue)s” since %(since)s."),
    Stance.RESERVED: gettext_lazy("%(party)s has been reserved about “%(issue)s” since %(since)s."),
    Stance.REJECTS: gettext_lazy("%(party)s has rejected “%(issue)s” since %(since)s."),
}
_TIED = gettext_lazy(
    "Sources differ on where %(party)s stands on “%(issue)s” since %(since)s: %(counts)s."
)


def stance_label(stance: Stance) -> str:
    """The word for a stance."""
    return str(_STANCES[stance])


def shift_label(kind: ShiftKind) -> str:
    """The word for a change of stance."""
    return str(_SHIFTS[kind])


def attribution_label(attribution: Attribution) -> str:
    """Who says so, in words."""
    return str(_ATTRIBUTIONS[attribution])


def stance_sentence(party: str, issue: str, effective: Effective | None, day: date) -> str:
    """Actor, stance, proposition, since when; then what makes it less than sure."""
    if effective is None:
        return _("No statement by %(party)s on “%(issue)s” was found up to %(day)s.") % {
            "party": party,
            "issue": issue,
            "day": long_date(day),
        }
    # The party was not unclear: those who tell of it differ.
    sentence = _TIED if effective.is_tied else _SENTENCES[effective.stance]
    main = str(sentence) % {
        "party": party,
        "issue": issue,
        "since": dated(effective.since, effective.since_precision),
        "counts": counts_text(effective),
    }
    return " ".join([main, *_reservations(effective)])


def counts_text(effective: Effective) -> str:
    """ "1 accepts, 1 rejects" """
    return ", ".join(f"{n} {stance_label(stance)}" for stance, n in effective.counts)


def _reservations(effective: Effective) -> list[str]:
    found = []
    if effective.is_mixed and not effective.is_tied:
        found.append(_("Sources conflict: %(counts)s.") % {"counts": counts_text(effective)})
    if effective.is_said_once:
        found.append(_("Said once."))
    if effective.is_stale:
        found.append(
            ngettext("Last said %(n)d day ago.", "Last said %(n)d days ago.", effective.age)
            % {"n": effective.age}
        )
    if effective.is_disputed:
        found.append(_("Reviewers disagree."))
    return found


def matrix_reading(counts: Mapping[Verdict, int], parties: Sequence[object]) -> str:
    """The state of play in one line; two parties to the conflict are named."""
    told = {
        "overlap": counts.get(Verdict.OVERLAP, 0),
        "blocked": counts.get(Verdict.BLOCKED, 0),
        "unknown": counts.get(Verdict.UNKNOWN, 0),
        "total": sum(counts.values()),
    }
    if len(parties) == 2:
        sentence = _(
            "%(one)s and %(other)s overlap on %(overlap)d of %(total)d issues and are blocked "
            "on %(blocked)d; on %(unknown)d it cannot be told."
        )
        return sentence % {**told, "one": parties[0], "other": parties[1]}
    return (
        _(
            "The parties to the conflict overlap on %(overlap)d of %(total)d issues and are "
            "blocked on %(blocked)d; on %(unknown)d it cannot be told."
        )
        % told
    )


def first_sentence(party: str, issue: str, stance: Stance) -> str:
    """A party's first statement on an issue."""
    return _("%(party)s on “%(issue)s”: %(after)s, first statement.") % {
        "party": party,
        "issue": issue,
        "after": stance_label(stance),
    }


def language_name(code: str) -> str:
    """The language as readers of the page call it; a code that nobody knows stays a code."""
    return str(Locale.parse(get_language() or "en", sep="-").languages.get(code, code))
