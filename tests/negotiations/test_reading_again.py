"""What editors did while, before or after a text was read stays done."""

from datetime import date

import pytest

from negotiations import reading, recording
from negotiations.acts import Act
from negotiations.models import Reading, Statement
from sources.models import Submission
from sources.reader import types
from tests import factories

pytestmark = pytest.mark.django_db
TEXT = "Russia demands control of the Donbass. Ukraine refuses to leave it."


@pytest.fixture
def talks():
    return factories.negotiation()


@pytest.fixture
def russia(talks):
    made = factories.party(name="Russia", key="russia")
    factories.participation(negotiation=talks, party=made)
    return made


@pytest.fixture
def article(talks, russia):
    made = factories.article(text=TEXT)
    factories.submission(negotiation=talks, article=made, state="done")
    return made


@pytest.fixture
def act():
    return Act(factories.user(), factories.NOW)


def found(*quotes, **fields):
    """What a reader would return for these words of TEXT."""
    fields = {"party": "russia", "topic": types.Topic.TERRITORY, **fields}
    statements = tuple(
        types.Statement(
            act=types.Act.POSITION,
            quote=types.Span(TEXT.index(quote), TEXT.index(quote) + len(quote)),
            rule="test",
            confidence=0.9,
            language="en",
            **fields,
        )
        for quote in quotes
    )
    return types.Reading("en", statements, frozenset())


def read_as(monkeypatch, result):
    """Read the article anew, by a reader that finds this."""
    answer = result if callable(result) else lambda *_args, **_options: result
    monkeypatch.setattr(reading, "read", answer)
    Reading.objects.all().delete()
    reading.find_unread(factories.NOW)
    reading.read_due(factories.NOW)


def test_a_finding_that_is_not_found_again_is_superseded(monkeypatch, article):
    read_as(monkeypatch, found("Russia demands control of the Donbass"))
    read_as(monkeypatch, found())
    assert Statement.objects.get().state == "superseded"


def test_decisions_stay_whether_found_again_or_not(monkeypatch, article, act):
    read_as(monkeypatch, found("Russia demands control", "Ukraine refuses to leave it"))
    kept, lost = Statement.objects.order_by("start")
    recording.reject(kept, act)
    recording.accept(lost, act)
    read_as(monkeypatch, found("Russia demands control of the Donbass"))
    states = Statement.objects.order_by("start").values_list("state", flat=True)
    assert list(states) == ["rejected", "accepted"]


def test_evidence_that_an_editor_moved_is_not_proposed_again(monkeypatch, article, act):
    """A better reader finds a little more of the sentence at the old place."""
    read_as(monkeypatch, found("Russia demands control"))
    (made,) = Statement.objects.all()
    words = "Ukraine refuses to leave it."
    moved = {"quote": words, "start": TEXT.index(words), "end": len(TEXT), "topic": "ceasefire"}
    recording.correct(made, moved, act)
    read_as(monkeypatch, found("demands control of the Donbass."))
    assert [row.quote for row in Statement.objects.standing()] == [words]


def test_a_better_reader_finds_what_an_editor_had_made_of_it(monkeypatch, article, act):
    """Where the editor moved it, there as well as at the old place, or with the editor's topic."""
    read_as(monkeypatch, found("Russia demands control"))
    (made,) = Statement.objects.all()
    words = "Ukraine refuses to leave it."
    moved = {"quote": words, "start": TEXT.index(words), "end": len(TEXT), "topic": "ceasefire"}
    recording.correct(made, moved, act)
    better = found("refuses to leave it", topic=types.Topic.CEASEFIRE)
    both = types.Reading(
        "en", found("Russia demands control").statements + better.statements, frozenset()
    )
    for result in (better, both, better):
        read_as(monkeypatch, result)
        assert [row.quote for row in Statement.objects.all()] == [words]
    made.refresh_from_db()
    assert (made.state, made.topic) == ("edited", "ceasefire")


def test_what_was_corrected_and_then_refused_is_not_proposed_again(monkeypatch, article, act):
    read_as(monkeypatch, found("Russia demands control"))
    (made,) = Statement.objects.all()
    recording.correct(made, {"topic": "ceasefire"}, act)
    recording.reject(made, act)
    read_as(monkeypatch, found("demands control of the Donbass."))
    assert [row.state for row in Statement.objects.all()] == ["rejected"]


def test_reading_twice_adds_nothing(monkeypatch, article):
    for _ in range(2):
        read_as(monkeypatch, found("Russia demands control"))
    assert Statement.objects.count() == 1


def test_an_article_corrected_while_it_is_read_is_read_anew(monkeypatch, article, act):
    def correct_meanwhile(*_args, **_options):
        recording.correct_article(article, {"published": date(2026, 1, 2)}, act)
        return found("Russia demands control")

    read_as(monkeypatch, correct_meanwhile)
    assert not Statement.objects.exists()
    assert not Reading.objects.exists()


def test_who_hands_in_the_same_text_elsewhere_does_not_move_it(monkeypatch, article, talks):
    other = factories.negotiation(slug="other", name="Other")
    factories.submission(negotiation=other, article=article, state="failed", reason="duplicate")
    read_as(monkeypatch, found("Russia demands control"))
    assert Reading.objects.get().negotiation == talks


def test_an_assigned_article_is_read_for_its_new_negotiation(monkeypatch, article, act):
    other = factories.negotiation(slug="other", name="Other")
    recording.assign_article(article, other, act)
    read_as(monkeypatch, found())
    assert Reading.objects.get().negotiation == other


def test_a_withdrawn_article_is_not_read(monkeypatch, article, act):
    recording.withdraw_article(article, act)
    read_as(monkeypatch, found("Russia demands control"))
    assert not Reading.objects.exists()


def test_a_text_that_breaks_the_reader_stops_no_other(monkeypatch, article, talks):
    second = factories.article(text=f"Second. {TEXT}")
    factories.submission(negotiation=talks, article=second, state="done")

    def break_on_first(text, *_args, **_options):
        if text == TEXT:
            raise RecursionError
        return found()

    read_as(monkeypatch, break_on_first)
    states = {r.version.article_id: (r.state, r.reason) for r in Reading.objects.all()}
    assert states == {
        article.pk: ("waiting", "error"),
        second.pk: ("done", reading.OFF_TOPIC),
    }
    assert Submission.objects.count() == 2
