"""Correcting what a meeting, a position or a demand is about, and which words say so."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from negotiations import recording
from negotiations.acts import Act
from negotiations.filing import file_statements
from negotiations.models import Attendance, Commitment, Meeting, Statement, StatementParty
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Envoys met in Doha. Much later they would send   monitors if a truce holds, they said. Envoys met again."


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def parties(talks):
    found = {}
    for name in ("Ukraine", "Russia", "Qatar"):
        found[name] = factories.party(name=name)
        factories.participation(negotiation=talks, party=found[name])
    return found


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


def say(talks, act, quote="Envoys met in Doha.", text=TEXT, **fields):
    fields["article"] = fields.get("article") or factories.article(text=text)
    return factories.statement(negotiation=talks, act=act, quote=quote, **fields)


@pytest.fixture
def met(talks, parties):
    made = say(
        talks,
        "meeting",
        party=None,
        topic="",
        date=date(2026, 1, 7),
        date_precision="day",
        date_found="stated",
        place="Doha",
        meeting_status="held",
    )
    for name in ("Ukraine", "Russia"):
        made.party_rows.create(party=parties[name], role="participant")
    file_statements([made], now=factories.NOW)
    return made


@pytest.fixture
def offer(talks, parties):
    words = "they would send   monitors if a truce holds"
    made = say(talks, "commitment", quote=words, party=parties["Qatar"], topic="monitoring")
    file_statements([made], now=factories.NOW)
    return made


def url(statement, view="edit"):
    where = [statement.negotiation.slug, statement.public_id]
    return reverse(f"negotiations:statement_{view}", args=where)


def send(editor, statement, **changes):
    """What the form shows, with these changes."""
    page = editor.get(url(statement))
    form = page.context["form"]
    sent = {name: form[name].value() for name in form.fields}
    sent = {name: value for name, value in sent.items() if value not in (None, [])}
    answer = editor.post(url(statement), {**sent, **changes})
    statement.refresh_from_db()
    return answer


def changes_in(page):
    """On the page of a statement, or on that of a history, where each has a label."""
    return [row[1] if isinstance(row, tuple) else row for row in page.context["changes"]]


def attending():
    return {str(row.party): row.kind for row in Attendance.objects.all()}


def test_who_met_how_and_whether_they_did_is_corrected_and_taken_back(editor, met):
    answer = send(
        editor,
        met,
        participants=["ukraine"],
        hosts=["qatar"],
        meeting_status="cancelled",
        meeting_format="proximity",
    )
    assert answer.status_code == 303
    meeting = Meeting.objects.get()
    assert (meeting.status, meeting.format) == ("cancelled", "proximity")
    assert attending() == {"Ukraine": "present", "Qatar": "host"}

    editor.post(url(met, "undo"), {"edit_count": met.edit_count})
    assert attending() == {"Ukraine": "present", "Russia": "present"}
    meeting.refresh_from_db()
    assert meeting.status == "held"


def test_every_page_tells_who_changed_whom_they_met(editor, met):
    meeting = Meeting.objects.get()
    assert "<b>held</b>" in editor.get(url(met, "detail")).content.decode()
    send(editor, met, participants=["ukraine", "qatar"], reason="Doha said so.")
    editor.post(url(met, "undo"), {"edit_count": met.edit_count})
    talks = met.negotiation.slug
    addresses = [
        url(met, "detail"),
        reverse("negotiations:record_history", args=[talks, "statement", met.public_id]),
        reverse("negotiations:record_history", args=[talks, "meeting", meeting.public_id]),
    ]
    for address in addresses:
        page = editor.get(address)
        told = {
            (str(row.subject), row.sentence, row.reason)
            for row in changes_in(page)
            if isinstance(row.subject, StatementParty)
        }
        assert told >= {
            ("Qatar: participant", "added", "Doha said so."),
            ("Russia: participant", "took out", "Doha said so."),
            ("Qatar: participant", "took out again", ""),
            ("Russia: participant", "put back", ""),
        }
        assert "Russia: participant" in page.content.decode()


def test_a_meeting_of_nobody_is_refused(editor, met):
    page = editor.get(url(met)).context["form"]
    sent = {name: page[name].value() or "" for name in page.fields}
    answer = editor.post(url(met), {**sent, "participants": [], "hosts": []})
    assert answer.status_code == 422
    assert "Say who meets" in answer.content.decode()
    assert attending() == {"Ukraine": "present", "Russia": "present"}


def test_speaker_and_condition_reach_the_record_and_the_history(editor, offer, parties):
    emir = factories.person(party=parties["Qatar"], name="The Emir")
    answer = send(
        editor, offer, speaker=emir.pk, condition="if a truce   holds", reason="He said so."
    )
    assert answer.status_code == 303
    assert (offer.speaker, offer.condition) == (emir, "if a truce holds")
    assert Commitment.objects.get().condition == "if a truce holds"
    where = (offer.negotiation.slug, "statement", offer.public_id)
    history = editor.get(reverse("negotiations:record_history", args=where)).content.decode()
    assert "The Emir" in history
    assert "if a truce holds" in history


def test_who_speaks_is_of_the_party_or_of_a_member_of_it(editor, offer, parties):
    envoy = factories.person(party=parties["Russia"], name="The Envoy")
    page = editor.get(url(offer)).content.decode()
    assert "The Envoy (Russia)" in page
    answer = send(editor, offer, speaker=envoy.pk)
    assert answer.status_code == 422
    assert "The Envoy speaks for Russia, not for Qatar." in answer.content.decode()
    itself = send(editor, offer, on_behalf_of=parties["Qatar"].pk)
    assert "This is the party that speaks." in itself.content.decode()
    parties["Qatar"].memberships.create(party=parties["Russia"])
    assert send(editor, offer, speaker=envoy.pk).status_code == 303
    assert offer.speaker == envoy
    send(editor, offer, on_behalf_of=parties["Ukraine"].pk, speaker="")
    assert "for Ukraine" in editor.get(url(offer, "detail")).content.decode()
    envoy.delete()
    editor.post(url(offer, "undo"), {"edit_count": offer.edit_count})
    offer.refresh_from_db()
    assert (offer.speaker, offer.on_behalf_of) == (None, None)  # who was removed cannot come back


@pytest.mark.parametrize(
    ("field", "words"),
    [("quote", "They never met."), ("condition", "if it rains"), ("quote", "  ")],
)
def test_words_that_the_article_does_not_have_are_refused(editor, offer, field, words):
    answer = send(editor, offer, **{field: words})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert (offer.state, offer.condition) == ("proposed", "")


def test_evidence_moves_to_other_words_of_the_article(editor, offer):
    """Copied from a page, where blanks are single; of two passages the nearer one."""
    assert send(editor, offer, quote="send monitors if").status_code == 303
    assert offer.quote == "send   monitors if" == TEXT[offer.start : offer.end]
    assert Commitment.objects.get().offered == offer.quote
    send(editor, offer, quote="they said")
    send(editor, offer, quote="Envoys met")
    assert offer.start == TEXT.rindex("Envoys met")

    for _time in range(2):
        editor.post(url(offer, "undo"), {"edit_count": offer.edit_count})
        offer.refresh_from_db()
    assert offer.quote == "send   monitors if" == TEXT[offer.start : offer.end]


def test_what_had_been_read_does_not_overrule_who_corrected_it(talks, met):
    """A text of later that day still says that they met; one of the next week is news."""
    act = Act(factories.user(), factories.NOW)
    recording.correct(met, {"meeting_status": "announced"}, act)

    def held(day):
        fields = {
            "article": factories.article(text=f"{TEXT} Told in week {day:%V} again.", published=day)
        }
        again = say(
            talks,
            "meeting",
            party=None,
            topic="",
            date=met.date,
            place="Doha",
            **fields,
            meeting_status="held",
        )
        again.party_rows.create(party=met.party_rows.all()[0].party, role="participant")
        file_statements([again], now=factories.NOW)
        return Meeting.objects.get().status

    assert held(met.version.article.published) == "announced"
    assert held(factories.NOW.date() + timedelta(days=7)) == "held"
    assert Statement.objects.filter(meeting=Meeting.objects.get()).count() == 3
