"""What an editor decides on a statement is what its record says, and what undo takes back."""

from datetime import date, timedelta

import pytest

from negotiations import recording
from negotiations.acts import Act
from negotiations.changes import changes_of
from negotiations.filing import file_statements
from negotiations.models import (
    Commitment,
    Demand,
    Document,
    Meeting,
    Position,
    Response,
    Signature,
    Statement,
)
from tests import factories

pytestmark = pytest.mark.django_db
SEVENTH, EIGHTH = date(2026, 1, 7), date(2026, 1, 8)
STATED = {"date_precision": "day", "date_found": "stated"}
PACT = {"act": "document", "document_kind": "declaration", "topic": "ceasefire"}


class Ledger:
    """Two parties; each sentence stands in an article of its own and is filed at once."""

    def __init__(self):
        self.talks = factories.negotiation()
        self.issue = factories.issue(negotiation=self.talks)
        self.one, self.other = factories.party(name="Poland"), factories.party(name="Germany")
        self.editor, self.decisions = factories.user(group="Editor"), 0

    def say(self, *, published=EIGHTH, participants=(), addressees=(), **fields):
        if fields.get("date"):
            fields = STATED | fields
        made = factories.statement(
            negotiation=self.talks, article=factories.article(published=published), **fields
        )
        for role, parties in (("participant", participants), ("addressee", addressees)):
            for party in parties:
                made.party_rows.create(party=party, role=role)
        file_statements([made], now=factories.NOW)
        return made

    def met(self, **fields):
        parties = fields.pop("participants", (self.one, self.other))
        fields = {"topic": "", "date": SEVENTH, "meeting_status": "held", **fields}
        return self.say(act="meeting", participants=parties, **fields)

    def act(self, reason=""):
        """Each decision an hour after the last."""
        self.decisions += 1
        return Act(self.editor, factories.NOW + timedelta(hours=self.decisions), reason)

    def correct(self, statement, reason="", **changes):
        return recording.correct(statement, changes, self.act(reason))

    def accept(self, statement):
        return recording.accept(statement, self.act())

    def undo(self, statement):
        return recording.undo(statement, self.act())


@pytest.fixture
def ledger():
    return Ledger()


def dated(record):
    return record.date, record.date_precision, record.date_found


def test_a_status_that_an_editor_corrects_is_the_signatures_and_stands_in_its_history(ledger):
    said = ledger.say(party=ledger.one, status="not-signed", **PACT)
    ledger.say(party=ledger.one, status="not-signed", published=date(2026, 1, 9), **PACT)
    ledger.correct(said, "It was asked to.", status="refused")
    signature = Signature.objects.get()
    assert (signature.status, signature.standing) == ("refused", "confirmed")
    change = changes_of([signature])[0]
    assert (change.by, change.reason) == (ledger.editor, "It was asked to.")
    assert ("not signed", "refused") in [(one.before, one.after) for one in change.fields]
    ledger.undo(said)
    signature.refresh_from_db()
    assert (signature.status, signature.standing) == ("not-signed", "unreviewed")


def test_a_signature_has_the_day_that_was_corrected_last(ledger):
    first = ledger.say(party=ledger.one, status="signed", date=date(2026, 1, 6), **PACT)
    second = ledger.say(party=ledger.one, status="signed", date=date(2026, 1, 6), **PACT)
    ledger.accept(first)
    ledger.correct(second, date=SEVENTH)
    assert dated(Signature.objects.get()) == (SEVENTH, "day", "editor")
    assert Document.objects.get().date == SEVENTH
    ledger.undo(second)
    assert dated(Signature.objects.get()) == (date(2026, 1, 6), "day", "stated")
    assert Document.objects.get().date == date(2026, 1, 6)


def test_a_disputed_signature_still_follows_what_editors_decide(ledger):
    said = ledger.say(party=ledger.one, status="not-signed", **PACT)
    recording.mark_disputed(Signature.objects.get(), ledger.act(), is_disputed=True)
    ledger.correct(said, status="refused")
    signature = Signature.objects.get()
    assert (signature.status, signature.standing) == ("refused", "disputed")


def test_a_documents_topic_follows_unless_it_was_corrected_on_the_document(ledger):
    pact = {"status": "signed", "document_name": "Warsaw Declaration", **PACT}
    said = ledger.say(party=ledger.one, **pact)
    ledger.say(party=ledger.other, **pact)
    ledger.correct(said, topic="territory")
    assert Document.objects.get().topic == "territory"
    ledger.undo(said)
    document = Document.objects.get()
    assert document.topic == "ceasefire"
    changes = {"name": "Pact", "kind": "treaty", "topic": "monitoring"}
    recording.correct_document(document, changes, [], ledger.act())
    ledger.correct(said, topic="territory", date=date(2026, 1, 5))
    document.refresh_from_db()
    assert (document.name, document.kind, document.topic) == ("Pact", "treaty", "monitoring")
    assert document.date == date(2026, 1, 5)


