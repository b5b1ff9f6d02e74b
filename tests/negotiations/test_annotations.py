"""Notes on records: written, answered, edited, removed; refused when stale or by the wrong people."""

from html import unescape

import pytest
from django.urls import reverse

from negotiations.models import Annotation
from tests import factories

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "annotations"}


@pytest.fixture
def position():
    talks = factories.negotiation()
    return factories.position(issue=factories.issue(negotiation=talks), party=factories.party())


@pytest.fixture
def editor(client):
    client.force_login(factories.user(group="Editor", username="olena"))
    return client


@pytest.fixture
def note(position):
    return factories.annotation(record=position, author=factories.user(username="claire"))


def new_url(record, kind="position"):
    return reverse(
        "negotiations:annotation_new", args=[record.negotiation.slug, kind, record.public_id]
    )


def url(annotation, act):
    return reverse(
        f"negotiations:annotation_{act}", args=[annotation.negotiation.slug, annotation.public_id]
    )


@pytest.mark.parametrize("kind", ["meeting", "document", "demand", "commitment"])
def test_every_kind_of_record_takes_notes(editor, kind, position):
    talks = position.negotiation
    record = {
        "meeting": lambda: factories.meeting(negotiation=talks),
        "document": lambda: factories.document(negotiation=talks),
        "demand": lambda: factories.demand(negotiation=talks, party=position.party),
        "commitment": lambda: factories.commitment(negotiation=talks, party=position.party),
    }[kind]()
    answer = editor.post(new_url(record, kind), {"body": "A note."}, **HTMX)
    assert answer.status_code == 200
    assert getattr(Annotation.objects.get(), kind) == record


def test_without_javascript_one_comes_back_to_the_record(editor, position):
    answer = editor.post(new_url(position), {"body": "A note."})
    assert (answer.status_code, answer.url) == (303, f"{position.get_absolute_url()}#annotations")


def test_with_htmx_the_thread_comes_back(editor, position):
    sent = {"body": "Line one\r\nline two", "quote": "Article number", "for_briefing": "on"}
    page = editor.post(new_url(position), sent, **HTMX).content.decode()
    assert page.strip().startswith('<section class="section" id="annotations"')
    assert "Line one\nline two" in page
    assert "for the briefing" in page
    assert "olena" in page


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_an_empty_note_is_refused_and_what_was_typed_is_kept(editor, position, headers):
    answer = editor.post(new_url(position), {"body": " ", "quote": "kept words"}, **headers)
    assert answer.status_code == 422
    assert "kept words" in answer.content.decode()
    assert not Annotation.objects.exists()


TEXT = "The Kremlin said:\n\u202eRussia demands control\u202c of the Donbass. Nobody answered."


@pytest.fixture
def quoting():
    """A position held up by one sentence of a longer article."""
    talks = factories.negotiation()
    return factories.position(
        issue=factories.issue(negotiation=talks),
        party=factories.party(),
        article=factories.article(text=TEXT),
        quote="\u202eRussia demands control\u202c of the Donbass.",
    )


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("of the Donbass", "of the Donbass"),
        (" of  the\n Donbass. ", "of the Donbass."),
        ("Nobody answered.", "Nobody answered."),
        ("said: \u202eRussia", "said:\n\u202eRussia"),
        ("", ""),
    ],
    ids=["of the quote", "other blanks", "of its article", "as received", "none"],
)
def test_the_words_it_is_about_are_stored_as_the_evidence_has_them(editor, quoting, typed, stored):
    assert editor.post(new_url(quoting), {"body": "x", "quote": typed}).status_code == 303
    assert Annotation.objects.get().quote == stored


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize("typed", ["of the Donbas.", "russia demands", "somebody else's words"])
def test_words_that_are_not_in_the_evidence_are_refused_and_kept(editor, quoting, typed, headers):
    sent = {"body": "My note.", "quote": typed, "for_briefing": "on"}
    answer = editor.post(new_url(quoting), sent, **headers)
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "stand neither in a quote of this record nor in its articles" in page
    assert typed in page
    assert "My note." in page
    assert not Annotation.objects.exists()


def test_words_of_an_article_that_holds_up_another_record_are_refused(editor, quoting):
    other = factories.meeting(negotiation=quoting.negotiation)
    sent = {"body": "x", "quote": "Nobody answered."}
    assert editor.post(new_url(other, "meeting"), sent).status_code == 422
    assert editor.post(new_url(quoting), sent).status_code == 303


def test_a_record_without_evidence_takes_any_words_that_can_be_seen(editor, quoting):
    quoting.statements.update(state="rejected")
    sent = {"body": "x", "quote": "From my \u202enotebook."}
    assert editor.post(new_url(quoting), sent).status_code == 303
    assert Annotation.objects.get().quote == "From my notebook."


