"""What the sections of a briefing say: silence by name, demands as they stood, notes shared."""

from datetime import date

import pytest
from django.urls import reverse

from negotiations.briefing.collect import collect
from negotiations.briefing.sentences import together, unsigned_sentence
from negotiations.briefing.summary import ranges
from negotiations.filing import file_statements
from negotiations.models import Demand, Response, Signature, Statement
from sources.reader.types import SignatureStatus
from tests import factories
from tests.briefing_world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def demand(world, *, day=date(2026, 1, 3), quote="Russia demands the Donbass.", **fields):
    """A demand of Russia on Ukraine whose words are those of its statement."""
    article = factories.article(text=f"Before. {quote} After.", published=day)
    fields = {"issue": world.donbass, "addressees": [world.ukraine], **fields}
    made = factories.demand(
        negotiation=world.negotiation, party=world.russia, day=day, asked=quote, **fields
    )
    made.statements.all().delete()
    say_again(world, made, day, quote, article=article, language="en")
    return made


def say_again(world, made, day, quote, **fields):
    if "article" not in fields:
        fields["article"] = factories.article(text=f"{quote}!", published=day)
    return factories.statement(
        negotiation=world.negotiation,
        party=made.party,
        act="demand",
        demand=made,
        quote=quote,
        **fields,
    )


def answered(world, made, answer, day):
    return Response.objects.create(
        negotiation=world.negotiation, demand=made, party=world.ukraine, answer=answer, date=day
    )


# What nobody has reviewed


def all_lines(briefing):
    """Everything that states something, with the word for what it rests on."""
    sections = (*briefing.issues, *briefing.unchanged)
    return {
        "change": briefing.bottom_line[1],
        "signature": briefing.bottom_line[2],
        "silence": briefing.bottom_line[3],
        "stance": sections[0].sentences[0],
        "demand": briefing.demands[0],
        "answer": briefing.demands[0].answers[0],
        "offer": briefing.commitments[0],
        "meeting": briefing.past_dates[0],
    }


def fill(world):
    """A change, an unsigned document, two demands (one answered), an offer, a meeting."""
    talks, day = world.negotiation, date(2026, 1, 7)
    world.said(world.states, world.force, "accepts", date(2026, 1, 2))
    world.said(world.states, world.force, "unclear", day)
    document = factories.document(negotiation=talks, name="Paris declaration")
    factories.signature(document=document, party=world.states, status="not-signed")
    demand(world, quote="Russia demands silence.", topic="foreign-troops", issue=world.force)
    made = demand(world, day=date(2026, 1, 4))
    answer = answered(world, made, "deferred", day)
    factories.statement(negotiation=talks, party=world.ukraine, response=answer)
    factories.commitment(negotiation=talks, party=world.russia, issue=world.force)
    factories.meeting(negotiation=talks, day=day, parties=[world.ukraine])


@pytest.mark.parametrize(
    ("state", "shown"), [("proposed", ("unreviewed",)), ("accepted", ())], ids=["read", "accepted"]
)
def test_whatever_rests_on_machine_readings_alone_is_marked(world, state, shown):
    fill(world)
    Statement.objects.update(state=state)
    Signature.objects.update(standing="confirmed" if state == "accepted" else "unreviewed")
    for name, line in all_lines(collect(world.scope())).items():
        assert line.states == shown, name


# Silence


@pytest.mark.parametrize(
    ("before", "latest", "shown"),
    [
        ("proposed", "accepted", ("unreviewed",)),
        ("accepted", "proposed", ("unreviewed",)),
        ("accepted", "accepted", ()),
    ],
)
def test_a_stance_since_a_day_rests_on_what_was_said_then_too(world, before, latest, shown):
    world.said(world.states, world.force, "accepts", date(2025, 10, 2), state=before)
    world.said(world.states, world.force, "accepts", date(2025, 11, 5), state="accepted")
    world.said(world.states, world.force, "accepts", date(2026, 1, 7), state=latest)
    made = collect(world.scope())
    ((sentence,),) = [section.sentences for section in made.unchanged]
    assert sentence.text == "United States has accepted this since 2 October 2025."
    assert sentence.states == shown
    quotes = [note.quote[-3:-1] for note in made.notes if note.number in sentence.notes]
    assert quotes == [" 1", " 3"]


def test_who_said_nothing_is_named_under_the_table_not_in_it(world):
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 7))
    matrix = collect(world.scope()).matrix
    assert matrix is not None
    assert matrix.parties == ("Russia",)
    assert "found by Ukraine and United States" in matrix.silent
    assert "A multinational force; Staying outside NATO" in matrix.silent


def test_stances_that_did_not_change_have_their_notes_too(world):
    world.said(world.russia, world.donbass, "demands", date(2025, 6, 1), quote="Give us all of it.")
    briefing = collect(world.scope())
    (section,) = briefing.unchanged
    assert (section.title, section.charts) == (world.donbass.title, ())
    (sentence,) = section.sentences
    assert sentence.text == (
        "Russia demanded this once, on 1 June 2025; stale, nothing said for 235 days."
    )
    notes = {note.number: note.quote for note in briefing.notes}
    assert [notes[number] for number in sentence.notes] == ["Give us all of it."]
    assert briefing.issues == ()


