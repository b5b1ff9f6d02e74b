"""A condition that the issue itself takes for granted: "a force after a ceasefire"."""

from datetime import date

import pytest

from negotiations.evidence import evidence_by_cell
from negotiations.filing import file_statements
from negotiations.stance import Evidence, series, shifts, stance_at
from negotiations.wording import stance_sentence
from sources.reader.types import Attribution, Stance
from tests import factories

DAYS = [date(2026, 1, day) for day in range(1, 9)]


def steps_of(*said):
    """One piece of evidence a day; "conditional*" is on the premise, "accepts+" names a condition.

    A tuple is one day's.
    """
    found = []
    for day, stances in zip(DAYS, said, strict=False):
        for number, stance in enumerate(stances if isinstance(stances, tuple) else (stances,)):
            found.append(
                Evidence(
                    f"{day}{number}",
                    day,
                    Stance(stance.rstrip("*+")),
                    Attribution.DIRECT_QUOTE,
                    cluster=number,
                    on_premise=stance.endswith("*"),
                    has_condition=stance.endswith("+"),
                )
            )
    return found


def on_first_day(*stances):
    effective = stance_at(steps_of(stances), DAYS[0])
    assert effective is not None
    return effective


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        (["accepts", "conditional*", "supports"], ["first"]),
        (["conditional*", "demands", "conditional*"], ["first"]),
        (["accepts", "conditional", "supports"], ["first", "conditioned", "condition-lifted"]),
        # Conditions of the party's own come and go beside it.
        (["conditional*", "conditional"], ["first", "conditioned"]),
        # Who names the premise names a condition: it is the own one that may only be left out.
        (["conditional", "conditional*"], ["first"]),
        (["conditional", "conditional*", "supports"], ["first", "condition-lifted"]),
        # A yes that names a condition lifts none; the one that names none does.
        (["conditional", "accepts+"], ["first"]),
        (["conditional", "accepts+", "accepts"], ["first", "condition-lifted"]),
        (["conditional", ("accepts", "accepts+")], ["first", "condition-lifted"]),
        (["conditional", "accepts+", "conditional"], ["first"]),
        (["conditional", "demands+"], ["first", "hardened"]),
        (["open", "accepts+"], ["first", "hardened"]),
        (["open", "accepts"], ["first", "condition-lifted"]),
        (["open", "conditional*"], ["first", "hardened"]),
        (["conditional*", "rejects"], ["first", "reversed"]),
        # Sources that differ on how far it is for it do not make it unclear.
        (["supports", ("demands", "open"), "supports"], ["first"]),
        (["supports", ("demands", "rejects"), "supports"], ["first", "blurred", "clarified"]),
    ],
)
def test_shifts(said, kinds):
    assert [shift.kind for shift in shifts(series(steps_of(*said)))] == kinds


def test_beside_a_firm_word_of_the_day_it_is_no_tie():
    effective = on_first_day("accepts", "conditional*")
    assert (effective.stance, effective.is_mixed) == ("accepts", False)
    assert on_first_day("accepts", "conditional").is_tied


@pytest.mark.parametrize(
    ("said", "since"),
    [
        (("rejects", "conditional*", "supports"), 2),
        (("supports", "conditional*", "supports"), 0),
        (("supports", "rejects", "supports"), 2),
        (("supports", ("demands", "open"), "supports"), 0),
        (("conditional", "supports+", "conditional"), 0),
        (("conditional", "supports+", "supports"), 2),
    ],
)
def test_it_stands_since_it_was_first_said_without_a_shift_since(said, since):
    effective = stance_at(steps_of(*said), DAYS[2])
    assert effective is not None
    assert (effective.stance, effective.since) == (said[2], DAYS[since])


def test_alone_it_stays_conditional():
    assert on_first_day("conditional*").stance == "conditional"


def test_of_a_tie_the_sentence_says_that_sources_differ():
    effective = on_first_day("accepts", "conditional")
    said = stance_sentence("France", "A force", effective, DAYS[0])
    assert said == (
        "Sources differ on where France stands on “A force” since 1 January 2026: "
        "1 accepts, 1 conditional."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("once a Ceasefire is signed", True),
        ("une fois un accord de paix établi", True),
        ("if Washington takes part", False),
        ("if Congress approves it after a ceasefire", False),
        ("if Russia signs a ceasefire", False),
        ("only with American backing once a ceasefire holds", False),
        ("", False),
        (
            "once a ceasefire is signed and Washington has sent as many soldiers as the others",
            False,
        ),
    ],
)
def test_the_premises_of_the_issue_tell(condition, expected):
    talks = factories.negotiation()
    issue = factories.issue(negotiation=talks, premises=["ceasefire", "accord de paix"])
    statement = factories.statement(
        negotiation=talks,
        issue=issue,
        party=factories.party(name="France"),
        polarity=1,
        act="commitment",
        stance="conditional",
        condition=condition,
    )
    file_statements([statement], now=factories.NOW)
    ((evidence,),) = evidence_by_cell(talks).values()
    assert evidence.on_premise is expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("quote", "condition", "kinds"),
    [
        (
            "France will send troops once a truce is in place.",
            "once a truce is in place",
            ["first"],
        ),
        # Its words have the condition that the reader did not see.
        ("France signed the pact on troops once a truce is in place.", "", ["first"]),
        ("La France a signé l'accord sur les troupes une fois la trêve signée.", "", ["first"]),
        ("France signed the pact on troops.", "", ["first", "condition-lifted"]),
    ],
)
def test_a_condition_in_other_words_is_not_lifted(quote, condition, kinds):
    talks, france = factories.negotiation(), factories.party(name="France")
    said = {"negotiation": talks, "party": france, "issue": factories.issue(negotiation=talks)}
    rows = [
        factories.statement(
            **said,
            act="position",
            polarity=1,
            stance=stance,
            stance_said=stance,
            article=factories.article(text=text, published=day),
            language="fr" if text.startswith("La ") else "en",
            condition=named,
            quote=text,
        )
        for day, stance, text, named in (
            (DAYS[0], "conditional", "France wants it after a ceasefire.", "after a ceasefire"),
            (DAYS[1], "accepts", quote, condition),
        )
    ]
    file_statements(rows, now=factories.NOW)
    (evidence,) = evidence_by_cell(talks).values()
    assert [shift.kind for shift in shifts(series(evidence))] == kinds