def test_editing_holds_new_words_to_the_evidence_and_leaves_old_ones(editor, quoting):
    note = factories.annotation(record=quoting, author=factories.user(), quote="withdrawn words")
    sent = {"version": 1, "body": "Better.", "quote": "other words"}
    answer = editor.post(url(note, "edit"), sent)
    assert answer.status_code == 422
    assert "stand neither in a quote" in answer.content.decode()
    assert editor.post(url(note, "edit"), {**sent, "quote": "withdrawn words"}).status_code == 303
    note.refresh_from_db()
    assert (note.body, note.quote) == ("Better.", "withdrawn words")


def test_an_answer_stands_under_its_note(editor, position, note):
    editor.post(new_url(position), {"body": "An answer.", "parent": note.public_id})
    answer = Annotation.objects.get(parent=note)
    page = editor.get(position.get_absolute_url()).content.decode()
    assert page.index(f"note-{note.public_id}") < page.index(f"note-{answer.public_id}")
    again = {"body": "Deeper.", "parent": answer.public_id}
    assert editor.post(new_url(position), again).status_code == 404


def test_a_note_on_another_record_cannot_be_answered_here(editor, position):
    meeting = factories.meeting(negotiation=position.negotiation)
    other = factories.annotation(record=meeting, author=factories.user())
    sent = {"body": "An answer.", "parent": other.public_id}
    assert editor.post(new_url(position), sent).status_code == 404


def test_editing_keeps_the_old_words_in_the_history(editor, note, client):
    answer = editor.post(url(note, "edit"), {"version": 1, "body": "Other words."})
    assert answer.status_code == 303
    note.refresh_from_db()
    assert (note.body, note.version) == ("Other words.", 2)
    history = reverse(
        "negotiations:record_history",
        args=[note.negotiation.slug, "position", note.position.public_id],
    )
    page = editor.get(history).content.decode()
    assert "<del>A note.</del>" in page
    assert "<ins>Other words.</ins>" in page
    assert [str(change.subject) for _label, change in editor.get(history).context["changes"]][
        :2
    ] == [
        "Other words.",
        "A note.",
    ]


def test_a_stale_edit_shows_both(editor, note):
    editor.post(url(note, "edit"), {"version": 1, "body": "First."})
    answer = editor.post(url(note, "edit"), {"version": 1, "body": "Second."})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "First." in page
    assert "Second." in page
    note.refresh_from_db()
    assert note.body == "First."
    editor.post(url(note, "edit"), dict(answer.context["conflict"].resend))
    note.refresh_from_db()
    assert note.body == "Second."


def test_a_removed_note_is_gone_from_the_page_and_kept_in_the_history(editor, note, position):
    page = editor.post(url(note, "remove"), {"version": 1}, **HTMX).content.decode()
    assert note.public_id not in page
    assert Annotation.objects.get().is_removed
    assert editor.post(url(note, "remove"), {"version": 2}).status_code == 404


def test_removing_a_note_that_was_changed_since_is_told(editor, note):
    editor.post(url(note, "edit"), {"version": 1, "body": "Changed."})
    answer = editor.post(url(note, "remove"), {"version": 1}, **HTMX)
    assert "it was not removed" in answer.content.decode()
    assert not Annotation.objects.get().is_removed


def test_analysts_read_and_do_not_write(client, note, position):
    client.force_login(factories.user(group="Analyst"))
    page = client.get(position.get_absolute_url()).content.decode()
    assert note.body in page
    assert "Add the note" not in page
    assert client.post(new_url(position), {"body": "A note."}).status_code == 403
    assert client.post(url(note, "edit"), {"version": 1, "body": "x"}).status_code == 403
    assert client.post(url(note, "remove"), {"version": 1}).status_code == 403


def test_mere_readers_see_no_notes(client, note, position):
    client.force_login(factories.user())
    assert note.body not in client.get(position.get_absolute_url()).content.decode()


def test_hostile_notes_are_words(editor, position):
    sent = {"body": "<script>x</script>", "quote": "<img src=x>"}
    page = editor.post(new_url(position), sent, **HTMX).content.decode()
    assert "&lt;img src=x&gt;" in page
    assert "<img src=x>" not in page
    page = editor.post(new_url(position), {**sent, "quote": ""}, **HTMX).content.decode()
    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page


def test_a_restricted_negotiation_is_not_there(editor, note, position):
    position.negotiation.access = "restricted"
    position.negotiation.save()
    assert editor.post(new_url(position), {"body": "A note."}).status_code == 404
    assert editor.get(url(note, "edit")).status_code == 404
    assert editor.post(url(note, "remove"), {"version": 1}).status_code == 404


def test_kinds_without_notes_are_not_there(editor, position):
    assert editor.post(new_url(position, "statement"), {"body": "x"}).status_code == 404