def test_every_sentence_has_a_note(world):
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 20))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    world.said(world.ukraine, world.nato, "open", date(2025, 1, 7))
    demand(world)
    for scope in (world.scope(), world.scope(parties=(world.ukraine,), issues=(world.force,))):
        briefing = collect(scope)
        sections = [*briefing.issues, *briefing.unchanged]
        sentences = [line for section in sections for line in section.sentences]
        for sentence in [*briefing.bottom_line, *sentences, *briefing.gaps]:
            assert sentence.notes, sentence.text


# Notes


def test_what_one_sentence_says_of_several_parties_is_one_note(world):
    article = factories.article(text="Ukraine and Russia support a force.")
    for party in (world.ukraine, world.russia):
        world.said(party, world.force, "supports", date(2026, 1, 7), article=article, quote="Ukr")
    briefing = collect(world.scope())
    assert [note.quote for note in briefing.notes if note.quote] == ["Ukr"]
    assert briefing.sources[0].count == "1"


def test_sources_are_numbered_as_their_notes_come(world):
    world.said(world.russia, world.donbass, "rejects", date(2025, 12, 20))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    briefing = collect(world.scope())
    met = [note.source for note in briefing.notes if note.source]
    assert met == [1, 2]
    assert [source.number for source in briefing.sources] == [1, 2]
    titles = {source.number: source.title for source in briefing.sources}
    assert all(titles[note.source] == note.title for note in briefing.notes if note.source)


@pytest.mark.parametrize(
    ("numbers", "text"),
    [([2], "2"), ([2, 3], "2, 3"), ([2, 3, 4], "2–4"), ([1, 3, 5, 6, 7, 9], "1, 3, 5–7, 9")],
)
def test_notes_in_a_row_are_a_range(numbers, text):
    assert ranges(numbers) == text


# Demands as they stood on the last day of the period


def test_what_was_said_after_the_period_is_not_cited(world):
    made = demand(world)
    say_again(world, made, date(2026, 2, 20), "Russia demands it again")
    Demand.objects.update(last_raised=date(2026, 2, 20), status="restated")
    briefing = collect(world.scope())
    (line,) = briefing.demands
    assert (line.status, line.restated) == ("open", "")
    assert "Russia demands it again" not in [note.quote for note in briefing.notes]


def test_a_restatement_in_the_period_says_when_and_cites_first_and_last(world):
    made = demand(world)
    say_again(world, made, date(2026, 1, 9), "Moscow insists")
    say_again(world, made, date(2026, 1, 19), "Moscow insists again")
    Demand.objects.update(last_raised=date(2026, 1, 19), status="restated")
    briefing = collect(world.scope())
    (line,) = briefing.demands
    assert (line.status, line.restated) == ("open", "restated 19\u00a0Jan\u00a02026")
    notes = {note.number: note.quote for note in briefing.notes}
    assert {notes[number] for number in line.notes} == {
        "Russia demands the Donbass.",
        "Moscow insists again",
    }


def test_an_answer_after_the_period_leaves_it_open(world):
    made = demand(world)
    answered(world, made, "rejected", date(2026, 2, 1))
    Demand.objects.update(status="rejected", last_raised=date(2025, 12, 1))
    (line,) = collect(world.scope()).demands
    assert (line.status, line.answers[0].words) == ("open", "silent for 19 days")


def test_an_answer_in_the_period_closes_it(world):
    made = demand(world)
    answered(world, made, "rejected", date(2026, 1, 10))
    (line,) = collect(world.scope()).demands
    assert (line.status, line.answers[0].words) == ("rejected", "rejected, 10 Jan 2026")


def test_who_spoke_without_answering_is_not_silent_and_is_quoted(world):
    demand(world)
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 9), quote="Never that.")
    briefing = collect(world.scope())
    (answer,) = briefing.demands[0].answers
    assert answer.words == "no answer to this; spoke on the issue on 9 Jan 2026"
    assert answer.days_silent is None
    notes = {note.number: note.quote for note in briefing.notes}
    assert [notes[number] for number in answer.notes] == ["Never that."]


def test_the_words_keep_the_language_of_their_own_statement(world):
    made = demand(world, quote="La Russie exige le Donbass.")
    made.statements.update(language="fr")
    article = factories.article(
        text="An earlier text by id, in English", published=date(2026, 1, 3)
    )
    say_again(world, made, date(2026, 1, 3), "An earlier text", article=article)
    (line,) = collect(world.scope()).demands
    assert line.language == "fr"


def test_parties_that_demand_the_same_in_the_same_words_share_a_line(world):
    words = "Both demand a ceasefire."
    article = factories.article(text=words)
    for party in (world.ukraine, world.states):
        made = factories.demand(
            negotiation=world.negotiation, party=party, issue=world.donbass, asked=words
        )
        say_again(world, made, made.date, words, article=article)
    lines = collect(world.scope()).demands
    assert [line.party for line in lines] == ["Ukraine and United States"]