def test_a_disputed_document_still_learns_its_name(ledger):
    ledger.say(party=ledger.one, status="signed", **PACT)
    recording.mark_disputed(Document.objects.get(), ledger.act(), is_disputed=True)
    ledger.say(party=ledger.one, status="signed", document_name="Warsaw Declaration", **PACT)
    assert Document.objects.get().name == "Warsaw Declaration"


def test_a_meeting_has_the_day_and_place_that_an_editor_gave_it(ledger):
    said = ledger.met(date_found="inferred", place="Paris")
    ledger.met()
    ledger.correct(said, "The protocol says so.", date=EIGHTH, place="Versailles")
    meeting = Meeting.objects.shown().get()
    assert dated(meeting) == (EIGHTH, "day", "editor")
    assert (meeting.place, meeting.standing) == ("Versailles", "confirmed")
    assert changes_of([meeting])[0].reason == "The protocol says so."
    ledger.undo(said)
    meeting.refresh_from_db()
    assert dated(meeting) == (SEVENTH, "day", "stated")
    assert (meeting.place, meeting.standing) == ("Paris", "unreviewed")


def test_a_meetings_page_says_the_day_that_an_editor_gave(ledger, client):
    said = ledger.met(date_found="inferred", place="Paris")
    ledger.correct(said, date=EIGHTH)
    client.force_login(ledger.editor)
    page = client.get(Meeting.objects.get().get_absolute_url()).content.decode()
    assert "(date set by an editor)" in page
    assert "7 January 2026" not in page


def test_who_accepts_a_month_does_not_blur_the_day(ledger):
    ledger.met(place="Paris")
    vague = ledger.met(date=date(2026, 1, 1), date_precision="month", place="Paris")
    ledger.accept(vague)
    assert dated(Meeting.objects.get()) == (SEVENTH, "day", "stated")


def test_a_meeting_loses_those_whom_only_a_rejected_sentence_named(ledger):
    third = factories.party(name="France")
    ledger.met(place="Paris")
    said = ledger.met(place="Paris", participants=(ledger.one, third), meeting_format="summit")
    meeting = Meeting.objects.get()
    assert (meeting.format, meeting.parties.count()) == ("summit", 3)
    recording.reject(said, ledger.act("wrong-party"))
    meeting.refresh_from_db()
    assert set(meeting.parties.all()) == {ledger.one, ledger.other}
    assert meeting.format == "unknown"
    ledger.undo(said)
    assert third in meeting.parties.all()


def test_that_a_confirmed_announcement_came_true_is_news_until_somebody_looked(ledger):
    announced = ledger.met(meeting_status="announced", published=date(2026, 1, 5), place="Paris")
    ledger.accept(announced)
    meeting = Meeting.objects.get()
    assert (meeting.status, meeting.standing) == ("announced", "confirmed")
    held = ledger.met(meeting_status="held", date=EIGHTH, place="Paris")
    meeting.refresh_from_db()
    assert (meeting.status, meeting.standing, meeting.date) == ("held", "unreviewed", EIGHTH)
    ledger.accept(held)
    meeting.refresh_from_db()
    assert (meeting.status, meeting.standing) == ("held", "confirmed")


def test_who_corrects_where_they_were_to_meet_says_nothing_of_what_came_of_it(ledger):
    announced = ledger.met(meeting_status="announced", published=date(2026, 1, 5), place="Paris")
    ledger.met(meeting_status="held")
    ledger.correct(announced, place="Versailles")
    meeting = Meeting.objects.shown().get()
    assert (meeting.status, meeting.place) == ("held", "Versailles")


def test_a_corrected_status_stands_whatever_older_text_is_accepted_later(ledger):
    said, older = ledger.met(place="Paris"), ledger.met(published=date(2026, 1, 5))
    ledger.met(published=date(2026, 1, 9))
    ledger.correct(said, "They only planned to.", meeting_status="announced")
    assert Meeting.objects.shown().get().status == "announced"
    ledger.correct(older, meeting_status="announced")
    ledger.accept(older)
    assert Meeting.objects.shown().get().status == "announced"
    ledger.undo(older)
    ledger.undo(older)
    ledger.undo(said)
    assert Meeting.objects.shown().get().status == "held"


