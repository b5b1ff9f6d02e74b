"""Decisions on a statement: the reason of a rejection, and corrections."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from negotiations.documents import name_of
from negotiations.filing.documents import own_document
from negotiations.forms.boxes import Boxes, check_boxes
from negotiations.models import Document, Issue, Party, Person, Statement
from negotiations.models.choices import (
    ATTRIBUTIONS,
    MEETING_FORMATS,
    MEETING_STATUSES,
    REJECTION_REASONS,
    SIGNATURE_STATUSES,
    STANCES,
    TOPICS,
)
from negotiations.recording import NAMED
from sources.cleaning import wherever
from sources.forms import LineField, why_field
from sources.intake import EARLIEST
from sources.reader.types import Act

_MEETING = ("participants", "hosts", "meeting_status", "meeting_format", "place")
_BY_ACT: dict[str, tuple[str, ...]] = {
    Act.MEETING: (*_MEETING, "date", "attribution", "quote"),
    Act.DOCUMENT: ("document", "party", "topic", "status", "date", "attribution", "quote"),
}
_FIELDS = (
    *("party", "speaker", "on_behalf_of", "issue", "topic", "stance"),
    *("condition", "date", "attribution", "quote"),
)
_BY_ACT |= dict.fromkeys((Act.DEMAND, Act.COMMITMENT), (*_FIELDS, "addressees"))
# Acts that texts announce: a meeting that is to be held, a document that is to be signed.
_AHEAD = frozenset({Act.MEETING, Act.DOCUMENT})
FURTHEST = datetime.timedelta(days=2 * 366)
_NONE = [("", "—")]
_OWN = "own"
# Offered as the text that a statement is about; the latest.
MOST_DOCUMENTS = 200


class SpeakerField(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic in the stubs only
    """People, each with whom they speak for."""

    def label_from_instance(self, obj: Any) -> str:
        """As "Emmanuel Macron (France)"."""
        return f"{obj} ({obj.party})"


@dataclass(frozen=True, slots=True)
class ChosenParties:
    """Boxes for parties (negotiations/_boxes.html), with the names of those that are chosen."""

    groups: Boxes
    names: list[str]


class RejectForm(forms.Form):
    """Why a finding is refused."""

    edit_count = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(label=_("Reason"), choices=REJECTION_REASONS)
    note = LineField(label=_("Note"), required=False, max_length=2000)

    def full_reason(self) -> str:
        """The code, and the note where there is one."""
        note = self.cleaned_data["note"]
        return f"{self.cleaned_data['reason']}: {note}" if note else self.cleaned_data["reason"]


class StatementForm(forms.Form):
    """Corrections of a statement; only the fields that its act has."""

    edit_count = forms.IntegerField(widget=forms.HiddenInput)
    document = forms.ChoiceField(
        label=_("Which document"),
        required=False,
        help_text=_("What is chosen here, no other article and no later reading changes."),
    )
    participants = check_boxes(_("Who meets"))
    hosts = check_boxes(_("Hosted by"))
    meeting_status = forms.ChoiceField(
        label=_("What came of it"), required=False, choices=[*_NONE, *MEETING_STATUSES]
    )
    meeting_format = forms.ChoiceField(
        label=_("How they met"), required=False, choices=[*_NONE, *MEETING_FORMATS]
    )
    party = forms.ModelChoiceField(Party.objects.none(), label=_("Party"), empty_label=None)
    speaker = SpeakerField(
        Person.objects.none(), label=_("Who speaks for it"), required=False, empty_label="—"
    )
    on_behalf_of = forms.ModelChoiceField(
        Party.objects.none(), label=_("On behalf of"), required=False, empty_label="—"
    )
    issue = forms.ModelChoiceField(
        Issue.objects.none(),
        label=_("Issue"),
        required=False,
        empty_label="—",
        help_text=_("Without an issue it keeps its topic and makes no position."),
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False, choices=[*_NONE, *TOPICS])
    stance = forms.ChoiceField(
        label=_("Stance towards the issue"),
        required=False,
        choices=[*_NONE, *STANCES],
        help_text=_(
            "Towards the proposition that the issue states, not in the words of the text; without "
            "an issue there is none."
        ),
    )
    addressees = check_boxes(_("Addressed to"))
    condition = LineField(
        label=_("On condition"),
        required=False,
        max_length=1000,
        help_text=_("In the words of the article."),
    )
    status = forms.ChoiceField(label=_("What it did"), choices=SIGNATURE_STATUSES)
    date = forms.DateField(
        label=_("Date of the act"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    place = LineField(label=_("Place"), required=False, max_length=200)
    attribution = forms.ChoiceField(label=_("Who says so"), choices=ATTRIBUTIONS)
    quote = forms.CharField(
        label=_("The words that say so"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Another passage of the same article, word for word."),
    )
    reason = why_field()

    # Whether a stance was chosen that is not kept: the page says so.
    has_dropped_stance = False

    def __init__(self, *args: Any, statement: Statement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.statement = statement
        kept = {"edit_count", "reason", *_BY_ACT.get(statement.act, _FIELDS)}
        for name in set(self.fields) - kept:
            del self.fields[name]
        taking_part = Q(participations__negotiation=statement.negotiation_id)
        choices = {
            "party": Party.objects.filter(taking_part | Q(pk=statement.party_id)).distinct(),
            "speaker": Person.objects.filter(
                Q(party__participations__negotiation=statement.negotiation_id)
                | Q(pk=statement.speaker_id)
            )
            .select_related("party")
            .distinct(),
            "on_behalf_of": Party.objects.filter(
                taking_part | Q(pk=statement.on_behalf_of_id)
            ).distinct(),
            "issue": Issue.objects.filter(negotiation=statement.negotiation_id),
        }
        if "document" in self.fields:
            self._offer_documents(statement)
        if self._boxes:
            self._offer_parties(statement, taking_part)
        for name in choices.keys() & self.fields.keys():
            self.fields[name].queryset = choices[name]  # type: ignore[attr-defined]  # ModelChoiceFields

    def _offer_documents(self, statement: Statement) -> None:
        documents = Document.objects.filter(negotiation=statement.negotiation_id)
        documents = documents.filter(Q(is_shown=True) | Q(pk=statement.document_id))
        self.documents = list(documents.newest().with_acts()[:MOST_DOCUMENTS])
        names = [(row.public_id, name_of(row, row.acts)) for row in self.documents]  # type: ignore[attr-defined]  # with_acts()
        self.fields["document"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            ("", _("as the articles tell")),
            (_OWN, _("a document of its own")),
            *names,
        ]

    @property
    def _boxes(self) -> list[str]:
        return [name for name in NAMED if name in self.fields]

    def _offer_parties(self, statement: Statement, taking_part: Q) -> None:
        named = Q(pk__in=[row.party_id for row in statement.party_rows.all()])
        parties = Party.objects.filter(taking_part | named).distinct().order_by("sort_key")
        self.parties = {row.key: row for row in parties if row.pk != statement.party_id}
        names = [(key, str(party)) for key, party in self.parties.items()]
        for name in self._boxes:
            self.fields[name].choices = names  # type: ignore[attr-defined]  # a ChoiceField

    def rows(self) -> list[tuple[BoundField, ChosenParties | None]]:
        """The fields that are seen, those that choose parties with their boxes."""
        return [
            (field, self._chosen(field) if field.name in NAMED else None)
            for field in self.visible_fields()
        ]

    def _chosen(self, field: BoundField) -> ChosenParties:
        named = [str(self.parties[key]) for key in field.value() or () if key in self.parties]
        title = gettext("Parties to the negotiation")
        return ChosenParties([(title, list(field.subwidgets))], named)

    @staticmethod
    def initial_of(statement: Statement) -> dict[str, Any]:
        """The form as the statement is now."""
        names = (
            *("edit_count", "topic", "stance", "status", "date", "place", "attribution"),
            *("meeting_status", "meeting_format", "condition", "quote"),
        )
        found = {name: getattr(statement, name) for name in names}
        found["document"] = statement.document.public_id if statement.document else ""
        rows = statement.party_rows.all()
        for name, role in NAMED.items():
            found[name] = [row.party.key for row in rows if row.role == role]
        for name in ("party", "speaker", "on_behalf_of", "issue"):
            found[name] = getattr(statement, f"{name}_id")
        return {**found, "reason": ""}

    def clean(self) -> dict[str, Any]:
        """An issue needs a stance; a stance without an issue is towards nothing, so it is not kept.

        docs/rules.md, "From statement to issue": then the statement keeps its topic only. That a
        party has not answered is on an issue, and no stance.
        """
        data = super().clean() or {}
        is_silence = self.statement.tells_silence and data.get("issue") == self.statement.issue
        needs_stance = data.get("issue") and not data.get("stance") and not is_silence
        if needs_stance and "stance" not in self.errors:
            self.add_error("stance", _("Say which stance this is towards the issue."))
        if data.get("stance") and not data.get("issue") and "issue" not in self.errors:
            self.has_dropped_stance = True
            data["stance"] = ""
        self._check_speaker(data.get("party"), data.get("speaker"))
        if data.get("on_behalf_of") and data["on_behalf_of"] == data.get("party"):
            self.add_error("on_behalf_of", _("This is the party that speaks."))
        nobody = not (data.get("participants") or data.get("hosts"))
        if "participants" in self.fields and nobody and self.statement.party_rows.all():
            self.add_error("participants", _("Say who meets; what was no meeting is rejected."))
        return data

    def _check_speaker(self, party: Party | None, speaker: Person | None) -> None:
        """Somebody of the party, or of a member of it; what was read may stay."""
        if party is None or speaker is None or speaker.party_id == party.pk:
            return
        was_read = (self.statement.party_id, self.statement.speaker_id) == (party.pk, speaker.pk)
        if was_read or party.memberships.filter(party=speaker.party_id).exists():
            return
        said = _("%(person)s speaks for %(party)s, not for %(other)s.")
        names = {"person": speaker, "party": speaker.party, "other": party}
        self.add_error("speaker", said % names)

    def clean_condition(self) -> str:
        """The article's own words: an entry says nothing that its source does not."""
        words: str = self.cleaned_data["condition"]
        return self._passage(words, near=self.statement.start).group() if words else ""

    def clean_quote(self) -> str:
        """The passage as it stands in the article; of several, the nearest to the present one."""
        passage = self._passage(self.cleaned_data["quote"], near=self.statement.start)
        self.place_of_quote = passage.span()
        return passage.group()

    def _passage(self, words: str, *, near: int) -> re.Match[str]:
        """Blanks may differ, as what is copied from a page has its own."""
        wanted = wherever(words)
        found = list(wanted.finditer(self.statement.version.text))
        if not wanted.pattern or not found:
            raise forms.ValidationError(
                _("These words do not stand in the article. Copy them from it, word for word.")
            )
        return min(found, key=lambda match: abs(match.start() - near))

    def clean_date(self) -> datetime.date | None:
        """In the bounds of an article's date; what is announced may be up to two years ahead."""
        day: datetime.date | None = self.cleaned_data["date"]
        # The reader may have found a later one: the day by which something is demanded.
        if day is None or day == self.statement.date:
            return day
        if day < EARLIEST:
            raise forms.ValidationError(_("The date lies before 1900."))
        today = timezone.localdate()
        if self.statement.act not in _AHEAD and day > today:
            raise forms.ValidationError(_("The date lies in the future: nobody has said it yet."))
        if day > today + FURTHEST:
            raise forms.ValidationError(_("The date lies more than two years ahead."))
        return day

    def changes(self) -> dict[str, Any]:
        """As recording.correct takes them."""
        found = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in {"edit_count", "reason"}
        }
        for name in self._boxes:
            found[name] = {self.parties[key].pk for key in found[name]}
        found["start"], found["end"] = self.place_of_quote
        if "document" in found:
            found["document"] = self._document(found["document"])
        return found

    def _document(self, chosen: str) -> Document | None:
        if chosen == _OWN:
            return own_document(self.statement)
        return next((row for row in self.documents if row.public_id == chosen), None)
