"""A text told only by its place or by about when it was made is the one that is there."""

from datetime import date

import pytest

from negotiations.filing import file_statements
from negotiations.models import Document, Statement
from tests import factories

pytestmark = pytest.mark.django_db
IN_JANUARY = {"date": date(2026, 1, 1), "date_precision": "month", "date_found": "relative"}


@pytest.fixture
def talks():
    return factories.negotiation()


def told(talks, *parties, day, **fields):
    """What an article of that day says that the parties did with a declaration."""
    article = factories.article(text=f"{' '.join(parties)}: {day}, {fields}.", published=day)
    fields = {"document_kind": "declaration", "document_number": 1, **fields}
    return [
        factories.statement(
            negotiation=talks,
            article=article,
            party=factories.party(name=name),
            act="document",
            **fields,
        )
        for name in parties
    ]


def signed(talks, place="Paris", number=6, topic="foreign-troops", **fields):
    day = date(2026, 1, number)
    stated = {"date": day, "date_precision": "day", "date_found": "stated"}
    fields = {"status": "signed", "place": place, "topic": topic, **stated, **fields}
    return told(talks, f"Signatory {number} {place} {topic}", day=day, **fields)


def unsigned(talks, place="Paris", **fields):
    fields = {"status": "not-signed", "place": place, "topic": "other", **IN_JANUARY, **fields}
    return told(talks, "Italy", day=date(2026, 1, 15), **fields)


def filed(*articles):
    for said in articles:
        file_statements([Statement.objects.get(pk=row.pk) for row in said], now=factories.NOW)
    return Document.objects.shown().count()


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
@pytest.mark.parametrize(
    ("signing", "telling"),
    [
        ({}, {}),
        ({"document_name": "Paris Declaration"}, {}),
        ({}, {"topic": "security-guarantees"}),
        ({"place": ""}, {}),
        ({}, {"place": ""}),
    ],
    ids=["one place", "named after it", "another topic", "signed nowhere", "not signed nowhere"],
)
def test_it_is_the_one_of_that_time(talks, signing, telling, is_late):
    articles = [signed(talks, **signing), unsigned(talks, **telling)]
    assert filed(*(reversed(articles) if is_late else articles)) == 1
    assert Document.objects.shown().get().date == date(2026, 1, 6)


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
@pytest.mark.parametrize(
    "telling",
    [
        {"place": "Rome"},
        {"date": date(2025, 12, 1)},
        {"document_kind": "roadmap"},
        {"status": "signed", "topic": "prisoners"},
        {"status": "signed"},
        {"place": "", "date": None, "date_precision": "", "date_found": ""},
    ],
    ids=[
        "elsewhere",
        "another month",
        "another kind",
        "signed for something else",
        "signed for who knows what",
        "just so",
    ],
)
def test_else_it_is_another(talks, telling, is_late):
    articles = [signed(talks), unsigned(talks, **telling)]
    assert filed(*(reversed(articles) if is_late else articles)) == 2


def test_of_two_nobody_knows_which(talks):
    assert filed(signed(talks), signed(talks, number=20, topic="prisoners"), unsigned(talks)) == 3


def test_a_place_tells_which_of_two(talks):
    assert filed(signed(talks), signed(talks, place="Rome", number=20), unsigned(talks)) == 2