def test_whom_an_editor_took_out_no_unreviewed_sentence_brings_back(ledger):
    third = factories.party(name="France")
    company = (ledger.one, ledger.other, third)
    said, again = (ledger.met(participants=company, place="Paris") for _ in "ab")
    ledger.correct(said, participants={ledger.one.pk, ledger.other.pk}, hosts=set())
    meeting = Meeting.objects.shown().get()
    assert set(meeting.parties.all()) == {ledger.one, ledger.other}
    file_statements([again], now=factories.NOW)  # as a later reading does
    assert set(meeting.parties.all()) == {ledger.one, ledger.other}
    ledger.accept(again)  # but who looks at it may know better
    assert set(meeting.parties.all()) == set(company)
    ledger.undo(again)
    ledger.undo(said)
    assert set(meeting.parties.all()) == set(company)


def test_a_position_says_that_an_editor_dated_it(ledger):
    stance = {"issue": ledger.issue, "stance": "supports", "stance_said": "supports"}
    said = ledger.say(party=ledger.one, **stance)
    assert dated(Position.objects.get()) == (EIGHTH, "day", "inferred")
    ledger.correct(said, date=EIGHTH)
    assert dated(Position.objects.get()) == (EIGHTH, "day", "editor")
    ledger.undo(said)
    assert dated(Position.objects.get()) == (EIGHTH, "day", "inferred")


def test_a_demand_and_its_answer_follow_the_corrected_days(ledger):
    wish = {"act": "demand", "issue": ledger.issue, "stance": "demands"}
    asked = ledger.say(party=ledger.one, addressees=(ledger.other,), **wish)
    answer = ledger.say(
        party=ledger.other, issue=ledger.issue, stance="rejects", stance_said="rejects"
    )
    ledger.correct(asked, date=date(2026, 1, 3))
    demand = Demand.objects.get()
    assert dated(demand) == (date(2026, 1, 3), "day", "editor")
    assert demand.last_raised == date(2026, 1, 3)
    ledger.correct(answer, date=EIGHTH)
    assert dated(Response.objects.shown().get()) == (EIGHTH, "day", "editor")
    ledger.undo(asked)
    demand.refresh_from_db()
    assert dated(demand) == (EIGHTH, "day", "inferred")
    assert demand.status == "rejected"


def test_an_offer_follows_the_corrected_day_and_loses_a_rejected_condition(ledger):
    offer = {"act": "commitment", "issue": ledger.issue, "stance": "supports"}
    ledger.say(party=ledger.one, date=SEVENTH, **offer)
    said = ledger.say(party=ledger.one, condition="once there is peace", **offer)
    offered = Commitment.objects.get()
    assert (offered.condition, offered.last_raised) == ("once there is peace", EIGHTH)
    ledger.correct(said, date=date(2026, 1, 6))
    offered.refresh_from_db()
    assert dated(offered) == (date(2026, 1, 6), "day", "editor")
    assert offered.last_raised == SEVENTH
    recording.reject(Statement.objects.get(pk=said.pk), ledger.act("other"))
    offered.refresh_from_db()
    assert (offered.condition, offered.date) == ("", SEVENTH)


def test_whom_a_demand_addresses_is_corrected_and_taken_back(ledger):
    third = factories.party(name="France")
    said = ledger.say(party=ledger.one, addressees=(ledger.other,), act="demand")
    demand = Demand.objects.get()
    ledger.correct(said, "Asked of France.", addressees={third.pk})
    assert list(demand.addressees.all()) == [third]
    assert list(Demand.objects.all()) == [demand]  # its only statement: it keeps its record
    ledger.correct(said, addressees=set())
    assert not demand.addressees.exists()
    for expected in ([third], [ledger.other]):  # one correction after the other
        ledger.undo(said)
        assert list(demand.addressees.all()) == expected


def test_a_demand_that_turns_out_to_be_of_nobody_leaves_the_others_demand(ledger):
    said = [ledger.say(party=ledger.one, addressees=(ledger.other,), act="demand") for _ in "ab"]
    ledger.correct(said[1], addressees=set())
    assert sorted(row.addressees.count() for row in Demand.objects.shown()) == [0, 1]
    ledger.undo(said[1])
    assert Demand.objects.shown().get().statements.count() == 2


def test_a_position_that_nothing_holds_up_says_so_to_editors(ledger, client):
    said = ledger.say(party=ledger.one, issue=ledger.issue, stance="accepts", stance_said="accepts")
    page_url = Position.objects.get().get_absolute_url()
    client.force_login(ledger.editor)
    recording.reject(said, ledger.act("other"))
    page = client.get(page_url).content.decode()
    assert "No longer held up by any statement: Poland accepted" in page
    assert "nothing stands behind it" in page
    assert "0 statements" not in page
    ledger.undo(said)
    page = client.get(page_url).content.decode()
    assert "No longer held up" not in page
    assert "unreviewed" in page
