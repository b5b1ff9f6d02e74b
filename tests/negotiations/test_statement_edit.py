"""Correcting a statement: only the fields of its act; a stale form shows both texts."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from negotiations.filing import file_statements
from negotiations.models import Document, Position
from tests import factories

pytestmark = pytest.mark.django_db
SAID = {"date", "attribution", "quote"}  # of whatever is said
SPOKEN = {
    *SAID,
    *("party", "speaker", "on_behalf_of", "issue", "topic", "stance", "condition"),
}


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def russia(talks):
    made = factories.party(name="Russia")
    factories.participation(negotiation=talks, party=made)
    return made


@pytest.fixture
def issue(talks):
    return factories.issue(negotiation=talks, title="Donbass")


@pytest.fixture
def statement(talks, russia):
    return factories.statement(negotiation=talks, party=russia)


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


def url(statement):
    return reverse(
        "negotiations:statement_edit", args=[statement.negotiation.slug, statement.public_id]
    )


def form(statement, **changes):
    return {
        "edit_count": statement.edit_count,
        "party": statement.party_id,
        "issue": "",
        "topic": statement.topic,
        "stance": "",
        "date": "",
        "attribution": statement.attribution,
        "quote": statement.quote,
        **changes,
    }


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("position", SPOKEN),
        ("demand", {*SPOKEN, "addressees"}),
        ("document", {*SAID, "document", "party", "topic", "status"}),
        ("meeting", {*SAID, "participants", "hosts", "meeting_status", "meeting_format", "place"}),
    ],
)
def test_it_offers_only_what_the_act_has(editor, talks, russia, act, fields):
    made = factories.statement(
        negotiation=talks, party=russia, act=act, status="signed" if act == "document" else ""
    )
    offered = set(editor.get(url(made)).context["form"].fields) - {"edit_count", "reason"}
    assert offered == fields


def test_naming_the_issue_makes_a_position(editor, statement, issue):
    answer = editor.post(url(statement), form(statement, issue=issue.pk, stance="demands"))
    assert answer.status_code == 303
    statement.refresh_from_db()
    assert (statement.state, statement.decided_by.username) == ("edited", "olena")
    assert Position.objects.get().issue == issue


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"date": "soon"}, "Enter a valid date"),
        ({"topic": "weather"}, "weather is not one of"),
        ({"attribution": ""}, "required"),
        ({"party": ""}, "required"),
    ],
)
def test_what_makes_no_sense_is_said(editor, statement, changes, words):
    answer = editor.post(url(statement), form(statement, **changes))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    statement.refresh_from_db()
    assert statement.state == "proposed"


def test_the_history_says_why(editor, statement, issue):
    sent = form(statement, issue=issue.pk, stance="demands", reason="It is about the Donbass.")
    assert editor.post(url(statement), sent).status_code == 303
    history = reverse(
        "negotiations:record_history",
        args=[statement.negotiation.slug, "statement", statement.public_id],
    )
    assert "It is about the Donbass." in editor.get(history).content.decode()


def test_without_an_issue_it_keeps_its_topic_and_makes_no_position(editor, statement, issue):
    editor.post(url(statement), form(statement, issue=issue.pk, stance="demands"))
    statement.refresh_from_db()
    assert Position.objects.filter(is_shown=True).exists()
    sent = form(statement, stance="demands")
    answer = editor.post(url(statement), sent, follow=True)
    assert "Without an issue there is no stance" in answer.content.decode()
    statement.refresh_from_db()
    assert (statement.issue, statement.stance, statement.topic) == (None, "", "territory")
    assert not Position.objects.filter(is_shown=True).exists()


def test_the_form_says_that_an_issue_is_optional_and_what_follows(editor, statement):
    form = editor.get(url(statement)).context["form"]
    assert not form.fields["issue"].required
    assert "keeps its topic and makes no position" in form.fields["issue"].help_text
    assert "without an issue there is none" in form.fields["stance"].help_text


def test_an_issue_needs_a_stance(editor, statement, issue):
    answer = editor.post(url(statement), form(statement, issue=issue.pk))
    assert answer.status_code == 422
    assert "Say which stance" in answer.content.decode()


def test_parties_and_issues_of_other_negotiations_are_no_choice(editor, statement):
    other = factories.negotiation(slug="other", name="Other")
    theirs = factories.issue(negotiation=other)
    answer = editor.post(url(statement), form(statement, issue=theirs.pk, stance="demands"))
    assert answer.status_code == 422
    stranger = factories.party()
    assert editor.post(url(statement), form(statement, party=stranger.pk)).status_code == 422


@pytest.mark.parametrize(
    ("act", "day", "words"),
    [
        ("position", "1800-01-01", "The date lies before 1900."),
        ("position", "2030-01-01", "The date lies in the future"),
        ("demand", "2026-01-24", "The date lies in the future"),
        ("meeting", "1899-12-31", "The date lies before 1900."),
        ("meeting", "2030-01-01", "The date lies more than two years ahead."),
        ("position", "1900-01-01", ""),
        ("position", "2026-01-22", ""),
        ("meeting", "2026-03-01", ""),
    ],
)
def test_a_date_stays_in_bounds(editor, talks, russia, act, day, words):
    made = factories.statement(negotiation=talks, party=russia, act=act)
    with time_machine.travel("2026-01-22T12:00:00Z", tick=False):
        answer = editor.post(url(made), form(made, date=day, place=""))
    made.refresh_from_db()
    if words:
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["date"]
        assert words in answer.content.decode()
        assert made.date is None
    else:
        assert made.date == date.fromisoformat(day)


def test_a_later_date_that_was_read_may_stay(editor, talks, russia):
    made = factories.statement(negotiation=talks, party=russia, act="demand", date=date(2999, 1, 1))
    assert editor.post(url(made), form(made, date="2999-01-01")).status_code == 303


def test_a_stale_form_shows_both_and_lets_one_take_either(editor, statement, issue, client):
    mine = form(statement, issue=issue.pk, stance="rejects")
    theirs = form(statement, issue=issue.pk, stance="demands")
    assert editor.post(url(statement), theirs).status_code == 303
    client.force_login(factories.user(group="Editor", username="claire"))
    answer = client.post(url(statement), mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What it is now, by olena" in page
    assert '<dd class="differs">rejects</dd>' in page
    assert '<dd class="differs">demands</dd>' in page
    statement.refresh_from_db()
    assert statement.stance == "demands"
    again = dict(answer.context["conflict"].resend)
    assert client.post(url(statement), again).status_code == 303
    statement.refresh_from_db()
    assert statement.stance == "rejects"


def test_a_second_click_on_a_correction_is_no_conflict(editor, statement, issue):
    sent = form(statement, issue=issue.pk, stance="rejects", reason="it says so")
    assert [editor.post(url(statement), sent).status_code for _click in range(2)] == [303, 303]
    statement.refresh_from_db()
    assert (statement.state, statement.stance, statement.edit_count) == ("edited", "rejects", 2)
    sent["stance"] = "supports"
    assert editor.post(url(statement), sent).status_code == 409


def test_a_second_click_that_names_other_parties_is_one(editor, talks, russia):
    ukraine = factories.party(name="Ukraine")
    factories.participation(negotiation=talks, party=ukraine)
    demand = factories.statement(negotiation=talks, party=russia, act="demand")
    sent = form(demand, addressees=[ukraine.key])
    assert [editor.post(url(demand), sent).status_code for _click in range(2)] == [303, 303]
    assert editor.post(url(demand), form(demand, addressees=[])).status_code == 409


def test_hostile_words_in_a_conflict_are_words(editor, talks):
    talk = factories.statement(
        negotiation=talks, party=factories.party(), act="meeting", topic="", place="Paris"
    )
    sent = form(talk, edit_count=9, place="<script>x</script>")
    answer = editor.post(url(talk), sent)
    assert answer.status_code == 409
    assert "<script>x" not in answer.content.decode()


@pytest.mark.parametrize(("group", "status"), [("Analyst", 403), (None, 302)])
def test_only_editors_correct(client, statement, group, status):
    if group:
        client.force_login(factories.user(group=group))
    assert client.get(url(statement)).status_code == status
    assert client.post(url(statement), form(statement)).status_code == status


def test_a_restricted_negotiation_is_not_there(editor):
    hidden = factories.negotiation(slug="hidden", name="Hidden", access="restricted")
    assert (
        editor.get(
            url(factories.statement(negotiation=hidden, party=factories.party()))
        ).status_code
        == 404
    )


def signing(talks, party, day, **fields):
    made = factories.statement(
        negotiation=talks,
        party=party,
        article=factories.article(text=f"It did so on {day}.", published=day),
        act="document",
        document_kind="proposal",
        document_number=1,
        **fields,
    )
    file_statements([made], now=factories.NOW)
    return made


def of_document(statement, **changes):
    fields = ("edit_count", "party", "topic", "status", "attribution", "quote")
    return {
        **{name: value for name, value in form(statement, **changes).items() if name in fields},
        "status": statement.status,
        "date": "",
        **changes,
    }


def documents():
    return sorted(str(row.date) for row in Document.objects.shown())


def test_two_documents_that_filing_took_for_one_are_split_and_joined_again(editor, talks, russia):
    signing(talks, russia, date(2022, 7, 22), status="signed")
    leaving = signing(talks, russia, date(2023, 7, 17), status="rejected")
    assert documents() == ["2022-07-22"]
    editor.post(url(leaving), of_document(leaving, document="own"))
    assert documents() == ["2022-07-22", "2023-07-17"]
    leaving.refresh_from_db()
    file_statements(list(talks.statements.all()), now=factories.NOW)  # as a later reading does
    assert documents() == ["2022-07-22", "2023-07-17"]
    signed = Document.objects.get(date=date(2022, 7, 22))
    assert signed.signatures.get().status == "signed"
    editor.post(url(leaving), of_document(leaving, document=signed.public_id))
    assert documents() == ["2022-07-22"]
    assert signed.signatures.get().status == "rejected"


def test_undo_leaves_it_to_filing_again(editor, talks, russia):
    signing(talks, russia, date(2022, 7, 22), status="signed")
    leaving = signing(talks, russia, date(2023, 7, 17), status="rejected")
    editor.post(url(leaving), of_document(leaving, document="own"))
    undo = reverse("negotiations:statement_undo", args=[talks.slug, leaving.public_id])
    editor.post(undo, {"edit_count": 2})
    assert documents() == ["2022-07-22"]
    leaving.refresh_from_db()
    assert leaving.document is None


def test_a_document_of_other_talks_is_not_offered(editor, talks, russia):
    elsewhere = factories.document(negotiation=factories.negotiation(slug="b", name="B"))
    leaving = signing(talks, russia, date(2023, 7, 17), status="rejected")
    answer = editor.post(url(leaving), of_document(leaving, document=elsewhere.public_id))
    assert answer.status_code == 422


def test_whom_a_demand_addresses_is_shown_and_can_be_corrected(editor, talks, russia):
    poland, kyiv = (factories.party(name=name) for name in ("Poland", "Ukraine"))
    for party in (poland, kyiv):
        factories.participation(negotiation=talks, party=party)
    demand = factories.statement(negotiation=talks, party=russia, act="demand")
    demand.party_rows.create(party=poland, role="addressee")
    page = editor.get(url(demand)).content.decode()
    assert page.count('name="addressees"') == 2  # nobody demands of itself
    assert 'value="poland" id="id_addressees_0" checked' in page
    for sent, shown in ((["ukraine"], "To: Ukraine"), ([], "To: nobody in particular")):
        demand.refresh_from_db()
        reply = editor.post(url(demand), form(demand, addressees=sent), follow=True)
        assert shown in " ".join(reply.content.decode().split())
    mistaken = editor.post(url(demand), form(demand, addressees=["mars"]))
    assert mistaken.status_code == 422


def test_the_history_tells_whom_it_no_longer_addresses(editor, talks, russia):
    poland = factories.party(name="Poland")
    demand = factories.statement(negotiation=talks, party=russia, act="demand")
    demand.party_rows.create(party=poland, role="addressee")
    editor.post(url(demand), form(demand, addressees=[], reason="Of nobody."))
    where = ("ukraine", "statement", demand.public_id)
    page = editor.get(reverse("negotiations:record_history", args=where)).content.decode()
    assert "Poland: addressee" in page
    assert "Of nobody." in page
