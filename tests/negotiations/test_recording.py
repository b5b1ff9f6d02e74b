"""People's acts on statements, records, notes and articles: done, refused when stale, undone."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from negotiations import recording
from negotiations.acts import Act, NothingToUndoError, StaleEditError, UnassignableError
from negotiations.changes import changes_of
from negotiations.filing import file_statements
from negotiations.models import Annotation, Assignment, Meeting, Position, Reading
from negotiations.recording import Note
from sources.history import event_model
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def act():
    return Act(factories.user(group="Editor"), factories.NOW)


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def demand_issue(talks):
    return factories.issue(negotiation=talks)


@pytest.fixture
def statement(talks, demand_issue):
    """A filed position: Russia demands."""
    made = factories.statement(
        negotiation=talks,
        party=factories.party(name="Russia"),
        issue=demand_issue,
        stance="demands",
    )
    file_statements([made], now=factories.NOW)
    return made


def test_accepting_confirms_the_record(statement, act):
    accepted = recording.accept(statement, act)
    assert (accepted.state, accepted.decided_by) == ("accepted", act.by_user)
    assert accepted.edit_count == statement.edit_count + 1
    assert Position.objects.get().standing == "confirmed"


def test_rejecting_takes_its_record_out_of_view_and_undoing_brings_it_back(statement, act):
    recording.reject(statement, replace(act, reason="wrong-party"))
    assert not Position.objects.get().is_shown
    undone = recording.undo(statement, act)
    assert (undone.state, undone.decided_by, undone.decision_reason) == ("proposed", None, "")
    assert Position.objects.get().is_shown


def test_a_record_with_another_statement_stays_in_view(statement, act, talks, demand_issue):
    other = factories.statement(
        negotiation=talks, party=statement.party, issue=demand_issue, stance="demands"
    )
    file_statements([other], now=factories.NOW)
    recording.reject(statement, act)
    assert Position.objects.get().is_shown


def test_correcting_moves_the_statement_to_the_record_it_now_says(statement, act):
    corrected = recording.correct(statement, {"stance": "rejects"}, act)
    assert corrected.state == "edited"
    assert corrected.position
    assert corrected.position.stance == "rejects"
    shown = Position.objects.shown()
    assert [position.stance for position in shown] == ["rejects"]


def test_undoing_a_correction_brings_back_value_and_record(statement, act):
    recording.correct(statement, {"stance": "rejects", "date": date(2026, 1, 5)}, act)
    undone = recording.undo(statement, act)
    assert (undone.stance, undone.date, undone.date_precision) == ("demands", None, "")
    assert [position.stance for position in Position.objects.shown()] == ["demands"]


def test_a_corrected_date_is_an_editors_date_and_dates_the_meeting(talks, act):
    talk = factories.statement(negotiation=talks, act="meeting", topic="", place="Paris")
    for name in ("Ukraine", "France"):
        talk.party_rows.create(party=factories.party(name=name), role="participant")
    file_statements([talk], now=factories.NOW)
    assert not Meeting.objects.exists()
    recording.correct(talk, {"date": date(2026, 1, 7)}, act)
    meeting = Meeting.objects.get()
    assert (meeting.date, meeting.date_precision, meeting.date_found) == (
        date(2026, 1, 7),
        "day",
        "editor",
    )


def test_naming_the_issue_of_a_statement_without_one_makes_a_position(talks, act):
    bare = factories.statement(negotiation=talks, party=factories.party(), stance_said="demands")
    issue = factories.issue(negotiation=talks)
    recording.correct(bare, {"issue": issue, "stance": "demands"}, act)
    assert Position.objects.get().issue == issue


def test_words_that_do_not_stand_in_the_text_are_no_evidence(statement, act):
    with pytest.raises(IntegrityError, match="does not stand"), transaction.atomic():
        recording.correct(statement, {"quote": "other words"}, act)


def test_where_it_was_read_cannot_be_corrected(statement, act):
    with pytest.raises(ValueError, match="version"):
        recording.correct(statement, {"version": None}, act)


def test_a_stale_decision_is_refused_and_changes_nothing(statement, act):
    seen = replace(act, seen_version=statement.edit_count)
    recording.accept(statement, seen)
    with pytest.raises(StaleEditError) as caught:
        recording.reject(statement, seen)
    statement.refresh_from_db()
    assert statement.state == "accepted"
    assert caught.value.current == statement


def test_nothing_decided_nothing_to_undo(statement, act):
    with pytest.raises(NothingToUndoError):
        recording.undo(statement, act)


def test_undoing_twice_goes_back_twice_and_no_further(statement, act):
    administrator = replace(act, by_user=factories.user(group="Administrator"))
    recording.correct(statement, {"stance": "rejects"}, replace(act, reason="the editor's"))
    recording.correct(statement, {"stance": "open"}, replace(administrator, reason="another's"))
    first = recording.undo(statement, act)
    assert (first.stance, first.state, first.decided_by) == ("rejects", "edited", act.by_user)
    assert first.decision_reason == "the editor's"
    second = recording.undo(statement, act)
    assert (second.stance, second.state, second.decided_by) == ("demands", "proposed", None)
    with pytest.raises(NothingToUndoError):
        recording.undo(statement, act)


def test_what_is_decided_after_an_undo_is_taken_back_by_the_next(statement, act):
    recording.correct(statement, {"stance": "rejects"}, act)
    recording.correct(statement, {"stance": "open"}, act)
    recording.undo(statement, act)
    recording.accept(statement, act)
    assert recording.undo(statement, act).stance == "rejects"
    assert recording.undo(statement, act).stance == "demands"


def test_each_undo_is_in_the_history(statement, act):
    recording.accept(statement, act)
    recording.reject(statement, act)
    recording.undo(statement, act)
    recording.undo(statement, act)
    acts = [change.act for change in changes_of([statement])]
    assert acts == ["undo", "undo", "rejected", "accepted", ""]


def test_undoing_keeps_what_a_later_reading_proposed(statement, act):
    recording.accept(statement, act)
    recording.undo(statement, act)
    statement.refresh_from_db()
    statement.topic = "prisoners"
    statement.save()
    recording.reject(statement, act)
    assert recording.undo(statement, act).topic == "prisoners"


def test_undo_survives_an_issue_that_was_removed(statement, act, demand_issue, talks):
    other = factories.issue(negotiation=talks)
    recording.correct(statement, {"issue": other}, act)
    demand_issue.delete()
    assert recording.undo(statement, act).issue is None


def test_the_history_says_who_why_and_what(statement, act):
    recording.reject(statement, replace(act, reason="not-a-position"))
    rows = event_model(type(statement))._default_manager.filter(pgh_obj_id=statement.pk)
    event: Any = rows.latest("pgh_id")
    assert event.state == "rejected"
    assert event.pgh_context["user"] == act.by_user.pk
    assert event.pgh_context["reason"] == "not-a-position"


def test_a_record_is_disputed_and_no_longer(statement, act):
    position = Position.objects.get()
    disputed = recording.mark_disputed(position, act, is_disputed=True)
    assert Position.objects.get().standing == "disputed"
    with pytest.raises(StaleEditError):
        recording.mark_disputed(position, replace(act, seen_version=1), is_disputed=False)
    recording.mark_disputed(disputed, act, is_disputed=False)
    assert Position.objects.get().standing == "unreviewed"


def test_a_document_which_has_no_statements_of_its_own_can_be_disputed(talks, act):
    document = factories.document(negotiation=talks)
    factories.signature(document=document, party=factories.party())
    recording.mark_disputed(document, act, is_disputed=True)
    document.refresh_from_db()
    assert (document.standing, document.is_shown) == ("disputed", True)


def test_notes_are_written_answered_edited_and_removed(statement, act):
    position = Position.objects.get()
    note = recording.annotate(
        position, Note("Check this.", "of the Donbass", for_briefing=True), act
    )
    answer = recording.annotate(position, Note("Done."), act, parent=note)
    edited = recording.edit_annotation(note, Note("Check that."), replace(act, seen_version=1))
    assert (edited.body, edited.quote, edited.for_briefing, edited.version) == (
        "Check that.",
        "",
        False,
        2,
    )
    with pytest.raises(StaleEditError):
        recording.edit_annotation(note, Note("Too late."), replace(act, seen_version=1))
    recording.remove_annotation(answer, act)
    assert list(Annotation.objects.current()) == [note]


def test_a_note_that_is_sent_twice_is_one_note(statement, act):
    position = Position.objects.get()
    first = recording.annotate(position, Note("A note."), act)
    again = recording.annotate(
        position, Note("A note."), replace(act, now=act.now + timedelta(seconds=2))
    )
    later = recording.annotate(
        position, Note("A note."), replace(act, now=act.now + timedelta(hours=2))
    )
    assert first == again != later
    assert recording.annotate(position, Note("Another."), act) != first


def test_an_answer_stands_under_a_note_of_the_same_record(statement, act, talks):
    position = Position.objects.get()
    note = recording.annotate(position, Note("A note."), act)
    answer = recording.annotate(position, Note("An answer."), act, parent=note)
    with pytest.raises(ValueError, match="same record"):
        recording.annotate(position, Note("Too deep."), act, parent=answer)
    with pytest.raises(ValueError, match="same record"):
        recording.annotate(
            factories.meeting(negotiation=talks), Note("Elsewhere."), act, parent=note
        )


def test_another_date_has_the_article_read_again_and_another_title_does_not(talks, act):
    article = factories.article()
    factories.reading(article=article, negotiation=talks)
    recording.correct_article(article, {"title": "Other"}, act)
    assert Reading.objects.exists()
    recording.correct_article(article, {"published": date(2026, 1, 2)}, act)
    assert not Reading.objects.exists()


def test_a_stale_correction_of_an_article_is_refused(act):
    article = factories.article()
    recording.correct_article(article, {"title": "First"}, replace(act, seen_version=1))
    with pytest.raises(StaleEditError):
        recording.correct_article(article, {"title": "Second"}, replace(act, seen_version=1))
    article.refresh_from_db()
    assert article.title == "First"


def test_a_withdrawn_article_takes_its_records_along_and_a_restored_one_brings_them_back(
    statement, act
):
    article = statement.version.article
    withdrawn = recording.withdraw_article(article, replace(act, reason="by mistake"))
    assert (withdrawn.withdrawn_by, withdrawn.withdrawal_reason) == (act.by_user, "by mistake")
    assert not Position.objects.get().is_shown
    recording.restore_article(article, act)
    assert Position.objects.get().is_shown


def test_withdrawing_twice_keeps_the_first_reason(statement, act):
    article = statement.version.article
    recording.withdraw_article(article, replace(act, reason="by mistake"))
    later = replace(act, now=act.now + timedelta(hours=1), reason="again")
    assert recording.withdraw_article(article, later).withdrawal_reason == "by mistake"


def test_assigning_an_article_moves_it_and_has_it_read_again(talks, act):
    article = factories.article()
    factories.submission(negotiation=talks, article=article, state="done")
    factories.reading(article=article, negotiation=talks)
    other = factories.negotiation(slug="other", name="Other")
    recording.assign_article(article, other, act)
    assert Assignment.objects.get().negotiation == other
    assert not Reading.objects.exists()


def test_an_article_that_nobody_handed_in_cannot_be_assigned(talks, act):
    article = factories.article()
    factories.submission(article=article, state="failed", reason="duplicate")
    with pytest.raises(UnassignableError):
        recording.assign_article(article, talks, act)


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_at_one_moment_the_second_is_told():
    """Both saw the same version; the row's lock lets one act and tells the other."""
    statement = factories.statement(negotiation=factories.negotiation(), party=factories.party())
    editors = [factories.user(), factories.user()]
    start = threading.Barrier(2)

    def decide(editor, deciding):
        start.wait()
        try:
            deciding(statement, Act(editor, factories.NOW, "other", seen_version=1))
        except StaleEditError:
            return "told"
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as pool:
        acts = (recording.accept, recording.reject)
        outcomes = [*pool.map(decide, editors, acts)]
    assert sorted(outcomes) == ["done", "told"]
    statement.refresh_from_db()
    assert statement.edit_count == 2
