"""The ledger as a briefing: what is taken in, what is left out, and how notes are numbered."""

import json
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from negotiations.briefing.collect import collect
from negotiations.briefing.content import from_json, to_json
from negotiations.briefing.render import render
from negotiations.briefing.scope import scope_of
from negotiations.models import Annotation, Briefing, Response
from negotiations.models.choices import Standing
from tests import factories
from tests.briefing_world import AS_OF, SINCE, UNTIL, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def quotes_of(briefing: Any, numbers: tuple[int, ...]) -> list[str]:
    by_number = {note.number: note for note in briefing.notes}
    return [by_number[number].quote for number in numbers]


def test_an_empty_ledger_makes_a_readable_briefing(world):
    briefing = collect(world.scope())
    assert briefing.changes == ()
    assert briefing.matrix is not None
    assert {cell.mark.stance for row in briefing.matrix.rows for cell in row.cells} == {"none"}
    assert "No change of stance" in " ".join(line.text for line in briefing.bottom_line)
    assert render(briefing).page_count >= 1


def test_a_change_carries_both_quotes_and_the_days_between(world):
    world.said(world.states, world.force, "accepts", date(2025, 12, 15), quote="We will back it.")
    world.said(world.states, world.force, "unclear", date(2026, 1, 7), quote="Reste floue.")
    (change,) = collect(world.scope()).changes
    briefing = collect(world.scope())
    assert (change.party, change.issue, change.kind) == (
        "United States",
        "A multinational force",
        "blurred",
    )
    assert change.days_between == 23
    assert quotes_of(briefing, change.before_notes) == ["We will back it."]
    assert quotes_of(briefing, change.after_notes) == ["Reste floue."]
    assert change.before is not None
    assert (change.before.stance, change.after.stance) == ("accepts", "unclear")
    assert change.after.states == ("unreviewed",)


def test_changes_outside_the_period_are_left_out(world):
    world.said(world.russia, world.donbass, "demands", date(2025, 6, 1))
    world.said(world.russia, world.donbass, "rejects", date(2026, 2, 1))
    briefing = collect(world.scope())
    assert briefing.changes == ()
    assert briefing.matrix is not None
    cell = briefing.matrix.rows[0].cells[0]
    assert cell.mark.stance == "demands"
    assert cell.mark.states == ("unreviewed", "stale")
    assert cell.is_changed is False


def test_the_matrix_stands_in_the_order_of_the_scope(world):
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7), state="accepted")
    world.said(world.ukraine, world.nato, "supports", date(2026, 1, 7))
    scope = world.scope(parties=(world.russia, world.ukraine), issues=(world.nato, world.donbass))
    matrix = collect(scope).matrix
    assert matrix is not None
    assert matrix.parties == ("Russia", "Ukraine")
    assert [row.issue for row in matrix.rows] == [world.nato.title, world.donbass.title]
    cell = matrix.rows[1].cells[0]
    assert (cell.mark.stance, cell.mark.word, cell.mark.states) == ("demands", "Demands", ())
    assert cell.detail == "15 d · 1"
    assert cell.is_changed


def test_parties_and_issues_outside_the_scope_do_not_appear(world):
    world.said(world.states, world.force, "open", date(2026, 1, 7), quote="Quite another matter.")
    scope = world.scope(parties=(world.ukraine,), issues=(world.donbass,))
    assert "Quite another matter" not in json.dumps(to_json(collect(scope)))


def test_rejected_statements_and_withdrawn_articles_do_not_appear(world):
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7), state="rejected")
    withdrawn = factories.article(text="They took it back.", withdrawn_at=factories.NOW)
    world.said(
        world.russia,
        world.nato,
        "rejects",
        date(2026, 1, 8),
        article=withdrawn,
        quote="They took it back.",
    )
    briefing = collect(world.scope())
    assert briefing.notes == () or all(note.quote == "" for note in briefing.notes)
    assert briefing.changes == ()


def test_the_bottom_line_counts_overlaps_of_the_conflict_parties(world):
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 5))
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    world.said(world.ukraine, world.nato, "conditional", date(2026, 1, 5))
    world.said(world.russia, world.nato, "demands", date(2026, 1, 7))
    first = collect(world.scope()).bottom_line[0]
    assert first.text.startswith("Of 3 issues, Ukraine and Russia overlap on 1")
    assert "and are blocked on 1; on 1 it cannot be told." in first.text
    assert first.notes == (1,)


