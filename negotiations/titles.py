"""What happened, in one sentence: the heading of a record wherever it stands.

One whole sentence per case: other languages do not build theirs from parts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from negotiations.models.choices import DOCUMENT_KINDS, TOPICS
from negotiations.stance import LEVELS
from sources.reader.types import DocumentKind, MeetingStatus, SignatureStatus, Stance, Topic

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

MOST_NAMES = 4

_POSITIONS: dict[str, "_StrPromise"] = {
    Stance.DEMANDS: gettext_lazy("%(party)s demands “%(issue)s”"),
    Stance.SUPPORTS: gettext_lazy("%(party)s supports “%(issue)s”"),
    Stance.ACCEPTS: gettext_lazy("%(party)s accepts “%(issue)s”"),
    Stance.CONDITIONAL: gettext_lazy("%(party)s accepts “%(issue)s” on conditions"),
    Stance.OPEN: gettext_lazy("%(party)s is open to “%(issue)s”"),
    Stance.UNCLEAR: gettext_lazy("%(party)s is unclear about “%(issue)s”"),
    Stance.RESERVED: gettext_lazy("%(party)s is reserved about “%(issue)s”"),
    Stance.REJECTS: gettext_lazy("%(party)s rejects “%(issue)s”"),
}
_MEETINGS: dict[str, "_StrPromise"] = {
    MeetingStatus.ANNOUNCED: gettext_lazy("%(parties)s are to meet in %(place)s"),
    MeetingStatus.CONFIRMED: gettext_lazy("%(parties)s have confirmed that they meet in %(place)s"),
    MeetingStatus.HELD: gettext_lazy("%(parties)s met in %(place)s"),
    MeetingStatus.POSTPONED: gettext_lazy("The meeting of %(parties)s in %(place)s was put off"),
    MeetingStatus.CANCELLED: gettext_lazy("The meeting of %(parties)s in %(place)s was called off"),
    MeetingStatus.BROKEN_OFF: gettext_lazy("The talks of %(parties)s in %(place)s were broken off"),
}
_OF_ONE: dict[str, "_StrPromise"] = {
    MeetingStatus.ANNOUNCED: gettext_lazy("%(party)s is to take part in a meeting in %(place)s"),
    MeetingStatus.CONFIRMED: gettext_lazy("%(party)s has confirmed a meeting in %(place)s"),
    MeetingStatus.HELD: gettext_lazy("%(party)s took part in a meeting in %(place)s"),
    MeetingStatus.POSTPONED: gettext_lazy("A meeting with %(party)s in %(place)s was put off"),
    MeetingStatus.CANCELLED: gettext_lazy("A meeting with %(party)s in %(place)s was called off"),
    MeetingStatus.BROKEN_OFF: gettext_lazy("Talks with %(party)s in %(place)s were broken off"),
}
# The place or all parties are not known.
_BARE_MEETINGS: dict[str, "_StrPromise"] = {
    MeetingStatus.ANNOUNCED: gettext_lazy("A meeting is to be held: %(known)s"),
    MeetingStatus.CONFIRMED: gettext_lazy("A meeting was confirmed: %(known)s"),
    MeetingStatus.HELD: gettext_lazy("A meeting was held: %(known)s"),
    MeetingStatus.POSTPONED: gettext_lazy("A meeting was put off: %(known)s"),
    MeetingStatus.CANCELLED: gettext_lazy("A meeting was called off: %(known)s"),
    MeetingStatus.BROKEN_OFF: gettext_lazy("Talks were broken off: %(known)s"),
}
# From the firmest act to none at all: the order in which a document tells who did what.
STATUS_ORDER = (
    SignatureStatus.SIGNED,
    SignatureStatus.INITIALLED,
    SignatureStatus.AGREED,
    SignatureStatus.ANNOUNCED_WILL_SIGN,
    SignatureStatus.ENDORSED_NOT_SIGNED,
    SignatureStatus.PRESENT_NOT_SIGNED,
    SignatureStatus.NOT_SIGNED,
    SignatureStatus.REFUSED,
    SignatureStatus.REJECTED,
    SignatureStatus.WITHDRAWN,
    SignatureStatus.ABSENT,
    SignatureStatus.NOT_ASKED,
)
_SIGNATURES: dict[str, "_StrPromise"] = {
    SignatureStatus.SIGNED: gettext_lazy("signed by %(parties)s"),
    SignatureStatus.INITIALLED: gettext_lazy("initialled by %(parties)s"),
    SignatureStatus.AGREED: gettext_lazy("agreed by %(parties)s"),
    SignatureStatus.ANNOUNCED_WILL_SIGN: gettext_lazy("to be signed by %(parties)s"),
    SignatureStatus.ENDORSED_NOT_SIGNED: gettext_lazy("endorsed but not signed by %(parties)s"),
    SignatureStatus.PRESENT_NOT_SIGNED: gettext_lazy("not signed by %(parties)s, present"),
    SignatureStatus.NOT_SIGNED: gettext_lazy("not signed by %(parties)s"),
    SignatureStatus.REFUSED: gettext_lazy("refused by %(parties)s"),
    SignatureStatus.REJECTED: gettext_lazy("rejected by %(parties)s"),
    SignatureStatus.WITHDRAWN: gettext_lazy("withdrawn by %(parties)s"),
    SignatureStatus.ABSENT: gettext_lazy("in the absence of %(parties)s"),
    SignatureStatus.NOT_ASKED: gettext_lazy("without asking %(parties)s"),
}


def listed(names: Sequence[str], *, most: int = MOST_NAMES) -> str:
    """ "France, Germany and Poland"; of a long row the first few and how many more."""
    if len(names) > most:
        more = len(names) - most + 1
        others = ngettext("%(n)d other", "%(n)d others", more) % {"n": more}
        names = [*names[: most - 1], others]
    return get_text_list(list(names), _("and"))


def position_title(party: str, issue: str, stance: str) -> str:
    """Actor, stance, proposition."""
    return str(_POSITIONS[stance]) % {"party": party, "issue": issue}


def unplaced_title(party: str, topic: str) -> str:
    """Who said something that is on no issue yet: it is for or against nothing."""
    if not topic:
        return _("%(party)s takes a position") % {"party": party}
    return _("%(party)s takes a position on “%(topic)s”") % {"party": party, "topic": topic}


def meeting_title(status: str, place: str, parties: Sequence[str]) -> str:
    """Who met where, or is to."""
    if place and len(parties) > 1:
        return str(_MEETINGS[status]) % {"parties": listed(parties), "place": place}
    if place and parties:
        return str(_OF_ONE[status]) % {"party": parties[0], "place": place}
    known = ", ".join(filter(None, [place, listed(parties)]))
    return str(_BARE_MEETINGS[status]) % {"known": known or _("place and parties are not known")}


def document_name(
    kind: str, name: str, dated: str, parties: Sequence[str] = (), *, topic: str = ""
) -> str:
    """Its name, or what sort of text it is, on what, of which day and of whom.

    `parties` is left out where the sentence or the line goes on to say what each of them did.
    """
    if name:
        return name
    words = {
        "kind": capfirst(str(dict(DOCUMENT_KINDS)[kind])),
        "topic": _about_topic(topic),
        "date": dated,
    }
    if topic and topic not in {Topic.OTHER, kind}:
        called = _("%(kind)s on %(topic)s, %(date)s") % words
    elif kind == DocumentKind.OTHER:
        called = _("%(kind)s without a name, %(date)s") % words
    else:
        called = _("%(kind)s of %(date)s") % words
    return with_parties(called, parties) if parties else called


def with_parties(document: str, parties: Sequence[str]) -> str:
    """ "Declaration of 6 January 2026 (France and Ukraine)"."""
    return _("%(document)s (%(parties)s)") % {"document": document, "parties": listed(parties)}


def told_apart(headings: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Names of documents with the parties that acted on each, where two bear one name."""
    often = Counter(name for name, _parties in headings)
    return [
        with_parties(name, parties) if often[name] > 1 and parties else name
        for name, parties in headings
    ]


