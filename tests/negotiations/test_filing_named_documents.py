"""A text known by its name is the same text when it is told again later."""

from datetime import date
from itertools import permutations

import pytest

from negotiations.filing import file_statements, refresh_records
from negotiations.models import Document, Statement
from tests import factories

pytestmark = pytest.mark.django_db
SIGNING, LATER = date(2026, 1, 6), date(2026, 2, 26)


@pytest.fixture
def talks():
    return factories.negotiation()


def told(talks, *parties, day, **fields):
    """What an article of that day says that the parties did with the Paris declaration."""
    text = f"{' '.join(parties)}: {day}, {sorted(fields.items())}."
    article = factories.article(text=text, published=day)
    names = {"document_name": "Paris declaration", "document_kind": "declaration"}
    fields = {**names, "topic": "other", "document_number": 1, "status": "refused", **fields}
    return [
        factories.statement(
            negotiation=talks, article=article, party=party(name), act="document", **fields
        )
        for name in parties
    ]


def party(name):
    known = type(factories.party()).objects.filter(name=name).first()
    return known or factories.party(name=name)


def stated(day):
    return {"date": day, "date_precision": "day", "date_found": "stated"}


def signed(talks, day=SIGNING):
    name = {"document_name": "Paris Declaration", "topic": "ceasefire", "status": "signed"}
    return told(talks, "France", "Ukraine", day=day, **name, **stated(day))


def filed(*articles):
    for said in articles:
        rows = [Statement.objects.get(pk=row.pk) for row in said]
        file_statements(rows, now=factories.NOW)


def shown():
    """Each text with its day and the parties that did something about it, in order of days."""
    rows = Document.objects.shown().order_by("date")
    return [
        (row.date, sorted(one.party.name for one in row.signatures.filter(is_shown=True)))
        for row in rows
    ]


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_told_again_without_a_day_it_is_the_earlier_text(talks, is_late):
    articles = [signed(talks), told(talks, "Poland", day=LATER)]
    filed(*(reversed(articles) if is_late else articles))
    assert shown() == [(SIGNING, ["France", "Poland", "Ukraine"])]


def test_of_two_of_that_name_it_is_the_latest_before_the_article_in_whichever_order(talks):
    again, after = date(2026, 2, 10), date(2026, 3, 20)
    articles = [
        signed(talks),
        signed(talks, again),
        told(talks, "Poland", day=LATER),
        signed(talks, after),
    ]
    both = ["France", "Ukraine"]
    for order in permutations(articles):
        Statement.objects.update(signature=None)
        Document.objects.all().delete()
        filed(*order)
        expected = [(SIGNING, both), (again, ["France", "Poland", "Ukraine"]), (after, both)]
        assert shown() == expected


@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_what_the_same_article_calls_just_the_declaration_goes_with_it(talks, is_late):
    later = told(talks, "Hungary", "Poland", day=LATER)
    later[0].document_name = ""
    later[0].save()
    articles = [signed(talks), later]
    filed(*(reversed(articles) if is_late else articles))
    assert shown() == [(SIGNING, ["France", "Hungary", "Poland", "Ukraine"])]


@pytest.mark.parametrize(
    "fields",
    [
        {"document_kind": "roadmap"},
        {"document_name": "Geneva declaration"},
        {"document_name": "Declaration"},
        {"day": date(2027, 2, 26)},
    ],
    ids=["another kind", "another name", "no name", "a year later"],
)
@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_another_text_is_another(talks, fields, is_late):
    articles = [signed(talks), told(talks, "Poland", **{"day": LATER, **fields})]
    filed(*(reversed(articles) if is_late else articles))
    assert len(shown()) == 2


@pytest.mark.parametrize("status", ["refused", "not-signed", "signed"])
@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_a_later_day_is_that_of_the_signature(talks, status, is_late):
    day = date(2026, 2, 20)
    articles = [signed(talks), told(talks, "Poland", day=LATER, status=status, **stated(day))]
    filed(*(reversed(articles) if is_late else articles))
    assert shown() == [(SIGNING, ["France", "Poland", "Ukraine"])]
    assert Document.objects.shown().get().signatures.get(party__name="Poland").date == day


@pytest.mark.parametrize(
    ("parties", "fields"),
    [(["France", "Poland"], {}), (["Poland"], {"topic": "prisoners"})],
    ids=["who had signed signs again", "about something else"],
)
@pytest.mark.parametrize("is_late", [False, True], ids=["in order", "the signing read last"])
def test_what_is_signed_anew_is_another_text(talks, parties, fields, is_late):
    again = {"status": "signed", **stated(date(2026, 2, 20)), **fields}
    articles = [signed(talks), told(talks, *parties, day=LATER, **again)]
    filed(*(reversed(articles) if is_late else articles))
    assert shown() == [(SIGNING, ["France", "Ukraine"]), (date(2026, 2, 20), parties)]


def test_a_kind_in_capitals_is_no_name(talks):
    signing = told(talks, "France", day=SIGNING, document_name="Declaration", **stated(SIGNING))
    filed(signing, told(talks, "Poland", day=LATER, document_name="Declaration"))
    assert len(shown()) == 2


def test_on_one_day_the_name_is_enough_whatever_the_topic(talks):
    filed(signed(talks), told(talks, "Poland", day=LATER, **stated(date(2026, 1, 7))))
    assert len(shown()) == 1


def test_what_an_editor_accepted_stays_where_it_is(talks):
    """The record is confirmed: another telling does not take it apart."""
    later = told(talks, "Poland", day=LATER)
    filed(later)
    (row,) = Statement.objects.filter(pk=later[0].pk)
    row.state, row.decided_by = "accepted", factories.user()
    row.save()
    refresh_records([row])
    filed(signed(talks))
    assert len(shown()) == 2