def test_notes_are_numbered_as_a_reader_meets_them(world):
    for number, party in enumerate((world.ukraine, world.russia, world.states)):
        world.said(party, world.force, "rejects", date(2025, 12, 10 + number))
        world.said(party, world.force, "open", date(2026, 1, 10 + number))
    factories.demand(
        negotiation=world.negotiation,
        party=world.ukraine,
        issue=world.donbass,
        addressees=[world.russia],
    )
    tree = to_json(collect(world.scope()))
    met: list[int] = []

    def walk(value: Any, key: str) -> None:
        if isinstance(value, dict):
            for name, part in value.items():
                walk(part, name)
        elif isinstance(value, list):
            for part in value:
                if key.endswith("notes") and isinstance(part, int):
                    met.append(part)
                else:
                    walk(part, key)

    walk({key: part for key, part in tree.items() if key != "notes"}, "")
    assert list(dict.fromkeys(met)) == list(range(1, len(tree["notes"]) + 1))
    assert [note["number"] for note in tree["notes"]] == list(range(1, len(tree["notes"]) + 1))


def test_a_note_says_who_says_so_and_where(world):
    article = factories.article(
        text="Ils n'ont pas signé.",
        title="Paris",
        language="fr",
        outlet=factories.outlet(name="Franceinfo"),
        url="https://example.org/1",
    )
    world.said(
        world.states,
        world.force,
        "unclear",
        date(2026, 1, 7),
        article=article,
        quote="Ils n'ont pas signé.",
        language="fr",
        attribution="journalist",
        reported_by=["Le Monde"],
    )
    briefing = collect(world.scope())
    (note,) = [note for note in briefing.notes if note.quote]
    assert (note.quote, note.language, note.outlet) == ("Ils n'ont pas signé.", "fr", "Franceinfo")
    assert note.said_by == "Journalist, after Le Monde"
    assert note.state == "Unreviewed"
    (source,) = briefing.sources
    assert (source.outlet, source.language_name, source.count) == (
        "Franceinfo",
        "French",
        "1",
    )
    assert note.source == source.number == 1
    assert briefing.gaps[0].text.startswith("Nobody has reviewed")


def test_whoever_tells_of_another_party_is_called_no_journalist(world):
    emir = factories.person(party=world.states, name="Layla Haddad")
    said = ("rejects", date(2026, 1, 6))
    world.said(world.ukraine, world.force, *said, attribution="journalist", speaker=emir)
    (note,) = [note for note in collect(world.scope()).notes if note.quote]
    assert note.said_by == "Layla Haddad, told by a third party"


def test_demands_show_answers_or_days_of_silence(world):
    demand = factories.demand(
        negotiation=world.negotiation,
        party=world.ukraine,
        issue=world.donbass,
        day=date(2026, 1, 12),
        addressees=[world.russia, world.states],
    )
    Response.objects.create(
        negotiation=world.negotiation,
        demand=demand,
        party=world.states,
        answer="deferred",
        date=date(2026, 1, 14),
    )
    (line,) = collect(world.scope()).demands
    russia, states = line.answers
    assert (russia.party, russia.days_silent, russia.words) == ("Russia", 10, "silent for 10 days")
    assert (states.party, states.days_silent, states.words) == (
        "United States",
        None,
        "deferred, 14 Jan 2026",
    )
    assert line.notes


def test_a_demand_without_addressee_counts_no_silence(world):
    factories.demand(negotiation=world.negotiation, party=world.russia, issue=world.donbass)
    briefing = collect(world.scope())
    assert briefing.demands[0].answers == ()
    assert "silence" not in " ".join(line.text for line in briefing.bottom_line)


def test_not_signing_is_told_like_signing(world):
    document = factories.document(negotiation=world.negotiation, name="Paris declaration")
    factories.signature(document=document, party=world.ukraine, status="signed")
    factories.signature(document=document, party=world.states, status="not-signed")
    briefing = collect(world.scope())
    (line,) = briefing.documents
    assert [(act.party, act.is_signed) for act in line.signatures] == [
        ("Ukraine", True),
        ("United States", False),
    ]
    (told,) = [line for line in briefing.bottom_line if "Paris declaration" in line.text]
    assert told.text.startswith(
        "United States did not sign the “Paris declaration” of 8 Jan 2026, which Ukraine"
    )
    assert told.notes


def test_meetings_are_past_or_to_come(world):
    factories.meeting(
        negotiation=world.negotiation, day=date(2026, 1, 7), parties=[world.ukraine, world.states]
    )
    factories.meeting(
        negotiation=world.negotiation,
        day=date(2026, 1, 23),
        parties=[world.russia],
        status="announced",
    )
    briefing = collect(world.scope())
    assert [line.what for line in briefing.past_dates] == ["Paris: Ukraine, United States"]
    assert [line.status for line in briefing.next_dates] == ["announced"]