def _about_topic(topic: str) -> str:
    """As it stands within a sentence."""
    if topic == Topic.HUMANITARIAN:
        return _("humanitarian matters")
    label = str(dict(TOPICS).get(topic, ""))
    return label[:1].lower() + label[1:]


def acted_later(party: str, on_day: str) -> str:
    """A party whose act on a document was not of the document's day, for document_title()."""
    return _("%(party)s %(on_day)s") % {"party": party, "on_day": on_day}


def document_title(name: str, acts: Iterable[tuple[str, str]]) -> str:
    """The text and, by status, which party did what; `acts` are (status, party)."""
    by_status: dict[str, list[str]] = {}
    for status, party in acts:
        by_status.setdefault(status, []).append(party)
    told = [
        str(_SIGNATURES[status]) % {"parties": listed(by_status[status])}
        for status in STATUS_ORDER
        if status in by_status
    ]
    return (
        _("%(document)s: %(acts)s") % {"document": name, "acts": "; ".join(told)} if told else name
    )


def demand_title(party: str, addressees: Sequence[str], about: str, stance: str) -> str:
    """Who wants what of whom. `stance` is towards the issue, "" where that is not known.

    A demand on an issue may go against its proposition: Ukraine's, that Russia leave the Donbass.
    """
    words = {"party": party, "about": about, "addressees": listed(addressees)}
    side = LEVELS[Stance(stance)] if stance else 0
    if side > 0:
        sentence = _("%(party)s demands “%(about)s”")
        addressed = _("%(party)s demands “%(about)s” of %(addressees)s")
    elif side < 0:
        sentence = _("%(party)s makes a demand against “%(about)s”")
        addressed = _("%(party)s makes a demand of %(addressees)s against “%(about)s”")
    else:
        sentence = _("%(party)s makes a demand on “%(about)s”")
        addressed = _("%(party)s makes a demand of %(addressees)s on “%(about)s”")
    return (addressed if addressees else sentence) % words


