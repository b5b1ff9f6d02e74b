"""History rows as differences that people can read, in a bounded number of queries."""

from datetime import date, timedelta

import pghistory
import pytest

from negotiations import recording
from negotiations.acts import Act
from negotiations.changes import changes_of
from negotiations.recording import Note
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, title="Donbass")
    return factories.position(issue=issue, party=factories.party(name="Russia")).statements.get()


def act(**fields):
    return Act(factories.user(), factories.NOW, **fields)


def told(change):
    return {field.name: (field.before, field.after) for field in change.fields}


def test_a_new_row_is_recorded_by_the_software(statement):
    (change,) = changes_of([statement])
    assert (change.kind, change.by, change.fields) == ("insert", None, ())
    assert change.sentence == "recorded"


def test_a_correction_says_who_what_from_what_to_what_when_and_why(statement):
    other = factories.issue(negotiation=statement.negotiation, title="Crimea")
    doing = act(reason="misread")
    corrected = {"issue": other, "stance": "rejects", "date": date(2026, 1, 5)}
    recording.correct(statement, corrected, doing)
    change, _recorded = changes_of([statement])
    assert (change.by, change.reason, change.sentence) == (doing.by_user, "misread", "corrected")
    fields = told(change)
    assert fields["issue"] == ("Donbass", "Crimea")
    assert fields["stance"] == ("demands", "rejects")
    assert fields["date"] == ("", "5 January 2026")
    assert fields["state"] == ("proposed", "edited and accepted")
    assert "edit_count" not in fields


def test_the_several_writes_of_one_act_are_one_change(statement):
    recording.correct(statement, {"stance": "rejects"}, act())
    assert len(changes_of([statement])) == 2


def test_acts_come_one_by_one_latest_first(statement):
    recording.accept(statement, act())
    recording.undo(statement, act())
    recording.reject(statement, act(reason="other"))
    sentences = [change.sentence for change in changes_of([statement])]
    assert sentences == ["rejected", "took back the last decision", "accepted", "recorded"]


def test_writes_that_change_nothing_told_are_left_out(statement):
    type(statement).objects.filter(pk=statement.pk).update(edit_count=7)
    assert len(changes_of([statement])) == 1


def test_raw_updates_show_too(statement):
    type(statement).objects.filter(pk=statement.pk).update(place="Paris")
    assert told(changes_of([statement])[0])["place"] == ("", "Paris")


def test_rows_of_several_kinds_in_one_account(statement):
    position = statement.position
    note = recording.annotate(position, Note("A note."), act())
    recording.edit_annotation(note, Note("Another note."), act())
    subjects = {type(change.subject).__name__ for change in changes_of([position, statement, note])}
    assert subjects == {"Position", "Statement", "Annotation"}


def test_something_removed_since_is_named_so(statement):
    removed = factories.issue(negotiation=statement.negotiation)
    recording.correct(statement, {"issue": removed}, act())
    with pghistory.context(act="remove"):
        removed.delete()
    names = [told(change).get("issue") for change in changes_of([statement])]
    assert ("Donbass", "removed since") in names


def test_a_row_whose_beginning_is_beyond_the_limit_is_told_from_there_on(statement):
    for day in range(1, 6):
        with pghistory.context(step=day):
            type(statement).objects.filter(pk=statement.pk).update(
                date=date(2026, 1, 1) + timedelta(day), place=f"Place {day}"
            )
    changes = changes_of([statement], limit=3)
    assert all(change.kind == "update" for change in changes)
    assert told(changes[0])["place"][1] == "Place 5"


def test_it_asks_a_bounded_number_of_queries(statement, django_assert_max_num_queries):
    rows = [statement]
    for _ in range(15):
        issue = factories.issue(negotiation=statement.negotiation)
        row = factories.position(issue=issue, party=factories.party()).statements.get()
        recording.correct(row, {"party": factories.party(), "issue": statement.issue}, act())
        rows.append(row)
    # Statements' history, parties, people, issues, versions, and who did it.
    with django_assert_max_num_queries(6):
        assert len(changes_of(rows)) == 31