def test_only_notes_marked_for_the_briefing_are_printed(world):
    position = world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    editor = factories.user(first_name="Olena", last_name="Melnyk")
    for body, marked in (("For all to read", True), ("Internal only", False)):
        Annotation.objects.create(
            negotiation=world.negotiation,
            position=position,
            author=editor,
            written_at=factories.NOW,
            body=body,
            for_briefing=marked,
        )
    (line,) = collect(world.scope()).annotations
    assert (line.body, line.author) == ("For all to read", "Olena Melnyk")
    assert line.subject == "Russia: Russian control of the whole Donbass"


def test_demonstration_data_label_the_briefing(world):
    assert collect(world.scope()).demonstration == ""
    article = factories.article(text="Only for show.", is_demonstration=True)
    world.said(
        world.russia,
        world.donbass,
        "demands",
        date(2026, 1, 7),
        article=article,
        quote="Only for show.",
    )
    assert collect(world.scope()).demonstration == "Demonstration data, do not cite"


def test_a_french_briefing_uses_french_names(world):
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    with translation.override("en"):
        briefing = collect(world.scope(language="fr"))
    assert briefing.language == "fr"
    assert briefing.matrix is not None
    assert "Russie" in briefing.matrix.parties
    assert briefing.matrix.rows[0].issue == "Contrôle russe de tout le Donbass"
    assert translation.get_language() == "en"


def test_a_chart_tells_its_history_in_words_and_in_a_table(world):
    world.said(world.russia, world.donbass, "demands", date(2025, 12, 20), state="accepted")
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    (section,) = collect(world.scope()).issues
    assert section.title == world.donbass.title
    assert "has been open to" in section.sentences[0].text
    (chart,) = section.charts
    assert "Demands" in chart.alt
    assert "7 Jan 2026" in chart.alt
    assert [row.mark.stance for row in chart.rows] == ["demands", "open"]
    assert all(row.notes for row in chart.rows)
    assert chart.svg.startswith("<svg")


def test_what_is_collected_can_be_stored_and_rendered(world):
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 20))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    briefing = collect(world.scope())
    assert from_json(json.loads(json.dumps(to_json(briefing)))) == briefing
    assert render(briefing).page_count >= 1


def test_a_row_says_what_to_collect(world):
    observer = factories.party(name="Aland")
    author = factories.user(first_name="Olena", last_name="Melnyk")
    row = Briefing.objects.create(
        negotiation=world.negotiation,
        title="Ukraine after Paris",
        since=SINCE,
        until=UNTIL,
        requested_by=author,
        requested_at=AS_OF,
        next_attempt_at=AS_OF,
    )
    row.parties.set([observer, world.states, world.ukraine])
    row.issues.set([world.nato, world.donbass])
    scope = scope_of(row, as_of=AS_OF)
    assert scope.parties == (world.ukraine, world.states, observer)
    assert scope.issues == (world.donbass, world.nato)
    assert scope.authors == ("Olena Melnyk",)
    assert row.public_id in scope.reference
    assert collect(scope).as_of == AS_OF.isoformat()


def test_the_number_of_queries_does_not_grow_with_the_ledger(world, django_assert_max_num_queries):
    def fill(count: int) -> None:
        for number in range(count):
            day = date(2026, 1, 1 + number % 20)
            for party in (world.ukraine, world.russia, world.states):
                world.said(party, world.force, ["open", "rejects"][number % 2], day)
            demand = factories.demand(
                negotiation=world.negotiation,
                party=world.ukraine,
                issue=world.donbass,
                addressees=[world.russia],
            )
            Response.objects.create(
                negotiation=world.negotiation,
                demand=demand,
                party=world.russia,
                answer="deferred",
                date=day,
                standing=Standing.CONFIRMED,
            )
            document = factories.document(negotiation=world.negotiation)
            factories.signature(document=document, party=world.ukraine)
            factories.meeting(negotiation=world.negotiation, parties=[world.russia])
            factories.commitment(
                negotiation=world.negotiation, party=world.russia, issue=world.force
            )

    fill(2)
    with django_assert_max_num_queries(26):
        collect(world.scope())
    fill(6)
    with django_assert_max_num_queries(26):
        collect(world.scope())


@pytest.mark.parametrize(
    ("raised", "is_told"),
    [
        (date(2025, 12, 1), True),
        (date(2022, 3, 1), False),
        (UNTIL, False),  # asked on the last day itself
    ],
)
def test_a_silence_that_is_stale_or_of_that_day_is_no_news(world, raised, is_told):
    factories.demand(
        negotiation=world.negotiation,
        party=world.ukraine,
        issue=world.donbass,
        day=raised,
        addressees=[world.russia],
    )
    briefing = collect(world.scope())
    told = " ".join(line.text for line in briefing.bottom_line)
    assert ("has not answered" in told) is is_told
    assert briefing.demands[0].answers[0].days_silent == (world.scope().until - raised).days