def test_more_demands_than_a_briefing_holds_are_counted_among_the_gaps(world, monkeypatch):
    monkeypatch.setattr("negotiations.briefing.demands.MOST", 2)
    for number in range(4):
        demand(world, quote=f"Russia demands part {number}.", day=date(2026, 1, 3 + number))
    briefing = collect(world.scope())
    assert [line.day.text for line in briefing.demands] == ["6 Jan 2026", "5 Jan 2026"]
    assert "Only the 2 demands raised last are listed." in [gap.text for gap in briefing.gaps]


# Who did not sign


@pytest.mark.parametrize("status", set(SignatureStatus) - {"signed", "initialled", "agreed"})
def test_each_way_of_not_signing_has_a_sentence(status):
    text = unsigned_sentence(status, ["A", "B"], "the plan of 3 May", ["C"])
    assert "A and B" in text
    assert text.endswith("which C signed or agreed.")


def test_names_in_a_sentence():
    assert [together(list(names)) for names in ("", "A", "AB", "ABC")] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]


# Charts


def test_a_stance_that_moved_is_drawn_and_one_that_was_only_first_said_is_not(world):
    world.said(world.russia, world.donbass, "rejects", date(2026, 1, 3))
    world.said(world.russia, world.donbass, "open", date(2026, 1, 7))
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 3))
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 8))
    (section,) = collect(world.scope()).issues
    assert [chart.title for chart in section.charts] == ["Russia"]


def test_where_nobody_moved_those_who_first_spoke_are_drawn(world):
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 3))
    world.said(world.ukraine, world.donbass, "rejects", date(2026, 1, 8))
    world.said(world.russia, world.donbass, "demands", date(2026, 1, 8))
    (section,) = collect(world.scope()).issues
    assert [chart.title for chart in section.charts] == ["Ukraine"]


def test_the_latest_moves_are_drawn_where_there_are_too_many(world, monkeypatch):
    monkeypatch.setattr("negotiations.briefing.positions.CHARTS_AT_MOST", 1)
    for number, party in enumerate((world.ukraine, world.russia)):
        world.said(party, world.donbass, "rejects", date(2026, 1, 3))
        world.said(party, world.donbass, "open", date(2026, 1, 7 + number))
    (section,) = collect(world.scope()).issues
    assert [chart.title for chart in section.charts] == ["Russia"]


# Documents


@pytest.mark.parametrize(
    ("until", "word", "is_signed"),
    [(date(2026, 1, 10), "signed", True), (date(2026, 1, 22), "rejected", False)],
)
def test_a_document_that_was_left_later_is_told_as_it_stood(world, until, word, is_signed):
    for day, status in ((date(2026, 1, 7), "signed"), (date(2026, 1, 20), "rejected")):
        statement = factories.statement(
            negotiation=world.negotiation,
            party=world.russia,
            article=factories.article(text=f"Russia {status} it.", published=day),
            act="document",
            status=status,
            document_kind="protocol",
            document_number=1,
        )
        file_statements([statement], now=factories.NOW)
    (line,) = collect(world.scope(until=until)).documents
    (act,) = line.signatures
    assert (act.word, act.is_signed) == (word, is_signed)
    since = date(2026, 1, 15)
    found = collect(world.scope(since=since)).documents
    assert len(found) == 1  # left in the period, though older than it
    assert not collect(world.scope(since=since, until=date(2026, 1, 16))).documents


# What leads, and what stands beside what


def test_a_condition_stands_beside_the_offer_that_had_it(world):
    first, later = "Washington offers a backstop.", "It would watch, once a truce holds."
    offer = factories.commitment(
        negotiation=world.negotiation,
        party=world.states,
        issue=world.force,
        offered=first,
        condition="once a truce holds",
        day=date(2026, 1, 9),
    )
    offer.statements.all().delete()
    for words, condition in ((first, ""), (later, "once a truce holds")):
        factories.statement(
            negotiation=world.negotiation,
            party=world.states,
            act="commitment",
            issue=world.force,
            commitment=offer,
            article=factories.article(text=words, published=date(2026, 1, 9)),
            quote=words,
            condition=condition,
        )
    (line,) = collect(world.scope()).commitments
    assert (line.offered, line.condition) == (later, "once a truce holds")
    assert len(line.notes) == 2


@pytest.mark.parametrize("is_on_issue", [True, False])
def test_a_demand_of_which_only_the_topic_is_known_leads_no_list_of_silences(
    world, client, is_on_issue
):
    factories.demand(
        negotiation=world.negotiation,
        party=world.ukraine,
        issue=world.donbass if is_on_issue else None,
        day=date(2025, 12, 1),
        addressees=[world.russia],
    )
    briefing = collect(world.scope())
    told = " ".join(line.text for line in briefing.bottom_line)
    assert ("has not answered" in told) is is_on_issue
    # It stays in the section on demands, with its days.
    assert briefing.demands[0].answers[0].days_silent == 52
    client.force_login(factories.user(group="Analysts"))
    front = client.get(reverse("negotiations:negotiation_list")).text
    assert ("Demands without an answer" in front) is is_on_issue
