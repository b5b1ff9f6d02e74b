"""Sentences that only a briefing prints. Never an adverb of strength; whole ones, for translation."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from negotiations.dates import dated, on_day
from negotiations.stance import Effective, Shift, ShiftKind
from negotiations.wording import counts_text, first_sentence, stance_label
from sources.reader.types import SignatureStatus, Stance

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# Under the heading of an issue, "this" is its proposition.
_STANDS: dict[Stance, "_StrPromise"] = {
    Stance.DEMANDS: gettext_lazy("%(party)s has demanded this since %(since)s"),
    Stance.SUPPORTS: gettext_lazy("%(party)s has supported this since %(since)s"),
    Stance.ACCEPTS: gettext_lazy("%(party)s has accepted this since %(since)s"),
    Stance.CONDITIONAL: gettext_lazy("%(party)s has accepted this on conditions since %(since)s"),
    Stance.OPEN: gettext_lazy("%(party)s has been open to this since %(since)s"),
    Stance.UNCLEAR: gettext_lazy("%(party)s has been unclear on this since %(since)s"),
    Stance.RESERVED: gettext_lazy("%(party)s has been reserved about this since %(since)s"),
    Stance.REJECTS: gettext_lazy("%(party)s has rejected this since %(since)s"),
}
_SAID_ONCE: dict[Stance, "_StrPromise"] = {
    Stance.DEMANDS: gettext_lazy("%(party)s demanded this once, %(on)s"),
    Stance.SUPPORTS: gettext_lazy("%(party)s supported this once, %(on)s"),
    Stance.ACCEPTS: gettext_lazy("%(party)s accepted this once, %(on)s"),
    Stance.CONDITIONAL: gettext_lazy("%(party)s accepted this on conditions once, %(on)s"),
    Stance.OPEN: gettext_lazy("%(party)s was open to this once, %(on)s"),
    Stance.UNCLEAR: gettext_lazy("%(party)s was unclear on this once, %(on)s"),
    Stance.RESERVED: gettext_lazy("%(party)s was reserved about this once, %(on)s"),
    Stance.REJECTS: gettext_lazy("%(party)s rejected this once, %(on)s"),
}
_MOVED: dict[ShiftKind, "_StrPromise"] = {
    ShiftKind.HARDENED: gettext_lazy("%(party)s hardened on “%(issue)s” %(on)s"),
    ShiftKind.SOFTENED: gettext_lazy("%(party)s softened on “%(issue)s” %(on)s"),
    ShiftKind.REVERSED: gettext_lazy("%(party)s reversed its stance on “%(issue)s” %(on)s"),
    ShiftKind.CLARIFIED: gettext_lazy("%(party)s clarified its stance on “%(issue)s” %(on)s"),
    ShiftKind.BLURRED: gettext_lazy("%(party)s blurred its stance on “%(issue)s” %(on)s"),
    ShiftKind.CONDITIONED: gettext_lazy("%(party)s set conditions for “%(issue)s” %(on)s"),
    ShiftKind.CONDITION_LIFTED: gettext_lazy(
        "%(party)s dropped its conditions for “%(issue)s” %(on)s"
    ),
}
_UNSIGNED: dict[SignatureStatus, "_StrPromise"] = {
    SignatureStatus.ANNOUNCED_WILL_SIGN: gettext_lazy(
        "%(parties)s announced a signature under %(document)s"
    ),
    SignatureStatus.ENDORSED_NOT_SIGNED: gettext_lazy(
        "%(parties)s endorsed %(document)s without signing"
    ),
    SignatureStatus.NOT_SIGNED: gettext_lazy("%(parties)s did not sign %(document)s"),
    SignatureStatus.PRESENT_NOT_SIGNED: gettext_lazy(
        "%(parties)s attended and did not sign %(document)s"
    ),
    SignatureStatus.REFUSED: gettext_lazy("%(parties)s refused to sign %(document)s"),
    SignatureStatus.ABSENT: gettext_lazy("%(parties)s stayed away and did not sign %(document)s"),
    SignatureStatus.NOT_ASKED: gettext_lazy("Nobody asked %(parties)s to sign %(document)s"),
    SignatureStatus.REJECTED: gettext_lazy("%(parties)s rejected %(document)s"),
    SignatureStatus.WITHDRAWN: gettext_lazy("%(parties)s withdrew from %(document)s"),
}
_TIED = gettext_lazy("Sources differ on where %(party)s stands since %(since)s: %(counts)s")
_DIFFER = gettext_lazy("Sources differed on where %(party)s stands on “%(issue)s” %(on)s")


def together(names: list[str]) -> str:
    """Names in a sentence: "France, Ukraine and Poland"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def standing_sentence(party: str, effective: Effective) -> str:
    """Where a party stands on the issue of the section, and what makes that less than sure."""
    words = _SAID_ONCE if effective.is_said_once else _STANDS
    sentence = _TIED if effective.is_tied else words[effective.stance]
    main = str(sentence) % {
        "party": party,
        "since": dated(effective.since, effective.since_precision),
        "on": on_day(effective.since, effective.since_precision),
        "counts": counts_text(effective),
    }
    found = []
    if effective.is_stale:
        silence = ngettext(
            "stale, nothing said for %(n)d day", "stale, nothing said for %(n)d days", effective.age
        )
        found.append(silence % {"n": effective.age})
    if effective.is_mixed and not effective.is_tied:
        found.append(_("sources conflict (%(counts)s)") % {"counts": counts_text(effective)})
    if effective.is_disputed:
        found.append(_("reviewers disagree"))
    return "; ".join([main, *found]) + "."


def moved_sentence(party: str, issue: str, shift: Shift) -> str:
    """What changed, when, from what to what, after how long."""
    if shift.before is None:
        return first_sentence(party, issue, shift.after.stance)
    main = str(_DIFFER if shift.after.is_tied else _MOVED[shift.kind]) % {
        "party": party,
        "issue": issue,
        "on": on_day(shift.after.day, shift.after.precision),
    }
    told = {
        "before": stance_label(shift.before.stance),
        "after": stance_label(shift.after.stance),
    }
    days = shift.days_between
    if days is None:
        change = _("from “%(before)s” to “%(after)s”.") % told
    else:
        words = ngettext(
            "from “%(before)s” to “%(after)s”, after %(n)d day.",
            "from “%(before)s” to “%(after)s”, after %(n)d days.",
            days,
        )
        change = words % {**told, "n": days}
    sentence = f"{main}: {change}"
    if shift.after.is_one_unreviewed:
        return _("According to one unreviewed sentence, %(sentence)s") % {"sentence": sentence}
    return sentence


def unsigned_sentence(
    status: SignatureStatus, parties: list[str], document: str, signed: list[str]
) -> str:
    """Who did not sign what, and who did."""
    main = str(_UNSIGNED[status]) % {"parties": together(parties), "document": document}
    if not signed:
        return f"{main}."
    return _("%(main)s, which %(parties)s signed or agreed.") % {
        "main": main,
        "parties": together(signed),
    }