def commitment_title(
    party: str, beneficiaries: Sequence[str], about: str, *, is_conditional: bool
) -> str:
    """Who offers something, to whom, on what."""
    words = {"party": party, "about": about, "beneficiaries": listed(beneficiaries)}
    if is_conditional:
        sentence = _("%(party)s makes a conditional offer on “%(about)s”")
        addressed = _("%(party)s makes %(beneficiaries)s a conditional offer on “%(about)s”")
    else:
        sentence = _("%(party)s makes an offer on “%(about)s”")
        addressed = _("%(party)s makes %(beneficiaries)s an offer on “%(about)s”")
    return (addressed if beneficiaries else sentence) % words


def counted(kind: str, n: int, most: int) -> str:
    """ "12 demands"; beyond `most`, up to which was counted, "1000+ demands"."""
    words = {
        "meeting": ngettext("%(n)s meeting", "%(n)s meetings", n),
        "document": ngettext("%(n)s document", "%(n)s documents", n),
        "signature": ngettext("%(n)s later rejection", "%(n)s later rejections", n),
        "position": ngettext("%(n)s position", "%(n)s positions", n),
        "demand": ngettext("%(n)s demand", "%(n)s demands", n),
        "commitment": ngettext("%(n)s commitment", "%(n)s commitments", n),
        "statement": ngettext(
            "%(n)s position that needs an issue", "%(n)s positions that need an issue", n
        ),
        "event": ngettext("%(n)s event", "%(n)s events", n),
    }
    return words[kind] % {"n": f"{most}+" if n > most else n}
